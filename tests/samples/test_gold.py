"""The bundled samples: every hand-made mark stands where it says, and every page opens."""

from __future__ import annotations

import json
import re
from datetime import date, datetime
from functools import cache
from pathlib import Path

import pytest

from reader.bench.samples_gold import SAMPLES, Sample, all_samples, gold_span, story_marks
from reader.load import load_file
from reader.model import ARTICLE_KINDS, BlockKind, FigureKind, Page, QuoteKind

_SAMPLES = all_samples()
each_sample = pytest.mark.parametrize("sample", _SAMPLES, ids=lambda sample: sample.path)
each_story = pytest.mark.parametrize("story", sorted({sample.path.split("/")[0] for sample in _SAMPLES}))


def test_index_names_every_page_once():
    pages = {
        path.relative_to(SAMPLES).as_posix()
        for path in SAMPLES.glob("*/*")
        if path.suffix in (".html", ".mhtml", ".txt")
    }
    assert len(_SAMPLES) == len({sample.path for sample in _SAMPLES})
    assert {sample.path for sample in _SAMPLES} == pages


def test_index_has_what_the_app_reads():
    rows = json.loads((SAMPLES / "index.json").read_text("utf-8"))
    for row in rows:
        assert set(row) == {"path", "title", "outlet", "story", "kind", "why"}
        assert all(isinstance(value, str) and value for value in row.values())


def test_three_stories_have_four_outlets_each_over_several_days():
    stories: dict[str, list[Sample]] = {}
    for sample in _SAMPLES:
        stories.setdefault(sample.path.split("/")[0], []).append(sample)
    assert len(stories) >= 3
    for members in stories.values():
        dated = [sample for sample in members if sample.gold["published"]]
        assert len({sample.gold["outlet"] for sample in dated}) >= 4
        assert len({sample.gold["published"][:10] for sample in dated}) >= 3
        assert any(sample.gold["published"] is None for sample in members)


@cache
def _page(path: str) -> Page:
    return load_file(Path(path).name, (SAMPLES / path).read_bytes(), source="sample")


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


@each_sample
def test_page_has_every_paragraph_of_its_gold(sample: Sample):
    text = _plain(_page(sample.path).text)
    missing = [part for part in sample.gold["text"].split("\n\n") if _plain(part) not in text]
    assert missing == []


@each_sample
def test_gold_text_begins_with_the_title(sample: Sample):
    assert sample.gold["text"].split("\n\n")[0] == sample.gold["title"]


@each_sample
def test_publish_time_is_aware_or_absent(sample: Sample):
    published = sample.gold["published"]
    assert published is None or datetime.fromisoformat(published).tzinfo is not None


@each_sample
def test_figures_and_quotes_stand_where_they_say(sample: Sample):
    for item in sample.gold["figures"] + sample.gold["quotes"]:
        start, end = gold_span(sample.gold["text"], item)
        assert sample.gold["text"][start:end] == item["surface"]


@each_sample
def test_figures_have_a_value_or_both_ends(sample: Sample):
    for figure in sample.gold["figures"]:
        assert figure["kind"] in FigureKind.__args__
        assert (figure["value"] is None) == (figure["low"] is not None)
        assert (figure["low"] is None) == (figure["high"] is None)


@each_sample
def test_speakers_and_cues_are_words_of_the_text(sample: Sample):
    for quote in sample.gold["quotes"]:
        assert quote["kind"] in QuoteKind.__args__
        assert quote["speaker"] is None or quote["speaker"] in sample.gold["text"]
        assert quote["cue"] is None or quote["cue"] in sample.gold["text"]


@each_sample
def test_furniture_is_on_the_page_and_not_in_the_article(sample: Sample):
    text = _plain(_page(sample.path).text)
    paragraphs = {_plain(part) for part in sample.gold["text"].split("\n\n")}
    for line in sample.gold["furniture"]:
        assert line["kind"] in BlockKind.__args__
        assert line["kind"] not in ARTICLE_KINDS - {"byline", "caption"}
        assert _plain(line["text"]) in text
        assert _plain(line["text"]) not in paragraphs


@each_story
def test_every_event_has_evidence_in_the_text_it_names(story: str):
    golds = {sample.path: sample.gold for sample in _SAMPLES}
    for event in story_marks(story)["events"]:
        date.fromisoformat(event["when"])
        assert event["articles"], event["id"]
        for path, mentions in event["articles"].items():
            for mention in mentions:
                assert mention["state"] in ("reported", "possible")
                assert mention["evidence"] in golds[path]["text"]


@each_story
def test_story_has_shared_and_sole_events(story: str):
    reporting = [len(event["articles"]) for event in story_marks(story)["events"]]
    assert reporting.count(1) >= 1
    assert sum(count >= 2 for count in reporting) >= 4


@each_story
def test_families_are_made_of_marked_quotes_and_figures(story: str):
    golds = {sample.path: sample.gold for sample in _SAMPLES}
    for families, key in (("quote_families", "quotes"), ("figure_families", "figures")):
        for family in story_marks(story)[families]:
            assert len(family["variants"]) >= 2
            for path, variant in family["variants"].items():
                marked = [(item["surface"], item["occurrence"]) for item in golds[path][key]]
                assert (variant["surface"], variant["occurrence"]) in marked


@each_story
def test_agency_copy_is_shared_and_credited(story: str):
    golds = {sample.path: sample.gold for sample in _SAMPLES}
    for copy in story_marks(story)["copies"]:
        shared = set.intersection(*(_grams(golds[path]["text"], 8) for path in copy["articles"]))
        assert len(shared) >= 15
        assert all(copy["agency"] in _page(path).text for path in copy["articles"])


def _grams(text: str, size: int) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}
