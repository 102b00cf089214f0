"""What the reading view draws: panes of blocks, marks over them, layers that show and hide marks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MarkView:
    """One highlight: its id (sent back when chosen), layer, colour class and what its tip says."""

    id: str
    layer: str
    #: CSS class within the layer, such as a figure's kind or "s3" for the fourth speaker.
    cls: str
    head: str
    rows: tuple[tuple[str, str], ...] = ()
    #: What a screen reader hears before the words.
    say: str = ""
    #: Who says the words, for "copy with proof".
    who: str = ""
    #: Words on the button that marks it wrong, and on the one that takes the reader's own mark back.
    wrong: str = ""
    back: str = ""


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of a pane; spans are ``(start, end, index of mark)`` in code points of ``text``."""

    text: str
    kind: str = "paragraph"
    #: Sent back when the block's button is pressed.
    id: int = 0
    dropped: bool = False
    #: Whether the cleaners disagree about it.
    disputed: bool = False
    #: Of the first block of a run of dropped ones: what they are and why.
    label: str = ""
    #: Which cleaners kept it, in words.
    votes: str = ""
    #: Ids of the dropped blocks under one label, on the first of them.
    run: tuple[int, ...] = ()
    #: Number shared with the block's twin in the other panes.
    pair: int | None = None
    #: Where ``text`` begins in the whole text; None where addresses need not name it.
    at: int | None = None
    spans: tuple[tuple[int, int, int], ...] = ()
    #: Words on the block's button; none when empty.
    action: str = ""


@dataclass(frozen=True, slots=True)
class Pane:
    """A column of blocks under a title; or, with ``document``, a whole page shown in a frame without rights."""

    title: str
    blocks: tuple[BlockView, ...]
    subtitle: str = ""
    #: Sent back with selected words: which text they are of.
    name: str = ""
    #: "text" or "source".
    kind: str = "text"
    #: HTML document from ``reader.load.sandbox``; its elements with ``data-reader-block`` are the pairs.
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of marks that can be switched on and off."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Action:
    """Something to do with selected words; ``pane`` limits it to the pane of that name."""

    id: str
    label: str
    pane: str = ""


@dataclass(frozen=True, slots=True)
class OwnMarks:
    """The reader's own marks, sent apart from the view; spans are ``(block, start, end, index of mark)``."""

    marks: tuple[MarkView, ...] = ()
    spans: tuple[tuple[int, int, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """Everything one reading view shows."""

    #: Identifies what is read: the reading place is kept under it.
    article: str
    panes: tuple[Pane, ...]
    marks: tuple[MarkView, ...] = ()
    layers: tuple[Layer, ...] = ()
    actions: tuple[Action, ...] = ()
    #: Text that "copy with proof" appends to the words.
    proof: str = ""
    #: Views and tables with the same link follow each other's choices; alone when empty.
    link: str = ""
    #: Whether place, layers and passage stand in the page's address: for one view a page.
    address: bool = False
    #: Identifies the cleaned text, so that own marks are never drawn on another.
    of: str = ""

    def payload(self) -> dict[str, Any]:
        """The component's data, as plain JSON values; what is empty is left out."""
        data: dict[str, Any] = {
            "article": self.article,
            "panes": _panes(self.panes),
            "marks": [_mark(mark) for mark in self.marks],
            "layers": [{"id": layer.id, "label": layer.label, "count": layer.count} for layer in self.layers],
            "actions": [{"id": a.id, "label": a.label, "pane": a.pane} for a in self.actions],
            "proof": self.proof,
            "link": self.link,
            "address": self.address,
            "of": self.of,
        }
        data["version"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]
        return data

    def drawn(self) -> bytes:
        """The payload as JSON, to be kept: made once, however often the page is drawn."""
        return json.dumps(self.payload()).encode()


def own_payload(own: OwnMarks) -> dict[str, Any]:
    """The reader's own marks as plain JSON values."""
    return {"marks": [_mark(mark) for mark in own.marks], "spans": [list(span) for span in own.spans]}


def _mark(mark: MarkView) -> dict[str, Any]:
    fields = ("rows", "say", "who", "wrong", "back")
    given = {name: getattr(mark, name) for name in fields if getattr(mark, name)}
    return {"id": mark.id, "layer": mark.layer, "cls": mark.cls, "head": mark.head, **given}


def _panes(panes: Sequence[Pane]) -> list[dict[str, Any]]:
    """Panes as JSON; a block with the words of its twin in the first pane names that instead of repeating them."""
    first = {b.pair: (i, b.text) for i, b in enumerate(panes[0].blocks) if b.pair is not None} if panes else {}
    found = []
    for number, pane in enumerate(panes):
        blocks = []
        for block in pane.blocks:
            same, text = first.get(block.pair, (-1, "")) if block.pair is not None else (-1, "")
            shared = number > 0 and same >= 0 and text == block.text
            blocks.append({**({"same": same} if shared else {"text": block.text}), **_block(block)})
        entry: dict[str, Any] = {"title": pane.title, "subtitle": pane.subtitle, "name": pane.name, "kind": pane.kind}
        if pane.document is not None:
            entry["document"] = pane.document
        found.append({**entry, "blocks": blocks})
    return found


def _block(block: BlockView) -> dict[str, Any]:
    data = {
        "kind": block.kind if block.kind != "paragraph" else "",
        "id": block.id,
        "dropped": block.dropped,
        "disputed": block.disputed,
        "label": block.label,
        "votes": block.votes,
        "run": block.run,
        "spans": block.spans,
        "action": block.action,
    }
    given = {name: value for name, value in data.items() if value}
    placed = {name: value for name, value in (("pair", block.pair), ("at", block.at)) if value is not None}
    return given | placed
