"""The Coverage page by AppTest: choosing, filtering, sections, edits and what is kept."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from reader.charts.core import core_rows
from reader.charts.heatmap import heatmap_rows
from reader.charts.positions import position_rows
from reader.charts.theme import short
from reader.charts.timeline import timeline_rows
from reader.clean import clean
from reader.events import edits as make
from reader.events import find_events
from reader.export.data import json_text
from reader.library import Library
from reader.model import Article, Coverage, Page
from reader.read import read
from reader.text.sentences import sentences
from reader.ui.coverage.charted import records
from reader.ui.coverage.gather import edited, gather_samples, gather_saved
from reader.ui.coverage.passages import not_found, told_by
from reader.ui.coverage.report import report
from reader.ui.coverage.tables import table_of
from reader.ui.guard import plain
from reader.ui.loader import SAMPLES

STORY = "Brannholm bridge collapse"
PAGES = ("harbour-bridge/skerry.html", "harbour-bridge/pelham.html", "harbour-bridge/westmark.html")


def _screen() -> None:
    from reader.ui.screens import coverage

    coverage.page()


def _screen_and_what_is_told() -> None:
    from reader.ui.screens import coverage
    from reader.ui.told import say_told

    coverage.page()
    say_told()


def of_story() -> AppTest:
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["story"] = STORY
    return app.run()


def saved(library: Library) -> list[str]:
    """The ids of a few articles, now saved."""
    readings = [read(SAMPLES / path) for path in PAGES]
    return [library.save(reading.page, reading.article).id for reading in readings]


def words(app: AppTest) -> str:
    parts = [*app.title, *app.subheader, *app.markdown, *app.caption, *app.info, *app.error, *app.warning]
    return "\n".join(str(element.value) for element in parts)


def pane_words(app: AppTest) -> str:
    """What the reading views show."""
    return "\n".join(element.proto.bytes.decode() or element.proto.json for element in app.get("bidi_component"))


def test_an_event_opens_its_passages_side_by_side(address: str) -> None:
    app = of_story()
    box = app.selectbox(key="coverage-event")
    box.set_value(next(o for o, label in zip(events(app), box.options, strict=True) if "Lantern Bridge" in label)).run()
    assert not app.exception
    assert "The Lantern Bridge in Brannholm collapsed" in pane_words(app)
    assert "reported by" in words(app)


def events(app: AppTest) -> list[str]:
    """Ids of the main events in the order of the box."""
    from reader.charts.naming import ordered_events
    from reader.events.minor import main_events

    return [event.id for event in ordered_events(main_events(gather_samples(STORY).coverage))]


def test_what_is_told_in_passing_is_shown_when_asked_for(address: str) -> None:
    app = of_story()
    main = list(app.selectbox(key="coverage-event").options)
    app.toggle(key="coverage-passing").set_value(True).run()
    every = list(app.selectbox(key="coverage-event").options)
    assert not app.exception
    assert set(main) < set(every)
    assert f"({len(every) - len(main)})" in app.toggle(key="coverage-passing").label


def test_events_of_a_saved_set_are_found_in_another_process(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(address) as library:
        ids = saved(library)
    with monkeypatch.context() as here:
        here.setattr("reader.events.find.story_events", None)
        gathered = gather_saved(tuple(ids), ("now",) * len(ids))
    assert gathered.coverage == find_events(gathered.articles)
    assert gathered.coverage.events


def test_words_of_a_passage_filter_events_and_the_page_says_how_many(address: str) -> None:
    app = of_story()
    app.text_input(key="coverage-words").set_value("ferry").run()
    assert not app.exception
    assert " of " in next(c.value for c in app.caption if c.value.endswith("events."))


def test_nothing_left_says_what_to_do(address: str) -> None:
    app = of_story()
    app.text_input(key="coverage-words").set_value("zzzz").run()
    assert not app.exception
    assert not app.selectbox(key="coverage-event").options


@pytest.mark.parametrize("section", ["Timeline", "Figures", "Quotes", "People", "Core and sole", "Position"])
def test_every_section_draws_with_its_table_and_files(address: str, section: str) -> None:
    app = of_story()
    app.segmented_control(key="coverage-section").set_value(section).run()
    assert not app.exception
    assert not app.error
    if section != "Quotes":
        assert {"Save CSV", "Save JSON", "Save SVG", "Save PNG"} <= {b.label for b in app.get("download_button")}


@pytest.mark.parametrize("rows", [heatmap_rows, timeline_rows, core_rows, position_rows])
def test_a_chart_s_table_is_saved_as_json_with_null_where_it_has_nothing(
    rows: Callable[[Coverage], list[dict[str, object]]],
) -> None:
    told = rows(gather_samples(STORY).coverage)
    frame = table_of([*told, {**told[0], "event": None}])
    back = json.loads(json_text(records(frame)))
    assert list(back[0]) == list(frame.columns)
    assert back[-1]["Event"] is None and len(back) == len(told) + 1


def test_copied_passages_are_shown_by_share(address: str) -> None:
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["story"] = "Kharkiv counter-offensive"
    app.run()
    app.segmented_control(key="coverage-section").set_value("Copied passages").run()
    assert not app.exception
    assert list(app.dataframe[0].value.columns) == ["Outlet", "Credits", "Copied", "Changed", "Own"]
    assert "Stands so in another article" in pane_words(app)


def test_a_person_is_followed_over_time(address: str) -> None:
    app = of_story()
    app.segmented_control(key="coverage-section").set_value("People").run()
    app.selectbox(key="coverage-person").set_value("Elsa Rydberg").run()
    assert not app.exception
    assert "carried our parents to work" in words(app)


def test_a_sample_story_is_saved_as_a_set_in_one_click(address: str) -> None:
    app = of_story()
    app.button(key="coverage-keep-samples").click().run()
    assert not app.exception
    with Library(address) as library:
        (kept,) = library.sets()
        assert kept.name == STORY
        assert len(kept.article_ids) == len(library.all()) >= 5
        assert len(library.search(person="Elsa Rydberg")) >= 2


def test_a_pinned_sentence_is_kept_with_the_set_and_comes_back(address: str) -> None:
    with Library(address) as library:
        ids = saved(library)
        kept = library.save_set("Bridge", ids)
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    article = app.selectbox(key="pin-article").value
    box = app.selectbox(key=f"pin-{article}")
    box.set_value(box.options[5]).run()
    app.text_input(key="pin-label").set_value("My own event").run()
    app.button(key="pin-do").click().run()
    assert not app.exception
    with Library(address) as library:
        (kept,) = library.sets()
        assert json.loads(kept.edits)[0]["label"] == "My own event"
    again = AppTest.from_function(_screen, default_timeout=60)
    again.query_params["set"] = kept.id
    again.run()
    assert any("My own event" in option for option in again.selectbox(key="coverage-event").options)
    again.button(key="undo-edit").click().run()
    assert not any("My own event" in option for option in again.selectbox(key="coverage-event").options)


def test_what_an_edit_did_is_said_on_the_page_that_shows_it(address: str) -> None:
    with Library(address) as library:
        kept = library.save_set("Bridge", saved(library))
    app = AppTest.from_function(_screen_and_what_is_told, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    app.text_input(key="outlet-name").set_value("The Skerry").run()
    app.button(key="outlet-do").click().run()
    assert [toast.value for toast in app.toast] == ["Kept."]
    app.selectbox(key="coverage-set").set_value(kept.id).run()
    app.button(key="coverage-set-delete").click().run()
    assert [toast.value for toast in app.toast] == ["The set is deleted; its articles stay in the library."]


def test_a_set_whose_articles_are_gone_is_said_plainly(address: str) -> None:
    with Library(address) as library:
        reading = read(SAMPLES / PAGES[0])
        gone = library.save(reading.page, reading.article).id
        kept = library.save_set("Gone", [gone])
        library.delete(gone)
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    assert not app.exception
    assert "no longer in the library" in words(app)


@pytest.mark.parametrize(
    ("telling", "silent", "said"),
    [
        ([], [], ""),
        (["Glas"], ["Courier", "Courier"], "Not found in the text of: Courier."),
        (["Glas"], ["Glas"], "Not found in the text of: 1 article of outlets that tell it elsewhere."),
        (
            ["Glas"],
            ["Glas", "Courier", "Glas"],
            "Not found in the text of: Courier, and in 2 articles of outlets that tell it elsewhere.",
        ),
    ],
)
def test_an_outlet_that_tells_an_event_is_not_said_to_be_silent(
    telling: list[str], silent: list[str], said: str
) -> None:
    assert not_found(telling, silent) == said


@pytest.mark.parametrize(
    ("told", "own", "having", "said"),
    [
        (1, 1, 1, "reported by 1 article"),
        (3, 3, 4, "reported by 3 articles"),
        (1, 0, 1, "reported by 1 article, copied"),
        (2, 0, 2, "reported by 2 articles, both copied"),
        (9, 0, 9, "reported by 9 articles, all copied"),
        (3, 1, 3, "reported by 3 articles: 1 in its own words, 2 copied"),
        (9, 8, 9, "reported by 9 articles: 8 in their own words, 1 copied"),
        (0, 0, 1, "may be told by 1 article"),
        (0, 0, 2, "may be told by 2 articles"),
    ],
)
def test_how_many_report_an_event_is_said_plainly(told: int, own: int, having: int, said: str) -> None:
    assert told_by(told, own, having) == said


def test_two_people_who_edit_one_set_at_a_time_both_keep_their_edits(address: str) -> None:
    with Library(address) as library:
        kept = library.save_set("Bridge", saved(library))
    people = [AppTest.from_function(_screen, default_timeout=60) for _ in range(2)]
    for app in people:  # both see the set before either edits it
        app.query_params["set"] = kept.id
        app.run()
    for app, sentence, label in zip(people, (5, 7), ("Ann's event", "Ben's event"), strict=True):
        box = app.selectbox(key=f"pin-{app.selectbox(key='pin-article').value}")
        box.set_value(box.options[sentence]).run()
        app.text_input(key="pin-label").set_value(label).run()
        app.button(key="pin-do").click().run()
        assert not app.exception
    with Library(address) as library:
        assert [edit["label"] for edit in json.loads(library.sets()[0].edits)] == ["Ann's event", "Ben's event"]
    ann = people[0].run()  # whatever she does next shows her what Ben did
    assert any("Ben's event" in option for option in ann.selectbox(key="coverage-event").options)
    ann.button(key="take-back-0-2").click().run()
    with Library(address) as library:
        assert [edit["label"] for edit in json.loads(library.sets()[0].edits)] == ["Ben's event"]


def _every_edit(library: Library, ids: list[str]) -> list[make.Edit]:
    """One edit of each kind, of what three saved articles tell."""
    gathered = gather_saved(tuple(ids), ("then",) * len(ids))
    shared = [e for e in gathered.coverage.events if len({m.article_id for m in e.mentions}) > 1]
    renamed, merged, into, flipped, divided = (
        make.evidence(gathered.coverage, gathered.articles, event) for event in shared[:5]
    )
    last = gathered.by_id[divided["article"]]
    words = next(w for w in sentences_of(last) if w != divided["words"] and last.text.count(w) == 1)
    return [
        make.rename(renamed, "Renamed by me"),
        make.merge(merged, into),
        make.flip(flipped, flipped["article"], "possible"),
        make.split(divided, divided["article"]),
        make.pin(divided["article"], words, "Pinned by me"),
    ]


def sentences_of(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in sentences(article.text)][3:]


def test_every_edit_outlives_a_new_article_and_can_be_taken_back(address: str) -> None:
    with Library(address) as library:
        ids = saved(library)
        edits = _every_edit(library, ids)
        more = read(SAMPLES / "harbour-bridge/continental.html")
        fourth = library.save(more.page, more.article).id
        kept = library.save_set("Bridge", [fourth, *ids], json.dumps(edits))
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    assert not app.exception
    assert "could not be placed" not in words(app)
    assert "5 edits of yours, kept with the set" in words(app)
    options = app.selectbox(key="coverage-event").options
    assert any("Renamed by me" in option for option in options)
    assert any("Pinned by me" in option for option in options)
    for left in (4, 3, 2, 1, 0):
        app.button(key="undo-edit").click().run()
        assert not app.exception
        with Library(address) as library:
            assert len(json.loads(library.sets()[0].edits)) == left
    assert not any("by me" in option for option in app.selectbox(key="coverage-event").options)


def test_an_event_edited_by_hand_says_so_where_it_is_read(address: str) -> None:
    with Library(address) as library:
        ids = saved(library)
        edits = _every_edit(library, ids)[:1]
        kept = library.save_set("Bridge", ids, json.dumps(edits))
        gathered = gather_saved(tuple(ids), ("then",) * len(ids))
    event = make.event_of(gathered.coverage, gathered.articles, edits[0]["of"])
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    app.selectbox(key="coverage-event").set_value(event.id if event else None).run()
    assert not app.exception
    assert "Edited by hand: Renamed “Renamed by me”" in words(app)


def _written(library: Library, outlet: str, language: str = "en", when: str = "") -> str:
    """The id of a short article, now saved."""
    published = f'<meta property="article:published_time" content="{when}">' if when else ""
    html = (
        f'<html lang="{language}"><head><meta property="og:site_name" content="{outlet}">{published}</head><body>'
        "<article><h1>Ferry runs aground off Kellstrand</h1><p>A ferry with 40 people on board ran aground off "
        "Kellstrand on Sunday, and two passengers were hurt, the coast guard said.</p></article></body></html>"
    )
    page = Page.from_html(html, url=f"https://{outlet.lower()}.example/{when[:13]}")
    return library.save(page, dataclasses.replace(clean(page), language=language)).id


def _of_set(library: Library, ids: list[str], section: str = "Events") -> AppTest:
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = library.save_set("Ferry", ids).id
    app.run()
    app.segmented_control(key="coverage-section").set_value(section).run()
    assert not app.exception
    assert not app.error
    return app


@pytest.mark.parametrize("section", ["Events", "Timeline", "Figures", "People", "Core and sole", "Position"])
def test_articles_without_any_date_have_every_section(address: str, section: str) -> None:
    with Library(address) as library:
        app = _of_set(library, [_written(library, "Fjord"), _written(library, "Coast")], section)
    if section == "Timeline":
        assert "No article has a publish date" in words(app)


def test_what_the_chosen_articles_cannot_show_is_said(address: str) -> None:
    with Library(address) as library:
        here, there = _written(library, "Fjord"), _written(library, "Blatt", "de", "2025-10-06T08:00:00+02:00")
        again = _written(library, "Fjord", when="2025-10-06T09:00:00+02:00")
        assert "One article alone" in words(_of_set(library, [here]))
        assert "events are found in English text only" in words(_of_set(library, [here, there]))
        assert "told by a second newsroom" in words(_of_set(library, [here, again]))


def test_the_whole_coverage_is_saved_as_one_page_with_the_edits(address: str) -> None:
    app = of_story()
    assert "Save as a report" in {button.label for button in app.get("download_button")}
    gathered = gather_samples(STORY)
    event = max(gathered.coverage.events, key=lambda e: len(e.mentions))
    rename = make.rename(make.evidence(gathered.coverage, gathered.articles, event), "The name I gave it")
    page = report(gathered, edited(gathered, [rename]))
    assert page.startswith("<!doctype html>")
    assert "The name I gave it" in page
    assert "<script" not in page
    assert 'src="http' not in page


def test_an_outlet_without_a_name_is_named_in_every_section_and_the_name_is_kept(address: str) -> None:
    with Library(address) as library:
        readings = [read(SAMPLES / f"kharkiv/{name}") for name in ("scrape.txt", "meridian.html")]
        ids = [library.save(reading.page, reading.article).id for reading in readings]
        kept = library.save_set("Kharkiv", ids)
        headline = str(readings[0].article.title)
    app = AppTest.from_function(_screen, default_timeout=60)
    app.query_params["set"] = kept.id
    app.run()
    assert app.selectbox(key="outlet-was").value == headline
    app.text_input(key="outlet-name").set_value("Undated Wire").run()
    app.button(key="outlet-do").click().run()
    assert not app.exception
    again = AppTest.from_function(_screen, default_timeout=60)
    again.query_params["set"] = kept.id
    again.run()
    assert "Undated Wire" in again.multiselect(key="coverage-outlets").options
    assert headline not in again.multiselect(key="coverage-outlets").options
    for section in ("People", "Figures"):
        again.segmented_control(key="coverage-section").set_value(section).run()
        assert not again.exception
        assert any("Undated Wire" in frame.value.to_csv() for frame in again.table), section
    again.button(key="undo-edit").click().run()
    assert headline in again.multiselect(key="coverage-outlets").options


def test_a_merge_is_told_by_what_both_events_were_called(address: str) -> None:
    app = of_story()
    one, other = events(app)[:2]
    labels = {event.id: event.label for event in gather_samples(STORY).coverage.events}
    app.selectbox(key="coverage-event").set_value(one).run()
    app.selectbox(key=f"into-{one}").set_value(other).run()
    app.button(key=f"merge-{one}").click().run()
    assert not app.exception
    said = next(element.value for element in app.markdown if element.value.startswith("Merged"))
    called = [plain(short(labels[name].strip("“”"), 50)) for name in (one, other)]
    assert said == f"Merged “{called[0]}” into “{called[1]}”"
