"""Whether a bare figure counts what the one before it counts: "killed 12 people and wounded 20"."""

from __future__ import annotations

import re

from reader.extract.figures.levels import comparable
from reader.model import Figure

#: What compares a bare figure with the one before it.
COMPARED = re.compile(
    r"\b(?:from|than|with|against|versus|vs\.?|instead of|rather than|figure of|average of|was|were|to|stood at|"
    r"down to|up to|or|down|up|at|(?:high|low|peak|record|best|worst|estimate|forecast|target|"
    r"budget) of)\s(?:every\s|about\s|around\s|just\s|only\s|the\s|an?\s|nearly\s|some\s)*$",
    re.IGNORECASE,
)
_AMOUNTS_TO = r"(?:another|a further|more than|about|some|at least|nearly|over|around|almost|up to|as many as)"
#: "killed 12 people and wounded 20", "12 homes and 20 in Leeds", "12 people, injuring about 5".
_SAME_NOUN = re.compile(
    r"(?:\b(?:and|but)|,(?=\s[a-z]))(?:\s(?!scoring|earning)(?:\w+ing|\w+ed|hurt|left|driven|sent|taken|shot|likely|"
    r"probably|possibly|perhaps|maybe|just|only|lost|built|sold|bought|won|shut|cut|close|open|build|hire|sell|"
    r"buy|create|lose|injure|"
    r"wound|kill|closes|opens))?"
    rf"(?:\s{_AMOUNTS_TO})?\s$|"
    r"\b(?:for|to|with|of) a total of (?:about |some |nearly |almost |more than |over |around )?$|"
    r"\b(?:bring|bringing|brings|brought|taking|takes|took|raising|raises) (?:the|its|their|his|"
    r"her) (?:[a-z]+ )?total to "
    r"(?:about |some |nearly |almost |more than |over |around )?$|"
    r"(?:,\s+including|,\sof\s(?:whom|which|them)|"
    r"\s(?:killing|wounding|injuring|leaving|hurting|displacing|including))\s$"
)


def are_others(text: str, figure: Figure, lead: Figure) -> bool:
    """Whether ``figure`` counts other people than the dead or injured that ``lead`` counts: "one dead and 3 others"."""
    return lead.what in _FALLEN and _OTHERS_BEHIND.match(text, figure.end) is not None


def takes_noun(text: str, between: str, figure: Figure, lead: Figure) -> bool:
    """Whether ``figure`` counts what ``lead`` does, ``between`` them: "killed 12 people and wounded 20",
    "to 3.9 million headsets from 2.4 million".
    """
    if _OWN_SUBJECT.search(between):
        return False
    if between.endswith("("):
        return bool(
            _WITH_SHARE.match(text, figure.end) or _BRACKETED.search(between) and text.startswith(")", figure.end)
        )
    if _OWN_MEASURE.search(between):
        return False
    if _TOTAL.search(between):
        return True
    if COMPARED.search(between):
        return comparable(figure, lead) and (_WITH.search(between) is None or "ompar" in between)
    if _SAME_NOUN.search(between) or _runs_parallel(text, figure, between) or _SET_AGAINST.match(between):
        return True
    if between.endswith((", ", ", just ", ", only ")) and _SHORT_OF.match(text, figure.end):
        return not re.search(r"[.;:]", between)
    if between.endswith(", ") and _PLACED.match(text, figure.end):
        return not re.search(r"[.;:]", between)
    if _ANOTHER.search(between) or _MORE.match(text, figure.end):
        return not re.search(r"[.;:]", between)
    return bool(_THEN.match(between) and _TIME.match(text, figure.end))


#: "added four rigs, bringing the total to 513".
_TOTAL = re.compile(
    r"\b(?:br[io]\w*|t[ao]\w*|rais\w+) (?:the|its|their|his|her) (?:[a-z]+ )?total to "
    r"(?:about |some |nearly |almost |more than |over |around )?$"
)
#: "one dead and three others with injuries": the others are not dead.
_FALLEN = frozenset("dead injured wounded killed missing".split())
_OTHERS_BEHIND = re.compile(r" others\b")
#: "with two RBIs and lowered his ERA to 3.12".
_OWN_MEASURE = re.compile(
    r"\b(?:his|her|its|their|the) (?:[A-Z]{2,}|[a-z-]+ (?:average|rate|percentage|price|ratio|score|index)|"
    r"average|rate|price|ratio|score|rating|handicap) (?:to|at|from|by) $"
)
#: "145 seats, 12 short of a majority".
_SHORT_OF = re.compile(r" (?:short|shy|ahead|clear|behind|more|fewer) (?:of|than)?\b")
#: "383 makers (89 or 23%)", "24,780 postings, followed by Hall (3,923), Wynn (3,371)".
_WITH_SHARE = re.compile(r"(?:,|;| or|,? \() ?\d+(?:\.\d+)?\s?%")
_BRACKETED = re.compile(r"(?:^\),?| followed by|, (?:and )?|, ahead of) (?:and )?(?:[A-Z][\w&.’'-]* ?){1,4}\($")
#: "300 deaths and infections to 4,000".
_OWN_SUBJECT = re.compile(r"\b(?:and|while|but) [a-z]+s (?:to|by|from) $")
#: "one difference is that it comes with two" compares nothing.
_WITH = re.compile(r"(?<!\bup )(?<!\bdown )(?<!\bcontrasts )\bwith (?:just |only |about )?$")
#: "288 candidates, 46 in Akhal region", "4,500 shops, 300 or so in China".
_PLACED = re.compile(r"(?: or so)? (?:in|from|at|for) (?:the )?[A-Z]")
#: "12 branches and plans 14 more", "and will shut another 14".
_ANOTHER = re.compile(r"\b(?:another|a further) $")
_MORE = re.compile(r" more\b(?=[.,;]|$| (?:in|on|by|at|this|next|last|later|are|were|to|from)\b)")
#: "500 homes last year and 700 this year".
_TIME = re.compile(
    r" (?:(?:last|this|next|the (?:next|following|previous)) [a-z]+|in (?:(?:19|20)\d\d|[A-Z][a-z]+)|on [A-Z][a-z]+day|"
    r"yesterday|today|a (?:year|month|week|decade) (?:ago|earlier|later)|(?:so far|earlier|later))\b"
)
_THEN = re.compile(
    rf"(?: [a-z-]+){{1,3}}{_TIME.pattern}(?:,| and|, and| but|, but) (?:about |only |just |some |nearly )?$"
)
#: "200 seats and the Tories 150", "12 seats to Labour's nine".
_SET_AGAINST = re.compile(
    r"(?: [a-z-]+){0,3}(?:,| and|, and| while|, while| to|, to|, against| against) (?:the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+){0,2}(?:['’]s?)? (?:(?:won|took|had|got|has|received|scored|secured|claimed|lost|sent|"
    r"built|sold|made|added) )?(?:just |only |about |at least |some |nearly |another |more than )?$"
)


def _runs_parallel(text: str, figure: Figure, between: str) -> bool:
    """ "51 people in Spain and 24 in France": the same preposition follows both."""
    first = re.match(
        r"(?:\s\w+)?\s(in|at|on|from|for|under)\s[^,.;]{1,40}(?:,| and|, and|, or)\s(?:about |some )?$", between
    )
    return first is not None and text.startswith(f" {first[1]} ", figure.end)
