"""A grid of self-written sentences: where the speaker stands, what he is called, which cue, which marks."""

from itertools import product

import pytest

from reader.extract.quotes import find_quotes

#: How a speaker is written, the mention, the person.
SPEAKERS = {
    "name": ("Ann Lee", "Ann Lee"),
    "title": ("Mayor Ann Lee", "Ann Lee"),
    "description": ("Oldtown police chief Ann Lee", "Ann Lee"),
    "surname": ("Ms. Lee", "Ann Lee"),
    "pronoun": ("she", "Ann Lee"),
    "body": ("the ministry", None),
    "unnamed": ("a witness", None),
}
#: Where the speaker and the words stand: the sentence, with a place for each and the cue's own words in it.
PLACES = {
    "tag": "{q1}We will go on, come what may,{q2} {s} said on Monday.",
    "tag, told": "{q1}We will go on, come what may,{q2} {s} told the paper.",
    "split": "{q1}We will go on,{q2} {s} said, {q1}come what may.{q2}",
    "after a colon": "{S} said: {q1}We will go on, come what may.{q2}",
    "after a comma": "{S} warned, {q1}We will go on, come what may.{q2}",
    "according": "The plan is {q1}a very great waste,{q2} according to {s}.",
    "fragment": "{S} said the plan was {q1}a very great waste{q2} of money.",
    "called": "{S} called the plan {q1}a very great waste{q2} of money.",
    "twice": "{S} said the plan was {q1}badly made{q2} and {q1}a very great waste{q2} of money.",
    "participle": "{S} left the room, calling the plan {q1}a very great waste{q2} of money.",
    "passive": "The plan was described by {s} as {q1}a very great waste{q2} of money.",
    "dismissed": "{S} dismissed the plan as {q1}a very great waste{q2} of money.",
    "next sentence": "{S} said the plan was dead. {q1}We will go on, come what may.{q2}",
    "next paragraph": "{S} said the plan was dead.\n\n{q1}We will go on, come what may.{q2}",
}
MARKS = {
    "curly": ("“", "”"),
    "straight": ('"', '"'),
    "single": ("‘", "’"),
    "angle": ("«", "»"),
    "low": ("„", "“"),
}
_OBJECT = {"she": "her"}


#: Places of a speaker who is named or described, and whether the mention is the relative pronoun.
NAMED_PLACES = {
    "inverted": ("{q1}We will go on, come what may,{q2} said {s}, who left on Monday.", False),
    "whose": ("{S}, whose town is dry, said the plan was {q1}a very great waste{q2} of money.", False),
    "who": ("It was opposed by {s}, who called it {q1}a very great waste{q2} of money.", True),
    "between others": ("After Bob Ray met Jo Hill, {s} said it was {q1}a very great waste{q2} of money.", False),
    "of another": ("{S} said of Bob Ray: {q1}We will go on, come what may.{q2}", False),
    "told another": ("{S} told Bob Ray that the plan was {q1}a very great waste{q2} of money.", False),
    "claim": ("They denied a claim by {s} that it was {q1}a very great waste{q2} of money.", False),
    "owner": ("{S}’s claim that the plan was {q1}a very great waste{q2} of money is old.", False),
    "quoted as": ("{S} was quoted as saying that it was {q1}a very great waste{q2} of money.", False),
    "with": ("The town left, with {s} calling it {q1}a very great waste{q2} of money.", False),
    "but added": ("{S} was calm on Monday but added that it was {q1}a very great waste{q2} of money.", False),
    "place aside": ("{S}, of Oldtown, said that the plan was {q1}a very great waste{q2} of money.", False),
}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS.keys())
@pytest.mark.parametrize(
    ("speaker", "place"), list(product([name for name in SPEAKERS if name != "pronoun"], NAMED_PLACES))
)
def test_grid_of_the_named(speaker, place, marks):
    mention, person = SPEAKERS[speaker]
    sentence, relative = NAMED_PLACES[place]
    capital = mention[0].upper() + mention[1:]
    known = "" if speaker in ("name", "title", "description") else "Ann Lee came to Oldtown.\n\n"
    text = known + sentence.format(s=mention, S=capital, q1=marks[0], q2=marks[1])
    expected = "who" if relative else capital if "{S}" in sentence else mention
    found = [quote for quote in find_quotes(text) if quote.kind in ("direct", "mixed")]
    assert [(quote.speaker, quote.person) for quote in found] == [(expected, person)]


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS.keys())
@pytest.mark.parametrize(("speaker", "place"), list(product(SPEAKERS, PLACES)))
def test_grid(speaker, place, marks):
    mention, person = SPEAKERS[speaker]
    sentence = PLACES[place]
    after = any(lead in sentence for lead in ("according to {s}", "by {s}"))
    written = _OBJECT.get(mention, mention) if after else mention
    capital = written[0].upper() + written[1:]
    known = "" if speaker in ("name", "title", "description") else "Ann Lee came to Oldtown.\n\n"
    text = known + sentence.format(s=written, S=capital, q1=marks[0], q2=marks[1])
    expected = capital if "{S}" in sentence else written
    found = [quote for quote in find_quotes(text) if quote.kind in ("direct", "mixed")]
    assert found
    assert {(quote.speaker, quote.person) for quote in found} == {(expected, person)}
