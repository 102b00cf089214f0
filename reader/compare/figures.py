"""The same quantity in several articles: same unit, counted noun and role; shown side by side, never judged.

Two figures are taken for one quantity when unit and noun agree, no role contradicts (killed, missing …), and
either the role is one of people, whose tolls move, or what the sentences say around them is alike: the more their
values differ, the more the words must agree.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from math import log, sqrt

from reader.arguments import article_list
from reader.compare.apart import SAME_SIZE, are_apart, are_told_apart, ratio_of
from reader.compare.found_figures import STEM, FoundFigure, found_figures
from reader.compare.quantity_words import quantity_words
from reader.compare.roles import OF_PEOPLE, PEOPLE, STATES
from reader.extract.figures.units import unit_of
from reader.model import Article, Figure, FigureFamily, FigureVariant

#: How alike the words must be (cosine) of equal values, of values within a half, and of any values.
_EQUAL, _NEAR, _ANY = 0.1, 0.3, 0.45
#: Figures of one unit and noun that are compared each with each; more are compared with those next to them in size.
_MOST, _NEXT = 300, 40
#: How alike the names of two articles are at least (cosine) that tell one story; what fewer names tell is not asked.
_STORY, _FEW = 0.07, 4
#: The same where nothing else than a role of people joins two numbers.
_TOLL = 0.12
#: More than a link can be sure of: equal values are joined before unlike ones, which then must fit all of them.
_FIRST = 3.0
#: The stem of a unit that its label writes "per cent", so that the word tells nothing more.
_PERCENT = "perce"


def same_figures(articles: Iterable[Article]) -> list[FigureFamily]:
    """Quantities that two or more of ``articles`` give, most outlets first, each with a label of its own.

    Figures pair by dimension (money by currency), counted noun, role (killed, injured, recaptured …), value and the
    words around them. Whether two values contradict each other is left to the reader: each carries its sentence and
    its "as of" day.
    """
    articles = article_list(articles, "same_figures")
    groups: dict[tuple[str, str], list[FoundFigure]] = defaultdict(list)
    for number, article in enumerate(articles):
        for found in found_figures(number, article):
            groups[_key(found)].append(found)
    weights = _weights(f for group in groups.values() for f in group)
    stories = _Stories(articles)
    joined = [
        (key, family)
        for key, group in groups.items()
        for family in _families(group, weights, stories)
        if len({f.article for f in family}) > 1
    ]
    labels = _labels(joined, weights)
    families = [_family(key, label, found) for (key, found), label in zip(joined, labels, strict=True)]
    return sorted(families, key=lambda f: (-len({v.article for v in f.variants}), f.label))


class _Stories:
    """Which articles tell of one story, by the names in them."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._names = [frozenset(re.findall(r"(?<=[a-z,] )[A-Z][a-zà-ÿ]{2,}", a.text)) for a in articles]
        counts = Counter(name for names in self._names for name in names)
        self._weights = {name: log(1 + len(articles) / n) ** 2 for name, n in counts.items()}
        self._lengths = [sqrt(sum(self._weights[name] for name in names)) for names in self._names]
        self._known: dict[tuple[int, int], float] = {}

    def likeness(self, a: int, b: int) -> float:
        """How alike the names of articles ``a`` and ``b`` are; 1 where either has too few to tell."""
        if min(len(self._names[a]), len(self._names[b])) < _FEW:
            return 1.0
        if (a, b) not in self._known:
            common = sum(self._weights[name] for name in self._names[a] & self._names[b])
            self._known[a, b] = common / (self._lengths[a] * self._lengths[b])
        return self._known[a, b]


def _key(found: FoundFigure) -> tuple[str, str]:
    """What must agree in any case: kind or dimension, and unit of money or noun."""
    figure = found.figure
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    what = (figure.what or "").lower()
    if what in PEOPLE or figure.kind == "count" and not what and found.role in OF_PEOPLE:
        what = "person"
    if figure.kind == "measure" and unit is not None:
        return unit.dimension.partition(" per ")[0], ""
    if figure.kind == "money":
        return "money", (figure.unit or "").partition(" per ")[0]
    if figure.kind == "percent":
        return "percent", ""
    return figure.kind, what


def _weights(found: Iterable[FoundFigure]) -> dict[str, float]:
    """How telling each stem is: rare among the sentences with figures is telling."""
    contexts = {(f.article, f.sentence.start): f.words for f in found}
    counts = Counter(word for words in contexts.values() for word in words)
    return {word: log(1 + len(contexts) / n) for word, n in counts.items()}


def _families(group: Sequence[FoundFigure], weights: dict[str, float], stories: _Stories) -> list[list[FoundFigure]]:
    """``group`` in parts that are linked pair by pair."""
    lengths = [sqrt(sum(weights[w] ** 2 for w in f.words)) or 1.0 for f in group]
    parts = list(range(len(group)))

    def root(i: int) -> int:
        while parts[i] != i:
            parts[i] = parts[parts[i]]
            i = parts[i]
        return i

    roles = [{f.role} - {None} for f in group]
    members = [{f.article: [f]} for f in group]
    for _, i, j in sorted(_links(group, weights, lengths, stories), reverse=True):
        one, other = root(i), root(j)
        if one == other or len(roles[one] | roles[other]) > 1 or are_told_apart(members[one], members[other]):
            continue
        parts[one] = other
        roles[other] |= roles[one]
        for article, found in members[one].items():
            members[other].setdefault(article, []).extend(found)
    families: dict[int, list[FoundFigure]] = defaultdict(list)
    for i, figure in enumerate(group):
        families[root(i)].append(figure)
    return list(families.values())


def _links(
    group: Sequence[FoundFigure], weights: dict[str, float], lengths: Sequence[float], stories: _Stories
) -> Iterator[tuple[float, int, int]]:
    """Pairs of ``group`` that are one quantity, each with how sure that is: any of equal values before all others."""
    for i, j in _pairs(group):
        a, b = group[i], group[j]
        story = stories.likeness(a.article, b.article) if a.article != b.article else 0.0
        if story < _STORY or are_apart(a, b):
            continue
        shared = sum(weights[w] ** 2 for w in a.words.keys() & b.words.keys())
        likeness = shared / (lengths[i] * lengths[j])
        if _is_same(a, b, likeness, story):
            ratio = ratio_of(a.size, b.size)
            yield likeness + (a.role == b.role) + ratio + (_FIRST if ratio >= SAME_SIZE else 0), i, j


def _pairs(group: Sequence[FoundFigure]) -> Iterator[tuple[int, int]]:
    """Pairs of places in ``group`` that are compared."""
    if len(group) <= _MOST:
        yield from combinations(range(len(group)), 2)
        return
    order = sorted(range(len(group)), key=lambda i: group[i].size)
    for at, i in enumerate(order):
        for j in order[at + 1 : at + 1 + _NEXT]:
            yield i, j


def _is_same(a: FoundFigure, b: FoundFigure, likeness: float, story: float) -> bool:
    """Whether two figures of one unit and noun, with sentences and articles so alike, tell of one quantity."""
    if a.role != b.role and a.role and b.role:
        return False
    high, ratio = max(abs(a.size), abs(b.size)), ratio_of(a.size, b.size)
    if a.role and a.role == b.role and (a.role in OF_PEOPLE or a.role == "recaptured"):
        return ratio > 0.1 and (story >= _TOLL or likeness >= _EQUAL) or likeness >= _NEAR
    if a.role and a.role == b.role and a.role in STATES:
        is_known = ratio >= SAME_SIZE or a.role != "filled" or bool(a.aspect and b.aspect)
        return is_known and ratio >= 0.5 and (story >= _TOLL or likeness >= _EQUAL)
    if a.role != b.role and (a.figure.kind == "percent" or {a.role, b.role} & STATES):
        return ratio >= SAME_SIZE and likeness >= _NEAR
    if a.figure.kind == "percent" and a.size == int(a.size) and _are_of_unlike_wholes(a, b):
        return likeness >= _NEAR
    if ratio >= SAME_SIZE:
        if a.figure.kind == "count" and a.figure.what and story >= _TOLL and _is_telling(a) and _is_telling(b):
            return True
        return likeness >= (_EQUAL if a.role == b.role or high > 12 else _NEAR)
    return likeness >= (_NEAR if ratio >= 0.5 else _ANY)


def _are_of_unlike_wholes(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether one share is of a thing that the other's sentence does not name."""
    one, other = (a.figure.what or "")[:STEM].lower(), (b.figure.what or "")[:STEM].lower()
    return one != other and not (_names(b, one) or _names(a, other))


def _names(found: FoundFigure, stem: str) -> bool:
    """Whether the sentence of ``found`` has a word, also in the plural, of that ``stem``."""
    return bool(stem) and any(word.startswith(stem) for word in found.words)


def _is_telling(found: FoundFigure) -> bool:
    """Whether a number is not round: two articles of one story that count 214 cases need no other words in common."""
    return found.figure.value is not None and len(f"{found.figure.value:.12g}".strip("0").replace(".", "")) > 2


def _labels(joined: Sequence[tuple[tuple[str, str], list[FoundFigure]]], weights: dict[str, float]) -> list[str]:
    """A label for each family: unit, noun and role; a telling word where there is no role or two would be alike."""
    plain = [_label(key, found) for key, found in joined]
    often = Counter(plain)
    labels: list[str] = []
    for label, (_, found) in zip(plain, joined, strict=True):
        told = _told(found, weights, label) if often[label] > 1 or _role(found) is None else None
        label = f"{label} ({told})" if told else label
        again = sum(other == label or other.startswith(f"{label} · ") for other in labels)
        labels.append(f"{label} · {again + 1}" if again else label)
    return labels


def _label(key: tuple[str, str], found: Sequence[FoundFigure]) -> str:
    return quantity_words(key[0], found[0].figure.unit, key[1], _role(found))


def _role(found: Sequence[FoundFigure]) -> str | None:
    """The role most of ``found`` have."""
    roles = Counter(f.role for f in found if f.role)
    return roles.most_common(1)[0][0] if roles else None


def _told(found: Sequence[FoundFigure], weights: dict[str, float], label: str) -> str | None:
    """The most telling word that the sentences share and the label lacks."""
    articles = Counter(word for words in {f.article: f.words for f in found}.values() for word in words)
    shared = [w for w, n in articles.items() if n > 1 and w not in label.lower() and w != _PERCENT]
    best = max(shared, key=lambda w: (articles[w], weights[w], w), default=None)
    return next((f.words[best] for f in found if best in f.words), None) if best else None


def _family(key: tuple[str, str], label: str, found: Sequence[FoundFigure]) -> FigureFamily:
    ordered = sorted(found, key=lambda f: (f.article, f.figure.start))
    figure = ordered[0].figure
    variants = tuple(FigureVariant(f.article, f.figure, f.sentence, f.as_of, *_ends(f.figure, figure)) for f in ordered)
    role = _role(ordered)
    return FigureFamily(label, figure.unit, key[1] if key[0] != "money" and key[1] else None, role, variants)


def _ends(figure: Figure, lead: Figure) -> tuple[float | None, float | None]:
    """A figure's lower and upper end in the unit of the family's first."""
    a, b = unit_of((figure.unit or "").partition(" per ")[0]), unit_of((lead.unit or "").partition(" per ")[0])
    factor = a.factor / b.factor if a and b and a.factor and b.factor else 1.0
    low = figure.value if figure.value is not None else figure.low
    high = figure.value if figure.value is not None else figure.high
    return (None if low is None else low * factor), (None if high is None else high * factor)
