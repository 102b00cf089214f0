"""A notebook leaves as HTML, Markdown, .ipynb and data, and comes back from .ipynb; nothing is run or fetched."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.errors import UnreadablePage
from reader.export.chart_cells import CHARTS, draw_chart
from reader.export.citations import cited, escape_markdown, passage_address, passage_of_link
from reader.export.covered import group_of
from reader.export.data import csv_archive, csv_text, json_text, parquet_archive
from reader.export.ipynb import notebook_ipynb
from reader.export.ipynb_read import read_ipynb
from reader.export.markdown import notebook_markdown
from reader.export.notes import note_html, note_markdown
from reader.export.report import report
from reader.export.work import Work
from reader.library import Correction
from reader.library.notebooks import add_cell, fold_cell, new_notebook
from reader.model import Page, Reading
from reader.read import read

SAMPLES = Path(__file__).parents[2] / "samples"
SEPTEMBER = datetime(2022, 9, 13, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def work() -> Work:
    reading = read(SAMPLES / "kharkiv" / "courier.html")
    text = reading.article.text
    notebook = new_notebook("Kharkiv, day three", ["abc"])
    start = text.index("liberate")
    notebook = add_cell(notebook, "note", notebook.cells[1].id, cited("abc", text, start, start + 30) + "Ask *Malyar*.")
    notebook = add_cell(notebook, "coverage", "end")
    notebook = add_cell(notebook, "chart", "end", json.dumps({"chart": "people"}))
    notebook = fold_cell(notebook, notebook.cells[-2].id, True)
    group = group_of([reading.article, read(SAMPLES / "kharkiv" / "meridian.html").article])
    groups = {cell.id: group for cell in notebook.cells if cell.kind in ("coverage", "chart")}
    wrong = Correction("c1", "abc", "missed figure", "hub", "", "", text.index("hub"), created=SEPTEMBER)
    return Work(notebook, reading, "f" * 64, "consensus 1", groups=groups, corrections=[wrong], article_id="abc")


@pytest.mark.parametrize("name", [name for name, choice in CHARTS.items() if not choice.of_cleaners])
def test_a_chart_is_chosen_by_the_question_that_it_answers(work: Work, name: str) -> None:
    drawn = draw_chart(name, next(iter(work.groups.values())), None)
    assert drawn is not None
    assert json.dumps(CHARTS[name].question) in json.dumps(drawn[0].to_dict()["title"]).replace('\\"', '"')


def hostile(work: Work) -> Work:
    """The same notebook of a page that tries to break out."""
    lines = (
        "Markup <img src=x onerror=alert(1)> in a headline",
        "The mayor, Ann Lee, said on Monday that 3,000 people | came here <script>alert(1)</script> to hear her.",
        "It rained for a long time in the town, she said, and then it stopped again, to the joy of the farmers there.",
    )
    reading = read(Page.from_text("\n".join(lines)))
    note = add_cell(
        work.notebook, "note", None, "<script>alert(1)</script> ![x](http://evil.example/x.png) [a](javascript:b)"
    )
    return replace(work, reading=reading, notebook=note, groups={}, corrections=())


def test_report_shows_every_cell_and_runs_nothing(work: Work) -> None:
    html = report(work)
    for words in ("Kharkiv, day three", "74 km", "Hanna Malyar", "Ask <em>Malyar</em>", "missed figure", "f" * 64):
        assert words in html
    assert "<script" not in html and "default-src 'none'" in html
    assert not re.search(r'(?:src|href)="(?!data:|#|https?:)', html)
    assert html.count("data:image/svg+xml;base64,") >= 3


def test_a_citation_leads_to_its_paragraph_in_the_report(work: Work) -> None:
    html = report(work)
    (target,) = re.findall(r'<a href="(#p\d+)">in its place', html)
    paragraph = html[html.index(f'id="{target[1:]}"') :]
    assert 'class="quote cited"' in paragraph[: paragraph.index("</p>")]


def test_folded_cells_stay_folded_in_the_report(work: Work) -> None:
    assert '<details class="cell"' in report(work)


def test_hostile_words_stay_words(work: Work) -> None:
    html = report(hostile(work))
    assert "<script" not in html and "<img src=x" not in html and 'evil.example/x.png"' in html
    assert not re.search(r"<img[^>]+evil", html) and 'javascript:b"' not in html


def test_markdown_has_notes_as_written_and_tables_that_hold(work: Work) -> None:
    text = notebook_markdown(work)
    assert "Ask *Malyar*." in text and "| 74 km |" in text
    figures = notebook_markdown(hostile(work))
    (row,) = [line for line in figures.splitlines() if line.startswith("| 3,000 |")]
    (cells,) = [
        t for t in MarkdownIt("commonmark").enable("table").parse(f"|a|b|c|\n|-|-|-|\n{row}") if t.type == "tbody_open"
    ]
    assert cells.map == [2, 3] and "people \\| came" in row


def test_data_leaves_as_csv_json_and_parquet(work: Work) -> None:
    tables = work.tables()
    archive = zipfile.ZipFile(io.BytesIO(csv_archive(tables, {"notes.md": work.notes})))
    figures = list(csv.DictReader(io.StringIO(archive.read("figures.csv").decode("utf-8-sig"))))
    assert figures[1]["words"] == "74 km" and figures[1]["unit"] == "kilometre"
    text = work.reading.article.text
    assert all(text[int(row["start"]) : int(row["end"])] == row["words"] for row in figures)
    assert {"coverage.csv", "events.csv", "corrections.csv", "notes.md"} <= set(archive.namelist())
    assert "quotes.parquet" in zipfile.ZipFile(io.BytesIO(parquet_archive(tables))).namelist()
    assert Reading.from_dict(json.loads(json_text(work.to_dict()))["reading"]) == work.reading


def test_ipynb_runs_from_top_to_bottom_in_jupyter(work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    from nbclient import NotebookClient

    changed = replace(work, choices={2: True}, published=SEPTEMBER)
    notebook = nbformat.reads(notebook_ipynb(changed), as_version=4)
    nbformat.validate(notebook)
    notebook.cells.append(
        nbformat.v4.new_code_cell("print(article.published, len(quotes), sorted(coverage.to_dict()))")
    )
    monkeypatch.setenv("PYTHONPATH", str(SAMPLES.parent))
    NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    assert not [o for cell in notebook.cells for o in cell.get("outputs", ()) if o.output_type == "error"]
    assert str(SEPTEMBER) in notebook.cells[-1].outputs[-1].text


def test_ipynb_comes_back_with_notes_edited_in_jupyter(work: Work) -> None:
    exported = nbformat.reads(notebook_ipynb(replace(work, choices={2: True}, published=SEPTEMBER)), as_version=4)
    for cell in exported.cells:
        if cell.metadata.reader.get("kind") == "note":
            cell.source += "\n\nMore, from Jupyter."
    exported.cells.append(nbformat.v4.new_markdown_cell("A new one."))
    exported.cells.append(nbformat.v4.new_code_cell("1 + 1"))
    back = read_ipynb(nbformat.writes(exported).encode())
    assert back.page == work.reading.page
    assert (back.choices, back.published, back.notebook.title) == ({2: True}, SEPTEMBER, "Kharkiv, day three")
    assert [cell.kind for cell in back.notebook.cells] == [*(cell.kind for cell in work.notebook.cells), "note"]
    notes = [cell.source for cell in back.notebook.cells if cell.kind == "note"]
    assert notes[0].endswith("More, from Jupyter.") and notes[1] == "A new one."
    assert back.notes == ("1 code cells were added in Jupyter and are not taken over.",)
    assert [cell.folded for cell in back.notebook.cells if cell.kind == "coverage"] == [True]


@pytest.mark.parametrize(
    "data",
    [b"", b"{}", b"\xff\xfe", b'{"metadata": {"reader": {"format": 1}}, "cells": []}', b'{"metadata": 3, "cells": 4}'],
)
def test_a_file_that_is_no_notebook_of_ours_is_said(data: bytes) -> None:
    with pytest.raises(UnreadablePage):
        read_ipynb(data)


def test_the_page_of_an_ipynb_is_read_and_never_run(work: Work, tmp_path: Path) -> None:
    exported = json.loads(notebook_ipynb(work))
    for cell in exported["cells"]:
        if cell["metadata"]["reader"]["kind"] == "source":
            cell["source"] = f"page = open({str(tmp_path / 'ran')!r}, 'w')"
    with pytest.raises(UnreadablePage):
        read_ipynb(json.dumps(exported).encode())
    assert not (tmp_path / "ran").exists()


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 200))
def test_a_passage_address_finds_its_passage_again_or_says_it_cannot(text: str, start: int, end: int) -> None:
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    words = text[start:end].strip()
    link = passage_of_link(passage_address("abc", text, start, end))
    if not words:
        assert link is None
        return
    assert link is not None and link[0] == "abc"
    found = link[1].place(text)
    assert found is not None and text[found.start : found.end] == words


def test_a_passage_that_was_edited_is_not_found_on_a_lookalike() -> None:
    text = "He said no.\n\nAsked again on Monday, he said yes. Asked again on Tuesday, he said no."
    start = text.index("he said yes")
    _, passage = passage_of_link(passage_address("abc", text, start, start + 11)) or pytest.fail("no link")
    assert passage.place(text.replace("he said yes", "he did not answer")) is None


@given(st.text(st.sampled_from("ab1 .)#*_[]<>|`~$:-+&;\\\n!="), max_size=60))
def test_escaped_words_are_words_to_markdown(text: str) -> None:
    line = " ".join(text.split())
    shown = (
        MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render("x " + escape_markdown(line))
    )
    plain = re.sub(r"</?p>|\n$", "", shown)
    assert plain.rstrip() == ("x " + line).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").rstrip()


@given(st.text(max_size=120))
def test_no_note_makes_a_tag_of_its_own_or_fetches(source: str) -> None:
    html = note_html(source)
    tags = set(re.findall(r"</?([a-zA-Z][a-zA-Z0-9]*)", html))
    allowed = "p h1 h2 h3 h4 h5 h6 em strong a code pre blockquote ul ol li hr br s table thead tbody tr th td"
    assert tags <= set(allowed.split())


TYPED = "Seen ![at the quay](https://evil.example/x.png), <img src=//evil.example/y> and `<img src=z>`."


def test_a_note_leaves_for_other_programs_without_images_and_raw_html() -> None:
    assert note_markdown(TYPED) == (
        "Seen [at the quay](https://evil.example/x.png), &lt;img src=//evil.example/y> and `<img src=z>`."
    )
    assert note_markdown("*Plain* <https://gazette.example> & `x < y`") == "*Plain* <https://gazette.example> & `x < y`"


@given(st.text(st.sampled_from("ab<>/!?-[]()`\\\n =x&;:i\"'#*_|"), max_size=60))
def test_no_note_for_other_programs_has_a_tag_or_an_image(source: str) -> None:
    parsed = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(note_markdown(source))
    kinds = {inner.type for token in parsed for inner in (token, *(token.children or ()))}
    assert not kinds & {"html_block", "html_inline", "image"}


@pytest.mark.parametrize("address", ["javascript:alert(1)", "xss:xss", "data:text/html,x"])
def test_an_address_of_no_web_page_is_words(address: str) -> None:
    assert note_markdown(f"See <{address}> and <https://gazette.example>.") == (
        f"See &lt;{address}> and <https://gazette.example>."
    )


def test_what_is_code_in_each_of_two_notes_is_no_tag_in_both_together(work: Work) -> None:
    notebook = add_cell(work.notebook, "note", "end", "```\nnever closed")
    notebook = add_cell(notebook, "note", "end", "```\n<iframe src=//evil.example>")
    both = replace(work, notebook=notebook)
    for document in (notebook_markdown(both), both.notes):
        shown = MarkdownIt("commonmark", {"html": True}).enable("table").render(document)
        assert "<iframe" not in shown
        assert "evil.example" in shown


def test_a_note_comes_back_from_ipynb_as_it_was_written(work: Work) -> None:
    typed = replace(work, notebook=add_cell(work.notebook, "note", "end", TYPED))
    exported = notebook_ipynb(typed)
    sources = ["".join(cell["source"]) for cell in json.loads(exported)["cells"] if cell["cell_type"] == "markdown"]
    assert not any("![" in source or "<img src=/" in source for source in sources)
    assert TYPED in [cell.source for cell in read_ipynb(exported.encode()).notebook.cells]


def test_a_hostile_headline_is_words_in_ipynb(work: Work) -> None:
    named = replace(work, notebook=replace(work.notebook, title="![x](https://evil.example/t.png) <img src=//e>"))
    (title,) = [
        "".join(cell["source"])
        for cell in json.loads(notebook_ipynb(named))["cells"]
        if cell["metadata"]["reader"]["kind"] == "title"
    ]
    shown = MarkdownIt("commonmark", {"html": True}).render(title)
    assert "<img" not in shown and "<a" not in shown


def test_no_cell_of_a_csv_is_a_formula_wherever_a_spreadsheet_cuts_it() -> None:
    said = {"words": "=1+1", "sentence": 'He said;=HYPERLINK("http://evil.example")\n@SUM(1)\t-2+3 and a-b; - c'}
    (_, first, second) = csv_text([said]).splitlines()
    assert first.startswith("'=1+1,") and ";'=HYPERLINK" in first
    assert second.startswith("'@SUM(1)\t'-2+3 and a-b; - c")
    assert ';""\'=2""' in csv_text([{"words": 'a;"=2"'}])


def test_prices_are_no_formulas_in_jupyter_and_come_back_as_written() -> None:
    told = "It cost $5m, up from $3m. `$HOME` stays, \\$7 too."
    reading = read(Page.from_text("The bridge cost $5m, up from $3m.\n\nIt fell on Monday, the council said."))
    written = notebook_ipynb(Work(add_cell(new_notebook("Bridge"), "note", "end", told), reading))
    cells = json.loads(written)["cells"]
    sources = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "markdown"]
    assert sources[-1] == "It cost \\$5m, up from \\$3m. `$HOME` stays, \\$7 too."
    shown = ["".join(out["data"].get("text/html", "")) for cell in cells for out in cell.get("outputs", ())]
    assert shown and all("tex2jax_ignore" in html for html in shown)
    assert next(cell.source for cell in read_ipynb(written.encode()).notebook.cells if cell.kind == "note") == told
