"""One utterance in several articles, and what each outlet changed in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bench.quote_edits import edit_rows
from reader.compare.quotes import same_quotes, same_utterance, utterance
from reader.model import Article, Quote
from reader.text.wordings import word_changes

SAID = "We will keep paying all 260 of our workers while the court decides, and we will not close the plant."

#: What became of SAID, and the kind, the words before and after, and the flag of its only change.
CHANGES = {
    "dropped": (SAID.replace("all ", ""), ("dropped", "all", "", None)),
    "added": (SAID.replace("our workers", "our loyal workers"), ("added", "", "loyal", None)),
    "altered": (SAID.replace("close", "leave"), ("altered", "close", "leave", None)),
    "number": (SAID.replace("260", "206"), ("altered", "260", "206", "number")),
    "negation": (SAID.replace("not ", ""), ("dropped", "not", "", "negation")),
    "modal": (SAID.replace("we will not", "we would not"), ("altered", "will", "would", "modal")),
    "elided": (SAID.replace("while the court decides", "…"), ("elided", "while the court decides", "…", None)),
    "inserted": (SAID.replace("the plant", "the [Varno] plant"), ("inserted", "", "[Varno]", "name")),
}


@pytest.mark.parametrize(("text", "change"), CHANGES.values(), ids=CHANGES.keys())
def test_change_is_named(text, change):
    assert [(c.kind, c.before, c.after, c.flag) for c in word_changes(SAID, text)] == [change]


def test_style_of_marks_case_and_hyphens_is_no_change():
    assert word_changes("We don't want co-operation", "we don’t want cooperation") == ()


def test_numbers_in_compounds_are_numbers():
    assert [c.flag for c in word_changes("a twenty-five year plan", "a twenty-six year plan")] == ["number"]


def test_words_of_another_utterance_are_spliced():
    other = "The lake belongs to the people of this city and to nobody else."
    spliced = "We will keep paying all 260 of our workers and to the people of this city and to nobody else."
    assert "spliced" in {c.kind for c in word_changes(SAID, spliced, other)}


def article(body: str) -> Article:
    """A cleaned article with nothing but a body."""
    return Article(None, None, (), None, None, "en", body, (), (), "test", ())


def test_family_has_the_fullest_wording_first_and_each_change():
    families = same_quotes(
        [
            article(f"“{SAID.replace('260', '206')}” Irena Castell said on Monday."),
            article(f"Irena Castell, a spokeswoman, told reporters: “{SAID} Nobody will be sent home.”"),
        ]
    )
    assert [f.person for f in families] == ["Irena Castell"]
    full, other = families[0].variants
    assert (full.article, other.article) == (1, 0)
    assert ("altered", "260", "206", "number") in [(c.kind, c.before, c.after, c.flag) for c in other.changes]


def test_words_in_another_piece_of_the_same_article_are_not_dropped():
    whole = "“We will rebuild every school before the winter comes, and nobody will be left alone,” said Ann Lee."
    cut = "“We will rebuild every school,” Ann Lee said, “before the winter comes, and nobody will be left alone.”"
    (family,) = same_quotes([article(whole), article(cut)])
    assert len(family.variants) == 3
    assert not [change for variant in family.variants for change in variant.changes]


def test_a_wording_spliced_from_two_quotes_does_not_lead():
    apart = (
        "“The harbour is the heart of this town and we will defend it,” said Ines Coll.\n\n"
        "“Nobody asked the fishermen what they thought of the new plan,” Ines Coll added."
    )
    joined = (
        "Ines Coll said: “The harbour is the heart of this town and nobody asked the fishermen what they thought of "
        "the new plan.”"
    )
    (family,) = same_quotes([article(apart), article(joined)])
    lead, other = family.variants
    assert (lead.article, other.article) == (0, 1)
    assert [change.kind for change in other.changes] == ["spliced"]


def test_another_speaker_is_another_utterance():
    one = utterance(0, Quote(0, 1, "direct", person="Ann Lee"), SAID)
    two = utterance(1, Quote(0, 1, "direct", person="Bob Ray"), SAID)
    assert not same_utterance(one, two)


def test_seeded_edits_are_named_and_no_strangers_joined():
    *edits, pairs = edit_rows()
    shares = {row[0]: float(str(row[4])) for row in edits}
    assert min(shares.values()) >= 95
    assert shares["a number swapped"] == shares["a “not” dropped or added"] == 100
    assert (pairs[1], pairs[4]) == (500, 0)


WORDINGS = st.text(alphabet="ab 12,.…[]’-not", max_size=60)


@given(WORDINGS, WORDINGS, WORDINGS | st.none())
def test_any_two_wordings_compare(before, after, other):
    changes = word_changes(before, after, other)
    assert all(change.before or change.after for change in changes)


@given(WORDINGS)
def test_a_wording_has_no_changes_from_itself(text):
    assert word_changes(text, text) == ()
