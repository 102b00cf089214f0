"""Who is quoted how much, as the Quotes cell counts it."""

from reader.model import Article, Page, Quote, Reading
from reader.ui.cells.quotes import speakers_frame


def reading(text: str, *quotes: Quote) -> Reading:
    """A reading of ``text`` with these quotes and nothing else."""
    article = Article(None, None, (), None, None, "en", text, (), (), "test", ())
    return Reading(Page.from_text(text), article, (), quotes, (), (), ())


def test_words_in_marks_inside_a_reported_sentence_count_once():
    text = "Ann Lee said the plan was “a bad joke” to all."
    frame = speakers_frame(
        reading(
            text,
            Quote(13, 45, "indirect", "Ann Lee", 0, 7, "said", 8, 12, "Ann Lee"),
            Quote(27, 37, "mixed", "Ann Lee", 0, 7, "said", 8, 12, "Ann Lee"),
        )
    )
    assert frame.to_dict("records") == [
        {"Speaker": "Ann Lee", "Quotes": 2, "Words": 8, "Share of the article": 100 * 8 / 11},
    ]


def test_terms_have_no_speaker():
    assert speakers_frame(reading("The “experts” left.", Quote(5, 12, "term"))).empty
