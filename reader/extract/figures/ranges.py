"""Two numbers that are one figure: "from 3 to 5 per cent", "10-12 km", "£3m–£4m"."""

from __future__ import annotations

import re

from reader.extract.figures.numbers import read_number
from reader.extract.figures.quantity import Quantity, quantity
from reader.extract.figures.tokens import Token

_JOINT = re.compile(
    r"-(?P<glued>to|or)-|-\s(?P<hung>to|or)\s|\s(?P<split>to|or)-(?=\d)|(?P<dash>[-–—‑]| [–—-] )|\s+(?P<word>to|and|or|"
    r"(?:all the way )?up to|through)\s+"
)
_MODIFIED = re.compile(
    r"(?:about|around|nearly|almost|as much as|as many as|perhaps|even|roughly|more than|"
    r"over|well over)\s|\+"
)
_OPENS = re.compile(
    r"\b(between|from)\s(?:the ages of\s|ages\s|about\s|around\s|roughly\s|just\s|as little as\s|"
    r"as few as\s)?[^\sA-Za-z\d]{0,3}$",
    re.I,
)
#: "ranging from", "will be from": what stands there moves nothing, whatever is told to move before.
_RANGING = re.compile(
    r"\b(?:rang(?:e[sd]?|ing)|vary|var(?:ies|ied|ying)|anywhere|anything|"
    r"be|is|are|was|were|of) (?:in [a-z]+ )?(?:from|between) [^\sA-Za-z\d]{0,3}$",
    re.IGNORECASE,
)
_BY = re.compile(r"\bby (?:about |around |nearly |some |almost |more than )?$")
_MOVES = re.compile(
    r"\b(?:rose|ris(?:e|es|ing|en)|fell|fall(?:s|ing|en)?|increas\w+|cut(?:s|ting)?|gr[eo]w(?:s|n|ing)?|"
    r"(?:the|an?|its|their) growth|dropp?\w*|rais(?:e[sd]?|ing)|"
    r"lower\w*|climb\w*|jump\w*|slid\w*|slipp?\w*|declin\w+|reduc\w+|expand\w*|shr[iau]nk\w*|"
    r"surg\w+|soar\w*|plung\w+|tumbl\w+|halv\w+|doubl\w+|widen\w*|narrow\w*|edg\w+|tick(?:s|ed|ing)?|"
    r"gain(?:s|ed|ing)?)\b[^.;:]*$|"
    r"\boff (?:about |nearly )?[^\sA-Za-z\d]?$|"
    r"\b(?:chang\w+|mov\w+|went|gone|go(?:es|ing)|improv\w+|eas\w+|add\w*|lost)\b(?:\s[^\s.;:]+){0,2}\s?$|"
    r"\b(?:up|down|advanc(?:e[sd]|ing)|swell\w*|balloon\w*|"
    r"rocket\w*|skyrocket\w*|spik\w+|leap(?:s|ed|ing|t)|rall(?:ied|ies|ying)|rebound\w*|boost\w*|lift(?:s|ed)?|"
    r"hik(?:e[sd]|ing)|upped|bump\w*|push\w*|driv(?:es|en|ing)|drove|brought|bring\w*|retreat\w*|sank|sinking|"
    r"plummet\w*|"
    r"slump\w*|weaken\w*|strengthen\w*|slash\w*|trimm\w*|pared|scal(?:ed|ing)|recover\w*|accelerat\w+|slow\w*|"
    r"soften\w*|"
    r"dwindl\w+|contracted)\b(?:\s(?!as\b)[^\s.;:]+){0,4}\s?$",
    re.IGNORECASE,
)


#: What begins another clause or another thing between a verb and "from": "rose as stores offered discounts from".
_APART = re.compile(
    r"\b(?:as|where|which|that|who|whose|while|whereas|when|because|with|including|offering|costing|priced|aged)\s|"
    r"\b(?:by|of)\s$",
    re.IGNORECASE,
)
#: "from 40 to 60 per cent among voters from": the move has had its figures, unless a gap goes on with it.
_HAD = re.compile(r"\bfrom [^\sA-Za-z]{0,3}\d")
_GAPPED = re.compile(
    r"\d\S*(?: per ?cent| percent| [a-z]+s)?(?:,|,? and|,? while) (?:(?:the|its|their|his|her|that|those|of|in) |"
    r"[a-z’'-]+ |[A-Z][\w’'-]+ ){0,4}$"
)


def moves(before: str) -> bool:
    """Whether what stands before "from A to B" tells of a move, whose ends they are."""
    found = _MOVES.search(before)
    while found is not None and (later := _MOVES.search(before, found.start() + 1)):
        found = later
    if found is None or _APART.search(before, _word_end(before, found.start())):
        return False
    return _HAD.search(before, found.start()) is None or _GAPPED.search(before) is not None


def _word_end(before: str, at: int) -> int:
    """Where the word at ``at`` ends."""
    space = before.find(" ", at)
    return len(before) if space < 0 else space


def upper_end(text: str, tokens: list[Token], first: Quantity) -> Quantity | None:
    """The quantity that is the upper end of a range opened by ``first``, or None."""
    number = first.number
    if number.form != "cardinal" or first.value is None or number.after >= len(tokens):
        return None
    joint = _JOINT.match(text, first.end)
    if joint is None:
        return None
    word = joint["word"] or joint["glued"] or joint["hung"] or joint["split"] or ""
    begin = joint.end()
    modified = _MODIFIED.match(text, begin) if joint["word"] else None
    begin = modified.end() if modified else begin
    second = _quantity_at(text, tokens, number.after, begin)
    if second is None or second.value is None or second.number.form != "cardinal":
        return None
    if not _is_range(text, first, second, joint, word):
        return None
    return second


def _quantity_at(text: str, tokens: list[Token], at: int, begin: int) -> Quantity | None:
    """The quantity whose span begins at ``begin``."""
    for j in range(at, min(at + 9, len(tokens))):
        if tokens[j].start < begin:
            continue
        if tokens[j].start - begin > 5:
            return None
        number = read_number(text, tokens, j)
        if number is None or number.form == "article":
            continue
        found = quantity(text, number)
        return found if found is not None and begin in (found.start, found.start + 1) else None
    return None


def _is_range(text: str, first: Quantity, second: Quantity, joint: re.Match[str], word: str) -> bool:
    one, other = first.value, second.value
    if one is None or other is None:
        return False
    bare = first.kind == "count"
    in_cents = first.unit == "cent" and (second.unit or "").startswith("US dollar")
    if (
        not bare
        and first.unit != second.unit
        and not in_cents
        and second.kind != "count"
        and not _same_money(first, second)
    ):
        return False
    if not bare and second.kind == "count" and first.kind not in ("money", "age"):
        return False
    if first.kind == "money" and second.kind not in ("money", "count"):
        return False
    if bare and (second.kind == "ordinal" or second.kind == "ratio" and second.number.form != "cardinal"):
        return False
    written = one
    one *= carried(first, second)
    if other <= one:
        return False
    if joint["dash"]:
        return _dashed(text, first, second, joint["dash"])
    before = text[max(0, first.start - 80) : first.start]
    opened = _OPENS.search(before)
    if word == "and":
        return bool(opened and opened[1].lower() == "between")
    if word == "or":
        return (
            bare
            and second.kind in ("duration", "measure", "count", "percent", "temperature", "percentage_point")
            and other <= 2 * one
            and 1 <= written < 100
            and first.number.scale == 1
        )
    if word.endswith("up to"):
        return bool(opened) or first.kind == second.kind == "money"
    if word == "through":
        return first.kind in ("count", "age") and second.kind in ("count", "age", "duration")
    if _RANGING.search(before):
        return True  # "lower averages, ranging from $11 to $90"
    moving = _MOVES.search(before)
    if opened and opened[1].lower() == "from":
        return not moves(before[: opened.start()]) or joint["glued"] is not None
    if moving and bare and second.kind == "count" and _BY.search(before) and other > 2.5 * one:
        return False  # "rose by 300 to 1,200"
    if moving and first.kind == second.kind == "percent" and one >= 1:
        by = before.endswith(("by ", "by about ", "by around ", "by between "))
        return other <= (3 if by else 2) * one  # "grow 5% to 6%"
    return other <= 5 * one if moving and bare else bare or not moving


def _dashed(text: str, first: Quantity, second: Quantity, dash: str) -> bool:
    if dash.startswith(" ") and (first.number.form != "cardinal" or not text[first.end - 1].isdigit()):
        return first.unit is not None and first.unit == second.unit
    if dash == " - " and first.kind == "count" and second.kind == "count":
        grouped = "," in text[first.start : first.end] and "," in text[second.start : second.end]
        return grouped and (second.value or 0) <= 5 * (first.value or 1)
    return text[second.number.start].isdigit()


def _same_money(first: Quantity, second: Quantity) -> bool:
    """ "$48,000 and $90,000 a year", "£10 to £15": one money, one rate."""
    a, b = first.unit or "", second.unit or ""
    whole = b.partition(" per ")[0]
    owned = a == "US dollar" and whole.endswith(" dollar")  # "$100-$160 Canadian"
    return first.kind == second.kind == "money" and (b.startswith(f"{a} per ") or owned)


def carried(first: Quantity, second: Quantity) -> float:
    """What the scale word of the upper end multiplies the lower by: "$10 to $15 billion", "four to five thousand"."""
    scale = second.number.scale
    one, other = first.value, second.value
    if one is None or other is None:
        return 1.0
    if first.unit == "cent" and (second.unit or "").startswith("US dollar"):
        return 0.01
    if scale == 1 and first.kind == "count" and one < 1000 <= other and one * 1000 < other <= one * 3000:
        return 1000.0 if text_glued(first, second) else 1.0
    if scale < 12 or first.number.scale != 1:
        return 1.0
    if scale >= 1e5 and 1000 <= abs(one) < abs(other) / scale:
        return scale  # "Rs 2,000-3,000 crore"
    return scale if abs(one) < abs(other) / scale * 10 and abs(one) < 1000 else 1.0


def text_glued(first: Quantity, second: Quantity) -> bool:
    """Whether one dash alone stands between: "20–25,000"."""
    return second.start - first.end == 1


def token_at(tokens: list[Token], i: int, end: int) -> int:
    """The first token from ``i`` on that begins at or behind ``end``."""
    return next((j for j in range(i, len(tokens)) if tokens[j].start >= end), len(tokens))
