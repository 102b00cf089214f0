"""What a page says of itself: titles, description, and the article's text in JSON-LD."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process, utils

from reader.load.render import Rendered

_WORD = re.compile(r"\w+")
_TAG = re.compile(r"<[^<>]{0,300}>")
#: Longest JSON-LD script and longest article body read, in characters.
LONGEST_SCRIPT = 400_000
_ARTICLE_TYPES = re.compile(r"Article|Posting|Report", re.I)


class Claims:
    """Titles, description and stated body of a page; :meth:`likenesses` compares blocks with them."""

    __slots__ = ("titles", "page", "page_names", "_descriptions", "_bodies", "_wanted")

    def __init__(
        self, titles: Sequence[str], descriptions: Sequence[str], bodies: Sequence[str], is_article: bool
    ) -> None:
        self.titles = list(dict.fromkeys(titles))
        self._wanted = [utils.default_process(title) for title in self.titles]
        self._descriptions = [utils.default_process(text) for text in dict.fromkeys(descriptions)]
        words = [_WORD.findall(_TAG.sub(" ", body)) for body in bodies]
        self._bodies = {triple for said in words for triple in zip(said, said[1:], said[2:], strict=False)}
        self.page_names = ("is_article", "states_body", "states_description")
        self.page = (float(is_article), float(len(self._bodies) > 50), float(bool(self._descriptions)))

    def likenesses(self, texts: Sequence[str]) -> NDArray[np.float64]:
        """For each block how like a title it is, how like the description (0–1), and what share of it
        the stated body has (-1: none stated)."""
        rows = np.zeros((len(texts), 3))
        short = [i for i, text in enumerate(texts) if len(text) < 600]
        if short and (self._wanted or self._descriptions):
            words = [utils.default_process(texts[i]) for i in short]
            at = np.array(short)
            if self._wanted:
                is_line = np.array([len(texts[i]) < 300 for i in short])
                lines = [said for said, fits in zip(words, is_line.tolist(), strict=True) if fits]
                rows[at[is_line], 0] = _most_like(lines, self._wanted)
            if self._descriptions:
                rows[at, 1] = _most_like(words, self._descriptions)
        rows[:, 2] = -1.0 if len(self._bodies) <= 50 else [self._share_stated(text) for text in texts]
        return rows

    def _share_stated(self, text: str) -> float:
        said = _WORD.findall(text)
        triples = list(zip(said, said[1:], said[2:], strict=False))
        return sum(triple in self._bodies for triple in triples) / len(triples) if triples else 0.0


def _most_like(words: Sequence[str], wanted: Sequence[str]) -> NDArray[np.float64]:
    """For each of ``words`` how like the nearest of ``wanted`` it is, 0–1."""
    if not words:
        return np.zeros(0)
    return process.cdist(words, wanted, scorer=fuzz.ratio, dtype=np.float64).max(1) / 100


_META = {
    "description": "descriptions",
    "og:description": "descriptions",
    "og:title": "titles",
    "twitter:description": "descriptions",
    "twitter:title": "titles",
}


def read_claims(rendered: Rendered, titles: Sequence[str] = ()) -> Claims:
    """What ``rendered``'s head and JSON-LD say; ``titles`` are those already known."""
    found: dict[str, list[str]] = {"titles": [t for t in titles if t], "descriptions": [], "bodies": []}
    is_article = False
    if rendered.root is not None:
        for element in rendered.root.iter("meta", "script"):
            get = element.get
            if element.tag == "meta":
                name = (get("property") or get("name") or "").lower()
                said = (get("content") or "").strip()
                if said and name in _META:
                    found[_META[name]].append(said[:2000])
                is_article |= name == "og:type" and said.lower() == "article"
            elif (get("type") or "").lower() == "application/ld+json" and element.text:
                is_article |= _read_script(element.text, found)
    if rendered.title:
        found["titles"].append(rendered.title)
    return Claims(found["titles"], found["descriptions"], found["bodies"], is_article)


def _read_script(script: str, found: dict[str, list[str]]) -> bool:
    is_article = False
    if len(script) > LONGEST_SCRIPT:
        return False
    try:
        data = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return False
    for item in _items(data):
        kind = item.get("@type")
        if not _ARTICLE_TYPES.search(str(kind)):
            continue
        is_article = True
        for key, kind in (("headline", "titles"), ("description", "descriptions"), ("articleBody", "bodies")):
            said = item.get(key)
            if isinstance(said, str) and said.strip():
                found[kind].append(said if kind == "bodies" else said[:2000])
    return is_article


def _items(data: Any) -> Iterator[dict[str, Any]]:
    """Objects of a JSON-LD value, down to those in ``@graph`` and ``mainEntity``."""
    waiting = [data]
    for _ in range(2000):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict):
            yield value
            waiting += [value[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in value]
