"""Which files of a folder are pages."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from reader.load.sniff import is_archive
from reader.load.unpacked import packed_beginning

#: Endings of pages, of web archives, and of packed folders.
PAGES = (".html", ".htm", ".xhtml", ".shtml", ".mhtml", ".mht", ".txt", ".md", ".html.gz", ".htm.gz")
ARCHIVES = (".warc", ".warc.gz", ".arc.gz")
PACKS = (".zip", ".wacz", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")
#: How a page begins that has another ending, or none: ``wget`` keeps what the address ends with.
_PAGE_BEGINS = (b"<!doctype html", b"<html")
_BLANK = b"\xef\xbb\xbf \t\r\n"
#: What browsers add to a page's name for the folder of its pictures, frames and scripts.
_BESIDE = ("_files", "-Dateien", "_fichiers", "_archivos", "_file", "_bestanden", "_arquivos", ".files")
_BEGINNING = 4096


def files_of(folder: str) -> Iterator[tuple[str, OSError | None]]:
    """Every file below ``folder`` that is a page or holds pages, in the order of names; with an error, what cannot be
    listed.

    Links to folders are not followed. Left out are hidden files, and the folders in which browsers keep a saved
    page's pictures and frames.
    """
    problems: list[OSError] = []
    for here, folders, files in os.walk(folder, onerror=problems.append):
        yield from ((str(problem.filename), problem) for problem in problems)
        problems.clear()
        pages = {Path(file).stem for file in files if file.lower().endswith(PAGES)}
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not _is_beside(name, pages))
        for name in sorted(files):
            file = os.path.join(here, name)
            if not name.startswith(".") and os.path.isfile(file) and is_page_name(name, file):
                yield file, None
    yield from ((str(problem.filename), problem) for problem in problems)


def is_page_name(name: str, file: str | None = None) -> bool:
    """Whether a file called ``name`` is a page or holds pages; ``file`` is where its first bytes can be read."""
    if name.lower().endswith((*PAGES, *ARCHIVES, *PACKS)):
        return True
    begins = _first_bytes(file).lstrip(_BLANK).lower() if file else b""
    return begins.startswith(_PAGE_BEGINS)


def is_web_archive(file: str) -> bool:
    """Whether ``file`` is a web archive, by its name or its first bytes."""
    begins = _first_bytes(file)
    if file.lower().endswith(ARCHIVES):
        return True
    return is_archive(begins) and (not begins.startswith(b"\x1f\x8b") or is_archive(packed_beginning(begins)))


def _is_beside(folder: str, pages: set[str]) -> bool:
    return any(folder.endswith(end) and folder.removesuffix(end) in pages for end in _BESIDE)


def _first_bytes(file: str) -> bytes:
    with open(file, "rb") as stream:
        return stream.read(_BEGINNING)
