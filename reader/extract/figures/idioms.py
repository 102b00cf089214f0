"""Number words that tell no number: set phrases, names that begin with one, "a thing or two", "zero in on"."""

from __future__ import annotations

import re

from reader.extract.figures.tokens import Token

#: Set phrases by their own words, from the number on.
_PHRASES = re.compile(
    r"(?:(?:nine|9)(?:-to-|\s+to\s+)(?:five|5)\b(?!\s+(?:in|on|against|[a-z]+s\b|per|million|billion))|fifty-fifty\b|"
    r"zero\s+in\s+on\b|zero\s+to\s+hero\b|nine\s+yards\b|"
    r"(?:a\s+)?(?:thousand|million|hundred)\s+times\s+(?:no|yes|over)\b|one\s+in\s+a\s+million(?=[.,;!?”\"]|$)|two\s+cents(?=[.,;!?”\"]|$|\s+(?:on|about|in)\b)|"
    r"a\s+million(?<=[Tt]hanks a million)|two-bit\b|two-faced\b|one-horse\b|two-tone\b|"
    r"six\s+feet\s+under\b|two\s+left\s+feet\b)",
    re.IGNORECASE,
)
#: What makes the number behind it no number: "cloud nine", "half past nine", "high five".
_BEFORE = re.compile(r"\b(cloud|high|(?<!-)quarter (?:past|to)|half past|deep)[\s-]$", re.IGNORECASE)
_HOURS = tuple("one two three four five six seven eight nine ten eleven twelve".split())
#: For each such word, what it takes: "past" only an hour.
_TAKES = {
    "cloud": ("nine",),
    "high": ("five", "fives", "fived"),
    "past": _HOURS,
    "to": _HOURS,
    "deep": ("six",),
}
_GROUP_OF = re.compile(r"\b[Gg]roup of $")
_ON = re.compile(r"\b[Oo]n (?:the )?$")
_BACK_NINE = re.compile(r"\b(?:back|front) $")
#: Names that begin with a number.
_NAMES = re.compile(
    r"(?:Three (?:Mile Island|Gorges|Lions|Kings|Musketeers)|Four (?:Seasons|Corners)|Five (?:Star Movement|Eyes|Guys|"
    r"Nights)|Six (?:Nations|Flags|Feet Under)|Seven (?:Sisters|Network|West|News|Seas|Samurai)|Nine (?:Network|News|"
    r"Entertainment|Inch Nails)|One (?:Nation|Direction|America|Planet|Love)|Two (?:Rivers|and a Half Men)|"
    r"Nineteen Eighty-Four|Ten Commandments|Thirty Years|Hundred Years|Seven Years|Six-Day|Thousand Oaks|"
    r"Thousand Islands|Million (?:Dollar|Man)|Million Pound)\b"
)
#: Those that are names in a headline of capitals, too.
_SURE_NAMES = re.compile(
    r"(?:60 Minutes|127 Hours|12 Years a|30 Rock|50 Cent|2 Chainz|8 Mile|21 Savage|7 On Your|10 Things I|5 Live|"
    r"Two and a Half Men|Six (?:Flags|Nations)|Four Seasons|Three (?:Mile Island|Gorges)|Five Star Movement|"
    r"3 Doors Down|101 Dalmatians|500 Startups|21 Jump|13 Reasons|12 Angry)\b"
)
#: "a tornado or two": one, perhaps one more.
_OR_TWO = re.compile(
    r"\b(?:an?|one|another|every|extra|next|last|first) (?:(?:hundred|thousand|million) )?[a-z-]+ or $", re.IGNORECASE
)
_MORE_BEHIND = re.compile(
    r"[\s-](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|(?!was\b|is\b|has\b|does\b)[a-z]+s\b)"
)
#: "Mega Millions": a plural in capitals behind another name.
_NAMED = re.compile(r"\b[A-Z][a-z]+ $")


def idiom_end(text: str, first: Token, *, titled: bool) -> int | None:
    """Where a set phrase or a name ends that begins with the number word or digits ``first`` and counts nothing.

    In a ``titled`` line every word has a capital, so that capitals tell nothing.
    """
    if name := _SURE_NAMES.match(text, first.start):
        return name.end()
    if titled:
        return None
    if phrase := _PHRASES.match(text, first.start) or _NAMES.match(text, first.start):
        return phrase.end()
    return first.end if _is_part(text, first, text[max(0, first.start - 16) : first.start]) else None


def _is_part(text: str, first: Token, before: str) -> bool:
    """Whether the words around a number word make it part of a set phrase or a name."""
    if first.lower in ("two", "three", "2", "3") and _OR_TWO.search(text, max(0, first.start - 30), first.start):
        return _MORE_BEHIND.match(text, first.end) is None
    if (
        first.text in ("Millions", "Billions", "Thousands", "Hundreds")
        and _NAMED.search(before)
        and not text.startswith(" of ", first.end)
    ):
        return True
    if first.text[0].isupper() and _GROUP_OF.search(before):
        return True
    if first.lower == "one" and _ON.search(before) and text.startswith((" hand ", " hand,"), first.end):
        return True
    if first.lower == "nine" and _BACK_NINE.search(before):
        return True
    match = _BEFORE.search(before)
    return (
        match is not None
        and text[first.end : first.end + 1] != "-"
        and first.lower in _TAKES.get(match[1].split()[-1].lower(), ())
    )
