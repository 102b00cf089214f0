"""Words written in two ways that say the same: "three" and "3", "12,000" and "12000", "honour" and "honor", "it’s"."""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Numbers in words that newsrooms write in figures, and the figures.
_FIGURES = {
    word: str(number)
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty".split()
    )
} | dict(zip("thirty forty fifty sixty seventy eighty ninety".split(), "30 40 50 60 70 80 90".split(), strict=True))
#: British and American endings of words, with the letters that stand before them.
_ENDINGS = (
    (
        re.compile(
            r"(?<=\b)(arm|behavi|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val"
            r"|vap|vig)our"
        ),
        r"\1or",
    ),
    (re.compile(r"(?<=[a-z]{3})is(e[ds]?|ing|ations?|ers?)$"), r"iz\1"),
    (re.compile(r"(?<=[a-z]{2})ys(e[ds]?|ing)$"), r"yz\1"),
    (re.compile(r"\b(cent|fib|kilomet|lit|met|sab|somb|spect|theat)re(s?)$"), r"\1er\2"),
    (re.compile(r"\b(defen|offen|preten)ce(s?)$"), r"\1se\2"),
    (re.compile(r"(?<=[a-z]{2}[aeiou]l)l(ed|ing|ers?)$"), r"\1"),
)
#: Words in -is-, and -l-, that are spelt so on both sides.
_SPELT_SO = frozenset(
    """
    advise advised advises advising advisers arise arises arising comprise comprised comprises compromise compromised
    devise devised disguise disguised exercise exercised exercises exercising expertise franchise improvise improvised
    likewise merchandise otherwise precise premise premises promise promised promises promising raised raises raising
    revise revised rise rises rising supervise supervised surprise surprised surprises surprising televised called
    calling filled filling falling killed killing pulled pulling rolled rolling selling telling
    """.split()
)
#: Other words with two spellings.
_SPELLINGS = {
    "ageing": "aging", "cheque": "check", "cheques": "checks", "grey": "gray", "judgement": "judgment",
    "licence": "license", "licences": "licenses", "manoeuvre": "maneuver", "mum": "mom", "okay": "ok",
    "plough": "plow", "practise": "practice", "programme": "program", "programmes": "programs",
    "sceptical": "skeptical", "storey": "story", "towards": "toward", "tyre": "tire", "tyres": "tires",
}  # fmt: skip
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}\b)")
#: What an apostrophe shortens, and words that are shortened whole.
_SHORTENED = {"ll": "will", "re": "are", "ve": "have", "m": "am"}
_WHOLE = {"can’t": ["can", "not"], "won’t": ["will", "not"], "shan’t": ["shall", "not"], "cannot": ["can", "not"]}
#: What "’s" is short for "is" or "has" after, not the mark of an owner; and what "’d" can stand for.
_BEFORE_IS = frozenset("he here how it she that there this what when where who".split())
_IS, _HAD = ("is", "has"), ("would", "had")


def spelt_alike(word: str) -> str:
    """``word`` (lower case) as it is compared: figures for small numbers, American spelling, no commas in numbers."""
    if word[:1].isdigit():
        return _THOUSANDS.sub("", word)
    if word in _FIGURES or word in _SPELT_SO:
        return _FIGURES.get(word, word)
    if word in _SPELLINGS:
        return _SPELLINGS[word]
    if len(word) < 5:
        return word
    for ending, other in _ENDINGS:
        word = ending.sub(other, word)
    return word


def in_full(words: Sequence[str]) -> list[str]:
    """Lower-case ``words`` with contractions in full ("it’s" as "it is") and numbers in one way: "1.5", "percent"."""
    full: list[str] = []
    for word in words:
        stem, apostrophe, rest = word.rpartition("’")
        if word in _WHOLE:
            full += _WHOLE[word]
        elif word.endswith("n’t"):
            full += [word[:-3], "not"]
        elif apostrophe and rest in _SHORTENED:
            full += [stem, _SHORTENED[rest]]
        elif apostrophe and rest == "s" and stem in _BEFORE_IS:
            full += [stem, _IS[0]]
        elif apostrophe and rest == "d" and stem.isalpha():
            full += [stem, _HAD[0]]
        elif word in ("%", "percent") or word == "cent" and full[-1:] == ["per"]:
            full = full[:-1] if word == "cent" else full
            full.append("percent")
        elif word == "half" and full[-2:] == ["and", "a"] and full[-3:-2] and full[-3].isdigit():
            full[-3:] = [full[-3] + ".5"]  # "one and a half"
        else:
            full.append(word)
    return full


def say_the_same(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether lower-case words, spelt alike, are the same in full: "it is" and "it’s", "12 percent" and "12 %"."""
    one, other = in_full(before), in_full(after)
    return one == other or len(one) == len(other) and all(_alike(a, b) for a, b in zip(one, other, strict=True))


def _alike(a: str, b: str) -> bool:
    """Whether two words of contractions in full can be one: "’s" is "has" too, "’d" is "had" too."""
    return a == b or {a, b} in ({*_IS}, {*_HAD})
