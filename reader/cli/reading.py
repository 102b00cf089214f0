"""The commands that read pages: read, clean, compare, coverage."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from reader.cli.arguments import command, moment
from reader.cli.console import print_json
from reader.cli.sources import given_whole, load
from reader.errors import ReaderError
from reader.model import Reading

_SOURCE = "address, file, or - for standard input"
_CLEANER = "cleaner to use (default: consensus; compare lists all)"


def add_reading(commands: Any) -> None:
    """Add the commands that read pages."""
    read = command(commands, "read", _read, "clean a page and find its figures, quotes, dates and checks")
    read.add_argument("source", help=_SOURCE)
    _with_pages(read)
    read.add_argument("--cleaner", default="consensus", help=_CLEANER)
    read.add_argument("--published", type=moment, help="publish date, such as 2022-09-13 or 2022-09-13T18:00+01:00")
    clean = command(commands, "clean", _clean, "print the cleaned text of a page")
    clean.add_argument("source", help=_SOURCE)
    _with_pages(clean)
    clean.add_argument("--cleaner", default="consensus", help=_CLEANER)
    compare = command(commands, "compare", _compare, "what every installed cleaner makes of a page")
    compare.add_argument("source", help=_SOURCE)
    compare.add_argument("--cleaners", help="names, with commas (default: all installed)")
    coverage = command(commands, "coverage", _coverage, "who of several articles reports which event")
    coverage.add_argument("sources", nargs="+", metavar="SOURCE", help="addresses, files, or - for standard input")
    coverage.add_argument("--html", type=Path, help="also write a page with charts and passages")


def _with_pages(parser: argparse.ArgumentParser) -> None:
    words = "further pages of the same article, put in order by their links, their page numbers or their files' names"
    parser.add_argument("--pages", nargs="+", default=[], metavar="SOURCE", help=words)


def _read(args: argparse.Namespace) -> int:
    from reader.apart import read_apart

    reading = read_apart(given_whole(args.source, args.pages), args.cleaner, args.published)
    _warn(reading)
    if args.json:
        print_json(reading.to_dict())
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

    article = clean_apart(load(args.source, args.pages), args.cleaner)
    print_json(article.to_dict()) if args.json else print(article.text)
    return 0


def _compare(args: argparse.Namespace) -> int:
    from reader.clean.registry import check_cleaner
    from reader.compare import compare

    names = [name.strip() for name in args.cleaners.split(",") if name.strip()] if args.cleaners else None
    for name in names or ():
        check_cleaner(name)
    compared = compare(load(args.source), names)
    if args.json:
        print_json(compared.to_dict())
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

    if args.html and not args.html.absolute().parent.is_dir():
        raise ReaderError(f"There is no folder {args.html.absolute().parent}.", next_step="Make it, or name another.")
    articles = [clean_apart(load(source), "consensus") for source in args.sources]
    coverage = find_events(articles)
    if args.html:
        from reader.export.covered import coverage_page, group_of

        args.html.write_text(coverage_page(group_of(articles, coverage)), "utf-8")
        print(f"Written to {args.html}.", file=sys.stderr)
    if args.json:
        print_json(coverage.to_dict())
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
