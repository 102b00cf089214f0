"""Components that stand several times on a page: their code is sent once a session, each of them is a few lines.

A component's code goes with its data, so that the reading view's 67 kB came with each of four views, and again with
each change of one. Here one component without looks (:func:`shared_code`, drawn once, its data never changes) hands
the code out in the browser, and :func:`shared_component` makes those that wait for it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import streamlit as st

_HERE = Path(__file__).parent
_EXPORT = "export default function ("
#: Draws when the code is there, unless a later run of the same component draws then.
_WAITING = """export default async function (component) {
  const root = component.parentElement;
  const turn = (root._turn = (root._turn || 0) + 1);
  const part = ((window.readerParts ??= {})[NAME] ??= {});
  part.ready ??= new Promise((tell) => { part.tell = tell; });
  const { draw, sheet } = await part.ready;
  if (root._turn !== turn) return undefined;
  const shadow = root.getRootNode();
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
  const undo = draw(component);
  (shadow.host || root).dataset.drawn = "";
  return undo;
}
"""


class Part(NamedTuple):
    """A component's files: scripts in their order, the last of which exports the component, and its style."""

    scripts: Sequence[str]
    style: str


_FINDINGS = "copy csv sight table".split()
_READING = "panes marks sync address copy find minimap selection resume tips tools keys reading".split()
#: Plain functions first, then the module that exports the component: no build step.
PARTS = {
    "cell_head": Part(("given.js", "heading/menu.js", "heading/head.js"), "heading/head.css"),
    "findings_table": Part(("given.js", *(f"reading/{name}.js" for name in _FINDINGS)), "reading/table.css"),
    "reading_view": Part(("given.js", *(f"reading/{name}.js" for name in _READING)), "reading/reading.css"),
}


def shared_component(name: str) -> Any:
    """The renderer of the component ``name``, one of :data:`PARTS`; ``shared_code`` must be on the page, too."""
    return st.components.v2.component(name, js=_WAITING.replace("NAME", json.dumps(name), 1))


def shared_code() -> None:
    """Hand every part's code to the browser; to be drawn on every page, before the components themselves."""
    _code(key="shared-code", height=1)


@cache
def code_of(name: str) -> str:
    """JavaScript that hands out the part ``name``: a block of its own, so that parts may use the same names."""
    part = PARTS[name]
    script = "\n".join(_read(file) for file in part.scripts)
    if script.count(_EXPORT) != 1:
        raise ValueError(f"{name}: exactly one of its scripts begins its export with {_EXPORT!r}")
    drawn = script.replace(_EXPORT, "function draw(")
    return f"{{\n{drawn}\nhand({json.dumps(name)}, {json.dumps(_read(part.style))}, draw);\n}}\n"


def _read(file: str) -> str:
    return (_HERE / file).read_text("utf-8")


_code = st.components.v2.component(
    "shared_code",
    js=_read("shared.js") + _read("panels.js") + "".join(map(code_of, PARTS)) + "export default function () {}\n",
)
