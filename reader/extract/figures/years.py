"""Four digits that are a year rather than an amount."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.nouns import counted
from reader.extract.figures.unit_words import unit_after

#: "by an average of 1600", "a record of 2100".
_SET_AMOUNT = re.compile(
    r"\b(?:population|workforce|attendance|crowd|staff) of (?:about |around |over )?$|"
    r"\b(?:an?|the) (?:[a-z]+ )?(?:average|total|maximum|minimum|median|mean|peak|sum) of (?:about |around |over )?$"
)
#: "rose by 1200".
_MOVED_BY = re.compile(
    r"\b(?:up|down|ris(?:e|es|en|ing)|rose|fell|fall(?:s|en|ing)?|increas(?:e|es|ed|ing)|gr[eo]wn?|cut|reduc(?:e|"
    r"ed|ing)|"
    r"dropp?(?:ed|s|ing)?|declin(?:e|ed|ing)) by (?:about |around |nearly |some |over )?$"
)
_MEASURED_YEAR = re.compile(
    r"\s?(?:(?!(?:its|is|was|has|as|this|does|thus)\b)[a-z]+s\b|people|men|women|children|troops|km|kg|mm|hp|rpm|"
    r"miles|metres|meters|feet|tonnes|MW|MB|mAh)|[%°]|"
    r"\s(?:per|pounds|dollars|euros|square|cubic)\b|-(?:strong|foot|metre|meter|mile|kilometre|page|word|seat|point|"
    r"bed|tonne|ton)"
)
#: What no year has behind it: "1600%", "a 2000-square-foot house", "2000+ courses".
_NO_YEAR = re.compile(
    r"\s?(?:%|°|per cent\b|percent\b)|"
    r"-(?:square|foot|mile|met(?:re|er)|watt|volt|pound|tonne?|acre|lit(?:re|er)|gallon|barrel|calorie|"
    r"horsepower|pixel|"
    r"point|strong|page|word|seat|bed|member|room)\b"
)
_PLUS = re.compile(r"\+ ?(?:[A-Z]{2,} )?[A-Za-z]")
#: The other end of a range, which tells what kind both are.
_TO = re.compile(r"\s?(?:and|to|or|through|-|–)\s?[$£€]?(\d+(?:,\d{3})*)(?:\.\d+)?")
#: Units that a year has behind it as well: "the 2016 second quarter", "in 2010 euro zone leaders".
_UNITS_OF_YEARS = frozenset(
    "second minute quarter won euro pound dollar lira real rand penny degree foot stone".split()
)
_IN_TIME = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]efore|[Aa]fter|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|(?:Jan|Feb|Mar|Apr|May|"
    r"Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r"(?: \d{1,2},?)?|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter|[Ff]all)[\s-](?:of |about |around |circa |roughly )?$"
)
#: "In 2016 elections were held", "the 2016 elections": what a year dates.
_DATED = re.compile(
    r"\b(?:in|since|until|during|early|late|mid|the|this|its|his|her|their|our|your|my|own|a|an|and|’s|'s|"
    r"for)[\s-]$|s ?['’]\s$",
    re.I,
)
#: What is held, won or told by the year.
_YEARLY = (
    r"(?:elections?|results|sales|earnings|games|olympics|levels|prices|standards|models|revenues?|profits|figures|"
    r"numbers|rates|terms|finals|playoffs|championships|awards|oscars|grammys|emmys|riots|protests|attacks|bombings|"
    r"floods|fires|wildfires|talks|primaries|midterms|budgets|accords?|rules|guidelines|laws|estimates|forecasts|"
    r"targets|goals|plans|series|news|graduates|inductees|nominees|winners|champions|revolutions|wars|sanctions|"
    r"reforms|records|editions|versions|cars|vehicles|hits|songs|films|movies|albums)"
)
#: Verbs and prepositions that take what is counted: "claims 1987 members", "averaged from 2016 reviews".
_COUNTING = re.compile(
    r"\b(?:ha(?:s|ve|d)|claim\w*|hir\w+|employ\w*|includ\w+|kill\w*|injur\w+|produc\w+|s[eo]ll?\w*|sold|bought|"
    r"(?<!r )(?<!s )(?<!y )own\w*|"
    r"contain\w*|total\w*|across|among|with|all|these|those|than|over|about|around|some|nearly|almost|least|to|"
    r"another|only|just|roughly|hold\w*|built|made|deliver\w*|receiv\w+|record\w*|serv\w+|add\w*|cut\w*|lost|won|"
    r"offer\w*|cover\w*|allow\w*|attract\w*|process\w*|shed\w*|creat\w+|seiz\w+|arrest\w*|plac\w+|out of|paid|pay|"
    r"cost)\s$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?!(?:as|its|his|was|is|has|this|thus|plus|always|perhaps|across|towards|versus|"
    rf"{_YEARLY})\b)(?:[A-Z]{{2,5}} |(?![a-z]+(?:ing|ed) )[a-z]+[- ])?(?:[a-z]+[- ])?"
    rf"(?!{_YEARLY}\b)[a-z]+s\b(?<!ss)"
)
#: Behind a round or a far number: "2000 British civil servants", "1600 police".
_LONG = re.compile(
    rf"\s(?!{_YEARLY}\b)(?:police|people|staff|troops|men|women|children|aircraft|cattle|species)\b|"
    rf"\s(?!(?:as|its|his|was|is|has|this)\b)(?:[A-Z]?[a-z-]+ ){{1,3}}(?!{_YEARLY}\b)[a-z]+s\b(?<!ss)"
)
_PRECEDED_YEAR = re.compile(
    r"\b(?:in|since|until|by|from|of|the|to|and|early|late|during|before|after|for|year|his|her|its|their|last|"
    r"’s|'s|s)\s$",
    re.I,
)
_ROUGHLY = re.compile(r"\b(?:about|around|some|nearly|almost|over|than|roughly|least|to|approximately|up to)\s$", re.I)
#: "2022 levels", "the 2019 figures": a year says whose.
_OF_A_YEAR = re.compile(r"[- ](?:levels?|figures?|standards?|prices?|numbers|rates|results|models?|elections?|terms)\b")
_MORE = re.compile(
    r"\b(?:more than|less than|fewer than|about|around|some|nearly|almost|over|at least|roughly|up to|approximately|"
    r"another|a further|estimated|total of|as many as|number of|average of)\s$",
    re.IGNORECASE,
)
#: "1500 of the 2200 homes".
_OF_MANY = re.compile(r" of (?:the|its|their|his|her|our|those|these) (?:about |some |more than )?\d")
#: "another 1600 are waiting".
_THEY = re.compile(r" (?:are|were|have|others|more)\b")
#: "The 1650 workers", "the 2000 seats": a round or far number of what has no year.
_OWNED = re.compile(r"\b(?:the|its|his|her|their|our|’s|'s|and|for)\s$", re.I)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits without a comma are a year; sums of money and what counts a plural are none."""
    digits, before, behind = text[start:end], text[max(0, start - 32) : start], text[end : end + 32]
    if symbol_before(text, start, float(digits)) or _NO_YEAR.match(behind) or _OF_MANY.match(behind):
        return False
    year = int(digits)
    likely = 1900 <= year <= 2035
    if _SET_AMOUNT.search(before) or not likely and _MOVED_BY.search(before):
        return False
    in_time = _IN_TIME.search(before) is not None
    if not in_time and (_measured(text, end, year) or _ends_far(text, end)):
        return False
    far = not likely or year % 100 == 0
    if _PLUS.match(behind) and (far or _COUNTING.search(before)):
        return False
    noun = counted(text, end, 9.0) if _COUNTED.match(behind) or far and _LONG.match(behind) else None
    if noun is not None and not in_time:
        dated = _DATED.search(before)
        if (not dated or far and _OWNED.search(before)) and (far or year < 1990 or _COUNTING.search(before)):
            return False
    if likely and year % 100 and re.search(r"\b[Ii]n\s$", before):
        return True
    if _OF_A_YEAR.match(behind):
        return 1900 <= year <= 2100
    if _ROUGHLY.search(before) and _MEASURED_YEAR.match(behind):
        return False
    if not in_time and _MORE.search(before) and (far and _THEY.match(behind) or not likely):
        return False
    if _MORE.search(before) or not likely:
        noun = counted(text, end, 9.0)
        if noun and (far or _MORE.search(before)):
            return in_time
    if _PRECEDED_YEAR.search(before) and not re.match(
        r"\s?(?:km|kg|mm|hp|rpm|miles|metres|people|troops|%|feet|tonnes|MW)", behind
    ):
        return True
    if not _MEASURED_YEAR.match(behind):
        return True
    return likely and bool(re.match(r"\s[a-z]+s\b", behind)) and year % 100 != 0


def _measured(text: str, end: int, year: int) -> bool:
    """Whether a unit that no year has behind it stands behind ``end``."""
    found = unit_after(text, end, float(year), of=False)
    if found is None:
        return False
    written = text[end : found[1]].strip(" -").lower()
    return written not in _UNITS_OF_YEARS or year % 100 == 0 and written not in ("second", "won", "quarter")


def _ends_far(text: str, end: int) -> bool:
    """ "between 2000 and 6,000 languages": the other end of the range is no year."""
    other = _TO.match(text, end)
    if other is None or not (value := other[1].replace(",", "")):
        return False
    if "," in other[1] or len(value) > 4:
        return len(value) > 3
    return int(value) > 2200 or len(value) == 4 and int(value) < 1500
