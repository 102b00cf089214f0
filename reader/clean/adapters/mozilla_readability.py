"""Mozilla Readability, the code behind Firefox's reading view, through Node."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from reader.clean.adapters.base import Adapter
from reader.errors import CleanerFailed
from reader.load.render import blocks_of_fragment

RUNNER = Path(__file__).with_name("mozilla_readability.js")
#: Folder that holds ``node_modules``, where it is not in this folder or one above.
FOLDER_VARIABLE = "READER_NODE_FOLDER"
TIMEOUT_S = 30.0


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    node, folder = shutil.which("node"), _folder()
    if node is None or folder is None:
        raise CleanerFailed("Mozilla Readability needs Node with @mozilla/readability and jsdom.")
    asked = json.dumps({"html": html, "url": url, "folder": str(folder)})
    run = subprocess.run(
        [node, "--disallow-code-generation-from-strings", str(RUNNER)],
        input=asked.encode("utf-8", "replace"),
        capture_output=True,
        timeout=TIMEOUT_S,
        check=False,
    )
    if run.returncode:
        raise CleanerFailed(f"Mozilla Readability stopped: {run.stderr.decode('utf-8', 'replace')[-200:]}")
    return blocks_of_fragment(json.loads(run.stdout)["content"] or "")


@cache
def _folder() -> Path | None:
    given = os.environ.get(FOLDER_VARIABLE)
    here = Path(__file__).resolve()
    for folder in [Path(given)] if given else [*here.parents, Path.cwd()]:
        modules = folder / "node_modules"
        if (modules / "@mozilla" / "readability").is_dir() and (modules / "jsdom").is_dir():
            return folder
    return None


def find_version(package: str) -> str | None:
    folder = _folder() if shutil.which("node") else None
    if folder is None:
        return None
    return _version_in(folder, package)


@cache
def _version_in(folder: Path, package: str) -> str:
    facts = json.loads((folder / "node_modules" / package / "package.json").read_text("utf-8"))
    return str(facts["version"])


ADAPTERS = (
    Adapter(
        name="Mozilla Readability",
        package="@mozilla/readability",
        licence="Apache-2.0",
        home_page="https://github.com/mozilla/readability",
        good_at="What Firefox shows in reading view: robust on most news sites and blogs.",
        extract=extract,
        install="npm install @mozilla/readability jsdom",
        find_version=find_version,
    ),
)
