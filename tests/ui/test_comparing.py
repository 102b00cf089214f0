"""The comparison bench in the app: what the cell sends to the browser, your own truth, batches."""

from __future__ import annotations

import gzip
import json
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from reader.clean import cleaners
from reader.compare.batch import PageOutcome
from reader.compare.cleaners import REFERENCE
from reader.library import Library
from reader.ui.comparing.batches import save_pages, uploaded_pages
from reader.ui.comparing.jobs import Job
from reader.ui.loader import SAMPLES
from reader.ui.screens.cleaners import pages_frame
from tests.ui.opening import MAIN

ROOT = Path(__file__).parents[2]
SAMPLE = "kharkiv/courier.html"


@pytest.fixture
def app(address: str) -> AppTest:
    """The sample open, every cleaner done."""
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.query_params["sample"] = SAMPLE
    app.run()
    until = time.monotonic() + 60
    while not any("cleaners ran" in caption.value for caption in app.caption) and time.monotonic() < until:
        app.run()
    return app


def payload(app: AppTest, part: str) -> dict[str, Any]:
    """The data of the component that has ``part``."""
    sent = [element.proto.bytes or element.proto.json for element in app.get("bidi_component")]
    every = [json.loads(data) for data in sent if data]
    return next(data for data in every if part in data)


def choose(app: AppTest, view: str) -> None:
    next(c for c in app.segmented_control if str(c.key).endswith("-view") and view in c.options).set_value(view).run()


def test_every_cleaner_has_a_row_in_the_known_order(app: AppTest) -> None:
    rows = payload(app, "note")["rows"]
    assert [row["name"] for row in rows][:2] == ["consensus", "fast"]
    assert len(rows) == len(cleaners())


def test_losses_are_phrases_against_the_consensus(app: AppTest) -> None:
    data = payload(app, "note")
    goose = next(row for row in data["rows"] if row["name"] == "goose3")
    assert data["note"] == "Against the consensus"
    assert ["the headline", "headline"] in goose["says"]


def test_votes_have_a_row_a_block_and_a_share_a_cleaner(app: AppTest) -> None:
    choose(app, "Votes")
    data = payload(app, "cleaners")
    assert data["gold"] is None
    assert all(len(row[3]) == len(data["cleaners"]) for row in data["rows"])


def test_marking_begins_from_a_cleaner_and_saves_the_article(app: AppTest, address: str) -> None:
    choose(app, "Your truth")
    next(b for b in app.button if b.label == "Start marking").click().run()
    assert not app.exception
    with Library(address) as library:
        (saved,) = library.all()
        assert len(library.gold()[saved.id]) > 10
    assert payload(app, "cleaners")["gold"]


def test_with_a_truth_losses_are_measured_against_it(app: AppTest) -> None:
    choose(app, "Your truth")
    next(b for b in app.button if b.label == "Start marking").click().run()
    choose(app, "What each lost")
    data = payload(app, "note")
    consensus = next(row for row in data["rows"] if row["name"] == REFERENCE)
    assert data["note"] == "Against your truth"
    assert consensus["says"][0][0] == "lost nothing of the body"


def test_cleaning_by_your_truth_says_what_it_changed(app: AppTest) -> None:
    choose(app, "Your truth")
    next(b for b in app.button if b.label == "Start from nothing").click().run()
    next(b for b in app.button if b.label == "Clean the page this way").click().run()
    assert re.search(r"Blocks: \d+ dropped\.", app.toast[0].value)


def test_how_alike_the_cleaners_are_is_also_a_table_and_files(app: AppTest) -> None:
    choose(app, "Agreement")
    frames = [frame.value for frame in [*app.table, *app.dataframe]]
    (pairs,) = [frame for frame in frames if list(frame.columns) == ["Cleaner", "And", "Words alike (%)"]]
    assert len(pairs) > 10 and not (pairs["Cleaner"] == pairs["And"]).any()
    assert {"Save CSV", "Save JSON", "Save SVG", "Save PNG"} <= {button.label for button in app.get("download_button")}


def test_the_leaderboard_says_its_title_as_text_and_is_saved(app: AppTest) -> None:
    choose(app, "Your truth")
    next(b for b in app.button if b.label == "Start marking").click().run()
    assert not app.exception
    assert any("Which cleaner is right most often" in element.value for element in app.markdown)
    assert any("One page only" in element.value for element in app.caption)
    assert {"Save CSV", "Save JSON", "Save SVG", "Save PNG"} <= {button.label for button in app.get("download_button")}


def test_a_page_of_a_batch_opens_at_an_address_the_app_knows() -> None:
    outcome = PageOutcome("A page", results=(), costs=(), agreement=None, warnings=(), article_id="abc")
    assert list(pages_frame([outcome])["Open"]) == ["/?article=abc"]


def test_differences_of_two_are_rows(app: AppTest) -> None:
    choose(app, "Differences")
    data = payload(app, "mode")
    assert (data["mode"], data["names"]) == ("two", ["consensus", "trafilatura"])


def test_plain_text_says_what_other_cleaners_need(address: str) -> None:
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.query_params["sample"] = "kharkiv/scrape.txt"
    app.run()
    assert not app.exception
    assert any("only our own cleaners take" in caption.value for caption in app.caption)
    assert [row["name"] for row in payload(app, "note")["rows"]] == ["consensus", "fast"]


def test_uploads_that_are_no_pages_are_said_and_the_others_run() -> None:
    good = (ROOT / "samples" / SAMPLE).read_bytes()
    line = json.dumps({"html": "<h1>East quay to close</h1><p>It closes.</p>", "url": None, "text": "It closes."})
    pages, problems = uploaded_pages([("a.html", good), ("b.pdf", b"%PDF-1.7"), ("c.jsonl", line.encode())])
    assert [(page.name, page.gold is not None) for page in pages] == [("a.html", False), ("c.jsonl, line 1", True)]
    assert problems and problems[0].startswith("b.pdf: ")


def test_packed_json_lines_are_read_and_a_damaged_file_is_said() -> None:
    rows = [
        {"html": f"<h1>Quay {n}</h1><p>It closes.</p>", "url": f"https://x.example/{n}", "text": "It closes."}
        for n in range(40)
    ]
    packed = gzip.compress("\n".join(map(json.dumps, rows)).encode())
    pages, problems = uploaded_pages([("truth.jsonl.gz", packed)])
    assert (len(pages), problems) == (40, [])
    _, problems = uploaded_pages([("cut.jsonl.gz", packed[:-20])])
    assert problems == ["cut.jsonl.gz: The file is damaged: it cannot be unpacked to its end."]


def test_a_file_that_unpacks_to_too_much_is_read_as_far_as_is_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ui.comparing.batches._MOST_UNPACKED", 500)
    rows = [
        json.dumps({"html": f"<p>Quay {n} closes.</p>", "url": f"https://x.example/{n}", "text": ""}) for n in range(9)
    ]
    pages, problems = uploaded_pages([("truth.jsonl.gz", gzip.compress("\n".join(rows).encode()))])
    assert 3 < len(pages) < 9
    assert "is left out" in problems[0] or "is not a page" in problems[0]


def test_a_page_uploaded_twice_is_run_once_and_said() -> None:
    page = b"<html><body><p>The storm passed at dawn on Tuesday, the mayor said.</p></body></html>"
    pages, problems = uploaded_pages([("a.html", page), ("copy.html", page)])
    assert [item.name for item in pages] == ["a.html"]
    assert problems == ["copy.html: the same page as a.html; it is run once."]


def test_a_job_gives_its_latest_step_and_raises_what_went_wrong() -> None:
    def steps() -> Iterator[int]:
        yield 1
        raise ValueError("no more")

    job = Job(steps())
    with pytest.raises(ValueError, match="no more"):
        job.wait(5)
    assert job.latest == 1


PAYWALL = """<html><head><title>East quay to close | Gazette</title></head><body><article><h1>East quay to close</h1>
<p>The harbour board voted on Tuesday to close the east quay for the winter, after divers found that two of its piles
had shifted.</p><div><p>Subscribe to continue reading</p><p>Already a subscriber? Sign in</p></div></article></body>
</html>"""


def test_a_paywall_is_said_with_ways_to_the_whole_story(address: str) -> None:
    app = AppTest.from_file(MAIN, default_timeout=60)
    app.run()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value(PAYWALL)
    next(b for b in app.button if b.label == "Open").click().run()
    assert any("behind a paywall" in warning.value for warning in app.warning)
    next(b for b in app.button if b.label == "Upload the saved page").click().run()
    assert not app.exception
    assert app.segmented_control(key="load-way").value == "file"


def test_a_saved_page_of_a_batch_is_found_by_whom_it_quotes(library: Library) -> None:
    path = SAMPLES / "harbour-bridge" / "pelham.html"
    pages, _ = uploaded_pages([(path.name, path.read_bytes())])
    assert save_pages(library, pages) == 1
    assert [row.outlet for row in library.search(person="Elsa Rydberg")] == ["Pelham Standard"]
