"""Hostile input from public lists: scripts in pages, addresses that lead inside, broken mark-up, strange characters."""

from __future__ import annotations

import argparse
import gzip
import json
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.bench.table import print_table
from reader.bench.xss_views import Judged
from reader.errors import ReaderError

Row = Mapping[str, Any]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, required=True, help="folder with the payload lists")
    parser.add_argument("--every", type=int, default=1, help="take every n-th row only")
    parser.add_argument("--rounds", type=int, default=1000, help="random redirects and rebindings")
    parser.add_argument("--document", default="", help="of the hostile documents, those whose name has this")
    parser.add_argument("--only", choices=sorted(PARTS), help="one part of it")


def run(args: argparse.Namespace) -> int:
    """Every part; exit status 1 where one falls short."""
    short = []
    for name, part in PARTS.items():
        if args.only in (None, name):
            began = time.perf_counter()
            if not part(args):
                short.append(name)
            print(f"({name}: {time.perf_counter() - began:.0f} s)", flush=True)
    print(f"\nFalls short: {', '.join(short)}" if short else "\nAll as it must be.")
    return 1 if short else 0


def _rows(args: argparse.Namespace, name: str) -> list[Row]:
    with gzip.open(args.data / f"{name}.jsonl.gz", "rt", encoding="utf-8", errors="surrogatepass") as file:
        return [json.loads(line) for line in file][:: args.every]


def _xss(args: argparse.Namespace) -> bool:
    from reader.bench.xss import judge_views
    from reader.bench.xss_pages import texts_of_cleaners

    payloads = [row["payload"] for row in _rows(args, "xss")]
    texts, done = texts_of_cleaners(payloads)
    print(f"{len(payloads)} payloads; pages cleaned: {', '.join(f'{n} {c}' for n, c in sorted(done.items()))}")
    return _told(judge_views(sorted(texts), payloads), f"Active or loading in the views ({len(texts):,} texts)")


def _app(args: argparse.Namespace) -> bool:
    """The app itself, over a library of hostile pages."""
    from reader.bench.xss_app import judge_app

    return _told([judge_app([row["payload"] for row in _rows(args, "xss")])], "Active or loading in the app itself")


def _told(verdicts: Sequence[Judged], title: str) -> bool:
    print_table(
        title,
        ("view", "judged", "found", "which"),
        [(v.view, v.judged, len(v.found), "; ".join(f"{k}: {w}" for k, w in v.found[:6])[:400]) for v in verdicts],
    )
    return not any(verdict.found for verdict in verdicts)


def _ssrf(args: argparse.Namespace) -> bool:
    from reader.bench.ssrf import measure

    found = measure(args.data / "ssrf.jsonl.gz", args.rounds)
    if "failure" in found:
        print(found["failure"])
        return False
    keys = ("addresses", "inside", "good", "reached", "rounds", "inside_in_rounds")
    print_table(
        "Addresses that lead inside, in a network namespace",
        ("addresses", "connections inside", "good", "of them fetched", "random rounds", "connections inside"),
        [[found[key] for key in keys]],
    )
    for url in (*found["touching"], *found["missed"]):
        print(url)
    return not found["inside"] and not found["inside_in_rounds"] and found["good"] == found["reached"]


def _documents(args: argparse.Namespace) -> bool:
    """html5lib's documents: read without an error of ours, and no word lost unsaid."""
    from reader.bench.loss import unsaid_losses

    rows = [row["payload"] for row in _rows(args, "html5lib")]
    errors, lost, slowest = unsaid_losses(rows)
    print_table("html5lib's documents", ("documents", "errors", "words lost unsaid", "slowest, s"),
                [(len(rows), len(errors), len(lost), slowest)])  # fmt: skip
    for document, words in (*errors, *lost):
        print(repr(document[:120]), words)
    return not errors and not lost


def _hostile(args: argparse.Namespace) -> bool:
    from reader.bench.hostile import MOST_S, measure

    rows = list(measure(args.document))
    print_table("Hostile documents, read whole", ("document", "MB", "seconds", "peak MB so far", "outcome"), rows)
    late = [row[0] for row in rows if row[2] > MOST_S]
    raised = [row[0] for row in rows if row[4].startswith("raised")]
    refused = sum(row[4].startswith("refused") for row in rows)
    print(f"{len(rows)} documents, {refused} refused; slowest {max((row[2] for row in rows), default=0.0):.1f} s")
    print(f"over {MOST_S:g} s: {', '.join(late) or 'none'}; errors of ours: {', '.join(raised) or 'none'}")
    return not late and not raised


def _addresses(args: argparse.Namespace) -> bool:
    """The URL standard's own tests: what we take is what a browser takes, or it is refused."""
    from reader.load.fetch import parse_address

    wrong = []
    taken = 0
    rows = _rows(args, "urltest")
    for row in rows:
        base = row["base"] if row["base"] and row["base"] != "about:blank" else None
        try:
            got = parse_address(row["input"], base).href
        except ReaderError:
            continue
        taken += 1
        wanted = (row.get("href") or "").partition("#")[0]
        if row["failure"] or got != wanted:
            wrong.append((row["input"], got, wanted))
    print_table(
        "Addresses of the URL standard", ("addresses", "taken", "unlike a browser"), [(len(rows), taken, len(wrong))]
    )
    for each in wrong[:20]:
        print(each)
    return not wrong


def _naughty(args: argparse.Namespace) -> bool:
    """Strings that break programs: kept and given back as they are, NULs and the like as U+FFFD."""
    import tempfile

    from reader.bench.saving import page_and_article
    from reader.library import Library
    from reader.text.normalise import storable

    rows = [row["payload"] for row in _rows(args, "naughty")]
    wrong, refused = [], 0
    with tempfile.TemporaryDirectory() as folder, Library(f"sqlite:///{Path(folder) / 'reader.db'}") as library:
        for number, payload in enumerate(rows):
            from reader.model import Page

            try:
                page = Page.from_text(f"Said on {number}: {payload}")
            except ReaderError:
                refused += 1
                continue
            _, article = page_and_article(f"{number}")
            saved = library.get(library.save(page, article, tags=[payload], people=[payload]).id)
            library.search(payload)
            lines = " ".join(storable(payload)[0].split())
            if saved.page != page or lines not in " ".join(saved.page.text.split()):
                wrong.append(payload)
    print_table(
        "Strings that break programs",
        ("strings", "refused", "not kept as they are"),
        [(len(rows), refused, len(wrong))],
    )
    for payload in wrong[:10]:
        print(repr(payload[:100]))
    return not wrong


def _bidi(args: argparse.Namespace) -> bool:
    """Characters that turn or hide text: each is shown as a mark, or said in the notes."""
    from reader.export.marks import shown
    from reader.model import Page
    from reader.text.normalise import INVISIBLE_NAMES

    unflagged, found = [], Counter[str]()
    rows = [row["payload"] for row in _rows(args, "bidi")]
    for payload in rows:
        page = Page.from_text(payload)
        hidden = [character for character in payload if character in INVISIBLE_NAMES and character != "\u00ad"]
        found.update(INVISIBLE_NAMES[character] for character in hidden)
        visible = shown(page.text)
        left = [c for c in INVISIBLE_NAMES if c in visible]
        if hidden and (left or not any("invisible" in note for note in page.notes)):
            unflagged.append(payload)
    words = ", ".join(f"{count} {name}" for name, count in found.most_common())
    print_table("Turning and invisible characters", ("texts", "characters", "not shown or said"),
                [(len(rows), words, len(unflagged))])  # fmt: skip
    return not unflagged


PARTS: dict[str, Callable[[argparse.Namespace], bool]] = {
    "xss": _xss,
    "app": _app,
    "ssrf": _ssrf,
    "documents": _documents,
    "hostile": _hostile,
    "addresses": _addresses,
    "naughty": _naughty,
    "bidi": _bidi,
}
