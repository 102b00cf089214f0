"""Cells' heads as tests of the pages see them: components are payloads there, and cannot be pressed."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from streamlit.testing.v1 import AppTest


def titles_of(app: AppTest) -> list[str]:
    """The titles of the cells that are drawn."""
    heads = [element.proto for element in app.get("bidi_component") if element.proto.component_name == "cell_head"]
    return [json.loads(head.bytes)["title"] for head in heads]


def press(app: AppTest, what: str, words: str, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Do ``what`` ("fold", "change", "add") in the head of the first cell whose key has this ``end``, and run."""
    waiting = [(what, words)]

    def pressed(
        title: str, changes: Sequence[str], *, folded: bool, key: str, kinds: Sequence[str] = (), show: str = ""
    ) -> tuple[str, str] | None:
        return waiting.pop() if waiting and key.endswith(f"{end}-head") else None

    with monkeypatch.context() as patch:
        patch.setattr("reader.ui.notebook.cell_head", pressed)
        app.run()
    app.run()
