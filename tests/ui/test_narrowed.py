"""What the filters of the Coverage page leave of figures, quotes and quoted people."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from reader.charts import people_by_outlet
from reader.charts.people import MOST, people_rows
from reader.clean import clean
from reader.extract.quotes import find_quotes
from reader.library import Library
from reader.model import Article, Page
from reader.read import read
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
from reader.ui.loader import SAMPLES

STORY = "Kharkiv counter-offensive"
COURIER, NORDLYS, HARROW = "The Marlow Courier", "Nordlys Daily", "Harrow Live"


@pytest.fixture(scope="module")
def kharkiv() -> Gathered:
    return gather_samples(STORY)


def outlets(articles: tuple[Article, ...], places: set[int]) -> set[str]:
    return {outlet_of(articles[place]) for place in places}


def test_no_filter_takes_nothing_away(kharkiv: Gathered) -> None:
    everything = Wanted()
    assert narrowed_figures(kharkiv.figures, kharkiv, everything) == kharkiv.figures
    assert narrowed_families(kharkiv.quote_families, kharkiv, everything) == kharkiv.quote_families
    assert narrowed_quotes(kharkiv.quotes, kharkiv, everything) == kharkiv.quotes


def test_figures_of_the_wanted_outlets_are_left(kharkiv: Gathered) -> None:
    left = narrowed_figures(kharkiv.figures, kharkiv, Wanted(outlets=(COURIER, NORDLYS)))
    assert left
    assert len(left) < len(kharkiv.figures)
    for family in left:
        assert outlets(kharkiv.articles, {v.article for v in family.variants}) == {COURIER, NORDLYS}


def test_one_outlets_figures_are_left_beside_all_others(kharkiv: Gathered) -> None:
    left = narrowed_figures(kharkiv.figures, kharkiv, Wanted(outlets=(NORDLYS,)))
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
    labels = [family.label for family in narrowed_figures(kharkiv.figures, kharkiv, wanted)]
    assert ("square kilometres recaptured" in labels) is found


def test_utterances_of_the_wanted_person_keep_the_fullest_wording(kharkiv: Gathered) -> None:
    wanted = Wanted(person="Hanna Malyar", outlets=(COURIER, HARROW))
    (family,) = narrowed_families(kharkiv.quote_families, kharkiv, wanted)
    (whole,) = (f for f in kharkiv.quote_families if f.person == "Hanna Malyar")
    assert family.variants[0] == whole.variants[0]
    assert outlets(kharkiv.articles, {v.article for v in family.variants}) == {COURIER, HARROW}
    assert len(whole.variants) > len(family.variants)


def test_quotes_of_an_outlet_that_is_not_wanted_are_gone(kharkiv: Gathered) -> None:
    left = narrowed_quotes(kharkiv.quotes, kharkiv, Wanted(outlets=(HARROW,), person="Hanna Malyar"))
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


TWO_STORIES = ("kharkiv/nordlys.html", "kharkiv/meridian.html", "kharkiv/courier.html", "harbour-bridge/skerry.html")


def test_one_of_several_stories_is_shown_alone_in_every_section(address: str) -> None:
    with Library(address) as library:
        readings = [read(SAMPLES / path) for path in TWO_STORIES]
        ids = [library.save(reading.page, reading.article).id for reading in readings]
    app = AppTest.from_function(_screen, default_timeout=60)
    app.session_state["coverage-ids"] = ids
    app.run()
    box = app.selectbox(key="coverage-of")
    assert box.label == "These articles tell 2 stories"
    assert [option.rpartition(" (")[2] for option in box.options] == ["3 articles)", "1 article)"]
    events = len(app.selectbox(key="coverage-event").options)
    box.set_value(box.options[0]).run()
    assert not app.exception
    assert 0 < len(app.selectbox(key="coverage-event").options) < events
    app.segmented_control(key="coverage-section").set_value("People").run()
    assert set(app.selectbox(key="coverage-person").options) >= {"Volodymyr Zelensky"}
    app.selectbox(key="coverage-of").set_value(box.options[1]).run()
    assert "Volodymyr Zelensky" not in app.selectbox(key="coverage-person").options


def test_what_one_outlet_has_stands_beside_others_of_its_story_only(kharkiv: Gathered) -> None:
    story = frozenset(a.id for a in kharkiv.coverage.articles if a.outlet != HARROW)
    left = narrowed_figures(kharkiv.figures, kharkiv, Wanted(story=story, outlets=(NORDLYS,)))
    assert all(HARROW not in outlets(kharkiv.articles, {v.article for v in family.variants}) for family in left)
    assert left


def test_a_chart_of_the_people_quoted_most_says_of_how_many() -> None:
    text = " ".join(f"“We will stay here {i} days,” said Anna {name}." for i, name in enumerate(_NAMES))
    article = clean(Page.from_html(f"<html><body><article><h1>Quotes</h1><p>{text}</p></article></body></html>"))
    quotes = [[q for q in find_quotes(article.text) if q.person]]
    everybody = {row["person"] for row in people_rows([article], quotes)}
    assert len(everybody) > MOST
    said = people_by_outlet([article], quotes).usermeta["said"]
    assert said.endswith(f"the {MOST} quoted most of {len(everybody)} people")


_NAMES = (
    "Abel Baker Carter Dalton Ellis Foster Garner Hanson Ingram Jensen Keller Larson Mercer Norton Osborn Parker "
    "Quincy Ramsey Sutton Turner Underwood Vance Walton Xander Yates Zeller Archer Benson Corbin Draper"
).split()
