"""Reported speech, views and criticism by verbs, nouns and adjectives of English at large; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence, who speaks in it (None: the sentence does not say), and what is reported.
REPORTED = {
    "about a thing": (
        "He talked about a group of swimmers who had sunk.",
        [("He", "a group of swimmers who had sunk")],
    ),
    "about, past at length": ("She has spoken at length about her years abroad.", [("She", "her years abroad")]),
    "about, past a place and a day": (
        "Hill spoke at the town hall on Tuesday about rights that had been denied.",
        [("Hill", "rights that had been denied")],
    ),
    "a plural's verb that can be a noun": (
        "Many residents worry about losing their homes.",
        [("Many residents", "losing their homes")],
    ),
    "a subject with an aside": (
        "Fields, along with reporter Ben Hill, say the guard pulled her out of the way.",
        [("Fields", "the guard pulled her out of the way")],
    ),
    "an inquiry": (
        "The inquiry found that clerks had not searched the office.",
        [("The inquiry", "that clerks had not searched the office")],
    ),
    "all of them urge a thing": (
        "Three ministers all urged an increased role for the town.",
        [("Three ministers", "an increased role for the town")],
    ),
    "an aside before the thing": (
        "Mr Hill described, in fairly blistering terms, a set of locks that left the doors open.",
        [("Mr Hill", "a set of locks that left the doors open")],
    ),
    "noted how": ("She noted how happy she was to be in Hull.", [("She", "how happy she was to be in Hull")]),
    "asked at a place about": (
        "Asked at a briefing Monday about her future role, Ann Hill smiled.",
        [(None, "her future role")],
    ),
    "asked about, then the main clause": (
        "Whenever asked about her defeats, they spoke of the weather.",
        [(None, "her defeats"), ("they", "the weather")],
    ),
    "it was said that": ("It was said that nobody would come.", [(None, "that nobody would come")]),
    "has called, not is called": (
        "Mr Hill, who’s called for 200 new homes, won.",
        [("who", "200 new homes")],
    ),
    "a paper with and in its name": (
        "Hill told The Post and Courier newspaper of Hull on Saturday that he would not run.",
        [("Hill", "that he would not run")],
    ),
    "made clear, past a day": (
        "Officials with the club made clear Monday they have no plans to pay.",
        [("Officials", "they have no plans to pay")],
    ),
    "made it clear to somebody": (
        "Hill made it clear to councillors on Monday that she has their backs.",
        [("Hill", "that she has their backs")],
    ),
    "made clear a thing": ("The firm made clear its wish to stay.", [("The firm", "its wish to stay")]),
    "criticism from somebody": (
        "The proposal has drawn harsh criticism from union members.",
        [("union members", "The proposal")],
    ),
    "criticism from somebody over a thing": (
        "The mayor faced criticism from unions for his remarks on wages.",
        [("unions", "his remarks on wages")],
    ),
    "criticism from nobody named": (
        "The mayor has drawn criticism over the sale of the docks.",
        [(None, "the sale of the docks")],
    ),
    "a speech about": ("He gave a long speech about the mayor’s agenda.", [("He", "the mayor’s agenda")]),
    "there are fears": (
        "There are fears the crush will spread the virus.",
        [(None, "the crush will spread the virus")],
    ),
    "accusations of": ("The firm faces accusations of bias and fraud.", [(None, "bias and fraud")]),
    "more upbeat": ("Mr Hill was more upbeat about the new plans.", [("Mr Hill", "the new plans")]),
    "in favour of": ("Ms Hill spoke in favour of the bridge.", [("Ms Hill", "the bridge")]),
    "a critic of": ("Ms Hill is a fierce critic of the plan.", [("Ms Hill", "the plan")]),
    "those supporting": (
        "Those supporting the mayor are growing tired.",
        [("Those", "the mayor")],
    ),
    "who supports a thing, then the main verb": (
        "A club supporting Ann Hill spent two million on posters.",
        [("A club", "Ann Hill")],
    ),
    "asked those who do something to": (
        "The bureau asked agencies that dealt with the fire to refuse requests.",
        [("The bureau", "to refuse requests")],
    ),
    "a clause lacking its subject, then the main verb": (
        "The vote, which she has said was a mistake, was a blow to the party.",
        [("she", "was a mistake")],
    ),
    "dashes before the verb": (
        "Polls suggested that many voters – who had waited for hours – went home.",
        [("Polls", "that many voters – who had waited for hours – went home")],
    ),
    "a second speaker of the same name": (
        "Hill said the spies broke into the vault and she accused Mr Stone of helping them.",
        [("Hill", "the spies broke into the vault"), ("she", "Mr Stone of helping them")],
    ),
    "what goes on meanwhile": ("He refused to speak as he left the room.", [("He", "to speak")]),
    "a thing and its channel": (
        "Hill is panning the measures in an op-ed in The Gazette.",
        [("Hill", "the measures")],
    ),
    "a case at law": (
        "The lawyers cited Hill v. The State Board as proof.",
        [("The lawyers", "Hill v. The State Board as proof")],
    ),
    "a participle in the subject": (
        "Clubs encouraging Ann Hill to run on a platform of change are growing fast.",
        [("Clubs", "Ann Hill to run on a platform of change")],
    ),
    "a participle with a clause in the subject": (
        "Officials saying the dam is safe were wrong.",
        [("Officials", "the dam is safe")],
    ),
    "somebody else after a dash": (
        "Hill told the paper that she was sad there were no winners – the actress also pointed out that it was late.",
        [("Hill", "that she was sad there were no winners"), ("the actress", "that it was late")],
    ),
    "two subjects without that": (
        "The star noted doctors and nurses have a harder time at night.",
        [("The star", "doctors and nurses have a harder time at night")],
    ),
    "criticism that something is so": (
        "Hill has faced criticism from rivals that the tone of his speeches has made rallies unsafe.",
        [("rivals", "that the tone of his speeches has made rallies unsafe")],
    ),
    "a think tank": (
        "Felicia Wong, head of a think tank, and Stan Stone applauded the remarks.",
        [("Stan Stone", "the remarks")],
    ),
    "states that are no verb": ("She is campaigning in Maine and Ohio, states that vote on March 1.", []),
    "what was pledged": ("Hill won most of the state’s 20 pledged delegates on Monday.", []),
    "a past form that is the verb itself": (
        "Hill was suggesting he beat the odds because he began early.",
        [("Hill", "he beat the odds because he began early")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), REPORTED.values(), ids=REPORTED.keys())
def test_what_is_reported_is_found_with_its_source(text: str, wanted: list[tuple[str | None, str]]) -> None:
    found = [(quote.speaker, text[quote.start : quote.end]) for quote in find_quotes(text) if quote.kind == "indirect"]
    assert found == wanted


def test_an_editors_note_is_nobodys_statement() -> None:
    assert find_quotes("Editor’s note: This page was changed on Monday and is now right.") == []


def test_a_second_verb_belongs_to_whoever_speaks_not_to_the_clause_between() -> None:
    text = "Ann Hill says she respects Mr Stone and calls him “a man with a wonderful past and a whole lot of wit.”"
    (quote,) = [quote for quote in find_quotes(text) if quote.kind == "mixed"]
    assert (quote.speaker, quote.cue) == ("Ann Hill", "calls")
