"""A notebook as Jupyter's ``.ipynb``: the same ``reader`` calls, running from top to bottom, with what they gave.

The page stands in the notebook itself, so that running it needs neither network nor library; notes are Markdown cells.
Jupyter shows raw HTML and fetches images: a note that has either keeps it as words and as a link, and in its
metadata as it was written.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reader.export.chart_cells import CHARTS, draw_chart
from reader.export.citations import escape_markdown
from reader.export.notes import jupyter_note
from reader.export.rich import NO_MATHS, article_html, comparison_html, coverage_html
from reader.export.work import Work, settings_of
from reader.library.notebooks import NotebookCell
from reader.model import Article, Record

#: Version of what stands in the notebook's metadata.
FORMAT = 1

_SETUP = """import json
from datetime import datetime

import pandas as pd

import reader
from reader.model import Article, Page

pd.set_option("display.html.use_mathjax", False)  # "$5m, up from $3m" is no formula


def rows(text, findings):
    return pd.DataFrame([{"words": text[f.start:f.end], **f.to_dict()} for f in findings])"""


def notebook_ipynb(work: Work) -> str:
    """The notebook as ``.ipynb`` (nbformat 4.5) text."""
    from nbformat.v4 import new_markdown_cell, new_notebook, writes

    writer = _Writer(work)
    cells = [
        new_markdown_cell(f"# {escape_markdown(work.title)}", id="title", metadata=_meta("title")),
        writer.code("setup", _SETUP),
        writer.code("source", _source(work.reading.page, "page", "Page"), hidden=True),
        writer.code("article", _article(work)),
    ]
    for cell in work.notebook.cells:
        cells += writer.cells(cell)
    notebook = new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"},
            "language_info": {"name": "python"},
            "title": work.title,
            "reader": {
                "format": FORMAT,
                "title": work.title,
                "page_sha256": work.page_hash,
                "cleaner": work.reading.article.cleaner,
                "balance": work.balance,
                "published": work.published.isoformat() if work.published else None,
                "choices": {str(i): keep for i, keep in work.choices.items()},
            },
        },
    )
    return writes(notebook)


def _meta(kind: str, **more: Any) -> dict[str, Any]:
    return {"reader": {"kind": kind, **more}}


def _source(record: Record, name: str, type_name: str) -> str:
    """Code that makes a record again from its JSON."""
    return f"{name} = {type_name}.from_dict(json.loads(\n    {json.dumps(record.to_dict(), ensure_ascii=False)!r}\n))"


def _article(work: Work) -> str:
    """Code that cleans the page as the reader had it: cleaner, own choices, own date."""
    balance = f", balance={work.balance}" if work.balance != 0.5 else ""
    lines = [f"article = reader.clean(page, cleaner={work.reading.article.cleaner!r}{balance})"]
    if work.choices:
        lines.insert(0, "from reader.clean.choices import apply_choices\n")
        lines.append(f"article = apply_choices(page, article, {dict(work.choices)!r})  # parts kept or dropped by hand")
    if work.published:
        lines.insert(0, "from reader.read import with_published\n")
        lines.append(f"article = with_published(article, datetime.fromisoformat({work.published.isoformat()!r}))")
    return "\n".join(lines)


class _Writer:
    """Makes cells, and defines what several of them need only once."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.defined: set[str] = set()

    def code(
        self,
        kind: str,
        source: str,
        output: dict[str, str] | None = None,
        *,
        hidden: bool = False,
        ours: Mapping[str, Any] | None = None,
    ) -> Any:
        """A code cell; ``ours`` is kept in its metadata, for :mod:`reader.export.ipynb_read`."""
        from nbformat.v4 import new_code_cell, new_output

        outputs = [new_output("display_data", data=output)] if output else []
        metadata = _meta(kind, **(ours or {})) | ({"jupyter": {"source_hidden": True}} if hidden else {})
        return new_code_cell(source, id=str((ours or {}).get("id") or kind), metadata=metadata, outputs=outputs)

    def cells(self, cell: NotebookCell) -> list[Any]:
        """The Jupyter cells of one cell of ours."""
        from nbformat.v4 import new_markdown_cell

        meta: dict[str, Any] = {
            "id": cell.id,
            "folded": cell.folded,
            "source": cell.source if cell.kind != "note" else "",
        }
        if cell.kind == "note":
            source = jupyter_note(cell.source)
            written = {"written": cell.source} if source != cell.source else {}
            return [new_markdown_cell(source, id=cell.id, metadata=_meta("note", **meta, **written))]
        before: list[Any] = []
        if cell.kind in ("coverage", "chart") and cell.id in self.work.groups:
            before.append(self._group(cell))
        made = self._makers()[cell.kind](cell)
        return [*before, self.code(cell.kind, *made, ours=meta)]

    def _makers(self) -> dict[str, Callable[[NotebookCell], tuple[str, dict[str, str] | None]]]:
        return {
            "page": lambda _: ("page", None),
            "clean": lambda _: ("article", _html(article_html(self.work.reading.article))),
            "cleaners": self._cleaners,
            "figures": lambda _: self._found(
                "figures", "reader.find_figures(article.text, published=article.published)"
            ),
            "quotes": lambda _: self._found("quotes", "reader.find_quotes(article.text)"),
            "checks": self._checks,
            "coverage": self._coverage,
            "chart": self._chart,
        }

    def _found(self, name: str, call: str) -> tuple[str, dict[str, str]]:
        from reader.export.marks import table

        article, found = self.work.reading.article, getattr(self.work.reading, name)
        fields = list(found[0].to_dict()) if found else []
        shown = table(("words", *fields), [(article.text_of(f), *f.to_dict().values()) for f in found])
        return f"{name} = {call}\nrows(article.text, {name})", _html(shown)

    def _checks(self, _cell: NotebookCell) -> tuple[str, dict[str, str]]:
        from reader.export.marks import table

        source = "checks = reader.check(article)\npd.DataFrame([check.to_dict() for check in checks])"
        return source, _html(table(("verdict", "message"), [(c.verdict, c.message) for c in self.work.reading.checks]))

    def _cleaners(self, _cell: NotebookCell) -> tuple[str, dict[str, str] | None]:
        self.defined.add("comparison")
        output = _html(comparison_html(self.work.comparison)) if self.work.comparison else None
        return "comparison = reader.compare(page)\ncomparison", output

    def _group(self, cell: NotebookCell) -> Any:
        """The other articles of a coverage or chart, as they were."""
        articles: Sequence[Article] = self.work.groups[cell.id].articles
        lines = json.dumps([a.to_dict() for a in articles if a != self.work.reading.article], ensure_ascii=False)
        own = "article, " if self.work.reading.article in articles else ""
        source = f"articles = [{own}*(Article.from_dict(one) for one in json.loads(\n    {lines!r}\n))]"
        return self.code("articles", source, hidden=True, ours={"id": f"{cell.id}-articles"[:64]})

    def _coverage(self, cell: NotebookCell) -> tuple[str, dict[str, str] | None]:
        group = self.work.groups.get(cell.id)
        if group is None:
            return "# No articles were chosen for this cell.", None
        return "coverage = reader.find_events(articles)\ncoverage", _html(coverage_html(group.coverage))

    def _chart(self, cell: NotebookCell) -> tuple[str, dict[str, str] | None]:
        from reader.charts import chart_svg

        name = str(settings_of(cell).get("chart", "people"))
        group = self.work.groups.get(cell.id)
        drawn = draw_chart(name, group, self.work.comparison) if name in CHARTS else None
        if drawn is None:
            return "# What this chart is drawn from was not there.", None
        call = CHARTS[name].call
        lines = ["import reader.charts", *_needs(call, self.defined), f"reader.charts.{call}"]
        return "\n".join(lines), {"image/svg+xml": chart_svg(drawn[0]), "text/plain": CHARTS[name].question}


def _needs(call: str, defined: set[str]) -> list[str]:
    """Lines that make what a chart's call names and no cell above has made."""
    makers = {
        "quotes)": "quotes = [reader.find_quotes(one.text) for one in articles]",
        "families": "families = reader.same_figures(articles)",
        "coverage)": "coverage = reader.find_events(articles)",
        "comparison": "comparison = reader.compare(page)",
    }
    return [line for name, line in makers.items() if name in call and not (name == "comparison" and name in defined)]


def _html(text: str) -> dict[str, str]:
    return {"text/html": f'<div class="{NO_MATHS}">{text}</div>', "text/plain": "(shown as HTML)"}
