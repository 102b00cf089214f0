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

    root = lxml.html.document_fromstring(markup.encode("utf-8"), parser=lxml.html.HTMLParser(encoding="utf-8"))
    for element in root.iter():
        for name in [n for n in element.attrib if n.startswith("data-reader-")]:
            del element.attrib[name]
    _name_blocks(root, paths or {}, kept)
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _drop(element)
        elif element.tag in _REMOVED or ":" in element.tag:
            _drop(element) if element.tag in _WITH_CONTENT else element.drop_tag()
        else:
            _neutralise(element)
    body = lxml.etree.tostring(root, encoding="unicode", method="html")
    return (
        f'<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        f"{_DIMMED if paths else ''}{body}"
    )


def _name_blocks(root: Any, paths: Mapping[int, str], kept: Collection[int]) -> None:
    """Write each block's number on its element; an element of several blocks bears the first kept one's."""
    tree = root.getroottree()
    for number, path in sorted(paths.items(), key=lambda item: (item[0] not in kept, item[0])):
        found = tree.xpath(path)
        if found and "data-reader-block" not in found[0].attrib:
            found[0].set("data-reader-block", str(number))
            if number not in kept and not found[0].xpath(".//*[@data-reader-block and not(@data-reader-dropped)]"):
                found[0].set("data-reader-dropped", "")


def _drop(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()


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
