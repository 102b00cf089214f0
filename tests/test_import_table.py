"""The rooms of the house import one way: DESIGN's table, held."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BASE = {"model", "record", "errors", "arguments", "cores", "_lazy", "text"}
#: Room → rooms it may import, itself and BASE aside.
MAY_IMPORT: dict[str, set[str]] = {
    "model": set(),
    "record": set(),
    "errors": set(),
    "arguments": set(),
    "cores": set(),
    "_lazy": set(),
    "text": set(),
    "load": set(),
    "clean": {"load"},
    "extract": set(),
    "checks": {"extract"},
    "events": {"extract"},
    "compare": {"extract", "clean"},
    "library": set(),
    "charts": set(),
    "read": {"load", "clean", "extract", "checks"},
    "apart": {"load", "clean", "extract", "checks", "events", "read"},
    "export": {"load", "clean", "extract", "checks", "events", "compare", "library", "charts", "read"},
}
EVERYTHING_BUT_UI = set(MAY_IMPORT) | {"bulk", "bench", "cli"}
MAY_IMPORT |= {"cli": EVERYTHING_BUT_UI, "bulk": EVERYTHING_BUT_UI, "bench": EVERYTHING_BUT_UI}
#: The contract's own exceptions: Page.from_html and the rich displays of DESIGN.md.
EXCEPTIONS = {("model", "load"), ("model", "export")}


def room_of(path: Path) -> str:
    return path.relative_to(ROOT / "reader").parts[0].removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            found.add(node.module or "")
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


SOURCES = sorted((ROOT / "reader").rglob("*.py"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_room_imports_only_what_the_table_allows(path: Path) -> None:
    room = room_of(path)
    if room in {"ui", "__init__", "__main__"}:
        return
    rooms = {name.split(".")[1] for name in imports_of(path) if name.startswith("reader.")}
    rooms &= set(MAY_IMPORT) | {"ui"}
    forbidden = {r for r in rooms - MAY_IMPORT[room] - BASE - {room} if (room, r) not in EXCEPTIONS}
    assert not forbidden


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_streamlit_only_in_ui(path: Path) -> None:
    if room_of(path) != "ui":
        assert not any(name.split(".")[0] == "streamlit" for name in imports_of(path))


def test_import_reader_is_fast_and_loads_no_heavy_package() -> None:
    code = (
        "import sys, reader;"
        "print([m for m in ('streamlit', 'pandas', 'altair', 'lxml', 'numpy', 'httpcore', 'sqlalchemy')"
        " if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "[]"
