"""Noun phrases among the items of a paragraph: where one begins and ends, what heads it, whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import PLURAL_SPEAKERS, SPEAKERS

#: Classes a phrase is made of.
_INNER = frozenset("DMNZG")
#: Abbreviated titles: a name begins with them, whatever noun stands before.
_TITLES = frozenset("sen rep gov mr mrs ms dr sens reps".split())


#: What stands between an article and a title: "the elder Mr. Hill".
_BEFORE_TITLES = frozenset("current elder fellow former freshman incumbent late new outgoing then younger".split())
#: What somebody says or does, named right after it: "the last thing Ann Lee said".
_SAID_THINGS = frozenset("thing things time words".split())
#: Bodies whose names often have "and" in them.
_BODIES = frozenset("agency board bureau centre center commission committee council department ministry office".split())
#: Words that are a time by themselves, and what makes the name of a day or a movement of them.
_DAYS = frozenset("today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday".split())
#: Days that are part of a name where they have a capital: "USA Today".
_PAPERS = frozenset("Today Tomorrow Tonight Yesterday".split())
_NAMED_DAYS = frozenset("super black easter good ash palm cyber bloody giving fat".split())
#: Adjectives that begin a time.
_LEADS = frozenset("last next early earlier late later".split())
#: Months that are names of people too.
_MONTH_NAMES = frozenset("april august june may march".split())
#: Items of a noun phrase: a run of words without end, as hostile pages have, is none.
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: items ``first:last``, characters ``start:end``."""

    first: int
    last: int
    start: int
    end: int
    #: Lower-case last word.
    head: str
    pronoun: bool = False
    #: For a relative "who": the phrase it stands for.
    stands_for: Phrase | None = None
    #: Whether it names two: "Ann Lee and Bob Ray".
    several: bool = False


def phrase_ending(items: Sequence[Item], j: int) -> Phrase:
    """The phrase whose last item is ``j``."""
    last = j + 1
    if items[j].tag == "X":
        return _phrase(items, j, last, pronoun=True)
    i = j
    while i > 0 and j - i < LONGEST and _continues(items, i):
        i -= 1
    return _phrase(items, i, last)


def _continues(items: Sequence[Item], i: int) -> bool:
    """Whether the phrase that has item ``i`` has the item before it too."""
    before, item = items[i - 1], items[i]
    if before.tag not in _INNER or item.start - before.end > 2:
        return False
    if item.tag == "G" or before.tag == "G":
        return True
    if item.tag == "D":
        return before.tag == "D" and (
            before.lower in ("all", "both", "half", "some", "many")
            or before.lower in ("the", "these", "those")
            and item.lower in g.NUMBERS
        )
    if before.tag == "N" and item.lower in _TITLES and before.lower not in _BEFORE_TITLES:
        return False  # "at the party’s convention Sen. Warren said"
    if _time_begins(items, i) or before.lower in _SAID_THINGS and item.tag == "M":
        return False
    return not (before.tag in ("M", "N") and _is_time(before) and item.tag in ("M", "D") and not _surname(items, i - 1))


def _time_begins(items: Sequence[Item], i: int) -> bool:
    """Whether a time begins at item ``i`` right after a phrase: "Theresa May today said", "Trump last week said"."""
    before, item = items[i - 1], items[i]
    if before.tag not in "MN" or before.lower in g.BEFORE_TIMES:
        return False
    if before.lower in g.TIMES and not _surname(items, i - 1):
        return False
    if item.text in _PAPERS:
        return False  # "USA Today"
    if item.lower in _DAYS:
        return before.lower not in _NAMED_DAYS
    return item.lower in _LEADS and i + 1 < len(items) and items[i + 1].lower in g.TIMES


def phrase_from(items: Sequence[Item], i: int, stop: int) -> Phrase | None:
    """The phrase that begins at item ``i`` and ends before ``stop``, or None."""
    if i >= stop or items[i].tag not in _INNER | {"X"} or items[i].tag == "G":
        return None
    if items[i].tag == "X":
        return _phrase(items, i, i + 1, pronoun=True)
    j = i + 1
    stop = min(stop, i + LONGEST)
    while j < stop and items[j].tag in _INNER:
        before, item = items[j - 1], items[j]
        if item.tag == "D" and before.tag not in ("D", "G"):
            break
        if (
            _time_begins(items, j)
            or before.tag == "M"
            and item.tag == "M"
            and _is_time(item)
            and not _surname(items, j)
        ):
            break
        if before.tag == "M" and item.tag == "N" and _is_time(item) and before.lower not in g.TIMES:
            break
        j += 1
    return _phrase(items, i, j)


def _phrase(items: Sequence[Item], first: int, last: int, pronoun: bool = False) -> Phrase:
    return Phrase(first, last, items[first].start, items[last - 1].end, items[last - 1].lower, pronoun)


def with_partner(items: Sequence[Item], phrase: Phrase, low: int) -> Phrase:
    """``phrase`` with who is joined to it by "and" where that opens the sentence or follows a quotation or "that"."""
    c = phrase.first - 1
    if phrase.pronoun:
        return phrase
    if phrase.last < len(items) and items[phrase.last].lower == "and" and items[phrase.last - 1].tag == "M":
        return _with_next(items, phrase, low)
    if c - 1 < low or items[c].lower != "and" or items[c - 1].tag not in "MN":
        return phrase
    left = phrase_ending(items, c - 1)
    opens = (
        left.first == low or left.first > low and items[left.first - 1].tag in "QS" or _after_setting(items, left, low)
    )
    body = left.first > low and items[left.first - 1].tag == "," and _is_body(items, left)
    if not (opens or body) or is_time(items, left) or items[c - 1].tag != "M" and not can_speak(left.head):
        return phrase
    return Phrase(left.first, phrase.last, left.start, phrase.end, phrase.head, False, None, True)


def _is_body(items: Sequence[Item], left: Phrase) -> bool:
    """Whether a phrase is the first half of a body's name: "the Bureau of Fisheries and Aquatic Resources"."""
    return any(item.lower in _BODIES for item in items[left.first : left.last])


def _after_setting(items: Sequence[Item], left: Phrase, low: int) -> bool:
    """Whether only an opening phrase of time or place stands before ``left``: "Under pressure, Lee and Ray said"."""
    comma = left.first - 1
    if comma <= low or items[comma].tag != "," or items[low].tag != "P":
        return False
    return all(item.tag in "PDNZMG" or item.form == "ing" for item in items[low:comma]) and items[comma - 1].tag != "M"


def _with_next(items: Sequence[Item], phrase: Phrase, low: int) -> Phrase:
    """``phrase`` with the name after "and" in a tag: "“…,” Ann Lee and Bob Ray said", or after "said"."""
    before = items[phrase.first - 1].tag if phrase.first > low else ""
    after = phrase_from(items, phrase.last + 1, len(items))
    if after is None or items[after.last - 1].tag != "M" or before not in ("Q", "V"):
        return phrase
    verb_next = after.last < len(items) and items[after.last].tag in "VA"
    if verb_next != (before == "Q"):
        return phrase
    return Phrase(phrase.first, after.last, phrase.start, after.end, after.head, False, None, True)


def relative(items: Sequence[Item], at: int, antecedent: Phrase | None) -> Phrase:
    """The relative pronoun at ``at`` as a phrase that stands for ``antecedent``."""
    word = items[at]
    return Phrase(at, at + 1, word.start, word.end, word.lower, True, antecedent)


def _is_time(item: Item) -> bool:
    return item.lower in g.TIMES


def _surname(items: Sequence[Item], i: int) -> bool:
    """Whether the month at ``i`` is a person's name: "Theresa May", "Mrs May", "May said"."""
    if items[i].text == "Jan" and i + 1 < len(items) and items[i + 1].tag == "M":
        return True  # "Jan Novak", where January has a stop or a number
    if items[i].lower not in _MONTH_NAMES or not items[i].text[0].isupper():
        return False
    before = items[i - 1] if i else None
    if before is not None and before.tag == "M" and before.lower not in g.TIMES and before.lower not in g.BEFORE_TIMES:
        return True
    after = items[i + 1] if i + 1 < len(items) else None
    speaks = after is not None and after.tag == "V" and after.form in ("past", "s") and after.lower in CUES
    return speaks and (before is None or before.tag not in "PZDG" and before.lower not in g.BEFORE_TIMES)


def is_time(items: Sequence[Item], phrase: Phrase) -> bool:
    """Whether a phrase says when: "last week", "Tuesday"."""
    if phrase.last - phrase.first > 1 and items[phrase.last - 1].text in _PAPERS:
        return False
    return phrase.head in g.TIMES and not phrase.pronoun and not _surname(items, phrase.last - 1)


def owner_of(items: Sequence[Item], phrase: Phrase) -> Phrase | None:
    """The phrase that owns ``phrase``: "Trump" in "Trump’s claim", "his" in "his claim"."""
    for i in range(phrase.last - 1, phrase.first - 1, -1):
        if items[i].tag == "G" and i > phrase.first:
            return _phrase(items, phrase.first, i)
        if items[i].lower in g.POSSESSIVES:
            return _phrase(items, i, i + 1, pronoun=True)
    return None


def can_speak(word: str) -> bool:
    """Whether ``word`` (lower case) names people, a body or a document that speaks, in either number."""
    if (
        word.endswith(("-year-old", "-year-olds"))
        or word in SPEAKERS
        or word in PLURAL_SPEAKERS
        or word in SPEECH_NOUNS
    ):
        return True
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return singular in SPEAKERS or singular in SPEECH_NOUNS or (word.endswith("es") and word[:-2] in SPEAKERS)
