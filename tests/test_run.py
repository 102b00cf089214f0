"""run.py: what a person sees on a machine that is not ready."""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A fresh copy of run.py's module, with a virtual environment folder of its own."""
    monkeypatch.setenv("READER_VENV", str(tmp_path / "environment"))
    spec = importlib.util.spec_from_file_location("run_under_test", ROOT / "run.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_imports_the_standard_library_only() -> None:
    command = [sys.executable, "-I", "-S", str(ROOT / "run.py"), "--help"]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "python3 run.py test" in out.stdout


def test_an_old_python_is_told_how_to_get_a_new_one(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.sys, "version_info", (3, 9, 2))
    assert run.main([]) == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_port_in_use_is_said_with_another_to_choose(run: ModuleType) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(run.Stopped, match=f"Port {port} is in use"):
            run.port_of(["--server.port", str(port)])


@pytest.mark.parametrize("words", [["--server.port=9000"], ["--server.port", "9000"], ["--port", "9000"]])
def test_the_port_is_taken_out_of_the_options(run: ModuleType, words: list[str]) -> None:
    assert run.port_of([*words, "--theme.base=dark"]) == (9000, ["--theme.base=dark"])


def test_requirements_are_read_through_the_files_they_take_in(run: ModuleType) -> None:
    assert [file.name for file in run.requirement_files("requirements-dev.txt")] == [
        "requirements-dev.txt",
        "requirements.txt",
    ]


def test_without_any_way_to_make_an_environment_debian_is_told_the_package(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    for way in ("with_venv", "with_apt", "with_virtualenv"):
        monkeypatch.setattr(run, way, lambda: None)
    monkeypatch.setattr(run.sys, "platform", "linux")
    with pytest.raises(run.Stopped, match=r"sudo apt install python3\.\d+-venv"):
        run.make_environment()


def test_a_failed_installation_is_not_stamped_as_done(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    run.VENV.mkdir()
    monkeypatch.setattr(run, "make_environment", lambda: None)
    monkeypatch.setattr(run, "PYTHON", Path("/bin/false"))
    with pytest.raises(run.Stopped, match="without a network|Without a network"):
        run.install("requirements.txt")
    assert not list(run.VENV.iterdir())
