"""Commands and their arguments, with words for what is wrong with one."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from typing import Any, NoReturn

from reader.cli.console import BAD


class Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD, f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help\n")


def command(commands: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
    """Add a command that ``run`` does, and say in a few ``words`` what that is."""
    parser = commands.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)
    return parser


def moment(text: str) -> datetime:
    """A date, or a time with its offset; UTC where there is none."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2022-09-13") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def count(text: str) -> int:
    """A number from 1."""
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up; write it as 4")
    return int(text)


def port(text: str) -> int:
    """A port that a server may listen on."""
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; write it as 8501")
    return int(text)


def tag(text: str) -> str:
    """A tag, which has a word at least."""
    if not text.strip():
        raise argparse.ArgumentTypeError("a tag needs a word")
    return text.strip()
