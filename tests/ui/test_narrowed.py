"""What the filters of the Coverage page leave of figures, quotes and quoted people."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from reader.model import Article
from reader.ui.coverage.filters import Wanted
from reader.ui.coverage.gather import Gathered, gather_samples
from reader.ui.coverage.narrowed import (
    narrowed_families,
    narrowed_figures,
    narrowed_quotes,
    outlet_of,
    said_of_filters,
)
from reader.ui.coverage.quoted import wording_rows

STORY = "Kharkiv counter-offensive"
COURIER, NORDLYS, HARROW = "The Marlow Courier", "Nordlys Daily", "Harrow Live"


@pytest.fixture(scope="module")
def kharkiv() -> Gathered:
    return gather_samples(STORY)


def outlets(articles: tuple[Article, ...], places: set[int]) -> set[str]:
    return {outlet_of(articles[place]) for place in places}


def test_no_filter_takes_nothing_away(kharkiv: Gathered) -> None:
    everything = Wanted()
    assert narrowed_figures(kharkiv.figures, kharkiv.articles, everything) == kharkiv.figures
    assert narrowed_families(kharkiv.quote_families, kharkiv.articles, everything) == kharkiv.quote_families
    assert narrowed_quotes(kharkiv.quotes, kharkiv.articles, everything) == kharkiv.quotes


def test_figures_of_the_wanted_outlets_are_left(kharkiv: Gathered) -> None:
    left = narrowed_figures(kharkiv.figures, kharkiv.articles, Wanted(outlets=(COURIER, NORDLYS)))
    assert left
    assert len(left) < len(kharkiv.figures)
    for family in left:
        assert outlets(kharkiv.articles, {v.article for v in family.variants}) == {COURIER, NORDLYS}


def test_one_outlets_figures_are_left_beside_all_others(kharkiv: Gathered) -> None:
    left = narrowed_figures(kharkiv.figures, kharkiv.articles, Wanted(outlets=(NORDLYS,)))
    assert left
    assert all(NORDLYS in outlets(kharkiv.articles, {v.article for v in family.variants}) for family in left)
    assert all(len({v.article for v in family.variants}) > 1 for family in left)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Wanted(words="3,000 square"), True),
        (Wanted(words="zzzz"), False),
        (Wanted(days=("2022-09-11",)), True),
        (Wanted(days=("1999-01-01",)), False),
        (Wanted(person="Volodymyr Zelensky"), True),
        (Wanted(place="Atlantis"), False),
    ],
)
def test_figures_are_found_by_words_day_person_and_place(kharkiv: Gathered, wanted: Wanted, found: bool) -> None:
    labels = [family.label for family in narrowed_figures(kharkiv.figures, kharkiv.articles, wanted)]
    assert ("square kilometres recaptured" in labels) is found


def test_utterances_of_the_wanted_person_keep_the_fullest_wording(kharkiv: Gathered) -> None:
    wanted = Wanted(person="Hanna Malyar", outlets=(COURIER, HARROW))
    (family,) = narrowed_families(kharkiv.quote_families, kharkiv.articles, wanted)
    (whole,) = (f for f in kharkiv.quote_families if f.person == "Hanna Malyar")
    assert family.variants[0] == whole.variants[0]
    assert outlets(kharkiv.articles, {v.article for v in family.variants}) == {COURIER, HARROW}
    assert len(whole.variants) > len(family.variants)


def test_quotes_of_an_outlet_that_is_not_wanted_are_gone(kharkiv: Gathered) -> None:
    left = narrowed_quotes(kharkiv.quotes, kharkiv.articles, Wanted(outlets=(HARROW,), person="Hanna Malyar"))
    for article, own in zip(kharkiv.articles, left, strict=True):
        assert bool(own) is (article.outlet == HARROW)
        assert all(quote.person == "Hanna Malyar" for quote in own)


def test_what_filters_leave_and_do_not_reach_is_said() -> None:
    assert said_of_filters(Wanted(), 3, 3, "quotes") == ""
    assert said_of_filters(Wanted(words="a"), 1, 3, "quotes") == "1 of 3 quotes."
    said = said_of_filters(Wanted(days=("2022-09-11",)), 3, 3, "quotes", ("place", "days"))
    assert said == "The filter on 11 Sep 2022 is of events: it takes no quotes away."


def test_wordings_are_saved_with_their_changes(kharkiv: Gathered) -> None:
    rows = wording_rows(kharkiv.quote_families, kharkiv.articles)
    assert {row["Outlet"] for row in rows} >= {COURIER, HARROW}
    assert any("Russian Federation" in str(row["Changes"]) for row in rows)
    assert all(row["Words"] for row in rows)


def _screen() -> None:
    from reader.ui.screens import coverage

    coverage.page()


@pytest.mark.parametrize("section", ["Figures", "Quotes", "People", "Copied passages"])
def test_an_outlet_chosen_above_narrows_every_section(address: str, section: str) -> None:
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["story"] = STORY
    app.run()
    app.segmented_control(key="coverage-section").set_value(section).run()
    before = _drawn(app)
    app.multiselect(key="coverage-outlets").set_value([HARROW]).run()
    assert not app.exception
    assert _drawn(app) != before


def _drawn(app: AppTest) -> list[str]:
    """What the section shows: its words, and what its chart and tables hold."""
    return [str(element.value) for element in (*app.markdown, *app.caption, *app.dataframe, *app.table)]
