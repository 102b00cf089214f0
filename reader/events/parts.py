"""A sentence as it is read for events, and the parts of it that each tell a happening of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from reader.events.acts import QUOTED, Act, quotations
from reader.events.clauses import Clause, clauses_of
from reader.events.days import Told, told_days
from reader.events.peoples import COUNTRY_OF
from reader.events.seed import Seed
from reader.events.words import words_in
from reader.model import DateMention, Name, Span

_WORD = re.compile(r"\w+")
#: What stands between a name and the clause that says more of it: "Belov, which Karsh retook".
_OF_IT = re.compile(r"[,\s]+(?:which|who|whose)\s+")


class Before(NamedTuple):
    """What was told before a sentence: the last day, and what its own paragraph is at."""

    end: int = 0
    #: The day told last, and the one that the paragraph told.
    day: date | None = None
    here: date | None = None
    #: What the sentence before is about, and whose words it reports.
    subject: Name | None = None
    speakers: frozenset[str] = frozenset()

    def at(self, text: str, span: Span) -> Before:
        """At the next sentence: a new paragraph begins with nothing but the day."""
        if self.end > 0 and "\n" not in text[self.end : span.start]:
            return Before(span.end, self.day, self.here, self.subject, self.speakers)
        return Before(span.end, self.day)

    def after(self, seed: Seed | None, names: Sequence[Name]) -> Before:
        """Behind a sentence that told ``seed`` and named ``names``."""
        subject = next((n for n in names if n.kind != "person" and n.full.lower() not in COUNTRY_OF), None)
        speakers = seed.speakers if seed else frozenset()
        day = seed.day if seed else None
        return Before(self.end, day or self.day, day or self.here, subject, speakers)


class Part(NamedTuple):
    """A sentence, or a clause of it with the rest blank: the words, and what stands in them."""

    span: Span
    text: str
    #: The text without its dates, and that without its quotations, too.
    undated: str
    plain: str
    quotes: list[re.Match[str]]
    names: Sequence[Name]
    dates: Sequence[DateMention]
    #: Last names of those it is about, "he" resolved.
    people: frozenset[str]
    acts: Sequence[Act] = ()
    #: The words of ``undated``, and what those of the whole sentence say at a glance (``reader.events.signs``).
    words: Sequence[str] = ()
    signs: int = 0
    #: The act it is about.
    main: Act = Act(0, "", "")
    told: Told = Told()
    #: Span of the clause, where it is one of several.
    clause: tuple[int, int] | None = None
    #: Whom the sentence tells of, where it opens with a pronoun.
    he: Name | None = None
    #: Words of the whole sentence that stand around the clause.
    around: str = ""


def goes_on_saying(text: str) -> Act:
    """The act of a quotation alone, whose speaker the sentence before named."""
    word = _WORD.search(text)
    return Act(word.start() if word else 0, word.group() if word else "", "speak")


def parts_of(sentence: Part, today: date | None, before: Before) -> list[Part]:
    """The sentence with its main act and its day, and behind it the clauses that tell another happening."""
    main, clauses = clauses_of(sentence.text, sentence.acts, [match.span() for match in sentence.quotes])
    if not clauses:
        return [_told(sentence, main, today, before)]
    own = [_told(_clause(sentence, clause), clause.act, today, before) for clause in clauses]
    rest = _told(_rest(sentence, clauses), main, today, before)
    pairs = list(zip(clauses, own, strict=True))
    if not rest.told.when:
        shared = (part.told.moved(-c.days) for c, part in pairs if c.tie != "none" and part.told.days)
        rest = rest._replace(told=next(shared, rest.told))
    dated = [
        part._replace(told=rest.told.moved(c.days)) if c.tie != "none" and not part.told.when else part
        for c, part in pairs
    ]
    return [rest, *dated]


def _told(part: Part, main: Act, today: date | None, before: Before) -> Part:
    """The part with its main act and when that was."""
    start = part.span.start
    moved = [DateMention(m.start - start, m.end - start, m.value, m.grain) for m in part.dates]
    told = told_days(part.text, moved, [m.span() for m in part.quotes], main.start, today, before.day)
    return part._replace(main=main, told=told)


def _clause(sentence: Part, clause: Clause) -> Part:
    """The sentence with everything but a clause blank; who it is about stands outside it, where it names nobody."""
    size = len(sentence.text)
    text, undated = (
        " " * clause.start + whole[clause.start : clause.end] + " " * (size - clause.end)
        for whole in (sentence.text, sentence.undated)
    )
    start = sentence.span.start
    part = _blanked(sentence, text, undated)
    told_of = [
        n for n in sentence.names if n.end - start < clause.start and _is_told_of(sentence.text, n.end - start, clause)
    ]
    names = [*told_of, *(name for name in part.names if name not in told_of)] if told_of else part.names
    return part._replace(acts=(clause.act,), clause=(start + clause.start, start + clause.end), names=names)


def _is_told_of(text: str, end: int, clause: Clause) -> bool:
    """Whether a name that ends at ``end`` is what a clause behind "which" or "who" tells of."""
    return _OF_IT.fullmatch(text, end, clause.start) is not None


def _rest(sentence: Part, clauses: Sequence[Clause]) -> Part:
    """The sentence with its clauses blank."""
    text, undated = sentence.text, sentence.undated
    for clause in clauses:
        text, undated = (
            whole[: clause.start] + " " * (clause.end - clause.start) + whole[clause.end :] for whole in (text, undated)
        )
    acts = [act for act in sentence.acts if not any(c.start <= act.start < c.end for c in clauses)]
    return _blanked(sentence, text, undated)._replace(acts=acts)


def _blanked(sentence: Part, text: str, undated: str) -> Part:
    start = sentence.span.start
    quotes = quotations(text)
    return sentence._replace(
        text=text,
        undated=undated,
        plain=QUOTED.sub(" ", undated) if quotes else undated,
        quotes=quotes,
        names=[name for name in sentence.names if text[name.start - start] != " "] or sentence.names,
        dates=[mention for mention in sentence.dates if text[mention.start - start] != " "],
        words=words_in(undated),
        around=sentence.undated,
    )
