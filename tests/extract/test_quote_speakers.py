"""Whose words these are, construction by construction: classes found by reading unannotated news, written anew."""

import pytest

from reader.extract.quotes import find_quotes

#: Text, the beginning of the words in marks, kind, mention, person.
SPEAKERS = {
    "time after the subject": ("Theresa May today said: “We must go on.”", "direct", "Theresa May", "Theresa May"),
    "last week": ("Ann Lee last week called the plan “a great waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "weekday is no name": ("Ann Lee Monday called it “a great waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "statement saying": ("Her office issued a statement saying, “We will go on.”", "direct", "Her office", None),
    "in a statement": (
        "Mr. Rowe rejected it as unfair, saying in a statement, “We will go on.”",
        "direct",
        "Mr. Rowe",
        "Rowe",
    ),
    "reflexive": ("It was a song that Ann Lee herself once called “a great waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "has since told": ("But Ann Lee has since told the paper it was “a great waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "because according to": (
        "He left, because according to Ann Lee, “he felt it was over.”",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "according to after a quotation": ("“We will go on,” according to Ann Lee.", "direct", "Ann Lee", "Ann Lee"),
    "opening said": ("Said Ann Lee, who grew up there, “We were proud of him.”", "direct", "Ann Lee", "Ann Lee"),
    "as she told": (
        "However, as Archbishop Ann Lee of the Church of Oldtown told the paper, “We will go on.”",
        "direct",
        "Archbishop Ann Lee",
        "Ann Lee",
    ),
    "one of": ("It went on, with one of her ads asking, “Is she ready?”", "direct", "one", None),
    "once said": ("Famed doctor Ann Lee once said: “He was born here.”", "direct", "Famed doctor Ann Lee", "Ann Lee"),
    "age": ("The 76-year-old said: “We will go on.”", "direct", "The 76-year-old", None),
    "age and town aside": ("Ann Lee, 45, of Oldtown, told the paper: “I saw it.”", "direct", "Ann Lee", "Ann Lee"),
    "party aside": (
        "Rep. Ann Lee, R-N.C., the sponsor, said it was “dead for good”.",
        "mixed",
        "Rep. Ann Lee",
        "Ann Lee",
    ),
    "apposed after of": (
        "The head of the union, Ann Lee, voiced anger, calling it “a waste”.",
        "mixed",
        "The head",
        "Ann Lee",
    ),
    "by telephone": (
        "The spokesman, Ann Lee, said by telephone that men came “to destroy it”.",
        "mixed",
        "The spokesman",
        "Ann Lee",
    ),
    "who-clause subject": ("The woman who led the campaign said it was “a bad day”.", "mixed", "The woman", None),
    "two people": ("The two said it was “a bad day”.", "mixed", "The two", None),
    "some called": ("Some called Ann Lee “a waste of time”.", "mixed", "Some", None),
    "police say": ("Police say the man shouted “I will be back” as he left.", "mixed", "Police", None),
    "agent after the marks": ("It has been called “the worst ever” by Ann Lee.", "mixed", "Ann Lee", "Ann Lee"),
    "how she described it": ("“A great waste” is how Ann Lee described it.", "mixed", "Ann Lee", "Ann Lee"),
    "chants": ("The crowd broke into chants of “go home now”.", "mixed", "The crowd", None),
    "while": ("While Ann Lee called it “a great waste,” Bob Ray said it was fine.", "mixed", "Ann Lee", "Ann Lee"),
    "made clear": ("Ann Lee made it clear that the plan was “dead for good”.", "mixed", "Ann Lee", "Ann Lee"),
    "reply": ("“We will go on,” was Ann Lee’s reply.", "direct", "Ann Lee", "Ann Lee"),
    "reaction": (
        "“It is over,” Bob Ray said. But Ann Lee disagreed. “We will go on.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "including": (
        "The race stopped, with some drivers, including Ann Lee, claiming it was “much too wet”.",
        "mixed",
        "some drivers",
        None,
    ),
    "semicolon": ("Ann Lee was voted out; and declared that the plan “works well”.", "mixed", "Ann Lee", "Ann Lee"),
    "office before the name": (
        "White House Press Secretary Ann Lee said it was “a bad day”.",
        "mixed",
        "White House Press Secretary Ann Lee",
        "Ann Lee",
    ),
    "label in a headline": ("Ann Lee: “We will go on”", "direct", "Ann Lee", "Ann Lee"),
    "name alone": ("“We will go on.” Ann Lee, mayor of Oldtown", "direct", "Ann Lee", "Ann Lee"),
    "name in brackets": ("“We will go on.” (Ann Lee)", "direct", "Ann Lee", "Ann Lee"),
    "name after a comma": ("“We will go on,” Ann Lee, mayor of Oldtown.", "direct", "Ann Lee", "Ann Lee"),
    "dash and a description": ("“We will go on.” — A voter in Iowa", "direct", "A voter", None),
    "per": ("“We will go on,” per Ann Lee.", "direct", "Ann Lee", "Ann Lee"),
    "as she put it": ("“We will go on,” as Ann Lee put it.", "direct", "Ann Lee", "Ann Lee"),
    "name and a dash before": ("Ann Lee — “We will go on.”", "direct", "Ann Lee", "Ann Lee"),
    "can be heard saying": ("“We will go on,” Ann Lee can be heard saying.", "direct", "Ann Lee", "Ann Lee"),
    "in the past": (
        "Ann Lee, who has in the past described it as “a waste”, left.",
        "mixed",
        "who",
        "Ann Lee",
    ),
    "rare verb and a town": ("“We will go on!” beamed Ann Lee of Oldtown.", "direct", "Ann Lee", "Ann Lee"),
    "claim is that": ("Ann Lee’s claim is that the panel is a “witch hunt” now.", "mixed", "Ann Lee", "Ann Lee"),
    "blasted it for its": ("Ann Lee blasted the firm for its “outrageous acts”.", "mixed", "Ann Lee", "Ann Lee"),
    "poll": ("In a poll out on Sunday, 8 percent of voters said it was “a waste”.", "mixed", "a poll", None),
    "who after of": (
        "Bob Ray met Ann Lee, the head of the Fund for Art, who said it was “a waste”.",
        "mixed",
        "who",
        "Ann Lee",
    ),
    "issued a report": ("The museum issued a report this month calling it “a crime”.", "mixed", "The museum", None),
    "cited a report": ("Ann Lee read a report calling it “a crime”.", "mixed", "a report", None),
    "said the plan": (
        "Judge Ann Lee, in her decision, said Ohio’s plan “is fair”.",
        "mixed",
        "Judge Ann Lee",
        "Ann Lee",
    ),
    "a relative before a comma": (
        "He argued the line, which is backed by voters, “would not go 10 feet”.",
        "mixed",
        "He",
        None,
    ),
    "request from": ("Bob Ray passed on a request for “a favour” from an aide.", "mixed", "an aide", None),
    "abbreviation before a semicolon": (
        "Ann Lee left Oldtown, Calif.; and wrote on Twitter that it was “a waste”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "whose sentence": ("Ann Lee, whose sentence – “We will go on” – is famous, left.", "mixed", "whose", "Ann Lee"),
    "pointed out": ("“It went well,” Ann Lee, the mayor’s aide, pointed out.", "direct", "Ann Lee", "Ann Lee"),
    "quoted him as saying": ("“It went badly” for all, the paper quoted him as saying.", "direct", "him", None),
    "called by a name": ("“It was sad to read,” one user called Blue99 wrote.", "direct", "one user", None),
    "should is no tag": (
        "Rather than acts that “threaten the peace,” Oldtown should respond to offers, Lee said.",
        "mixed",
        "Lee",
        "Lee",
    ),
    "reports said": ("Preliminary reports said it was “weakened by floods”.", "mixed", "Preliminary reports", None),
    "a paper called Today": ("USA Today reported that it was “dead and gone”.", "mixed", "USA Today", None),
    "lament": ("He launched into a lament for the “countless people” who left.", "mixed", "He", None),
    "op-ed hammering": (
        "Ann Lee spoke up, publishing an op-ed in The Gazette hammering his “lack of will.”",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "said as she introduced": (
        "Ann Lee said as she introduced her friend, “Finally, the dam broke in the race, and we are free”.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "called what she saw": ("Ann Lee, who was there, called what she saw “a horror”.", "mixed", "Ann Lee", "Ann Lee"),
    "coined": ("Ann Lee coined a new phrase, “paper tigers”, for them.", "mixed", "Ann Lee", "Ann Lee"),
    "summed up": ("Ann Lee summed up the plan as “a waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "introduced as": ("Ann Lee introduced him as “a fighter for families”.", "mixed", "Ann Lee", "Ann Lee"),
    "described on": ("The book is described on its cover as a “gripping read”.", "mixed", None, None),
    "said to be": ("The minister was said to be “furious” with her.", "mixed", None, None),
    "referred to as": ("The mill is referred to as “the beast”.", "mixed", None, None),
    "to somebody": ("To Ann Lee, the mayor is the “kind and careful” man of old.", "mixed", "Ann Lee", "Ann Lee"),
    "for somebody": ("For Ann Lee, the ruling was “a bitter pill”.", "mixed", "Ann Lee", "Ann Lee"),
    "statement by": (
        "According to a statement by Ann Lee, it was “never seen by anyone”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "far behind an apposition": (
        "The mayor of Oldtown, a nurse who grew up on a farm, moved here and led three councils, said it was “dead”.",
        "mixed",
        "The mayor",
        None,
    ),
    "describes Lee": ("“It has a long half-life,” describes Ann Lee.", "direct", "Ann Lee", "Ann Lee"),
    "continued to act": (
        "The envoys said Oldtown continued to act badly, arguing that “it does not care to pay”.",
        "mixed",
        "The envoys",
        None,
    ),
    "member after a committee": (
        "On Friday Defense Committee Franz Hill also warned that it was “a dangerous game”.",
        "mixed",
        "Defense Committee Franz Hill",
        "Franz Hill",
    ),
    "review notes": ("As our review notes, “Did I find it essential? No.”", "direct", "our review", None),
    "deputy chairman": ("Deputy Chairman of the board Ann Lee said it was “dead”.", "mixed", "Deputy Chairman", None),
    "he after a first name": (
        "Kevin Poole runs the shop.\n\nKevin likes the old one. He notes that it is “a flat one”.",
        "mixed",
        "He",
        "Kevin Poole",
    ),
    "among the crowd": (
        "“We lost,” said manager Terry Fox.\n\nAmong the fans was Kevin Hill, a lawyer. “I came from afar,” he said.",
        "direct",
        "he",
        "Kevin Hill",
    ),
    "inside a sentence": ("One “sank off the east coast,” an official said.", "mixed", "an official", None),
    "as she phrased it": (
        "It was shared by some who believe it could lead to the “end of all,” in Oldtown, as Ann Lee phrased it.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "nobody before a colon": (
        "The fear grows as the confusion continues: “Shots came from Gate 7.”",
        "direct",
        None,
        None,
    ),
    "secretary of state": ("Secretary of State Rex Hill said it was “a bad day”.", "mixed", "Secretary", "Rex Hill"),
    "label and a tag": ("Split: “Do you all know?” wrote Ann Lee.", "direct", "Ann Lee", "Ann Lee"),
    "an animal named": (
        "Ann Lee said the ape, a male named Harry, “went down and got him.”",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "saw and thought": ("It was odd, but I saw it and thought, “what a day!”", "mixed", "I", None),
    "used her speech": ("Ann Lee used her speech to offer “help” to the crowd.", "mixed", "Ann Lee", "Ann Lee"),
    "capitals in what is said": (
        "Ann Lee reiterated the basis of the “Oldtown Effect.”",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "interviewer between": (
        "“He can win,” says Ann Lee.\n\nI suggest that he may be tired.\n\n“He is as strong as ever he was to me.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "somebody without a name": (
        "“We came,” said Jake Hill.\n\nAt noon an officer raises the alarm. “Shots were fired,” he says.",
        "direct",
        "he",
        None,
    ),
    "described the scene": ("“It was an absolute mess,” Ann Lee described the scene.", "direct", "Ann Lee", "Ann Lee"),
    "two together": ("Ann Lee and Bob Ray said the letter was “never seen”.", "mixed", "Ann Lee and Bob Ray", None),
    "two in a tag": ("“We never saw it,” Ann Lee and Bob Ray told us.", "direct", "Ann Lee and Bob Ray", None),
    "two after said": ("“We never saw it,” said Ann Lee and Bob Ray.", "direct", "Ann Lee and Bob Ray", None),
    "one met the other": ("Bob Ray met Ann Lee and Jo Hill said it was “a good day”.", "mixed", "Jo Hill", "Jo Hill"),
    "far after an exclamation": (
        "“Not us but we like it!” Lee, the head of the union in Oldtown, tweeted on Friday.",
        "direct",
        "Lee",
        None,
    ),
    "asked on the side": (
        "“I am not paid,” Ann Lee said after a talk in which callers asked how much she got. “I make money of my own.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "tag after the last paragraph": (
        "Bob Ray left.\n\n“The first thing is to wait.\n\n“The second is to hope,” said Ann Lee.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "after three paragraphs": (
        "“The first thing is to wait.\n\n“Then wait.\n\n“Then hope,” Ann Lee told the paper, “and act at last.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "itself as": ("The firm has positioned itself as a “global town square” for all.", "mixed", "The firm", None),
    "agency quoted her": (
        "“It is the first step of all,” the agency quoted Lee as saying.",
        "direct",
        "Lee",
        None,
    ),
    "they share": ("“Trust is just as important,” they share.", "direct", "they", None),
    "said, and I quote": ("On Monday Ann Lee said, and I quote, “We love them.”", "direct", "Ann Lee", "Ann Lee"),
    "left-wing paper": (
        "It was so odd that a critic in Oldtown left-wing newspaper Gazette said it was “a great waste”.",
        "mixed",
        "a critic",
        None,
    ),
    "hours after somebody announced": (
        "Hours after the mayor announced a return (up from three days), Ann Lee said it was “a great waste”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "who, as the leader": (
        "Ms. Lee, a former mayor and judge, who, as the leader of it, served a year, said “it has come to an end.”",
        "mixed",
        "Ms. Lee",
        "Lee",
    ),
    "accused on Monday of": (
        "Ann Lee accused Bob Ray on Monday of being “a great liar”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "including a name": (
        "Some like it, including Ann Lee: “It has been great for us.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "colon after it": ("‘It ends the debate’: Ann Lee", "direct", "Ann Lee", "Ann Lee"),
    "was asked": ("Ann Lee was asked, “Is it good?”", "direct", None, None),
    "verb that may be a noun": (
        "“We never saw it,” the town leaders state in a paper.",
        "direct",
        "the town leaders",
        None,
    ),
    "policy planning director": (
        "“We never saw it,” former State Department policy planning director Ann Lee said.",
        "direct",
        "former State Department policy planning director Ann Lee",
        "Ann Lee",
    ),
    "some who believe": ("Six in 10 say it was “a great waste”.", "mixed", "Six", None),
    "who tells it last": (
        "Or maybe Jo Hill, digital consultant Phil Musser says. “Several reports suggest that she will run.”",
        "direct",
        "digital consultant Phil Musser",
        "Phil Musser",
    ),
    "a message that said": ("It was followed by a message that said, “Sorry, it is gone.”", "direct", "that", None),
    "participle alone": ("He said it was late. Adding, “It has never been that bad.”", "direct", "He", None),
    "what it calls": ("The group seeks to end what it calls “a great waste”.", "mixed", "it", None),
    "quick to act after": (
        "Ann Lee was quick to act after he won and said this week that it was “a great waste”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "where he used to boast": (
        "Where Bob Ray used to boast, now Ann Lee said it was “bad”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "returned to his lines": ("Ann Lee returned to her own lines: “We go on.”", "direct", "Ann Lee", "Ann Lee"),
    "issued a statement": ("Ann Lee issued a statement, “We go on to the end.”", "direct", "Ann Lee", "Ann Lee"),
    "talking when she told": (
        "Bob Ray was talking about plans when Ann Lee told the paper, “We go on to the end.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "between dashes": (
        "Ann Lee left – a thing that led to chaos – and called it “a waste”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "after the U.S.": (
        "Bob Ray came to the U.S. While he left, the groups said they were “very sad”.",
        "mixed",
        "the groups",
        None,
    ),
    "went on, as if": (
        "“You know, it happens, right?” Ann Lee went on, as if it were late.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "emailed them saying": ("Ann Lee emailed supporters saying: “We go on.”", "direct", "Ann Lee", "Ann Lee"),
    "according to, colon": ("According to Ann Lee: “We have a mixed record.”", "direct", "Ann Lee", "Ann Lee"),
    "from the report": ("From the report: “In general, more pupils do better.”", "direct", "the report", None),
    "writing on her page": (
        "Ann Lee shared a list for a class called “Perception” on a page, writing “It is all that I have here.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "whose town, Oldtown": (
        "Ann Lee, whose town, Oldtown, is to be under water, argues that it will “destroy us all”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "reminds him, explaining": (
        "Ann Lee said the case reminds her of a book, explaining, “It was lost and it was gone.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "delivered a defense": ("Ann Lee delivered a defense of “our values”.", "mixed", "Ann Lee", "Ann Lee"),
    "made the point": ("Ann Lee made the point that it was “a waste”.", "mixed", "Ann Lee", "Ann Lee"),
    "same paragraph": (
        "It is bad, Ann Lee said. Good things may come, but only when “the truth is better than the lie.”",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "labeled by": (
        "The case – often labeled as a “witch hunt” by Democrats – goes on.",
        "mixed",
        "Democrats",
        None,
    ),
    "under what he called": (
        "Under what Ann Lee called “the prior model,” the club charged a fee.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "aside before the tag": (
        "“It is like the 1960s, as I said,” the dawn of the new movement, Ann Lee says.",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "party in brackets": (
        "Tuesday in Oldtown, Ohio, after winning it, Gov. Ann Lee (R-Ohio), said, “I am ready to go.”",
        "direct",
        "Gov. Ann Lee",
        "Ann Lee",
    ),
    "both": ("Ann Lee and Bob Ray both denounced the “new club”.", "mixed", "Ann Lee and Bob Ray", None),
    "leading advisers to": (
        "It was shared widely, leading advisers like Jo Hill to counter that “every cent was lost.”",
        "mixed",
        "advisers",
        None,
    ),
    "with somebody taking to": (
        "The firm denied it, with Ann Lee taking to the air to call it “a great waste”.",
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "said she has learned": (
        "Ann Lee said that she has learned a lesson: “We will win.”",
        "direct",
        "Ann Lee",
        "Ann Lee",
    ),
    "words that run on": ("Ann Lee left for “a town of very many hopes”.", "mixed", "Ann Lee", "Ann Lee"),
    "new research": ("It was “a great waste”, according to new research.", "mixed", "new research", None),
    "nested in brackets": (
        'It was "a fee for every worker ("seat") to use it," Ann Lee said.',
        "mixed",
        "Ann Lee",
        "Ann Lee",
    ),
    "identified as": ("Ann Lee, identified as “Witness 1” in the files, says it was bad.", "mixed", None, None),
}


@pytest.mark.parametrize(("text", "kind", "speaker", "person"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_last_quotation_has_its_speaker(text, kind, speaker, person):
    quote = [q for q in find_quotes(text) if q.kind != "indirect"][-1]
    assert (quote.kind, quote.speaker, quote.person) == (kind, speaker, person)


TERMS = {
    "so called": "Around 700 people had so called “sensitive” data taken.",
    "signs": "Roped areas had signs that read “Watch for Falling Snow”.",
    "technique": "They used a technique called “gravitational microlensing”.",
    "formula": "Both oppose a formula called the “chained index”.",
    "tickets": "Tickets for the best view, called “Feel the Heat”, sold out.",
    "video": "The video for “Filthy” starred a robot.",
    "warnings of rain": "Warnings of the floods spread by “J-alerts” on phones.",
    "long title of a book": "According to Lee’s “The Fixers: Bob Ray, Jo Hill and the Old Town Mill Days” he left.",
    "label of a link": "READ MORE: Assaults and ‘shocking’ violence mar fair",
    "star of a show": "“Red Hill” star Jo Poole left.",
    "copies of a book": "Her shipment contained copies of “Persuasion” and more.",
    "button": "It opens after hitting “Submit” twice.",
    "sometimes called": "Pupils had extra periods, sometimes called “labs” for review.",
    "voices of a movement": "Lee has been one of the loudest voices of the “Bring Them Back” movement.",
    "culture reflected": "It will reflect the country’s “culture”.",
    "label of a thing": "Best hatchback “Sedan” - Kia Six",
    "dateline": "NEW DELHI: The “whole-system approach” is growing.",
    "running a shop": "Running a shop might sound simple: “supply what people want”.",
    "told a show": "Ann Lee told “Fox and Friends” that he was late.",
    "interview with a show": "She spoke of it in an interview with “The View” on Monday.",
    "meaning of a name": "The name, it said, translates as “lode star”.",
    "song performed": "Ann Lee sang along with Prince performing “Red Hills” there.",
    "pseudonym": "He wrote under the pseudonym “Carlos Danger”.",
}


@pytest.mark.parametrize("text", TERMS.values(), ids=TERMS.keys())
def test_nobody_says_a_term(text):
    assert [(q.kind, q.speaker) for q in find_quotes(text) if q.kind != "indirect"] == [("term", None)]


#: Text, the stretches reported.
REPORTED = {
    "after a tag": (
        "Progress was good, she said, because the troops were rested.",
        ["Progress was good, she said, because the troops were rested"],
    ),
    "after a semicolon": ("The pool was half full; the water was old, her office said.", ["the water was old"]),
    "what he said": ("What Ann Lee said in full was that the plan was dead.", ["that the plan was dead"]),
    "a term inside": ("The Kremlin says its “special operation” goes on.", ["its “special operation” goes on"]),
    "admission from somebody": ("An admission from Ann Lee that the plan is dead.", ["that the plan is dead"]),
    "pledge last month": ("We heard his pledge last month to end it.", ["to end it"]),
    "examples of a thing": (
        "She praised the other towns, especially Oldtown.",
        ["the other towns, especially Oldtown"],
    ),
    "as the paper noted": ("As the paper noted, the plan was dead.", ["the plan was dead"]),
    "around a tag": ("The party, he said, should be ready now.", ["The party, he said, should be ready now"]),
    "few believe": ("But few believe the plan is dead.", ["the plan is dead"]),
    "one says": ("One says the plan is dead, while another says it is not.", ["the plan is dead", "it is not"]),
    "according to research": ("According to new research, the plan is dead.", ["the plan is dead"]),
    "without its subject": ("It is a step they believe could help the town.", ["could help the town"]),
    "accusation": ("The mayor accused Ann Lee of lying.", ["Ann Lee of lying"]),
    "what somebody is called": ("She called the new mayor and judge a “fool”.", ["the new mayor and judge a “fool”"]),
    "an aside after the subject": ("The bureau says Oldtown, numbering 70, grew.", ["Oldtown, numbering 70, grew"]),
    "relative clause": ("Ann Lee, who has said the plan is dead, will speak on Monday.", ["the plan is dead"]),
}


@pytest.mark.parametrize(("text", "stretches"), REPORTED.values(), ids=REPORTED.keys())
def test_stretches_of_reported_speech(text, stretches):
    assert [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"] == stretches


def test_a_country_is_not_he():
    text = "Tillerson met the envoys. He noted that China supplies North Korea.\n\nHe called it “a great waste”."
    assert "North Korea" not in {q.person for q in find_quotes(text)}


#: Lines in marks that head what follows.
HEADINGS = ("‘Well planned’", "- ‘Will not quit’ -", "“DIVISIVE AND WRONG”")


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_crosshead_is_not_said_by_whoever_spoke_before(heading):
    text = f"“We will stay,” said Ann Lee.\n\n{heading}\n\n“It was very well planned,” Bob Ray told the paper."
    quotes = [(q.kind, q.speaker) for q in find_quotes(text)]
    assert quotes == [("direct", "Ann Lee"), ("term", None), ("direct", "Bob Ray")]


def test_list_of_fragments_has_one_speaker():
    text = "Ann Lee named “a red hill,” “blue water,” “old mills” and “green parks” as what she came for."
    assert {q.speaker for q in find_quotes(text) if q.kind != "term"} == {"Ann Lee"}


def test_who_gives_a_name_does_not_go_on_speaking():
    text = "To Lee, the toys are alive. The team named them “zenbots.” “They are the future of all of us and more.”"
    assert [q.speaker for q in find_quotes(text)][-1] != "The team"


def test_title_in_an_apposition_hides_no_tag():
    text = "“Screens may be the cause of it,” Ann Lee, author of the book “iGen” and a nurse, told the paper."
    assert [(q.kind, q.speaker) for q in find_quotes(text)] == [("direct", "Ann Lee"), ("term", None)]


def test_opening_cue_outdoes_the_tag_of_what_follows():
    text = "Ann Lee said: “The first thing is to wait.\n\n“The second is to hope.” Bob Ray said no."
    assert [q.speaker for q in find_quotes(text) if q.kind == "direct"] == ["Ann Lee"]


#: Paragraphs whose marks are straight and curly at once, and the words in marks.
MIXED_MARKS = {
    "straight, then curly": (
        '"I hoped to see more of it,” Ann Lee said. “So I was sad to see it go."',
        ["I hoped to see more of it,", "So I was sad to see it go."],
    ),
    "straight twice": (
        '"I hoped to see more of it,” Ann Lee said. "So I was sad to see it go.”',
        ["I hoped to see more of it,", "So I was sad to see it go."],
    ),
    "curly inside straight": ('"He called it “a mess” and left," Ann Lee said.', ["He called it “a mess” and left,"]),
}


@pytest.mark.parametrize(("text", "quoted"), MIXED_MARKS.values(), ids=MIXED_MARKS.keys())
def test_straight_and_curly_marks_in_one_paragraph(text, quoted):
    assert [text[q.start : q.end] for q in find_quotes(text)] == quoted
