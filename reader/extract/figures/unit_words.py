"""The unit or currency word behind a number, found in the tables; what a rate is for; whose crowns these are."""

from __future__ import annotations

import re
from functools import cache

from reader.extract.figures.currencies import BY_SYMBOL, BY_WORD, whose
from reader.extract.figures.shared_symbols import MEANT
from reader.extract.figures.units import BY_NAME, UNITS

_JOINT = re.compile(r"\s+of\s+(?:the\s+)?|[ \u00a0\u202f\u2009-]|(?=[A-Za-z°ºµμΩ¢′″€£$℃℉])")
_WORD = re.compile(r"[^\s,;:()\[\]–—“”‘’'\"!?=+-]+")
_SEPARATOR = re.compile(r"[ \u00a0\u202f-]")
#: Symbols that mean a unit only right behind the digits.
_GLUED_ONLY = frozenset("A c h in J L N p s st t V".split())
#: Symbols that are another thing in another case.
_EXACT = frozenset(
    "C F K W hr kN mS mT mK mG MV GV PW kA nF pF pg ps fs mol lm toe rai mcf Mcf Moz nmi siemens mW MW "
    "mV MV GPa MPa hPa kPa EB PB V A N J L l g t h m c s in Mb/s MB/s Mbps MBps Gb/s GB/s Kb/s KB/s kB/s Tb/s TB/s "
    "TRY GEL RON ERN AMD PHP SAR CAD Mb mb MB Gb GB kb KB Mt mt Gt mg mi min ms st ha Pa bar eV nm "
    "Nm in. p lux px "
    "Re PS".split()
)
#: Words that are other words too: a unit only behind an amount fit for it.
#: Units whose name is a firm's or a person's where it has a capital: "two Teslas".
_NAMESAKES = frozenset("tesla teslas watt newton pascal curie gauss siemens dalton".split())
_LARGE_ONLY = {"won": 100.0, "dong": 1000.0, "rand": 2.0, "kn": 1.0, "PS": 5.0}
_RATE = re.compile(r"[\s-](?:per|an?|each|every)[\s-](?:[A-Z][a-z]+ (?=share\b))?([A-Za-z]+)\b|(?: / |/)([A-Za-z]+)\b")
#: What rates are counted by behind "a" or "each"; behind "per" any noun may stand.
_PER = frozenset(
    "acre bag bale barrel bottle box bushel capita carat carton case century crate cup day decade dose dozen employee "
    "family foot fortnight gallon game gram head hectare hour household inch kilo kilogram kilometer kilometre "
    "liter litre megawatt meter metre mile minute month night ounce pack packet passenger patient person piece "
    "pint plate pop pound pupil quarter quintal resident room sack seat second share shift sqft student therm "
    "ticket tola ton tonne tray unit vote week yard year".split()
)
_MASS_AFTER = re.compile(
    r"(?:\s+|-)of\s+(?!debt|damage|taxpayer|public|savings|cuts|investment|funding|spending|the\b)[a-z]", re.IGNORECASE
)
_MASS_BEFORE = re.compile(
    r"\b(?:waste|trash|garbage|rubbish|meat|sugar|cargo|payload|thrust|luggage|carbon|"
    r"emissions|weigh\w*|weight|heavier|lighter|tipped the scales)\b(?:[^.;]|\.\d|(?<=[A-Z])\.)*$",
    re.IGNORECASE,
)
_BODY = re.compile(r"\b(?:lost|lose|losing|gained|gain|shed)\s(?:\w+\s){0,2}$", re.IGNORECASE)


#: Codes of moneys are written in capitals: "34 Dem" are Democrats; those of traded moneys are typed small, too.
_CODES = frozenset(symbol for symbol in BY_SYMBOL if len(symbol) == 3 and symbol.isalpha() and symbol.isupper())
_TYPED_SMALL = frozenset("aud chf cny eur gbp hkd inr jpy nok nzd rmb sek sgd usd zar".split())


@cache
def _trie() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word (lower case) → spellings that start with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for unit in UNITS:
        for spelling in dict.fromkeys(unit.spellings):
            words = tuple(re.split(r"[\s-]", spelling))
            table.setdefault(words[0].lower(), []).append((words, unit.name))
    for spelling, name in BY_WORD.items():
        words = tuple(spelling.split())
        table.setdefault(words[0].lower(), []).append((words, name))
    for code in (*sorted(_CODES), "€", "£", "$", "p", "¢"):
        table.setdefault(code.lower(), []).append(((code,), BY_SYMBOL[code]))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


def begins_unit(word: str) -> bool:
    """Whether a unit's or a currency's words begin with ``word``, which is in lower case."""
    return word in _trie()


def unit_after(text: str, end: int, value: float | None, *, of: bool) -> tuple[str, int] | None:
    """The unit or currency written behind ``end`` and where it ends; ``of`` lets "of" stand between."""
    joint = _JOINT.match(text, end)
    if joint is None or (not of and "of" in joint.group()):
        return None
    begin = joint.end()
    first = _WORD.match(text, begin)
    if first is None:
        return None
    known = _trie().get(first.group().lower()) or _trie().get(first.group().lower().rstrip("."))
    if known is None:
        return _slashed(first, text)
    words = _words_from(text, first)
    glued = begin == end
    for spelling, name in known:
        stop = _matched(spelling, words)
        if stop is None or not _fits(spelling, glued, text, end, stop, value):
            continue
        return name, stop
    return None


def _slashed(word: re.Match[str], text: str) -> tuple[str, int] | None:
    """ "mg/dl", "€/MWh": a rate with no row of its own."""
    above, slash, below = word.group().rstrip(".").partition("/")
    if not slash or above == "s":
        return None
    rows = _trie().get(above.lower(), ())
    name = next(
        (name for spelling, name in rows if spelling == (above,) or len(above) > 2 and len(spelling) == 1), None
    )
    if name and (not below or below[0].isdigit()):
        return name, word.start() + len(above)  # "15 mg/92 mg"
    if name and name.startswith("degree "):
        return (name, word.start() + len(above)) if below.lower() == "gas" else None  # "350F/gas 4"
    per = _denominator(below)
    return (f"{name} per {per}", word.start() + len(above) + 1 + len(below)) if name and per else None


def _words_from(text: str, first: re.Match[str]) -> list[tuple[str, int]]:
    words = [(first.group(), first.end())]
    while len(words) < 5:
        if not _SEPARATOR.match(text, words[-1][1]):
            break
        match = _WORD.match(text, words[-1][1] + 1)
        if match is None:
            break
        words.append((match.group(), match.end()))
    return words


def _matched(spelling: tuple[str, ...], words: list[tuple[str, int]]) -> int | None:
    """Where ``spelling`` ends if the words begin with it."""
    if len(spelling) > len(words):
        return None
    for part, (word, _) in zip(spelling, words, strict=False):
        if not _same(part, word) and not _same(part, word.rstrip(".")):
            return None
    word, end = words[len(spelling) - 1]
    return end if _same(spelling[-1], word) else end - (len(word) - len(word.rstrip(".")))


def _same(spelling: str, word: str) -> bool:
    if spelling in _EXACT or spelling in _CODES and word.lower() not in _TYPED_SMALL:
        return spelling == word
    return spelling.lower() == word.lower()


#: What may stand behind "5c": the letter alone is a part of names as well.
_CENTS = re.compile(r"[.,;)/]|$| (?:an?|per|to|in|on|at|from|each|and|or|more|higher|lower|coins?|pieces?|rise|fall)\b")
_DECIMAL = re.compile(r"\d\.\d+$")
#: "a Long March 4C rocket", "45 W. Jefferson St.".
_NAMED = re.compile(r"[a-z\d] [A-Z]\w+ \d+$")
_INITIAL = re.compile(r"\. [A-Z]")


def _fits(spelling: tuple[str, ...], glued: bool, text: str, end: int, stop: int, value: float | None) -> bool:
    word = spelling[0]
    if len(spelling) > 1:
        return True
    if word in _NAMESAKES and text[stop - len(word)].isupper():
        return False
    if word in _GLUED_ONLY and not glued or word in "$£€" and re.match(r"\s?\d", text[stop : stop + 2]):
        return False
    if len(word) == 1 and (
        text[stop : stop + 1] in ("-", "'", "’", "&")
        and not text.startswith(("-a-", "-per-"), stop)
        or not text[end - 1 : end].isdigit()
    ):
        return False
    if word == "c" and not _CENTS.match(text, stop) or word == "s" and not _DECIMAL.search(text, max(0, end - 8), end):
        return False
    if glued and word == "C" and not 10 <= abs(value or 0) < 60 and _NAMED.search(text, max(0, end - 24), end):
        return False
    if word == "W" and _INITIAL.match(text, stop):
        return False
    if word in ("F", "C") and not glued and text[stop : stop + 1].isalnum():
        return False
    least = _LARGE_ONLY.get(word)
    if least is not None and (value is None or abs(value) < least):
        return False
    if text[end : end + 1] == "-" and (word in ("second", "degree") and text[stop : stop + 1] == "-"):
        return word == "second"
    return not (word == "stone" and text[end : end + 1] == "-")


#: Symbols that a rate is for, which alone mean other things: "m3/s", "N/m".
_BELOW = {
    "s": "second",
    "m": "metre",
    "d": "day",
    "y": "year",
    "a": "year",
    "annum": "year",
    "mo": "month",
    "mth": "month",
    "µl": "microlitre",
}


def _denominator(word: str) -> str | None:
    """The singular name of what a rate is for."""
    if word in _BELOW:
        return _BELOW[word]
    rows = _trie().get(word.lower(), ())
    for spelling, name in rows:
        if len(spelling) == 1 and (spelling[0] == word or len(word) > 2) and name in BY_NAME:
            return name
    return word.lower() if word.isalpha() and len(word) > 2 else None


#: "£2,400 pcm", "$30k p.a.".
_PAID = re.compile(r" ?(pcm|p\.c\.m\.|pw|p\.w\.|pa|p\.a\.|ppn)(?!\w)")
_MONEYS = frozenset(BY_SYMBOL.values())
_PAID_PER = {"pcm": "month", "pw": "week", "pa": "year", "ppn": "night"}
_GOES_ON = re.compile(r" [a-z]+/")


def rated(text: str, unit: str, end: int) -> tuple[str, int]:
    """A rate: "US dollar per barrel", "litre per day"; the span takes the "a barrel" in."""
    if " per " in unit or unit.startswith("degree "):
        return unit, end
    if unit in _MONEYS and (paid := _PAID.match(text, end)):
        return f"{unit} per {_PAID_PER[paid[1].replace('.', '')]}", paid.end()
    rate = _RATE.match(text, end)
    if rate is None:
        return unit, end
    if rate[2] and _GOES_ON.match(text, rate.end()):
        return unit, end  # "$15/core seat/month"
    word = rate[1] or rate[2]
    spelled_per = "per" in rate.group()[:5]
    if not spelled_per and word.lower() not in _PER and rate[2] is None:
        return unit, end
    if text[rate.end() : rate.end() + 4].lower() in (" ago", " ear") or word.lower() in ("cent", "se", "day's"):
        return unit, end
    if text[rate.end() : rate.end() + 1] == "-" or spelled_per and word.lower() in ("the", "a", "an", "each"):
        return unit, end
    per = _denominator(word)
    words = (
        _words_from(text, match) if (match := _WORD.match(text, rate.start(1) if rate[1] else rate.start(2))) else []
    )
    for spelling, name in _trie().get(word.lower(), ()):
        stop = _matched(spelling, words) if len(spelling) > 1 and name in BY_NAME else None
        if stop is not None:
            return f"{unit} per {name}", stop
    return (f"{unit} per {per}", rate.end()) if per else (unit, end)


def settled(text: str, name: str, start: int, end: int, stop: int) -> str:
    """The unit a word shared by several means here: pounds of cocaine, Norwegian kroner."""
    if (own := whose(name, text, start)) != name:
        return own
    written = text[end:stop].strip(" -+")
    word = written.lower()
    for context, meant in MEANT.get(written, ()):
        if context.search(text, max(0, start - 120), stop + 80):
            return meant
    if word == "pound" and _NOTE.match(text, stop):
        return "pound sterling"  # "a ten-pound note"
    if name == "pound" and word == "pound" and _SUM.search(text, start, end) and not _WEIGHED.match(text, stop):
        return "pound sterling"  # "a 5-million-pound grant"
    if name == "pound sterling" and word in ("pound", "pounds"):
        before = text[max(0, start - 60) : start]
        mass = (
            text[end : end + 1] == "-"
            or _MASS_AFTER.match(text, stop)
            or _MASS_BEFORE.search(before)
            or (_is_weight(text, start, end, stop))
            or (_BODY.search(before) and not re.match(r"\s+(?:a|per)\b", text[stop : stop + 5]))
        )
        if mass:
            return "pound"
    return name


_NOTE = re.compile(r"[ -](?:notes?|coins?|bets?|tickets?|fines?|vouchers?|prizes?)\b")
_WEIGHED = re.compile(
    r" (?:of (?:thrust|force)|bombs?|rocket|ship|vessel|machine|plane|aircraft|load|payload|thrust|rock|"
    r"boulder|stone)\b"
)
#: What tells that pounds are money: sums have scales, prices and wages.
_SUM = re.compile(r"(?:million|billion|thousand|hundred|trillion|\d[mkb]n?)$", re.IGNORECASE)
_MONEY = re.compile(
    r"[£€]|\b(?:pence|penny|sterling|quid|euros?|cost\w*|pric\w+|cheap\w*|expensive|pay\w*|paid|spen[dt]\w*|fine[ds]?|"
    r"worth|charg\w+|fees?|salar\w+|wages?|earn\w*|bills?|debts?|saving\w*|tax\w*|fund\w*|budget\w*|rent\w*|"
    r"incomes?|"
    r"revenues?|profits?|sold|sell\w*|buy\w*|bought|loans?|bank\w*|cash|money|reward\w*|prizes?|stole\w*|stolen|donat\w+|"
    r"rais(?:e[sd]?|ing)|bets?|invest\w*|ow(?:e[sd]?|ing)|grants?|benefits?|pensions?|mortgages?|insurance|deposits?|"
    r"refund\w*|compensation|damages|bonus\w*|discount\w*|shares?|tickets?|subsid\w+|subscription\w*|market|"
    r"exchange|currency|notes?|coins?|wallet|valu\w+|afford\w*|financ\w+|cheques?|Egypt\w*|Syria\w*|Leban\w+|Cairo|"
    r"Sudan\w*|Beirut|Damascus|Khartoum)\b",
    re.IGNORECASE,
)


def _is_weight(text: str, start: int, end: int, stop: int) -> bool:
    """Whether pounds that nothing around calls money weigh: news writes sums with a sign or a scale."""
    if _SUM.search(text, start, end) or text.startswith((" a ", " per ", " each", " an ", " in "), stop):
        return False
    return _MONEY.search(text, max(0, start - 160), stop + 100) is None
