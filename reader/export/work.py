"""What a notebook shows, whole: everything an export needs, so that exporting runs nothing again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from reader.export.called_wrong import called_wrong
from reader.export.covered import Group
from reader.export.notes import note_markdown, without_html, without_places
from reader.export.tables import Facts, Tables, coverage_tables, facts_of, merged, reading_tables
from reader.library import Correction
from reader.library.notebooks import Notebook, NotebookCell
from reader.model import Comparison, Reading


@dataclass(frozen=True)
class Work:
    """A notebook with what was found on its page."""

    notebook: Notebook
    reading: Reading
    #: SHA-256 of what was loaded.
    page_hash: str = ""
    #: The cleaner with its version and settings, in words.
    cleaner: str = ""
    #: Balance of precision and recall the cleaner ran with.
    balance: float = 0.5
    #: Publish time the reader set; None where the page's own stands.
    published: datetime | None = None
    #: Raw blocks restored (True) or dropped (False) by hand.
    choices: Mapping[int, bool] = field(default_factory=dict)
    #: What the cleaners made of the page; None where they were not run.
    comparison: Comparison | None = None
    #: Id of a coverage or chart cell → what it shows.
    groups: Mapping[str, Group] = field(default_factory=dict)
    corrections: Sequence[Correction] = ()
    #: Id of the article in the library; None while it is not saved.
    article_id: str | None = None
    exported: datetime = field(default_factory=lambda: datetime.now(UTC))

    @property
    def title(self) -> str:
        return self.notebook.title or self.reading.article.title or "Untitled"

    @property
    def facts(self) -> Facts:
        return facts_of(self.reading, self.page_hash, self.cleaner)

    @property
    def notes(self) -> str:
        """The notes alone, as Markdown."""
        cells = (cell for cell in self.notebook.cells if cell.kind == "note" and cell.source)
        notes = (note_markdown(without_places(cell.source)) for cell in cells)
        return without_html("\n\n---\n\n".join(notes))

    @property
    def file_name(self) -> str:
        """A name for exported files, without an ending."""
        words = "".join(c if c.isalnum() else " " for c in self.title).split()
        return "-".join(words)[:60].strip("-").lower() or "notebook"

    def tables(self) -> Tables:
        """Every finding, correction and event as rows."""
        tables = reading_tables(self.reading, self.facts)
        for extractor in ("figure", "quote", "date", "name"):
            wrong = self.called_wrong(extractor)
            for row in tables[f"{extractor}s"]:
                row["called_wrong"] = (row["start"], row["end"]) in wrong
        tables["corrections"] = [
            {
                "correction": c.kind,
                "words": c.exact,
                "start": c.offset,
                "made": c.created.isoformat() if c.created else "",
            }
            for c in self.corrections
        ]
        covered = [coverage_tables(group.coverage, group.by_id) for group in self.coverages()]
        return tables | (merged(covered) if len(covered) > 1 else covered[0] if covered else {})

    def called_wrong(self, extractor: str) -> frozenset[tuple[int, int]]:
        """Spans of the article's text that the reader called wrong as a ``figure``, ``quote``, ``date`` or ``name``."""
        return called_wrong(self.reading.article.text, self.corrections, extractor)

    def coverages(self) -> list[Group]:
        """What the notebook's coverage cells show, in their order."""
        return [
            self.groups[cell.id] for cell in self.notebook.cells if cell.kind == "coverage" and cell.id in self.groups
        ]

    def to_dict(self) -> dict[str, Any]:
        """Everything as plain JSON values."""
        return {
            "notebook": self.notebook.to_dict(),
            "exported": self.exported.isoformat(),
            "page_sha256": self.page_hash,
            "cleaner": self.cleaner,
            "reading": self.reading.to_dict(),
            "corrections": [c.to_dict() for c in self.corrections],
            "comparison": self._agreement(),
            "coverages": [group.coverage.to_dict() for group in self.coverages()],
        }

    def _agreement(self) -> dict[str, Any] | None:
        if self.comparison is None:
            return None
        runs = {name: run.to_dict() for name, run in self.comparison.runs.items()}
        return {"agreement": self.comparison.agreement, "runs": runs}


def settings_of(cell: NotebookCell) -> dict[str, Any]:
    """A chart's or a coverage's settings, as its source keeps them; none where that is damaged."""
    try:
        found = json.loads(cell.source) if cell.source else {}
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
