"""Cricket: an innings so far ("245 for 4", "183/9"), a bowler's figures ("5 for 27") and runs told without the word."""

from __future__ import annotations

import re

_INNINGS = re.compile(r"(\d{1,3})(?: for (?:the loss of )?|/|[-–](?=\d))(\d{1,3}|no loss)(?![\d.,/%-]?\d|[\w%])")
#: What a bowler does: "took 5-48".
_TOOK = re.compile(
    r"\b(?:took|taken|takes?|taking|figures of|claimed|claiming|finish(?:ed|ing) with|"
    r"return(?:ed|ing|s)?(?: of| with)?|"
    r"haul of|best of) (?:a |an )?(?:[a-z-]+ )?$"
)
#: What else stands in a sentence about cricket.
_PLAYED = re.compile(
    r"\b(?:wickets?|overs|innings|stumps|bowled|batsm[ae]n|batters?|"
    r"at (?:tea|lunch)|runs (?:behind|ahead|adrift)|cricket(?:ers?)?|Test match|ODI|T20|IPL|Ashes|lbw)\b"
)
#: "4 for 20 people" is for people.
_FOR_WHOM = re.compile(r" (?!overs|wickets|runs|against|at|in|as|from|off|with|before|after|and|to|on)[a-z]{3,}")
_BALLS = re.compile(r" (?:not out\b|all out\b|off (?:just |only )?\d+ (?:balls?|deliveries)\b|\(\d+b\))")
_SCORED = re.compile(
    r"\b(?:unbeaten|not out on|all out for|(?:bowled|bundled) out for|skittled(?: out)? for|"
    r"dismissed for (?=\d\d))\s?(?:just |only )?$"
)


def innings_at(text: str, start: int) -> tuple[int, float, float] | None:
    """The end and both numbers of "245 for 4" at ``start`` where the words around are of cricket, or None."""
    match = _INNINGS.match(text, start)
    if match is None or _FOR_WHOM.match(text, match.end()):
        return None
    if text[match.end(1)] in "-–" and not (int(match[1]) <= 10 and _TOOK.search(text, max(0, start - 30), start)):
        return None
    one, other = int(match[1]), 0 if match[2] == "no loss" else int(match[2])
    if min(one, other) > 10 or max(one, other) < 11 and other > one:
        return None
    if not _PLAYED.search(text, max(0, start - 140), match.end() + 140):
        return None
    return match.end(), float(one), float(other)


def tells_runs(text: str, start: int, end: int) -> bool:
    """Whether a bare number at ``start:end`` is runs: "76 not out", "87 off 45 balls"."""
    return _BALLS.match(text, end) is not None or _SCORED.search(text, max(0, start - 24), start) is not None
