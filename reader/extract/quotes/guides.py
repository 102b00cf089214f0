"""Guides, recipes, product pages and pages of advice: what in them is somebody's statement.

News tells of people who say things and seldom speaks to a reader; there a subject and a verb of saying or thinking are
a statement. Where a text says "you" all along, or where hardly anybody says anything, the same verbs tell what things
do, what readers want and what is advised; what is left is what people, bodies and studies say and the writer thinks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from reader.extract.quotes.cues import CUES
from reader.extract.quotes.generic import ADVISING_MODALS
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.report import Report
from reader.extract.quotes.saying import SAYING
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.verb_places import OTHER_FORMS
from reader.extract.quotes.verb_words import EVIDENCE, FRACTIONS, ONE_PIECE

_WORD = re.compile(r"\w+")
_READER = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)
#: How many words speak to the reader in a guide: at least so many, and one in so many.
_FEWEST, _ONE_IN = 6, 100
#: Words that tell of people saying things, how long a text without them is no news, and one in how many words is.
_TELLING = re.compile(
    r"\b(?:accord(?:ing|s)|accus(?:ed|es)|add(?:ed|s)|announced|argue[ds]|asked|called|claim(?:ed|s)|denie[ds]"
    r"|insist(?:ed|s)|reported|said|says?|statement|tells?|told|tweeted|urged|vowed|warn(?:ed|s)|writes|wrote)\b"
)
_LONG, _TOLD_IN = 200, 400
#: What the writer says of views: "I recommend it".
_VIEWS = frozenset(
    """
    admit agree argue believe bet disagree doubt expect fear guess hope prefer recommend say suggest suspect think warn
    """.split()
)
#: What a document or a body meant by "it" says.
_STATING = frozenset("announce claim confirm estimate predict recommend report say state suggest warn".split())
#: What evidence does.
_SHOWING = frozenset(
    """
    conclude confirm estimate find forecast indicate note predict project rank recommend report reveal say show state
    suggest warn
    """.split()
)
#: Verbs of saying that in a guide tell what something does, or what is done: "explains how", "listed the tools".
_WORKING = frozenset(
    """
    accept aim answer appeal back celebrate convey decide demonstrate designate detail determine discover emphasise
    emphasize ensure explain express feature find frame highlight identify indicate introduce invoke learn list
    maintain name offer outline position process project promise promote rank rate read recognise recognize reference
    repeat see share show sing support tell underline weigh write
    """.split()
)
#: Signs of code, and how long a line with one of them may be, in items; most words of what is only spoken of.
_CODE = frozenset("= ; { } < > * + | ~ ^ ` \\ _".split())
_LINE, _FEW = 12, 10
_READERS = frozenset("you yourself yourselves one".split())
_SAYING = frozenset(row.split()[0] for row in SAYING.split("\n") if row.strip())
#: Letters of ``cues`` of verbs that take what is said as a clause.
_CLAUSES = frozenset("tc")


def is_guide(text: str, segments: Sequence[Segment]) -> bool:
    """Whether ``text`` speaks to its reader all along, or hardly tells of anybody who says anything.

    What stands in quotations, ``segments``, speaks to nobody here.
    """
    words = sum(1 for _ in _WORD.finditer(text))
    if words >= _LONG and sum(1 for _ in _TELLING.finditer(text)) * _TOLD_IN < words:
        return True
    starts = [segment.open for segment in segments]
    to_reader = 0
    for match in _READER.finditer(text):
        k = bisect_right(starts, match.start()) - 1
        to_reader += k < 0 or segments[k].close <= match.start()
    return to_reader >= _FEWEST and to_reader * _ONE_IN >= words


def said_in_guide(items: Sequence[Item], report: Report, person: str | None) -> bool:
    """Whether a report of a guide is somebody's; ``person`` is the name of its subject, where it has one."""
    cue, subject = items[report.cue], report.subject
    if cue.tag == ":":
        return person is not None  # not "Q: …", "Price: …"
    if cue.lower in ("according", "in"):
        return True
    if subject is None:
        return cue.tag == "R"  # "has reportedly left"
    if cue.tag != "V" or cue.lower not in CUES:
        return person is not None or subject.head in ("i", "he", "she")
    if _told_to_do(items, report.cue, person) or is_code(items):
        return False
    lemma, frames = CUES[cue.lower][0].lemma, CUES[cue.lower][0].frames
    if lemma == "think" and report.kind == "thing" or _is_gap(items, report, subject):
        return False  # "I started to think about it", "the cameras we recommend work well"
    if subject.pronoun:
        return _by_pronoun(items, subject, lemma, cue.form)
    share = subject.head in ("%", "percent") or subject.head.endswith(FRACTIONS) or items[subject.last - 1].tag == "Z"
    if share or subject.head in EVIDENCE or subject.head in ONE_PIECE:
        return lemma in _SHOWING or share
    doing = cue.form == "ing" and report.kind == "thing"  # "tools for comparing prices"
    if person is not None or doing:
        return person is not None
    named = items[subject.last - 1].tag == "M"
    if not named and not can_speak(subject.head) or lemma in _WORKING:
        return False
    if report.kind != "clause":
        return "n" in frames and (named or _several(items, subject))
    return named or lemma in _SAYING and bool(_CLAUSES & set(frames))


def _is_gap(items: Sequence[Item], report: Report, subject: Phrase) -> bool:
    """Whether what follows the verb is the verb of what stands before its subject: "the setup I recommend | is"."""
    first = items[report.first]
    goes_on = first.tag == "A" or first.tag == "V" and first.form in ("base", "s")
    goes_on = goes_on or OTHER_FORMS.get(first.lower) == "base"
    before = items[subject.first - 1].tag if subject.first else ""
    return report.first == report.cue + 1 and goes_on and before in ("M", "N")


def is_code(items: Sequence[Item]) -> bool:
    """Whether a sentence is a line of code, by its signs: "WHERE total > 1000);"."""
    signs = sum(item.text in _CODE for item in items)
    return signs > 1 or signs == 1 and len(items) < _LINE


def is_used(content: str, subject: Phrase | None, speaker: str, person: str | None) -> bool:
    """Whether words in marks, ``content``, are only spoken of in a guide: a command, a search term, what to say.

    ``speaker`` is the text of the ``subject`` they are put down to, "" without one; ``person`` is who that is.
    """
    if person is not None:
        return False
    words = speaker.split()
    if subject is not None and (subject.head in _READERS or words[0].lower() == "your"):
        return True
    if len(content.split()) > _FEW:
        return False
    if subject is None:
        return True
    somebody = subject.pronoun and subject.head not in ("it", "this", "that", "which")
    return not (somebody or can_speak(subject.head) or words[-1][0].isupper())


def _told_to_do(items: Sequence[Item], v: int, person: str | None) -> bool:
    """Whether a verb is what might or should be done: "will ask", "option to claim"; not where a person is named."""
    j = v - 1
    while j > 0 and items[j].tag == "R":
        j -= 1
    if j < 0 or person is not None:
        return False
    return items[j].tag == "T" or items[j].lower in ADVISING_MODALS


def _by_pronoun(items: Sequence[Item], subject: Phrase, lemma: str, form: str) -> bool:
    """Whether a pronoun stands for somebody who says it."""
    head = subject.head
    if head in ("i", "we"):
        return lemma in _VIEWS or lemma == "find" and form == "past"
    if head in ("he", "she"):
        return lemma in _SAYING
    if head == "who":
        named = subject.stands_for is not None and items[subject.stands_for.last - 1].tag == "M"
        return lemma in _SAYING - _WORKING and named or lemma in _STATING | _VIEWS and form == "past"
    if head in ("it", "they"):
        return lemma in _STATING and form in ("past", "s")
    return False


def _several(items: Sequence[Item], subject: Phrase) -> bool:
    """Whether a subject without a name is several people or a body: "Doctors", "the board", not "a reader"."""
    return subject.head.endswith("s") or items[subject.first].lower == "the"
