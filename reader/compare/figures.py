"""The same quantity in several articles: same unit, counted noun and role; shown side by side, never judged."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.figures.units import unit_of
from reader.model import Article, DateMention, Figure, FigureFamily, FigureVariant, Span
from reader.text.sentences import sentences

#: What is done to what is counted: role → word stems that say so.
ROLES: dict[str, str] = {
    "arrested": r"arrest|detain",
    "cost": r"cost|worth|price|budget|bill|estimate|damage",
    "destroyed": r"destroy|demolish|collaps|burn(?:t|ed)",
    "displaced": r"displac|evacuat|homeless|fled",
    "distance": r"(?:kilomet|mile|km).{0,12}(?:from|north|south|east|west|away)|lies|away",
    "injured": r"injur|wound|hurt|hospitali",
    "killed": r"kill|dead|death|died|dies|fatal|toll|bodies",
    "missing": r"missing|unaccounted",
    "occupied": r"control|occup|held by",
    "recaptured": r"recaptur|retak|retook|liberat|regain|won back|reclaim",
    "rescued": r"rescu|saved|pulled",
    "supplied": r"provid|suppl|deliver|donat|pledg",
}
_ROLES = tuple((role, re.compile(rf"\b(?:{stems})", re.IGNORECASE)) for role, stems in ROLES.items())
_PEOPLE = frozenset(
    "person people man woman child victim passenger civilian resident worker death life casualty body killed dead "
    "injured wounded motorist driver".split()
)
#: Roles that only people have: "the toll rose to seven" counts them without a noun.
_OF_PEOPLE = frozenset(("arrested", "displaced", "injured", "killed", "missing", "rescued"))
_KINDS = frozenset(("count", "measure", "money", "percent", "ratio"))


@dataclass(frozen=True, slots=True)
class _Found:
    article: int
    figure: Figure
    sentence: Span
    role: str | None
    as_of: str | None
    size: float


def same_figures(articles: Sequence[Article]) -> list[FigureFamily]:
    """Quantities that two or more of ``articles`` give, most outlets first.

    Figures pair by dimension, counted noun and role (killed, injured, recaptured …). Whether two values
    contradict each other is left to the reader: each carries its sentence and its "as of" day.
    """
    groups: dict[tuple[str, str, str | None], list[_Found]] = defaultdict(list)
    for number, article in enumerate(articles):
        for found in _found(number, article):
            groups[_key(found)].append(found)
    families = [_family(key, found) for key, found in groups.items() if len({f.article for f in found}) > 1]
    return sorted(families, key=lambda f: (-len({v.article for v in f.variants}), f.label))


def _found(number: int, article: Article) -> list[_Found]:
    from reader.extract.dates import find_dates
    from reader.extract.figures import find_figures

    spans = sentences(article.text)
    starts = [s.start for s in spans]
    dates = find_dates(article.text, published=article.published)
    found = []
    for figure in find_figures(article.text, published=article.published):
        if figure.kind not in _KINDS:
            continue
        if figure.kind == "count" and figure.value is not None and figure.value < 2:
            continue
        sentence = spans[max(0, bisect_right(starts, figure.start) - 1)]
        role = _role(article.text, figure, sentence)
        if not (figure.unit or figure.what or role in _OF_PEOPLE):
            continue
        if figure.kind in ("measure", "money") and role is None:
            continue
        found.append(_Found(number, figure, sentence, role, _as_of(article, sentence, dates), _size(figure)))
    return found


def _role(text: str, figure: Figure, sentence: Span) -> str | None:
    """The role whose word stands nearest to the figure in its sentence."""
    if figure.what in ("killed", "dead", "death"):
        return "killed"
    best: tuple[int, str] | None = None
    low, high = max(sentence.start, figure.start - 90), min(sentence.end, figure.end + 70)
    for role, pattern in _ROLES:
        for match in pattern.finditer(text, low, high):
            gap = figure.start - match.end() if match.end() <= figure.start else match.start() - figure.end
            if best is None or gap < best[0]:
                best = (gap, role)
    return best[1] if best else None


def _as_of(article: Article, sentence: Span, dates: Sequence[DateMention]) -> str | None:
    """The day the sentence gives, else the day the article was published."""
    for mention in dates:
        if sentence.start <= mention.start < sentence.end and mention.value and mention.grain == "day":
            return mention.value
    return article.published.date().isoformat() if article.published else None


def _size(figure: Figure) -> float:
    value = figure.value if figure.value is not None else figure.low
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    return (value or 0.0) * (unit.factor if unit and unit.factor else 1.0)


def _key(found: _Found) -> tuple[str, str, str | None]:
    figure = found.figure
    unit = unit_of(figure.unit)
    what = figure.what or ""
    if what in _PEOPLE or figure.kind == "count" and not what and found.role in _OF_PEOPLE:
        what = "person"
    if figure.kind == "measure" and unit is not None:
        return unit.dimension.partition(" per ")[0], "", found.role
    if figure.kind == "money":
        return "money", "", found.role
    return figure.kind, what, found.role


def _family(key: tuple[str, str, str | None], found: Sequence[_Found]) -> FigureFamily:
    ordered = sorted(found, key=lambda f: (f.article, f.figure.start))
    figure = ordered[0].figure
    noun = {"percent": "share in per cent", "money": figure.unit or "money", "ratio": "share"}.get(
        key[0], figure.unit or ""
    )
    label = " ".join(part for part in (noun if key[0] != "count" else "", key[1], key[2] or "") if part)
    variants = tuple(FigureVariant(f.article, f.figure, f.sentence, f.as_of, *_ends(f.figure, figure)) for f in ordered)
    return FigureFamily(label or key[0], figure.unit, key[1] or None, key[2], variants)


def _ends(figure: Figure, lead: Figure) -> tuple[float | None, float | None]:
    """A figure's lower and upper end in the unit of the family's first."""
    a, b = unit_of(figure.unit), unit_of(lead.unit)
    factor = a.factor / b.factor if a and b and a.factor and b.factor else 1.0
    low = figure.value if figure.value is not None else figure.low
    high = figure.value if figure.value is not None else figure.high
    return (None if low is None else low * factor), (None if high is None else high * factor)
