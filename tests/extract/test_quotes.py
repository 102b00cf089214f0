"""Who said what: each case is the smallest text that shows it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.extract.quotes import find_quotes
from reader.model import Quote


def said(text: str, words: str) -> Quote:
    """The quote of ``text`` whose content is ``words``."""
    found = [q for q in find_quotes(text) if text[q.start : q.end] == words]
    assert found, [(q.kind, text[q.start : q.end]) for q in find_quotes(text)]
    return found[0]


#: Text, the words, their kind, the mention, the person.
SPEAKERS = {
    "after": ("“We will go on,” said Hugh Hill.", "We will go on,", "direct", "Hugh Hill", "Hugh Hill"),
    "before": ("“We will go on,” Hugh Hill said.", "We will go on,", "direct", "Hugh Hill", "Hugh Hill"),
    "apposition": (
        "“We will go on,” Hugh Hill, a doctor in Ely, said.",
        "We will go on,",
        "direct",
        "Hugh Hill",
        "Hugh Hill",
    ),
    "title": (
        "Deputy Defence Minister Hanna Malyar told Reuters on Tuesday: “We hold the town.”",
        "We hold the town.",
        "direct",
        "Deputy Defence Minister Hanna Malyar",
        "Hanna Malyar",
    ),
    "adviser": (
        "Mr Zelensky’s adviser, Mykhailo Podolyak, said: “Weapons are required.”",
        "Weapons are required.",
        "direct",
        "Mr Zelensky’s adviser",
        "Mykhailo Podolyak",
    ),
    "mixed": (
        "Ann Lee said the West must “strengthen cooperation” soon.",
        "strengthen cooperation",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "chain": (
        "Critics say Bob Ray had proposed to “dismantle” the law.",
        "dismantle",
        "mixed",
        "Bob Ray",
        "Bob Ray",
    ),
    "told within said": (
        "Ann Lee said that Bob Ray once described the pact as “the gold standard” of deals.",
        "the gold standard",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "participle": (
        "Ann Lee said the town must be rebuilt, calling on the allies to “act at once”.",
        "act at once",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "according to": (
        "The plan is “a waste of money”, according to Ann Lee.",
        "a waste of money",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "relative": (
        "The crowd met Ann Lee, who called the plan “a disgrace”.",
        "a disgrace",
        "mixed",
        "who",
        "Ann Lee",
    ),
    "fragments": (
        "Ann Lee called the plan “a disgrace” and “an insult”.",
        "an insult",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "signature below": (
        "“Nothing at all has changed here.”\n\nCarey Hill\n\nPresident",
        "Nothing at all has changed here.",
        "direct",
        "Carey Hill",
        "Carey Hill",
    ),
    "signature": ("“Nothing has changed here.” — Ann Lee", "Nothing has changed here.", "direct", "Ann Lee", "Ann Lee"),
    "label": ("Ann Lee: “Nothing has changed here.”", "Nothing has changed here.", "direct", "Ann Lee", "Ann Lee"),
    "country": ("Russia said: “The operation goes on.”", "The operation goes on.", "direct", "Russia", None),
    "document": (
        "The report said the bridge was “past repair”.",
        "past repair",
        "mixed",
        "The report",
        None,
    ),
    "participle after by": (
        "Ann Lee, visibly tired, responded by shaking her head, calling the plan “a disgrace”.",
        "a disgrace",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "release": (
        "Shortly after the vote, Ann Lee sent out a press release calling the plan “a disgrace”.",
        "a disgrace",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "coordinate": (
        "Bob Ray accuses the mayor of “hiding” and Ann Lee says she is “losing the town”.",
        "losing the town",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "title after a place": (
        "Friday at the party’s spring convention Sen. Ann Lee (D-MA) said the plan was a “disgrace”.",
        "disgrace",
        "mixed",
        "Sen. Ann Lee",
        "Ann Lee",
    ),
    "setting": (
        "In response to the claim that she was late, Ann Lee said the work had “only begun”.",
        "only begun",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "resumed after who": (
        "Bob Ray, who said that the dam was safe, issued a note in which Ann Lee wrote: “It was never safe.”",
        "It was never safe.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "tag after a stop": (
        "“Nothing has changed here.” Ann Lee said.",
        "Nothing has changed here.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "rare verb": (
        "Ann Lee quipped back, “Nothing has changed here.”",
        "Nothing has changed here.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "name before a colon": (
        "Turnout was high everywhere - Ann Lee: “Nothing has changed here.”",
        "Nothing has changed here.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "second verb after a setting": (
        "When asked whom she feared, Ann Lee laughed and said, “Nobody in this town.”",
        "Nobody in this town.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "unknown verb after did": (
        "Ann Lee didn’t seem impressed with the plan, telling reporters, “Nothing has changed here.”",
        "Nothing has changed here.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "another": ("Another said, “Nothing has changed here.”", "Nothing has changed here.", "direct", "Another", None),
    "it is no person": (
        "Ann Lee left the company. It said: “We regret this.”",
        "We regret this.",
        "direct",
        "It",
        None,
    ),
}


@pytest.mark.parametrize(("text", "words", "kind", "speaker", "person"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speaker(text, words, kind, speaker, person):
    quote = said(text, words)
    assert (quote.kind, quote.speaker, quote.person) == (kind, speaker, person)


def test_he_is_the_last_speaker_not_the_one_talked_about():
    text = (
        "Mr Zelensky’s adviser, Mykhailo Podolyak, spelt out why Ukraine needed weapons.\n\n"
        "“Weapons are required,” he wrote on Twitter."
    )
    assert said(text, "Weapons are required,").person == "Mykhailo Podolyak"


def test_she_is_the_woman_though_a_man_is_nearer():
    text = "Hanna Malyar spoke before Ivan Petrov arrived. “We hold the town,” she said."
    assert said(text, "We hold the town,").person == "Hanna Malyar"


def test_quotation_in_a_paragraph_of_its_own_goes_on():
    text = "“We hold the town,” said Hanna Malyar.\n\n“Nobody will take it from us again.”"
    assert said(text, "Nobody will take it from us again.").person == "Hanna Malyar"


def test_whom_a_paragraph_tells_of_speaks_in_it():
    text = "“We hold the town,” said Hanna Malyar.\n\nNadia Bilyk agreed. “Nobody will take it from us again.”"
    assert said(text, "Nobody will take it from us again.").person == "Nadia Bilyk"


def test_who_is_meant_goes_on_speaking_after_who():
    text = "“We hold the town,” said Hanna Malyar, who said she was not afraid. “Nobody will take it from us again.”"
    quote = said(text, "Nobody will take it from us again.")
    assert (quote.speaker, quote.person) == ("Hanna Malyar", "Hanna Malyar")


def test_she_is_whom_the_paragraph_is_about():
    text = (
        "“We hold the town,” Hanna Malyar said on the road.\n\n"
        "For Nadia Bilyk, who lives abroad, the news has a street name. “Our flat is near the station,” she said."
    )
    assert said(text, "Our flat is near the station,").person == "Nadia Bilyk"


def test_surname_before_the_full_name_is_that_person():
    text = "Zelensky called for “more weapons”.\n\nVolodymyr Zelensky spoke on Monday."
    assert said(text, "more weapons").person == "Volodymyr Zelensky"


def test_paragraph_with_a_colon_opens_the_next():
    text = "Ann Lee met Bob Ray. Ann Lee then turned to the crowd and said:\n\n“Nobody will take it from us again.”"
    assert said(text, "Nobody will take it from us again.").person == "Ann Lee"


TERMS = {
    "sign": ("Soldiers tore down a poster saying “We are one with Russia”.", "We are one with Russia"),
    "own name": ("Russia says what it calls its “special military operation” goes on.", "special military operation"),
    "sign in a place": ("A poster in Vovchansk which said “We are one with Russia” fell.", "We are one with Russia"),
    "a state's name": ("Russia calls the war a “special military operation”.", "special military operation"),
    "known as": ("The square is known as “the oven”.", "the oven"),
    "book": ("“It is late,” said Ann Lee, author of “The Long River,” a history.", "The Long River,"),
    "programme": ("In an appearance on “Good Evening Kyiv,” Ann Lee said she was ready.", "Good Evening Kyiv,"),
    "scare": ("The so-called “experts” were wrong about the dam.", "experts"),
    "show": ("Ann Lee appeared on NBC’s “Meet the Press” in May.", "Meet the Press"),
}


@pytest.mark.parametrize(("text", "words"), TERMS.values(), ids=TERMS.keys())
def test_nobody_speaks_in_a_term(text, words):
    quote = said(text, words)
    assert (quote.kind, quote.speaker, quote.person) == ("term", None, None)


#: Text, what is reported, the mention.
REPORTED = {
    "bare clause": (
        "Zelensky said Ukraine had recaptured 6,000 square km.",
        "Ukraine had recaptured 6,000 square km",
        "Zelensky",
    ),
    "gerund": ("Russia denies targeting civilians.", "targeting civilians", "Russia"),
    "tag": ("The bridge will stay shut, officials said on Monday.", "The bridge will stay shut", "officials"),
    "that": ("The mayor told reporters that taxes would fall.", "that taxes would fall", "The mayor"),
    "infinitive": ("The union vowed to strike in May.", "to strike in May", "The union"),
    "question": ("The judge asked whether the dam was safe.", "whether the dam was safe", "The judge"),
    "according to": ("According to the ministry, the road is open.", "the road is open", "the ministry"),
    "noun": ("Nobody shares her belief that the dam is safe.", "that the dam is safe", "her"),
    "cut before the next cue": (
        "Ann Lee said the road was open, adding that the bridge was not.",
        "the road was open",
        "Ann Lee",
    ),
}


@pytest.mark.parametrize(("text", "words", "speaker"), REPORTED.values(), ids=REPORTED.keys())
def test_reported_speech(text, words, speaker):
    quote = said(text, words)
    assert (quote.kind, quote.speaker) == ("indirect", speaker)


def test_cue_stands_where_it_says():
    text = "The plan fails, according to Ann Lee."
    quote = said(text, "The plan fails")
    assert quote.cue == "according to"
    assert text[quote.cue_start : quote.cue_end] == "according to"


PIECES = st.lists(
    st.sampled_from(
        "“ ” \" ' '' « » „ ‘ ’ , . : ; ( ) — ? said says told according to that to “We he she who and Ann Lee Russia "
        "the plan of called it was been by, denies saying in Kyiv on Monday \n\n \n whether 6,000 [ ] … ’s".split(" ")
    ),
    max_size=60,
)


@given(PIECES | st.text(max_size=120))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_exact_ordered_spans_apart_within_a_kind(pieces):
    text = pieces if isinstance(pieces, str) else " ".join(pieces)
    quotes = find_quotes(text)
    assert [(q.start, q.end) for q in quotes] == sorted((q.start, q.end) for q in quotes)
    ends = {"indirect": 0, "marks": 0}
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        group = "indirect" if quote.kind == "indirect" else "marks"
        assert quote.start >= ends[group]
        ends[group] = quote.end
        if quote.speaker is not None:
            assert text[quote.speaker_start : quote.speaker_end] == quote.speaker
        if quote.cue is not None:
            assert text[quote.cue_start : quote.cue_end] == quote.cue


#: Text and who the last quotation's speaker is.
MEANT = {
    "county recorder": (
        "Oldtown County Recorder Helen Park left.\n\nPark said it was “too late for us”.",
        "Helen Park",
    ),
    "party in front": ("Democrat Hillary Hill left.\n\nHill said it was “too late for us”.", "Hillary Hill"),
    "two of one surname": (
        "George W. Hill was here once. He left.\n\nJeb Hill says so.\n\nHill said it was “too late for us”.",
        "Jeb Hill",
    ),
    "Mrs": (
        "George Hill was here once. He left.\n\nNancy Hill came.\n\nGeorge Hill went.\n\nMrs. Hill called it “late”.",
        "Nancy Hill",
    ),
    "the senator": ("Sen. Ann Lee came to Oldtown.\n\n“It is too late for us,” the senator said.", "Ann Lee"),
    "the president": (
        "President Rob Ray came. Ann Lee left.\n\n“It is too late for us,” the president said.",
        "Rob Ray",
    ),
    "another president": ("Former President Rob Ray came.\n\n“It is too late for us,” the president said.", None),
    "senator of old": ("Sen. Ann Lee came.\n\nBob Ray left. Jo Hill left.\n\n“It is late,” the senator said.", None),
    "a law": ("The Cyber Security Bill was read.\n\nHe fears that it may “shrink the civic space”.", None),
    "he and he": (
        "Paul Ryan was absent.\n\nHe visited Prime Minister Ben Hill in Oldtown. “It is too late for us,” he said.",
        "Paul Ryan",
    ),
}


@pytest.mark.parametrize(("text", "person"), MEANT.values(), ids=MEANT.keys())
def test_person_meant(text, person):
    assert [q for q in find_quotes(text) if q.kind != "indirect"][-1].person == person
