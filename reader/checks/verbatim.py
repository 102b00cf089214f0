"""A quotation against a transcript or statement: word for word, altered, or not there."""

from __future__ import annotations

from collections.abc import Sequence

from reader.arguments import check_text
from reader.model import Check, Span, WordChange
from reader.text.align import encode
from reader.text.same_words import in_full
from reader.text.wordings import (
    is_shortened,
    split_at_elisions,
    token_key,
    word_changes,
    wording_similarity,
    wording_tokens,
    words_only,
)

from rapidfuzz import fuzz  # isort: skip

#: Similarity of the best passage below which the words are not in the source.
THERE = 0.6
#: Places tried for the first word; most words left out between two pieces of a quote.
_STARTS, _FARTHEST = 4, 300


def verbatim(quote: str, source_text: str) -> Check:
    """Whether ``quote`` stands in ``source_text``, and what was changed; spans are of ``source_text``.

    ``agrees`` when every word is there in order, ``rounding`` when only elisions, bracketed insertions or words
    that do not alter the sense differ, ``disagrees`` when words differ, ``unverifiable`` when it is not there.
    """
    check_text(quote, "verbatim")
    check_text(source_text, "verbatim")
    span = best_passage(quote, source_text)
    if span is None:
        return Check("verbatim", "unverifiable", (), "These words are not in the source given.")
    passage = source_text[span.start : span.end]
    changes = word_changes(passage, quote)
    if not changes:
        return Check("verbatim", "agrees", (span,), "Word for word as in the source.")
    said = "; ".join(_said(c.kind, c.before, c.after, c.flag) for c in changes[:4])
    more = f"; and {len(changes) - 4} more" if len(changes) > 4 else ""
    marked = all(_is_marked(change) for change in changes)
    return Check("verbatim", "rounding" if marked else "disagrees", (span,), f"Against the source: {said}{more}.")


def _is_marked(change: WordChange) -> bool:
    """Whether a change alters nothing said, or says itself that it is one: "…", "[a name put in for the reader]"."""
    named = change.kind == "inserted" and change.flag == "name" and not change.before
    return named or change.kind in ("elided", "inserted") and change.flag is None or is_shortened(change)


def _said(kind: str, before: str, after: str, flag: str | None) -> str:
    what = {
        "dropped": f"“{before}” dropped",
        "added": f"“{after}” added",
        "altered": f"“{before}” became “{after}”",
        "elided": f"“{before}” left out, marked",
        "inserted": f"{after} put in, marked",
        "moved": f"“{before}” moved",
        "spliced": f"“{after}” spliced in",
    }[kind]
    return f"{what} (a {flag})" if flag else what


def best_passage(quote: str, source_text: str) -> Span | None:
    """The passage of ``source_text`` most like ``quote``, or None where nothing is alike enough.

    A quote with marks of elision is looked for piece by piece, each after the one before.
    """
    spans = _word_spans(source_text)
    have = [token_key(source_text[s.start : s.end]) for s in spans]
    pieces = [piece for piece in split_at_elisions(quote) if words_only(wording_tokens(piece))]
    if len(pieces) > 1 and (whole := _pieces_in_order(pieces, source_text, spans, have)) is not None:
        return whole
    found = _best(quote, source_text, spans, have, 0)
    return None if found is None else Span(spans[found[0]].start, spans[found[1] - 1].end)


def _pieces_in_order(
    pieces: Sequence[str], source_text: str, spans: Sequence[Span], have: Sequence[str]
) -> Span | None:
    """From the first piece to the last, where each is in the source after the one before and not far from it."""
    first, at = None, 0
    for piece in pieces:
        found = _best(piece, source_text, spans, have, at)
        if found is None or first is not None and found[0] - at > _FARTHEST:
            return None
        first, at = found[0] if first is None else first, found[1]
    return None if first is None else Span(spans[first].start, spans[at - 1].end)


def _best(
    quote: str, source_text: str, spans: Sequence[Span], have: Sequence[str], begin: int
) -> tuple[int, int] | None:
    """Words ``low:high`` of the source, from word ``begin`` on, most like ``quote``.

    RapidFuzz's partial alignment on word codes finds the window; its ends are then moved to whole words that count.
    """
    wanted = words_only(wording_tokens(quote))
    if not wanted or begin >= len(spans):
        return None
    needle, hay = encode([wanted, have[begin:]])
    window = fuzz.partial_ratio_alignment(needle, hay)
    if window is None:
        return None
    start, end = begin + window.dest_start, begin + window.dest_end
    slack = max(6, len(wanted) // 2)
    low, high = max(begin, start - slack), min(len(spans), end + slack)
    first_word = {wanted[0], in_full(wanted[:1])[0]}  # "It’s" stands for "It is"
    opens = [i for i in range(low, high) if have[i] in first_word]
    exact = [i for i in opens if list(have[i : i + 2]) == wanted[:2]]
    inside = set(wanted)
    best, found = 0.0, None
    for first in (exact or opens)[:_STARTS] or [start]:
        for last in range(max(first + 1, end - slack), high + 1):
            if last < len(have) and have[last - 1] not in inside:
                continue
            score = wording_similarity(quote, source_text[spans[first].start : spans[last - 1].end])
            if score > best:
                best, found = score, (first, last)
    return found if best >= THERE else None


def _word_spans(text: str) -> list[Span]:
    from reader.text.align import word_spans

    return [s for s in word_spans(text) if text[s.start].isalnum()]
