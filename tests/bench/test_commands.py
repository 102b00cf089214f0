"""What the benchmarks and the training say to a folder that does not hold their data."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from reader.bench.__main__ import main
from reader.clean import train

WITH_DATA = ["clean", "events", "figures", "plaintext", "quotes", "security"]


@pytest.mark.parametrize("name", WITH_DATA)
def test_a_folder_that_is_not_there_is_said(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([name, "--data", str(tmp_path / "none")])
    said = capsys.readouterr().err
    assert "holds no data" in said
    assert "--data" in said


@pytest.mark.parametrize("name", WITH_DATA)
def test_a_folder_of_other_data_is_said(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with gzip.open(tmp_path / "other.jsonl.gz", "wt", encoding="utf-8") as lines:
        lines.write('{"colour": "blue"}\n')
    with pytest.raises(SystemExit) as ended:
        main([name, "--data", str(tmp_path)])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert str(tmp_path) in said


def test_training_says_what_it_needs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        train.asked([str(tmp_path)])
    assert "name the folder of the extraction data" in capsys.readouterr().err
    (tmp_path / train.NEWS).touch()
    with pytest.raises(SystemExit):
        train.asked([str(tmp_path), "liness"])
    assert "choose of lines, fast, consensus" in capsys.readouterr().err
    assert train.asked([str(tmp_path)]) == (tmp_path, train.MODELS)
