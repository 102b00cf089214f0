"""Whether "m" behind a number is metres and not millions: "50m freestyle", "the last 400m", "98 ft (30 m)"."""

from __future__ import annotations

import re

_METRES = re.compile(
    r"\s(?:long(?!-)|high(?!-)|tall|wide|deep|thick|away|above|below|sprint|race|hurdles|freestyle|butterfly|"
    r"backstroke|breaststroke|title|repeats|intervals|reps|world record|at (?:[a-z]+ ){1,3}pace|"
    r"medley|relay|from(?! [^\sA-Za-z]{0,2}\d)|north|south|east|west|tower|telescope|yacht|ship|vessel|pool|wall|"
    r"waves?|fence|apart|across(?! (?:the|[A-Z]))|swim|"
    r"final|dash|semi-final|by(?! (?:the|\d{4}|[A-Z]))|stretch|drop|cliff|statue|mast|range|vessel|boat|crane|"
    r"tree|tunnel|bridge|track|ladder|trench|hole|"
    r"pit|shaft|well|board|platform|dive|climb|putt|runner|champion|walk|radius|tsunami|slope|gap|rope|cable|screen|"
    r"sculpture|exclusion|hose|boom|antenna|dish|individual|backstop|down(?! (?:from|on|by|to)\b)|up(?! (?:from|"
    r"on|by|to)\b)|into|of (?:rope|cable|water|the (?:top|"
    r"bottom|surface|coast|shore))|off|under|inside|beneath|underground|behind|ahead)\b|\s?\(\d[\d,.]*\s?(?:ft|"
    r"feet|yd|yards|miles?)\b|\s?[x×]\s?\d"
)
_METRES_BEFORE = re.compile(
    r"\dm\s?[x×]\s?$|\b(?:depth|height|length|width|distance|altitude|radius|within|last|final|swam|ran|"
    r"resist(?:ant|ance)|waterproof|submersible)\s(?:of\s|to\s|down to\s|up to\s|to depths of\s)?$",
    re.I,
)
#: "She cleared 2.04m", "threw 88.17m to win".
_FIELD_EVENT = re.compile(
    r"\b(?:clear(?:ed|s|ing)?|jump(?:ed|s|ing)?|leap(?:t|ed|s)?|vault(?:ed|s|ing)?|threw|throws?|thrown|hurl(?:ed|s)|"
    r"landed) (?:an? )?(?:[a-z’']+ ){0,3}(?:of )?$"
)
_ITS_MARK = re.compile(
    r"[.,;)]|$| (?:to (?:win|take|claim|qualify|set|reach|lead|finish)|for (?:gold|silver|bronze|the|a)|on|with|"
    r"in the)\b"
)
_TO_THE_CENTIMETRE = re.compile(r"\d{1,2}\.\d\dm")
#: "depths vary from 3m to 5m".
_EXTENT = re.compile(
    r"\b(?:[Dd]epths?|[Hh]eights?|[Ll]engths?|[Ww]idths?|[Dd]iameters?|[Aa]ltitudes?|[Ee]levations?|[Ww]ingspans?)\b"
    r"(?![^.;]*\b(?:costs?|sales|profits?|debts?|worth)\b)[^.;,]{0,40}$"
)
#: "the river peaked at 6.2m".
_WATER = re.compile(
    r"\b(?:[Rr]ivers?|[Ww]aters?|[Ff]lood\w*|[Tt]ides?|[Ll]akes?|[Rr]eservoir|[Ss]ea levels?|[Ss]well|[Ww]aves?|"
    r"[Ss]torm surge)"
    r"\b(?!(?: [a-z]+){0,2} (?:sales|bills?|costs?|profits?|revenues?|spending|budget|fund|damage))"
    r"[^.;:,\d]{0,40}\b(?:peak|crest|r[io]s|risen|stood|reach|hit|swell|fell|dropp?)\w*(?: (?:at|to|by|of))?"
    r"(?: (?:about|around|nearly|a record|over|almost))? $"
)
#: "5m to 6m away": the upper end tells what both are.
_TO_METRES = re.compile(r"\s?(?:to|-|–|x|by|and|or)\s?\d[\d.,]*m")
#: "30 m (98 ft)", "98 ft (30 m)".
SPACED_M = re.compile(r"[ \u00a0]m(?![\w’'²³/]|\.\w)")
_METRES_TO = re.compile(r"\d m(?: to|,? and|,|,? or| by| x| ×| ?[-–])(?: [a-z]+){0,2} $")
_RESTATES_FEET = re.compile(r"(?:ft|feet|foot|inch(?:es)?|in|yards?|yd|miles?)\s?\((?:about |around |or )?$")


def is_metres(text: str, start: int, end: int, *, bracketed: bool = False) -> bool:
    """Whether "m" behind a number is metres; ``bracketed``: also where it restates feet in brackets."""
    if bracketed and (
        _RESTATES_FEET.search(text, max(0, start - 20), start) or _METRES_TO.search(text, max(0, start - 40), start)
    ):
        return True
    upper = _TO_METRES.match(text, end)
    if upper and _METRES.match(text, upper.end()):
        return True
    if _WATER.search(text, max(0, start - 60), start) or _EXTENT.search(text, max(0, start - 60), start):
        return True
    if (
        _TO_THE_CENTIMETRE.fullmatch(text, start, end)
        and _FIELD_EVENT.search(text, max(0, start - 40), start)
        and _ITS_MARK.match(text, end)
    ):
        return True
    return bool(_METRES.match(text, end) or _METRES_BEFORE.search(text, max(0, start - 30), start))
