"""Words of change: verbs whose subject moves, deeds that move their object, nouns, and what stands between."""

from __future__ import annotations

import re

#: Verbs whose subject moves by, to, or from the figure behind them.
UP_VERBS = r"""
accelerat(?:e[sd]?|ing) advanc(?:e[sd]?|ing) bounc(?:e[sd]|ing) firmed popp(?:ed|ing) quicken(?:s|ed|ing)?
 appreciat(?:e[sd]?|ing) balloon(?:s|ed|ing) climb(?:s|ed|ing)? expand(?:s|ed|ing)?
gr[eo]w(?:s|n|ing)? increas(?:e[sd]?|ing) jump(?:s|ed|ing)? leap(?:s|t|ed|ing)? mushroom(?:s|ed)
quadrupl(?:e[sd]?|ing) rall(?:y|ies|ied|ying) rebound(?:s|ed|ing)? ris(?:e|es|en|ing) rose rocket(?:s|ed|ing)
skyrocket(?:s|ed|ing)? soar(?:s|ed|ing)? spik(?:e[sd]|ing) strengthen(?:s|ed|ing) surg(?:e[sd]?|ing)
swell(?:s|ed|ing)? swollen tripl(?:e[sd]?|ing) doubl(?:e[sd]?|ing)(?!\sdigits?|\sfigures)
up upped widen(?:s|ed|ing)? hik(?:e[sd]|ing)
higher
"""
DOWN_VERBS = """
collaps(?:e[sd]|ing) cool(?:s|ed|ing) decelerat(?:e[sd]?|ing) ebb(?:s|ed|ing) erod(?:e[sd]|ing) nosediv(?:e[sd]?|ing)
reced(?:e[sd]|ing) skid(?:s|ded|ding)? slow(?:s|ed|ing)? soften(?:s|ed|ing)? subsid(?:e[sd]|ing)
swoon(?:s|ed|ing)? tank(?:s|ed|ing)
contract(?:s|ed|ing) crash(?:es|ed|ing) crater(?:s|ed|ing) declin(?:e[sd]?|ing) decreas(?:e[sd]?|ing)
depreciat(?:e[sd]?|ing) dip(?:s|ped|ping)? div(?:e[sd]|ing) dove down drop(?:s|ped|ping)? dwindl(?:e[sd]|ing)
eas(?:ed|ing) fall(?:s|en|ing)? fell halv(?:e[sd]?|ing) narrow(?:ed|ing) plummet(?:s|ed|ing)? plung(?:e[sd]?|ing)
retreat(?:s|ed|ing) s[ai]nk(?:s|ing)? sunk shr[aiu]nk(?:s|ing)? slid(?:e|es|ing)? slip(?:s|ped|ping)?
slump(?:s|ed|ing)? tumbl(?:e[sd]?|ing) weaken(?:s|ed|ing) lower
"""
#: Verbs that also do other things to figures: they count before shares, money, points, and before "by" or "to".
UP_DEEDS = """
recover(?:s|ed|ing)?
add(?:s|ed|ing)? boost(?:s|ed|ing)? gain(?:s|ed|ing)? improv(?:e[sd]?|ing) lift(?:s|ed|ing)? rais(?:e[sd]?|ing)
"""
DOWN_DEEDS = """
cut(?:s|ting)? eras(?:e[sd]|ing) los(?:e|es|t|ing) lower(?:s|ed|ing) reduc(?:e[sd]?|ing) shed(?:s|ding)?
slash(?:es|ed|ing)? par(?:e[sd]|ing) discount(?:ed|ing) trim(?:s|med|ming)? shav(?:e[sd]|ing)
"""
#: Verbs that are nouns and adjectives, too: they count before "by" or "to" alone.
UP_WORDS = "firms? deepens? widen brighten strengthen bounces? balloon mushroom spikes?"
DOWN_WORDS = (
    "cools? eases? narrows? contract crash(?:es)? dwindles? subside recede erode collapse retreat weakens? "
    "moderate[sd]?"
)
UP_NOUNS = "increase rise growth gain jump surge hike boost uptick upswing leap spike".split()
DOWN_NOUNS = "drop fall decline cut decrease reduction discount slump slide plunge dip drop-off downturn".split()
#: Words between a verb of change and its figure.
FILLERS = frozenset(
    "a an another further as much many about nearly around roughly some more than at least almost over an estimated "
    "approximately only just the additional extra or even by to of well under less between up record fully whopping "
    "staggering average modest small slight sharp mere solid hefty steep massive combined cumulative net total "
    "estimated similar whole big huge healthy respectable low high annual annualized annualised rate pace nearly "
    "massive full on most back lead steady impressive robust brisk rapid stable compound cagr strong healthy tepid "
    "sluggish blistering surprise surprising unexpected stunning dramatic remarkable below above beyond past".split()
)
#: Verbs that "up" and "down" belong to without a direction: "gave up $3,900", "wrote down €2bn".
PHRASAL = re.compile(
    r"(?:g[ai]v|ma[kd]|end|set|put|pick|t[ao]+k|pa(?:y|id)|cough|rack|turn|c[ao]m|sign|h[eo]ld|br(?:ea|o)k|bring|"
    r"brought|"
    r"sum|w[io]u?nd|bl[eo]w|build|built|open|show|call|snap|lin|sav|us|mop|serv|cl[eo]an|scoop|buy|bought|shut|clos|"
    r"wr[io]t|knock|l[ae]i?[dy]|track|hunt|stood|stand|step|sat|sit|settl|"
    r"str[iu]c?k|offer|round|gobbl|fir|lock|t[eo]ar|tore|load|siz|whip|cook|drum|fre|ti|link|team|pil|stack|stock|tot|"
    r"weigh|chas|pass|hand|gun|mow|pin|talk|star|look|grew|chew|eat|ate|dream|div[iv]d|carv|chopp?|dig|dug|shoot|"
    r"shot|shak|shook|scal|walk|wander|climb|ran|run|fell|fall|spl[ia]t|narrow|pare?|whittl|get|gott?|g[eo]t|"
    r"beat|boil|cool|batt|tak|quiet|hang|hung|fill|warm|speed|sped|pl[ou]nk|plop|wash|slap|splash)"
    r"[tpnmgbd]?(?:e|es|s|ed|en|ing|n)?",
    re.IGNORECASE,
)
#: What is gained, lost and cut one by one.
MEMBERS = frozenset(
    "client customer employee follower job listener member place point position post role seat staff subscriber user "
    "viewer worker".split()
)
DETERMINED = frozenset("the a an this that its their his her our slightly with some".split())
#: Verbs that do something else with what is counted: "growing four plants", "dropping two bombs".
TRANSITIVE = frozenset(
    "appreciate appreciated appreciates climb climbed climbing climbs contract contracted crash crashed "
    "crashing dip dipped dipping dips dive dived diving drop dropped dropping drops expand expanded expanding "
    "expands grew grow growing grown grows hike hiked hikes hiking lift lifted lifting lifts sank sink sinking "
    "sinks spike spiked sunk".split()
)
