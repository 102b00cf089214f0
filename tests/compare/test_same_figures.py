"""The same figure across articles: what is joined, what is kept apart, what it is called."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from reader.bench.samples_events import family_rows
from reader.bench.samples_gold import all_samples
from reader.compare.figures import same_figures
from reader.compare.roles import role_of
from reader.extract.figures import find_figures
from reader.model import Article, FigureFamily, Paragraph, Span


def article(text: str) -> Article:
    published = datetime(2022, 9, 11, tzinfo=UTC)
    return Article(None, None, (), published, None, "en", text, (Paragraph(0, len(text), 0),), (), "none", ())


def joined(*texts: str) -> list[list[str]]:
    return [members(family, texts) for family in same_figures([article(text) for text in texts])]


def members(family: FigureFamily, texts: tuple[str, ...]) -> list[str]:
    return [texts[v.article][v.figure.start : v.figure.end] for v in family.variants]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Four people are dead and 17 are missing.", ["killed", "missing"]),
        ("Nine people are known to have died and 11 are missing.", ["killed", "missing"]),
        ("The toll rose to seven on Wednesday, and 13 people were still missing.", ["killed", "missing"]),
        ("Its troops had taken back 6,000 sq km.", ["recaptured"]),
        ("Nine people were pulled out.", ["rescued"]),
        ("A tunnel would cost $3m and be 12 km away.", ["cost", "distance"]),
    ],
)
def test_role_is_that_of_the_clause(text: str, roles: list[str]) -> None:
    assert [role_of(text, figure, Span(0, len(text))) for figure in find_figures(text)] == roles


def test_tolls_that_move_are_one_quantity() -> None:
    one = "Four people are dead and 17 are missing after the bridge fell."
    two = "The toll rose to seven on Wednesday, and 13 people were still missing."
    assert sorted(joined(one, two)) == [["17", "13"], ["Four", "seven"]]


def test_shares_of_different_things_are_kept_apart() -> None:
    one = "The lake holds 18 percent of what it can."
    two = "The mayor won 61 percent of votes in March."
    assert joined(one, two) == []


def test_equal_value_in_like_words_is_one_quantity() -> None:
    one = "The plant bottles 2.4 million liters a day."
    two = "It may not draw the 2.4 million litres a day that the plant takes."
    assert joined(one, two) == [["2.4 million liters a day", "2.4 million litres a day"]]


def test_moneys_are_joined_by_currency() -> None:
    one = "A new bridge will cost 2.3 billion kronor (£174 million), the ministry said."
    two = "The ministry said a new bridge would cost 2.3bn kronor ($220m)."
    assert joined(one, two) == [["2.3 billion kronor", "2.3bn kronor"]]


def test_articles_of_two_stories_share_no_toll() -> None:
    one = "In Kharkiv, near Izium and Balakliia, said Anna Malyar and Oleh Synie, shelling killed 12 people."
    two = "In Malmo, by the Lantern Bridge, said Birgitta Moll and Elsa Rydberg, the collapse killed 14 people."
    assert joined(one, two) == []


def test_labels_are_all_different() -> None:
    articles = [sample.article for sample in all_samples()]
    labels = Counter(family.label for family in same_figures(articles))
    assert max(labels.values()) == 1


def test_samples_families_are_joined() -> None:
    rows = [row for row in family_rows(all_samples(), lambda _: None) if row[1] == "figures"]
    pairs, found = (sum(int(str(row[i])) for row in rows) for i in (2, 3))
    assert found >= 0.75 * pairs


def test_number_without_a_role_does_not_tie_killed_and_injured_together() -> None:
    one = "The tram overturned at dawn, and over 50 people were taken to hospital, said the police."
    two = "Seven people are dead and 50 are injured after the tram overturned at dawn, said the police."
    three = "The tram overturned at dawn: 7 dead, said the police."
    assert sorted(joined(one, two, three)) == [["50", "50"], ["Seven", "7"]]


def test_toll_far_from_its_number_is_killed() -> None:
    text = "The death toll from a powerful bombing at the consulate in the north of the country rose to at least six."
    assert [role_of(text, figure, Span(0, len(text))) for figure in find_figures(text)] == ["killed"]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        # an older event told as background
        ("A lorry rammed a crowd, injuring 100 people.", "In 2014 a car rammed a crowd, injuring 11 people."),
        # a part and the whole
        ("The crash killed 12 people.", "A family of five among 12 people killed in the crash."),
        ("The crash killed 12 people.", "The crash killed 10 American passengers and two pilots."),
        # another thing measured
        ("The Osk missile reached a height of 700 km.", "The Osk missile landed 2,000 km away."),
        # another owner
        ("Brackley shares closed up at $235.77.", "Quill shares closed up at $65.09."),
    ],
)
def test_unlike_numbers_of_two_things_are_kept_apart(one: str, two: str) -> None:
    assert all(len(set(family)) == 1 for family in joined(one, two))
