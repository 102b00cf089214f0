"""Our own stories for testing events: invented outlets on invented matters, marked by hand before any code saw them.

A file of ``stories/`` holds articles, each under ``== outlet | publish time``, headline first, paragraphs parted by
blank lines; then, under ``== EVENTS``, ``id | day | label`` of each event, and per sentence that tells it
``+ outlet | how the passage begins`` (``?`` where it is announced, or may be told).
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.model import Article, Paragraph

FOLDER = Path(__file__).with_name("stories")
#: Looked at while rules were written; and kept as a check.
LOOKED_AT = (
    "brewer-sale",
    "election",
    "factory-fire",
    "hospital-hack",
    "mayor-trial",
    "port-strike",
    "storm",
    "tractor-works",
)
CHECK = ("cup-final", "dam-spill", "trawler")
#: Written later against classes of error left, and looked at.
LATER = ("art-theft", "border-clash", "bridge-collapse", "measles")
#: Written last, of other kinds of news, each with a look-alike of its main event; looked at, too.
LOOK_ALIKES = ("moon-probe", "phone-battery", "two-deaths", "two-quakes", "two-strikers", "two-trials")


def own_story(name: str) -> tuple[dict[str, Article], list[dict[str, Any]]]:
    """The articles of a story by outlet, and its marked events as a sample story has them."""
    told, _, marked = (FOLDER / f"{name}.txt").read_text("utf-8").partition("== EVENTS\n")
    articles = {article.outlet or "": article for article in map(_article, told.split("== ")[1:])}
    return articles, _marks(marked)


def _article(told: str) -> Article:
    head, text = told.strip().split("\n", 1)
    outlet, published = head.split(" | ")
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = None if published == "undated" else datetime.fromisoformat(published.replace("Z", "+00:00"))
    title = text.split("\n", 1)[0]
    return Article(None, title, (), when, outlet, "en", text, paragraphs, (), "own", ())


def _marks(marked: str) -> list[dict[str, Any]]:
    marks: list[dict[str, Any]] = []
    for line in marked.strip().splitlines():
        if line[:2] in ("+ ", "? "):
            outlet, evidence = line[2:].split(" | ")
            state = "reported" if line[0] == "+" else "possible"
            marks[-1]["articles"].setdefault(outlet, []).append({"evidence": evidence, "state": state})
        else:
            name, when, label = line.split(" | ")
            marks.append({"id": name, "when": when, "label": label, "articles": {}})
    return marks
