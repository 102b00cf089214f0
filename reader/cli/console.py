"""What the commands print, and where it may go wrong: closed or full outputs, and terminals that know few letters."""

from __future__ import annotations

import json
import os
import sys
from typing import Any, TextIO

from reader.errors import UnreadablePage

#: Exit status of bad input, and of a command that was stopped with Ctrl-C.
BAD, INTERRUPTED = 2, 130


def make_sure_of_outputs() -> None:
    """Have something to print to, and nothing that cannot be printed: an unknown letter becomes a question mark."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by who started us
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 it is open to our end
        elif hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace" if _is_unicode(stream) else "replace")


def bad(words: str) -> int:
    """Say in one line what is wrong; the exit status."""
    print(" ".join(words.split()), file=sys.stderr)
    return BAD


def print_json(value: Any) -> None:
    """A value as JSON; letters the output does not know are escaped."""
    print(json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout), indent=1))


def json_line(value: Any) -> str:
    """A value as one line of JSON, for a file or an output that knows every letter or not."""
    return json.dumps(value, ensure_ascii=not _is_unicode(sys.stdout))


def standard_input() -> bytes:
    """All of it. Raises ``UnreadablePage`` where it is closed."""
    if sys.stdin is None:
        raise UnreadablePage("Standard input is closed.", next_step="Send a page to it, or name a file.")
    return sys.stdin.buffer.read()


def _is_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "").lower().replace("-", "").startswith("utf")
