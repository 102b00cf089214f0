"""Numbers that are no figures: digits by skipped_digits, words here: pronouns, hours, set phrases, qualities."""

from __future__ import annotations

import re

from reader.extract.figures.clock import is_hour_in_words
from reader.extract.figures.multiples import multiplies_nothing
from reader.extract.figures.nouns import counted
from reader.extract.figures.number_words import SIGNS
from reader.extract.figures.numbered import PLACE
from reader.extract.figures.products import begins
from reader.extract.figures.pronouns import is_pronoun
from reader.extract.figures.skipped_digits import HYPHENED, is_name_or_label
from reader.extract.figures.tokens import Number, Token

#: "the first half of 2015" is a time, "the top half" a place.
_HALF_BEFORE = re.compile(
    r"\b(?:first|second|latter|early|opening|closing|back|front|other|better|worst|last|1st|2nd) $", re.I
)
#: "zero-emission cars", "three-dimensional": how something is, not how many.
_QUALITY = re.compile(r"-dimensional\b")
_ZERO_BEFORE = re.compile(r"\b(?:net|ground|patient|year|day|the|hour) $", re.IGNORECASE)
_ZERO_QUALITY = re.compile(r"-[a-z]|[ -](?:waste|tolerance|trust|emissions?|hours?)\b", re.IGNORECASE)


def is_skipped(text: str, tokens: list[Token], number: Number, *, titled: bool) -> bool:
    """Whether a number phrase is a name, a time, a label or a pronoun rather than a quantity.

    In a ``titled`` line every word has a capital, so that capitals tell nothing.
    """
    first, last = tokens[number.first], tokens[number.after - 1]
    if number.after == number.first + 1 and _BEST_OF.search(text, max(0, first.start - 9), first.start):
        return True
    if first.is_digits:
        return is_name_or_label(text, first, last, number, titled=titled)
    if first.text in SIGNS and (
        text[first.start - 1 : first.start].isalpha() or _VIRUS.search(text, max(0, first.start - 9), first.start)
    ):
        return True
    if HYPHENED.match(text, last.end) or text[max(0, first.start - 6) : first.start].lower().endswith(_MULTI):
        return True
    if text.endswith(("7-", "Seven-"), 0, first.start):
        return True  # the shops of 7-Eleven, where every word has a capital
    if first.lower == "six" and text[max(0, first.start - 5) : first.start].lower() in ("pick-", "pick "):
        return True  # an interception returned: "a pick six"
    if first.text in ("four", "six") and text.endswith(" a ", 0, first.start) and _STRUCK.match(text, first.end):
        return True
    if number.form == "multiple" and multiplies_nothing(text, first, last):
        return True
    if first.lower == "a" and last.lower == "half" and text.startswith((" (", " with", " and had"), last.end):
        return _OF_A_GAME.search(text, max(0, first.start - 4), first.start) is not None
    if first.lower in ("half", "halves") and _HALF_BEFORE.search(text, max(0, first.start - 12), first.start):
        return True
    if (
        first.lower == "zero"
        and number.after == number.first + 1
        and _ZERO_BEFORE.search(text, max(0, first.start - 9), first.start)
    ):
        return True
    if _QUALITY.match(text, last.end) or first.lower == "zero" and _ZERO_QUALITY.match(text, last.end):
        return True
    if (
        number.form == "cardinal"
        and (number.value or 0) <= 50
        and PLACE.search(text, max(0, first.start - 24), first.start)
        and not counted(text, last.end, max(2.0, number.value or 0))
    ):
        return True
    if first.lower == "one" and number.after == number.first + 1:
        return is_pronoun(text, first)
    if (
        not titled
        and first.text[0].isupper()
        and not begins(text, first.start)
        and not (first.text.isupper() and (len(first.text) > 3 or re.match(r" [a-z]", text[last.end : last.end + 2])))
    ):
        if number.form == "vague":
            return re.match(r" [A-Z][a-z]", text[last.end : last.end + 3]) is not None  # "Billions Bunker Group"
        return not (number.scale > 1 and number.after > number.first + 1)
    if first.lower in ("second", "first", "third", "fourth") and number.form == "ordinal":
        return bool(
            re.match(
                r"-(?:in|hand|rate|class|half|quarter|year|round|team|term|string|graders?|person|aid|timers?|time|ever|guess|party|generation|degree|"
                r"world)\b",
                text[last.end :][:12],
            )
        )
    return is_hour_in_words(text, first, last, number)


#: "Covid -19": wires set a space before the hyphen.
_VIRUS = re.compile(r"\b(?:COVID|Covid|covid|CoV) $")
#: "a multi-million-pound deal".
_MULTI = ("multi-", "multi")
#: "12 fours and a six", "hit a four off": a stroke of cricket.
_STRUCK = re.compile(r"(?=[.,;)]|$| (?:off|over|to|from)\b)")
#: "a best-of-seven series".
_BEST_OF = re.compile(r"\bbest[- ]of[- ]$", re.IGNORECASE)
#: "points in a half (55)": of a game.
_OF_A_GAME = re.compile(r"\b(?:in|per) $")
