"""What one article tells by itself: its happenings and statements, with the days that their own clauses give."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import clean, find_events, load
from reader.model import Article, Event, Paragraph

#: A plain-text scrape without a date.
SCRAPE = Path(__file__).parents[2] / "samples" / "kharkiv" / "scrape.txt"
#: A Friday.
FRIDAY = datetime(2025, 5, 9, 9, tzinfo=UTC)


def told(*paragraphs: str, published: datetime | None = FRIDAY) -> list[Event]:
    """The events of an article of its own, headline first."""
    text = "\n\n".join(("A long week on the lake of Varno", *paragraphs))
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return list(find_events([Article(None, None, (), published, None, "en", text, spans, (), "own", ())]).events)


def by_label(events: list[Event]) -> dict[str, str | None]:
    return {event.label: event.when for event in events}


def test_the_day_of_an_opening_clause_is_not_that_of_the_main_one() -> None:
    found = by_label(
        told("Since the army of Corra abandoned Osk on Monday, marking its worst week, rebels have seized three ports.")
    )
    assert found["The army of Corra abandoned Osk"] == "2025-05-05"
    assert found["Rebels have seized three ports"] is None


def test_what_explains_a_name_is_a_happening_of_its_own() -> None:
    found = by_label(told("She spoke on the road to Lower Osk, a market town recaptured by the army late last week."))
    assert found == {"Lower Osk recaptured by the army": "2025-W18"}


@pytest.mark.parametrize(
    ("shown", "label"),
    [
        ("what it said were ", "Video said to show soldiers liberating the town of Osk"),
        ("", "Video shows soldiers liberating the town of Osk"),
    ],
)
def test_what_a_video_shows_is_said_to_be_shown_where_the_text_says_so(shown: str, label: str) -> None:
    (event,) = told(
        f"A video issued by the ministry of Corra showed {shown}soldiers liberating the town of Osk, at dawn."
    )
    assert (event.label, event.when, event.trigger) == (label, None, "liberate")


def test_a_statement_has_the_day_it_was_made_on_not_one_it_compares_with() -> None:
    found = told(
        "In a video address late on Wednesday, the mayor, Anna Lind, said the council must speed up its repairs.",
        "Mayor Lind said the crews had repaired some 60 miles of road, double what officials had cited on Tuesday.",
    )
    assert by_label(found) == {
        "Anna Lind said the council must speed up its repairs": "2025-05-07",
        "Anna Lind said the crews had repaired some 60 miles of road": None,
    }
    assert [event.who for event in found] == [("Anna Lind",)] * 2


def test_words_before_who_said_them_stand_behind_the_name() -> None:
    (event,) = told("The water was still rising in the harbour, Deputy Mayor Anna Lind told the council on Thursday.")
    assert (event.label, event.when) == ("Anna Lind: The water was still rising in the harbour", "2025-05-08")


def test_a_quotation_of_several_sentences_is_one_statement_of_him_who_is_named_before() -> None:
    found = told(
        "The harbour master, Olof Brask, explained why Varno needed new pumps.",
        "“Second, the old pumps will fail us in June. It is possible. Help is needed,” he wrote on his page.",
    )
    assert [event.label for event in found if "“" in event.label] == [
        "Olof Brask: “The old pumps will fail us in June”"
    ]


def test_what_was_not_said_is_not_told_as_said() -> None:
    assert [event.label for event in told("Anna Lind did not blame the drought alone for the state of the lake.")] in (
        [],
        ["Anna Lind did not blame the drought alone for the state of the lake"],
    )


def test_an_agency_is_no_speaker_and_a_relative_clause_no_happening() -> None:
    assert told("On the steps somebody has chalked the words with which Anna Lind met the city.") == []
    assert (
        told("On the hills pressure has been too low to fill a tank on the third floor, the Balkan Wire reported.")
        == []
    )


def test_without_a_publish_date_the_same_events_have_no_day() -> None:
    text = "Since the army of Corra abandoned Osk on Monday, marking its worst week, rebels have seized three ports."
    dated, undated = by_label(told(text)), by_label(told(text, published=None))
    assert dated.keys() == undated.keys()
    assert set(undated.values()) == {None}


def test_one_article_has_a_dozen_events_at_most() -> None:
    did = (
        "shelled seized evacuated blocked liberated annexed visited flooded abandoned occupied closed repaired rescued "
    )
    towns = "Osk Varno Brena Corra Lumen Tarn Velm Ostra Kesten Hald Norr Selm Grans Pelk Tolm".split()
    told_of = [f"The rebels {verb} {town} on Monday." for verb, town in zip(did.split(), towns, strict=False)]
    assert len(told_of) == 13
    assert len(told(*told_of)) == 12


@pytest.fixture(scope="module")
def scrape() -> Article:
    return clean(load(str(SCRAPE)))


@pytest.mark.parametrize(
    ("begins", "when"),
    [
        ("Ukrainian units have entered dozens of towns", "2022-09-10"),
        ("Volodymyr Zelensky said that some 6,000 square km had been recaptured", "2022-09-12"),
        ("Hanna Malyar: “The aim is to liberate the Kharkiv region", "2022-09-13"),
        ("Volodymyr Zelensky called on allies", None),
        ("Mykhailo Podolyak: “Luhansk/Donetsk liberation will cause a domino effect”", None),
    ],
)
def test_a_scrape_tells_its_events(scrape: Article, begins: str, when: str | None) -> None:
    dated = replace(scrape, published=datetime(2022, 9, 13, 12, tzinfo=UTC))
    found = by_label(list(find_events([dated]).events))
    assert [day for label, day in found.items() if label.startswith(begins)] == [when]


def test_a_scrape_without_a_date_tells_them_with_the_day_unknown(scrape: Article) -> None:
    found = find_events([replace(scrape, published=None)]).events
    assert {event.when for event in found} == {None}
    for word in ("units", "Zelensky", "Malyar", "Podolyak"):
        assert any(word in event.label for event in found), word
