"""Time in a clause of change: when something moved, and times that move themselves ("waits fell to 12 weeks")."""

from __future__ import annotations

import re

#: When something moved, between the verb and what it moved by or to: "eased for a third straight month to".
_MEANWHILE = re.compile(
    r" (?:for (?:an?|the) (?:\w+ )?(?:(?:straight|consecutive|successive|running) )?"
    r"(?:day|week|month|quarter|year|session)|"
    r"for the first time (?:in|since|this) (?:[\w-]+ ){0,2}?[\w-]+|"
    r"(?:on|last|this|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|"
    r"(?:last|this|next) (?:week|month|quarter|year|season|winter|summer|autumn|spring)|"
    r"in (?:the )?(?:first|second|third|fourth|final|last|past|previous|latest|same)? ?(?:quarter|half|year|month|week|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)|"
    r"(?:year|month|quarter|week)[- ]on[- ](?:year|month|quarter|week)|"
    r"from (?:a|the) (?:year|month|quarter|week) (?:earlier|ago|before)|"
    r"(?:again|overnight|today|yesterday|annually|slightly|sharply))(?= (?:by|to) )"
)
#: Times that grow and shrink: "life expectancy dropped to 73.5 years".
_MOVING = re.compile(
    r"\b(?:expectancy|lifespans?|waits?|waiting|times?|delays?|ages?|durations?|sentences?|terms?|commutes?|"
    r"journeys?|maturity|backlogs?|lags?|turnaround|bans?|suspensions?)\b",
    re.IGNORECASE,
)


def without_time(clause: str) -> str | None:
    """``clause`` without the words that tell when its verb moved something "by" or "to"; None where it has none."""
    found = _MEANWHILE.search(clause)
    return clause[: found.start()] + clause[found.end() :] if found else None


def times_move(clause: str) -> bool:
    """Whether a clause is of a time that grows or shrinks: a wait, a sentence, a life."""
    return _MOVING.search(clause) is not None
