"""Finding quotes: quoted segments with their kind and speaker, and reported speech without marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.names import find_names
from reader.extract.quotes.attribute import Attribution, Sentence, attribute, sentences_of
from reader.extract.quotes.clause import Phrase, phrases_of, tokens_of
from reader.extract.quotes.indirect import reported
from reader.extract.quotes.people import People
from reader.extract.quotes.segments import Segment, quoted_segments
from reader.model import Quote

#: Longest quotation, in words, that is a term when nothing says who speaks.
TERM_WORDS = 6


@dataclass(frozen=True, slots=True)
class _Said:
    """A segment, what attributes it and whose it is."""

    segment: Segment
    attribution: Attribution | None
    person: str | None


def find_quotes(text: str) -> list[Quote]:
    """Every quotation and every piece of reported speech in ``text``, in order.

    Quotations in marks never overlap each other; nor do ``indirect`` ones. Where the text does not
    say who speaks, ``speaker`` and ``person`` are None.
    """
    segments = quoted_segments(text)
    names = find_names(text)
    people = People(text, names)
    starts = [name.start for name in names]
    quotes: list[Quote] = []
    at = 0
    last: _Said | None = None
    for paragraph in _paragraphs(text):
        first = at
        while at < len(segments) and segments[at].open < paragraph[1]:
            at += 1
        own = segments[first:at]
        tokens = tokens_of(text, *paragraph)
        inside = names[bisect_left(starts, paragraph[0]) : bisect_right(starts, paragraph[1])]
        phrases = phrases_of(text, tokens, inside)
        for sentence in sentences_of(text, paragraph[0], paragraph[1], own, tokens):
            last = _marked(text, sentence, tokens, phrases, people, last, quotes)
            quotes.extend(_indirect(sentence, tokens, phrases, people))
    return sorted(_apart(quotes), key=lambda quote: (quote.start, quote.end))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    found, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            found.append((start, start + len(line)))
        start += len(line) + 1
    return found


def _marked(
    text: str,
    sentence: Sentence,
    tokens: Sequence,
    phrases: Sequence[Phrase],
    people: People,
    last: _Said | None,
    quotes: list[Quote],
) -> _Said | None:
    """The quotations of one sentence, added to ``quotes``; returns the last one that was said."""
    for index, segment in enumerate(sentence.segments):
        found = attribute(text, sentence, index, tokens, phrases)
        words = text[segment.start : segment.end].split()
        person = people.person_of(found.subject) if found and found.subject else None
        if found is None and _goes_on(text, sentence, segment, last):
            found, person = last.attribution if last else None, last.person if last else None
        kind = _kind(text, sentence, segment, found, len(words))
        if kind == "term":
            quotes.append(Quote(segment.start, segment.end, "term"))
            continue
        if person:
            people.spoke(segment.start, person)
        quotes.append(_quote(text, segment, kind, found, person))
        last = _Said(segment, found, person)
    return last


def _kind(text: str, sentence: Sentence, segment: Segment, found: Attribution | None, words: int) -> str:
    content = text[segment.start : segment.end]
    whole = sentence.alone or content[:1].isupper() and content[-1:] in ".,!?…—-”’" and words > 2
    if found is None:
        return "direct" if whole and words > TERM_WORDS else "term"
    if found.weak and words <= 2:
        return "term"
    if whole or (content[:1].isupper() and found.opens):
        return "direct"
    return "mixed"


def _goes_on(text: str, sentence: Sentence, segment: Segment, last: _Said | None) -> bool:
    """Whether a quotation with no cue of its own goes on with what was said before it."""
    if last is None or last.attribution is None:
        return False
    between = text[last.segment.close : segment.open]
    if "\n" in between:
        outside = between.strip()
        gap = between.count("\n\n") + (1 if between.count("\n") else 0)
        return sentence.alone and gap <= 2 and len(outside) < 240
    return sentence.alone or text[segment.start : segment.start + 1].isupper() and len(between) < 120


def _quote(text: str, segment: Segment, kind: str, found: Attribution | None, person: str | None) -> Quote:
    if found is None:
        return Quote(segment.start, segment.end, kind)  # type: ignore[arg-type]
    subject = found.subject
    return Quote(
        segment.start,
        segment.end,
        kind,  # type: ignore[arg-type]
        text[subject.start : subject.end] if subject else None,
        subject.start if subject else None,
        subject.end if subject else None,
        text[found.cue_start : found.cue_end],
        found.cue_start,
        found.cue_end,
        person,
    )


def _indirect(sentence: Sentence, tokens: Sequence, phrases: Sequence[Phrase], people: People) -> list[Quote]:
    quotes = []
    for start, end, found in reported(people.text, sentence, tokens, phrases):
        person = people.person_of(found.subject) if found.subject else None
        if person and not sentence.segments:
            people.spoke(start, person)
        quotes.append(_quote(people.text, Segment(start, end, start, end, True), "indirect", found, person))
    return quotes


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """``quotes`` without indirect ones that overlap another indirect one."""
    kept: list[Quote] = []
    end = -1
    for quote in sorted(quotes, key=lambda q: (q.start, -q.end)):
        if quote.kind == "indirect":
            if quote.start < end:
                continue
            end = quote.end
        kept.append(quote)
    return kept
