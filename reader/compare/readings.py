"""Two readings of one article: what changed in its words and in what was found, between two cleanings or captures."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from reader.compare.diff import TextDiff, diff_texts
from reader.model import Reading, Record


@dataclass(frozen=True, slots=True)
class Gained(Record):
    """Findings of one kind that only the earlier or only the later reading has, in words."""

    kind: str
    lost: tuple[str, ...]
    new: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReadingChanges(Record):
    """What changed from an earlier reading to a later one."""

    text: TextDiff
    title: tuple[str, ...]
    findings: tuple[Gained, ...]

    @property
    def nothing(self) -> bool:
        """Whether words, title and findings are all the same."""
        return not (self.text.changes or self.title or self.findings)


def reading_changes(earlier: Reading, later: Reading) -> ReadingChanges:
    """What changed from ``earlier`` to ``later``: words, headline, figures, quotes and checks."""
    titles = (earlier.article.title or "", later.article.title or "")
    kinds: tuple[tuple[str, Callable[[Reading], Iterable[str]]], ...] = (
        ("figures", lambda r: (_said(r, f, f.value, f.unit, f.what) for f in r.figures)),
        ("quotes", lambda r: (_said(r, q, q.person or q.speaker, q.kind) for q in r.quotes)),
        ("checks", lambda r: (f"{c.verdict}: {c.message}" for c in r.checks)),
    )
    gained = [Gained(kind, *_only(list(said(earlier)), list(said(later)))) for kind, said in kinds]
    return ReadingChanges(
        text=diff_texts(earlier.article.text, later.article.text),
        title=titles if titles[0] != titles[1] else (),
        findings=tuple(g for g in gained if g.lost or g.new),
    )


def _said(reading: Reading, finding: Any, *facts: object) -> str:
    words = " ".join(reading.article.text_of(finding).split())
    known = ", ".join(f"{fact:g}" if isinstance(fact, float) else str(fact) for fact in facts if fact is not None)
    return f"{words} ({known})" if known else words


def _only(earlier: list[str], later: list[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What stands only in the one list and only in the other, each as often as it does."""
    lost, new = list(earlier), list(later)
    for item in earlier:
        if item in new:
            new.remove(item)
            lost.remove(item)
    return tuple(lost), tuple(new)
