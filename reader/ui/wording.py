"""Findings in words: what tips, tables and labels say of a figure, a quote or a date."""

from __future__ import annotations

from reader.model import Block, DateMention, Figure, Quote

MODIFIERS = {"=": "", "~": "about", "<": "under", ">": "over", "<=": "at most", ">=": "at least"}
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
VERDICTS = {
    "agrees": "agrees",
    "rounding": "agrees after rounding",
    "disagrees": "does not agree",
    "unverifiable": "cannot be checked here",
}


def number(value: float | None) -> str:
    """A number with grouped thousands and no needless decimals."""
    if value is None:
        return "–"
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.6g}"


def amount(figure: Figure) -> str:
    """The value, or the range it lies in."""
    if figure.value is not None and figure.low is None and figure.high is None:
        if figure.kind == "ratio" and 0 < figure.value < 1:
            return f"{figure.value:.3g} ({100 * figure.value:.3g}%)"
        return number(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} to {number(figure.high)}"
    if figure.low is not None:
        return f"{number(figure.low)} or more"
    if figure.high is not None:
        return f"up to {number(figure.high)}"
    return number(figure.value)


def figure_words(figure: Figure) -> str:
    """A figure in a few words: "about 6,000 square kilometre"."""
    parts = (MODIFIERS[figure.modifier], amount(figure), figure.unit or "", figure.what or "")
    return " ".join(part for part in parts if part)


def figure_rows(figure: Figure) -> tuple[tuple[str, str], ...]:
    """Label and value of everything known about a figure."""
    rows = (
        ("value", " ".join(part for part in (MODIFIERS[figure.modifier], amount(figure)) if part)),
        ("unit", figure.unit),
        ("counted", figure.what),
        ("change", {"up": "rising", "down": "falling"}.get(figure.change or "")),
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
    kind = {
        "direct": "word for word",
        "mixed": "partly word for word",
        "indirect": "reported speech",
        "term": "term",
    }
    rows = (("mentioned as", mention), ("cue", quote.cue), ("kind", kind[quote.kind]))
    return tuple((label, value) for label, value in rows if value)


def date_rows(mention: DateMention) -> tuple[tuple[str, str], ...]:
    """Label and value of a date: the day it means, or that no publish date anchors it."""
    return (("means", mention.value or "day unknown: set the publish date"), ("grain", mention.grain))


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
