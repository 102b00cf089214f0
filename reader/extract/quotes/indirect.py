"""Reported speech without marks: "Zelensky said Ukraine had recaptured …", "…, officials said"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.extract.quotes.attribute import _ADDRESSED, Attribution, Sentence, _passive, _subject, is_cue
from reader.extract.quotes.clause import PREPOSITIONS, Phrase, Token, subject_after, subject_before
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.nouns import DETERMINERS, SUBJECT_PRONOUNS

#: Fewest words of reported content.
FEWEST = 4
_GERUND = frozenset("deny admit".split())
_INFINITIVE = frozenset("vow pledge promise threaten refuse demand urge propose agree".split())
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday reporters".split())


def reported(
    text: str, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> Iterator[tuple[int, int, Attribution]]:
    """Content spans of a sentence's reported speech with what attributes them, left to right.

    Clauses that are mostly a quotation in marks are left to it.
    """
    taken = sentence.start
    found = _according(text, sentence, tokens, phrases)
    if found is not None:
        if _own_words(sentence, found[0], found[1]):
            yield found
        return
    for i in range(sentence.first, sentence.last):
        token = tokens[i]
        if (
            token.start < taken
            or _inside(sentence, token)
            or not is_cue(tokens, i)
            or _passive(tokens, i, sentence.first)
        ):
            continue
        span = _clause_after(text, sentence, tokens, i) or _clause_before(text, sentence, tokens, phrases, i, taken)
        if span is None or not _own_words(sentence, span[0], span[1]):
            continue
        subject = _subject(text, tokens, phrases, sentence, sentence.first, i)
        if span[1] <= token.start:
            subject = _tag_subject(tokens, phrases, sentence, span[1], i)
        if subject is None:
            continue
        yield span[0], span[1], Attribution(token.start, token.end, subject)
        taken = max(span[1], token.end)


def _inside(sentence: Sentence, token: Token) -> bool:
    return any(s.open <= token.start < s.close for s in sentence.segments)


def _own_words(sentence: Sentence, start: int, end: int) -> bool:
    """Whether most of a span stands outside quotation marks."""
    quoted = sum(max(0, min(end, s.close) - max(start, s.open)) for s in sentence.segments)
    return end > start and quoted < 0.5 * (end - start)


def _clause_after(text: str, sentence: Sentence, tokens: Sequence[Token], cue: int) -> tuple[int, int] | None:
    """What a that-clause after the verb at ``cue`` says, or None."""
    lemma, frames = CUES[tokens[cue].lower].lemma, CUES[tokens[cue].lower].frames
    at = cue + 1
    if "t" not in frames and lemma not in _GERUND | _INFINITIVE:
        return None
    if at < sentence.last and lemma in _INFINITIVE and tokens[at].lower == "to":
        return _to_end(text, sentence, tokens, at, at)
    if at < sentence.last and lemma in _GERUND and tokens[at].lower.endswith("ing"):
        return _to_end(text, sentence, tokens, at, at)
    that = _that(tokens, at, sentence.last)
    if that is not None:
        return _to_end(text, sentence, tokens, that + 1, that)
    if lemma in _ADDRESSED or lemma in _INFINITIVE:
        at = _after_addressee(tokens, at, sentence.last)
    at = _after_time(tokens, at, sentence.last)
    if at >= sentence.last or not _begins_clause(tokens, at):
        return None
    return _to_end(text, sentence, tokens, at, at)


def _that(tokens: Sequence[Token], at: int, last: int) -> int | None:
    """Where "that" begins the clause: at once, or after an addressee and a day."""
    for i in range(at, min(last, at + 9)):
        if tokens[i].lower == "that":
            return i
        if not (tokens[i].text[0].isalnum() or tokens[i].text == ","):
            return None
    return None


def _after_addressee(tokens: Sequence[Token], at: int, last: int) -> int:
    while at < last and (
        tokens[at].text[0].isupper() or tokens[at].lower in DETERMINERS or tokens[at].lower == "reporters"
    ):
        at += 1
    return at


def _after_time(tokens: Sequence[Token], at: int, last: int) -> int:
    """Past "on Tuesday", "Monday night", "in a statement"."""
    if at + 1 < last and tokens[at].lower in ("on", "late", "early") and tokens[at + 1].lower in _DAYS:
        at += 2
    elif at < last and tokens[at].lower in _DAYS:
        at += 1
    elif at + 2 < last and tokens[at].lower in ("in", "during") and tokens[at + 1].lower in DETERMINERS:
        at += 3
    while at < last and tokens[at].lower in ("night", "morning", "evening", "afternoon"):
        at += 1
    return at


def _begins_clause(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if not token.text[0].isalnum():
        return False
    lower = token.lower
    if lower in ("to", "so", "it") and lower != "it":
        return False
    return lower in DETERMINERS or lower in SUBJECT_PRONOUNS or lower not in PREPOSITIONS or lower in ("if", "whether")


def _to_end(text: str, sentence: Sentence, tokens: Sequence[Token], first: int, start: int) -> tuple[int, int] | None:
    """From token ``start`` to the end of the sentence, stop not included."""
    last = sentence.last
    while last > first and not tokens[last - 1].text[0].isalnum() and tokens[last - 1].text in ".!?…;,":
        last -= 1
    if last - first < FEWEST:
        return None
    return tokens[start].start, tokens[last - 1].end


def _clause_before(
    text: str, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase], cue: int, taken: int
) -> tuple[int, int] | None:
    """What stands before a tag at the sentence's end: "…, officials said on Monday."."""
    if "c" not in CUES[tokens[cue].lower].frames or sentence.last - cue > 14:
        return None
    for i in range(cue - 1, max(sentence.first, cue - 16), -1):
        if tokens[i].text != ",":
            continue
        tag = [p for p in phrases if i < p.first <= i + 3 and (p.last <= cue or p.first == cue + 1)]
        inverted = i == cue - 1 and subject_after(tokens, phrases, cue, sentence.last) is not None
        if not tag and not inverted:
            continue
        if i - sentence.first < FEWEST + 1:
            continue
        start = next((t.start for t in tokens[sentence.first : i] if t.text[0].isalnum() and t.start >= taken), None)
        return (start, tokens[i].start) if start is not None and start < tokens[i].start else None
    return None


def _tag_subject(
    tokens: Sequence[Token], phrases: Sequence[Phrase], sentence: Sentence, content_end: int, cue: int
) -> Phrase | None:
    low = next(i for i in range(sentence.first, sentence.last) if tokens[i].start >= content_end)
    return subject_before(tokens, phrases, low, cue) or subject_after(tokens, phrases, cue, sentence.last)


def _according(
    text: str, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> tuple[int, int, Attribution] | None:
    """The rest of a sentence that says "according to …"."""
    for i in range(sentence.first, sentence.last - 2):
        if tokens[i].lower != "according" or tokens[i + 1].lower != "to" or _inside(sentence, tokens[i]):
            continue
        subject = next((p for p in phrases if i + 1 < p.first <= i + 9), None)
        if subject is None:
            return None
        found = Attribution(tokens[i].start, tokens[i + 1].end, subject)
        if i - sentence.first >= FEWEST:
            end = tokens[i - 1].start if tokens[i - 1].text == "," else tokens[i - 1].end
            return tokens[sentence.first].start, end, found
        comma = next((j for j in range(subject.last, sentence.last) if tokens[j].text == ","), None)
        span = _to_end(text, sentence, tokens, comma + 1, comma + 1) if comma is not None else None
        return (*span, found) if span else None
    return None
