"""One list of everything found in an article and everything the reader added, filtered and exported."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from reader.export.data import csv_text
from reader.ui.analysis import events_of
from reader.ui.article_marks import FOUND, LAYER_NAMES, Placed, event_marks, in_order, reading_marks
from reader.ui.article_view import text_version
from reader.ui.corrections import placed
from reader.ui.opened import Opened
from reader.ui.reading import findings_table, table_drawn

_COLUMNS = ("Words", "What", "Says", "Paragraph")


@dataclass(frozen=True, slots=True)
class Finding:
    """A row of the list; ``start`` is None for a note's own words, and for what is orphaned."""

    id: str
    layer: str
    words: str
    says: str
    paragraph: str
    start: int | None = None
    end: int | None = None


def draw(opened: Opened, cell_key: str) -> None:
    """The list, made only when it is opened."""
    panel = st.expander(
        "All findings and notes",
        icon=":material/list:",
        key=f"{cell_key}-findings",
        on_change="rerun",
    )
    if not panel.open:
        return
    with panel:
        everything = all_findings(opened)
        counts = {layer: sum(f.layer == layer for f in everything) for layer in {f.layer for f in everything}}
        shown = st.pills(
            "What to list",
            [layer for layer in (*LAYER_NAMES, "note") if layer in counts],
            selection_mode="multi",
            format_func=lambda layer: f"{LAYER_NAMES.get(layer, 'Notes')} ({counts[layer]})",
            key=f"{cell_key}-findings-layers",
            label_visibility="collapsed",
        )
        rows = [f for f in everything if not shown or f.layer in shown]
        table = table_drawn(
            [(f.id, (f.words[:300], LAYER_NAMES.get(f.layer, "Notes"), f.says, f.paragraph)) for f in rows],
            _COLUMNS,
            caption="All findings and notes; choose one to see it in the text",
            link=opened.key,
        )
        findings_table(table, key=f"{cell_key}-findings-table", height="420px")
        with st.container(horizontal=True):
            st.download_button(
                "Save as Markdown",
                lambda: as_markdown(opened, rows),
                file_name="findings.md",
                mime="text/markdown",
                key=f"{cell_key}-findings-md",
                on_click="ignore",
                icon=":material/download:",
            )
            st.download_button(
                "Save as CSV",
                lambda: as_csv(rows),
                file_name="findings.csv",
                mime="text/csv",
                key=f"{cell_key}-findings-csv",
                on_click="ignore",
                icon=":material/download:",
            )


def all_findings(opened: Opened) -> list[Finding]:
    """Every figure, quote, date, name, event, check, correction and note of what is open, in text order."""
    article = opened.reading.article
    events = event_marks(events_of(text_version(article), article))
    found: list[Finding] = []
    checked: set[str] = set()
    for item in in_order([*reading_marks(opened.reading, FOUND), *events]):
        if item.mark.cls == "cue" or item.mark.id in checked:
            continue
        if item.mark.layer == "check":  # one row, wherever its figures stand
            checked.add(item.mark.id)
        found.append(_finding(item, opened))
    for own in placed(article.text, opened.corrections):
        start, end = (own.span.start, own.span.end) if own.span else (None, None)
        where = _paragraph(opened, start) if start is not None else "orphaned"
        found.append(Finding(f"own-{own.correction.id}", "own", own.correction.exact, own.words, where, start, end))
    for cell in opened.notebook.cells:
        if cell.kind == "note" and cell.source.strip():
            found.append(Finding(f"note-{cell.id}", "note", cell.source.strip(), "Note", ""))
    return found


def _finding(item: Placed, opened: Opened) -> Finding:
    mark = item.mark
    facts = " · ".join(f"{label}: {value}" if label else value for label, value in mark.rows)
    says = f"{mark.head} · {facts}" if facts else mark.head
    words = " ".join(opened.reading.article.text[item.start : item.end].split())
    if mark.layer == "check":
        check = opened.reading.checks[int(mark.id.removeprefix("check-"))]
        words = " … ".join(" ".join(opened.reading.article.text_of(span).split()) for span in check.spans)
    return Finding(mark.id, mark.layer, words, says, _paragraph(opened, item.start), item.start, item.end)


def _paragraph(opened: Opened, start: int) -> str:
    paragraphs = opened.reading.article.paragraphs
    return str(next((i + 1 for i, p in enumerate(paragraphs) if p.start <= start < p.end), ""))


def as_csv(rows: list[Finding]) -> bytes:
    """The rows as CSV, with offsets into the cleaned text."""
    flat = [
        {"kind": r.layer, "words": r.words, "says": r.says, "paragraph": r.paragraph, "start": r.start, "end": r.end}
        for r in rows
    ]
    return csv_text(flat).encode("utf-8-sig")


def as_markdown(opened: Opened, rows: list[Finding]) -> bytes:
    """The rows as a Markdown list under the article's title and its proof."""
    lines = [f"# {_escaped(opened.title)}", "", _escaped(opened.proof), ""]
    for layer in dict.fromkeys(row.layer for row in rows):
        lines += [f"## {LAYER_NAMES.get(layer, 'Notes')}", ""]
        for row in rows:
            if row.layer != layer:
                continue
            if layer == "note":
                lines += [row.words, ""]
            else:
                place = f" (paragraph {row.paragraph})" if row.paragraph.isdigit() else f" ({row.paragraph})"
                lines.append(f"- “{_escaped(row.words)}” — {_escaped(row.says)}{place}")
        lines.append("")
    return "\n".join(lines).encode()


def _escaped(text: str) -> str:
    return "".join(f"\\{c}" if c in "\\`*_[]<>#|" else c for c in " ".join(text.split()))
