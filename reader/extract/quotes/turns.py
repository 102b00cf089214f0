"""The turns of an interview or a transcript, in marks or without: "Q: …", "A: “…”", "Ann Lee: …", "THE GAZETTE: …".

A dialogue is told from a list by what its labels are: the letters Q and A, the names of people, or whoever asks most of
the questions. A list of prices, pros and cons has none of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from reader.extract.names.tables import FIRST_NAMES, SURNAMES_FIRST
from reader.extract.quotes.phrases import Phrase
from reader.model import Name

_LABEL = re.compile(
    r"(?:([QA])(?:\.|:|\)| ?[–—-])|(Question|Answer|[^\W\d_][\w’'.\-]*(?: [^\W\d_a-z][\w’'.&\-]*){0,4})"
    r"(?: \([^)\n]{1,40}\))?:)\s+(?=[^\W\d]|[\[(…“\"‘'«„])"
)
#: What opens a turn that is printed in marks.
_MARKS = frozenset("“\"‘'«„")
_ASKS, _ANSWERS = frozenset(("Q", "Question")), frozenset(("A", "Answer"))
#: What tells that somebody was asked, before the first question.
_INTERVIEW = re.compile(r"\b(?:asked|conversation|interview(?:ed)?|Q\s?&\s?A|spoke|talk(?:ed|s)?|tells|transcript)\b")
#: Fewest turns of a dialogue, and most paragraphs of one turn.
_FEWEST, _LONGEST_TURN = 4, 9
#: Characters of a paragraph without a label that goes on with a turn.
_GOES_ON = 40


@dataclass(frozen=True, slots=True)
class Turn:
    """What one side says: characters ``start:end``, after its label; ``last`` is the paragraph it ends in.

    A turn that is ``marked`` opens with a quotation mark at ``start``.
    """

    start: int
    end: int
    label: Phrase
    sign: int
    person: str | None
    last: int
    marked: bool


@dataclass(frozen=True, slots=True)
class _Labelled:
    """A paragraph with a label before it."""

    paragraph: int
    label: str
    start: int
    end: int
    sign: int
    content: int


def turns_of(
    text: str, paragraphs: Sequence[tuple[int, int]], names: Sequence[Name], person_of: Callable[[Phrase], str | None]
) -> dict[int, Turn]:
    """The turns of the dialogue ``text`` prints, by the number of the paragraph each begins; empty where it has none.

    ``paragraphs`` are the spans of its paragraphs, ``names`` its people; ``person_of`` tells whom a label means.
    """
    found = [labelled for n, span in enumerate(paragraphs) if (labelled := _labelled(text, n, *span)) is not None]
    if len(found) < _FEWEST:
        return {}
    forms = _short_forms(names)
    by_label: dict[str, list[_Labelled]] = {}
    for each in found:
        by_label.setdefault(each.label, []).append(each)
    people = {label: _whom(own[0], found[0].start, names, forms, person_of) for label, own in by_label.items()}
    speak = {label for label, own in by_label.items() if _speaks(own, people[label], text, paragraphs)}
    turns = [each for each in found if each.label in speak]
    sides = {each.label for each in turns}
    changes = sum(a.label != b.label for a, b in zip(turns, turns[1:], strict=False))
    if len(turns) < _FEWEST or len(sides) < 2 or 2 * changes < len(turns) - 1:
        return {}
    again = Counter(people[each.label] or each.label for each in turns)
    if sum(count > 1 for count in again.values()) < 2:
        return {}  # nobody answers: each of a list of people has one line
    if not (sides & _ANSWERS or _asked(text, turns, paragraphs) or all(label.isupper() for label in sides)):
        return {}
    if sides <= _ASKS | _ANSWERS and not any(people.values()) and not _INTERVIEW.search(text, 0, turns[0].start):
        return {}  # a page's frequent questions
    return {
        each.paragraph: _turn(text, each, turns[k + 1 : k + 2], paragraphs, people[each.label])
        for k, each in enumerate(turns)
    }


def _labelled(text: str, number: int, start: int, end: int) -> _Labelled | None:
    match = _LABEL.match(text, start, end)
    if match is None:
        return None
    group = 1 if match[1] else 2
    label = match[group]
    if not label[0].isupper():
        return None
    sign = match.end(group)
    while text[sign] in " " or text[sign] == "(":
        sign = text.index(")", sign) + 1 if text[sign] == "(" else sign + 1
    return _Labelled(number, label, match.start(group), match.end(group), sign, match.end())


def _whom(
    each: _Labelled,
    first: int,
    names: Sequence[Name],
    forms: dict[str, set[str]],
    person_of: Callable[[Phrase], str | None],
) -> str | None:
    """Whom a label means: the one interviewed for "A", nobody by name for "Q", who has the name or the initials."""
    if each.label in _ASKS:
        return None
    if each.label in _ANSWERS:
        return _interviewed(names, first)
    person = person_of(Phrase(0, 1, each.start, each.end, each.label.split()[-1].lower()))
    if person is not None and " " in person:
        return person
    return _short_for(each.label, forms) or person


def _interviewed(names: Sequence[Name], first: int) -> str | None:
    """Who is named most before offset ``first``, the dialogue's start; of several the one named first."""
    before = Counter(name.full for name in names if name.kind == "person" and name.end <= first and " " in name.full)
    likeliest = before.most_common(1)[0][0] if before else None
    return likeliest if likeliest is not None and _is_somebody(likeliest) else None


def _short_forms(names: Sequence[Name]) -> dict[str, set[str]]:
    """The people of ``names`` by what a label may have of them: "JB", "bezos", "jeff"."""
    forms: dict[str, set[str]] = {}
    for full in {name.full for name in names if name.kind == "person" and " " in name.full}:
        words = full.split()
        for form in ("".join(word[0] for word in words), words[-1].lower(), words[0].lower() + " "):
            forms.setdefault(form, set()).add(full)
    return forms


def _short_for(label: str, forms: dict[str, set[str]]) -> str | None:
    """The one person a label is short for: initials, the surname ("HILL") or else the first name ("Jane")."""
    word = label.split()[-1].lower()
    for form in (label if 1 < len(label) < 4 else "", word, word + " "):
        if form in forms:
            return next(iter(forms[form])) if len(forms[form]) == 1 else None
    return None


def _speaks(own: Sequence[_Labelled], person: str | None, text: str, paragraphs: Sequence[tuple[int, int]]) -> bool:
    """Whether the label that the paragraphs ``own`` have is one side of a dialogue."""
    label = own[0].label
    if label in _ASKS | _ANSWERS or person is not None and _is_somebody(person):
        return True
    if len(own) < 2:
        return False
    words = label.split()
    if words[0].lower() in FIRST_NAMES and len(words) < 4 or label.isupper() and person is not None:
        return True
    return 2 * _asked(text, own, paragraphs) >= len(own)


def _is_somebody(person: str) -> bool:
    """Whether a name is sure to be a person's."""
    first = person.split()[0].lower()
    return first in FIRST_NAMES or first in SURNAMES_FIRST and " " in person


def _asked(text: str, turns: Sequence[_Labelled], paragraphs: Sequence[tuple[int, int]]) -> int:
    """How many of some turns ask something."""
    return sum("?" in text[each.content : paragraphs[each.paragraph][1]] for each in turns)


def _turn(
    text: str,
    each: _Labelled,
    after: Sequence[_Labelled],
    paragraphs: Sequence[tuple[int, int]],
    person: str | None,
) -> Turn:
    """The turn a label opens, with the paragraphs that go on with it up to the next label."""
    last = each.paragraph
    if after and after[0].paragraph - each.paragraph <= _LONGEST_TURN:
        while last + 1 < after[0].paragraph and _goes_on(text, *paragraphs[last + 1]):
            last += 1
    end = paragraphs[last][1]
    while end > each.content + 1 and text[end - 1] in ".,;: \t":
        end -= 1
    label = Phrase(0, 1, each.start, each.end, each.label.split()[-1].lower())
    return Turn(each.content, end, label, each.sign, person, last, text[each.content] in _MARKS)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a paragraph without a label goes on with the turn before it: prose, no heading and no stage direction."""
    return end - start > _GOES_ON and text[start] not in "([" and text[end - 1] in '.?!…”"’'
