"""How Coverage writes what somebody said and what an outlet changed in it."""

from reader.model import Quote, QuoteVariant, WordChange
from reader.ui.coverage.wordings import marked_wording, said_words


def test_changed_words_are_marked_in_their_place():
    quote = Quote(0, 20, "direct", person="Ann Lee")
    changes = (WordChange("dropped", "all", ""), WordChange("altered", "260", "206", "number"))
    variant = QuoteVariant(1, quote, "We pay 206 workers", changes, 0.9)
    assert marked_wording(variant) == "“We pay :red-background[206] workers”"


def test_words_of_the_page_are_no_markup():
    variant = QuoteVariant(1, Quote(0, 5, "direct"), "a *b* [c](d)", (), 1.0)
    assert marked_wording(variant) == "“a \\*b\\* \\[c\\]\\(d\\)”"


def test_reported_speech_stands_in_no_quotation_marks():
    text = "He said that it was over."
    assert said_words(Quote(8, 24, "indirect"), text) == ":gray[reported:] that it was over"
    assert said_words(Quote(8, 24, "direct"), text) == "“that it was over”"
