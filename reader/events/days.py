"""The day of what a sentence tells: stated in it, told by another day or the night, or carried on from before.

A day within quotation marks is the speaker's, not the report's. "Two days earlier" and "the next day" count from the
day told before, else from the publish day; "overnight" is the night before it, so either day may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from reader.events.lemmas import is_past
from reader.model import DateMention

_COUNTS = {
    name: number
    for number, names in enumerate("a|an|the;two|a couple of;three;four;five;six;seven;eight;nine;ten".split(";"), 1)
    for name in names.split("|")
}
_COUNT = "|".join(sorted(_COUNTS, key=len, reverse=True))
#: "a day earlier", "two days later", "two days into it"; "the day before", "the next day".
_MOVED = re.compile(
    rf"\b(?:(?P<count>{_COUNT}|\d{{1,2}}) days? (?:(?P<earlier>earlier)|later|afterwards|into it)\b"
    r"|(?P<back>the (?:previous|preceding) (?:day|evening|night|morning|afternoon)\b"
    r"|the (?:day|evening|night) before(?!\s+\w))"
    r"|(?P<same>(?:the same|that same) (?:day|morning|afternoon|evening|night)\b"
    r"|(?:(?<=,\s)|(?<=\s)(?<!of\s))that (?:night|evening|afternoon|morning)(?=[\s,.;]))"
    r"|(?P<on>the (?:next|following) (?:day|morning|afternoon|evening)\b|the (?:day|morning) after(?!\s+\w)))",
    re.I,
)
_NIGHT = re.compile(r"\b(?:overnight|(?:through|during) the night)\b", re.I)
_LAST_NIGHT = re.compile(r"\b(?:last night|yesterday (?:evening|night))\b", re.I)
_TODAY = re.compile(r"\bthis (?:morning|afternoon|evening)\b|\bearlier today\b", re.I)
#: What all of these have: without it, and without a date, a sentence tells no day.
_HOURS = (" day", "night", "morning", "afternoon", "evening", "today")
#: What parts a day from a trigger: "3,000 people were evacuated; most went home on Friday".
_PARTED = re.compile(r";|\s[–—]\s|\.\s")
#: "The driver who rammed the gate last Thursday was charged on Tuesday": the first day is what he did.
_RELATIVE = re.compile(r"\b(?:who|which|that)\s[^,;:]*$")
#: "Belov, a rail hub that it lost in November": a time of what explains a name.
_EXPLAINED = re.compile(r",\s(?:an?|the)\s[^,;]*?\b(?:that|which|who)\s[^,;]*$")
#: "double what officials had cited on Sunday", "less than the board had promised on Monday": the day of other words.
_OF_OTHERS = re.compile(
    r"\b(?:what\s(?:[\w’'-]+\s){1,5}?(?:had|said|cited|reported|announced|estimated|claimed|put|gave|was|were)"
    r"|than\s(?!\d)(?:[a-z’'-]+\s){1,4}?had)\s[^,;:]*$"
)
#: "Police arrested 12 men, the minister said on Monday": the day of the words, not of the deed they tell.
_SAID = re.compile(
    r"\b(?P<said>said|says|told|added|wrote)\s(?:(?!(?:that|the|it|he|she|they|we|an?)\b)[\w’'.-]+\s){0,4}?"
    r"(?:(?:late|early|earlier)\s)?(?:on\s)?$"
)
#: "On Monday, the minister said the plant had closed": a day before a speaker's words is theirs, where what they tell
#: was over by then.
_SAID_THEN = re.compile(
    r"^[^“”\"]*?\b(?:said|told|announced|confirmed|admitted|acknowledged|reported|revealed|wrote|claimed)\b"
    r"[^“”\"]*\bhad\s(?:[a-z]+ly\s)?(?:been\s)?(?:[a-z]+ly\s)?$"
)
#: What is counted so far is of the day it was said on: "said on Sunday that more than 3,000 had been freed".
_TALLY = re.compile(
    r"\b(?:more than|at least|about|around|some|nearly|almost|over|up to|as many as|fewer than|less than)\s[£$€]?\d"
    r"|\b(?:since|so far|by now|still|now|in total|altogether)\b",
    re.I,
)
_WORD = re.compile(r"[\w’'-]+")
#: "Suspended until Friday", "to leave by Friday": a day ahead that ends what began before it.
_TILL = re.compile(
    r"\b(?:until|till|through|by)\s(?:(?:at least|the end of|late|early|next|noon|midnight|on|the)\s)*"
    r"(?:\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?\s)?(?:on\s)?$",
    re.I,
)
#: Characters before a day within which all of that stands.
_CLOSE = 40
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Told:
    """When a sentence's happening was."""

    #: The days it states, that of the happening first.
    days: tuple[date, ...] = ()
    #: Day, range, week or month in ISO; None where the sentence gives none.
    when: str | None = None
    #: The day it was said, where that is all the sentence states.
    said: date | None = None

    def moved(self, days: int) -> Told:
        """The same so many days later; a range, week or month stays as it is only where it is not moved."""
        if not days:
            return self
        moved = tuple(day + days * _ONE for day in self.days)
        return Told(moved, moved[0].isoformat()) if len(moved) == 1 else Told()


@dataclass(frozen=True, slots=True)
class _Named:
    """A day and where its words begin."""

    start: int
    day: date


def told_days(
    sentence: str,
    own: Sequence[DateMention],
    quotes: Sequence[tuple[int, int]],
    trigger: int,
    today: date | None,
    before: date | None,
) -> Told:
    """The days of a sentence.

    ``own`` are its dates, ``quotes`` its quoted stretches and ``trigger`` the place of its main trigger, all counted
    from its beginning; ``today`` is the publish day and ``before`` the day told last before it.
    """
    lower = sentence.lower()
    hour = any(sign in lower for sign in _HOURS)
    if not own and not hour:
        return Told()
    own = [mention for mention in own if not _within(mention.start, quotes)]
    named = [_Named(m.start, date.fromisoformat(m.value[:10])) for m in own if m.value and m.grain in ("day", "time")]
    if today:
        ended = [m for m in own if m.value and _ends_it(sentence, m, today)]
        own = [m for m in own if m not in ended]
        named = [one for one in named if all(one.start != m.start for m in ended)]
    night = _NIGHT.search(sentence) if hour else None
    if night:
        named = [one for one in named if one.start != night.start()]
    moves = [match for match in _MOVED.finditer(sentence) if not _within(match.start(), quotes)] if hour else []
    if moves:
        same = {match.start() for match in moves if match["same"]}
        named = [one for one in named if one.start not in same]
        told = _moved(moves, named, before or today)
        named += [one for one in told if before or named or not today or one.day <= today]
    if today and hour:
        named += [_Named(m.start(), today - _ONE) for m in _LAST_NIGHT.finditer(sentence)]
        named += [_Named(m.start(), today) for m in _TODAY.finditer(sentence)]
    own = [m for m in own if m.start < trigger or not _EXPLAINED.search(sentence, trigger, m.start)]
    named = [one for one in named if one.start < trigger or not _is_of_other(sentence, trigger, one.start)]
    near = [one for one in named if not _PARTED.search(sentence[min(one.start, trigger) : max(one.start, trigger)])]
    said = next((one.day for one in near if _was_said_then(sentence, one.start, trigger)), None)
    near = [one for one in near if not _is_of_words(sentence, one.start, trigger)]
    if near:
        near.sort(
            key=lambda one: (
                today is not None and one.day > today,
                one.start < trigger and bool(_RELATIVE.search(sentence, 0, one.start)),
                abs(one.start - trigger),
            )
        )
        days = tuple(dict.fromkeys(one.day for one in near))
        return Told(days, days[0].isoformat())
    if night and today and not _within(night.start(), quotes):
        return Told((today - _ONE, today), f"{today - _ONE}/{today}")
    return Told((), next((m.value for m in own if m.value and m.grain in ("week", "month")), None), said)


def _is_of_other(sentence: str, trigger: int, day: int) -> bool:
    """Whether a day behind the trigger is that of other words, or of what explains a name."""
    return bool(_OF_OTHERS.search(sentence, trigger, day) or _EXPLAINED.search(sentence, trigger, day))


def _is_of_words(sentence: str, day: int, trigger: int) -> bool:
    """Whether the day at ``day`` is when somebody said that something was done, and the trigger tells what."""
    if _was_said_then(sentence, day, trigger):
        return True
    said = _SAID.search(sentence, max(0, day - _CLOSE), day)
    if said is None or said.start("said") == trigger or _TALLY.search(sentence):
        return False
    done = _WORD.match(sentence, trigger)
    return done is not None and is_past(done.group())


def _was_said_then(sentence: str, day: int, trigger: int) -> bool:
    """Whether the day at ``day`` stands before the words of a speaker, and the trigger tells what was over by then."""
    return day < trigger and bool(_SAID_THEN.match(sentence[day:trigger])) and not _TALLY.search(sentence)


def _ends_it(sentence: str, mention: DateMention, today: date) -> bool:
    """Whether a date ahead of ``today`` is until or by when something holds or is to be done."""
    ahead = mention.value is not None and mention.value > today.isoformat()[: len(mention.value)]
    return ahead and _TILL.search(sentence, max(0, mention.start - _CLOSE), mention.start) is not None


def _within(at: int, quotes: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in quotes)


def _moved(moves: Sequence[re.Match[str]], named: Sequence[_Named], before: date | None) -> list[_Named]:
    """Days told by another day: that last named in the sentence before them, else ``before``."""
    found = []
    for match in moves:
        anchor = next((one.day for one in reversed(named) if one.start < match.start()), before)
        if anchor is None:
            continue
        if match["count"]:
            number = int(match["count"]) if match["count"].isdigit() else _COUNTS[match["count"].lower()]
            by = -number if match["earlier"] else number
        else:
            by = -1 if match["back"] else 0 if match["same"] else 1
        found.append(_Named(match.start(), anchor + timedelta(days=by)))
    return found
