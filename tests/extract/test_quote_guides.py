"""Guides and recipes: what readers do or things are like is nobody's statement; every text is our own."""

import pytest

from reader.extract.quotes import find_quotes
from reader.extract.quotes.guides import is_guide
from reader.extract.quotes.segments import quoted_segments

#: Speaks to its reader, as guides do.
GUIDE = (
    "Before you paint your fence, check that you have what you need. You want a dry day and a soft brush in your hand. "
    "If you are not sure, ask at your shop. You can clean your brush with water when you are done.\n\n"
)
NEWS = (
    "The council met on Monday. Ann Hill, its leader, said the bridge would open in May. "
    "Residents told the paper they had waited for years.\n\n"
)


def _statements(text: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, text[q.start : q.end]) for q in find_quotes(text) if q.kind == "indirect"]


def test_a_text_that_speaks_to_its_reader_is_a_guide_and_news_is_none() -> None:
    assert is_guide(GUIDE, quoted_segments(GUIDE))
    assert not is_guide(NEWS, quoted_segments(NEWS))


def test_what_people_say_to_each_other_makes_no_guide() -> None:
    text = (
        "“You and your men know what you want, you told your mother so, you said, and you will get it,” said Ann Hill."
    )
    assert not is_guide(text, quoted_segments(text))


def test_a_long_text_where_nobody_says_anything_is_read_like_a_guide() -> None:
    text = (
        "The oven has a door of glass and a rack of steel. " * 30 + "The fan supports the heat and aims to spread it."
    )
    assert is_guide(text, quoted_segments(text))
    assert _statements(text) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It supports all kinds of paint.",
        "The brush aims to reach every corner of the board.",
        "This is ideal for those who prefer a little luxury.",
        "The price alone does not explain the long list of happy owners.",
        "Hearing your words can highlight what is not clear.",
        "You are expected to bring a ladder to the yard.",
        "Make sure to clearly explain what the wall looks like.",
        "A good painter will ask whether the wood is dry.",
        "Look for a site that plans to stay open after April.",
        "These are great tools for comparing several paints.",
        "Q: Is oil paint better than the rest?",
        "The cameras we recommend work without a monthly fee.",
        "I started to think about the colour of the gate.",
        "JOIN orders ON u.id = o.user_id WHERE total > 1000;",
    ],
)
def test_what_things_do_and_readers_want_is_no_statement_in_a_guide(sentence: str) -> None:
    assert _statements(GUIDE + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("I recommend starting with two thin coats.", ("I", "starting with two thin coats")),
        ("A 2019 review found that soft brushes last longer.", ("A 2019 review", "that soft brushes last longer")),
        ("Painters say that oak needs three coats.", ("Painters", "that oak needs three coats")),
        ("Fifty-eight percent of users say it is easy.", ("Fifty-eight percent", "it is easy")),
        ("Ann Hill, a painter, prefers oil to water.", ("Ann Hill", "oil to water")),
        ("According to the Paint Board, half of all fences rot.", ("the Paint Board", "half of all fences rot")),
        ("Doctors endorse the use of masks.", ("Doctors", "the use of masks")),
    ],
)
def test_what_people_and_studies_say_stays_a_statement_in_a_guide(sentence: str, wanted: tuple[str, str]) -> None:
    assert _statements(GUIDE + sentence) == [wanted]


@pytest.mark.parametrize(
    "sentence",
    [
        "Start by saying “come” in a happy voice.",
        "You might call a thin paint “flabby” or “flat.”",
        "Look out for tins with “best of all” on the lid.",
        "The shop also offers “matt” tins.",
    ],
)
def test_words_that_are_only_spoken_of_are_nobodys_in_a_guide(sentence: str) -> None:
    text = GUIDE + sentence
    assert {(q.kind, q.speaker) for q in find_quotes(text) if text[q.start - 1] in "“"} == {("term", None)}


def test_the_same_words_are_speech_where_somebody_says_them() -> None:
    text = GUIDE + "Ann Hill, who tried it, called the paint “flabby” and sent it back."
    (quote,) = [q for q in find_quotes(text) if text[q.start : q.end] == "flabby"]
    assert (quote.kind, quote.person) == ("mixed", "Ann Hill")


def test_a_word_in_a_gerunds_heading_is_nobodys() -> None:
    assert [q.kind for q in find_quotes("Understanding how “cloud” tools work")] == ["term"]


def test_a_year_after_by_is_nobody() -> None:
    text = "The market is expected to reach ten billion by 2030, driven by the rain."
    assert [q.speaker for q in find_quotes(text)] == [None]


def test_machine_learning_is_nothing_learned() -> None:
    assert find_quotes("Machine learning programs can be trained to look at pictures.") == []
