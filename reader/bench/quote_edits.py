"""Seeded edits of the samples' own quotations: is each named for what it is, and are numbers and negations caught?"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations

from reader.bench.samples_gold import all_samples, story_marks
from reader.compare.quotes import Utterance, same_utterance, utterance
from reader.model import Quote, WordChange
from reader.text.wordings import MODALS, NEGATIONS, NUMBERS, word_changes

#: Fewest words of a quotation that is edited, and how many pairs of different utterances are tried.
_FEWEST, _PAIRS = 9, 500
#: How many pairs of quotations are spliced.
_SPLICES = 100
_AUXILIARY = re.compile(r"\b(is|are|was|were|will|would|can|could|have|has|had|did|do|must|should)\b")
_TENSES = {
    "is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "had": "has", "do": "did",
    "goes": "went", "go": "went", "see": "saw", "begin": "began", "know": "knew", "knew": "know", "come": "came",
    "asked": "ask", "told": "tell", "got": "get", "went": "go", "carried": "carry", "turned": "turn",
}  # fmt: skip
_PLAIN_NUMBERS = ("two", "three", "four", "five", "six", "seven", "ten", "twelve", "twenty")

Edit = tuple[str, str | None]


def edit_rows(seed: int = 7) -> list[tuple[object, ...]]:
    """A row for each kind of edit: how many were made, the share named right; then pairs wrongly joined."""
    quotes = sample_quotes()
    chance = random.Random(seed)
    rows: list[tuple[object, ...]] = []
    for name, (make, is_right) in EDITS.items():
        tried, right = 0, 0
        for _, text in quotes:
            edited = make(text, chance)
            if edited is None:
                continue
            tried += 1
            right += is_right(word_changes(text, edited))
        rows.append((name, tried, "", "", f"{100 * right / max(1, tried):.1f}"))
    tried, right = _splices(quotes, chance)
    rows.append(("spliced from two quotes", tried, "", "", f"{100 * right / max(1, tried):.1f}"))
    pairs, joined = joined_by_mistake(quotes, chance)
    rows.append(("pairs of different utterances, one speaker, joined", pairs, "", "", joined))
    return rows


def one_speaker_row(quotes: Sequence[tuple[str, str]], seed: int = 7) -> tuple[object, ...]:
    """Pairs of quotations that one and the same person said, alike but no one utterance, and how many are joined.

    ``quotes`` are surnames with words. A pair shares a run of three words, as a candidate does, and none of six.
    """
    by_speaker: dict[str, list[Utterance]] = defaultdict(list)
    for surname, text in quotes:
        if len(text.split()) >= _FEWEST:
            by_speaker[surname].append(utterance(0, Quote(0, 1, "direct", person=surname), text))
    alike = [
        pair
        for said in by_speaker.values()
        for pair in combinations(said, 2)
        if _share(*pair, 3) and not _share(*pair, 6)
    ]
    pairs = random.Random(seed).sample(alike, min(_PAIRS, len(alike)))
    joined = sum(same_utterance(one, two) for one, two in pairs)
    return "pairs of one real speaker that share three words, joined", len(pairs), "", "", joined


def _share(one: Utterance, two: Utterance, size: int) -> bool:
    return bool(_runs(one.words, size) & _runs(two.words, size))


def _runs(words: Sequence[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def sample_quotes() -> list[tuple[str, str]]:
    """Speaker and words of every direct quotation of the samples long enough to edit, each wording once."""
    found = {
        item["surface"]: item["person"]
        for sample in all_samples()
        for item in sample.gold["quotes"]
        if item["kind"] in ("direct", "mixed") and len(item["surface"].split()) >= _FEWEST and item["person"]
    }
    return [(person, text) for text, person in sorted(found.items())]


def _drop(text: str, chance: random.Random) -> str | None:
    words = text.split()
    inner = [i for i in range(2, len(words) - 1) if words[i].isalpha() and words[i].islower() and _is_plain(words[i])]
    inner = [i for i in inner if words[i] not in (words[i - 1], words[i + 1])]
    if not inner:
        return None
    i = chance.choice(inner)
    return " ".join(words[:i] + words[i + 1 :])


def _is_plain(word: str) -> bool:
    return word not in NUMBERS | NEGATIONS | MODALS


def _number(text: str, chance: random.Random) -> str | None:
    digits = re.search(r"\d+", text)
    if digits:
        other = str(int(digits[0]) + chance.randint(1, 60))
        return text[: digits.start()] + other + text[digits.end() :]
    words = [m for m in re.finditer(r"\b[a-z]+\b", text) if m[0] in _PLAIN_NUMBERS]
    if not words:
        return None
    other = chance.choice([n for n in _PLAIN_NUMBERS if n != words[0][0]])
    return text[: words[0].start()] + other + text[words[0].end() :]


def _negation(text: str, chance: random.Random) -> str | None:
    """A "not" taken away, or put after an auxiliary."""
    if " not " in text:
        return text.replace(" not ", " ", 1)
    auxiliary = _AUXILIARY.search(text)
    return text[: auxiliary.end()] + " not" + text[auxiliary.end() :] if auxiliary else None


def _elide(text: str, chance: random.Random) -> str | None:
    words = text.split()
    if len(words) < 8 or "…" in text:
        return None
    i = chance.randint(2, len(words) - 6)
    return " ".join([*words[:i], "…", *words[i + chance.randint(2, 3) :]])


def _insert(text: str, chance: random.Random) -> str | None:
    words = text.split()
    i = chance.randint(1, len(words) - 2)
    return " ".join([*words[:i], "[the city’s]", *words[i:]])


def _tense(text: str, chance: random.Random) -> str | None:
    words = text.split()
    places = [i for i, word in enumerate(words) if word in _TENSES]
    if not places:
        return None
    i = chance.choice(places)
    return " ".join([*words[:i], _TENSES[words[i]], *words[i + 1 :]])


def _only(kind: str, flag: str | None = None) -> Callable[[Sequence[WordChange]], bool]:
    def is_right(changes: Sequence[WordChange]) -> bool:
        return len(changes) == 1 and changes[0].kind == kind and (flag is None or changes[0].flag == flag)

    return is_right


def _flagged(flag: str) -> Callable[[Sequence[WordChange]], bool]:
    def is_right(changes: Sequence[WordChange]) -> bool:
        return any(change.flag == flag for change in changes)

    return is_right


EDITS: dict[str, tuple[Callable[[str, random.Random], str | None], Callable[[Sequence[WordChange]], bool]]] = {
    "a word dropped": (_drop, _only("dropped")),
    "a number swapped": (_number, _only("altered", "number")),
    "a “not” dropped or added": (_negation, _flagged("negation")),
    "elided with an ellipsis": (_elide, _only("elided")),
    "inserted in brackets": (_insert, _only("inserted")),
    "another tense": (_tense, _only("altered")),
}


def _splices(quotes: Sequence[tuple[str, str]], chance: random.Random) -> tuple[int, int]:
    tried, right = 0, 0
    apart = [(one, two) for (_, one), (_, two) in combinations(quotes, 2) if _differ(one, two)]
    for one, two in chance.sample(apart, min(_SPLICES, len(apart))):
        first, second = one.split(), two.split()
        spliced = " ".join(first[: len(first) // 2 + 1] + second[-max(5, len(second) // 2) :])
        tried += 1
        right += any(change.kind == "spliced" for change in word_changes(one, spliced, two))
    return tried, right


def _differ(one: str, two: str) -> bool:
    """Whether two quotations share no run of four words, so that they are no wordings of one utterance."""
    return not set(_grams(one)) & set(_grams(two))


def _grams(text: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return (tuple(words[i : i + 4]) for i in range(len(words) - 3))


def joined_by_mistake(quotes: Sequence[tuple[str, str]], chance: random.Random) -> tuple[int, int]:
    """Of ``_PAIRS`` random pairs of different utterances given one speaker: pairs, and how many are joined."""
    together = _family_of()
    apart = [
        (one, two)
        for (_, one), (_, two) in combinations(quotes, 2)
        if together.get(one, one) != together.get(two, two) and _differ(one, two)
    ]
    pairs = chance.sample(apart, min(_PAIRS, len(apart)))
    quote = Quote(0, 1, "direct", person="Ann Lee")
    joined = sum(same_utterance(utterance(0, quote, one), utterance(1, quote, two)) for one, two in pairs)
    return len(pairs), joined


def _family_of() -> dict[str, str]:
    """The utterance each marked wording belongs to."""
    stories = {sample.path.split("/")[0] for sample in all_samples()}
    return {
        variant["surface"]: family["id"]
        for story in stories
        for family in story_marks(story)["quote_families"]
        for variant in family["variants"].values()
    }
