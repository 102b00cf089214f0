"""Two happenings in one sentence: the clauses that each tell one, and how their days hang together.

"Police raided the offices and arrested two", "Quayle, who quit on Thursday, was led away", "hours after a jury
convicted him": a clause with a finite verb of another class than the rest is a happening of its own. What is said and
that it is said stay together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from reader.events.acts import Act, main_act
from reader.events.lemmas import is_past
from reader.events.triggers import CLASSES, SPEECH, WEAK, are_near

_COUNT = r"(?P<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
#: What parts two clauses; what opens the second says how their days hang together.
_JOINT = re.compile(
    rf"(?=[\s,;:])(?:(?P<stop>;|:(?=\s)|\s[–—](?=\s))"
    rf"|(?P<days>,?\s(?:just |only |less than )?{_COUNT} days? (?P<way>after|before)(?=\s))"
    r"|(?P<together>,?\s(?:when|(?:just |only |shortly |soon )?(?:hours|minutes|moments|an hour|within hours of) after"
    r"|shortly after|soon after|where)(?=\s))"
    r"|(?P<after>,?\s(?:after|as|while)(?=\s))"
    r"|(?P<loose>,?\s(?:before|since|because|despite|although|though|until|months after|weeks after|years after)(?=\s))"
    r"|(?P<follow>\s(?:followed|follows|came after|comes after)(?=\s(?!by\b)))"
    r"|(?P<which>,\s(?:(?:who|which|whose)(?=\s)|(?=\w+\s(?:since|by)\s)))"
    r"|(?P<and>,?\s(?:and|but)(?=\s)))"
)
#: What stands between two clauses and belongs to none.
_BETWEEN = re.compile(r"[\s,;:–—]*(?:(?:and|but|which|who)\s)?")
_LOOSE = " ,;:–—"
#: What stands before a verb that is done or will be; and before a participle that only describes.
_HELPING = re.compile(r"\b(?:was|were|been|is|are|has|have|had|be|being|will|would|may|might|could)\s(?:\w+ly\s)?$")
_OF_A_NOUN = re.compile(r"\b(?:an?|the|of|its|his|her|their|our|my|this|that|these|those|some|many|no)\s$", re.I)
#: Words at which an opening aside stands: its comma ends it.
_OPENED = re.compile(r"(?:After|When|While|As|Since|Before|Although|Though|Because|Hours after|Days after)\s")
#: Characters after "and" within which its verb stands: "and police arrested four".
_NEXT_VERB = 32
#: What makes a tally of the missing: that they went missing is told nowhere in "eight were saved and one is missing".
_STILL = re.compile(r"\b(?:is|are|remains?|still)\s(?:\w+\s)?$")
#: Characters before a verb within which its auxiliary stands.
_CLOSE = 24
#: Joints that say of two happenings that they were not one.
_APART = ("follow", "days")
_WORDS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten".split(), 1)}

#: How the day of a clause hangs together with that of the rest.
Tie = Literal["same", "moved", "none"]


class Clause(NamedTuple):
    """A stretch of a sentence that tells a happening of its own."""

    start: int
    end: int
    act: Act
    tie: Tie
    #: Days from the rest's day to the clause's, where ``tie`` is "moved".
    days: int = 0


class _Stretch(NamedTuple):
    start: int
    end: int
    tie: Tie
    days: int
    joint: str


def clauses_of(sentence: str, acts: Sequence[Act], quotes: Sequence[tuple[int, int]] = ()) -> tuple[Act, list[Clause]]:
    """The main act of a sentence, and the clauses that tell another happening, in their order.

    ``quotes`` are the spans of its quotations, which nothing is cut out of.
    """
    main = main_act(acts)
    if len({act.kind for act in acts} - SPEECH - WEAK) < 2:
        return main, []
    stretches = _stretches(sentence, acts, quotes)
    if len(stretches) < 2:
        return main, []
    beside = [act for stretch in stretches if stretch.joint == "which" for act in _within(stretch, acts)]
    main = main_act([act for act in acts if act not in beside] or acts)
    home = next(s for s in stretches if s.start <= main.start < s.end)
    taken = {act.kind for act in _within(home, acts)}
    found = []
    for stretch in stretches:
        if stretch is home or not (stretch.joint in _APART or _is_finite(main, sentence)):
            continue
        act = next((act for act in _within(stretch, acts) if _happens(act, sentence, stretch)), None)
        if act is None or act.kind in taken:
            continue
        if stretch.joint not in _APART and any(are_near(act.kind, kind) for kind in taken - SPEECH):
            continue
        taken.add(act.kind)
        between = _BETWEEN.match(sentence[stretch.start : act.start])
        start = stretch.start + (between.end() if between else 0)
        end = stretch.start + len(sentence[stretch.start : stretch.end].rstrip(" ,;:–—"))
        found.append(Clause(start, end, act, stretch.tie, stretch.days))
    return main, found


def clause_at(sentence: str, at: int, verbs: Sequence[int]) -> tuple[int, int]:
    """The stretch of a sentence around the word at ``at``, half-open: from one joint of clauses to the next.

    ``verbs`` are the places of words that may say what happened: "and" parts clauses only where one is close behind.
    """
    start, end = 0, len(sentence)
    for match in _JOINT.finditer(sentence):
        if match["and"] and not any(0 <= verb - match.end() <= _NEXT_VERB for verb in verbs):
            continue
        if match.end() <= at:
            start = match.end()
        elif match.start() > at:
            end = match.start()
            break
    start += len(sentence[start:]) - len(sentence[start:].lstrip(_LOOSE))
    return start, start + len(sentence[start:end].rstrip(_LOOSE))


def _within(stretch: _Stretch, acts: Sequence[Act]) -> list[Act]:
    return [act for act in acts if stretch.start <= act.start < stretch.end]


def _happens(act: Act, sentence: str, stretch: _Stretch) -> bool:
    """Whether an act is a finite verb of a class that makes an event."""
    if act.kind not in CLASSES or act.kind in SPEECH | WEAK:
        return False
    if stretch.joint == "follow":
        return True
    if act.word == "missing" and _STILL.search(sentence[max(0, act.start - _CLOSE) : act.start]):
        return False
    if stretch.joint == "and" and act.start - stretch.start > _NEXT_VERB:
        return False
    return _is_finite(act, sentence)


def _is_finite(act: Act, sentence: str) -> bool:
    """Whether an act is a verb that says that it was, is or will be done."""
    before = sentence[max(0, act.start - _CLOSE) : act.start]
    return bool(_HELPING.search(before)) or (is_past(act.word) and not _OF_A_NOUN.search(before))


def _stretches(sentence: str, acts: Sequence[Act], quotes: Sequence[tuple[int, int]]) -> list[_Stretch]:
    """The sentence cut where clauses meet, outside its quotation marks; a stretch without an act belongs to the last.

    What a relative clause at the beginning tells is told of the sentence's subject, which is taken along.
    """
    cuts: list[tuple[int, Tie, int, str]] = [(0, "same", 0, "")]
    comma = sentence.find(", ") if _OPENED.match(sentence) else -1
    if comma > 0:
        cuts.append((comma, "same", 0, "opened"))
    for match in _JOINT.finditer(sentence):
        if match.start() == 0 or any(a <= match.start() < b for a, b in quotes):
            continue
        cuts.append((match.start(), *_tie(match)))
        end = sentence.find(",", match.end()) if match["which"] else -1
        if end > 0:
            cuts.append((end, "none", 0, "resumed"))
    cuts.sort()
    ends = [*(cut[0] for cut in cuts[1:]), len(sentence)]
    found: list[_Stretch] = []
    for (start, tie, days, joint), end in zip(cuts, ends, strict=True):
        if any(start <= act.start < end for act in acts) or not found:
            found.append(_Stretch(start, end, tie, days, joint))
        elif joint != "resumed":
            found[-1] = found[-1]._replace(end=end)
    first = found[0]
    if len(found) > 1 and found[1].joint == "which" and not any(act.start < first.end for act in acts):
        found[:2] = [found[1]._replace(start=0)]
    return found


def _tie(match: re.Match[str]) -> tuple[Tie, int, str]:
    kind = match.lastgroup or ""
    if match["days"]:
        count = match["count"].lower()
        number = int(count) if count.isdigit() else _WORDS.get(count, 1)
        return "moved", -number if match["way"] == "after" else number, "days"
    if match["together"] or match["after"] or match["and"]:
        return "same", 0, "and" if match["and"] else "together"
    return "none", 0, kind
