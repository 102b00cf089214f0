"""What one article tells by itself: its happenings and statements, with the days that their own clauses give."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from reader import clean, find_events, load
from reader.model import Article, Event, Paragraph

#: The article the project was asked about, read where it lies.
SEED = Path(__file__).parents[3] / "shared" / "seed" / "article.txt"
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
def seed() -> dict[str, str | None]:
    article = replace(clean(load(str(SEED))), published=datetime(2022, 9, 13, 12, tzinfo=UTC))
    return by_label(list(find_events([article]).events))


@pytest.mark.parametrize(
    ("begins", "when"),
    [
        ("Moscow abandoned its main bastion", "2022-09-10"),
        ("Volodymyr Zelensky called on the West to speed up deliveries", "2022-09-12"),
        ("Hanna Malyar: Fighting was still raging", "2022-09-13"),
        ("Balakliia recaptured by Ukrainian forces", "2022-W36"),
        ("Ukrainian troops have recaptured dozens of towns", None),
        ("Video said to show Ukrainian troops liberating the town of Vovchansk", None),
        ("Volodymyr Zelensky said Ukraine had recaptured roughly 6,000 square km", None),
        ("Mykhailo Podolyak: “Luhansk/Donetsk liberation will cause a domino effect”", None),
        ("Russia denies targeting civilians", None),
    ],
)
def test_the_seed_article_tells_its_events(seed: dict[str, str | None], begins: str, when: str | None) -> None:
    assert [day for label, day in seed.items() if label.startswith(begins)] == [when]


def test_the_seed_article_tells_the_same_without_its_date() -> None:
    found = find_events([clean(load(str(SEED)))]).events
    assert {event.when for event in found} == {None}
    for word in ("Balakliia", "Vovchansk", "Zelensky", "Malyar", "Moscow", "Podolyak"):
        assert any(word in event.label for event in found), word
