"""What changed between two readings: words, headline and findings, each as often as it stands there."""

from __future__ import annotations

from reader.compare.readings import reading_changes
from reader.model import Page
from reader.read import read

STORM = (
    "Storm passes at dawn\nThe storm passed at dawn on Tuesday, leaving 3,000 homes without power, the mayor said. "
    "Crews were at work in the harbour from six in the morning.\nThe ferry to the islands stayed in port until noon, "
    "the company said, and the school in the old town was closed for the day."
)


def test_the_same_reading_has_no_changes() -> None:
    reading = read(Page.from_text(STORM))
    assert reading_changes(reading, reading).nothing


def test_a_figure_that_was_edited_is_gone_and_new() -> None:
    changes = reading_changes(read(Page.from_text(STORM)), read(Page.from_text(STORM.replace("3,000", "30,000"))))
    (figures,) = [gained for gained in changes.findings if gained.kind == "figures"]
    assert figures.lost == ("3,000 (3000, home)",) and figures.new == ("30,000 (30000, home)",)
    assert (changes.text.words_added, changes.text.words_removed) == (1, 1)


def test_a_new_headline_is_said() -> None:
    changes = reading_changes(
        read(Page.from_text(STORM)), read(Page.from_text(STORM.replace("at dawn\n", "at noon\n")))
    )
    assert changes.title == ("Storm passes at dawn", "Storm passes at noon")
