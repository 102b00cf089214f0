"""What a quantity is called: "people killed", "cost in US dollars", "square kilometres recaptured"."""

from __future__ import annotations

from reader.extract.figures.plurals import plural

#: Roles that a unit measures: "cost in US dollars".
_MEASURED = frozenset(("cost", "distance"))


def quantity_words(kind: str, unit: str | None, what: str | None, role: str | None) -> str:
    """A quantity in words: its kind and unit as in ``Figure``, the counted noun, and what was done to it."""
    if kind == "percent":
        return " ".join(filter(None, ("share in per cent", role)))
    if kind == "ratio":
        return " ".join(filter(None, ("share of" if what else "share", plural(what) if what else "", role)))
    noun = plural(what) if kind == "count" and what else plural(unit) if unit else "money" if kind == "money" else ""
    if role in _MEASURED and kind != "count" and noun:
        return f"{role} in {noun}"
    return " ".join(filter(None, (noun, role))) or kind
