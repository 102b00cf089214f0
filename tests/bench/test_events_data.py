"""Which topics of ECB+ a folder holds, whatever its files' names end in."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from reader.bench.events_data import CHECK, UNSEEN, ecb, spoken, topics_in


def _write(path: Path, rows: list[dict[str, object]]) -> None:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)


def _doc(topic: int) -> dict[str, object]:
    return {"id": f"{topic}_1", "gold": str(topic), "topic": topic, "title": None, "text": "Rain fell.", "date": None}


def test_topics_nobody_has_seen_are_read_from_a_file_of_any_ending(tmp_path: Path) -> None:
    _write(tmp_path / "ecb_docs_31-45.jsonl.gz", [_doc(31), _doc(36)])
    said = {"id": "m1", "doc": "36_1", "topic": 36, "text": "fell", "sent": 0, "tok": [1], "gold": "a"}
    _write(tmp_path / "ecb_mentions_31-45.jsonl.gz", [said | {"sel": True, "tag": "ACTION_OCCURRENCE"}])
    assert list(topics_in(tmp_path).values()) == [CHECK, UNSEEN]
    assert [doc.topic for doc in ecb(tmp_path)] == [31, 36]
    assert [mention.words for mention in spoken(tmp_path)] == ["fell"]


def test_a_folder_without_documents_is_said_by_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="ecb_docs"):
        ecb(tmp_path)
