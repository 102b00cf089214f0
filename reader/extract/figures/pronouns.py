""" "one" that counts nothing: "no one", "one by one", "the old one"."""

from __future__ import annotations

import re

from reader.extract.figures.noun_words import COLLECTIVES, NOUNS, STOPS
from reader.extract.figures.plurals import is_plural
from reader.extract.figures.products import begins
from reader.extract.figures.tokens import Token

_ONE_BEFORE = re.compile(
    r"\b(?:no|number|any|every|each|this|that|the|another|which|such|younger|older|other|new|old|last|next|first|only|same|right|"
    r"wrong|good|bad|big|small|as|loved|evil|little|day|phase|from|square|at)\s$",
    re.IGNORECASE,
)
_ONE_AFTER = frozenset(
    "day another who can could should must may might has had is was time would will do does did never "
    "such wants ever else at-a-time stop sense bit".split()
)
#: What hangs on "one" and counts nothing: "one-off", "one-stop".
_HUNG = frozenset(
    "off time way on sided to upmanship and stop click touch tap liner hit trick shot dimensional".split()
)
#: "one afternoon in May", "One night, two men came": when, and not how long.
_TIMES_OF_DAY = frozenset("afternoon autumn evening morning night spring summer weekend winter".split())
_WHEN = re.compile(
    r"\s[a-z]+(?:[.,]|$|\s(?:he|she|they|it|we|I|you|when|last|this|next|after|before|as|while|and|at|around|about|during|"
    r"the|an?|his|her|their|my|our|on|two|three)\b|\sin\s(?:[A-Z]|early|late|mid|the\s(?:spring|summer|autumn|fall|winter|"
    r"early|late|middle)))"
)
_LASTING = re.compile(
    r"\b(?:in|for|just|only|than|of|within|about|least|most|per|and|or|to|with|over|nearly|almost|spen[dt]\w*|stay\w*|"
    r"book\w*|last\w*|t[ao]\w*k\w*|needs?|costs?|slept|the|this|from)\s$",
    re.IGNORECASE,
)
#: "from $329 one way".
_ONE_WAY = re.compile(r"\d\s$")
_FARE_ENDS = re.compile(r" way(?=[.,;)]|$| (?:from|to|in|and|or|on|for)\b)")
#: "one days worth".
_LOST_APOSTROPHE = frozenset("hours days weeks months years nights".split())
#: "only one person has", unlike "the only one who".
_ONLY_A = re.compile(r"(?<!the )\bonly $", re.IGNORECASE)
#: "said that one person had been hurt".
_THAT_ONE = re.compile(
    r" [a-z]+ (?:was|were|had|has|is|could|would|will|may|might|[a-z]{2,}ed|died|fell|hit|shot|struck) "
)
#: "one to two pounds", "one or two days".
_TO_MORE = re.compile(r"\s+(?:to|or|and)\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d)")
_OF_THEM = re.compile(r"\s+of\s+(?:them|us|you|those|these|which|whom|an?|it)\b")
#: "one of those inmates".
_OF_THOSE = re.compile(r"\s+of\s+(?:those|these)\s(?:[a-z-]+\s){0,3}[a-z]+(?<!s)s\b")
#: "one British soldier", "one NHS trust".
_NAMED = re.compile(r"\s([A-Z][\w.’'-]*)")
#: "one James Fenwick, a passenger": a person little known.
_CALLED = re.compile(
    r"\s(?:Mr|Mrs|Ms|Dr|[A-Z][a-z]+)\.? (?!Open\b|Democrat|Republican|MP|Muslim|Jew)[A-Z][a-z]+(?<!an)(?<!ese)(?<!er)"
    r"(?=[,.;)]|$| (?:of|in|at|who|from|has|had|was|is|and)\b)"
)
#: What "One" begins the name of.
_TITLES = frozenset("America Direction Hyde Love Nation Planet Republic Show Tree World".split())
#: "one more chance", "one other man".
_MORE_OF = re.compile(
    r"\s[a-z]+\s(?!(?:than|time|of|in|on|at|to|for|and|or|nestled|with|from|is|was|that|"
    r"who)\b)[A-Za-z]{2,}"
)
#: "one more concerned with".
_MORE_SO = re.compile(
    r"\s(?:more|less)\s[a-z]+(?:ed|ful|ous|ive|able|ible|ary|ing)\s(?:with|by|about|in|to|of|than|for|on)\b"
)
_ITS_OBJECT = re.compile(r"\s[a-z]+ing\s(?:the|an?|his|her|its|their|in|on|at|for|to|with|from|about|around)\b")
#: Stop words that are nouns behind "one": "one set of rules", "one win".
_NOUN_HERE = re.compile(r"\s(?:set of|win\b|shot\b(?! (?:by|dead|in|at|through)\b)|need\b|mine (?:in|near|was|is)\b)")
#: "one particularly moving scene".
_GRADED = re.compile(r"\s[a-z]+ly\s[a-z-]+(?<!ing)\s(?!(?:and|or|in|on|at|by|to|the|a|an|that|with|for|of)\b)[a-z]")


def is_pronoun(text: str, one: Token) -> bool:
    """ "one" that counts nothing: "no one", "one by one", "one of them", "the old one"."""
    if one.text == "One" and not begins(text, one.start):
        return True
    before = text[max(0, one.start - 10) : one.start]
    behind = re.match(r"(\s+|-)([a-z][a-z'’-]*)", text[one.end : one.end + 28])
    if behind is None and (named := _NAMED.match(text, one.end)):
        called = named[1] in _TITLES or named[1][:2] in ("I", "I'", "I’") or _CALLED.match(text, one.end)
        return bool(called or _ONE_BEFORE.search(before))
    if behind is None or "-" in behind[1] and behind[2].partition("-")[0] in _HUNG:
        return True
    word = behind[2]
    if _TO_MORE.match(text, one.end):
        return False
    if before.endswith("-") or re.match(r"-size-fits", text[one.end : one.end + 10]):
        return True
    if re.match(r"\s+(?:per\s?cent|percent)\b", text[one.end : one.end + 10]):
        return False
    if word == "of":
        return bool(_OF_THEM.match(text, one.end)) and not _OF_THOSE.match(text, one.end)
    if word == "in":
        return not re.match(
            r"\s+in\s+(?:\d|two|three|four|five|six|seven|eight|nine|ten|every|a (?:hundr|thou|mill|bill))",
            text[one.end : one.end + 14],
        )
    if before.endswith("that ") and _THAT_ONE.match(text, one.end):
        return False
    if _ONE_BEFORE.search(before) and not _ONLY_A.search(text[max(0, one.start - 16) : one.start]):
        return True
    if word.endswith("ed") and word not in COLLECTIVES and word not in NOUNS:
        after = re.match(r"\s+[a-z-]+\s+([a-z]+)", text[one.end : one.end + 40])
        if after and after[1] in STOPS:
            return True  # "one steeped in legend", "one shared a picture"
    if word.endswith("ing") and word not in NOUNS and _ITS_OBJECT.match(text, one.end):
        return True  # "including one soliciting his views"
    if word in ("called", "named", "dubbed", "titled", "entitled", "known"):
        return True
    if (
        word in _TIMES_OF_DAY
        and _WHEN.match(text, one.end)
        and not _LASTING.search(text[max(0, one.start - 20) : one.start])
    ):
        return True
    if word in _LOST_APOSTROPHE:
        return False
    if word in ("more", "less") and _MORE_SO.match(text, one.end):
        return True
    if word in ("more", "other", "further", "additional", "less"):
        return _MORE_OF.match(text, one.end) is None
    if word == "way" and _ONE_WAY.search(before) and _FARE_ENDS.match(text, one.end):
        return True
    if word == "way" and text.startswith(" way or ", one.end):
        return True
    if word == "point" and before.endswith("at "):
        return True
    if word in STOPS and _NOUN_HERE.match(text, one.end):
        return False
    if word.endswith("ly") and word != "only" and word not in NOUNS:
        return _GRADED.match(text, one.end) is None
    return word in STOPS or word in _ONE_AFTER or is_plural(word) and word not in COLLECTIVES
