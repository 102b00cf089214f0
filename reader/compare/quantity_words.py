"""What a quantity is called: "people killed", "cost in US dollars", "square kilometres recaptured"."""

from __future__ import annotations

from reader.extract.figures.noun_words import IRREGULAR

#: Singular → plural, where no "s" makes it; the singular itself where both are one.
_PLURALS = {singular: plural for plural, singular in reversed(IRREGULAR.items())} | {
    name: name
    for name in "aircraft baht hertz percentage police rand rupiah series spacecraft species won yen yuan".split()
}
_PLURALS |= {
    "krona": "kronor",
    "krone": "kroner",
    "koruna": "korunas",
    "person": "people",
    "pound sterling": "pounds sterling",
}
#: Roles that a unit measures: "cost in US dollars".
_MEASURED = frozenset(("cost", "distance"))


def plural(noun: str) -> str:
    """The plural of an English noun or unit: of "mile per hour" it is "miles per hour"."""
    head, per, rest = noun.partition(" per ")
    if head in _PLURALS:
        return _PLURALS[head] + per + rest
    before, space, last = head.rpartition(" ")
    return before + space + _plural_word(last) + per + rest


def _plural_word(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("man"):
        return f"{word[:-3]}men"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    return f"{word}s"


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
