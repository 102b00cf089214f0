"""Races: the time a run took ("3:27.65", "2:03:59") and how far it was ("the 1,500m", "9.58sec over 100m")."""

from __future__ import annotations

import re

_TIME = re.compile(r"(?:(\d{1,2}):)?(\d{1,2}):(\d\d(?:\.\d{1,3})?)(?![\d:.]\d|\d|\s?[ap]\.?m\b)")
#: What tells that hours, minutes and seconds are how long something took.
_TOOK = re.compile(
    r"\b(?:(?:time|record|best|mark|clocking) of|clock(?:ed|ing|s)?|ran|runs?|swam|won|finish(?:ed|ing)?|home|record|"
    r"race|marathon|course|line|5K|10K|track|lap|tour|stage|completed?|done|(?:1st|2nd|3rd|first|second|third),?) "
    r"(?:(?:it|the|a|his|her|in|of|just|only|an|impressive|personal|best|at|is|was|stands|course|record|race|"
    r"marathon|new|world|national|time|half) ?){0,5}$",
    re.IGNORECASE,
)


def time_taken(text: str, start: int) -> tuple[int, float] | None:
    """The end and the seconds of how long a race took at ``start``; None where it is a time of day or of a video."""
    match = _TIME.match(text, start)
    if match is None or text[start - 1 : start] in (":", "-", "/"):
        return None
    hours, minutes, seconds = int(match[1] or 0), int(match[2]), float(match[3])
    if seconds >= 60 or match[1] and minutes >= 60:
        return None
    if "." not in match[3] and not (match[1] and _TOOK.search(text, max(0, start - 60), start)):
        return None
    return match.end(), 3600.0 * hours + 60 * minutes + seconds


#: How far people run and swim.
_LENGTHS = frozenset((50, 60, 80, 100, 110, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000, 10000))
_RACE_BEFORE = re.compile(
    r"(?:\b(?:the|[Mm]en['’]s|[Ww]omen['’]s|[Bb]oys['’]|[Gg]irls['’]|Olympic|indoor|outdoor|T\d\d|in (?:his|her))|"
    r"(?:\d ?s(?:ec(?:ond)?s?)?|\.\d\d) (?:in|for|over)|\d00m(?:,| and|, and)) $"
)
_COUNTED = re.compile(
    r" (?!metres|titles|finals|heats|races|champions|runners|specialists|golds|events|"
    r"records)[a-z]+s\b(?<!ss)(?<!as)(?<!is)(?<!was)|-[a-z]"
)


#: How far people run on roads.
_COURSES = frozenset((3, 5, 8, 10, 12, 15, 20, 25, 30, 50, 100))
_COURSE_BEFORE = re.compile(
    r"\b(?:local|charity|first|fun|annual|a|the|ran|run|running|race|races?d?|finish(?:ed|ing)?|your|my|his|her|fastest|"
    r"in|or|and|to|for|of|from|over) $",
    re.IGNORECASE,
)
_COURSE_ENDS = re.compile(
    r"[.,;:)!?]|$| (?:runs?|races?|walks?|fun|to|plan|events?|courses?|in|"
    r"times?|or|and|PB|training|runners?|on|at|for|with)\b"
)
_RUNNING = re.compile(
    r"\b(?:runs?|runners?|running|ran|races?|raced|racing|marathons?|jog\w*|parkrun|athlet\w+|finish line|treadmill|"
    r"trainers|training plan)\b",
    re.IGNORECASE,
)


def is_course(text: str, start: int, end: int, kilometres: float) -> bool:
    """Whether digits with a "K" at ``start:end`` are how far a run is: "a local 5K"."""
    if kilometres not in _COURSES or text[start - 1 : start] != " " or not _COURSE_ENDS.match(text, end):
        return False
    return (
        _COURSE_BEFORE.search(text, max(0, start - 14), start) is not None
        and _RUNNING.search(text, max(0, start - 150), end + 150) is not None
    )


def is_run(text: str, start: int, end: int, metres: float) -> bool:
    """Whether digits with an "m" at ``start:end`` are how far a race is: "the 1,500m"."""
    if metres not in _LENGTHS or _COUNTED.match(text, end):
        return False
    return _RACE_BEFORE.search(text, max(0, start - 20), start) is not None
