"""The names of a text as its people: offices cut off, surnames with whom they mean, who holds which office."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from reader.extract.names.common import NO_PERSONS
from reader.extract.names.tables import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_TITLES,
    NOBODY,
    OFFICES,
    ORGANISATION_ENDS,
    PLACE_ENDS,
    PLACES,
)
from reader.extract.quotes.phrases import can_speak
from reader.model import Name

#: What a law is called: "the Cyber Security Bill" is nobody.
_LAWS = frozenset("act amendment bill law".split())
#: What stands before an office or a place and begins no name.
_NO_NAMES = frozenset("ex former late then".split())
#: Small words in names that are headlines.
_SMALL = frozenset("a about after and at by for from how in is on or over the to vs why with".split())
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}$")
#: Most words of a name with a capital.
_LONGEST = 6
#: What a surname may begin with.
_PARTICLES = frozenset("al bin de del della di du el la le van von".split())
_PARTIES = frozenset("conservative democrat democratic democrats independent labour republican republicans".split())
#: The offices before a name that "the" and the office may mean later, by what is written there.
_OFFICES = {
    "chancellor": "chancellor",
    "congressman": "congressman",
    "congresswoman": "congresswoman",
    "gov": "governor",
    "governor": "governor",
    "mayor": "mayor",
    "minister": "minister",
    "pope": "pope",
    "pres": "president",
    "president": "president",
    "president-elect": "president-elect",
    "sen": "senator",
    "senator": "senator",
    "sheriff": "sheriff",
    "speaker": "speaker",
}
#: Words before an office that make it another one, or one of the past.
_OTHERS = frozenset("deputy ex former late then vice".split())

#: Letters after the name of a lawyer, a member of parliament or whoever holds an order.
_LETTERS = frozenset("CBE KC MBE MEP MP MSP OBE QC SC TD".split())


def people_named(text: str, names: Sequence[Name]) -> list[Name]:
    """``names`` with people told from other names, and a surname alone as who it last meant.

    An office or a party in front is cut off ("Oldtown County Recorder Ann Lee", "Democrat Ann Lee"). Of two people
    with one surname it means whom the paragraph or the last one opens with, else who is named in full before it, most
    often where several are; "Mr" and "Mrs" say which.
    """
    people = [(name, _person(name)) for name in names]
    alone = {full for _, full in people if full.count(" ") == 1}
    people = [(name, _without_description(full, alone)) for name, full in people]
    surnames = _surnames(full for _, full in people)
    first = {full: name.start for name, full in reversed(people)}  # where each is first named
    words = [text[name.start : name.end].split("’")[0].split("'")[0] for name in names]
    people = [
        (name, _completed(name, full, word, surnames, first)) for (name, full), word in zip(people, words, strict=True)
    ]
    shared = {surname: full for surname, full in surnames.items() if _differ(full)}
    times = Counter(full for name, full in people if " " in text[name.start : name.end])
    met: set[str] = set()
    told: dict[str, tuple[int, str]] = {}
    found = []
    for (name, full), word in zip(people, words, strict=True):
        surname = full.split()[-1] if full else ""
        if surname in shared:
            if word == surname:
                fitting = _fitting(shared[surname], text[max(0, name.start - 6) : name.start])
                at, last = told.get(surname, (-1, ""))
                often = 3 * times[last] >= max(times[known] for known in fitting)
                if last in fitting and often and text.count("\n\n", at, name.start) < 2:
                    full = last
                elif full not in fitting or full not in met:
                    full = max(sorted(fitting), key=lambda known: (known in met, times[known]))
            elif full in shared[surname] and _opens_line(text, name.start):
                told[surname] = (name.start, full)
        met.add(full)
        found.append(replace(name, kind="person", full=full) if full else _not_a_person(name))
    return found


def _opens_line(text: str, at: int) -> bool:
    """Whether a name opens a line, its title apart."""
    return at - text.rfind("\n", 0, at) < 24


def _fitting(people: set[str], before: str) -> set[str]:
    """Which of ``people`` the title right before a surname can mean."""
    title = before.split()[-1].rstrip(".").lower() if before.split() else ""
    first = {full: full.split()[0].lower() for full in people}
    if title in FEMALE_TITLES:
        return {full for full in people if first[full] in FEMALE_NAMES} or people
    if title in MALE_TITLES:
        return {full for full in people if first[full] in MALE_NAMES} or people
    return people


def _surnames(people: Iterable[str]) -> dict[str, set[str]]:
    """The surnames of ``people``, with their full names of more than one word."""
    by_surname: dict[str, set[str]] = {}
    for full in people:
        words = full.split()
        first = words[0].lower() if words else ""
        if len(words) > 1 and first not in _PARTICLES and (_first_name(first) or not _describes(first)):
            by_surname.setdefault(words[-1], set()).add(full)
    return by_surname


def _completed(name: Name, full: str, word: str, surnames: dict[str, set[str]], first: dict[str, int]) -> str:
    """``full``, or for a surname alone (``word``) that nobody was found for the one person who has it."""
    if name.kind not in ("other", "person") or " " in word or " " in full:
        return full
    known = surnames.get(word, set())
    if not known and (_first_name(word.lower()) or word not in PLACES and not can_speak(word.lower())):
        known = {person for person, at in first.items() if person.startswith(word + " ") and at < name.start}
    if len(known) == 1:
        return next(iter(known))
    return full or (word if name.kind == "person" and " " in name.full else "")


def _differ(people: set[str]) -> bool:
    """Whether full names with one surname are those of several people: their first names begin differently."""
    return len({full.split()[0].lower()[:3] for full in people}) > 1


def _not_a_person(name: Name) -> Name:
    return replace(name, kind="other") if name.kind == "person" else name


def _person(name: Name) -> str:
    """The name of the person a name is, or "" where it is none."""
    words = name.full.split()
    heading = (
        words[0].isalpha() and len(words[0]) > 3 and words[0].isupper() and not words[-1].isupper()
    )  # "BORROWING Back then"
    if heading or sum(word[0].isupper() for word in words) > _LONGEST:
        return ""
    if any(word[0].isupper() and word.lower() in _SMALL for word in words[1:-1]):
        words = _of_headline(words)  # "Sanders And Hillary Clinton", "Ann Lee On How It Went"
        if not words:
            return ""
    initials = next((i for i, word in enumerate(words[:-1]) if i and _INITIALS.match(word)), None)
    if initials is not None and not _first_name(words[0].lower()):
        words = words[initials:]  # "Keeper A.Q. Hill"
    if len(words) > 2 and words[-1] in _LETTERS:
        words = words[:-1]  # "Jay Prior KC"
    lower = [word.lower() for word in words]
    if name.kind not in ("other", "person"):
        return ""
    if lower[0] in _NO_NAMES or len(words) > 2 and lower[-1] in _LAWS:
        return ""
    if len(words) > 2 and lower[-1] not in OFFICES | NOBODY | ORGANISATION_ENDS | PLACE_ENDS:
        inner = next((i for i in range(1, len(words) - 1) if _first_name(lower[i])), None)
        described = _describes(lower[0]) or words[0] in PLACES
        if inner is not None and not _first_name(lower[0]) and (len(words) > 3 or described):
            return " ".join(words[inner:])
        if can_speak(lower[0]) and not _first_name(lower[0]) and len(words) == 3:
            return " ".join(words[1:])  # "Novelist Bo Hill"
    if name.kind == "person":
        return " ".join(words)
    whole = len(words) == 2 and lower[1] not in OFFICES | _PARTIES and words[0] not in PLACES
    whole = whole and words[0] != words[1] and not (NOBODY & set(lower) or NO_PERSONS & set(lower))
    return name.full if whole else ""


def _without_description(full: str, alone: set[str]) -> str:
    """``full`` without a first word that no name elsewhere in the text has: "Brave Marina Hill", "Marina Hill"."""
    first, _, rest = full.partition(" ")
    return rest if rest in alone and not _first_name(first.lower()) else full


def _of_headline(words: Sequence[str]) -> list[str]:
    """The last run of words between small ones that begins with a known first name; empty where none does."""
    runs: list[list[str]] = [[]]
    for word in words:
        if word.lower() in _SMALL:
            runs.append([])
        else:
            runs[-1].append(word)
    return next((run for run in reversed(runs) if len(run) > 1 and _first_name(run[0].lower())), [])


def _describes(word: str) -> bool:
    """Whether a word before a name says what somebody is or does: "Democrat", "Texas-based", "Entrusting"."""
    role = len(word) > 4 and word.endswith(("er", "or", "ist", "man", "woman"))  # "Pitcher", "Frenchman"
    return role or can_speak(word) or word.endswith(("-based", "ing", "ly"))


def _first_name(word: str) -> bool:
    return word in MALE_NAMES or word in FEMALE_NAMES


def offices(text: str, names: Sequence[Name]) -> dict[str, list[tuple[int, str]]]:
    """Office, as one calls it later ("senator") → where and who was given it before the name."""
    held: dict[str, list[tuple[int, str]]] = {}
    for name in names:
        if name.kind != "person":
            continue
        before = text[max(0, name.start - 30) : name.start].lower().replace(".", "").split()
        office = _OFFICES.get(before[-1]) if before else None
        if office is not None and not (len(before) > 1 and before[-2].strip(",") in _OTHERS):
            held.setdefault(office, []).append((name.start, name.full))
    return held
