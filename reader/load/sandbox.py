"""The raw page as a document that can be shown: nothing in it runs, loads, links or gets out.

A frame inside a frame: the outer document is ours and its policy allows inline style and embedded
images only; the inner frame has an empty ``sandbox``, so no script, form, navigation or plug-in works
even if the cleaning below missed something.
"""

from __future__ import annotations

import html as html_escape
import re
from collections.abc import Collection, Mapping
from typing import Any

from reader.model import Page

POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'none'; form-action 'none'; "
    "base-uri 'none'"
)
_REMOVED = (
    "script", "noscript", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "base", "link",
    "meta", "template", "svg", "math", "audio", "video", "source", "track", "form", "dialog",
    "animate", "animatemotion", "animatetransform", "foreignobject", "image", "set", "slot", "use",
)  # fmt: skip
#: Elements whose content goes with them; of the others only the tags go.
_WITH_CONTENT = frozenset(("script", "noscript", "object", "applet", "template", "svg", "math", "audio", "video"))
_ADDRESSES = frozenset(
    ("href", "src", "srcset", "action", "formaction", "poster", "background", "cite", "data", "ping", "longdesc",
     "lowsrc", "dynsrc", "manifest", "usemap", "xlink:href", "imagesrcset", "profile", "archive", "codebase")
)  # fmt: skip
_DIMMED = "<style>[data-reader-dropped]{opacity:.5}</style>"
_CSS_LOADS = re.compile(r"url\s*\(|@import|expression\s*\(|image-set\s*\(|behavior\s*:|-moz-binding", re.IGNORECASE)
_CSS_ESCAPE = re.compile(r"\\")


def sandbox_document(page: Page) -> str:
    """A whole HTML document that shows ``page`` as it was saved, without anything active or remote."""
    inner = _inert(page.html) if page.html else _plain(page.text)
    return (
        "<!doctype html><html><head><meta charset='utf-8'>"
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        "<style>html,body{margin:0;height:100%}iframe{border:0;width:100%;height:100%}</style></head><body>"
        f'<iframe sandbox="" title="The page as saved" srcdoc="{html_escape.escape(inner, quote=True)}"></iframe>'
        "</body></html>"
    )


def rendered_document(page: Page, paths: Mapping[int, str], kept: Collection[int]) -> str:
    """The inert page itself, each block's element named by ``data-reader-block``; what is not kept is dimmed.

    For a frame with ``sandbox="allow-same-origin"`` and no ``allow-scripts``: the app may scroll and measure it,
    nothing in it can run, load or lead anywhere. ``paths`` maps block numbers to their ``html_path``.
    """
    return _inert(page.html, paths, kept) if page.html else _plain(page.text)


def _plain(text: str) -> str:
    return (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"<style>body{{font:15px/1.5 sans-serif;white-space:pre-wrap;margin:16px}}</style>{html_escape.escape(text)}"
    )


def _inert(markup: str, paths: Mapping[int, str] | None = None, kept: Collection[int] = ()) -> str:
    """``markup`` parsed, stripped of what is active or loads anything, and written out again."""
    import lxml.etree
    import lxml.html

    parser = lxml.html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    root = lxml.html.document_fromstring(markup.encode("utf-8"), parser=parser)
    for element in root.iter():
        if ":" in element.tag:
            element.tag = "span"  # of some other vocabulary: its words stay
        for name in [n for n in element.attrib if n.startswith("data-reader-")]:
            del element.attrib[name]
    _name_blocks(root, paths or {}, kept)
    # Both are linear; taking elements out one by one joins the text around them each time.
    lxml.etree.strip_elements(root, *_WITH_CONTENT, with_tail=False)
    lxml.etree.strip_tags(root, *(name for name in _REMOVED if name not in _WITH_CONTENT))
    for element in root.iter():
        _neutralise(element)
    body = lxml.etree.tostring(root, encoding="unicode", method="html")
    return (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"{_DIMMED if paths else ''}{body}"
    )


def _name_blocks(root: Any, paths: Mapping[int, str], kept: Collection[int]) -> None:
    """Write each block's number on its element; an element of several blocks bears the first kept one's.

    An element that holds a kept block is not dimmed.
    """
    elements = _Elements(root)
    holding: set[Any] = set()
    for number, path in sorted(paths.items(), key=lambda item: (item[0] not in kept, item[0])):
        element = elements.at(path)
        if element is None or "data-reader-block" in element.attrib:
            continue
        element.set("data-reader-block", str(number))
        if number in kept:
            above = element.getparent()
            while above is not None and above not in holding:
                holding.add(above)
                above = above.getparent()
        elif element not in holding:
            element.set("data-reader-dropped", "")


class _Elements:
    """The elements of a document by their paths, such as ``/html/body/div[2]/p[1]``: each parent is looked at once."""

    def __init__(self, root: Any) -> None:
        self._known: dict[str, Any] = {"": None}
        self._children: dict[str, dict[str, list[Any]]] = {"": {root.tag: [root]}}

    def at(self, path: str) -> Any:
        """The element at ``path``, or None."""
        way = []
        while path not in self._known:
            way.append(path)
            path = path.rpartition("/")[0]
        for step in reversed(way):
            self._known[step] = self._child(*step.rpartition("/"))
        return self._known[way[0] if way else path]

    def _child(self, above: str, _slash: str, step: str) -> Any:
        name, _, number = step.partition("[")
        same = self._below(above).get(name, [])
        index = int(number[:-1]) if number else 1
        return same[index - 1] if index <= len(same) else None

    def _below(self, path: str) -> dict[str, list[Any]]:
        """Children of the element at ``path``, by name."""
        if path not in self._children:
            found = self._children[path] = {}
            parent = self._known[path]
            for child in parent if parent is not None else ():
                found.setdefault(child.tag, []).append(child)
        return self._children[path]


def _neutralise(element: Any) -> None:
    """Take event handlers and addresses off an element; images embedded in the page stay."""
    for name, value in list(element.attrib.items()):
        lowered = name.lower()
        embedded = element.tag == "img" and lowered == "src" and value.strip().lower().startswith("data:image/")
        if (
            lowered.startswith("on")
            or (lowered in _ADDRESSES and not embedded)
            or lowered in ("target", "autofocus")
            or (lowered == "style" and _loads(value))
        ):
            del element.attrib[name]
    if element.tag == "style" and element.text and _loads(element.text):
        element.text = ""


def _loads(css: str) -> bool:
    return bool(_CSS_LOADS.search(css) or _CSS_ESCAPE.search(css))
