"""Quotes on annotated articles: quoted speech, speakers, indirect speech, pronouns, styles of marks, speed."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from reader.bench.quote_edits import edit_rows, one_speaker_row
from reader.bench.table import print_table
from reader.extract.quotes import find_quotes
from reader.model import Quote

_REGEX = re.compile(r"[“\"]([^”\"\n]{2,})[”\"]")
#: Styles of marks each article is rewritten in: double, single, guillemets, German, straight.
STYLES = (("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»"), ("„", "“"))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of ``python -m reader.bench quotes``."""
    parser.add_argument("--data", type=Path, required=True, help="folder with polnear_*.jsonl.gz and pronoun_dev")
    parser.add_argument("--every", type=int, default=10, help="use every Nth training article (all development ones)")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors of each kind")


def run(args: argparse.Namespace) -> int:
    """Print the table for a part of the training articles and for all development ones."""
    parts = {
        f"train/{args.every}": _rows(args.data / "polnear_train.jsonl.gz")[:: args.every],
        "dev": _rows(args.data / "polnear_dev.jsonl.gz"),
    }
    for name, articles in parts.items():
        scored = Score()
        began = time.process_time()
        found = [find_quotes(article["text"]) for article in articles]
        spent = time.process_time() - began
        for article, quotes in zip(articles, found, strict=True):
            scored.add(article, quotes)
        rows = [*scored.rows(), _baseline(articles)]
        rows.append(
            (
                "milliseconds of processor time",
                len(articles),
                "",
                "",
                f"{1000 * spent / max(1, len(articles)):.1f}",
            )
        )
        rows.append(("spread over five styles of marks, points", len(articles), "", "", f"{_spread(articles):.1f}"))
        print_table(f"Quotes, PolNeAR {name}", ("what", "items", "precision", "recall", "F1 or share"), rows)
        print_table("Errors by class", ("class", "items"), scored.errors.most_common(12))
        for line in scored.examples[: args.errors]:
            print(line)
    said = [pair for article in _rows(args.data / "polnear_train.jsonl.gz") for pair in _said_by(article)]
    rows = [*edit_rows(), one_speaker_row(said)]
    print_table("Edits of the samples’ quotes", ("edit", "made", "", "", "named right, % (or joined)"), rows)
    texts = {a["id"]: a["text"] for part in ("train", "dev") for a in _rows(args.data / f"polnear_{part}.jsonl.gz")}
    _pronouns(_rows(args.data / "pronoun_dev.jsonl.gz"), texts)
    return 0


def _rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _said_by(article: dict[str, Any]) -> list[tuple[str, str]]:
    """Surname and words of every quotation whose speaker is a short name."""
    pairs = []
    for seg in article["qsegs"]:
        quote = article["quotes"][seg["attr"]] if seg["attr"] is not None else None
        name = ((quote or {}).get("speaker") or "").split()
        if 0 < len(name) <= 3 and name[-1][0].isupper() and name[-1].isalpha():
            pairs.append((name[-1], article["text"][seg["start"] : seg["end"]]))
    return pairs


def _iou(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return shared / (max(a[1], b[1]) - min(a[0], b[0])) if shared > 0 else 0.0


def _pairs(gold: Sequence[tuple[int, int]], found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """One-to-one pairs of overlapping spans (IoU ≥ 0.5), best first."""
    scored = sorted(
        ((_iou(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found) if _iou(g, f) >= 0.5), reverse=True
    )
    taken_g: set[int] = set()
    taken_f: set[int] = set()
    pairs = []
    for _, i, j in scored:
        if i not in taken_g and j not in taken_f:
            taken_g.add(i)
            taken_f.add(j)
            pairs.append((i, j))
    return pairs


def _hull(spans: Iterable[Sequence[int]]) -> tuple[int, int]:
    spans = list(spans)
    return min(s[0] for s in spans), max(s[1] for s in spans)


class Score:
    """Counts over articles."""

    def __init__(self) -> None:
        self.quoted = [0, 0, 0]  # matched, found, gold
        self.all = [0, 0, 0]
        self.as_returned = [0, 0, 0]
        self.in_pieces = [0, 0, 0]
        self.speaker: dict[str, list[int]] = {"all": [0, 0], "mixed": [0, 0], "direct": [0, 0]}
        self.errors: Counter[str] = Counter()
        self.examples: list[str] = []

    def add(self, article: dict[str, Any], quotes: Sequence[Quote]) -> None:
        """Count one article."""
        text = article["text"]
        gold = [seg for seg in article["qsegs"] if seg["attr"] is not None]
        spans = [_span(seg) for seg in gold]
        said = [piece for q in quotes if q.kind in ("direct", "mixed") for piece in _pieces(text, q)]
        pairs = _pairs(spans, [(q.start, q.end) for q in said])
        for total, count in zip((0, 1, 2), (len(pairs), len(said), len(gold)), strict=True):
            self.quoted[total] += count
        matched_g, matched_f = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, span in enumerate(spans):
            if i not in matched_g:
                self._note("speech missed", text, span)
        for j, quote in enumerate(said):
            if j not in matched_f:
                self._note("not speech", text, (quote.start, quote.end))
        for i, j in pairs:
            self._speaker(text, article["quotes"][gold[i]["attr"]], said[j])
        content = [_hull(q["spans"]) for q in article["quotes"] if q["spans"]]
        returned = [(q.start, q.end) for q in quotes if q.kind != "term"]
        pieces = [(low, high) for q in article["quotes"] for low, high in q["spans"]]
        for counts, wanted, ours in (
            (self.all, content, _contents(text, quotes)),
            (self.as_returned, content, returned),
            (self.in_pieces, pieces, returned),
        ):
            for total, count in enumerate((len(_pairs(wanted, ours)), len(ours), len(wanted))):
                counts[total] += count

    def _speaker(self, text: str, gold: dict[str, Any] | None, quote: Quote) -> None:
        if not gold or not gold.get("speaker_spans"):
            return
        low, high = _hull(gold["speaker_spans"])
        right = (
            quote.speaker_start is not None
            and quote.speaker_end is not None
            and min(high, quote.speaker_end) > max(low, quote.speaker_start)
        )
        kind = gold["type"] if gold["type"] in self.speaker else "direct"
        for key in ("all", kind):
            self.speaker[key][0] += right
            self.speaker[key][1] += 1
        if not right:
            which = "no speaker" if quote.speaker is None else "wrong speaker"
            where = text[max(0, quote.start - 150) : quote.end + 100].replace("\n", "¶")
            self.errors[f"{which}, {kind}"] += 1
            self.examples.append(f"{which} {kind}: ours={quote.speaker!r} gold={gold['speaker']!r} :: {where}")

    def _note(self, kind: str, text: str, span: tuple[int, int]) -> None:
        self.errors[kind] += 1
        where = text[max(0, span[0] - 100) : span[1] + 80].replace("\n", "¶")
        self.examples.append(f"{kind}: {text[span[0] : span[1]]!r} :: {where}")

    def rows(self) -> list[tuple[object, ...]]:
        """Rows of the table."""
        both = [self.speaker["all"][0], self.quoted[1], self.quoted[2]]
        return [
            _prf("quoted speech", self.quoted),
            _share("speaker right on matched", self.speaker["all"]),
            _share("… of mixed quotes", self.speaker["mixed"]),
            _prf("quote and speaker", both),
            _prf("all content incl. indirect, overlap", self.all),
            _prf("… every span as returned, nothing joined", self.as_returned),
            _prf("… the same against contents in pieces", self.in_pieces),
        ]


def _pieces(text: str, quote: Quote) -> list[Quote]:
    """A quotation that goes on over paragraphs as PolNeAR has it: one segment a paragraph."""
    lines = re.finditer(r"[^\n]+", text[quote.start : quote.end])
    return [replace(quote, start=quote.start + line.start(), end=quote.start + line.end()) for line in lines]


def _span(seg: dict[str, Any]) -> tuple[int, int]:
    return seg["start"], seg["end"]


def _contents(text: str, quotes: Sequence[Quote]) -> list[tuple[int, int]]:
    """Contents as PolNeAR draws them: marks included, fragments of one statement joined."""
    spans: list[tuple[int, int]] = []
    cue: int | None = None
    for quote in quotes:
        if quote.kind == "term":
            continue
        span = (quote.start - 1, quote.end + 1) if quote.kind != "indirect" else (quote.start, quote.end)
        if spans and spans[-1][1] > span[0]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], span[1]))
        elif spans and quote.cue_start is not None and quote.cue_start == cue and span[0] - spans[-1][1] < 120:
            spans[-1] = (spans[-1][0], span[1])
        else:
            spans.append(span)
        cue = quote.cue_start
    return spans


def _prf(name: str, counts: Sequence[int]) -> tuple[object, ...]:
    matched, found, gold = counts
    precision, recall = matched / max(1, found), matched / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return name, gold, f"{100 * precision:.1f}", f"{100 * recall:.1f}", f"{100 * f1:.1f}"


def _share(name: str, counts: Sequence[int]) -> tuple[object, ...]:
    return name, counts[1], "", "", f"{100 * counts[0] / max(1, counts[1]):.1f}"


def _baseline(articles: Sequence[dict[str, Any]]) -> tuple[object, ...]:
    counts = [0, 0, 0]
    for article in articles:
        gold = [_span(seg) for seg in article["qsegs"] if seg["attr"] is not None]
        found = [(m.start(1), m.end(1)) for m in _REGEX.finditer(article["text"])]
        for i, count in enumerate((len(_pairs(gold, found)), len(found), len(gold))):
            counts[i] += count
    return _prf("quoted speech, a regex", counts)


def _spread(articles: Sequence[dict[str, Any]]) -> float:
    """Largest difference of quoted-speech F1 over styles of marks, in points."""
    scores = []
    for opening, closing in STYLES:
        counts = [0, 0, 0]
        for article in articles:
            text = article["text"]
            segs = article["qsegs"]
            if re.search(r"[«»„‘]", text):
                continue
            changed = list(text)
            for seg in segs:
                start, end = _span(seg)
                for at, mark in ((start - 1, opening), (end, closing), (start, opening), (end - 1, closing)):
                    if 0 <= at < len(text) and text[at] in '“”"':
                        changed[at] = mark
            gold = [_span(seg) for seg in segs if seg["attr"] is not None]
            said = [(q.start, q.end) for q in find_quotes("".join(changed)) if q.kind in ("direct", "mixed")]
            for i, count in enumerate((len(_pairs(gold, said)), len(said), len(gold))):
                counts[i] += count
        precision, recall = counts[0] / max(1, counts[1]), counts[0] / max(1, counts[2])
        scores.append(200 * precision * recall / max(1e-9, precision + recall))
    return max(scores) - min(scores)


def _pronouns(rows: Sequence[dict[str, Any]], texts: dict[str, str]) -> None:
    """The person "he" or "she" means, against the surname annotated."""
    right, attributed = 0, 0
    wrong: list[str] = []
    for row in rows:
        quotes = [q for q in find_quotes(texts[row["id"]]) if q.speaker_start == row["pron_start"]]
        person = quotes[0].person if quotes else None
        attributed += bool(quotes)
        if person and row["gold_surname"].lower() in person.lower():
            right += 1
        else:
            wrong.append(f"{row['gold_surname']}: {person}" if quotes else f"{row['gold_surname']}: not attributed")
    share = f"{100 * right / max(1, len(rows)):.1f}"
    print_table("He and she", ("what", "items", "share"), [("right person", len(rows), share)])
    print("; ".join(wrong))
