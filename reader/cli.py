"""The command line: ``python -m reader COMMAND …``, the same words as the Python API.

Every command takes ``--json``; bad input gives one line on standard error and exit status 2.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from reader.errors import ReaderError
from reader.model import Page, Reading

if TYPE_CHECKING:
    from reader.load.given import Given

#: Exit status of bad input, and of a command that was stopped with Ctrl-C.
BAD, INTERRUPTED = 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` names; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments[:1] == ["bench"]:
        from reader.bench.__main__ import main as bench

        return bench(arguments[1:])
    args = _parser().parse_args(arguments)
    try:
        status = args.run(args)
        sys.stdout.flush()
        return status
    except ReaderError as error:
        return _bad(error.sentence)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _bad(f"{error.filename or 'The system'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        _bad("Stopped.")
        return INTERRUPTED
    except Exception as error:  # a mistake of ours: still one line, unless the details are asked for
        if os.environ.get("READER_DEBUG"):
            raise
        return _bad(f"Reader itself failed ({type(error).__name__}: {error}). READER_DEBUG=1 shows where.")


def _bad(words: str) -> int:
    print(" ".join(words.split()), file=sys.stderr)
    return BAD


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(BAD, f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="python -m reader", description="Read and compare news pages.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    read = _command(commands, "read", _read, "clean a page and find its figures, quotes, dates and checks")
    read.add_argument("source", help="address, file, or - for standard input")
    _with_pages(read)
    read.add_argument("--cleaner", default="consensus", help="cleaner to use (default: consensus)")
    read.add_argument("--published", type=_moment, help="publish date, such as 2022-09-13 or 2022-09-13T18:00+01:00")
    clean = _command(commands, "clean", _clean, "print the cleaned text of a page")
    clean.add_argument("source")
    _with_pages(clean)
    clean.add_argument("--cleaner", default="consensus")
    compare = _command(commands, "compare", _compare, "what every installed cleaner makes of a page")
    compare.add_argument("source")
    compare.add_argument("--cleaners", help="names, with commas (default: all installed)")
    coverage = _command(commands, "coverage", _coverage, "who of several articles reports which event")
    coverage.add_argument("sources", nargs="+", metavar="SOURCE")
    coverage.add_argument("--html", type=Path, help="also write a page with charts and passages")
    _library(commands)
    bulk = _command(commands, "bulk", _bulk, "clean many pages, in parallel")
    bulk.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="addresses, files, folders, WARC, ZIP and tar files, .txt lists of addresses, or - for standard input",
    )
    bulk.add_argument(
        "--out", type=Path, required=True, help="folder for the results; run again, it goes on where it stopped"
    )
    bulk.add_argument("--cleaner", default="fast", help="cleaner to use (default: fast)")
    bulk.add_argument("--workers", type=_count, help="pages read at a time (default: one for each core)")
    bulk.add_argument("--scheduler", help="address of a Dask scheduler, such as tcp://host:8786")
    commands.add_parser("bench", help="run a benchmark: bench NAME --data DIR")  # main hands it on before parsing
    serve = _command(commands, "serve", _serve, "start the app")
    serve.add_argument("--port", type=int, default=8501)
    serve.add_argument("--demo", action="store_true", help="open on a finished notebook of the samples")
    return parser


def _command(commands: Any, name: str, run: Any, words: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=words, description=f"{words[0].upper()}{words[1:]}.")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=run)
    return parser


def _with_pages(parser: argparse.ArgumentParser) -> None:
    words = "further pages of the same article, put in order by their links, their page numbers or their files' names"
    parser.add_argument("--pages", nargs="+", default=[], metavar="SOURCE", help=words)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2022-09-13") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of pages; write it as 4")
    return int(text)


def _given(source: str) -> Given:
    from reader.load.given import Given, given_by, given_path, is_address

    if source == "-":
        return Given(sys.stdin.buffer.read())
    is_pasted = "\n" in source or source.lstrip().startswith("<")
    return given_by(source) if is_pasted or "://" in source or is_address(source) else given_path(source)


def _given_whole(source: str, further: Sequence[str]) -> Given:
    """What ``source`` names, with the ``further`` pages of its article put to it."""
    if not further:
        return _given(source)
    from reader.load.parts import given_parts

    sources = (source, *further)
    return given_parts([_load(one) for one in sources], [one if "\n" not in one else None for one in sources])


def _load(source: str, further: Sequence[str] = ()) -> Page:
    from reader.apart import load_apart

    return load_apart(_given_whole(source, further))


def _print(value: Any) -> None:
    print(json.dumps(value, ensure_ascii=False, indent=1))


def _read(args: argparse.Namespace) -> int:
    from reader.apart import read_apart

    reading = read_apart(_given_whole(args.source, args.pages), args.cleaner, args.published)
    _warn(reading)
    if args.json:
        _print(reading.to_dict())
        return 0
    _say_reading(reading)
    return 0


def _warn(reading: Reading) -> None:
    """Say on standard error what makes the page itself short: a wall, a teaser, no article in it."""
    from reader.clean.warnings import page_warnings

    for warning in page_warnings(reading.page, reading.article):
        print(f"{warning.message} {warning.next_step}", file=sys.stderr)


def _say_reading(reading: Reading) -> None:
    from reader.export.figure_words import figure_words

    article = reading.article
    print(article.text)
    _list("Figures", (f"{article.text_of(f)}: {figure_words(f)}" for f in reading.figures))
    quotes = (f"{q.person or q.speaker or '(not named)'}: “{article.text_of(q)}” [{q.kind}]" for q in reading.quotes)
    _list("Quotes", quotes)
    _list("Dates", (f"{article.text_of(d)}: {d.value or 'day unknown'}" for d in reading.dates))
    _list("Checks", (f"{c.verdict}: {c.message}" for c in reading.checks))


def _list(title: str, lines: Any) -> None:
    lines = list(lines)
    print(f"\n{title} ({len(lines)})")
    for line in lines:
        print(f"  {' '.join(line.split())}")


def _clean(args: argparse.Namespace) -> int:
    from reader.apart import clean_apart

    article = clean_apart(_load(args.source, args.pages), args.cleaner)
    _print(article.to_dict()) if args.json else print(article.text)
    return 0


def _compare(args: argparse.Namespace) -> int:
    from reader.clean.registry import check_cleaner
    from reader.compare import compare

    names = [name.strip() for name in args.cleaners.split(",")] if args.cleaners else None
    for name in names or ():
        check_cleaner(name)
    compared = compare(_load(args.source), names)
    if args.json:
        _print(compared.to_dict())
        return 0
    from reader.bench.table import print_table

    rows = []
    for name, run in compared.runs.items():
        article = compared.articles.get(name)
        alike = compared.agreement.get(name, {}).get("consensus")
        rows.append(
            (
                name,
                len(article.text.split()) if article else "",
                f"{alike:.0%}" if alike is not None else "",
                f"{run.seconds:.3f}",
                run.error or "",
            )
        )
    print_table("Cleaners", ("cleaner", "words kept", "like consensus", "seconds", "problem"), rows)
    return 0


def _coverage(args: argparse.Namespace) -> int:
    from reader.apart import clean_apart
    from reader.events import find_events

    articles = [clean_apart(_load(source), "consensus") for source in args.sources]
    coverage = find_events(articles)
    if args.html:
        from reader.export.covered import coverage_page, group_of

        args.html.write_text(coverage_page(group_of(articles, coverage)), "utf-8")
        print(f"Written to {args.html}.", file=sys.stderr)
    if args.json:
        _print(coverage.to_dict())
        return 0
    names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
    cells = {(c.event_id, c.article_id): c.state for c in coverage.cells}
    for story in coverage.stories:
        print(f"\n{story.label}")
        for event in coverage.events:
            if event.minor or event.id not in story.event_ids:
                continue
            having = [names[i] for i in story.article_ids if cells[(event.id, i)] == "reported"]
            missing = [names[i] for i in story.article_ids if cells[(event.id, i)] == "not found"]
            print(f"  {event.when or 'day unknown'}  {event.label}")
            print(f"      reported: {', '.join(having)}")
            if missing:
                print(f"      not found in the text of: {', '.join(missing)}")
    return 0


def _library(commands: Any) -> None:
    library = commands.add_parser("library", help="saved articles: add, list, show, search, export, check, backup")
    actions = library.add_subparsers(required=True, metavar="ACTION")
    add = _command(actions, "add", _add, "save pages")
    add.add_argument(
        "sources", nargs="+", metavar="SOURCE", help="addresses, files, folders, lists of addresses, or - for a page"
    )
    add.add_argument("--tag", action="append", default=[], help="tag them (can be given again)")
    _command(actions, "list", _listing, "saved articles, newest first")
    show = _command(actions, "show", _show, "the text of a saved article")
    show.add_argument("id")
    search = _command(actions, "search", _search, "saved articles that have all of this")
    search.add_argument("words", nargs="*", help="words in title or text")
    for name, words in (
        ("outlet", "its name"),
        ("author", "a name"),
        ("person", "somebody quoted"),
        ("event", "words of an event"),
    ):
        search.add_argument(f"--{name}", help=words)
    search.add_argument("--tag", action="append", default=[], help="a tag (can be given again)")
    search.add_argument("--from", dest="date_from", type=_moment, help="published on this day or later")
    search.add_argument("--to", dest="date_to", type=_moment, help="published before this day")
    export = _command(actions, "export", _export, "every saved article as JSON lines")
    export.add_argument("--out", type=Path, help="file to write (default: standard output)")
    _command(actions, "check", _check, "whether everything is as it was saved")
    backup = _command(actions, "backup", _backup, "copy the library to a new file")
    backup.add_argument("path")


def _open_library() -> Any:
    from reader.library import Library

    return Library()


def _add(args: argparse.Namespace) -> int:
    from reader.apart import read_apart
    from reader.read import people_quoted

    told: list[dict[str, Any]] = []
    with _open_library() as library:
        for name, load in _pages_of(args.sources):
            try:
                reading = read_apart(load())
                people = people_quoted(reading)
                saved = library.save(reading.page, reading.article, tags=args.tag, people=people)
                library.save_findings(_findings(reading, saved.id))
            except ReaderError as error:
                told.append({"source": name, "error": error.sentence})
                _bad(f"{name}: {error.sentence}" if len(args.sources) > 1 else error.sentence)
                continue
            told.append({"id": saved.id, "title": saved.article.title, "duplicate": saved.duplicate, "source": name})
            if not args.json:
                print(f"{saved.id}  {saved.article.title}{' (was saved already)' if saved.duplicate else ''}")
    if args.json:
        _print(told)
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
            yield "standard input", partial(_given, source)
        else:
            for item in items_of([source]):
                yield item.name, partial(given_of, item)


def _say_rows(rows: Sequence[Any], as_json: bool, if_none: str) -> int:
    if as_json:
        _print([row.to_dict() for row in rows])
        return 0
    for row in rows:
        day = f"{row.published:%Y-%m-%d}" if row.published else "undated   "
        print(f"{row.id}  {day}  {row.outlet or 'outlet unknown'}: {row.title}")
    if not rows:
        print(if_none, file=sys.stderr)
    return 0


def _listing(args: argparse.Namespace) -> int:
    with _open_library() as library:
        return _say_rows(
            library.all(), args.json, "Nothing is saved yet. Save a page: python -m reader library add SOURCE"
        )


def _search(args: argparse.Namespace) -> int:
    with _open_library() as library:
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
    with _open_library() as library:
        saved = library.get(args.id)
    _print(saved.to_dict()) if args.json else print(saved.article.text)
    return 0


def _export(args: argparse.Namespace) -> int:
    with _open_library() as library:
        lines = (json.dumps(library.get(row.id).to_dict(), ensure_ascii=False) for row in library.all())
        if args.out:
            with args.out.open("w", encoding="utf-8") as file:
                file.writelines(f"{line}\n" for line in lines)
        else:
            for line in lines:
                print(line)
    return 0


def _check(args: argparse.Namespace) -> int:
    with _open_library() as library:
        found = library.check()
    _print(found) if args.json else print("\n".join(found) or "Everything is as it was saved.")
    return BAD if found else 0


def _backup(args: argparse.Namespace) -> int:
    with _open_library() as library:
        library.backup(args.path)
    _print({"path": args.path}) if args.json else print(f"Backed up to {args.path}.")
    return 0


def _bulk(args: argparse.Namespace) -> int:
    from reader.bulk import run_bulk

    options = {"cleaner": args.cleaner, "scheduler": args.scheduler, "workers": args.workers}
    try:
        done = run_bulk(args.inputs, args.out, **options, say=_progress)
    except KeyboardInterrupt:
        print(f"\nStopped. What was read is in {args.out}; the same command goes on from there.", file=sys.stderr)
        return INTERRUPTED
    if sys.stderr.isatty():
        print(file=sys.stderr)
    _print(done.to_dict()) if args.json else print(done.sentence)
    return 0 if done.read or done.before else BAD


def _progress(words: str) -> None:
    """Where a person watches, one line that changes; in a log, nothing."""
    if sys.stderr.isatty():
        print(f"\r{words}", end="", file=sys.stderr, flush=True)


def _serve(args: argparse.Namespace) -> int:
    import subprocess

    root = Path(__file__).parents[1]
    if not (root / "app.py").is_file():
        raise ReaderError("The app is not installed here.", next_step="Run this from the project's folder.")
    if not 0 < args.port < 65536 or _is_taken(args.port):
        raise ReaderError(f"Port {args.port} cannot be used.", next_step="Choose another with --port.")
    environment = {**os.environ, **(_demo_settings() if args.demo else {})}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(args.port)]
    address = f"http://localhost:{args.port}"
    _print({"address": address}) if args.json else print(f"Reader is at {address}   (Ctrl-C stops it)")
    sys.stdout.flush()
    return subprocess.call(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)


def _demo_settings() -> dict[str, str]:
    """A demonstration has a library of its own, so that nothing of it stands in the person's."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="reader-demo-"))
    return {"READER_DEMO": "1", "READER_LIBRARY": f"sqlite:///{folder / 'demo.db'}"}


def _is_taken(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
