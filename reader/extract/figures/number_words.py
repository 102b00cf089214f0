"""Words that make numbers: cardinals, scales, vague amounts, fractions, multiples, ordinals."""

from __future__ import annotations

from reader.model import Change

CARDINALS: dict[str, int] = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
SCALES: dict[str, float] = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "quadrillion": 1e15,
    "dozen": 12, "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
}  # fmt: skip
#: Letters glued to digits; "m" is a million unless the context makes it metres.
SUFFIXES: dict[str, float] = {
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "B": 1e9, "b": 1e9, "tn": 1e12,
    "trn": 1e12, "T": 1e12, "mil": 1e6, "bln": 1e9, "cr": 1e7, "Cr": 1e7,
}  # fmt: skip
#: The same after a space: letters that are no unit of their own there.
SPACED_SUFFIXES: dict[str, float] = {
    "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "B": 1e9, "cr": 1e7, "Cr": 1e7,
}  # fmt: skip
#: Vague plurals: what they mean at least and at most.
VAGUE: dict[str, tuple[float, float]] = {
    "dozens": (12, 120), "scores": (20, 200), "tens": (10, 100), "hundreds": (100, 1e3), "thousands": (1e3, 1e4),
    "lakhs": (1e5, 1e6), "millions": (1e6, 1e7), "crores": (1e7, 1e8), "billions": (1e9, 1e10), "trillions": (1e12, 1e13),
}  # fmt: skip
#: Vague quantifiers before a scale: "several hundred", "a few dozen".
SOME: dict[str, tuple[float, float]] = {"few": (3, 5), "several": (3, 9), "couple": (2, 2), "many": (2, 9)}
FRACTIONS: dict[str, float] = {
    "half": 1 / 2, "halves": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4,
    "fourth": 1 / 4, "fourths": 1 / 4, "fifth": 1 / 5, "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6,
    "seventh": 1 / 7, "sevenths": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8, "ninth": 1 / 9, "ninths": 1 / 9,
    "tenth": 1 / 10, "tenths": 1 / 10, "twelfth": 1 / 12, "twelfths": 1 / 12, "twentieth": 1 / 20,
    "hundredth": 1 / 100, "hundredths": 1 / 100, "thousandth": 1 / 1000, "thousandths": 1 / 1000,
}  # fmt: skip
SIGNS: dict[str, float] = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
MULTIPLES: dict[str, float] = {
    "double": 2, "doubled": 2, "doubling": 2, "doubles": 2, "twice": 2, "twofold": 2, "triple": 3, "tripled": 3,
    "tripling": 3, "triples": 3, "treble": 3, "trebled": 3, "thrice": 3, "threefold": 3, "quadruple": 4,
    "quadrupled": 4, "quadrupling": 4, "quadruples": 4, "fourfold": 4, "quintuple": 5, "quintupled": 5,
    "quintupling": 5, "trebling": 3, "trebles": 3, "sextupled": 6, "halve": 0.5, "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9,
    "tenfold": 10, "twentyfold": 20, "hundredfold": 100, "halved": 0.5, "halving": 0.5,
}  # fmt: skip
#: Multiples that name a direction themselves.
CHANGING: dict[str, Change] = {
    word: "down" if word.startswith("halv") else "up"
    for word in MULTIPLES
    if word.endswith(("ed", "ing")) and word != "thrice"
}
ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
#: Words before a figure that loosen or bound it, longest first when matched.
MODIFIERS: dict[str, str] = {
    "about": "~", "above": ">", "almost": "~", "an average of about": "~", "an estimated": "~", "approaching": "~", "averaged": "~", "averages": "~", "averaging": "~",
    "approx": "~", "approx.": "~", "approximately": "~", "around": "~", "as few as": ">=", "as little as": ">=",
    "as low as": ">=", "as many as": "<=", "as much as": "<=", "at least": ">=", "at most": "<=", "below": "<",
    "beyond": ">", "ca.": "~", "circa": "~", "close to": "~", "close on": "~", "estimated": "~", "exceeded": ">",
    "exceeding": ">", "exceeds": ">", "fewer than": "<", "greater than": ">", "higher than": ">", "in excess of": ">",
    "just over": ">", "just above": ">", "just under": "<", "just below": "<", "just short of": "<",
    "larger than": ">", "less than": "<", "less than or equal to": "<=", "equal to or less than": "<=", "greater than or equal to": ">=",
    "equal to or more than": ">=", "equal to or greater than": ">=", "at or above": ">=", "at or below": "<=", "more than or equal to": ">=", "longer than": ">", "lower than": "<", "maximum of": "<=",
    "minimum of": ">=", "more than": ">", "near": "~", "nearly": "~", "north of": ">", "south of": "<", "no fewer than": ">=", "no less than": ">=",
    "no more than": "<=", "nothing less than": ">=", "not less than": ">=", "not more than": "<=", "older than": ">", "or so": "~", "younger than": "<",
    "getting on for": "~", "nigh on": "~", "in the region of": "~", "on the order of": "~", "of the order of": "~",
    "as high as": "<=", "over": ">", "over than": ">", "roughly": "~", "short of": "<", "shy of": "<", "smaller than": "<", "some": "~",
    "something like": "~", "the best part of": "<", "under": "<", "up to": "<=", "upwards of": ">", "virtually": "~",
    "well above": ">", "well below": "<", "well over": ">", "well under": "<",
}  # fmt: skip
#: The same behind a figure.
MODIFIERS_AFTER: dict[str, str] = {
    "or higher": ">=", "or less": "<=", "or lower": "<=", "or more": ">=", "or so": "~", "or thereabouts": "~",
    "or fewer": "<=", "or under": "<=", "or over": ">=", "or older": ">=", "or younger": "<=", "or above": ">=",
    "at least": ">=", "at most": "<=", "-plus": ">=", "-odd": "~", "plus": ">=", "-ish": "~", "+": ">=",
    "and over": ">=", "and above": ">=", "and under": "<=",
}  # fmt: skip
