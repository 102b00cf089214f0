"""Who says the words in marks: classes of error met in unannotated news, as sentences written anew."""

import pytest

from reader.extract.names import find_names
from reader.extract.quotes import find_quotes

#: Text, the beginning of the words in marks, mention, person.
WHO = {
    "two fields of one person": (
        "Bitcoin and blockchain expert Ann Lee said: “It will pass.”",
        "It will",
        "Bitcoin and blockchain expert Ann Lee",
        "Ann Lee",
    ),
    "initials": (
        "Rovers keeper A.Q. Hill called it “one long day”.",
        "one long",
        "Rovers keeper A.Q. Hill",
        "A.Q. Hill",
    ),
    "surname of initials": ("Keeper A.Q. Hill left.\n\n“I am done,” Hill said.", "I am", "Hill", "A.Q. Hill"),
    "four words with a particle": (
        "“It is ours,” Ana Ruiz de Torres, an aide, insisted.",
        "It is",
        "Ana Ruiz de Torres",
        "Ana Ruiz de Torres",
    ),
    "first of two surnames": (
        "Bruno Almada Gil, an aide, left.\n\n“I am done,” Almada said.",
        "I am",
        "Almada",
        "Bruno Almada Gil",
    ),
    "surname that stands first": (
        "President Roh Jin-ho left.\n\n“I am done,” Mr. Roh said.",
        "I am",
        "Mr. Roh",
        "Roh Jin-ho",
    ),
    "an office is nobody": (
        "The Chief Cabinet Secretary told reporters it was “the same as before”.",
        "the same",
        "The Chief Cabinet Secretary",
        None,
    ),
    "description before an unknown name": (
        "Novelist Bo Hill, of Oldtown, said it was “not my thing”.",
        "not my",
        "Novelist Bo Hill",
        "Bo Hill",
    ),
    "company in a headline": ("‘Ends the debate’: ABC Canada\n\nIt grew.", "Ends", "ABC Canada", None),
    "bank's research": ("‘Ends the debate’: XY Economics\n\nIt grew.", "Ends", "XY Economics", None),
    "office, comma, name": (
        "Minister of Natural Resources, Dele Moro, would not say whether the town is aware and only said: “Ask them.”",
        "Ask",
        "Minister",
        "Dele Moro",
    ),
    "led two to do it": (
        "The papers led the mayor of Oldtown to quit and the head of Newtown to announce: “I have nothing to hide.”",
        "I have",
        "the head",
        None,
    ),
    "called the police, saying": (
        "Ann Lee told reporters that Jo Hill called 911, saying “I am the one you want”.",
        "I am",
        "Jo Hill",
        "Jo Hill",
    ),
    "agency cites": ("“It was one of ours,” Reuters cited the website.", "It was", "the website", None),
    "here is how": ("Here is how one website told it: “Ann Lee has left.”", "Ann Lee", "one website", None),
    "here is somebody": (
        "Here is Ann Lee again in an attempt to mock the town: “It has made a fortune.”",
        "It has",
        "Ann Lee",
        "Ann Lee",
    ),
    "and so professes": (
        "He knew Ann Lee well; she has been there since and so professes to “know the detail”.",
        "know",
        "she",
        "Ann Lee",
    ),
    "last sentence of the paragraph before": (
        "“We should all wait for the end of it,” Bob Ray said.\n\nAnn Lee is unconvinced.\n\n"
        "“I have thought about it a lot, and it does not look to me like it will end well.”",
        "I have",
        "Ann Lee",
        "Ann Lee",
    ),
    "jokes": ("Ann Hartman jokes ‘it is over now’ at the show.", "it is", "Ann Hartman", "Ann Hartman"),
    "asked one post": (
        "Asked one post that was passed around before being removed: “What should I do about it?”",
        "What",
        "one post",
        None,
    ),
    "heads of a list": (
        "The heads of Nigeria, Chad, Niger and Benin, met in Oldtown to discuss a “final assault”.",
        "final",
        "The heads",
        None,
    ),
    "two after a setting": (
        "Under growing pressure at home, Mr. Hill and Mr. Orr affirmed that it was “one town”.",
        "one",
        "Mr. Hill and Mr. Orr",
        None,
    ),
    "another apposed": (
        "Bob Ray, another former chief and defense minister, who, as leader of the party, led it, said it was “over”.",
        "over",
        "Bob Ray",
        "Bob Ray",
    ),
    "noun after marks": (
        "Hill said that, while “most can ignore her,” positions taken by the party would “hurt the town”.",
        "hurt",
        "Hill",
        "Hill",
    ),
    "it felt like": (
        "It felt like an hour before the captain came back on and said: “We are late.”",
        "We",
        "the captain",
        None,
    ),
    "gender learned": (
        "Farmer Mitsuru Kawa is worried.\n\n“I look out at sea,” she said.\n\nAbe’s tone has grown harsh as "
        "Oldtown has grown. He has called it a “national crisis”.\n\nShinzo Abe won.",
        "national",
        "He",
        "Shinzo Abe",
    ),
    "first name given later": (
        "The North should wait, Kim said: “We are not ready.”\n\n(Editing by Kim Orr)",
        "We",
        "Kim",
        "Kim",
    ),
    "capital is no person": (
        "Ann Lee left what Pyongyang had said was its last talk. He called it “a great waste”.",
        "a great",
        "He",
        None,
    ),
    "forces": ("US forces conceded that it was “very likely” lost.", "very", "US forces", None),
    "office and field": ("Secretary of State Ron Hill said, “We will go on.”", "We", "Secretary", "Ron Hill"),
    "reports are nobody": (
        "According to reports, Gary Hill kept “all of it” at home.",
        "all of",
        "reports",
        None,
    ),
    "heading in capitals": (
        "BORDER ROW: Oldtown accused the ‘river militia’ of ramming a boat.",
        "river",
        "Oldtown",
        None,
    ),
    "two offices of one": (
        "Retired army historian and city curator Ann Lee said it has “a long way to go”.",
        "a long",
        "Retired army historian and city curator Ann Lee",
        "Ann Lee",
    ),
    "two last names": (
        "Joy Harden Hill, a doctor, left.\n\n“It is done,” Harden Hill says.",
        "It is",
        "Harden Hill",
        "Joy Harden Hill",
    ),
    "first name later": (
        "Marketing Manager at Ocean Tours Abby Hill gave tips.\n\nAbby said: “I would book.”",
        "I would",
        "Abby",
        "Abby Hill",
    ),
    "paper": ("The Oldtown Ilbo reports that it showed “ships at sea”.", "ships", "The Oldtown Ilbo", None),
    "unnamed in the next paragraph": (
        "Bob Ray left. A local witness said he was near. He said it sped up.\n\n“I saw it all,” he told the paper.",
        "I saw",
        "he",
        None,
    ),
    "adjective before a name": (
        "Brave Marina Hill left the town.\n\nMarina Hill said: “I am free.”\n\nShe added: “So are we.”",
        "So are",
        "She",
        "Marina Hill",
    ),
    "quotation inside the last words": (
        "Ann Lee said it was over. “We left. He said: ‘So would a good man.’” Bob Ray would later ask to meet her.",
        "We left",
        "Ann Lee",
        "Ann Lee",
    ),
    "ambassador to": (
        "Oldtown Ambassador to the Netherlands, Dele Moro, told the court that “it looms large”.",
        "it looms",
        "Oldtown Ambassador",
        "Dele Moro",
    ),
    "ambassador to the United Nations": (
        "U.S. Ambassador to the United Nations Ann Lee said it was “wholly unfit”.",
        "wholly",
        "U.S. Ambassador",
        "Ann Lee",
    ),
    "surname as a title": ("“We left,” said Jo King, a nurse.", "We left", "Jo King", "Jo King"),
    "credit line": (
        "The leader Kim Jong Un was there.\n\n“It was good,” it quoted Kim as saying.\n\n(Editing by Jack Kim)",
        "It was",
        "Kim",
        "Kim Jong Un",
    ),
    "shares": ("“I have one at home,” Dan Hill said. “It is old,” Dan shares.", "It is", "Dan", "Dan Hill"),
    "say the authors": ("“This shows our need of it,” say the authors.", "This", "the authors", None),
    "sport's role": ("Pitcher Mike Hill came. “I thought so,” Hill said.", "I thought", "Hill", "Mike Hill"),
    "member of a house": ("“We are against it,” MK Tzipi Hill said.", "We are", "MK Tzipi Hill", "Tzipi Hill"),
    "the last thing": ("The last thing Ann Lee said was “look at us now!”", "look", "Ann Lee", "Ann Lee"),
    "poster for the elder": ("A poster for the elder Mr. Hill warned that he was “not well”.", "not", "A poster", None),
    "mayor of a place": ("Mayor of London Ann Lee said: “I am in touch.”", "I am", "Mayor", "Ann Lee"),
    "comma missing": (
        "Bo Hill, a fellow at the Center in Oldtown told the paper that it does “not want it”.",
        "not want",
        "Bo Hill",
        "Bo Hill",
    ),
    "after the launch": (
        "A commentary published by the agency shortly after the launch said: “We should go on.”",
        "We should",
        "A commentary",
        None,
    ),
    "posts saying": (
        "The town mourned him, with Facebook posts saying “terrible loss”.",
        "terrible",
        "Facebook posts",
        None,
    ),
    "transcript": (
        "JO HILL: “Good evening.”\n\nHILL: “Let us go on.”",
        "Let us",
        "HILL",
        "Jo Hill",
    ),
    "transcript, title": ("MR. HILL: “Let us go on.”\n\nMore.", "Let us", "MR. HILL", "Hill"),
}


@pytest.mark.parametrize(("text", "begins", "mention", "person"), WHO.values(), ids=WHO.keys())
def test_who(text, begins, mention, person):
    found = [q for q in find_quotes(text) if q.kind != "indirect" and text.startswith(begins, q.start)]
    assert [(q.speaker, q.person) for q in found] == [(mention, person)]


def test_transcript_label_means_who_is_named_elsewhere():
    text = "Jake Hill hosts it.\n\n“HILL: It is cold.\n\n“ORR: So it is.\n\n“HILL: Indeed.”"
    assert [q.person for q in find_quotes(text) if q.kind != "indirect"] == ["Jake Hill", None, "Jake Hill"]


#: Names of things that were taken for people.
THINGS = (
    "Acme Acme",
    "California-based Acme",
    "Pacific Ocean",
    "Super Bowl",
    "Middle East",
    "Social Security",
    "Key Features",
    "Federal Reserve",
    "Getty Images",
)


@pytest.mark.parametrize("thing", THINGS)
def test_a_thing_is_no_person(thing):
    text = f"They spoke of the {thing} for an hour."
    assert "person" not in {name.kind for name in find_names(text)}


#: Text, its names of people.
PEOPLE = {
    "after the U.S.": ("In the U.S. Ann Lee is known.", ["Ann Lee"]),
    "after a state": ("She was in Oldtown, S.C. Bob Ray was not.", ["Bob Ray"]),
    "initials": ("The law of J.D. Hill and R.J. Orr passed.", ["J.D. Hill", "R.J. Orr"]),
}


@pytest.mark.parametrize(("text", "people"), PEOPLE.values(), ids=PEOPLE.keys())
def test_people_of_a_sentence(text, people):
    assert [name.full for name in find_names(text) if name.kind == "person"] == people


@pytest.mark.parametrize(
    "text",
    [
        "“Nothing at all has changed here.”\n\nLayered Tablescapes\n\nGlasses are one thing.",
        "Bill Orr\n\n“Nothing at all has changed here.”\n\nJane Hill\n\n“It is all new.”",
        "“Nothing at all has changed here.”\n\nJane Hill was at work on the wall that day.",
    ],
    ids=["heading", "names above", "sentence"],
)
def test_a_line_below_is_no_signature(text: str) -> None:
    assert find_quotes(text)[0].person not in ("Layered Tablescapes", "Jane Hill")
