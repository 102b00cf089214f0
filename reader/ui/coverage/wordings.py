"""An outlet's wording of an utterance as Markdown: its changed words marked in place, and each change named."""

from __future__ import annotations

from reader.model import Quote, QuoteVariant, WordChange
from reader.ui.guard import plain

_MARKS = {"number": "red", "negation": "red", "modal": "orange", "name": "orange"}


def marked_wording(variant: QuoteVariant) -> str:
    """The wording in quotation marks; words that are not in the fullest wording stand on a coloured ground."""
    parts, at = [], 0
    for change in variant.changes:
        found = variant.text.find(change.after, at) if change.after else -1
        if found < 0:
            continue
        colour = _MARKS.get(change.flag or "", "blue")
        parts += [plain(variant.text[at:found]), f":{colour}-background[{plain(change.after)}]"]
        at = found + len(change.after)
    return f"“{''.join(parts)}{plain(variant.text[at:])}”"


def change_words(change: WordChange) -> str:
    """A change: what was before struck through, what is there now in bold, its flag as a badge."""
    before, after = plain(change.before), plain(change.after)
    parts = [f":gray[{change.kind}]"]
    if before:
        parts.append(f"~~{before}~~")
    if after:
        parts.append(f"**{after}**")
    if change.flag:
        parts.append(f":{_MARKS[change.flag]}-badge[{change.flag}]")
    return " ".join(parts)


def said_words(quote: Quote, text: str) -> str:
    """What somebody said: in quotation marks where the article quotes it, named as reported speech where not."""
    words = plain(text[quote.start : quote.end])
    return f":gray[reported:] {words}" if quote.kind == "indirect" else f"“{words}”"
