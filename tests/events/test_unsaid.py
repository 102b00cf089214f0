"""Sentences that report nothing, and what stands in a quotation that an earlier sentence opened."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.events.seed import Seed
from reader.events.seeds import seeds_of
from reader.events.tellers import tellers
from reader.events.triggers import trigger_class
from reader.events.unsaid import reports_nothing
from reader.model import Article, Paragraph


def seeds(told: str) -> list[Seed]:
    """The seeds of a paragraph under a headline."""
    text = f"A headline\n\n{told}"
    paragraphs = (Paragraph(0, 10), Paragraph(12, len(text)))
    day = datetime(2024, 5, 8, 9, tzinfo=UTC)
    return seeds_of(0, Article(None, "A headline", (), day, "Post", "en", text, paragraphs, (), "gold"))


@pytest.mark.parametrize(
    "sentence",
    [
        "Do we expect Anna Lind to resign in Varno on Monday?",
        "“Why was the bridge at Varno not closed?”",
        "Sign up for our newsletter on the bridge collapse in Varno.",
        "Continue reading the main story on the collapse",
        "This article was amended on Monday to correct the toll in Varno.",
        "Media playback is unsupported on your device",
    ],
)
def test_questions_and_what_a_page_says_of_itself_report_nothing(sentence: str) -> None:
    assert reports_nothing(sentence)
    assert not seeds(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The Varno Post closed its newsletter on Monday.",
        "Two firms agreed to sign up to the accord in Varno.",
        "Asked who closed the bridge, Anna Lind resigned on Monday.",
    ],
)
def test_news_of_the_same_words_is_news(sentence: str) -> None:
    assert not reports_nothing(sentence)
    assert seeds(sentence)


def test_what_a_running_quotation_tells_is_its_speakers_words() -> None:
    first, second = seeds(
        "“We saw smoke over the mill at Varno,” said Anna Lind. “Then came dark. We fled the town at noon.”"
    )[:2]
    assert first.speakers == {"lind"}
    assert second.trigger == "speak" and second.speakers == {"lind"}


def test_what_stands_behind_the_end_of_a_running_quotation_is_the_reports() -> None:
    told = seeds("“We saw smoke at Varno. The mill burned for hours,” Anna Lind said in Brannholm on Monday.")
    assert told[-1].speakers == {"lind"} and told[-1].when == "2024-05-06"


def test_somebody_who_tells_of_himself_without_marks_makes_no_event() -> None:
    assert not seeds("About an hour ago I met the miners of Varno who were rescued on Monday.")


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("The Varno Fire Brigade rescued nine people from the ferry on Monday.", "rescue"),
        ("The rebels fired two missiles at the port of Varno on Monday.", "launch"),
        ("Police opened fire on the crowd at Varno on Monday.", "shoot"),
        ("Anna Lind is missing in Varno since Monday.", "disappear"),
    ],
)
def test_a_word_is_read_with_those_around_it(sentence: str, trigger: str) -> None:
    assert seeds(sentence)[0].trigger == trigger


@pytest.mark.parametrize("word", ["quite", "critical", "memory", "detectives", "vacation", "several"])
def test_words_that_only_share_a_stem_with_a_happening_are_of_no_class(word: str) -> None:
    assert trigger_class(word) is None


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("the fire department saw several rings", []),
        ("a magnifying glass was stolen", ["stolen"]),
        ("the ongoing purchase of the mill", ["purchase"]),
        ("smoke was billowing from the mill", ["billowing"]),
    ],
)
def test_what_describes_or_shares_a_stem_tells_nothing_in_passing(sentence: str, told: list[str]) -> None:
    words = sentence.split()
    assert [words[i] for i, _ in tellers(words)] == told


@pytest.mark.parametrize(
    "sentence",
    [
        "It is a sign that the sanctions on Varno work well.",
        "The road at Varno closes several times a winter for snow.",
        "Hopkins of Varno caught the ball with his other hand.",
        "We will miss the old bridge of Varno, says its keeper.",
    ],
)
def test_words_that_only_look_like_a_happening_are_none(sentence: str) -> None:
    assert not {"sign", "damage", "arrest", "disappear"} & {kind for seed in seeds(sentence) for kind in seed.kinds}


def test_the_town_of_a_dateline_is_a_place_and_nobody() -> None:
    seed = seeds("BRANNHOLM (Reuters) - The rebels killed nine people at the port on Monday.")[0]
    assert "BRANNHOLM" not in seed.people
    assert "Reuters" not in (*seed.people, *seed.places)
