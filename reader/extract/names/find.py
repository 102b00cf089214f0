"""Finding names: runs of capitalised words, told apart by titles, tables and what stands around them."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.arguments import check_text
from reader.extract.names import tables as t
from reader.extract.names.common import NO_PERSONS
from reader.extract.names.runs import PARTICLES, Run, name_runs, without_article
from reader.model import Name

_LOWER_WORD = re.compile(r"[a-z](?<![\w’'-].)[a-z]++(?!\w)")
_WORD_BEFORE = re.compile(r"(\w+)\s+$")
_RELATIVE = re.compile(r"\b([A-Za-z-]+), $")
_AGED = re.compile(r", \d{1,2},")
_DESCRIBED = re.compile(r",? (?:\d{2},|a |an |the |who |said|told|says|added|wrote|’s |'s )")
_SPEAKS = re.compile(r" (?:said|told|says|added|wrote|argued|insisted|warned)\b")
_PLACE_BEFORE = frozenset("in near at from to outside around across toward towards into of".split())


def find_names(text: str) -> list[Name]:
    """Names of people, organisations and places in ``text``, in order; each with its fullest form there.

    A short name ("Zelensky") has the kind and the full form of the longest earlier name that ends with it.
    """
    check_text(text, "find_names")
    runs = name_runs(text)
    lower_words = _lower_words(text)
    kinds: dict[tuple[str, ...], str] = {}
    people: dict[str, list[tuple[str, ...]]] = {}
    names: list[Name] = []
    first: dict[tuple[str, ...], int] = {}  # where each person is first named
    for run in runs:
        if len(run.words) == 1 and _is_common(run, text, lower_words, people):
            continue
        kind, words = _kind_of(run, text, people, kinds)
        kinds.setdefault(run.words, kind)
        if kind == "person" and len(words) > 1 and all(word.isupper() and len(word) > 2 for word in words):
            words = tuple(word.title() for word in words)  # "FELIPE MASA fell", a story's first words
        if kind == "person":
            first.setdefault(words, run.start)
            known = people.setdefault(without_article(words[-1]), [])
            if words not in known:
                known.append(words)
        names.append(Name(run.start, run.end, kind, " ".join(words)))  # type: ignore[arg-type]
    shorter = _shorter(first)
    return [_completed(name, people, shorter, first) for name in names]


def _shorter(first: dict[tuple[str, ...], int]) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """Where the people of a text are first named in full, by a first name or a surname before their last word."""
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    for known, at in first.items():
        if len(known) > 1 and (known[0].lower() in t.FIRST_NAMES or known[0].lower() in t.SURNAMES_FIRST):
            found.setdefault(known[0], []).append((at, known))
        for word in known[1:-1]:
            if len(word) > 2 and word.lower() not in t.FIRST_NAMES and word.lower() not in PARTICLES:
                found.setdefault(word, []).append((at, known))  # "Ana Ruiz Gil" is "Ruiz" later
    return found


def _completed(
    name: Name,
    people: dict[str, list[tuple[str, ...]]],
    shorter: dict[str, list[tuple[int, tuple[str, ...]]]],
    first: dict[tuple[str, ...], int],
) -> Name:
    """A surname by itself as the one full name the text gives for it, or a first name as one given before it."""
    if " " in name.full or name.kind not in ("person", "other"):
        return name
    fuller = [known for known in people.get(without_article(name.full), ()) if len(known) > 1]
    before = [known for at, known in shorter.get(name.full, ()) if at < name.start]
    if before and name.full not in t.PLACES and not any(first[known] < name.start for known in fuller):
        fuller = before  # "Kim" is Kim Jong Un, not the editor Jack Kim at the end
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
    if first and lower.endswith("ly") and len(lower) > 5 and lower not in t.FIRST_NAMES:
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
    if _named_place(words):
        return "place", words
    fuller = [known for known in people.get(without_article(words[-1]), ()) if _extends(known, words)]
    if fuller and first not in ("the",):
        return "person", max(fuller, key=len) if len(words) < max(map(len, fuller)) else words
    after = text[run.end : run.end + 24]
    if words in kinds and not (len(words) == 1 and first in t.FIRST_NAMES and _SPEAKS.match(after)):
        return kinds[words], words
    before = _WORD_BEFORE.search(text[max(0, run.start - 16) : run.start])
    if len(words) == 1 and _named_relative(text, run.start, after):
        return "person", words
    if _is_organisation(words):
        return "organisation", words
    if _is_place(run, before is not None and before[1].lower() in _PLACE_BEFORE):
        return "place", words
    if len(words) > 1 and any(word.lower() in t.HEADLINE_VERBS for word in words):
        return "other", words  # "Eve Assaults Renew Tensions"
    if words[0] in t.SHIPS or len(words) > 1 and all(word.isupper() and len(word) < 4 for word in words):
        return "other", words  # "INS Tabar", "PM ET"
    if len(words) == 1 and words[0] in t.KNOWN_PEOPLE:
        return "person", words
    if len(words) == 1 and last in t.OFFICES:
        return "other", words  # "Deputy Chairman of the board"
    if len(words) > 1 and (len(set(words)) == 1 or run.title and last in t.OFFICES and first not in t.FIRST_NAMES):
        return "other", words  # "Acme Acme" of a caption and its text; "Chief Cabinet Secretary"
    if run.title or (first in t.FIRST_NAMES and len(words) > 1):
        return "person", words
    if len(words) == 1 and words[0].isupper() and len(words[0]) > 1:
        return "organisation", words
    if len(words) == 2 and first in t.PLACE_STARTS and not _SPEAKS.match(after):
        return "place", words
    if len(words) == 2 and words[0].isupper() and "." not in words[0] and words[1] in t.PLACES:
        return "organisation", words  # "CPA Canada"
    if len(words) == 2 and words[1].isupper() and not words[0].isupper() and len(words[1]) < 5:
        return "organisation", words  # "Initial US reports"
    if len(words) == 2 and (words[0] in t.PLACES or first.endswith("-based")):
        return "other", words
    if before is not None and before[1].lower() == "the":
        return "other", words  # "the Kremlin says", "The Chosun Ilbo"
    said = before is not None and before[1] in ("said", "says", "asked", "added", "replied")
    if len(words) == 1 and (said or _AGED.match(after)) and before and before[1].lower() not in _PLACE_BEFORE:
        return "person", words
    if before and before[1].lower() in _PLACE_BEFORE and len(words) == 1:
        return "place", words
    if last.rstrip(".") in t.OFFICES:
        return "other", words  # "Common Sense CEO"
    lower = [word.lower() for word in words]
    if any(word in t.NOBODY or word in NO_PERSONS or word[-1].isdigit() for word in lower):
        return "other", words
    weighty = sum(word not in PARTICLES for word in words)  # "Ana Ruiz de la Torre" has three
    looks_whole = weighty in (2, 3) and min(map(len, words)) > 1 and not {"of", "the"} & set(words)
    described = _DESCRIBED.match(after)
    if not described and words[1:2] in (("der",), ("den",)):
        return "other", words  # "Tag der Arbeit", not "Jan van der Berg"
    if looks_whole and (described or first not in t.NOT_NAMES):
        return "person", words
    known = first in t.FIRST_NAMES and first not in t.FIRST_NAMES_TOO and not _begins_sentence(text, run.start)
    if len(words) == 1 and (known or _SPEAKS.match(after)):
        return "person", words
    return "other", words


def _named_relative(text: str, start: int, after: str) -> bool:
    """Whether a word between commas is the first name of somebody's relative: "his wife, Mariela, said"."""
    relative = _RELATIVE.search(text, max(0, start - 24), start)
    return relative is not None and relative[1].lower() in t.RELATIVES and after[:1] in ",;."


def _named_place(words: tuple[str, ...]) -> bool:
    """Whether several words are a place whoever else is called by the last: "New York" beside "Image New York"."""
    if len(words) < 2:
        return False
    return " ".join(words) in t.PLACES or (len(words) == 2 and words[0] == "New" and words[1] in t.NEW_PLACES)


def _is_organisation(words: tuple[str, ...]) -> bool:
    """Whether the words themselves say that a name is a body's, a company's, a paper's or a team's."""
    first, last = words[0].lower(), words[-1].lower()
    if len(words) > 1:
        last = last.rstrip(".")  # "Acme Inc."
    if last in t.ORGANISATION_ENDS or words[0] in t.AGENCIES or (first in t.OF_HEADS and "of" in words):
        return True
    if "for" in words and any(word.lower() in t.FOR_HEADS for word in words[: words.index("for")]):
        return True  # "Transport for London"
    if last in t.COMPANY_ENDS and len(words) > 1:
        return True
    if " ".join(words) in t.KNOWN_BODIES:
        return True
    town = words[:-1]
    if last in t.PAPERS and town and (first == "daily" or _is_town(town)):
        return True
    if [word.lower() for word in words[-2:]] in (["red", "sox"], ["white", "sox"], ["blue", "jays"], ["red", "wings"]):
        return True
    return last in t.TEAMS and (_is_town(town) or " ".join(town) in t.TEAM_HOMES)


def _is_town(words: tuple[str, ...]) -> bool:
    return " ".join(words) in t.PLACES or _named_place(words)


def _is_place(run: Run, placed: bool) -> bool:
    """Whether the words themselves say that a name is a place's; ``placed`` where "in", "at", "near" stands before."""
    name = " ".join(run.words)
    before, last = [word.lower() for word in run.words[:-1]], run.words[-1].lower()
    if name in t.PLACES or last in t.PLACE_ENDS:
        return True
    if name.isupper() and len(name) > 3 and name.title() in t.PLACES:
        return True  # "LONDON — At least seven …"
    if not before or len(before) > 3 or run.title or last not in t.PLACE_OR_SURNAME | t.SURNAME_OR_PLACE:
        return False
    if before[0] in t.SURNAMES_FIRST or len(before[0]) < 5 and run.words[0].isupper():
        return False  # "Han Park", "P.J. Hill"
    if any(word in t.FIRST_NAMES for word in before):
        return placed and last in t.PLACE_OR_SURNAME  # "in Victoria Park"
    return placed or last in t.PLACE_OR_SURNAME


def _extends(known: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether ``words`` are a shorter form of ``known``: the same surname, no other first name."""
    if len(words) == 1:
        return True
    own = (words[0].lower(), *words[1:]) if words[0].lower() in PARTICLES else words  # "Van der Berg" of Jan van …
    if own == known[-len(words) :] and (words[0].lower() not in t.FIRST_NAMES or len(words) > 2):
        return True  # "Harden Hill" of "Joy Harden Hill"
    return words[0] == known[0] or (len(words[0].rstrip(".")) == 1 and known[0].startswith(words[0][0]))
