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
from reader.text.same_words import in_full, say_the_same, spelt_alike

_TOKEN = re.compile(r"\[[^\]\n]{0,200}\]|\(…\)|…|\.\.\.+|\w+(?:['’.,‑-]\w+)*|[^\w\s]")
_CAPITAL = re.compile(r"\[(\w)\](?=\w)")
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
#: Words of a run that is taken over from another utterance, and what marks it while aligning.
_RUN, _FOREIGN = 4, "\0"
Flag = Literal["number", "negation", "modal", "name"]


def wording_tokens(text: str) -> list[str]:
    """Words, marks and whole bracketed insertions of ``text``, in order; a capital in brackets is its word's."""
    return _TOKEN.findall(_CAPITAL.sub(r"\1", text))  # "[T]he council"


def token_key(token: str) -> str:
    """A token as it is compared: case, spelling, apostrophes, a hyphen in a word and figures are no difference."""
    key = token.lower().replace("'", "’").strip('“”"')
    return spelt_alike(key.replace("-", "").replace("‑", "") if len(key) > 1 and not key[0].isdigit() else key)


def words_only(tokens: Sequence[str]) -> list[str]:
    """Lower-case words, without punctuation, elisions and bracketed insertions."""
    return [token_key(t) for t in tokens if t[0].isalnum()]


def wording_similarity(a: str, b: str) -> float:
    """Indel similarity of the words of two wordings, 0–1."""
    return similarity(plain_words(a), plain_words(b))


def plain_words(text: str) -> list[str]:
    """The words of a wording as two are compared: lower case, spelt alike, contractions in full."""
    return in_full(_words(wording_tokens(text)))


def _words(tokens: Sequence[str]) -> list[str]:
    """The words of ``tokens`` as compared, with "%", which is a word, and without other signs."""
    return [token_key(t) for t in tokens if t[0].isalnum() or t == "%"]


def word_changes(before: str, after: str, other: str | None = None) -> tuple[WordChange, ...]:
    """The changes from ``before`` to ``after``, in order; punctuation alone is no change.

    ``other`` is another utterance of the same speaker: words taken over from it are ``spliced``.
    """
    a, b = wording_tokens(before), wording_tokens(after)
    foreign = _foreign(a, b, wording_tokens(other)) if other else frozenset()
    keys = [_FOREIGN + token_key(t) if i in foreign else token_key(t) for i, t in enumerate(b)]
    changes: list[WordChange] = []
    small = _small(a) | _small(b)
    own = [token_key(t) for t in a]
    for edit in _past_elisions(align_tokens(own, keys), own, b):
        if edit.tag != "equal":
            changes.extend(_changes(a, b, edit, foreign, small))
    return tuple(_moved(changes))


def _past_elisions(edits: Sequence[Edit], own: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """``edits`` with the words after a mark of elision as late as they can stand: all before them is what it marks.

    In "the eyes of men and of us, and are clean" the "and" of "… and are clean" is the last one.
    """
    result = list(edits)
    for i in range(len(result) - 2):
        marked, same, gone = result[i : i + 3]
        length = same.a_end - same.a_start
        if marked.tag == "equal" or same.tag != "equal" or gone.tag != "delete":
            continue
        elides = any(_ELISION.fullmatch(token) for token in b[marked.b_start : marked.b_end])
        if elides and own[gone.a_end - length : gone.a_end] == own[same.a_start : same.a_end]:
            moved = gone.a_end - length
            result[i] = Edit("replace", marked.a_start, moved, marked.b_start, marked.b_end)
            result[i + 1] = Edit("equal", moved, gone.a_end, same.b_start, same.b_end)
            result[i + 2] = Edit("equal", gone.a_end, gone.a_end, same.b_end, same.b_end)
    return result


def is_shortened(change: WordChange) -> bool:
    """Whether a change only shortens words or gives them in full: "did not" and "didn’t"."""
    return change.kind == "altered" and change.flag is None and say_the_same(*_sides(change))


def _sides(change: WordChange) -> tuple[list[str], list[str]]:
    return _words(wording_tokens(change.before)), _words(wording_tokens(change.after))


def split_at_elisions(text: str) -> list[str]:
    """The pieces of ``text`` between its marks of elision."""
    return _ELISION.split(text)


def _small(tokens: Sequence[str]) -> frozenset[str]:
    """Words, lower case, that open a sentence or the wording and so have a capital that makes no name of them.

    One that a second word with a capital follows, or "and", is a name: "Marta and I".
    """
    found = set()
    for i, token in enumerate(tokens):
        following = tokens[i + 1] if i + 1 < len(tokens) else ""
        opens = i == 0 or tokens[i - 1] in _ENDING
        if opens and token[0].isupper() and (token.lower() in _STARTERS or following in _AFTER_ADVERB):
            found.add(token.lower())
    return frozenset(found)


def _foreign(a: Sequence[str], b: Sequence[str], other: Sequence[str]) -> frozenset[int]:
    """Tokens of ``b`` in runs of four words or more that ``other`` has and ``a`` has not."""
    places = [i for i, t in enumerate(b) if t[0].isalnum()]
    words = [token_key(b[i]) for i in places]
    own, theirs = set(_grams(words_only(a))), set(_grams(words_only(other)))
    taken: set[int] = set()
    for i, gram in enumerate(_grams(words)):
        if gram in theirs and gram not in own:
            taken.update(range(places[i], places[i + _RUN - 1] + 1))
    return frozenset(taken)


def _grams(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _RUN]) for i in range(len(words) - _RUN + 1)]


def _changes(
    a: Sequence[str], b: Sequence[str], edit: Edit, foreign: frozenset[int], small: frozenset[str]
) -> list[WordChange]:
    gone, come = list(a[edit.a_start : edit.a_end]), list(b[edit.b_start : edit.b_end])
    before, after = _words(gone), _words(come)
    if before and after and say_the_same(before, after) and not any("’" in word for word in before + after):
        return []  # "per cent" and "percent"
    if before and after and say_the_same(before, after):
        return [WordChange("altered", _plain(gone), _plain(come))]  # "did not" and "didn’t"
    inserted = [t for t in come if t[0] == "[" and not _ELISION.fullmatch(t)]
    elided = any(_ELISION.fullmatch(t) for t in come)
    come_words, gone_words = [t for t in come if _counts(t)], [t for t in gone if _counts(t)]
    found: list[WordChange] = []
    if inserted:
        lost = [] if come_words or elided else gone_words
        flag = _flag(lost, _inside(inserted), small)
        found.append(WordChange("inserted", " ".join(lost), " ".join(inserted), flag))
        if lost:
            gone_words = []
    if elided:
        if gone_words:
            found.append(WordChange("elided", " ".join(gone_words), "…", _flag(gone_words, [], small)))
        gone_words = []
    if come_words and any(i in foreign for i in range(edit.b_start, edit.b_end)):
        flag = _flag(gone_words, come_words, small)
        found.append(WordChange("spliced", " ".join(gone_words), " ".join(come_words), flag))
    elif gone_words and come_words:
        found.append(
            WordChange("altered", " ".join(gone_words), " ".join(come_words), _flag(gone_words, come_words, small))
        )
    elif gone_words:
        found.append(WordChange("dropped", " ".join(gone_words), "", _flag(gone_words, [], small)))
    elif come_words:
        found.append(WordChange("added", "", " ".join(come_words), _flag([], come_words, small)))
    return found


def _counts(token: str) -> bool:
    """Whether a token is a word or a sign that says something."""
    return token[0].isalnum() or token in _SIGNS


def _plain(tokens: Sequence[str]) -> str:
    return " ".join(token for token in tokens if _counts(token))


def _inside(inserted: Sequence[str]) -> list[str]:
    return [word for token in inserted for word in re.findall(r"\w+(?:['’]\w+)*", token)]


def _flag(gone: Sequence[str], come: Sequence[str], small: frozenset[str] = frozenset()) -> Flag | None:
    """What an edit does to the meaning: a number, negation, modal or name that is gone, new or another.

    ``small`` are words, lower case, whose capital only opens a sentence.
    """
    before, after = in_full([token_key(w) for w in gone]), in_full([token_key(w) for w in come])
    if _numbers(gone) != _numbers(come):
        return "number"
    if _negations(before) != _negations(after) or _turned(before, after):
        return "negation"
    if sorted(w for w in before if w in MODALS) != sorted(w for w in after if w in MODALS):
        return "modal"
    names, others = _names(gone, small), _names(come, small)
    return "name" if names != others else None


def _numbers(words: Sequence[str]) -> list[str]:
    parts = (part for word in words for part in re.split("[-‑]", word.lower()) if part)
    figures = [part for part in parts if part[0].isdigit() or part in NUMBERS or part in _CURRENCIES]
    return sorted(in_full([spelt_alike(part) for part in figures]))


def _negations(words: Sequence[str]) -> int:
    return sum(w in NEGATIONS for w in words)


def _turned(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a word became its opposite by its beginning: "able" and "unable"."""
    if len(before) != len(after):
        return False
    pairs = (sorted(pair, key=len) for pair in zip(before, after, strict=True))
    return any(
        long.endswith(short) and long[: -len(short)] in _TURNING and (len(short) > 3 and short not in _NO_OPPOSITES)
        for short, long in pairs
        if short != long
    )


def _names(words: Sequence[str], small: frozenset[str]) -> list[str]:
    """Words with a capital that is no acronym's, shortened ones in full."""
    bare = (re.split("['’]", w)[0] for w in words)
    return sorted(
        w for w in bare if w[:1].isupper() and not w.isupper() and len(w) > 2 and w.lower() not in small | _STARTERS
    )


#: Words that begin sentences with a capital and are no names.
_STARTERS = frozenset(
    """
    a about after again all also although and any are as at because before both but by can did do does even every
    everybody everyone few for from had has have he her here his how however i if in is it its just let like look many
    maybe more most much my never no nobody none not nothing now of oh okay on once one only or our perhaps please she
    should since so some still sure than that the their them then there these they this those though through to today
    tomorrow too under until was we well were what when where whether which while who why will with without would yes
    yesterday yet you your
    """.split()
)
#: What ends a sentence before the next word; what follows an opening adverb.
_ENDING = frozenset('. ! ? : … “ " ... — –'.split())
_AFTER_ADVERB = frozenset(",")
#: Signs that say something.
_CURRENCIES = frozenset("$ € £ ¥ ₹ ₽ ₩ ₴".split())
_SIGNS = _CURRENCIES | {"%"}
#: Beginnings that turn a word into its opposite, and words they only look to be before.
_TURNING = frozenset("dis il im in ir mis non un".split())
_NO_OPPOSITES = frozenset(
    "come cover deed form land play press side tend tent tense port pose part plant prove".split()
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
