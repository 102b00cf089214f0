"""From one wording to another: word-level changes, each named, and those that alter what is said flagged.

Words are aligned by RapidFuzz's Indel opcodes on lower-cased tokens; marks of elision and square brackets say
what kind of change an edit is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from reader.model import WordChange
from reader.text.align import Edit, align_tokens, similarity

_TOKEN = re.compile(r"\[[^\]\n]{0,200}\]|\(…\)|…|\.\.\.+|\w+(?:['’.,‑-]\w+)*|[^\w\s]")
_ELISION = re.compile(r"…|\.\.\.+|\[\s*(?:…|\.\.\.+)\s*\]|\(…\)")
NEGATIONS = frozenset(
    "not no never none nobody nothing nowhere neither nor cannot without hardly scarcely barely n't".split()
)
MODALS = frozenset("can could may might must shall should will would ought need".split())
NUMBERS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands "
    "million millions billion billions trillion dozen dozens half third quarter double twice first second".split()
)
_CONTRACTED = {"can’t": "can", "won’t": "will", "shan’t": "shall"}
#: Words of a run that is taken over from another utterance, and what marks it while aligning.
_RUN, _FOREIGN = 4, "\0"
Flag = Literal["number", "negation", "modal", "name"]


def wording_tokens(text: str) -> list[str]:
    """Words, marks and whole bracketed insertions of ``text``, in order."""
    return _TOKEN.findall(text)


def _key(token: str) -> str:
    """A token as it is compared: case, the style of apostrophes and a hyphen inside a word are no difference."""
    key = token.lower().replace("'", "’").strip('“”"')
    return key.replace("-", "").replace("‑", "") if len(key) > 1 and not key[0].isdigit() else key


def words_only(tokens: Sequence[str]) -> list[str]:
    """Lower-case words, without punctuation, elisions and bracketed insertions."""
    return [_key(t) for t in tokens if t[0].isalnum()]


def wording_similarity(a: str, b: str) -> float:
    """Indel similarity of the words of two wordings, 0–1."""
    return similarity(words_only(wording_tokens(a)), words_only(wording_tokens(b)))


def word_changes(before: str, after: str, other: str | None = None) -> tuple[WordChange, ...]:
    """The changes from ``before`` to ``after``, in order; punctuation alone is no change.

    ``other`` is another utterance of the same speaker: words taken over from it are ``spliced``.
    """
    a, b = wording_tokens(before), wording_tokens(after)
    foreign = _foreign(a, b, wording_tokens(other)) if other else frozenset()
    keys = [_FOREIGN + _key(t) if i in foreign else _key(t) for i, t in enumerate(b)]
    changes: list[WordChange] = []
    for edit in align_tokens([_key(t) for t in a], keys):
        if edit.tag != "equal":
            changes.extend(_changes(a, b, edit, foreign))
    return tuple(_moved(changes))


def _foreign(a: Sequence[str], b: Sequence[str], other: Sequence[str]) -> frozenset[int]:
    """Tokens of ``b`` in runs of four words or more that ``other`` has and ``a`` has not."""
    places = [i for i, t in enumerate(b) if t[0].isalnum()]
    words = [_key(b[i]) for i in places]
    own, theirs = set(_grams(words_only(a))), set(_grams(words_only(other)))
    taken: set[int] = set()
    for i, gram in enumerate(_grams(words)):
        if gram in theirs and gram not in own:
            taken.update(range(places[i], places[i + _RUN - 1] + 1))
    return frozenset(taken)


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


def _changes(a: Sequence[str], b: Sequence[str], edit: Edit, foreign: frozenset[int]) -> list[WordChange]:
    gone, come = list(a[edit.a_start : edit.a_end]), list(b[edit.b_start : edit.b_end])
    inserted = [t for t in come if t[0] == "[" and not _ELISION.fullmatch(t)]
    elided = any(_ELISION.fullmatch(t) for t in come)
    come_words, gone_words = [t for t in come if t[0].isalnum()], [t for t in gone if t[0].isalnum()]
    found: list[WordChange] = []
    if inserted:
        lost = [] if come_words or elided else gone_words
        found.append(WordChange("inserted", " ".join(lost), " ".join(inserted), _flag(lost, _inside(inserted))))
        if lost:
            gone_words = []
    if elided:
        if gone_words:
            found.append(WordChange("elided", " ".join(gone_words), "…", _flag(gone_words, [])))
        gone_words = []
    if come_words and any(i in foreign for i in range(edit.b_start, edit.b_end)):
        flag = _flag(gone_words, come_words)
        found.append(WordChange("spliced", " ".join(gone_words), " ".join(come_words), flag))
    elif gone_words and come_words:
        found.append(WordChange("altered", " ".join(gone_words), " ".join(come_words), _flag(gone_words, come_words)))
    elif gone_words:
        found.append(WordChange("dropped", " ".join(gone_words), "", _flag(gone_words, [])))
    elif come_words:
        found.append(WordChange("added", "", " ".join(come_words), _flag([], come_words)))
    return found


def _inside(inserted: Sequence[str]) -> list[str]:
    return [word for token in inserted for word in re.findall(r"\w+(?:['’]\w+)*", token)]


def _flag(gone: Sequence[str], come: Sequence[str]) -> Flag | None:
    """What an edit does to the meaning: a number, negation, modal or name that is gone, new or another."""
    before, after = [_key(w) for w in gone], [_key(w) for w in come]
    if _numbers(gone) != _numbers(come):
        return "number"
    if _negations(before) != _negations(after):
        return "negation"
    if _modals(before) != _modals(after):
        return "modal"
    if _names(gone) != _names(come) and (_names(gone) or _names(come)):
        return "name"
    return None


def _numbers(words: Sequence[str]) -> list[str]:
    parts = (part for word in words for part in re.split("[-‑]", word.lower()) if part)
    return sorted(part.replace(",", "") for part in parts if part[0].isdigit() or part in NUMBERS)


def _negations(words: Sequence[str]) -> int:
    return sum(w in NEGATIONS or w.endswith("n’t") for w in words)


def _modals(words: Sequence[str]) -> list[str]:
    bases = (_CONTRACTED.get(w, w.removesuffix("n’t").removesuffix("’ll") if w.endswith("n’t") else w) for w in words)
    return sorted(w for w in bases if w in MODALS)


def _names(words: Sequence[str]) -> list[str]:
    return sorted(w for w in words if w[0].isupper() and not w.isupper() and len(w) > 2 and w.lower() not in _STARTERS)


_STARTERS = frozenset(
    "the this that these those there they then and but for our your his her its with when what".split()
)


def _moved(changes: Sequence[WordChange]) -> list[WordChange]:
    """Words dropped in one place and added in another are moved."""
    result = list(changes)
    for gone in changes:
        if gone.kind != "dropped" or len(gone.before.split()) < 2:
            continue
        for come in changes:
            if come.kind == "added" and come.after.lower() == gone.before.lower() and come in result and gone in result:
                result[result.index(gone)] = WordChange("moved", gone.before, come.after)
                result.remove(come)
    return result
