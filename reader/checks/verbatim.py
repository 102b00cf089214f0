"""A quotation against a transcript or statement: word for word, altered, or not there."""

from __future__ import annotations

from reader.model import Check, Span
from reader.text.align import encode
from reader.text.wordings import word_changes, wording_similarity, wording_tokens, words_only

from rapidfuzz import fuzz  # isort: skip

#: Similarity of the best passage below which the words are not in the source.
THERE = 0.6


def verbatim(quote: str, source_text: str) -> Check:
    """Whether ``quote`` stands in ``source_text``, and what was changed; spans are of ``source_text``.

    ``agrees`` when every word is there in order, ``rounding`` when only elisions, bracketed insertions or words
    that do not alter the sense differ, ``disagrees`` when words differ, ``unverifiable`` when it is not there.
    """
    span = best_passage(quote, source_text)
    if span is None:
        return Check("verbatim", "unverifiable", (), "These words are not in the source given.")
    passage = source_text[span.start : span.end]
    changes = word_changes(passage, quote)
    if not changes:
        return Check("verbatim", "agrees", (span,), "Word for word as in the source.")
    said = "; ".join(_said(c.kind, c.before, c.after, c.flag) for c in changes[:4])
    more = f"; and {len(changes) - 4} more" if len(changes) > 4 else ""
    marked = all(c.kind in ("elided", "inserted") and c.flag is None for c in changes)
    return Check("verbatim", "rounding" if marked else "disagrees", (span,), f"Against the source: {said}{more}.")


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

    RapidFuzz's partial alignment on word codes finds the window; its ends are then moved to whole words that count.
    """
    wanted = words_only(wording_tokens(quote))
    spans = _word_spans(source_text)
    if not wanted or not spans:
        return None
    have = [source_text[s.start : s.end].lower().replace("'", "’") for s in spans]
    needle, hay = encode([wanted, have])
    window = fuzz.partial_ratio_alignment(needle, hay)
    if window is None:
        return None
    slack = max(4, len(wanted) // 2)
    low, high = max(0, window.dest_start - slack), min(len(spans), window.dest_end + slack)
    inside = set(wanted)
    low = next(
        (i for i in range(low, high) if have[i] == wanted[0] or have[i : i + 2] == wanted[:2]), window.dest_start
    )
    best, best_end = 0.0, None
    for end in range(max(low + 1, window.dest_end - slack), high + 1):
        if end < len(have) and have[end - 1] not in inside:
            continue
        score = wording_similarity(quote, source_text[spans[low].start : spans[end - 1].end])
        if score > best:
            best, best_end = score, end
    if best_end is None or best < THERE:
        return None
    return Span(spans[low].start, spans[best_end - 1].end)


def _word_spans(text: str) -> list[Span]:
    from reader.text.align import word_spans

    return [s for s in word_spans(text) if text[s.start].isalnum()]
