"""What the reader called wrong is said to be so in everything that leaves, and is marked in no text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.compare import compare
from reader.export.citations import cited
from reader.export.markdown import notebook_markdown
from reader.export.report import report
from reader.export.work import Work
from reader.library import Correction
from reader.library.notebooks import add_cell, new_notebook
from reader.model import Page
from reader.read import read

STORM = (
    "Storm passes at dawn\n\nThe storm passed at dawn on Tuesday, leaving 3,000 homes without power, the mayor said. "
    "Crews of 40 were at work in the harbour from six in the morning.\n\n“We are tired,” said the mayor, Ann Lee. "
    "The ferry to the islands stayed in port until noon, and the school in the old town was closed for the day."
)


@pytest.fixture(scope="module")
def work() -> Work:
    reading = read(Page.from_text(STORM))
    text = reading.article.text
    notebook = new_notebook("Storm", ["abc"])
    start = text.index("leaving")
    notebook = add_cell(notebook, "note", "end", cited("abc", text, start, start + 20) + "Ask the grid.")
    figure = Correction("c1", "abc", "wrong figure", "3,000", "", "", text.index("3,000"))
    quote = Correction("c2", "abc", "wrong quote", "We are tired,", "", "", text.index("We are"))
    comparison = compare(reading.page, cleaners=["consensus", "trafilatura"])
    return Work(notebook, reading, corrections=[figure, quote], comparison=comparison, article_id="abc")


def test_the_report_says_so_and_marks_it_no_more(work: Work) -> None:
    said = report(work)
    assert "<td>3,000</td><td>called wrong by the reader</td>" in said
    assert "<td>We are tired,</td><td>Ann Lee</td><td>called wrong by the reader</td>" in said
    assert ">40</mark>" in said
    assert ">3,000</mark>" not in said


def test_markdown_says_so(work: Work) -> None:
    assert "| 3,000 | called wrong by the reader |" in notebook_markdown(work)


def test_tables_say_so_of_that_finding_alone(work: Work) -> None:
    rows = {row["words"]: row["called_wrong"] for row in work.tables()["figures"]}
    assert rows["3,000"] is True
    assert rows["40"] is False


def test_an_orphaned_correction_calls_nothing_wrong(work: Work) -> None:
    elsewhere = Correction("c3", "abc", "wrong figure", "7,500", "", "", 10)
    assert "called wrong" not in report(replace(work, corrections=[elsewhere]))


def test_a_citation_in_markdown_has_no_link_that_opens_nowhere(work: Work) -> None:
    said = notebook_markdown(work)
    assert "Ask the grid." in said
    assert "?article=" not in said


def test_cleaners_that_only_take_markup_are_not_listed_for_a_text(work: Work) -> None:
    for said in (report(work), notebook_markdown(work)):
        assert "which only Reader’s own cleaners take" in said
        assert "trafilatura" not in said
