"""Statements without marks that are found whole, by the grammar they stand in; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence, who speaks in it, and what is reported.
STATEMENTS = {
    "a verb no table has, after said": (
        "State officials said the two floated a loan for a new ski lift.",
        [("State officials", "the two floated a loan for a new ski lift")],
    ),
    "an adverb before a plural's verb": (
        "Mary Stone, an adviser to the Hill Institute, said parents still want village schools.",
        [("Mary Stone", "parents still want village schools")],
    ),
    "a description inside the statement": (
        "The Gazette reported that the chief clerk, Ann Hill, told staff the note was wrong.",
        [("The Gazette", "that the chief clerk, Ann Hill, told staff the note was wrong")],
    ),
    "a scene inside the statement": (
        "The papers reveal that before the raid, requests were made for more guards.",
        [("The papers", "that before the raid, requests were made for more guards")],
    ),
    "a scene's clause that takes a thing": (
        "As both towns recognize the anger of the growers, the old pact is being undone.",
        [("both towns", "the anger of the growers")],
    ),
    "a scene with a comparison in it": (
        "While many members, like Mr. Hill, reaffirmed their support for Ms. Lee, others left.",
        [("many members", "their support for Ms. Lee")],
    ),
    "a scene after but": (
        "But if Hill implied that he would not run, he did not say so.",
        [("Hill", "that he would not run")],
    ),
    "a tag with a time after it": (
        "Trade has been brisker than in any year since 2004, the University of Hull reported last week.",
        [("the University of Hull", "Trade has been brisker than in any year since 2004")],
    ),
    "a tag with two trades before the name": (
        "The firm lobbied at both ends of the road, said publisher and columnist Charlie Black, a partner.",
        [("publisher and columnist Charlie Black", "The firm lobbied at both ends of the road")],
    ),
    "a tag of several": (
        "A quieter mayor may not be so bad, say some councillors from the north.",
        [("some councillors", "A quieter mayor may not be so bad")],
    ),
    "a study's tag": (
        "More than half of the wells failed, an analysis of the records shows.",
        [("an analysis", "More than half of the wells failed")],
    ),
    "a statement that opens with a gerund": (
        "Finding what is under the road is not as simple as digging, he said.",
        [("he", "Finding what is under the road is not as simple as digging")],
    ),
    "as somebody has acknowledged": (
        "The numbers changed over the summer, as Lee has since acknowledged.",
        [("Lee", "The numbers changed over the summer")],
    ),
    "a question after a time": (
        "Lee has asked in recent days whether Hill has the temper to lead.",
        [("Lee", "whether Hill has the temper to lead")],
    ),
    "somebody addressed before what is spoken of": (
        "They spoke to a small crowd about ways to mend the pier.",
        [("They", "ways to mend the pier")],
    ),
    "not before an infinitive": ("He vowed not to sell the mill.", [("He", "not to sell the mill")]),
    "a message after a colon": (
        "The mayor’s message: Moving the market is no way out.",
        [("The mayor", "Moving the market is no way out")],
    ),
    "shares of people": (
        "Two-thirds support reducing the fare.",
        [("Two-thirds", "reducing the fare")],
    ),
    "called in a post": (
        "Hill called the old club “a wreck” in a post on Sunday.",
        [("Hill", "the old club “a wreck”")],
    ),
    "according to, inside the statement": (
        "The Gazette reported that, according to her diary, half of the meetings were with donors.",
        [("The Gazette", "that, according to her diary, half of the meetings were with donors")],
    ),
    "those who say so, before their own verb": (
        "Voters who say the price is the worst of it were evenly split.",
        [("who", "the price is the worst of it")],
    ),
    "those who want to, before their own verb": (
        "A rich friend who wants to give more could pay the fund.",
        [("who", "to give more")],
    ),
    "a claim with a day, before the verb of its sentence": (
        "Lee's assertion Monday that more raids are needed drew rebukes from the army.",
        [("Lee", "that more raids are needed")],
    ),
    "a second infinitive beside the cue's own": (
        "Hill held a talk to boast that the rate has fallen and to sit with his friends.",
        [("Hill", "that the rate has fallen")],
    ),
    "a notion and its whole clause": (
        "He rejected the notion that pressure from the banks, or even the press, had led to the move.",
        [("He", "the notion that pressure from the banks, or even the press, had led to the move")],
    ),
    "an aside of two words": (
        "Ann Hill said she saw the line as a crucial, although brief, chance to ask.",
        [("Ann Hill", "she saw the line as a crucial, although brief, chance to ask")],
    ),
    "accused of two things": (
        "She accused them of working to stop the plan and keep it from a hearing.",
        [("She", "them of working to stop the plan and keep it from a hearing")],
    ),
    "asked about": (
        "When the paper asked Bennett about Hill's remarks, he left.",
        [("the paper", "Hill's remarks")],
    ),
    "spoke out, adverb, against": (
        "The premier also spoke out sharply against Lee's sway.",
        [("The premier", "Lee's sway")],
    ),
    "called out": ("He has often called out the paper over its story.", [("He", "the paper over its story")]),
    "both of whom": ("Two members, both of whom opposed the deal, met.", [("whom", "the deal")]),
    "an aside right after the verb": (
        "Mr. Lee described, in rather harsh terms, a lapse that left the doors open.",
        [("Mr. Lee", "a lapse that left the doors open")],
    ),
    "said in a statement released by": (
        "The nominee said in a statement released by the party the report merits an inquiry.",
        [("The nominee", "the report merits an inquiry")],
    ),
    "nothing but praise": ("Ann had nothing but praise for the speech.", [("Ann", "the speech")]),
    "a passive and who does it": (
        "The merger was first reported by The Daily Herald.",
        [("The Daily Herald", "The merger")],
    ),
    "a passive that says what of whom": ("Lee was called a liar by Hill.", [("Hill", "Lee was called a liar")]),
    "a passive accusation": (
        "He was accused by a reporter of grabbing her arm.",
        [("a reporter", "He was accused by a reporter of grabbing her arm")],
    ),
    "a refusal, then something said": (
        "The minister would not confirm whether it was so and only said: “Ask them again tomorrow.”",
        [("The minister", "whether it was so")],
    ),
    "according to, after a time": (
        "A couple of years before, according to a story her sister told, Ann led a strike.",
        [("a story", "Ann led a strike")],
    ),
    "a body with and in its name": (
        "The crash dented the bow, the Hill Bureau of Fisheries and Aquatic Resources said in a note.",
        [("the Hill Bureau of Fisheries and Aquatic Resources", "The crash dented the bow")],
    ),
    "a study finds a thing": (
        "A Labor Department study found fewer than 50 counties with a free place.",
        [("A Labor Department study", "fewer than 50 counties with a free place")],
    ),
    "a verb of manner with that": ("He grumbled that the lift was out.", [("He", "that the lift was out")]),
    "initials after a hyphen": (
        "Hill asked whether the Japan-U.S. Status Pact would hold.",
        [("Hill", "whether the Japan-U.S. Status Pact would hold")],
    ),
    "one word": ("Hill made sharp remarks about abortion and left.", [("Hill", "abortion")]),
    "things described by a participle": (
        "Other towns have proposed jointly owned buses that could run on gas.",
        [("Other towns", "jointly owned buses that could run on gas")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), STATEMENTS.values(), ids=STATEMENTS.keys())
def test_statement_is_found_whole_with_its_source(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(quote.speaker, text[quote.start : quote.end]) for quote in find_quotes(text) if quote.kind == "indirect"]
    assert found == wanted


#: A headline with a capital on each word, who says something in it, and what.
HEADLINES = {
    "slams": ("Hillary Stone Slams Donald Hill On Schools", [("Hillary Stone", "Donald Hill On Schools")]),
    "says": (
        "Newspaper Says Stone Needs To Quit Politics, Show Some Heart",
        [("Newspaper", "Stone Needs To Quit Politics, Show Some Heart")],
    ),
    "vows to": ("Mayor Hill Vows To Build Every Bridge", [("Mayor Hill", "To Build Every Bridge")]),
    "nobody says anything": ("Seven Tips for Baking the Best Bread This Weekend", []),
    "a thing that happens": ("The Old Bridge Will Be Closed For A Month", []),
}


@pytest.mark.parametrize(("text", "wanted"), HEADLINES.values(), ids=HEADLINES.keys())
def test_a_headline_with_capitals_is_read_as_a_sentence(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [(quote.speaker, text[quote.start : quote.end]) for quote in find_quotes(text)]
    assert found == wanted


@pytest.mark.parametrize(
    "text",
    [
        "If all goes according to plan, the towers will open in May.",
        "The trade should not be viewed as a problem.",
        "They should not be seen as rivals.",
        "Share your thoughts on the new bridge below.",
    ],
)
def test_a_plan_or_a_wish_is_no_statement(text: str) -> None:
    assert [quote for quote in find_quotes(text) if quote.kind == "indirect"] == []
