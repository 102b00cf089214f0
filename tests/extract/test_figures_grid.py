"""Figures in generated sentences whose answers are known: nouns, verbs of change and elisions in every syntax.

The sentences are ours: templates times nouns times verbs times amounts, a compact part of the grid that found the
classes of error. Each test names one syntax and lists every sentence of it that is read wrongly.
"""

from __future__ import annotations

import pytest

from reader.extract.figures import find_figures
from reader.model import Figure

#: Plural and singular: regular, irregular, compounds, names.
NOUNS = [row.rsplit("/", 1) for row in """
people/person; police officers/officer; women/woman; fishermen/fisherman; children/child; wives/wife; thieves/thief
lives/life; mice/mouse; teeth/tooth; crises/crisis; analyses/analysis; buses/bus; viruses/virus; campuses/campus
tornadoes/tornado; heroes/hero; churches/church; boxes/box; families/family; ponies/pony; cookies/cookie
passers-by/passer-by; cattle/cattle; aircraft/aircraft; species/species; staff/staff; MPs/MP; SUVs/SUV
Palestinians/Palestinian; Republicans/Republican; burglaries/burglary; lorries/lorry; matches/match; houses/house
council homes/home; car bombs/bomb; asylum seekers/seeker; human rights groups/group; fighter jets/jet
arms dealers/dealer; hotel rooms/room; data centres/centre; by-elections/by-election; trade unions/union
""".strip().replace("\n", ";").split(";")]  # fmt: skip
NOUNS = [[plural.strip(), one.strip()] for plural, one in NOUNS]
#: What a number may have between itself and its noun.
DESCRIPTIONS = (
    "new; publicly funded; newly built; confirmed; mostly foreign; so-called; low-paid; South Korean; "
    "British and French; "
    "heavily armed; small and medium-sized; long-serving; privately owned; additional; more; separate; undocumented"
).split("; ")
#: What may stand behind it.
ENDINGS = (
    "were found; in the north; face eviction; who fled the city; waiting for help; protest against the law; "
    "than planned; "
    "remain closed; across Europe; led by the army; per day; set to open; injured when it fell; to be sold"
).split("; ")
UP = (
    "rose; climbed; grew; increased; jumped; surged; soared; advanced; gained; rallied; rebounded; leapt; edged up; "
    "ticked up; shot up; went up; was up; has risen; will climb; is expected to rise; could increase"
).split("; ")
DOWN = (
    "fell; dropped; declined; slid; slipped; plunged; tumbled; plummeted; sank; slumped; shrank; edged lower; "
    "ticked down; went down; was down; had fallen; may drop; lost; shed; gave up; pulled back; came down"
).split("; ")
AMOUNTS = ("5%", "3.4 per cent", "2.5pc", "0.3 percentage points", "25 basis points", "$3.2bn", "£40m", "19 cents")
DEGREES = ("", " sharply", " by about", " by more than", " a further", " as much as", " by an average of", " a modest")
DEEDS = {
    "up": ("raised", "lifted", "boosted", "hiked", "pushed up"),
    "down": ("cut", "slashed", "lowered", "brought down"),
}


def read(text: str) -> list[Figure]:
    return [f for f in find_figures(text) if f.kind not in ("ordinal", "date", "time")]


def test_head_noun_is_counted_past_what_describes_it() -> None:
    wrong = []
    for i, (plural, one) in enumerate(NOUNS):
        for j, words in enumerate(DESCRIPTIONS):
            text = f"The report said 45 {words} {plural} {ENDINGS[(i + j) % len(ENDINGS)]}."
            if [f.what for f in read(text)] != [one]:
                wrong.append((text, [f.what for f in read(text)]))
    assert wrong == []


@pytest.mark.parametrize(
    "template",
    [
        "Three of the 45 {} were old.", "Six of its {} were sold.", "Two-thirds of {} agree.", "Half the {} were old.",
        "A quarter of the {} were lost.", "One in five {} was hit.", "Nine out of 10 {} agree.",
        "A third of its {} went.", "A total of 45 {} went.", "An estimated 1,200 {} went.", "The first 45 {} went.",
        "As many as 45 {} went.", "Some 45 of those {} went.", "One of the {} affected was ours.",
        "The town lost dozens of {} that day.",
    ],
)  # fmt: skip
def test_whole_that_a_part_is_of_is_counted(template: str) -> None:
    texts = [(template.format(plural), one) for plural, one in NOUNS if plural not in ("cattle", "staff")]
    wrong = [(text, one) for text, one in texts if any(f.what != one for f in read(text)) or not read(text)]
    assert wrong == []


@pytest.mark.parametrize(("way", "verb"), [("up", v) for v in UP] + [("down", v) for v in DOWN])
def test_verb_gives_its_figure_a_direction(way: str, verb: str) -> None:
    texts = [f"Income {verb}{degree} {amount} in March." for degree in DEGREES for amount in AMOUNTS]
    assert [text for text in texts if [f.change for f in read(text)] != [way]] == []


@pytest.mark.parametrize(("way", "deed"), [(way, deed) for way, deeds in DEEDS.items() for deed in deeds])
def test_deed_gives_what_it_reaches_a_direction(way: str, deed: str) -> None:
    low, high = ("4%", "5%") if way == "up" else ("5%", "4%")
    for thing in ("prices", "the tax rate", "its growth forecast for the year"):
        assert [f.change for f in read(f"The firm {deed} {thing} by 5%.")] == [way]
        assert [f.change for f in read(f"The firm {deed} {thing} to {high} from {low}.")] == [way, None]
        assert [f.change for f in read(f"The firm {deed} {thing} from {low} to {high}.")] == [None, way]


#: A sentence without its noun beside the number, the words of a figure and what it counts.
ELIDED = [
    ("Some 60 died.", "60", "person"),
    ("Hundreds gathered outside the court.", "Hundreds", "person"),
    ("Six remain in custody.", "Six", "person"),
    ("Two have been charged with murder.", "Two", "person"),
    ("A squad of 23 was named.", "23", "person"),
    ("The stadium holds 60,000.", "60,000", "person"),
    ("It is home to 3,000.", "3,000", "person"),
    ("It employs more than 300 in Leeds.", "300", "person"),
    ("The number of users has grown to 3 million.", "3 million", "user"),
    ("The number of Americans seeking help fell to 787,000.", "787,000", "American"),
    ("The number of police officers fell from 300 to 250.", "300", "officer"),
    ("Arrivals reached 40,000.", "40,000", "arrival"),
    ("Cases climbed by 300 to 1,200.", "1,200", "case"),
    ("It shut 12 branches and will shut another 14.", "14", "branch"),
    ("It has 12 branches and plans 14 more.", "14", "branch"),
    ("It built 500 homes last year and 700 this year.", "700", "home"),
    ("Labour won 200 seats and the Tories 150.", "150", "seat"),
    ("They won 12 seats to Labour's nine.", "nine", "seat"),
    ("One Florida lawyer said so.", "One", "lawyer"),
    ("He told one FBI agent.", "one", "agent"),
    ("One of those inmates said so.", "One", "inmate"),
    ("It hit one police cruiser.", "one", "cruiser"),
    ("It is one of the worlds most profitable crops.", "one", "crop"),
    ("It is one of the worlds largest customer care and data services firms.", "one", "firm"),
    ("Two of the firms five directors resigned.", "Two", "director"),
    ("Two Labour MPs Quit Party", "Two", "MP"),
    ("TWO MEN HELD", "TWO", "man"),
    ("We got one more chance.", "one", "chance"),
    ("There was one other man.", "one", "man"),
    ("It has one set of rules.", "one", "set"),
    ("One analyst said so.", "One", "analyst"),
    ("They lost one rally that year.", "one", "rally"),
    ("She had one rehearsal with them.", "one", "rehearsal"),
    ("It was one particularly violent scene.", "one", "scene"),
    ("One of the top reasons freelancers stop is this.", "One", "reason"),
    ("It employs 15 HR consultants.", "15", "consultant"),
    ("They own 40 disabled credit cards.", "40", "card"),
]


@pytest.mark.parametrize(("text", "surface", "what"), ELIDED, ids=[row[0][:40] for row in ELIDED])
def test_noun_told_elsewhere_is_counted(text: str, surface: str, what: str) -> None:
    figure = next(f for f in read(text) if text[f.start : f.end] == surface)
    assert (figure.what, figure.unit) == (what, None)


#: A sentence and the directions of its figures in order.
MOVED = [
    ("Sales rose 4% in Europe and 6% in Asia.", ["up", "up"]),
    ("Shares fell 4% in London, 3% in Paris and 2% in Rome.", ["down", "down", "down"]),
    ("Sales were up 4% and 6% respectively.", ["up", "up"]),
    ("The fee will go up to £12 from £10.", ["up", None]),
    ("It went up to a record $45.88.", ["up"]),
    ("It lost 200,000 subscribers.", ["down"]),
    ("Labour gained 12 seats.", ["up"]),
    ("He lost two games.", [None]),
    ("Turnout was 63%, five points lower than before.", [None, "down"]),
    ("The news wiped £2bn off its value.", ["down"]),
    ("The VW Golf made up 5.9% of sales.", [None]),
    ("Fees of up to $13 are due.", [None]),
    ("It still comes up $4m short.", [None]),
]


@pytest.mark.parametrize(("text", "ways"), MOVED, ids=[row[0][:40] for row in MOVED])
def test_direction_follows_the_syntax(text: str, ways: list[str | None]) -> None:
    assert [f.change for f in read(text)] == ways


#: A sentence, the words of its one figure, its value and unit.
READ = [
    ("It took an hour and a half.", "an hour and a half", 1.5, "hour"),
    ("It fell a quarter point.", "a quarter", 0.25, None),
    ("A quarter-point rise came.", "A quarter", 0.25, None),
    (
        "It fell by three-quarters of a percentage point.",
        "three-quarters of a percentage point",
        0.75,
        "percentage point",
    ),
    ("It rose by half of one per cent.", "half of one per cent", 0.5, "percentage"),
    ("It was minus 5 degrees.", "minus 5 degrees", -5, "degree Celsius"),
    ("Children under five left.", "five", 5, "year"),
    ("A magnitude-6.4 quake hit.", "6.4", 6.4, None),
    ("A 2p-a-litre rise is due.", "2p-a-litre", 2, "penny per litre"),
    ("A wind of 30 kn blew.", "30 kn", 30, "knot"),
    ("A wind of 30 kt blew.", "30 kt", 30, "knot"),
    ("A 20 kt bomb fell.", "20 kt", 20, "kiloton"),
    ("It lies 12 nm off the coast.", "12 nm", 12, "nautical mile"),
    ("A 5 nm chip sold well.", "5 nm", 5, "nanometre"),
    ("A charge of 5 C flowed.", "5 C", 5, "coulomb"),
    ("Alibaba raised ¥500 million.", "¥500 million", 5e8, "Chinese yuan"),
    ("It costs 500 drams in Armenia.", "500 drams", 500, "Armenian dram"),
    ('A 24" monitor broke.', '24"', 24, "inch"),
    ("His fever was 40º.", "40º", 40, "degree Celsius"),
    ("The ticket cost 150 kn.", "150 kn", 150, "Croatian kuna"),
    ("A force of 12 kN broke it.", "12 kN", 12, "kilonewton"),
    ("He bought two Teslas.", "two", 2, None),
    ("It carries 12 m3/s of water.", "12 m3/s", 12, "cubic metre per second"),
    ("She has 300 mg/dL of it.", "300 mg/dL", 300, "milligram per decilitre"),
    ("It found 1.2 Moz of gold.", "1.2 Moz", 1.2, "million ounce"),
    ("It has 3.2m long-serving fans.", "3.2m", 3.2e6, None),
]


@pytest.mark.parametrize(("text", "surface", "value", "unit"), READ, ids=[row[0][:40] for row in READ])
def test_amount_is_read_whole(text: str, surface: str, value: float, unit: str | None) -> None:
    assert [(text[f.start : f.end], f.value, f.unit) for f in read(text)] == [(surface, pytest.approx(value), unit)]


@pytest.mark.parametrize(
    "text",
    ["The Enduro 3 delivers the same.", "It was found by one James Fenwick, a cook.", "It is the best one I know.",
     "The Watch 3 refines what was good.", "Android 14 is out.", "It was a five-a-side game of one-on-one.",
     "One way or another it ends.", "It happened at one point.", "The house at 221 Baker Street is old.",
     "Rule of 72 helps.", "he came on december 4 and left.", "The Under-21 side lost."],
)  # fmt: skip
def test_name_or_pronoun_is_no_figure(text: str) -> None:
    assert read(text) == []
