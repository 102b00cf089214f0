"""Finding names: runs of capitalised words, told apart by titles, tables and what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from reader.extract.names import tables as t
from reader.model import Name

_WORD = r"(?:[^\W\d_][\w]*(?:[’'\-.&][^\W\d_][\w]*)*\.?)"
#: A run's words: capitalised, initials, or particles between them.
_TOKEN = re.compile(rf"{_WORD}|\d+(?:st|nd|rd|th)?|&|\S", re.UNICODE)
#: What may be a capital, and the rest of its word with the small words behind it that a name can go on after.
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_PARTICLES = frozenset("de del della der den di da dos du van von bin ibn al el la le ter ten af av y".split())
_AHEAD = re.compile(rf"\S*+(?:\s++(?:{'|'.join(sorted(_PARTICLES))}|of|for|the|&)(?!\S))*+")
_LOWER_WORD = re.compile(r"[a-z](?<![\w’'-].)[a-z]++(?!\w)")
_FULL_STOP = re.compile(r"(?:\b\w\.)+$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_AGED = re.compile(r", \d{1,2},")
_DESCRIBED = re.compile(r",? (?:\d{2},|a |an |the |who |said|told|says|added|wrote|’s |'s )")
_SPEAKS = re.compile(r" (?:said|told|says|added|wrote|argued|insisted|warned)\b")
_FIRST_NAMES = t.MALE_NAMES | t.FEMALE_NAMES
_POSSESSIVE = re.compile(r"[’']s?$")
_ABBREVIATED = frozenset(
    "mr. mrs. ms. dr. st. gen. col. lt. sgt. sen. rep. gov. prof. rev. hon. jr. sr. maj. capt.".split()
)
_JUNIORS = frozenset("jr jr. sr sr. ii iii of for & and".split())
_PLACE_BEFORE = frozenset("in near at from to outside around across toward towards into of".split())


#: What is no name where it stands alone.
_NO_NAME = _PARTICLES | frozenset(t.WEEKDAYS)


class _Token(NamedTuple):
    start: int
    end: int
    text: str


#: A token of a tuple; half the time of the class's own call, for every word near a capital.
_token = partial(tuple.__new__, _Token)


class Run(NamedTuple):
    """A name as written: its span without titles, its words, and the title before it."""

    start: int
    end: int
    words: tuple[str, ...]
    title: tuple[str, ...] = ()


def find_names(text: str) -> list[Name]:
    """Names of people, organisations and places in ``text``, in order; each with its fullest form there.

    A short name ("Zelensky") has the kind and the full form of the longest earlier name that ends with it.
    """
    runs = name_runs(text)
    lower_words = _lower_words(text)
    kinds: dict[tuple[str, ...], str] = {}
    people: dict[str, list[tuple[str, ...]]] = {}
    names: list[Name] = []
    for run in runs:
        if len(run.words) == 1 and _is_common(run, text, lower_words, people):
            continue
        kind, words = _kind_of(run, text, people, kinds)
        kinds.setdefault(run.words, kind)
        if kind == "person":
            known = people.setdefault(words[-1], [])
            if words not in known:
                known.append(words)
        names.append(Name(run.start, run.end, kind, " ".join(words)))  # type: ignore[arg-type]
    first_names = _first_names(people)
    return [_completed(name, people, first_names) for name in names]


def _first_names(people: dict[str, list[tuple[str, ...]]]) -> dict[str, list[tuple[str, ...]]]:
    """The full names of a text by their first word, where that is a first name."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for known in (full for fulls in people.values() for full in fulls if len(full) > 1):
        if known[0].lower() in _FIRST_NAMES:
            found.setdefault(known[0], []).append(known)
    return found


def _completed(
    name: Name, people: dict[str, list[tuple[str, ...]]], first_names: dict[str, list[tuple[str, ...]]]
) -> Name:
    """A surname or first name by itself as the one full name the text gives for it, before or after."""
    if " " in name.full or name.kind not in ("person", "other"):
        return name
    fuller = [known for known in people.get(name.full, ()) if len(known) > 1]
    fuller = fuller or [known for known in first_names.get(name.full, ()) if name.full not in t.PLACES]
    return replace(name, kind="person", full=" ".join(fuller[0])) if len(fuller) == 1 else name


def _lower_words(text: str) -> frozenset[str]:
    return frozenset(_LOWER_WORD.findall(text))


def _is_common(run: Run, text: str, lower_words: frozenset[str], people: dict[str, list[tuple[str, ...]]]) -> bool:
    """Whether a single capitalised word is only a word that begins a sentence."""
    word = run.words[0]
    if run.title or word in people:
        return False
    lower = word.lower()
    if lower in t.NOT_NAMES or len(word) == 1:
        return True
    first = _begins_sentence(text, run.start)
    if first and lower.endswith("ly") and len(lower) > 5 and lower not in _FIRST_NAMES:
        return word not in t.PLACES  # "Hastily", "Shortly"
    return first and (lower in lower_words or lower + "s" in lower_words)


def _begins_sentence(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" “\"'‘«(")
    return not before or before[-1] in ".!?:\n…•—"


def _kind_of(
    run: Run, text: str, people: dict[str, list[tuple[str, ...]]], kinds: dict[tuple[str, ...], str]
) -> tuple[str, tuple[str, ...]]:
    """The kind of a name and the words of its fullest form."""
    words = run.words
    last, first = words[-1].lower(), words[0].lower()
    fuller = [known for known in people.get(words[-1], ()) if _extends(known, words)]
    if fuller and first not in ("the",):
        return "person", max(fuller, key=len) if len(words) < max(map(len, fuller)) else words
    if words in kinds:
        return kinds[words], words
    if (
        last in t.ORGANISATION_ENDS
        or last in t.COMPANY_ENDS
        or (first in t.OF_HEADS and "of" in words)
        or words[0] in t.AGENCIES
    ):
        return "organisation", words
    if " ".join(words) in t.PLACES or last in t.PLACE_ENDS:
        return "place", words
    if len(words) == 1 and last in t.OFFICES:
        return "other", words  # "Deputy Chairman of the board"
    if run.title or (first in _FIRST_NAMES and len(words) > 1):
        return "person", words
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return "organisation", words
    if len(words) == 2 and first in t.PLACE_STARTS:
        return "place", words
    if len(words) == 2 and words[1].isupper() and not words[0].isupper() and len(words[1]) < 5:
        return "organisation", words  # "Initial US reports"
    if len(words) == 2 and words[0] in t.PLACES:
        return "other", words
    before = _WORD_BEFORE.search(text[max(0, run.start - 16) : run.start])
    if len(words) == 1 and before is not None and before[1].lower() == "the":
        return "other", words  # "the Kremlin says"
    after = text[run.end : run.end + 24]
    said = before is not None and before[1] in ("said", "says", "asked", "added", "replied")
    if len(words) == 1 and (said or _AGED.match(after)) and before and before[1].lower() not in _PLACE_BEFORE:
        return "person", words
    if before and before[1].lower() in _PLACE_BEFORE and len(words) == 1:
        return "place", words
    if last.rstrip(".") in t.OFFICES:
        return "other", words  # "Common Sense CEO"
    if any(word.lower() in t.NOBODY or word[-1].isdigit() for word in words):
        return "other", words
    looks_whole = len(words) in (2, 3) and min(map(len, words)) > 1 and not {"of", "the"} & set(words)
    described = _DESCRIBED.match(after)
    if looks_whole and (described or first not in t.NOT_NAMES):
        return "person", words
    if len(words) == 1 and _SPEAKS.match(after):
        return "person", words
    return "other", words


def _extends(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether ``words`` are a shorter form of ``known``: the same surname, no other first name."""
    if len(words) == 1:
        return True
    return words[0] == known[0] or (len(words[0].rstrip(".")) == 1 and known[0].startswith(words[0][0]))


def name_runs(text: str) -> list[Run]:
    """Every run of capitalised words, with titles cut off its front, in order."""
    tokens = _tokens(text)
    runs: list[Run] = []
    i = 0
    capital = [token.text[0].isupper() for token in tokens]
    while i < len(tokens):
        if not capital[i]:
            i += 1
            continue
        j = i + 1
        end = i + 1
        while j < len(tokens) and _joined(text, tokens[j - 1], tokens[j]):
            word = tokens[j].text
            if _day_between(tokens[j - 1].text, word):
                break
            if capital[j]:
                j += 1
                end = j
                if _stops(tokens[j - 1].text):
                    break
            elif word in _PARTICLES and j + 1 < len(tokens) and capital[j + 1]:
                j += 1
            elif word in ("of", "&", "for") and _of_goes_on(tokens[i:j], tokens, j):
                j += 2 if tokens[j + 1].text == "the" else 1
            else:
                break
        if end == i + 1 and tokens[i].text.isalpha():
            start, stop, word = tokens[i]
            if word.lower() not in _NO_NAME:
                runs.append(Run(start, stop, (word,)))
        else:
            runs.extend(_named(text, tokens[i:end]))
        i = end
    return runs


def _tokens(text: str) -> list[_Token]:
    """The words at capitals and the small ones behind each: a run goes on after no others."""
    found: list[_Token] = []
    done = 0
    for capital in _CAPITAL.finditer(text):
        begin = capital.start()
        if begin < done:
            continue
        while begin > done and not text[begin - 1].isspace():
            begin -= 1
        done = _AHEAD.match(text, capital.end()).end()  # type: ignore[union-attr]
        found.extend([_token((*m.span(), m[0])) for m in _TOKEN.finditer(text, begin, done)])
    return found


def _day_between(before: str, word: str) -> bool:
    """Whether a name ends between two words because one is a weekday: "Trump Monday said"; not "Super Tuesday"."""
    if before.lower() in t.WEEKDAYS:
        return True
    return word.lower() in t.WEEKDAYS and before.lower() not in t.DAY_NAMES


def _capital(word: str) -> bool:
    return word[0].isupper()


def _joined(text: str, before: _Token, after: _Token) -> bool:
    """Whether nothing but a space stands between two words of one name."""
    if text[before.end : after.start] not in (" ", "\u00a0"):
        return False
    if before.text.endswith(".") and not (len(before.text) <= 3 or before.text.lower() in _ABBREVIATED):
        return False
    if after.text == "I" and before.text.lower() not in _FIRST_NAMES:
        return False  # "as a Delawarean I am proud"
    return not _stops(before.text)


def _stops(word: str) -> bool:
    """A possessive ends a name."""
    return word.endswith(("’s", "'s", "s’", "s'"))


def _of_goes_on(run: list[_Token], tokens: list[_Token], j: int) -> bool:
    after = j + 2 if j + 1 < len(tokens) and tokens[j + 1].text == "the" else j + 1
    if after >= len(tokens) or not _capital(tokens[after].text):
        return False
    if tokens[j].text == "&":
        return True
    return any(token.text.lower() in t.OF_HEADS for token in run)


def _named(text: str, tokens: list[_Token]) -> list[Run]:
    """The run without its title, its sentence-starting word and its possessive; nothing when none is left."""
    title: list[str] = []
    words = list(tokens)
    while words:
        lower = words[0].text.lower().rstrip(".")
        if len(words) > 2 and words[0].text in t.BODIES and not words[1].text.isupper():
            words = words[1:]  # "the ambassador to the UN Ann Lee"
            continue
        if len(words) > 2 and len(words) == len(tokens) and lower in t.OPENING_VERBS:
            words = words[1:]  # "Said Ann Lee, who was there: …"
            continue
        is_title = lower in t.TITLES or (lower in t.TITLE_ADJECTIVES and len(words) > 1 and _title_follows(words[1:]))
        if is_title and len(words) > 1 and not _organisation(words) and words[1].text.lower() not in t.COMPANY_ENDS:
            title.append(lower)
            if words[1].text == "of" and len(words) > 3:
                words = words[2:]  # "Secretary of State Ann Lee"
        elif not _leads(words):
            break
        words = words[1:]
    words = _after_office(words, title)
    while words and words[-1].text.lower() in _PARTICLES:
        words = words[:-1]
    if not words or not _capital(words[0].text) or words[-1].text.lower() in t.WEEKDAYS:
        return []
    start, end = words[0].start, words[-1].end
    cut = _POSSESSIVE.search(text[start:end])
    if cut and cut[0] != "’" and cut[0] != "'" or (cut and text[start:end].rstrip("’'")[-1:] == "s"):
        end -= len(cut[0]) if cut[0].endswith("s") and len(cut[0]) == 2 else 1
    if text[end - 1] == "." and not _FULL_STOP.search(text[start:end]):
        end -= 1
    parts = tuple(text[start:end].split())
    return [Run(start, end, parts, tuple(title))] if parts else []


def _leads(words: list[_Token]) -> bool:
    """Whether the first word of several is no part of the name: "But Ann Lee", not "New York"."""
    lower = words[0].text.lower().rstrip(".")
    if lower not in t.NOT_NAMES or len(words) == 1 or len(words[0].text) == 1 and lower not in ("a", "i"):
        return False
    return not (lower == "new" and words[1].text in t.NEW_PLACES)


def _after_office(words: list[_Token], title: list[str]) -> list[_Token]:
    """The words after the last office in a long run, which becomes its title: "Athens County Prosecutor Ann Lee"."""
    if len(words) < 3 or _organisation(words):
        return words
    bodies = [i for i in range(1, len(words) - 2) if words[i].text.lower() in t.MEMBER_OF]
    if bodies and words[bodies[-1] + 1].text.lower() not in t.NOT_NAMES | t.TITLES | t.OFFICES | t.ORGANISATION_ENDS:
        return words[bodies[-1] + 1 :]
    places = [i for i in range(1, len(words) - 1) if words[i].text.lower().rstrip(".") in t.OFFICES]
    if not places or not 1 <= len(words) - places[-1] - 1 <= 4:
        return words
    after = words[places[-1] + 1 :]
    if any(word.text.lower() in _JUNIORS for word in after[:1]) or not _capital(after[0].text):
        return words
    title.append(words[places[-1]].text.lower().rstrip("."))
    return after


def _title_follows(words: list[_Token]) -> bool:
    for token in words[:3]:
        lower = token.text.lower()
        if lower in t.TITLES:
            return True
        if lower not in t.TITLE_ADJECTIVES:
            return False
    return False


def _organisation(words: list[_Token]) -> bool:
    return words[-1].text.lower() in t.ORGANISATION_ENDS
