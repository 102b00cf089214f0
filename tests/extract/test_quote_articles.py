"""Classes of error met in whole articles of our own in eight styles, written and frozen before they were first read."""

import pytest

from reader.extract.quotes import find_quotes

#: Words in marks that nobody says.
TERMS = {
    "known locally as": ("Neighbors say the bend, known locally as “Dead Man’s Elbow,” is steep.", "Dead Man’s Elbow,"),
    "nicknamed the": ("Town, nicknamed the “Nightwatchmen”, had a man sent off.", "Nightwatchmen"),
    "a sign reads": ("A sign on the Lees’ fence reads “Slow Down, We Love Our Dog.”", "Slow Down, We Love Our Dog."),
    "title, which": ("“The Moth and the Lamp,” which ran until 1974, was made by Ann Lee.", "The Moth and the Lamp,"),
    "in a title": ("In “Hail, Mary!,” Mr. Lee gets into the spirit.", "Hail, Mary!,"),
    "title by": ("One of his recent reads, “This Kind of War,” by T.R. Hill, drove that home.", "This Kind of War,"),
    "hosts of": ("Mr. Lee told the hosts of “Morning Cup,” adding that his son was ill.", "Morning Cup,"),
    "list of titles": (
        "The man, who starred in “Parks and Hills” and “Masters of the Lake,” posted the clip.",
        "Masters of the Lake,",
    ),
    "rated": ("Most of them were rated “severe,” the lowest level, the ministry said.", "severe,"),
}
#: An interview with its turns in marks, and who says each.
INTERVIEW = (
    "Priya Raman shut her place in May. She spoke to Tom Adler in Leicester.\n\n"
    "Q: “Why close it?”\n\nA: “Because I was tired.”\n\nQ: “Was it the money?”\n\n"
    "A: “No. My father used to say, ‘You are the poorest cook in town.’\n\n“I miss him.”\n\n"
    "Q: “What would you tell a cook?”\n\nA: “Eat breakfast.”\n\nRaman’s book is out in June."
)
#: Quotations in headlines: the text, the words, who says them.
HEADLINES = {
    "colon": ("‘We will not be bullied’: council leader defies minister", "We will not be bullied", "council leader"),
    "colon, name": ("“We will not be bullied”: Ann Lee slams court\n\nIt rained.", "We will not be bullied", "Ann Lee"),
    "spaced marks": ("« Stay at home », says Prime Minister Ann Lee", "Stay at home", "Prime Minister Ann Lee"),
}


@pytest.mark.parametrize(("text", "words"), TERMS.values(), ids=TERMS.keys())
def test_nobody_says(text, words):
    kinds = {text[q.start : q.end]: q.kind for q in find_quotes(text) if q.kind != "indirect"}
    assert kinds[words] == "term"


@pytest.mark.parametrize(("text", "words", "speaker"), HEADLINES.values(), ids=HEADLINES.keys())
def test_headline_is_speech(text, words, speaker):
    quote = next(q for q in find_quotes(text) if q.kind != "indirect")
    assert (text[quote.start : quote.end], quote.kind, quote.speaker) == (words, "direct", speaker)


def test_title_before_a_colon_is_no_speech():
    text = "‘Best of the Rest’: tenant guides compared"
    assert {q.kind for q in find_quotes(text)} == {"term"}


def test_turns_in_marks_have_the_speakers_of_their_labels():
    sides = [(q.speaker, q.person) for q in find_quotes(INTERVIEW) if q.kind != "indirect"]
    assert sides == [("Q", None), ("A", "Priya Raman")] * 3


def test_frequent_questions_in_marks_have_no_person():
    text = "Our mills\n\nQ: “Is it loud?”\n\nA: “No.”\n\nQ: “Is it fast?”\n\nA: “Yes.”"
    assert {q.person for q in find_quotes(text)} == {None}


def test_statement_goes_on_after_its_tag():
    text = "“We see it alike on most days,” Ann Lee said, “but nobody is for peas in the creek.”"
    assert [q.kind for q in find_quotes(text)] == ["direct", "direct"]


def test_fragment_after_a_tag_with_of_stays_mixed():
    text = "“We see it alike,” Ann Lee said of the “old mill” plan."
    assert [q.kind for q in find_quotes(text)][0] == "direct"
    assert "direct" not in [q.kind for q in find_quotes(text)][1:]


def test_sentence_in_brackets_ends_with_its_bracket():
    text = "It was late. (Ann Lee says the picture would make her cry.) The other leaders left the hall at noon."
    assert [text[q.start : q.end].rstrip(".") for q in find_quotes(text)] == ["the picture would make her cry"]
