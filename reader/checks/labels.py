"""Labels of a headline that are no figures, against the body: "9/11", "24/7", the ’80s."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.extract.dates.calendar_words import DECADES, MONTHS
from reader.model import Check, Figure, Span

_SLASHED = re.compile(r"(?<![\w/.,:$£€-])(\d{1,2})/(\d{1,2})(?![\w/%]|[.,:-]\d)")
_DECADE = re.compile(r"(?<![\w.,/-])[’'‘]?([1-9])0[sS]\b(?! of\b)")
#: Labels that a body says in words.
_IN_WORDS = {
    "24/7": r"around[- ]the[- ]clock|(?:24|twenty-four)[ -]hours?|all day",
    "50/50": r"fifty[ -]fifty|\bhalf\b",
}
_DECADE_WORDS = {digit: word for word, digit in DECADES.items()}


def label_checks(text: str, end: int, headline: Sequence[Figure]) -> Iterator[Check]:
    """A check for each label of ``text[:end]`` that none of the ``headline``'s figures takes in."""
    for kind, pattern in ((_SLASHED, _slashed_again), (_DECADE, _decade_again)):
        for match in kind.finditer(text, 0, end):
            if any(f.start < match.end() and match.start() < f.end for f in headline):
                continue
            span, again = Span(match.start(), match.end()), re.search(pattern(match), text[end:], re.IGNORECASE)
            if again:
                place = Span(end + again.start(), end + again.end())
                yield Check("headline", "agrees", (span, place), f"The headline's {match[0]} is in the body.")
            else:
                yield Check("headline", "disagrees", (span,), f"The headline's {match[0]} is not in the body.")


def _slashed_again(label: re.Match[str]) -> str:
    """What a body has for "9/11": itself, "9-11", "Sept. 11", "11 September"; for "24/7" its words."""
    one, other = int(label[1]), int(label[2])
    forms = [rf"(?<![\d/]){one}\s?[/-]\s?{other}(?![\d/])"]
    for month, day in {(one, other), (other, one)}:
        names = "|".join(name for name, number in MONTHS.items() if number == month)
        if names:
            forms.append(rf"\b(?:{names})\.? {day}(?!\d)|\b{day}(?:st|nd|rd|th)? (?:of )?(?:{names})\b")
    if words := _IN_WORDS.get(label[0]):
        forms.append(words)
    return "|".join(forms)


def _decade_again(label: re.Match[str]) -> str:
    """What a body has for "the ’80s": them in digits or words, or a year of theirs."""
    tens = int(label[1])
    words = _DECADE_WORDS.get(tens)
    return rf"(?<!\d)(?:1\d|20|[’'‘]){tens}\d|\b{tens}0s\b" + (rf"|\b{words}\b" if words else "")
