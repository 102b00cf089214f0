"""Classes of error met in fresh draws of news pages nobody had read for quotes; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: Text, the beginning of the words in marks, mention, person.
WHO = {
    "criticism from somebody who": (
        "Her remarks followed criticism from Acme investor Sean Orr who said he had become a “conscious objector”.",
        "conscious",
        "who",
        "Sean Orr",
    ),
    "adding after who said": (
        "His remarks came after a plea from Ann Lee, who said on Monday the town was ill, adding it was “a weak spot”.",
        "a weak",
        "Ann Lee",
        "Ann Lee",
    ),
    "response saying": (
        "The firm sent a nine-page response to Acme saying that “we have not once been accused.”",
        "we have",
        "The firm",
        None,
    ),
    "also called": (
        "It tells of a leak at Talx, an arm also called Acme Parts, where it says “crooks were able to enter.”",
        "crooks",
        "it",
        None,
    ),
    "aims to": ("The Centre aims to “reverse the crisis” by May.", "reverse", "The Centre", None),
    "who denied it goes on": (
        "“Once we have them we know,” Manny Hill told the paper. “So many will be hopeful that it is them.”\n\n"
        "Earlier in the day, Laio Dembo, the minister of culture, denied reports that rebels were freed.\n\n"
        "“This is no swap,” he said.",
        "This is",
        "he",
        "Laio Dembo",
    ),
    "who told it last goes on": (
        "Bill Hill cheered the plan and said it would last.\n\nBut Heigo Sato, a fellow at the Institute, told CNN Abe "
        "was trying to change it.\n\n“We don't know,” he said.",
        "We don",
        "he",
        "Heigo Sato",
    ),
    "who asks does not go on": (
        "Rob Hill was asked by moderator Gerry Orr if it would work.\n\nThe senator said so.\n\n“It will,” he said.",
        "It will",
        "he",
        "Rob Hill",
    ),
    "relative's first name": (
        "Rob Hill left.\n\nAnn's grandmother, Mariela, told reporters that she was willing.\n\n“I would go,” she said.",
        "I would",
        "she",
        "Mariela",
    ),
    "what an event draws": (
        "Organizers of the event that draws thousands of people each year said the “Quiet Area” was asked for.",
        "Quiet",
        "Organizers",
        None,
    ),
    "verb after a clause of its place": (
        "A teacher at a club where three children were injured in an attack has branded it a “blow to us all”.",
        "blow to",
        "A teacher",
        None,
    ),
    "one met before who": (
        "“It's very scary,” said Mrs. Ann Orr.\n\nA crowd also listened to registered nurse Emily Lyne, who has "
        "undergone operations. She spoke of others who had been killed.\n\n“They paid a price,” she said.",
        "They paid",
        "she",
        "Emily Lyne",
    ),
    "somebody without a name named as no other": (
        "A teacher at the hall said it was bad. The teacher added that hero Lea Orr, 35, was doing well.\n\n"
        "She said: “It’s terrible.”",
        "It’s",
        "She",
        None,
    ),
    "a man who gave his name": (
        "A man who gave his name as Michel, working at a café, said that a lorry came. “People ran,” he said.",
        "People",
        "he",
        "Michel",
    ),
    "by age": (
        "Among those who came was councillor Ann Lee, who said it was a pity.\n\nThe 80-year-old: “I live here.”",
        "I live",
        "The 80-year-old",
        "Ann Lee",
    ),
    "and inside one office": (
        "Health and Housing Secretary Ann Lee said: “It is late.”",
        "It is",
        "Health and Housing Secretary Ann Lee",
        "Ann Lee",
    ),
    "description after people who scream": (
        "Ann Lee said people were screaming and there was smoke, describing the scene as “out of a film”.",
        "out of",
        "Ann Lee",
        "Ann Lee",
    ),
    "compared to": ("Ann Lee compared the crowd to “wild geese” on air.", "wild", "Ann Lee", "Ann Lee"),
    "picture's credit": (
        "Peter Hill posted the clip on Monday.\n\nNeil Orr via Getty Images.\n\n“What if?” the 43-year-old asked.",
        "What",
        "the 43-year-old",
        "Peter Hill",
    ),
    "found to be": (
        "The maker of a site found to be a threat to doctors says it is “a brief setback”.",
        "a brief",
        "The maker",
        None,
    ),
    "taker of a picture": (
        "Bob Hill posed. (AP Photo/Thomas Orr, File)\n\nIn the video he says, “It’s nice to wake up.”",
        "It’s",
        "he",
        "Bob Hill",
    ),
    "first words in capitals": (
        "FELIPE MASA did not have the send-off he wanted.\n\nMasa said: “It's difficult to explain.”",
        "It's",
        "Masa",
        "Felipe Masa",
    ),
    "alone after several paragraphs": (
        "Ann Lee said: “It is hard.\n\n“It is.\n\n“So it is.\n\n“And it is not easy.”\n\n“I did not want it, I think.”",
        "I did",
        "Ann Lee",
        "Ann Lee",
    ),
    "in brackets after a name": (
        "The remark was met with scorn: Ann Orr (“Women do not need to step up at all”) and Jane Hill condemned it.",
        "Women",
        "Ann Orr",
        "Ann Orr",
    ),
    "apposition without an article": (
        "Jose Baso, founder of Friends of the Sea, a group of exiles that saves people, called it “outrageous”.",
        "outrageous",
        "founder",
        "Jose Baso",
    ),
    "office after a place": ("At a hall in Chelsea, the mayor said it was “too early”.", "too", "the mayor", None),
    "president-elect": (
        "President-elect Ann Lee arrived.\n\n“It was long,” the president-elect said.",
        "It was",
        "the president-elect",
        "Ann Lee",
    ),
}


@pytest.mark.parametrize(("text", "begins", "mention", "person"), WHO.values(), ids=WHO.keys())
def test_who(text, begins, mention, person):
    found = [q for q in find_quotes(text) if q.kind != "indirect" and text.startswith(begins, q.start)]
    assert [(q.speaker, q.person) for q in found] == [(mention, person)]


#: Text, words in marks that nobody says.
TERMS = {
    "name of a thing": ("The ‘Fregat’ rocket was in touch with the base, a source told Acme.", "Fregat"),
    "signs that read": ("The roof had cones and signs that read ‘CAUTION: Watch Out’.", "CAUTION: Watch Out"),
    "written on a shirt": ("She wore a shirt with “Kneel, Ray” written on it at a show.", "Kneel, Ray"),
    "song gone over to": ("The music halts, the band pivots into “SexyBack,” and Orr smiles.", "SexyBack,"),
    "what to know about": ("What to know about Ann Lee's ‘big plan’", "big plan"),
    "need to know about": ("Here is all you need to know about the “Big One” by the sea.", "Big One"),
    "what are called": ("We saw four classes of dunes, ripples and what are called “draa”", "draa"),
    "show of an artist": (
        "It was a good year.\n\nJill Orr: ‘Running and Returning’ at The Box was fine.",
        "Running and Returning",
    ),
    "sung along to": ("Some officers sang along to “Go Cubs Go,” with fans.", "Go Cubs Go,"),
}


@pytest.mark.parametrize(("text", "words"), TERMS.values(), ids=TERMS.keys())
def test_nobody_says_it(text, words):
    assert [q.kind for q in find_quotes(text) if text[q.start : q.end] == words] == ["term"]


def test_fragment_in_an_unattributed_sentence_is_mixed():
    text = "The thieves then used the forms to “file tax returns in their own names all over again.”"
    assert [q.kind for q in find_quotes(text)] == ["mixed"]


def test_straight_single_mark_with_an_apostrophe_reopens_in_the_next_paragraph():
    text = "'Y'know, it gets cold here. It snows.\n\n'Don't build a roof where it can fall,' Ann Lee wrote."
    (quote,) = find_quotes(text)
    assert text[quote.start : quote.end].startswith("Y'know") and quote.speaker == "Ann Lee"


#: Who is named in full, how he is named later, by the ways of several languages.
LATER = {
    "German particle": ("Karl-Theodor zu Gutenau", "zu Gutenau"),
    "German particle left out": ("Karl-Theodor zu Gutenau", "Gutenau"),
    "Dutch capital particle": ("Jan van der Berg", "Van der Berg"),
    "Portuguese last of three": ("Marcelo Rebelo de Souta", "de Souta"),
    "Spanish both surnames": ("José Ignacio Pérez Soto", "Pérez Soto"),
    "Spanish first surname": ("José Ignacio Pérez Soto", "Pérez"),
    "Vietnamese family name": ("Nguyen Van Thieu", "Nguyen"),
    "Vietnamese given name": ("Nguyen Van Thieu", "Thieu"),
    "Korean family name": ("Park Geun-mi", "Park"),
    "Chinese family name": ("Li Kepeng", "Mr. Li"),
    "Arabic article": ("Mahmoud al-Zahid", "al-Zahid"),
    "Arabic article left out": ("Mahmoud al-Zahid", "Zahid"),
    "Egyptian article": ("Abdel Fattah el-Sirri", "el-Sirri"),
    "Arabic son": ("Mohammed bin Samman", "bin Samman"),
    "Czech Jan": ("Jan Kavan", "Kavan"),
}


@pytest.mark.parametrize(("full", "later"), LATER.values(), ids=LATER.keys())
def test_a_short_name_means_the_full_one(full, later):
    text = f"{full}, who leads the party, arrived on Monday.\n\n“It is late,” {later} said."
    assert [(q.speaker, q.person) for q in find_quotes(text) if q.kind == "direct"] == [(later, full)]


def test_what_goes_on_before_a_colon_is_nobody():
    text = "But the confusion over the source continues:\n\n“Shots are coming from the old gate.”"
    assert [q.speaker for q in find_quotes(text)] == [None]
