"""English plurals: whether a word looks like one, its singular, and the plural of a singular."""

from __future__ import annotations

import re

from reader.extract.figures.noun_words import IRREGULAR, NOT_PLURAL

#: Singular → plural, where no "s" makes it; abbreviations are left out.
_PLURALS = {one: many for many, one in reversed(IRREGULAR.items()) if many != "pts"} | {
    "koruna": "korunas",
    "krona": "kronor",
    "krone": "kroner",
    "leu": "lei",
    "lev": "leva",
    "real": "reais",
}
#: Nouns that have no plural or are one, and units of one form only.
_ONE_FORM = frozenset(
    "afghani aid aircraft ammunition ariary baht birr cattle clothing crew damage dead debt dong dram "
    "equipment evidence fish forint freight fuel gas gigahertz grain help hertz homeless horsepower injured "
    "kilohertz kip kuna kyat lari lats lek litas lux machinery manat megahertz military missing money nakfa "
    "news oil ouguiya percentage personnel police poor produce pula rain rand renminbi rice ringgit rubbish "
    "rupiah salt sand series sheep siemens snow som spacecraft species staff sugar taka tenge terahertz "
    "traffic unemployed waste water weaponry wheat won wounded yen young youth yuan zloty".split()
)
#: Units whose first word takes the plural: "degrees Celsius", "pounds sterling", "parts per million".
_FIRST = ("degree ", "pound ")
#: Nouns that end like "man" and take an s.
_MANS = frozenset("caiman german human norman ottoman roman shaman talisman".split())


#: Third persons of verbs in -ize and -ify: "2.0 recognizes rooms".
_VERB = re.compile(r"[a-z]{3,}(?<!pr)(?<!ass)(?<!ma)izes|[a-z]{3,}ifies")


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in NOT_PLURAL or _VERB.fullmatch(word):
        return False
    if word.endswith("men") and len(word) > 4 and word not in _MEN:
        return True
    return word in IRREGULAR or (
        len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


#: Singulars that end like "men".
_MEN = frozenset("specimen regimen abdomen acumen foramen".split())


#: Plurals of words in "use", beside those in "ouse" and "ause".
_USES = frozenset("uses abuses excuses recluses muses ruses fuses reuses misuses peruses hypotenuses".split())


def singular(noun: str) -> str:
    """The singular of an English noun in lower case."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 4 and noun not in _MEN:
        return f"{noun[:-2]}an"
    if noun.endswith("children"):
        return noun[:-3]
    if not is_plural(noun) or len(noun) < 3:
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith("uses") and not noun.endswith(("ouses", "auses")) and noun not in _USES:
        return noun[:-2]
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]


def plural(noun: str) -> str:
    """The plural of an English noun or of a unit's name: of "mile per hour" it is "miles per hour"."""
    head, joint, rest = next(
        (cut for cut in (noun.partition(" per "), noun.partition(" of ")) if cut[1]), (noun, "", "")
    )
    if head.startswith(_FIRST):
        first, space, last = head.partition(" ")
        return f"{first}s{space}{last}{joint}{rest}"
    before, space, last = head.rpartition(" ")
    return f"{before}{space}{_plural_word(last)}{joint}{rest}"


def _plural_word(word: str) -> str:
    if word in _PLURALS:
        return _PLURALS[word]
    if word in _ONE_FORM or not word[-1:].isalpha() or is_plural(word) and word != "lumen":
        return word
    if word.endswith("man") and word.lower() not in _MANS:
        return f"{word[:-3]}men"
    if word.endswith("child"):
        return f"{word}ren"
    if word.endswith("foot"):
        return f"{word[:-4]}feet"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("s", "x", "z", "ch", "sh")) else f"{word}s"
