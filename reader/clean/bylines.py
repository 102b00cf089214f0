"""Bylines and date lines: recognising them and taking out names and moments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.clean.furniture import plain
from reader.clean.preface import is_outlet
from reader.clean.publish_time import Moment, find_moment, unglued

#: Lines this far into the page (or around the headline) can be its byline or date line.
_SEARCHED_LINES = 400
_LONGEST = 160
_BY = re.compile(
    r"(?:(?:written|posted|published|reported|story|words|analysis|opinion|article|text|(?:an?|ein) interview)[ :]+)?"
    r"(?:by|von|par|por|di|af|av|door|przez)[ :]+(?P<names>[^.!?]{3,120}?)"
    r"(?:\d{1,2}\. ?[^\W\d]+ \d{4}\b.{0,80})?",  # the day's stop is no sentence's
    re.I,
)
_DIGIT = re.compile(r"\d")
_STAMPED = re.compile(
    r"(?:first |last |originally )?(?:published|posted|updated|modified|created|date|veröffentlicht|stand"
    r"|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|gepubliceerd)\b.{0,90}",
    re.I,
)
_DATE_ONLY = re.compile(
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)?[,.]? ?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)?[ ./-]+\w+[ ./,-]+\d{4}|\w+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}"
    r"|\d{4}[./-]\d{1,2}[./-]\d{1,2}).{0,50}",
    re.I,
)
#: A post's head in a forum or below an article: "tinkerbarge 2 August 2020 09:14 #1".
_POSTED = re.compile(
    r"[\w.@'’-]{2,30}(?: (?-i:[^\W\d_a-z][\w.'’-]{0,20}|van|von|de|der)){0,2},? (?:(?:on|[·•|–—-]) )?"
    r"(?:\d{1,2}(?:st|nd|rd|th|\.)? \w+\.?,? \d{4}|\w+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})"
    r",? ?(?:(?:at|um|à|[·•|–—-]) )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?| uhr)?(?: #?\d{1,6})?",
    re.I,
)
#: Lines below a headline in which its date line may stand.
_NEAR = 6
#: Names alone: two to four words each, that begin with a capital, but for "van" and the like.
_NAME = r"[^\W\d_a-z][^\W\d_]+(?: (?:[^\W\d_a-z][\w.’'-]*|van|von|de|der|den|di|da|al|bin|del|la)){1,3}"
_LONE = re.compile(rf"(?P<names>{_NAME}(?:(?:, | and | & | und | et | y ){_NAME}){{0,3}}),?")
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff|writers?|agency|agencies|reporting|bureau|chief"
    r"|contributor|team|(?:at|for|in|on|with) .*)\b.*$",
    re.I,
)
_SPLIT = re.compile(r"\s*(?:,|;|&|\||/|·|•|\b(?:and|und|et|y)\b)\s*", re.I)
_NAME_WORD = re.compile(r"(?:[^\W\d_][\w.'’-]*|van|von|de|der|den|di|da|al|bin|el|la|le|du|dos|ten|ter)")
#: "by Lesotho TimesNovember 21", "by Ravi Sood July 23": a date that the mark-up sets apart and the text does not.
_GLUED_MONTH = re.compile(
    r"(?:(?<=[a-z])|\s)(?:January|February|March|April|May|June|July|August|September|October|November|December)\s*$"
)
_CALLED_AUTHOR = re.compile(r"^(?i:authors?|autor(?:in)?|auteur)[: ]+(?=[^\W\d_a-z])")
_UPDATED = re.compile(r"updated|modified|aktualisiert|mis à jour|actualizado|aggiornato", re.I)
_PUBLISHED = re.compile(r"published|posted|veröffentlicht|publié|publicado|pubblicato|gepubliceerd", re.I)


def is_byline(line: str) -> bool:
    """Whether a whole line only says who wrote the article or when it appeared."""
    if len(line) > _LONGEST:
        return False
    line = plain(line)
    if _STAMPED.fullmatch(line) or _DATE_ONLY.fullmatch(line):
        return find_moment(line) is not None or len(line) < 60
    if heads_post(line):
        return True
    match = _BY.fullmatch(line)
    return bool(match and authors_of_byline(line))


def find_lone_authors(lines: Sequence[str], headline: str) -> tuple[str, ...]:
    """The people whose names stand alone between the headline and the date line, a few lines below it."""
    tops = [i for i, line in enumerate(lines[:_SEARCHED_LINES]) if headline and plain(line) == plain(headline)]
    if not tops:
        return ()
    below = lines[tops[-1] + 1 : tops[-1] + 1 + _NEAR]
    day = next((i for i, line in enumerate(below) if _date_rank(line) is not None and find_moment(line)), 0)
    for line in below[max(0, day - 2) : day]:
        if len(line) <= _LONGEST and (names := _LONE.fullmatch(line)) and not is_outlet(line):
            return authors_of_byline(names["names"])
    return ()


def heads_post(line: str) -> bool:
    """Whether a line says who posted what stands below it, on which day and at what time."""
    return len(line) <= _LONGEST and _POSTED.fullmatch(line) is not None and find_moment(line) is not None


def find_byline(lines: Sequence[str]) -> str | None:
    """The first line that is a byline with names, or None."""
    for line in lines[:_SEARCHED_LINES]:
        if len(line) <= _LONGEST and _BY.fullmatch(plain(line)) and authors_of_byline(line):
            return line
    return None


def find_date_line(lines: Sequence[str], headline: str = "") -> Moment | None:
    """The moment of the line that says when the article appeared, or None.

    A line that says "published" wins over a bare date, a bare date over "updated"; a full
    date inside prose is never taken.
    """
    ranked: list[tuple[int, int, Moment]] = []
    for i, line in enumerate(lines[:_SEARCHED_LINES]):
        rank = _date_rank(line)
        if rank is not None and (moment := find_moment(_part(line))):
            ranked.append((rank, i, moment))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def _date_rank(line: str) -> int | None:
    if len(line) > _LONGEST or not _DIGIT.search(line):
        return None
    line = unglued(plain(line))
    if _STAMPED.fullmatch(line) or _PUBLISHED.search(line):
        return 2 if _UPDATED.search(line) and not _PUBLISHED.search(line) else 0
    if _DATE_ONLY.fullmatch(line) or _BY.fullmatch(line):
        return 1
    return None


def _part(line: str) -> str:
    """The part of "Updated … | Published …" that says when the article first appeared."""
    line = unglued(line)
    match = _PUBLISHED.search(line)
    return line[match.start() :] if match else line


def authors_of_byline(line: str) -> tuple[str, ...]:
    """The people named in a byline or an author field, without roles and places."""
    match = _BY.fullmatch(plain(line))
    names = match.group("names") if match else line
    return tuple(_people(names))


def _people(names: str) -> Iterator[str]:
    names = re.split(r"\s[|·•–—-]\s|\d", names)[0]
    without_month = _GLUED_MONTH.sub("", names)
    names = without_month if " " in without_month.strip() else names  # "Theresa May" keeps hers
    for part in _SPLIT.split(names)[:20]:
        name = _CALLED_AUTHOR.sub("", _ROLE.sub("", part)).strip(" .,:-")
        words = name.split()
        if len(name) < len(part) and len(words) < 2:
            continue  # "Political Editor" is a role alone
        if not 1 <= len(words) <= 6 or len(name) > 60 or len(name) < 2:
            continue
        capital = [word for word in words if not word[0].islower()]
        if len(capital) * 2 >= len(words) and all(_NAME_WORD.fullmatch(word) for word in words):
            yield name
