"""What the reading view draws: panes of blocks, marks over them, layers that show and hide marks."""

from __future__ import annotations

import hashlib
import json
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


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of a pane; spans are ``(start, end, index of mark)`` in code points of ``text``."""

    text: str
    kind: str = "paragraph"
    #: Sent back when the block's button is pressed.
    id: int = 0
    dropped: bool = False
    label: str = ""
    #: Number shared with the block's twin in the other panes.
    pair: int | None = None
    spans: tuple[tuple[int, int, int], ...] = ()
    #: Words on the block's button; none when empty.
    action: str = ""


@dataclass(frozen=True, slots=True)
class Pane:
    """A column of blocks under a title."""

    title: str
    blocks: tuple[BlockView, ...]
    subtitle: str = ""
    #: Sent back with selected words: which text they are of.
    name: str = ""


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of marks that can be switched on and off."""

    id: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class View:
    """Everything one reading view shows."""

    #: Identifies the article: reading place is kept under it.
    article: str
    panes: tuple[Pane, ...]
    marks: tuple[MarkView, ...] = ()
    layers: tuple[Layer, ...] = ()
    #: ``(id, label)`` of what can be done with selected words.
    actions: tuple[tuple[str, str], ...] = ()
    #: Text that "copy with proof" appends to the words.
    proof: str = ""

    def payload(self, key: str) -> dict[str, Any]:
        """The component's data, as plain JSON values."""
        data: dict[str, Any] = {
            "key": key,
            "article": self.article,
            "panes": [_pane(pane) for pane in self.panes],
            "marks": [
                {
                    "id": m.id,
                    "layer": m.layer,
                    "cls": m.cls,
                    "head": m.head,
                    "rows": m.rows,
                    "say": m.say or m.layer,
                }
                for m in self.marks
            ],
            "layers": [{"id": layer.id, "label": layer.label, "count": layer.count} for layer in self.layers],
            "actions": [{"id": name, "label": label} for name, label in self.actions],
            "proof": self.proof,
        }
        data["version"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]
        return data


def _pane(pane: Pane) -> dict[str, Any]:
    return {
        "title": pane.title,
        "subtitle": pane.subtitle,
        "name": pane.name,
        "blocks": [
            {
                "id": b.id,
                "text": b.text,
                "kind": b.kind,
                "dropped": b.dropped,
                "label": b.label,
                "pair": b.pair,
                "spans": b.spans,
                "action": b.action,
            }
            for b in pane.blocks
        ],
    }
