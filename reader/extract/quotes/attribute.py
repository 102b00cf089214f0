"""What attributes a quotation: the cue that governs it and that cue's subject.

The nearest governing cue decides: in "critics say he had proposed to “dismantle” it", *proposed*.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.quotes.clause import (
    _AUXILIARY,
    PREPOSITIONS,
    Phrase,
    Token,
    subject_after,
    subject_before,
)
from reader.extract.quotes.cues import CUES, SPEECH_NOUNS
from reader.extract.quotes.nouns import DETERMINERS
from reader.extract.quotes.segments import Segment

#: Verbs whose object is who is spoken to: no inverted subject follows them.
_ADDRESSED = frozenset("tell ask assure inform urge accuse thank praise remember promise".split())
#: Forms that are as often nouns.
_NOUN_FORMS = frozenset(
    """
    claim claims report reports call calls comment comments answer answers estimate estimates fear fears hope hopes
    demand demands promise promises post posts note notes order orders protest protests question questions remark
    remarks reply state states charge charges read fire credit counter labels label points point tweet tweets joke
    jokes pledge pledges vow vows fires quote quotes boast thanks tout warning warnings saying writing reading fire
    mock dub echo stress suspects object objects forecast forecasts detail details address
    """.split()
)
_LINKS = frozenset("and by in but while when after before or is was are were been be also then from for of".split())
_CLOSED = frozenset(".!?…")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and its subject."""

    cue_start: int
    cue_end: int
    subject: Phrase | None
    #: Whether the cue stands right before the quotation, after a comma or colon.
    opens: bool = False
    #: Whether it only takes fragments ("called it “a joke”").
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, its quotations, and the token indexes it covers."""

    start: int
    end: int
    segments: tuple[Segment, ...]
    first: int
    last: int

    @property
    def alone(self) -> bool:
        """Whether nothing but one quotation stands in it."""
        return (
            len(self.segments) == 1
            and self.segments[0].open <= self.start + 1
            and self.segments[0].close >= self.end - 1
        )


def sentences_of(
    text: str, start: int, end: int, segments: Sequence[Segment], tokens: Sequence[Token]
) -> list[Sentence]:
    """The sentences of a paragraph; a quotation is never cut, and ends one where its last stop does."""
    bounds: list[int] = []
    starts = [token.start for token in tokens]
    inside = 0
    for i, token in enumerate(tokens):
        while inside < len(segments) and segments[inside].close <= token.start:
            inside += 1
        segment = segments[inside] if inside < len(segments) and segments[inside].open <= token.start else None
        if segment is not None:
            if token.end >= segment.close - 2 and _ends_with_stop(text, segment) and _new_sentence(text, segment, end):
                bounds.append(min(end, max(segment.close, token.end)))
        elif token.text[-1] in _CLOSED and _is_stop(text, tokens, i, end):
            bounds.append(token.end)
    found: list[Sentence] = []
    at = start
    for bound in [*sorted(set(bounds)), end]:
        if text[at:bound].strip():
            own = tuple(s for s in segments if at <= max(s.open, start) < bound)
            found.append(Sentence(at, bound, own, bisect_left(starts, at), bisect_left(starts, bound)))
        at = max(at, bound)
    return found


def _ends_with_stop(text: str, segment: Segment) -> bool:
    return segment.end > segment.start and text[segment.end - 1] in _CLOSED


def _new_sentence(text: str, segment: Segment, end: int) -> bool:
    """Whether what follows a quotation's stop is a sentence of its own, not "… she said"."""
    following = text[segment.close : end].lstrip(" \u00a0")
    if not following:
        return True
    if following[0].islower() or following[0] in ",;—–-":
        return False
    if text[segment.end - 1] == ".":
        return True
    words = re.findall(r"[\w’'.-]+", following[:90])[:6]
    return not any(word.lower() in CUES for word in words)


def _is_stop(text: str, tokens: Sequence[Token], i: int, end: int) -> bool:
    token = tokens[i]
    if token.text[0] not in _CLOSED:
        return False
    if i and tokens[i - 1].end == token.start:
        word = tokens[i - 1].lower
        if token.text == "." and (len(word) == 1 and word.isalpha() and word != "i" or word in _ABBREVIATIONS):
            return False
    following = text[token.end : end].lstrip(" \u00a0")
    return not following or not following[0].islower()


_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen lt col sgt capt cmdr adm rev hon gov sen rep jr sr inc ltd co corp no vs jan feb mar "
    "apr jun jul aug sep sept oct nov dec u.s u.k u.n d.c a.m p.m e.g i.e".split()
)


def is_cue(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at ``i`` is a verb of speaking here, and no noun of the same form."""
    token = tokens[i]
    if token.lower not in CUES or token.text[0].isupper() and i and tokens[i - 1].text not in ".”\"’'—:":
        return False
    before = tokens[i - 1].lower if i else ""
    if token.lower in _NOUN_FORMS:
        return not (before in DETERMINERS or before in PREPOSITIONS or before.endswith(("’s", "'s", "s’")))
    if before in DETERMINERS and before not in ("all", "some", "many", "few", "most", "several", "one", "others"):
        return before in ("this", "that", "each", "both", "any")
    return True


def attribute(
    text: str, sentence: Sentence, index: int, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> Attribution | None:
    """What attributes quotation ``index`` of ``sentence``, or None where its sentence does not say."""
    segment = sentence.segments[index]
    before_low = sentence.segments[index - 1].close if index else sentence.start
    after_high = sentence.segments[index + 1].open if index + 1 < len(sentence.segments) else sentence.end
    after = _after(text, segment, after_high, sentence, tokens, phrases)
    before = _before(text, segment, before_low, sentence, tokens, phrases)
    if before is None and index:
        before = _before(text, segment, sentence.start, sentence, tokens, phrases)
    content_end = text[segment.end - 1]
    lead = text[before_low : segment.open].rstrip()[-1:]
    if before and lead in (":", ",") and not (content_end == "," and after):
        return before
    if after and (content_end in ",?!—–-…" or before is None or text[segment.open - 1 : segment.open] in ("", "\n")):
        return after
    if before:
        return before
    if after:
        return after
    return _according(text, segment, sentence, tokens, phrases) or _colon(text, sentence, tokens, phrases)


def _outside(sentence: Sentence, token: Token) -> bool:
    return not any(s.open <= token.start < s.close for s in sentence.segments)


def _token_at(tokens: Sequence[Token], offset: int) -> int:
    return bisect_left([token.start for token in tokens], offset)


def _after(
    text: str, segment: Segment, high: int, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> Attribution | None:
    low = _token_at(tokens, segment.close)
    stop = min(_token_at(tokens, high), sentence.last)
    for i in range(low, min(stop, low + 14)):
        token = tokens[i]
        if token.text in ";:" or (token.text in _CLOSED and i > low):
            return None
        if not is_cue(tokens, i) or not set(CUES[token.lower].frames) & set("sc"):
            continue
        if i == low or all(not tokens[j].text[0].isalnum() for j in range(low, i)):
            subject = None
            if CUES[token.lower].lemma not in _ADDRESSED:
                subject = subject_after(tokens, phrases, i, stop)
            return Attribution(token.start, token.end, subject)
        subject = subject_before(tokens, phrases, low, i)
        if subject is None:
            return None
        if subject.first - low > 2 and not _appositive(tokens, low, subject.first):
            return None
        return Attribution(token.start, token.end, subject)
    return None


def _appositive(tokens: Sequence[Token], low: int, first: int) -> bool:
    return all(tokens[i].lower in DETERMINERS or not tokens[i].text[0].isalnum() for i in range(low, first))


def _before(
    text: str, segment: Segment, low: int, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> Attribution | None:
    start, stop = _token_at(tokens, low), _token_at(tokens, segment.open)
    opens = text[low : segment.open].rstrip()[-1:] in (":", ",")
    for i in range(stop - 1, start - 1, -1):
        token = tokens[i]
        if not _outside(sentence, token) or not is_cue(tokens, i):
            continue
        if _passive(tokens, i, start):
            continue
        subject = _subject(text, tokens, phrases, sentence, start, i)
        frames = CUES[token.lower].frames
        return Attribution(token.start, token.end, subject, opens, frames == "f")
    return None


def _passive(tokens: Sequence[Token], i: int, low: int) -> bool:
    """Whether a cue is a passive ("was called") whose subject speaks not."""
    before = [tokens[j].lower for j in range(max(low, i - 3), i)]
    return (
        bool(before)
        and before[-1] in ("was", "were", "been", "being", "is", "are", "be")
        and tokens[i].lower.endswith("ed")
    )


def _subject(
    text: str, tokens: Sequence[Token], phrases: Sequence[Phrase], sentence: Sentence, low: int, cue: int
) -> Phrase | None:
    """Subject of the verb at ``cue``; a participle or a second verb takes the subject of the verb before it."""
    word = tokens[cue].lower
    if word.endswith("ing") and cue > low and tokens[cue - 1].text[0].isalnum() and tokens[cue - 1].lower not in _LINKS:
        own = next((p for p in phrases if p.last == cue), None)
        if own is None or own.dependent:
            return None  # "a poster saying …": what is read there is nobody's speech
        return own
    bare = word.endswith("ing") or (cue > low and tokens[cue - 1].lower == "to")
    if bare:
        for i in range(cue - 1, sentence.first - 1, -1):
            if is_cue(tokens, i) and not tokens[i].lower.endswith("ing"):
                found = subject_before(tokens, phrases, sentence.first, i)
                if found is not None:
                    return found
        return _first_free(phrases, sentence.first, cue)
    found = subject_before(tokens, phrases, low, cue)
    if found is None and low > sentence.first:
        found = subject_before(tokens, phrases, sentence.first, cue)
    if found is None and CUES[word].lemma not in _ADDRESSED and cue == low:
        found = subject_after(tokens, phrases, cue, sentence.last)
    return found


def _first_free(phrases: Sequence[Phrase], low: int, high: int) -> Phrase | None:
    return next((p for p in phrases if low <= p.first and p.last <= high and not p.dependent), None)


def _according(
    text: str, segment: Segment, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]
) -> Attribution | None:
    """ "according to …", and a noun of speaking that opens a fragment ("in a statement from …")."""
    for i in range(sentence.first, sentence.last - 1):
        if tokens[i].lower == "according" and tokens[i + 1].lower == "to" and _outside(sentence, tokens[i]):
            subject = next((p for p in phrases if i + 1 < p.first <= i + 9), None)
            return Attribution(tokens[i].start, tokens[i + 1].end, subject)
    stop = _token_at(tokens, segment.open)
    for i in range(stop - 1, max(sentence.first, stop - 8) - 1, -1):
        if tokens[i].lower in SPEECH_NOUNS and _outside(sentence, tokens[i]):
            owner = next((p for p in reversed(phrases) if p.last <= i and p.first >= max(sentence.first, i - 5)), None)
            subject = owner if owner and owner.dependent else subject_before(tokens, phrases, sentence.first, i)
            if subject is not None:
                return Attribution(tokens[i].start, tokens[i].end, subject, weak=True)
    return None


def _colon(text: str, sentence: Sentence, tokens: Sequence[Token], phrases: Sequence[Phrase]) -> Attribution | None:
    """A sentence of one quotation after one that ends with a colon: "He went on:"."""
    if not sentence.alone or not text[: sentence.start].rstrip().endswith(":"):
        return None
    stop = _token_at(tokens, sentence.start)
    for i in range(stop - 1, max(-1, stop - 40), -1):
        if tokens[i].text in _CLOSED:
            return None
        if is_cue(tokens, i):
            return Attribution(tokens[i].start, tokens[i].end, subject_before(tokens, phrases, max(0, i - 25), i), True)
    return None


def skip_adverbs(tokens: Sequence[Token], at: int, low: int) -> int:
    """Index after the last word before ``at`` that is no auxiliary or adverb."""
    while at > low and (tokens[at - 1].lower in _AUXILIARY or tokens[at - 1].lower.endswith("ly")):
        at -= 1
    return at
