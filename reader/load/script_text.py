"""Articles that a page keeps in its scripts, for a browser to draw: JSON strings with the article's mark-up.

Pages built with Next.js, Nuxt and the like often send their text as data: in ``__NEXT_DATA__``, in the pieces of
``self.__next_f.push``, in ``window.__STATE__``, or in JSON-LD's ``articleBody`` (schema.org). They are read only where
the page itself shows no running text at all, so that what a publisher shows in part stays in part.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape

from reader.load.prescan import prescan
from reader.load.render import PROSE_CHARS, Rendered, blocks_of_fragment, render

#: With this many characters of running text a page shows its article itself.
SHOWN_CHARS = 200
#: An article in a script has at least so many characters of running text, and its string so many of mark-up.
LEAST_CHARS, LEAST_STRING = 400, 400
#: Characters of all scripts together that are looked at.
MOST_CHARS = 5_000_000
#: Strings hold data with strings in it, which may hold mark-up: so deep is looked.
_DEPTH = 3
NOTE = "The page shows its text by a script, which does not run here; the text was taken from the script's data."

_SCRIPT = re.compile(r"<script\b[^>]*+>([^<]*+(?:<(?!/script)[^<]*+)*+)(?:</script|\Z)", re.IGNORECASE)
#: An open string runs to the end, so that each character is looked at once.
_STRING = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
#: Next.js sends its data as a text in pieces, cut anywhere.
_PIECE = re.compile(rf"__next_f\.push\(\[1,({_STRING.pattern})\]\)", re.DOTALL)
_PARAGRAPH = re.compile(r"<(?:p|br)\b", re.IGNORECASE)
#: Mark-up begins with a tag or a few words, data with brackets.
_MARKUP = re.compile(r"[^<{\[]{0,200}<")
_BODY_KEY = re.compile(r'"articleBody"\s*:\s*\Z')


def with_script_text(html: str) -> tuple[str, tuple[str, ...]]:
    """``html`` with the article of its scripts as its last part, and a note: where it shows none itself.

    Linear in the page. Raises ``TooLarge`` where what a script holds is more than a page may be.
    """
    rendered = render(html)
    if _prose_chars([block.text for block in rendered.blocks]) >= SHOWN_CHARS or _hides_prose(rendered):
        return html, ()
    found = max(_articles(html), key=lambda article: article[0], default=None)
    if found is None:
        return html, ()
    at = html.lower().rfind("</body")
    at = len(html) if at < 0 else at
    return f"{html[:at]}<article>{found[1]}</article>{html[at:]}", (NOTE,)


def _hides_prose(rendered: Rendered) -> bool:
    return _prose_chars([" ".join(element.itertext()) for element in rendered.hidden]) >= SHOWN_CHARS


def _articles(html: str) -> Iterator[tuple[int, str]]:
    """Mark-up in the page's scripts that reads as an article, each with its characters of running text."""
    scripts = [script[1] for script in _SCRIPT.finditer(html)]
    if sum(map(len, scripts)) > MOST_CHARS:
        return
    pieces = [piece[1] for script in scripts for piece in _PIECE.finditer(script)]
    for data in ("".join(map(_said, pieces)), *scripts):
        for found in _markups(data, _DEPTH):
            markup, _ = prescan(found)
            chars = _prose_chars(blocks_of_fragment(markup))
            if chars >= LEAST_CHARS:
                yield chars, markup


def _markups(data: str, depth: int) -> Iterator[str]:
    """Strings of ``data`` (JSON, or a script that holds some) that have paragraphs in them."""
    for match in _STRING.finditer(data):
        if match.end() - match.start() < LEAST_STRING:
            continue
        said = _said(match[0])
        if _BODY_KEY.search(data, max(0, match.start() - 40), match.start()) and not _PARAGRAPH.search(said):
            yield "".join(f"<p>{escape(line)}</p>" for line in said.split("\n") if line.strip())
        elif '"' in said and depth > 1 and (inner := list(_markups(said, depth - 1))):
            yield from inner
        elif len(_PARAGRAPH.findall(said)) > 1 and _MARKUP.match(said):
            yield said


def _said(literal: str) -> str:
    """What a string literal stands for; nothing where it is none of JSON's."""
    try:
        said = json.loads(literal, strict=False)
    except ValueError:
        return ""
    return said if isinstance(said, str) else ""


def _prose_chars(texts: list[str]) -> int:
    """Characters of running text; scripts without spaces between words count as others."""
    return sum(len(text) for text in texts if len(text) >= PROSE_CHARS)
