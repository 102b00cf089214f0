"""Findings in words: what tips, tables and labels say of a figure, a quote or a date."""

from __future__ import annotations

import re

from reader.export.figure_words import CHANGES, MODIFIERS, amount
from reader.export.marks import QUOTE_KINDS
from reader.model import Block, DateMention, Figure, Quote

KIND_NAMES = {
    "percentage_point": "percentage point",
    "subscribe": "newsletter or subscription",
    "ad": "advertisement",
    "nav": "navigation",
    "share": "share bar",
    "promo": "cross-promotion",
    "related": "related articles",
    "legal": "legal",
    "comments": "comments",
    "other": "other",
}
#: Kana, Chinese characters, Thai, Lao, Burmese and Khmer letters: written without spaces between words.
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e01-\u0edf\u1000-\u109f\u1780-\u17dd]")


def length_words(text: str) -> str:
    """How long a text is: its words, or its characters where words are mostly written without spaces."""
    words = len(text.split())
    characters = len("".join(text.split()))
    if 2 * len(_UNSPACED.findall(text)) > characters:
        return f"{characters:,} characters"
    return f"{words:,} word{'' if words == 1 else 's'}"


def figure_rows(figure: Figure) -> tuple[tuple[str, str], ...]:
    """Label and value of everything known about a figure."""
    rows = (
        ("value", " ".join(part for part in (MODIFIERS[figure.modifier], amount(figure)) if part)),
        ("unit", figure.unit),
        ("counted", figure.what),
        ("change", CHANGES.get(figure.change or "")),
        ("kind", KIND_NAMES.get(figure.kind, figure.kind)),
    )
    return tuple((label, value) for label, value in rows if value)


def quote_head(quote: Quote) -> str:
    """Whose words these are, as far as the text says."""
    if quote.kind == "term":
        return "In quotation marks, said by nobody"
    return quote.person or named(quote.speaker) or "Speaker not named in this text"


_PRONOUNS = frozenset("he she it they we i who you".split())


def named(mention: str | None) -> str | None:
    """A speaker's mention, unless it is a pronoun that nothing resolves."""
    return None if mention is None or mention.lower() in _PRONOUNS else mention


def quote_rows(quote: Quote) -> tuple[tuple[str, str], ...]:
    """Label and value of everything known about a quote."""
    mention = quote.speaker if quote.speaker and quote.speaker != quote.person else None
    rows = (("mentioned as", mention), ("cue", quote.cue), ("kind", QUOTE_KINDS[quote.kind]))
    return tuple((label, value) for label, value in rows if value)


def date_rows(mention: DateMention) -> tuple[tuple[str, str], ...]:
    """Label and value of a date: the day it means, or that no publish date anchors it."""
    return (("means", mention.value or "set the publish date to make it a day"), ("known to the", mention.grain))


def dropped_label(block: Block, blocks: int = 1) -> str:
    """What a run of dropped blocks is, and why it was dropped."""
    parts = [f"Dropped: {KIND_NAMES.get(block.kind, block.kind)}"]
    if block.reason:
        parts.append(block.reason)
    if blocks > 1:
        parts.append(f"{blocks} blocks")
    return " · ".join(parts)


def votes_words(block: Block, kept: bool) -> str:
    """Which cleaners kept a dropped block, or dropped a kept one; empty where all agree."""
    others = {name: share >= 0.5 for name, share in block.votes.items() if name not in ("consensus", "fast")}
    against = [name for name, keeps in others.items() if keeps != kept]
    if not against:
        return ""
    return f"{'dropped' if kept else 'kept'} by {', '.join(against)} ({len(against)} of {len(others)} other cleaners)"
