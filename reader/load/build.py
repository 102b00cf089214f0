"""Pages from mark-up or plain text, without I/O."""

from __future__ import annotations

import re
from datetime import datetime

from reader.arguments import check_text
from reader.errors import TooLarge, UnreadablePage
from reader.load.limits import MAX_BYTES
from reader.load.lost import can_be_checked, lost_words, repaired
from reader.load.prescan import prescan
from reader.load.render import Rendered, render
from reader.load.script_text import SHOWN_CHARS, with_script_text
from reader.load.sure import read_surely
from reader.load.wrapped import unwrapped
from reader.model import Page, Source
from reader.text.normalise import block_lines, hidden_characters, storable

#: Characters of mark-up or text beyond which a page is refused.
MAX_CHARACTERS = MAX_BYTES
#: Characters of visible text and blocks beyond which only a page's first part is read: ten times a long article's.
MAX_TEXT, MAX_BLOCKS = 1_000_000, 20_000
#: How much of each that part has at most: what is read within seconds on a busy machine.
FIRST_TEXT, FIRST_BLOCKS = 150_000, 4_000
#: Times a page is cut before it is refused after all.
_MOST_CUTS = 6
#: A run of what nothing can show is one such character on the page; how many there were is said.
_MANY_UNREADABLE = re.compile("\ufffd{65,}")
_PASTE = "Copy the article’s own text in your browser and paste it."


def page_from_html(
    html: str,
    url: str | None = None,
    *,
    source: Source = "paste",
    encoding: str | None = None,
    content_type: str | None = "text/html",
    fetched_at: datetime | None = None,
    notes: tuple[str, ...] = (),
) -> Page:
    """A page from mark-up. Raises ``UnreadablePage`` when nothing in it is visible, ``TooLarge`` over a limit."""
    html, replaced = _checked(html)
    sure = read_surely(html, SHOWN_CHARS)
    if sure is None or _is_too_long(sure.text):
        html, rendered, found = _read_in_full(html)
    else:
        rendered, found = sure, ()
    if not rendered.text.strip():
        cut = next((note for note in found if "its first part" in note), None)
        if cut is not None:
            raise TooLarge(f"{cut} It has no visible text.", next_step=_PASTE)
        raise UnreadablePage("There is no visible text on this page.")
    return Page(
        url=url,
        source=source,
        html=html,
        text=rendered.text,
        title=rendered.title,
        fetched_at=fetched_at,
        encoding=encoding,
        content_type=content_type,
        notes=(*notes, *found, *_split_words(html), *_notes(rendered.text, replaced)),
    )


def _read_in_full(html: str) -> tuple[str, Rendered, tuple[str, ...]]:
    """The page as it is read, cut and repaired where it must be, and notes on that."""
    html, found = prescan(html)
    html, rendered, mended = _whole(html)
    html, told = with_script_text(html)
    if told:
        html, _ = prescan(html)
        html, rendered, told = _short_enough(html, render(html), told)
    return html, rendered, (*found, *mended, *told)


def page_from_text(
    text: str,
    *,
    url: str | None = None,
    source: Source = "paste",
    encoding: str | None = None,
    fetched_at: datetime | None = None,
    notes: tuple[str, ...] = (),
) -> Page:
    """A page from plain text, one block a line; wrapped lines are joined first.

    Raises ``UnreadablePage`` when there are no words in it.
    """
    text, replaced = _checked(text)
    text, width = unwrapped(text)
    if width is not None:
        notes = (*notes, f"Lines wrapped at {width} characters were joined into paragraphs.")
    lines = block_lines(text)
    if not any(character.isalnum() for character in lines):
        raise UnreadablePage("There are no words in this text.")
    if _is_too_long(lines):
        whole, lines = lines, _first_lines(lines)
        notes = (*notes, _cut_note(whole, lines))
    return Page(
        url=url,
        source=source,
        html=None,
        text=lines,
        fetched_at=fetched_at,
        encoding=encoding,
        content_type="text/plain",
        notes=(*notes, *_notes(lines, replaced)),
    )


_REPAIRED = "The page's mark-up is broken; it was repaired the way browsers do, so that no text is lost."


def _whole(html: str) -> tuple[str, Rendered, tuple[str, ...]]:
    """The page as it is read, repaired where words would be lost, and a note on that or on what is lost."""
    rendered = render(html)
    if _is_too_long(rendered.text):
        return _first_part(html, rendered)
    if not can_be_checked(html):
        unchecked = "The page has so many pictures, choices or scripts that it was not checked for lost words."
        mended, _ = prescan(repaired(html))
        again = render(mended)
        if len(again.text) > len(rendered.text):
            return _short_enough(mended, again, (_REPAIRED, unchecked))
        return html, rendered, (unchecked,)
    try:
        lost = lost_words(html, _shown(rendered))
    except ValueError:  # the second parser gave up, of memory for one
        return html, rendered, ("The page could not be checked for lost words.",)
    if not lost:
        return html, rendered, ()
    mended, _ = prescan(repaired(html))
    again = render(mended)
    still = lost_words(html, _shown(again))
    if len(still) >= len(lost):
        return html, rendered, (_lost_note(lost),)
    return _short_enough(mended, again, (_REPAIRED, _lost_note(still)) if still else (_REPAIRED,))


def _shown(rendered: Rendered) -> list[str]:
    return [rendered.text, *(text for element in rendered.hidden for text in element.itertext())]


def _lost_note(words: list[str]) -> str:
    some = ", ".join(words[:5])
    return f"{len(words)} words of the page could not be read in their place, such as: {some}."


def _checked(text: str) -> tuple[str, int]:
    check_text(text, "A page")
    if not text.strip():
        raise UnreadablePage("The page is empty.")
    if len(text) > MAX_CHARACTERS:
        raise TooLarge(
            f"The page has {len(text):,} characters; Reader takes at most {MAX_CHARACTERS:,}.", next_step=_PASTE
        )
    text, replaced = storable(text)
    return _MANY_UNREADABLE.sub("\ufffd", text) if replaced else text, replaced


def _is_too_long(text: str) -> bool:
    return len(text) > MAX_TEXT or text.count("\n") >= MAX_BLOCKS


def _short_enough(html: str, rendered: Rendered, notes: tuple[str, ...]) -> tuple[str, Rendered, tuple[str, ...]]:
    """A repaired page, which may have more text than it had, or its first part."""
    if not _is_too_long(rendered.text):
        return html, rendered, notes
    html, rendered, cut = _first_part(html, rendered)
    return html, rendered, (*notes, *cut)


def _first_part(html: str, rendered: Rendered) -> tuple[str, Rendered, tuple[str, ...]]:
    """The beginning of a page that has too much text, as much as is read in a moment. Raises ``TooLarge``."""
    whole, part = rendered.text, rendered
    for _ in range(_MOST_CUTS):
        over = max(len(part.text) / FIRST_TEXT, (part.text.count("\n") + 1) / FIRST_BLOCKS)
        end = int(len(html) / over * 0.95)
        html = html[: max(html.rfind(" ", end - 1000, end), html.rfind("<", end - 1000, end), end - 1000, 0)]
        part = render(html)
        if len(part.text) <= FIRST_TEXT and part.text.count("\n") < FIRST_BLOCKS:
            return html, part, (_cut_note(whole, part.text),)
    raise TooLarge(f"The page has {len(whole):,} characters of text.", next_step=_PASTE)


def _first_lines(text: str) -> str:
    """The beginning of a plain text that is too long, ending with a word."""
    first = "\n".join(text[:FIRST_TEXT].split("\n")[:FIRST_BLOCKS])
    return first[: max(first.rfind(" "), first.rfind("\n"))] if len(first) == FIRST_TEXT else first


def _cut_note(whole: str, part: str) -> str:
    return (
        f"The page has {len(whole):,} characters of text in {whole.count(chr(10)) + 1:,} paragraphs and lines; "
        f"only its first part, {len(part):,} characters, was read."
    )


#: Zero-width space and word joiner as entities.
_SPLITTERS = re.compile("&(?:#(?:8203|8288|[xX]200[bB]|[xX]2060)|ZeroWidthSpace|NoBreak);")
_SPLITS = re.compile("\u200b+")
_LETTER = re.compile(r"\w")


def _split_words(html: str) -> tuple[str, ...]:
    """A note on words that the page splits by characters without width, which reading takes out."""
    if _SPLITTERS.search(html) is None and "\u200b" not in html and "\u2060" not in html:
        return ()
    html = _SPLITTERS.sub("\u200b", html).replace("\u2060", "\u200b")
    count = sum(
        _LETTER.match(html, at.start() - 1) is not None and _LETTER.match(html, at.end()) is not None
        for at in _SPLITS.finditer(html, 1)
    )
    return (f"{count} words were split by invisible characters and are put together.",) if count else ()


def _notes(text: str, replaced: int) -> tuple[str, ...]:
    notes = []
    if replaced:
        notes.append(f"{replaced} unreadable characters (NULs, control characters) are shown as \ufffd.")
    hidden = hidden_characters(text)
    if hidden:
        names = ", ".join(f"{count} {name.lower()}" for name, count in sorted(hidden.items()))
        notes.append(f"The text has invisible characters that turn or split it: {names}.")
    return tuple(notes)
