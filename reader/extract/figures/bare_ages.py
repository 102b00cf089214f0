"""Whether a bare number is somebody's age: "Ann Lee, 44,", "she is 12", "adults 18 to 34 who"."""

from __future__ import annotations

import re

from reader.extract.figures.ages import CAPITAL, told_by_age

_AGED = re.compile(
    r"\b(?:aged|ages?|ages? of|, now|older than|younger than|turn(?:s|ed|ing)|who (?:is|was)|(?:aged|"
    r"ages) \w+(?: and| to|,))\s(?:just |"
    r"only |between )?$",
    re.I,
)
_HE_IS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I|[Yy]ou|son|daughter|mother|father|brother|sister|wife|husband|deckhand|boy|girl|man|woman|"
    r"victim|suspect|winner|driver|student|player|baby|child|who)"
    r"(?:['’](?:s|m|re|ll be)| is| are| was| am| will be| would be| turns| turned)"
    r"(?: only| just| now| still| about| around| nearly| almost| barely)?\s$"
)
#: "Justice Hall will be 78 then".
_WILL_BE = re.compile(
    rf"{CAPITAL}[\w.’'-]* {CAPITAL}[\w’'-]+ (?:will be|would be|turns|turned|would have been) (?:just |"
    r"only )?$"
)
_AGE_ENDS = re.compile(
    r"(?:[.,;!?”\"’)]|\s(?:when|while|before|after|as|and|"
    r"at the time|on|by the end|in (?:January|February|March|April|May|June|July|"
                       r"August|September|October|November|December)|next|this|last|the [A-Z]+\b|[A-Z]\w+ reports|"
    r"or (?:over|older|under|"
                       r"younger)|but|years)\b|$)")  # fmt: skip
_NOTED_AGE = re.compile(
    rf"(?:{CAPITAL}[\w’'-]+(?:\s(?:Jr|Sr)\.?)?,\s|{CAPITAL}[\w’'-]*[^\W\d_A-Z]\s\(|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|"
    r"[Tt]heir)\s(?:[a-z]+\s){0,2}[a-z]+,\s)$"
)
_NOTED_ENDS = re.compile(r"[,.;)—]|\s(?:of|from|and)\s[A-Z]|\sand\s\d{1,2}[,.;)—]")
#: "a bid at age 78 seems odd", "range in age from 29".
_AT_AGE = re.compile(r"\b(?:at|by|from|until|since) (?:the )?age (?:of )?$|\bin age from $")
#: "at 97 the longest-lived president".
_AT = re.compile(r"\b[Aa]t (?:just |only )?$")
_THE_YOUNGEST = re.compile(r",? the (?:(?:first|second|third)|[a-z]+est)\b")
#: "Steve King, one of Cruz's friends" is not one year old.
_ONE_OF = re.compile(r"one of\b", re.IGNORECASE)
#: "At 52, Mike Smith is the oldest jockey".
_OPENS_AT = re.compile(r"(?:^|[.!?\n”\"]\s?)At (?:just |only )?$")
_NAMED_BEHIND = re.compile(r", (?:[A-Z][a-z]+ [A-Z]|he |she |[A-Z][a-z]+ (?:is|was|has|had|became)\b)")
#: "adults 18 to 34 who".
_THOSE = re.compile(
    r"\b(?:those|adults|people|men|women|voters|Americans|Britons|children|kids|teens|teenagers|patients|residents|"
    r"students|workers|girls|boys) $"
)
_SPAN_OF_AGES = re.compile(
    r"\s?(?:to|-|–|through)\s?\d\d?(?:[,.;)]|\s(?:who|are|were|and|in|with|said|say|to|have|had)\b)"
)


def is_age(text: str, start: int, end: int, value: float | None) -> bool:
    """Whether the number ``value`` at ``start:end``, which has no unit, tells years of life."""
    if value is None or not 0 < value < 120 or value != int(value) or text[start:end].lower() == "one":
        return False  # "Ann Lee, one of Hall's lawyers, said"
    before = text[max(0, start - 40) : start]
    if _OPENS_AT.search(before) and _NAMED_BEHIND.match(text, end):
        return True
    if (
        _AT_AGE.search(before)
        or _AT.search(before)
        and _THE_YOUNGEST.match(text, end)
        or _THOSE.search(before)
        and _SPAN_OF_AGES.match(text, end)
    ):
        return True
    if value == 1 and _ONE_OF.match(text, start):
        return False
    if _NOTED_AGE.search(before) and _NOTED_ENDS.match(text, end) or told_by_age(text, start, end):
        return True
    if _AGED.search(before):
        if before.endswith(("turn ", "turned ", "turns ", "turning ")):
            return bool(_AGE_ENDS.match(text, end))
        return not re.match(r"\s(?:[a-z]+s|people|per|times|an?)\b(?<!years)", text[end : end + 14]) or bool(
            _AGE_ENDS.match(text, end)
        )
    return bool(
        (_HE_IS.search(before) or value > 9 and _WILL_BE.search(before)) and _AGE_ENDS.match(text, end) and value > 3
    )
