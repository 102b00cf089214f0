"""Reports that stand for nobody's statement: what "you" may find, what anyone should consider, what helps to learn how.

Guides and instructions have the verbs of saying and thinking too; there they tell what readers do or what a thing is
for, and nobody's words or views.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes.attribution import holds_views
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import OBJECT_PRONOUNS
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import PLURAL_SPEAKERS
from reader.extract.quotes.phrases import Phrase
from reader.extract.quotes.report import Report
from reader.extract.quotes.verb_words import EVIDENCE, ONE_PIECE

#: Whoever it may be.
_ANYBODY = frozenset("anybody anyone everybody everyone".split())
#: What makes a thought a possibility or an advice: "many should consider moving".
_MODALS = frozenset("can cannot could may might must ought".split())
#: What makes an advice of it, whoever is meant.
_ADVISING = frozenset("should".split())
#: What makes of any verb what may be or is to be done.
ADVISING_MODALS = frozenset("can cannot could may might must ought should will would ’d ’ll 'd 'll".split())
#: What makes a past of "said": "has said".
_HAVING = frozenset("had has have having ’ve 've".split())
#: What stands right before what nobody says: "please note that", "than expected", "helps explain".
_LEADING = frozenset("allow enable help helped helping helps please than".split())
#: What stands between "let" and what the reader is asked to do.
_US = frozenset("us ’s 's".split())
#: What one does without saying or holding anything, where it has no subject of its own: "tasks like writing code".
_DOING = frozenset(
    """
    assess determine discover find highlight identify know learn name promote realise realize recognise
    recognize see show support understand write
    """.split()
)
#: What somebody or something is there for: "designed to support growth".
_SERVING = frozenset("find highlight identify promote show support".split())
#: Verbs that have somebody do what comes next: "helps staff understand how".
_HELPING = frozenset(
    """
    allow allowed allowing allows enable enabled enables enabling ensure ensured ensures ensuring help helped helping
    helps let lets
    """.split()
)
#: Whose wishes are told to say for whom a thing is: "perfect for travellers who want a break".
_WISHING = frozenset("know love need prefer understand want wish".split())
#: What makes a need of what comes after "to".
_NEEDING = frozenset("need needs".split())
#: What stands between a possibility and what is thought: "might like to think".
_LIKING = frozenset("like want wish".split())
#: Verbs of the mind, that things have in another meaning: "Plants prefer light", "the term refers to".
_MINDING = frozenset(
    """
    believe consider doubt fear feel find hope know learn like need notice prefer realise realize refer regret remember
    see think understand want wish
    """.split()
)
#: What a thing is used for, before a clause: "sensors to determine how".
_PURPOSES = frozenset("determine ensure remind".split())
_REFLEXIVE = frozenset("himself herself itself myself oneself ourselves themselves yourself yourselves".split())


def is_generic(items: Sequence[Item], report: Report) -> bool:
    """Whether a report tells what readers or anybody might do, or what a thing is for."""
    item, subject = items[report.cue], report.subject
    before = _left(items, report.cue)
    led = items[before] if before is not None else None
    told = item.form == "past" and "s" in report.frames and (led is None or led.tag != "A" or led.lower in _HAVING)
    if subject is not None and _anybody(items, report, subject, told):
        return True
    if not told and before is not None and _possible(items, before, _named(items, report)):
        return True
    if led is not None and led.lower in _LEADING:
        return True  # "Please note that", "than expected"
    if led is not None and before and led.lower in _US and items[before - 1].lower == "let":
        return True
    if item.tag != "V" or item.lower not in CUES:
        return False
    return _does(items, report, CUES[item.lower][0].lemma, before)


def _anybody(items: Sequence[Item], report: Report, subject: Phrase, told: bool) -> bool:
    """Whether whoever says or thinks it is the reader or nobody in particular."""
    item, head = items[report.cue], subject.head
    if head in _REFLEXIVE or head == "that" and subject.stands_for is None:
        return True
    if (head == "you" or items[subject.first].lower == "your") and not told:
        return True
    if head in _ANYBODY and not (told or "s" in report.frames and item.form == "s"):
        return True
    lead = items[subject.first - 1].lower if subject.first else ""
    if subject.first > 1 and items[subject.first - 2].lower in ("whoever", "whatever"):
        return True  # "Whoever holds Oldtown decides"
    if lead in ("if", "when", "whenever") and item.form in ("base", "s") and not _named(items, report):
        return True  # "when a recipe calls for", "if they attack plants"
    if lead in _HELPING and item.form == "base":
        return True
    to = items[report.cue - 1].tag == "T" and items[min(subject.last, len(items) - 1)].tag == "A"
    finds = item.form == "ing" and items[report.first].tag == "T"
    return head == "it" and (finds or to)  # "finds it challenging to", "It is hard to remember that"


def _single(subject: Phrase) -> bool:
    """Whether a subject cannot go with a verb without its -s: "the firm", not "the hawks", "they"."""
    return not (subject.pronoun or subject.several or subject.head.endswith("s") or subject.head in PLURAL_SPEAKERS)


def _does(items: Sequence[Item], report: Report, lemma: str, before: int | None) -> bool:
    """Whether the verb of a report tells what is done, or what a thing is like, and no words or views."""
    item, subject, thing = items[report.cue], report.subject, report.kind == "thing"
    led = items[before] if before is not None else None
    after = items[report.cue + 1] if report.cue + 1 < len(items) else item
    tag = led.tag if led is not None else "."
    if item.form == "ing":
        if after.tag == "V" and after.form == "s" or subject is None and thing:
            return True  # "Online learning presents problems"
        if lemma in _DOING and report.kind != "fragment" and tag in "P.:":
            return True
        if lemma == "plan" and after.tag != "T" and after.lower not in ("for", "on"):
            return True  # "planning an event"
    if item.form == "base" and tag == "," and (subject is None or subject.last == before or _single(subject)):
        return True  # "If your company has a patent, consider selling it"
    all_of = led is not None and led.lower in ("all", "both", "each")
    if (
        item.form == "past"
        and thing
        and tag in "DPV"
        and not all_of
        or lemma == "compare"
        and report.first - report.cue == 2
    ):
        return True  # "avoids repeated journeys", "slow compared to rivals"
    if lemma in _SERVING and thing and tag == "T" or lemma == "find" and items[report.first].lower in _REFLEXIVE:
        return True
    if lemma == "urge" and after.tag == "T" or item.lower == "say" and items[report.last - 1].lower == "least":
        return True  # "an urge to leave", "to say the least"
    if subject is None:
        return item.form == "ing" and tag == "-" or led is not None and led.lower == "you"
    if tag == "T" and lemma in _PURPOSES or lemma == "know" and items[report.first].lower in OBJECT_PRONOUNS and thing:
        return True  # "to determine how much help to give", "They didn’t know me"
    if lemma in ("know", "learn") and after.lower == "about" and items[subject.first - 1].lower == "what":
        return True  # "What we know about the storm"
    if items[report.first].lower == "when" and items[subject.first - 1].tag == "Q":
        return True  # "“…,” she said when asked"
    who, one = subject.stands_for, items[subject.first].lower in ("a", "an") and subject.last == report.cue
    if one and item.form == "base" and not holds_views(subject, items):
        return True  # "a gas leak that closed the road"
    shown = lemma == "find" and (subject.head in EVIDENCE or subject.head in ONE_PIECE)
    if lemma in _MINDING and who is None and not holds_views(subject, items) and not shown:
        return True  # "the keyboard feels cramped"
    relative = subject.head in ("who", "that") and who is not None and items[who.last - 1].tag != "M"
    return thing and lemma in _WISHING and relative


def _possible(items: Sequence[Item], j: int, named: bool) -> bool:
    """Whether the verb after item ``j`` is only possible or advised: "may not have known", "might like to think"."""
    for k in range(j, max(-1, j - 5), -1):
        if items[k].lower in _ADVISING or not named and items[k].lower in _MODALS:
            return True
        if not named and items[k].lower in _NEEDING and items[k + 1].tag == "T":
            return True
        if items[k].tag not in "ART" and items[k].lower not in _LIKING:
            return False
    return False


def _left(items: Sequence[Item], cue: int) -> int | None:
    """The item before a cue, adverbs passed."""
    j = cue - 1
    while j > 0 and items[j].tag == "R":
        j -= 1
    return j if j >= 0 else None


def _named(items: Sequence[Item], report: Report) -> bool:
    """Whether somebody by name, or the writer, speaks."""
    subject = report.subject
    return subject is not None and (items[subject.last - 1].tag == "M" or subject.head in ("i", "he", "she"))
