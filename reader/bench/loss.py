"""Whether words that an HTML5 parser sees are in what Reader shows: html5lib as the yardstick."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from typing import Any

from reader.errors import ReaderError
from reader.load.html_tags import SKIPPED_TAGS
from reader.model import Page

_HTML = "{http://www.w3.org/1999/xhtml}"
_WORDS = re.compile(r"\w+")


def unsaid_losses(documents: Iterable[str]) -> tuple[list[tuple[str, str]], list[tuple[str, str]], float]:
    """Documents with an error of ours, documents with words lost unsaid (and which), and the slowest's seconds."""
    errors, lost = [], []
    slowest = 0.0
    for document in documents:
        began = time.perf_counter()
        try:
            page = Page.from_html(document)
            text, said = page.text, any("could not be read" in note for note in page.notes)
        except ReaderError:
            text, said = "", True  # a refusal says so
        except Exception as error:  # what this looks for
            errors.append((document, repr(error)))
            continue
        finally:
            slowest = max(slowest, time.perf_counter() - began)
        run_on = "".join(_WORDS.findall(text))
        missing = [word for word in _WORDS.findall(visible_text(document)) if word not in run_on]
        if missing and not said:
            lost.append((document, " ".join(missing)))
    return errors, lost, slowest


def visible_text(document: str) -> str:
    """The words of ``document`` that a browser shows, by html5lib's tree."""
    import html5lib

    try:
        root = html5lib.parse(document, treebuilder="etree", namespaceHTMLElements=True)
    except (RecursionError, AssertionError, ValueError):  # where html5lib itself gives up
        return ""
    parts: list[str] = []
    _gather(root, parts)
    return "".join(parts)


def _gather(element: Any, parts: list[str]) -> None:
    tag = element.tag
    if not isinstance(tag, str) or _is_unseen(element, tag):
        return
    parts.append(element.text or "")
    for child in element:
        _gather(child, parts)
        parts.append(child.tail or "")
    parts.append(" ")


def _is_unseen(element: Any, tag: str) -> bool:
    name = tag.rsplit("}", 1)[-1]
    if name == "svg" or (tag.startswith(_HTML) and name in SKIPPED_TAGS):
        return True
    return element.get("hidden") is not None or (name == "dialog" and element.get("open") is None)
