"""Where statements begin and end, in court reports, wires and long sentences; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence, who speaks in it (None: the sentence does not say), and what is reported.
STATEMENTS = {
    "that, past where somebody is": (
        "Ray Hill, whom the club sacked, said on BBC Hull, where he is a pundit, that the coach should go.",
        [("Ray Hill", "that the coach should go")],
    ),
    "that, before a time": (
        "People with knowledge of it said that, during the period when both advised, Ann Lee was steering it.",
        [("People", "that, during the period when both advised, Ann Lee was steering it")],
    ),
    "to, past a day": (
        "Mr Hill has vowed in recent days to remain mayor.",
        [("Mr Hill", "to remain mayor")],
    ),
    "a gerund": ("The council reported spending £6 million.", [("The council", "spending £6 million")]),
    "he and somebody": (
        "Gates told the Herald that he and Lee introduced the firms to the centre.",
        [("Gates", "that he and Lee introduced the firms to the centre")],
    ),
    "two verbs of one subject": (
        "The party supports reform and ranks it as a goal.",
        [("The party", "reform"), ("The party", "it as a goal")],
    ),
    "an aside the writer adds": (
        "She called for all rivals to lay out plans, something she has repeatedly asked of Mr Hill.",
        [("She", "all rivals to lay out plans")],
    ),
    "between commas after the subject": (
        "Growers in Hull, fearing the costs, repeatedly failed to unite.",
        [("Growers", "the costs")],
    ),
    "an adjective after the subject": (
        "Growers, concerned about the price of oil, stayed home.",
        [("Growers", "the price of oil")],
    ),
    "an adjective after the clause": (
        "Ann Lee left the room, confident that the vote was won.",
        [("Ann Lee", "that the vote was won")],
    ),
    "about him, then how": (
        "They supported her during the vote.",
        [("They", "her")],
    ),
    "a noun of speaking about him": (
        "Mr Hill’s attacks on him are rippling through the town.",
        [("Mr Hill", "him")],
    ),
    "although, after a passive": (
        "Hill is seen as the likeliest winner, although he has lost twice.",
        [(None, "Hill is seen as the likeliest winner")],
    ),
    "though somebody warns": (
        "The team believes naps trigger brief ripples, though Ann Lee warns that mice are small.",
        [("The team", "naps trigger brief ripples"), ("Ann Lee", "that mice are small")],
    ),
    "at times when": (
        "Hill accused the guild of holding talks at times when nobody would come.",
        [("Hill", "the guild of holding talks at times when nobody would come")],
    ),
    "somebody in his sixties": (
        "Police have confirmed a man in his 60s has died after a tree fell on his van.",
        [("Police", "a man in his 60s has died after a tree fell on his van")],
    ),
    "a court heard": (
        "A clerk stole £2,000 from a hospice, a court heard.",
        [("a court", "A clerk stole £2,000 from a hospice")],
    ),
    "it is alleged": (
        "Ray Hill took the money in June, it is alleged.",
        [(None, "Ray Hill took the money in June")],
    ),
    "asked by somebody": (
        "Asked by Miss Lee whether he had kept the note, he said nothing.",
        [("Miss Lee", "whether he had kept the note")],
    ),
    "counsel submitted": (
        "Counsel submitted that the firm had been barred.",
        [("Counsel", "that the firm had been barred")],
    ),
    "a court directed somebody": (
        "The court directed the firm to produce the file.",
        [("The court", "the firm to produce the file")],
    ),
    "said and did": ("“Never,” she said and quickly hung up.", []),
    "a hearing of a plea": ("The bench was hearing a plea filed by Ann Lee.", []),
    "a warning to midnight": ("The office has extended its amber warning to midnight.", []),
    "a goal denied a team a win": (
        "Osei’s late header denied Hull a ninth win, and manager Ray Hill was furious.",
        [],
    ),
    "somebody expected, between commas": (
        "Mr Hill, who is expected to speak on Friday, has pledged to buy power.",
        [(None, "who is expected to speak on Friday"), ("Mr Hill", "to buy power")],
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), STATEMENTS.values(), ids=STATEMENTS)
def test_statement_begins_and_ends_where_it_does(sentence: str, expected: list[tuple[str | None, str]]) -> None:
    found = [q for q in find_quotes(sentence) if q.kind == "indirect"]
    assert [(q.speaker, sentence[q.start : q.end]) for q in found] == expected


def test_place_before_a_colon_says_nothing() -> None:
    text = "Court told of lake\n\nNAGARPUR: The High Court asked for the file, saying money had ‘run into the lake’."
    quoted = [q for q in find_quotes(text) if q.kind in ("direct", "mixed")]
    assert [q.speaker for q in quoted] == ["The High Court"]
