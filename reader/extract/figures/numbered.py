"""Numbers that tell which one and not how many: "Article 5", "game five", "Sections 21, 24 and 26"."""

from __future__ import annotations

import re

from reader.extract.figures.money import is_naira
from reader.extract.figures.nouns import counted
from reader.extract.figures.tokens import Number, Token

#: Words that number what follows them.
_NUMBERED = re.compile(
    r"\b(?:COVID|Covid|covid|Articles?|articles?|Sections?|sections?|Chapters?|chapters?|category|Route|route|"
    r"Highway|Interstate|Flight|"
    r"flight|Boeing|Airbus|Room|room|Pages?|pages?|Figure|Table|Euro|No|Nos|no|Number|number|Formula|Windows|iPhone|"
    r"PlayStation|Channel|S&P|Poor[’']s|S P|FTSE|Nasdaq|DAX|CAC|Nikkei|ASX|Stoxx|STOXX|Hang Seng|Russell|Area|"
    r"Bundesliga|Ligue|"
    r"Serie|Apollo|Agenda|Catch|Part|Season|season|Episode|episode|Bus|Line|line|Gate|gate|Platform|platform|Terminal|"
    r"Unit|Lot|lot|Track|Category|Class|Grade|grade|Level|level|Phase|phase|Tier|tier|Stage|stage|Round|round|"
    r"Week|week|"
    r"Day|day|Game|Match|Group|group|District|Ward|ward|Pier|Studio|Exit|exit|Junction|junction|Box|Proposition|Prop|"
    r"Amendment|Resolution|resolution|Psalm|Genesis|Matthew|Luke|John|Mark|Planet|Fortune|Zone|zone|Act|Title|"
    r"Item|item|"
    r"Form|form|Type|type|Rule|rule|Clause|clause|Paragraph|paragraph|Version|version|Model|model|Mk|Mark|Type|Step|"
    r"Point|Key|SDGs?|Goals?|[Gg]as [Mm]ark|[CF]/[Gg]as|"
    r"[Ii]mage|[Pp]hoto|[Ss]lide|[Pp]ort|ISO|SOC|macOS|iOS|Bluetooth|HDMI|USB|Wi-Fi|WiFi|PCIe|DDR|Gen|"
    r"Python|PHP|Ubuntu|"
    r"Court|Order|Case|Law|Bill|Rule of|rule of|Xbox|Nintendo|Radio|Camp|Android|Ch|ch|Layer|layer|DPI|"
    r"Group of|Ultra|Pixel|Galaxy|Ioniq|Surface|Vol|Volume|volume|Issue|issue|Super Bowl|Big)\.?[\s-]?$|"
    r"\b(?:COVID|Covid|covid|SARS-CoV)\s?[-–]\s?$|"
    r"(?:^|[^A-Za-z])(?:G|MH|T|A|B|M|F|V|U|K|I|E|N|S|Q|C|D|L|X|Z|H|P|R|GT|SF|XC|BR|CX|BA|UA|AA|CO|TS|AK|SU|MiG|Su|ID|"
    r"EF|DC|RTX|MG|AS|GPT|vitamin [A-Z])[.-]?$"
)
#: "game five", "on lap 44": what is numbered in small letters.
PLACE = re.compile(
    r"(?<!\bthis )(?<!\bthat )(?<!\blast )(?<!\bnext )(?<!\beach )(?<!\bevery )(?<!\bper )(?<!\ba )"
    r"\b(?:games?|laps?|turn|aisle|pad|sizes?|steps?|question|project|myth|prediction|goal|tip|rule|chapter|verse|version|"
    r"lesson|rank|option|group|phase|stage|level|week|day|season|episode|page|part|round|act|gate|platform|terminal|"
    r"channel|area|zone|category|tier|grade|ward|sector|reactor|pier)\s$",
    re.IGNORECASE,
)
#: "The peacekeepers number 13,000".
_THEY_NUMBER = re.compile(r"\b(?:[a-z]{3,}s|people|dead|injured|they) (?:now |still |already |could )?number $")
#: "that game 24 players were sent off": the word before is no label.
_NO_LABEL = re.compile(
    r"\b(?:this|that|last|next|per|each|every|the|an?|one|same|previous|first|final|whole|another)\s"
    r"(?:games?|weeks?|days?|season|round|goal|lap|episode|page|area|zone|phase)\s$",
    re.IGNORECASE,
)
#: "Sections 21, 24 and 26", "chapters 3 and 4": labels in a list.
_LISTED_LABEL = re.compile(
    r"\b(?:[Ss]ections|[Aa]rticles|[Cc]hapters|[Pp]ages|[Rr]ooms|[Ff]igures|[Tt]ables|[Rr]outes|[Hh]ighways|"
    r"[Ii]nterstates|"
    r"[Cc]lauses|[Rr]ules|[Pp]aragraphs|[Ll]evels|[Pp]hases|[Ss]tages|[Zz]ones|[Dd]istricts|[Ww]ards|[Gg]ames|"
    r"[Ww]eeks|[Dd]ays|"
    r"[Ss]easons|[Ee]pisodes|[Vv]olumes|[Pp]arts|[Gg]rades|[Tt]iers|[Tt]ypes|[Cc]ategories|[Pp]ropositions|"
    r"[Ll]ines|[Ss]teps|"
    r"[Rr]ounds|[Gg]ates|[Ll]anes|[Ii]tems|[Ff]orms|Nos\.?|[Nn]umbers|[Pp]latforms|[Tt]erminals|[Aa]mendments|[Uu]nits|"
    r"[Rr]eactors|[Jj]unctions|[Ee]xits|[Cc]ounts|[Tt]itles|Goals|SDGs|[Kk]ey [Ss]tages|[Ss]cenarios) "
    r"(?:\d{1,4}[A-Z]?(?:\([a-z\d]\))*(?:, ?| ?[-–] ?| to | through ))*\d{1,4}[A-Z]?(?:\([a-z\d]\))*"
    r"(?:,? and|,? or|,| to| ?[-–]| through| &) ?$"
)


def is_numbered(text: str, first: Token, last: Token, number: Number) -> bool | None:
    """Whether digits from token ``first`` to ``last`` tell which one; None where no word before them numbers."""
    before = text[max(0, first.start - 24) : first.start]
    if unit_like(text[last.end : last.end + 24]):
        return None
    if _THEY_NUMBER.search(before) and ("," in first.text or counted(text, last.end, number.value)):
        return None
    lone = number.after == number.first + 1
    if (lone or number.suffix in ("B", "K", "M")) and _LISTED_LABEL.search(text, max(0, first.start - 60), first.start):
        return counted(text, last.end, number.value) is None
    if (
        (_NUMBERED.search(before) or PLACE.search(before) and lone)
        and number.scale == 1
        and not (_NO_LABEL.search(before) and counted(text, last.end, number.value))
        and not is_naira(text, first.start, number.value)
    ):
        return True
    return None


_UNIT_LIKE = re.compile(
    r"\s?(?:%|per\s?cent|percent|million|billion|km\b|kg\b|years?\b|people|miles|hours|minutes|days|months|"
    r"[kMGT]?Hz\b|[GMT]B\b)"
)


def unit_like(behind: str) -> bool:
    """Whether a share, a scale or a common unit stands behind digits."""
    return _UNIT_LIKE.match(behind) is not None
