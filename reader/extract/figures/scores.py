"""Scores, votes and odds: "2-1", "a 5-to-4 vote", "by 90 votes to 10", "outnumbered three to one"."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.number_words import CARDINALS

_SCORE = re.compile(r"(\d{1,3}) ?[-–] ?(\d{1,3})(?![-–.,]?\d|[\w%]|/\d)(?!-)")
_RESULT_AFTER = re.compile(
    r"\s(?:(?:series|set|half-?time|first-half|second-half|early|late|home|away) "
    r"(?=lead|win|victory|defeat|loss|deficit))?"
    r"(?:win|victory|defeat|loss|draw|lead|thrashing|rout|triumph|aggregate|down|up|ahead|away|at home|record|"
    r"run|vote|season|start|mark|victors|winners|scoreline|thriller|shutout|deficit|advantage|margin|split|decision|"
    r"majority|to|against|over|in (?:extra|the (?:final|semi))|on aggregate|on penalties|after|at half)\b"
)
_RESULT_BEFORE = re.compile(
    r"\b(?:won|win|wins|beat|beats|beaten|beating|lost|lose|loses|drew|draw|defeat(?:ed|s|ing)?|led|lead|leads|leading|"
    r"trail(?:ed|ing|s)?|thrash(?:ed|ing)?|ahead|score|scored|it|finish(?:ed)?|went|tied?|vot(?:ed|e|es)|victory|held|"
    r"hammered|"
    r"edged|downed|made it|record|game)\b[^.;]{0,60}$",
    re.IGNORECASE,
)


#: "10-12 new grenades" is a range whatever stands before.
_COUNTS = re.compile(
    r"\s(?!(?:in|at|on|over|for|this|last|against|during|through) )"
    r"(?:[a-z]+ ){0,2}?(?!(?:thanks|was|is|has|this|as|plus|points|across|towards|versus)\b)[a-z]{3,}(?<![su])s\b"
)


#: "600-500 BC".
_BC = re.compile(r"\s(?:B\.?C\.?E?|C\.?E|A\.?D)\b")
#: "a 6-10 record": games won and lost.
_WON_AND_LOST = re.compile(r"\s(?:record|mark|start)\b")

#: "The Giants fell to 4-9", "improved to 3-11": games won and lost; prices and warmth fall to a range.
_STANDING = re.compile(
    r"(?!.*\b(?:temperatures?|degrees?|prices?|rates?|costs?|share|levels?|forecast|estimate)\b).*"
    r"\b(?:fell|falls?|falling|fallen|dropp(?:ed|ing)|drops?|improv(?:ed?|es|ing)|slipp(?:ed|ing)|slips?|sank|moved?|"
    r"moves|evened) (?:back )?to (?:an? )?",
    re.IGNORECASE | re.DOTALL,
)
_STANDING_ENDS = re.compile(r"[.,;)]|$| (?:on|this|in|with|after|for|overall|and|since|at|under|when|as|against|but)\b")


def score_at(text: str, start: int) -> tuple[int, float, float] | None:
    """The end and both sides of a result such as "2-1" at ``start``, or None."""
    if tally := _tally_at(text, start) or _to_one_at(text, start):
        return tally
    match = _SCORE.match(text, start)
    if match is None or len(match[1]) > 1 and match[1][0] == "0" or text[start - 1 : start] in tuple("-–./$£€"):
        return None
    if re.match(
        r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|miles?|inch(?:es)?|feet|foot)\b",
        text[match.end() : match.end() + 9],
    ):
        return None
    if _BC.match(text, match.end()):
        return None
    one, other = float(match[1]), float(match[2])
    if (
        _STANDING.fullmatch(text[max(0, start - 80) : start])
        and _STANDING_ENDS.match(text, match.end())
        and max(one, other) < 100
        and not symbol_before(text, start, one)
    ):
        return match.end(), one, other
    beside = _RESULT_BEFORE.search(text, max(0, start - 70), start)
    after = _RESULT_AFTER.match(text, match.end()) and not re.match(r"\sto\s\d", text[match.end() : match.end() + 6])
    if after and (one >= other or beside or _WON_AND_LOST.match(text, match.end())):
        return match.end(), one, other
    if one >= other and not symbol_before(text, start, one):
        behind = text[match.end() : match.end() + 12]
        if not re.match(r"\s(?:[a-z]+s\b|per|million|billion)", behind) or re.match(
            r"\s(?:loss|bas|was|has|is|thus)", behind
        ):
            return match.end(), one, other
    return (match.end(), one, other) if beside and not _COUNTS.match(text, match.end()) else None


_SMALL = r"(?:\d{1,3}|" + "|".join(sorted((w for w in CARDINALS if w != "zero"), key=len, reverse=True)) + ")"
_TALLY = re.compile(
    rf"({_SMALL})(?P<noun> (?:votes?|goals?|games?|points?|sets?|runs?|seats?|frames?))?(?P<glue>-to-| to )({_SMALL})\b"
    r"(?![-.,]?\d| ?%)",
    re.IGNORECASE,
)
#: What tells a tally before it.
_TALLIED_BEFORE = re.compile(
    r"(?:\b(?:votes?|scores?|scoreline|tally|count|margin|ratio|majority|decision|ruling|odds|split|lead|record|"
    r"verdict) "
    r"(?:of|was|is|by|at|stood at|are|were) (?:about |roughly |nearly |almost |around )?(?:an? )?|"
    r"\b(?:voted|votes|vote|outnumber\w*(?: [\w’']+){0,5}|ruled|win(?:s|ning)?|won|beat|lost|prevailed|"
    r"outspent(?: [\w’']+){0,4}|"
    r"favou?red|opposed|led|leading|ahead|trailing) (?:by |about |roughly |nearly |almost )?)$",
    re.IGNORECASE,
)
#: What tells one behind it.
_TALLIED_AFTER = re.compile(
    r"(?: [a-z]+-[a-z]+)?[ -](?:ties?|votes?|decision|ruling|ratio|odds|split|margin|majority|record|"
    r"favou?rites?|outsiders?|shots?|"
    r"verdict|on\b|"
    r"against|in (?:favou?r|the (?:Senate|House))|victory|win|defeat|loss)\b"
)


#: "backed it by about two to one", "versus about two to one for".
_TO_ONE = re.compile(rf"({_SMALL}) to one(?=[.,;)]|$| (?:in|for|on|over|against|among|with|that|when|last|to)\b)", re.I)
_BY_ABOUT = re.compile(
    r"\b(?:by|versus|against|odds of|at) (?:about |nearly |roughly |almost |more than |over |around )?$"
)
#: "a ratio of 3:1", "a 3:1 ratio".
_COLON = re.compile(r"(\d{1,3}(?:,\d{3})*):(\d{1,3})(?![\d:]|\.\d)")
_RATIO = re.compile(r"\b(?:ratios?|odds|proportion) (?:of|is|was|at) (?:about |around |roughly )?(?:an? )?$")


def ratio_at(text: str, start: int) -> tuple[int, float, float] | None:
    """The end and both sides of "3:1" where the words beside it call it a ratio, or None."""
    match = _COLON.match(text, start)
    if match is None or not (
        _RATIO.search(text, max(0, start - 30), start) or re.match(r" ratio\b", text[match.end() :][:7])
    ):
        return None
    return match.end(), float(match[1].replace(",", "")), float(match[2])


def _to_one_at(text: str, start: int) -> tuple[int, float, float] | None:
    match = _TO_ONE.match(text, start)
    if match is None or not _BY_ABOUT.search(text, max(0, start - 24), start):
        return None
    one = float(CARDINALS.get(match[1].lower(), match[1]))
    return (match.end(), one, 1.0) if one >= 2 else None


def _tally_at(text: str, start: int) -> tuple[int, float, float] | None:
    """ "90 to 10" of a vote, "5-to-4" of a court, "3 to 1" of odds."""
    match = _TALLY.match(text, start)
    if match is None:
        return None
    glued = match["glue"] == "-to-" and match["noun"] is None
    before = _TALLIED_BEFORE.search(text, max(0, start - 60), start)
    after = _TALLIED_AFTER.match(text, match.end())
    one, other = (float(CARDINALS.get(word.lower(), word)) for word in (match[1], match[4]))
    if not (
        glued
        and (after or one > other == 1)
        or before
        and (one > other or after)
        or match["noun"]
        and one > other
        and before
        and after
    ):
        return None
    return match.end(), one, other
