"""Which way a figure moved: verbs and nouns of change beside it, within its clause."""

from __future__ import annotations

import re

from reader.extract.figures.direction_behind import moved_behind
from reader.extract.figures.direction_motion import LOOSE, moved_in_words
from reader.extract.figures.direction_words import (
    DETERMINED,
    DOWN_DEEDS,
    DOWN_NOUNS,
    DOWN_VERBS,
    DOWN_WORDS,
    FILLERS,
    MEMBERS,
    PHRASAL,
    TRANSITIVE,
    UP_DEEDS,
    UP_NOUNS,
    UP_VERBS,
    UP_WORDS,
)
from reader.extract.figures.meanwhile import times_move, without_time
from reader.extract.figures.unmoved import is_unmoved
from reader.model import Change, FigureKind


def _alternatives(*tables: str) -> str:
    return "|".join(word for table in tables for word in table.split())


_VERB = re.compile(
    rf"(?P<up>{_alternatives(UP_VERBS)})|(?P<down>{_alternatives(DOWN_VERBS)})|"
    rf"(?P<updeed>{_alternatives(UP_DEEDS)})|(?P<downdeed>{_alternatives(DOWN_DEEDS)})",
    re.IGNORECASE,
)
_LED = re.compile(rf"(?P<up>{_alternatives(UP_WORDS)})|(?P<down>{_alternatives(DOWN_WORDS)})", re.IGNORECASE)
_NOUNS = frozenset(UP_NOUNS + DOWN_NOUNS + "increases rises gains falls drops cuts".split())
_CLAUSE = re.compile(
    r"(?:[;:!?\n]|(?<!\b[A-Z])\.|\.(?= [A-Z]))(?!\d)|"
    r",\s+(?:and|but|while|which|who|as|with|after|when)\b|\s(?:while|whereas|because|after)\s"
)
_WORDS = re.compile(r"[A-Za-z][\w’'-]*|\d[\d.,]*|[%,($£€]")
#: "its forecast for 2024", "prices in May".
_WHEN = r"(?:\s(?:for|in|on)\s(?:the\s|this\s|next\s)?(?:full\s|fiscal\s|first\s|second\s|third\s)?[\w-]+)?"
#: "cut its workforce by", "raised prices to", "lifted the fee from $3 to": the deed, its object, then the figure.
_DEED = re.compile(
    rf"\b(?:(?P<up>{_alternatives(UP_VERBS, UP_DEEDS)}|(?:push|bump|driv|drove|mark|put|jack|ratchet|crank)\w*\sup)|"
    rf"(?P<down>{_alternatives(DOWN_VERBS, DOWN_DEEDS)}|(?:push|bring|brought|driv|drove|mark|forc)\w*\sdown|"
    r"(?:scal|pull|par|cut|roll)\w*\sback))"
    r"(?:\s+(?!(?:by|to|from|and|or|but|was|were|is|are|be|been|who|which|that|than|compared|according|due|because|"
    r"giving|allowing|letting|making|leaving|access|with|up|one|two|bed|beds|for|you|\w+fold)\b|"
    r"(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty)(?![\w-]))"
    rf"(?:[A-Za-z]|\d[\d.]*[a-z])[\w’'-]*){{1,5}}{_WHEN}\s+"
    rf"(?:by|to|as (?=much |many )|from (?!(?:19|20)\d\d\b)(?:\S+ ){{1,5}}to)\s*{LOOSE}$",
    re.IGNORECASE,
)
#: "slash imports of petrol, diesel and other goods by".
_DEED_ON_LIST = re.compile(
    rf"\b(?:(?P<up>{_alternatives(UP_DEEDS)}|increas(?:e[sd]?|ing))|(?P<down>{_alternatives(DOWN_DEEDS)}|"
    r"decreas(?:e[sd]?|ing)))(?:\s+(?!(?:by|to|from|but|was|were|is|are|be|been|who|which|that|than|compared|according|"
    r"due|because|grew|rose|fell|up|down|it|he|she|they)\b)[A-Za-z][\w’'-]*,?){1,12}\s+by\s+"
    rf"{LOOSE}$",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:prices?|fees?|fares?|tolls?|rates?|costs?|tax(?:es)?|spending|budgets?|dividends?|wages?|pay|rents?|bills?|"
    r"forecasts?|estimates?|targets?|bets?)\s$"
)
#: "cut power to 190,000 homes": what no longer reaches them.
_CUT_OFF = re.compile(
    r"\b(?:cut|cutting|cuts)\s(?:[a-z]+\s)*(?:power|electricity|water|gas|supplies|supply|heating|access|aid|services?|"
    r"communications|links|ties|funding|off)\sto\s"
)
_OF_SO_MANY = re.compile(
    r" of (?:(?:its|their|his|her|the) )?(?:last |past |first |previous )?(?:\d+|two|three|four|five|six|seven|"
    r"eight|nine|"
    r"ten|\w+teen)(?=[.,;)]|$| (?:games?|matches|starts|finals|tests|races|meetings|in|at|on|against|since|this|"
    r"and|but)\b)"
)
_AS_MUCH = ("as much as", "as many as")
#: "a 19% drop": a noun there.
_NOUN_HERE = re.compile(r"(?:%|\bper ?cent|\b(?:an?|the|its|their|this|that)(?: [a-z-]+)?) $", re.IGNORECASE)
#: "reduce it by a third", "cut its coverage in half".
_BY_SHARE = re.compile(rf"\bby\s+{LOOSE}$|\bin\s$", re.IGNORECASE)
_CUT_IN_HALF = re.compile(r"\b(?:cut|cutting|slash\w*|reduc\w+|chopp\w+)\b[^.;:]*\bin\s$", re.IGNORECASE)
#: "lost a third of its value".
_LOST_SHARE = re.compile(rf"\b(?:los(?:t|es?|ing)|shed(?:s|ding)?|axed|cut(?:s|ting)?|slash\w*)\s{LOOSE}$")
_OF_ITS_OWN = re.compile(r" of (?:its|their|his|her|the (?:firm|company|group|bank)[’']s) ")
#: "cut emissions 42.6 per cent", "boosting sales 12%".
_DEED_OBJECT = r"(?:\s+(?!(?:by|to|from|and|or|but|at|in|of|for|with|the|a|an)\b)[A-Za-z’'-]+)"
_DEED_DIRECT = re.compile(
    r"\b(?:(?P<up>boost(?:s|ed|ing)?|increas(?:e[sd]?|ing)|lift(?:s|ed|ing)?|rais(?:e[sd]?|ing)|"
    r"(?:jack|ratchet|crank)\w* up)|(?P<down>cut(?:s|ting)?|reduc(?:e[sd]?|ing)|slash(?:es|ed|ing)?|"
    r"trim(?:s|med|ming)|lower(?:s|ed|ing)))"
    rf"(?:{_DEED_OBJECT}{{1,3}}\s+|{_DEED_OBJECT}{{1,4}}\s+an?\s(?:whopping|massive|further|hefty|modest|mere|"
    rf"record)\s)$",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\b(?:(?P<up>{_alternatives(UP_VERBS, UP_DEEDS)})|(?P<down>{_alternatives(DOWN_VERBS, DOWN_DEEDS)}))"
    r"\s+(?:\S+\s+){0,4}?from\s+"
    r"(?!(?:19|20)\d\d\b|(?:an?|the|last|this|one)\s(?:same\s)?(?:year|month|week|quarter|day|period|"
    r"decade)\b)(?:\S+\s+){1,5}to\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
#: "a decline in sales of about 20%".
_NOUN_IN = re.compile(
    rf"\b(?:(?P<up>{'|'.join(UP_NOUNS)})|(?P<down>{'|'.join(DOWN_NOUNS)})) in (?:(?!of\b)[A-Za-z’'-]+ ){{1,5}}of "
    r"(?:(?:about|around|nearly|almost|some|roughly|more|less|than|at|least|up|to|just|over|under|an?|as|much) )*"
    r"[^\sA-Za-z\d]{0,3}$",
    re.IGNORECASE,
)
#: What shares do before "up" and "down": "closed down $3".
_TRADED = re.compile(r"(?:clos|end|settl|finish|trad)(?:e|es|s|ed|ing)|stood|was|were|sat", re.IGNORECASE)
#: "whipping up three meals".
_DOING = re.compile(r"(?!trad|clos|finish|end|go|be)[a-z]+ing", re.IGNORECASE)
_MEASURED: frozenset[FigureKind] = frozenset(("percent", "percentage_point", "money", "temperature", "measure"))


def change_of(text: str, start: int, end: int, kind: FigureKind, what: str | None) -> Change | None:
    """The direction a verb or noun beside the figure gives it: "rose by 5%", "a 5% rise", "up 19 cents"."""
    if kind in ("age", "score", "ordinal"):
        return None
    if kind in ("percent", "percentage_point") and _PLUS.search(text, max(0, start - 2), start):
        return "up"
    if kind == "percent" and text[start] in "-−" and text[start - 1 : start] == "(" and text.startswith(")", end):
        return "down"
    if kind == "measure" and text.find("basis", start, end) > 0:
        kind = "percentage_point"
    before = text[max(0, start - 80) : start]
    cut = [m.end() for m in _CLAUSE.finditer(before)]
    before = before[cut[-1] :] if cut else before
    if _UP_TO.search(before) and _FROM.match(text, end) or _TO_A_RECORD.search(before):
        found: Change | None = "up"
    else:
        found = _adjacent(before, kind, what)
    if is_unmoved(text, before, start, end, kind, what):
        return None
    if kind == "count" and what is None and _OF_SO_MANY.match(text, end):
        return None  # "lost five of six"
    if kind == "ratio" and (_CUT_IN_HALF.search(before) or _OF_ITS_OWN.match(text, end) and _LOST_SHARE.search(before)):
        return "down"
    if found is None and kind != "duration" and (kind != "ratio" or _BY_SHARE.search(before)):
        match = _last(_DEED, before) if _JOINED.search(before) else None
        if match and match[0].rstrip().endswith(_AS_MUCH) and _NOUN_HERE.search(before, 0, match.start()):
            match = None  # "a 19% drop in orders cost it as much as"
        if match and kind == "count" and what and _CUT_OFF.match(match[0]):
            return None
        match = match or (_last(_FROM_TO, before) if _FROM_WORD.search(before) else None)
        match = match or (_last(_NOUN_IN, before) if _IN_WORD.search(before) else None)
        found = _way(match) if match else None
    if found is None and kind in ("percent", "percentage_point"):
        match = _last(_DEED_DIRECT, before) or (_last(_DEED_ON_LIST, before) if kind == "percent" else None)
        found = _way(match) if match else None
    if found is None and kind == "money" and _PRICED.search(before) and (match := _last(_DEED_DIRECT, before)):
        found = _way(match)  # "raised its fees $4"
    if found is None and _BY_TO.search(before) and (timeless := without_time(before)):
        found = _adjacent(timeless, kind, what)
    return found or moved_in_words(before, kind, what) or moved_behind(text, end, kind)


_BY_TO = re.compile(r"\s(?:by|to)\s")
#: What every deed with its object, every "from A to" and every "fall in" has: looked for before them.
_JOINED = re.compile(r"\s(?:[bB][yY]|[tT][oO]|[aA][sS]\s)")
_FROM_WORD = re.compile(r"[fF][rR][oO][mM]\s")
_IN_WORD = re.compile(r"\s[iI][nN]\s")


def _last(pattern: re.Pattern[str], before: str) -> re.Match[str] | None:
    """The match that begins last: in "jumped as the firm cut costs by" the costs were cut."""
    found = pattern.search(before)
    while found is not None and (later := pattern.search(before, found.start() + 1)):
        found = later
    return found


def _way(match: re.Match[str]) -> Change:
    return "up" if match["up"] else "down"


def _adjacent(before: str, kind: FigureKind, what: str | None) -> Change | None:
    words = _WORDS.findall(before.replace("(CAGR)", "CAGR"))
    ties = set[str]()
    while words and (words[-1].lower() in FILLERS or words[-1].lower().endswith("ly")):
        if words[-1].lower() == "up" and "to" not in ties:
            break
        ties.add(words.pop().lower())
    if not words:
        return None
    verb = _VERB.fullmatch(words[-1])
    if verb is None and ties & {"by", "to"} and kind != "duration" and (led := _LED.fullmatch(words[-1])):
        return _way(led)
    if verb is None:
        if {"up", "to"} <= ties:
            ties.remove("to")
        moved = "to" in ties and any(map(_VERB.fullmatch, words[-5:-1]))  # "slowed its growth to 3%"
        if ties & {"of", "to"} and words[-1].lower() in _NOUNS and not moved:
            return "up" if words[-1].lower().rstrip("s") in UP_NOUNS else "down"
        return None
    word = words[-1].lower()
    if {"up", "to"} <= ties:
        ties.remove("to")  # "gain up to 10 credits"
    if (
        word in ("up", "down")
        and "on" in ties
        or kind == "count"
        and "between" in ties
        and not (ties & {"by", "to"} or verb["updeed"] or verb["downdeed"])
    ):
        return None  # "washed up on a 20-mile stretch", "bounce between two cultures"
    if word in ("up", "down", "higher", "lower") and "at" in ties - {"least"} and "least" not in ties:
        return None  # "$12 lower at $1,800"
    if word in ("up", "down") and len(words) > 1 and PHRASAL.fullmatch(words[-2]):
        traded = kind in ("percent", "percentage_point", "money") or kind == "count" and what in (None, "point")
        return ("up" if word == "up" else "down") if traded and _TRADED.fullmatch(words[-2]) else None
    if word in ("up", "down") and kind == "count" and len(words) > 1 and _DOING.fullmatch(words[-2]):
        return None
    if kind == "count" and "at" in ties and not ties & {"by", "to", "least"}:
        return None  # "wickets fell at 12 and 47"
    if word.startswith("doubl") and "the" in ties:
        return None
    if (
        word in ("up", "down")
        and "the" in ties
        or word in ("higher", "lower")
        and words[-2:-1]
        and (words[-2].lower() in DETERMINED)
    ):
        return None  # "down the 40-metre well", "the lower 30%"
    noun = "of" in ties and word.rstrip("s") in UP_NOUNS + DOWN_NOUNS
    if kind == "count" and what not in (None, "point") and word in TRANSITIVE and not (noun or ties & {"by", "to"}):
        return None
    if (
        "between" in ties
        and "by" not in ties
        and word.startswith(("fall", "fell"))
        and not (kind == "percent" and word == "fell")
        or "at" in ties - {"least"}
        and "least" not in ties
        and (verb["updeed"] or verb["downdeed"])
    ):
        return None  # "costs fall between $15 and $20", "the base trim at $31,495"
    if ties & {"rate", "pace", "cagr"}:
        ties -= {"of", "at"}
    if "of" in ties and not ties & {"average", "total"}:
        if word.rstrip("s") not in UP_NOUNS + DOWN_NOUNS:
            return None
        return "up" if word.rstrip("s") in UP_NOUNS else "down"
    if word in ("higher", "lower") and "than" in ties and not ties & {"by", "to"}:
        return None
    if kind == "duration" and not (ties & {"by", "to"} and times_move(before)):
        return None
    if word.startswith("los") and "by" in ties and kind == "count":
        return None  # "losing by 17": a margin
    if verb["updeed"] or verb["downdeed"]:
        if not ties & {"by", "to"} and not _direct_deed(
            word, kind, what, indexed=_NAMES_INDEX.search(before) is not None
        ):
            return None
        return "up" if verb["updeed"] else "down"
    return "up" if verb["up"] else "down"


#: "the S&P 500 added 10.34": points.
_NAMES_INDEX = re.compile(r"\b(?:index|average|composite|Dow|S&P|Nasdaq|FTSE|Nikkei|DAX|CAC|Sensex|Hang Seng)\b")


def _direct_deed(word: str, kind: FigureKind, what: str | None, *, indexed: bool) -> bool:
    """Whether a deed right before a figure changes it: "lost 3%", "cut 500 jobs"; not "raised $5m", "lost 3 games"."""
    if kind == "count" and what is None:
        return word.startswith(("gain", "los", "shed")) or word.startswith("add") and indexed
    if kind == "count":
        return what in MEMBERS
    if kind not in _MEASURED or word.startswith(("rais", "recover")) and kind == "money":
        return False
    return not (word.startswith(("add", "improv", "lift")) and kind == "measure")


#: "Apple (+1.2%)".
_PLUS = re.compile(r"(?:^|[\s(])\+$")
#: "up to £12 from £10".
_UP_TO = re.compile(r"\bup to (?:just |only )?[^\sA-Za-z\d]{0,3}$")
_TO_A_RECORD = re.compile(
    r"\bup to (?:an? |its |their )?(?:new |all-time |fresh )?(?:record|high)s? (?:of )?[^\sA-Za-z\d]{0,3}$"
)
_FROM = re.compile(r",? from (?:about |around |just |under |nearly )?[^\sA-Za-z]{0,2}\d(?!\d\d\d\b)")
