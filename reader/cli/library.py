"""The commands of the library: add, list, show, search, export, check, backup."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from reader.cli.arguments import command, moment, tag
from reader.cli.console import BAD, bad, json_line, print_json
from reader.cli.sources import given
from reader.errors import ReaderError
from reader.model import Reading

if TYPE_CHECKING:
    from reader.load.given import Given


def add_library(commands: Any) -> None:
    """Add the commands of the library."""
    library = commands.add_parser("library", help="saved articles: add, list, show, search, export, check, backup")
    actions = library.add_subparsers(required=True, metavar="ACTION")
    add = command(actions, "add", _add, "save pages")
    add.add_argument(
        "sources",
        nargs="+",
        metavar="SOURCE",
        help="addresses, files, folders, WARC, ZIP and tar files, .txt lists of addresses, or - for a page",
    )
    add.add_argument("--tag", action="append", default=[], type=tag, help="tag them (can be given again)")
    command(actions, "list", _listing, "saved articles, newest first")
    show = command(actions, "show", _show, "the text of a saved article")
    show.add_argument("id", help="as library list gives it")
    search = command(actions, "search", _search, "saved articles that have all of this")
    search.add_argument("words", nargs="*", help="words in title or text")
    for name, words in (
        ("outlet", "an outlet's name"),
        ("author", "an author's name"),
        ("person", "somebody quoted"),
        ("event", "words of an event"),
    ):
        search.add_argument(f"--{name}", help=words)
    search.add_argument("--tag", action="append", default=[], type=tag, help="a tag (can be given again)")
    search.add_argument("--from", dest="date_from", type=moment, help="published on this day or later")
    search.add_argument("--to", dest="date_to", type=moment, help="published before this day")
    export = command(actions, "export", _export, "every saved article as JSON lines")
    export.add_argument("--out", type=Path, help="file to write (default: standard output)")
    command(actions, "check", _check, "whether everything is as it was saved")
    backup = command(actions, "backup", _backup, "copy the library to a new file")
    backup.add_argument("path", help="the new file")


def open_library() -> Any:
    from reader.library import Library

    return Library()


def _add(args: argparse.Namespace) -> int:
    from reader.apart import read_apart
    from reader.read import people_quoted

    told: list[dict[str, Any]] = []
    with open_library() as library:
        for name, load in _pages_of(args.sources):
            try:
                reading = read_apart(load())
                people = people_quoted(reading)
                saved = library.save(reading.page, reading.article, tags=args.tag, people=people)
                library.save_findings(_findings(reading, saved.id))
            except ReaderError as error:
                told.append({"source": name, "error": error.sentence})
                bad(error.sentence if name in error.sentence or args.sources == [name] else f"{name}: {error.sentence}")
                continue
            told.append({"id": saved.id, "title": saved.article.title, "duplicate": saved.duplicate, "source": name})
            if not args.json:
                print(f"{saved.id}  {saved.article.title}{' (was saved already)' if saved.duplicate else ''}")
    if args.json:
        print_json(told)
    return BAD if any("error" in one for one in told) else 0


def _findings(reading: Reading, article_id: str) -> Any:
    """What was found, as the app keeps it too: the same search finds it."""
    from reader import __version__
    from reader.clean import cleaners
    from reader.events import find_events
    from reader.library import Findings

    info = cleaners()[reading.article.cleaner]
    labels = [event.label for event in find_events([reading.article]).events]
    cleaner = f"{info.name} {info.version or ''}".strip()
    return Findings.of(reading, article_id, cleaner=cleaner, reader=__version__, events=labels)


def _pages_of(sources: Sequence[str]) -> Iterator[tuple[str, Callable[[], Given]]]:
    """What each source is called, and what loads it; a folder or a list is every page in it."""
    from reader.bulk import given_of, items_of

    for source in sources:
        if source == "-":
            yield "standard input", partial(given, source)
            continue
        try:
            for item in items_of([source]):
                yield item.name, partial(given_of, item)
        except ReaderError as error:
            yield source, partial(_refuse, error)


def _refuse(error: ReaderError) -> NoReturn:
    raise error


def _say_rows(rows: Sequence[Any], as_json: bool, if_none: str) -> int:
    if as_json:
        print_json([row.to_dict() for row in rows])
        return 0
    for row in rows:
        day = f"{row.published:%Y-%m-%d}" if row.published else "undated   "
        print(f"{row.id}  {day}  {row.outlet or 'outlet unknown'}: {row.title}")
    if not rows:
        print(if_none, file=sys.stderr)
    return 0


def _listing(args: argparse.Namespace) -> int:
    with open_library() as library:
        return _say_rows(
            library.all(), args.json, "Nothing is saved yet. Save a page: python -m reader library add SOURCE"
        )


def _search(args: argparse.Namespace) -> int:
    with open_library() as library:
        found = library.search(
            " ".join(args.words),
            outlet=args.outlet,
            author=args.author,
            person=args.person,
            event=args.event,
            tags=args.tag,
            date_from=args.date_from,
            date_to=args.date_to,
        )
    return _say_rows(found, args.json, "No saved article has all of this.")


def _show(args: argparse.Namespace) -> int:
    with open_library() as library:
        saved = library.get(args.id)
    print_json(saved.to_dict()) if args.json else print(saved.article.text)
    return 0


def _export(args: argparse.Namespace) -> int:
    with open_library() as library:
        lines = (json_line(library.get(row.id).to_dict()) for row in library.all())
        if args.out:
            with args.out.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines)
        else:
            for line in lines:
                print(line)
    return 0


def _check(args: argparse.Namespace) -> int:
    with open_library() as library:
        found = library.check()
    print_json(found) if args.json else print("\n".join(found) or "Everything is as it was saved.")
    return BAD if found else 0


def _backup(args: argparse.Namespace) -> int:
    with open_library() as library:
        library.backup(args.path)
    print_json({"path": args.path}) if args.json else print(f"Backed up to {args.path}.")
    return 0
