"""Clauses around cues: words, the noun phrases that can speak, and which of them a cue belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.names.tables import TITLE_ADJECTIVES, TITLES
from reader.extract.quotes.nouns import DETERMINERS, INDEFINITE, PLURAL_SPEAKERS, SPEAKERS, SUBJECT_PRONOUNS
from reader.model import Name

_WORD = re.compile(r"[\w][\w’'.-]*[\w]|\w|[^\w\s]")
PREPOSITIONS = frozenset(
    "of in at on for from to with by about against over under after before during between among through into "
    "across near toward towards within without per via despite amid as than like including since until".split()
)
_AUXILIARY = frozenset(
    "has have had is are was were be been being will would could can may might must should did does do also later "
    "then earlier now still again once recently first repeatedly even just only never not further himself herself "
    "themselves itself always often n't".split()
)
_BREAKS = frozenset(
    "and but while because although though when whereas if so yet or that which what where how why".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a sign of the text."""

    start: int
    end: int
    text: str
    lower: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase that can be a speaker; token indexes ``first:last`` (half-open)."""

    first: int
    last: int
    start: int
    end: int
    #: The name in it, or None for common nouns and pronouns.
    name: Name | None
    pronoun: bool = False
    #: Follows a preposition, or owns what follows ("Ukraine’s …").
    dependent: bool = False
    #: The relative "who".
    who: bool = False


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The words and signs of ``text[start:end]``."""
    return [Token(m.start(), m.end(), m[0], m[0].lower()) for m in _WORD.finditer(text, start, end)]


def phrases_of(text: str, tokens: Sequence[Token], names: Sequence[Name]) -> list[Phrase]:
    """Every phrase of ``tokens`` that can speak, in order, none inside another."""
    starts = [token.start for token in tokens]
    ends = {name.start: name for name in names}
    found: list[Phrase] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        name = ends.get(token.start)
        if name is not None:
            last = bisect_left(starts, name.end)
            found.append(_named(text, tokens, i, last, name, found))
            i = max(i + 1, last)
            continue
        if token.lower in SUBJECT_PRONOUNS and token.text not in ("US", "IT", "WHO"):
            found.append(Phrase(i, i + 1, token.start, token.end, None, pronoun=True, who=token.lower == "who"))
        elif is_speaker_noun(token.lower) and not _before_name(tokens, i, ends):
            found.append(_common(text, tokens, i, found))
        elif token.lower in INDEFINITE and i + 1 < len(tokens):
            found.append(Phrase(i, i + 1, token.start, token.end, None, dependent=_after_preposition(tokens, i)))
        i += 1
    return found


def is_speaker_noun(word: str) -> bool:
    """Whether ``word`` (lower case) names people or a body that speaks, in either number."""
    if word in SPEAKERS or word in PLURAL_SPEAKERS:
        return True
    return (word.endswith("s") and (word[:-1] in SPEAKERS or word[:-2] in SPEAKERS)) or (
        word.endswith("ies") and word[:-3] + "y" in SPEAKERS
    )


def _before_name(tokens: Sequence[Token], i: int, names: dict[int, Name]) -> bool:
    """Whether a noun is the title of the name that follows: "spokesman Dmitry Peskov"."""
    return i + 1 < len(tokens) and tokens[i + 1].start in names and names[tokens[i + 1].start].kind == "person"


def _named(text: str, tokens: Sequence[Token], i: int, last: int, name: Name, found: list[Phrase]) -> Phrase:
    first = i
    while first > 0 and _is_title(tokens[first - 1]) and text[tokens[first - 1].end : tokens[first].start] == " ":
        first -= 1
    if first > 0 and tokens[first - 1].lower in ("the", "a", "an", "his", "her", "their"):
        first -= 1
    end = name.end
    owner = bool(re.match(r"[’']s?\s+\w", text[end : end + 6])) or text[end : end + 2] in ("’s", "'s")
    last = max(last, i + 1)
    attributive = last < len(tokens) and name.kind != "person" and is_speaker_noun(tokens[last].lower)
    return Phrase(
        first, last, tokens[first].start, end, name, dependent=owner or attributive or _after_preposition(tokens, first)
    )


def _is_title(token: Token) -> bool:
    lower = token.lower.rstrip(".")
    return lower in TITLES or lower in TITLE_ADJECTIVES or is_speaker_noun(lower)


def _common(text: str, tokens: Sequence[Token], i: int, found: list[Phrase]) -> Phrase:
    first = i
    while first > 0 and i - first < 5:
        before = tokens[first - 1]
        if before.lower in DETERMINERS:
            first -= 1
            break
        if not before.text[0].isalnum() or before.lower in PREPOSITIONS | _AUXILIARY | _BREAKS:
            break
        if before.lower in SUBJECT_PRONOUNS or before.lower.endswith("ed"):
            break
        first -= 1
    while found and found[-1].first >= first:
        found.pop()  # "the Kremlin spokesman" is one phrase
    last = i + 1
    start, end = tokens[first].start, tokens[i].end
    if last + 1 < len(tokens) and tokens[last].lower in ("for", "of", "at", "from", "with"):
        end = _tail(tokens, last, end)
    owner = text[tokens[i].end : tokens[i].end + 2] in ("’s", "'s") or tokens[i].text.endswith(("’s", "'s"))
    return Phrase(first, last, start, end, None, dependent=owner or _after_preposition(tokens, first))


def _tail(tokens: Sequence[Token], at: int, end: int) -> int:
    """End of "for the ministry" after a noun: as far as determiners and capitalised words go."""
    j = at + 1
    while j < len(tokens) and (tokens[j].lower in DETERMINERS or tokens[j].text[0].isupper()):
        end = tokens[j].end
        j += 1
    return end


def _after_preposition(tokens: Sequence[Token], first: int) -> bool:
    return first > 0 and tokens[first - 1].lower in PREPOSITIONS


def subject_before(tokens: Sequence[Token], phrases: Sequence[Phrase], low: int, cue: int) -> Phrase | None:
    """The phrase of ``tokens[low:cue]`` that the verb at ``cue`` belongs to, or None.

    A phrase that ends at the verb wins; then one after the last conjunction; then the first that depends on nothing.
    """
    inside = [p for p in phrases if p.first >= low and p.last <= cue]
    if not inside:
        return None
    at = cue
    while at > low and (tokens[at - 1].lower in _AUXILIARY or tokens[at - 1].lower.endswith("ly")):
        at -= 1
    nearest = inside[-1]
    if nearest.last == at and not nearest.dependent:
        return _antecedent(inside, nearest)
    for i in range(at - 1, low - 1, -1):
        if tokens[i].lower in _BREAKS or tokens[i].text in ";:—–":
            later = [p for p in inside if p.first > i and not p.dependent]
            if later:
                return _antecedent(inside, later[0])
    free = [p for p in inside if not p.dependent]
    return _antecedent(inside, free[0]) if free else None


def _antecedent(inside: Sequence[Phrase], phrase: Phrase) -> Phrase:
    """For "who", the phrase before it."""
    at = inside.index(phrase)
    if phrase.pronoun and at > 0:
        before = inside[at - 1]
        if not before.pronoun and phrase.who:
            return before
    return phrase


def subject_after(
    tokens: Sequence[Token], phrases: Sequence[Phrase], cue: int, high: int, reach: int = 4
) -> Phrase | None:
    """The phrase right after the verb at ``cue``, as in "said Hugh Hill, a doctor", or None."""
    for phrase in phrases:
        if phrase.first > cue:
            if phrase.last > high or phrase.first - cue > reach:
                return None
            between = tokens[cue + 1 : phrase.first]
            if any(not token.text[0].isalnum() for token in between):
                return None
            if phrase.dependent and not any(token.lower == "of" for token in between):
                continue
            return phrase
    return None
