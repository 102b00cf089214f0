"""Runs of capitalised words: where a name begins and ends, its title cut off."""

from __future__ import annotations

import re
from functools import partial
from typing import NamedTuple

from reader.extract.names import tables as t
from reader.extract.names.common import NO_PERSONS

_WORD = r"(?:[^\W\d_][\w]*(?:[’'\-.&][^\W\d_][\w]*)*\.?)"
#: A run's words: capitalised, initials, or particles between them.
_TOKEN = re.compile(rf"{_WORD}|\d+(?:st|nd|rd|th)?|&|\S", re.UNICODE)
#: What may be a capital, and the rest of its word with the small words behind it that a name can go on after.
_CAPITAL = re.compile(r"[^\W\d_a-z]")
#: Small words inside names.
PARTICLES = frozenset(
    """
    abu af al av bin bint d das de del della den der di do dos du e el ibn la le ten ter van vom von y zu zum zur
    """.split()
)
_AHEAD = re.compile(rf"\S*+(?:\s++(?:{'|'.join(sorted(PARTICLES))}|of|for|the|&)(?!\S))*+")
_FULL_STOP = re.compile(r"(?:\b\w\.)+$|\b(?:Jr|Sr|Inc|Co|Corp|Ltd)\.$")
#: Initials that a surname follows, and those that are a place or body.
_INITIALS = re.compile(r"(?:[A-Z]\.){2,3}$")
_NO_INITIALS = frozenset(
    "U.S. U.K. U.N. E.U. U.A.E. D.C. L.A. N.Y. N.J. N.C. S.C. N.H. N.M. N.D. S.D. R.I. W.Va. P.E.I.".split()
)
_POSSESSIVE = re.compile(r"[’']s?$")
_ABBREVIATED = frozenset(
    "mr. mrs. ms. dr. st. gen. col. lt. sgt. sen. rep. gov. prof. rev. hon. jr. sr. maj. capt.".split()
)
#: How words for peoples end: "American", "British", "Japanese", "French", "Israeli", "Czech".
_OF_PEOPLE = re.compile(r"(?:an|ish|ese|ch|li|qi|sh|ek|ss)$")
#: The Arabic article before a surname, as papers write it: "al-Zahar", "el-Sissi", "ash-Shami".
_ARTICLE = re.compile(r"(?:a[dlnrstz]|ash|el|es|ul|ibn|abu)-[^\W\d_a-z]")
#: What is joined on before who or what is named: "Indian-controlled Kashmir", "Mother-of-two Ann Lee".
_JOINED_ON = re.compile(
    r"-(?:administered|backed|based|born|controlled|headquartered|held|in-law|listed|occupied|of-[a-z]+|old|owned|ruled|trained|year-old)$"
)
#: A player's or manager's place: "TE Ann Lee", "QB Ann Lee".
_POSITION = re.compile(r"[A-Z]{2,3}")
_JUNIORS = frozenset("jr jr. sr sr. ii iii of for & and".split())

#: What no name ends with.
_NO_ENDS = PARTICLES | {"a", "an", "the", "this", "that", "in", "on", "at", "by", "of", "and", "for", "with", "from"}
#: What is no name where it stands alone.
_NO_NAME = PARTICLES | t.WEEKDAYS


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


def name_runs(text: str) -> list[Run]:
    """Every run of capitalised words, with titles cut off its front, in order."""
    tokens = _tokens(text)
    runs: list[Run] = []
    i = 0
    capital = [_capital(token.text) for token in tokens]
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
            elif word in PARTICLES and (on := _past_particles(tokens, capital, j)):
                j = on
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


def _past_particles(tokens: list[_Token], capital: list[bool], j: int) -> int:
    """The index of the capital behind one or two particles at ``j``, "de" or "von der"; 0 where none follows."""
    for on in (j + 1, j + 2):
        if on >= len(tokens):
            return 0
        if capital[on]:
            return on
        if tokens[on].text not in PARTICLES:
            return 0
    return 0


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
    return word[0].isupper() or _ARTICLE.match(word) is not None


def without_article(word: str) -> str:
    """A surname without the Arabic article that some papers leave out: "Zahar" of "al-Zahar"."""
    article = _ARTICLE.match(word.lower()[:1] + word[1:])
    return word[article.end() - 1 :] if article else word


def _joined(text: str, before: _Token, after: _Token) -> bool:
    """Whether nothing but a space stands between two words of one name."""
    if text[before.end : after.start] not in (" ", "\u00a0"):
        return False
    if before.text.endswith(".") and not (len(before.text) <= 3 or before.text.lower() in _ABBREVIATED):
        return _initials(text, before) and after.text.lower() not in t.NOT_NAMES | t.TITLES
    if after.text == "I" and before.text.lower() not in t.FIRST_NAMES:
        return False  # "as a Delawarean I am proud"
    return not _stops(before.text)


def _initials(text: str, word: _Token) -> bool:
    """Whether a word is the initials of who comes next: "A.Q. Hill", not "the U.S." or "Oldtown, S.C."."""
    if not _INITIALS.match(word.text) or word.text in _NO_INITIALS:
        return False
    return text[max(0, word.start - 2) : word.start] != ", " and word.text not in ("A.M.", "P.M.")


def _stops(word: str) -> bool:
    """A possessive ends a name."""
    return word.endswith(("’s", "'s", "s’", "s'"))


def _of_goes_on(run: list[_Token], tokens: list[_Token], j: int) -> bool:
    after = j + 2 if j + 1 < len(tokens) and tokens[j + 1].text == "the" else j + 1
    if after >= len(tokens) or not _capital(tokens[after].text):
        return False
    if tokens[j].text == "&":
        return True
    heads = t.FOR_HEADS if tokens[j].text == "for" else t.OF_HEADS
    return any(token.text.lower() in heads for token in run)


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
    while words and (words[-1].text.lower() in _NO_ENDS or len(words) == 2 and _is_headline(words)):
        words = words[:-1]
    named = words and (_capital(words[0].text) or title and words[0].text in PARTICLES)  # "Mrs von der Leyen"
    if not named or words[-1].text.lower() in t.WEEKDAYS:
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
    if len(words) > 1 and (words[0].text in t.CREDITS or _describes(words)):
        return True
    jan = words[0].text == "Jan" and len(words) > 1
    if jan and (words[1].text[0].islower() or words[1].text.lower() not in t.FIRST_NAMES | t.TITLES):
        return False  # "Jan Novak", no January
    if lower not in t.NOT_NAMES or len(words) == 1 or len(words[0].text) == 1 and lower not in ("a", "i"):
        return False
    return not (lower == "new" and words[1].text in t.NEW_PLACES)


def _describes(words: list[_Token]) -> bool:
    """Whether the first word tells what the person named next is: "Republican Ann Lee", "Mother-of-two Ann Lee"."""
    word = words[0].text
    first, *rest = (word.text.lower() for word in words)
    if _JOINED_ON.search(first):
        return True
    if len(rest) < 2 or len(rest) > 2 and (len(rest) > 3 or len(rest[1].rstrip(".")) > 1):
        return False  # no "Republican Ann Lee Voters"
    described = first in t.DESCRIBERS or (first in NO_PERSONS and _OF_PEOPLE.search(first))
    placed = word in t.PLACES and first not in t.FIRST_NAMES  # "Mayor of London Ann Lee"
    if not (described or placed or _POSITION.fullmatch(word) and first not in t.PLACE_STARTS):
        return False
    return rest[0] in t.FIRST_NAMES and not any(_of_thing(word) for word in rest[1:])


def _is_headline(words: list[_Token]) -> bool:
    """Whether two words are a person and what a headline says they do: "Kim Says"."""
    return words[1].text.lower() in t.HEADLINE_VERBS and (
        words[0].text.lower() in t.FIRST_NAMES or words[0].text in t.KNOWN_PEOPLE
    )


def _of_thing(word: str) -> bool:
    return word in NO_PERSONS or word in t.ORGANISATION_ENDS or word in t.PLACE_ENDS or word in t.OFFICES


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
