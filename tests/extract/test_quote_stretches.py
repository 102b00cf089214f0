"""How far a statement without marks goes, and what is none; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence, and what is reported in it.
REPORTED = {
    "according to somebody described, and how many": (
        "According to Ann Lee, a surveyor, two of the four roofs on the street must be replaced.",
        ["two of the four roofs on the street must be replaced"],
    ),
    "tag after a time": (
        "In a merger, he said, the brand would survive.",
        ["In a merger, he said, the brand would survive"],
    ),
    "tag after a subject": (
        "Many of the closures, she said, have hurt small clubs.",
        ["Many of the closures, she said, have hurt small clubs"],
    ),
    "tag after a scene": (
        "If the court never heard the case, Mr. Hill said, the law would stand.",
        ["If the court never heard the case, Mr. Hill said, the law would stand"],
    ),
    "tag before a reason": (
        "The plan has hurt the party, Ms. Lee said, since voters know the facts.",
        ["The plan has hurt the party, Ms. Lee said, since voters know the facts"],
    ),
    "tag before what the teller thinks": (
        "The test was the biggest yet, the ministry said, although nobody can know.",
        ["The test was the biggest yet"],
    ),
    "second verb of an infinitive": ("She vowed to win the seat and left for Oldtown.", ["to win the seat"]),
    "another clause after an infinitive": (
        "The judge ordered the office to release the files, but its lawyers asked for a month.",
        ["the office to release the files", "a month"],
    ),
    "main clause after a refusal": ("Asked by guards to leave, he went.", ["to leave"]),
    "second participle": (
        "Ms. Lee has said she wants a safe zone and has expressed support for the troops.",
        ["she wants a safe zone", "support for the troops"],
    ),
    "others have said": (
        "Many have said they will not come and others have said they are busy.",
        ["they will not come", "they are busy"],
    ),
    "lawyers for the office said": (
        "The mayor said the files were lost, but lawyers for the office said they were safe.",
        ["the files were lost", "they were safe"],
    ),
    "later said": (
        "The clerk first said the file was gone, but in a later interview said it was not.",
        ["the file was gone", "it was not"],
    ),
    "expected to": ("The central bank is expected to raise rates.", ["The central bank is expected to raise rates"]),
    "accused of": ("The former mayor was accused of taking gifts.", ["The former mayor was accused of taking gifts"]),
    "reportedly": (
        "The bureau is reportedly looking for a new home.",
        ["The bureau is reportedly looking for a new home"],
    ),
    "called him": ("The paper called him a hard bargainer who never rests.", ["him a hard bargainer who never rests"]),
    "called lawful": ("He called the actions lawful, and left.", ["the actions lawful"]),
    "found chilling": ("I find his message chilling.", ["his message chilling"]),
    "poll found": ("A June poll found Lee receiving 20 percent support.", ["Lee receiving 20 percent support"]),
    "sees as": ("Ms. Lee sees the vote as a test of the town’s will.", ["the vote as a test of the town’s will"]),
    "wants a thing": ("Mr. Hill wants a vast new harbour.", ["a vast new harbour"]),
    "polls show": ("Polls show voters trust Ann Lee more than him.", ["voters trust Ann Lee more than him"]),
    "records show": ("The barge was insured in 2011, records show.", ["The barge was insured in 2011"]),
    "there needs to be": ("Ms. Lee says there needs to be a law.", ["there needs to be a law"]),
    "seeing": ("Ray Hill said seeing so many friends there was a joy.", ["seeing so many friends there was a joy"]),
    "in her view": ("In Ann Lee’s view, the change would help.", ["the change would help"]),
    "in a poll": (
        "Just 18 percent of voters liked Ann Lee in a new Reuters poll.",
        ["Just 18 percent of voters liked Ann Lee"],
    ),
    "noting": ("Noting that the town was poor, Ann Lee left.", ["that the town was poor"]),
    "and as somebody noted": (
        "They may get into trouble, and as Ann Lee noted, the town could still pay.",
        ["the town could still pay"],
    ),
    "asked who": ("Asked on Fox News who leads the party, he laughed.", ["who leads the party"]),
    "asked about": ("She was asked about the need for a new bridge.", ["the need for a new bridge"]),
    "with plans to": ("The club made its biggest bid, with plans to build a hall.", ["to build a hall"]),
    "unveiled a proposal": ("Ms. Lee unveiled a proposal to build a hall.", ["to build a hall"]),
    "opposition to": ("His opposition to the new bridge is known.", ["the new bridge"]),
    "one name": ("Ray Hill has criticised Clinton.", ["Clinton"]),
    "a share of people": ("In Oldtown, 40 percent support the new bridge.", ["the new bridge"]),
    "authors point out": ("The authors point out that prices are higher.", ["that prices are higher"]),
    "less than half": (
        "Research shows less than half of builders are offered tea.",
        ["less than half of builders are offered tea"],
    ),
    "dateline": ("OLDTOWN, Nov 22 — The firm did not pay, Ann Lee said today.", ["The firm did not pay"]),
    "that doing": ("She told the club that mending nets is hard.", ["that mending nets is hard"]),
    "two names in a body": (
        "The blow dented the hull, the Bureau of Fisheries and Aquatic Resources said in a statement.",
        ["The blow dented the hull"],
    ),
    "while": (
        "He said the club paid for Ann while others paid for Ray.",
        ["the club paid for Ann while others paid for Ray"],
    ),
    "apposed": ("He praised the new mayor, Ann Lee, and her plan.", ["the new mayor, Ann Lee, and her plan"]),
    "listed": ("They question my judgment, my honesty.", ["my judgment, my honesty"]),
    "subject ends": ("Ann Lee’s plans to rebuild the pier fell through.", ["to rebuild the pier"]),
    "comments end": ("Her comments about the pier had angered him.", ["the pier"]),
    "question ends at a show": (
        "Asked why he left on “Morning Talk,” Hill said he was ill.",
        ["why he left on “Morning Talk,”", "he was ill"],
    ),
    "denied having": (
        "Mr. Hill has repeatedly denied having met the builders and said he was ill.",
        ["having met the builders", "he was ill"],
    ),
    "described doing": ("She described dancing with him but said it was late.", ["dancing with him", "it was late"]),
    "late on Monday": ("The envoy said late on Monday that the town was safe.", ["that the town was safe"]),
    "told her a share": ("The mayor told her 80% of homes had power.", ["80% of homes had power"]),
    "claim in a subject": ("His claim that Ann Lee lied was false.", ["that Ann Lee lied"]),
    "idea in a subject": ("The idea that he was ill is wrong.", ["that he was ill"]),
}
#: What reports nothing.
TOLD = {
    "addressed": "“It is late,” he told 200 people gathered at the hall.",
    "thing found": "They found some other way of doing what the law wants.",
    "infinitive tag": "As the crowd waited, Ms. Lee went online to say thanks.",
    "participle": "It is an old show, written by a troupe of actors.",
    "relative clause": "Mr. Hill lost three states to Ms. Lee, who added to her lead.",
    "in order to": "They must run in order to win.",
    "anonymity": "An aide, who spoke on the condition of anonymity, left.",
    "recipe": "Add the onions to a jar that will hold a gallon.",
    "byline": "Contributing: Ann Lee and Ray Hill.",
    "speaks on the road": "The minister speaks on the road to Oldtown as guards post pictures.",
    "noun in a list": "He read legal memos, emails and other records.",
    "found it hard": "The channel found it hard to go on.",
    "plan somebody praised": "The plan that Ann Lee praised failed.",
    "message to somebody": "His message to the voters of Oldtown came late.",
    "poll without a number": "Her name stood first in a poll.",
    "advice": "Say you find that your car will not start.",
    "speaks on a day": "Ann Lee will speak on Monday.",
    "lead": "Ms. Lee maintains a large lead in a city that she won.",
}


@pytest.mark.parametrize(("text", "stretches"), REPORTED.values(), ids=REPORTED.keys())
def test_a_statement_goes_as_far_as_it_is_said(text, stretches):
    assert [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"] == stretches


@pytest.mark.parametrize("text", TOLD.values(), ids=TOLD.keys())
def test_what_is_told_is_no_statement(text):
    assert [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"] == []


def test_a_turn_of_a_transcript_is_one_statement():
    text = "A talk with Hugh Hill.\n\nHILL: We lost. We will win.\n\nLEE: How so?\n\nHILL: By hard work. It pays."
    found = [(text[q.start : q.end], q.person) for q in find_quotes(text) if q.kind == "indirect"]
    assert ("We lost. We will win", "Hugh Hill") in found
    assert ("By hard work. It pays", "Hugh Hill") in found


@pytest.mark.parametrize("label", ["Mint", "Bottom line", "SPRING CLEANING", "Clinton"])
def test_a_heading_before_a_colon_is_nobody(label):
    text = f"Hillary Clinton came to Oldtown.\n\n{label}: Some people like it more than others."
    assert [q for q in find_quotes(text) if q.kind == "indirect"] == []


def test_a_list_posted_names_who_speaks_after_a_colon():
    text = "Hugh Hill, who advises the mayor, has posted a list. Then this: “First, the pier needs mending. It is old.”"
    assert find_quotes(text)[-1].person == "Hugh Hill"


#: A sentence whose words in marks nobody says.
NAMED = {
    "known as": "Ray Hill, the hacker known as “Wolfie,” stated that he had the letters.",
    "a language": "They shouted it, Russian for “goodbye,” and left.",
    "shows like": "In another age, shows like “The Red Files” would persist only on tape.",
    "speaking to": "Speaking to “Morning Talk” on Monday, Hill refrained from attacks.",
    "published": "Later that month, the house will publish “Hill Revealed,” a life of the mayor.",
    "incarnation": "She celebrates a new incarnation of “Boats, Boats, Boats,” which opens on Friday.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED.keys())
def test_names_meanings_and_titles_are_terms(text):
    assert [q.kind for q in find_quotes(text) if q.kind != "indirect"] == ["term"]
