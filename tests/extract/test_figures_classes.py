"""Classes of figures met in news and on the web, each in a sentence of our own: wires without commas, tallies, feet."""

from __future__ import annotations

from typing import Any

import pytest

from reader.extract.figures import find_figures

#: A sentence, the words of one of its figures, what is known of it.
FOUND: list[tuple[str, str, dict[str, Any]]] = [
    # commas and apostrophes lost on the way
    ("Mr Petrov 33 added that he would stay.", "33", {"kind": "age"}),
    ("Her partner Arvid Lund 37 watched.", "37", {"kind": "age"}),
    ("The oil tycoon 70 stunned the room.", "70", {"kind": "age"}),
    # names that begin with, or hold, letters English has not
    ("Wilma Åkesson, 21, was in the last carriage.", "21", {"kind": "age"}),
    ("Élodie Ćosić (44) came first.", "44", {"kind": "age"}),
    ("José García 44 has left the team.", "44", {"kind": "age"}),
    ("Dr Özdemir 52 said the boat had sunk.", "52", {"kind": "age"}),
    ("Ángel was 12 in 1976.", "12", {"kind": "age"}),
    ("Two soufflés, 21, were eaten.", "21", {"kind": "count"}),
    ("The blast wounded 120 officials said.", "120", {"what": None}),
    ("A further package is due this week, two officials said.", "two", {"what": "official"}),
    ("It is one of Nordias approved rail contractors.", "one", {"what": "contractor"}),
    ("It was one of lifes small pleasures.", "one", {"what": "pleasure"}),
    ("Eight Danes including two mothers were hurt.", "Eight", {"what": "Dane"}),
    ("The ferry took 103 passengers most of them Dutch.", "103", {"what": "passenger"}),
    ("About 900 men ages 18 to 35 came.", "900", {"what": "man"}),
    ("It can seat 3 4 or 5 players.", "3", {"what": "player"}),
    ("They hold two bachelors degrees.", "two", {"what": "degree"}),
    # four digits that are amounts
    ("It scored 4.7 from 1580 reviews.", "1580", {"what": "review"}),
    ("Hire up to 1700 debt collectors.", "1700", {"what": "collector", "modifier": "<="}),
    ("Lawns of 2000 m² need more power.", "2000 m²", {"unit": "square metre"}),
    ("Divide it by 2000 hours of work.", "2000 hours", {"kind": "duration"}),
    # feet, inches, metres, dollars a share
    ("He is 6'2\" tall.", "6'2\"", {"unit": "foot", "value": 6 + 2 / 12}),
    ("They flew at an altitude of 30' over the bay.", "30'", {"unit": "foot"}),
    ("The storm sank a 30m vessel.", "30m", {"unit": "metre", "value": 30}),
    ("They dug only 13m down the shaft.", "13m", {"unit": "metre", "value": 13}),
    ("It offered $82 a Norvik share.", "$82 a Norvik share", {"unit": "US dollar per share"}),
    # ranges
    ("A new gas line can cost $2000 to $5000.", "$2000 to $5000", {"low": 2000, "high": 5000}),
    ("Adding a sink costs £40 to £60.", "£40 to £60", {"low": 40, "high": 60}),
    ("Lose one to two pounds per week.", "one to two pounds per week", {"low": 1, "high": 2}),
    ("Sales should grow 5% to 6% this year.", "5% to 6%", {"low": 5, "high": 6, "change": "up"}),
    ("Between 95 cents and $1.05 a share is likely.", "95 cents and $1.05 a share", {"unit": "US dollar per share"}),
    ("Some 20–25,000 fans sang.", "20–25,000", {"low": 20_000, "high": 25_000}),
    ("Two to three dozen people waited.", "Two to three dozen", {"low": 24, "high": 36}),
    ("Stand 5m to 6m away.", "5m to 6m", {"low": 5, "high": 6, "unit": "metre"}),
    # tallies and shares
    ("Senators voted 52 to 48 against it.", "52 to 48", {"kind": "score", "low": 52, "high": 48}),
    ("It passed by a vote of 90 to 10.", "90 to 10", {"kind": "score", "low": 90, "high": 10}),
    ("A 5-to-4 ruling ended it.", "5-to-4", {"kind": "score", "low": 5, "high": 4}),
    ("Women were outnumbered three to one.", "three to one", {"kind": "score", "low": 3, "high": 1}),
    ("Nine times out of ten it works.", "Nine times out of ten", {"kind": "ratio", "value": 0.9}),
    ("The critic gave it 10/10 again.", "10/10", {"kind": "ratio", "value": 1}),
    # one
    ("Only one person has been hit.", "one", {"what": "person"}),
    # nouns in capitals, of which, of people harmed
    ("You need 35 PDUs to qualify.", "35", {"what": "PDU"}),
    ("There may be 2000 planets there.", "2000", {"what": "planet"}),
    ("They own 90 firms in havens, 53 of which trade.", "53", {"what": "firm"}),
    ("It says raids killed 1200 and hurt many.", "1200", {"what": "person"}),
    ("More than 50 were taken to hospital.", "50", {"what": "person", "modifier": ">"}),
    ("It is one of the top 10 shoe firms.", "one", {"what": "firm"}),
    ("They spoke it in two takes, she said.", "two", {"what": "take"}),
    ("It runs billions of ads a day.", "billions", {"what": "ad"}),
    # ages
    ("Kamala was 12 in 1976.", "12", {"kind": "age"}),
    ("Jan Berg, one of Ewa's pupils, left.", "one", {"kind": "count", "what": "pupil"}),
    ("Meals were free, now five per month are.", "five", {"kind": "count"}),
    ("A bid at age 78 seems odd.", "78", {"kind": "age"}),
    ("Lund, at 97 the oldest mayor, died.", "97", {"kind": "age"}),
    ("They range in age from 29 to 63.", "29 to 63", {"kind": "age", "low": 29, "high": 63}),
    ("Of those 18 to 44 who voted, few agree.", "18 to 44", {"kind": "age"}),
    ("They hugged an 8- or 9-year-old boy.", "8", {"kind": "age"}),
    ("At 52, Mik Sand is the oldest jockey.", "52", {"kind": "age"}),
    ("I was a half a million votes higher.", "a half a million", {"value": 500_000, "what": "vote"}),
    ("The coach went 14-34 in three seasons.", "14-34", {"kind": "score"}),
    ("She turned 17 on Friday.", "17", {"kind": "age"}),
    ("Ages 5 through 11 years old may enter.", "5 through 11 years old", {"kind": "age", "low": 5, "high": 11}),
    # units
    ("It takes 300,000 b/d of crude.", "300,000 b/d", {"unit": "barrel per day"}),
    ("They come in 15 mg/92 mg pills.", "15 mg", {"unit": "milligram"}),
    ("It was 49℃ in May.", "49℃", {"unit": "degree Celsius"}),
    ("Standing 6-foot-5 he won.", "6-foot-5", {"unit": "foot", "value": 6 + 5 / 12}),
    ("It costs $64-80 per day.", "$64-80 per day", {"unit": "US dollar per day", "low": 64, "high": 80}),
    ("It costs 3,000 CFA francs.", "3,000 CFA francs", {"unit": "CFA franc"}),
    ("The 34 Dem No-Voters stayed.", "34", {"kind": "count"}),
    ("Four Dem senators stayed.", "Four", {"kind": "count", "what": "senator"}),
    ("It costs 50 usd a year.", "50 usd a year", {"kind": "money", "unit": "US dollar per year"}),
    ("It cost 34 DEM then.", "34 DEM", {"unit": "Deutsche mark"}),
    ("One financial services firm left.", "One", {"what": "firm"}),
    ("One professional services giant left.", "One", {"what": "giant"}),
    ("One police chief quit.", "One", {"what": "chief"}),
    ("One bank executive quit.", "One", {"what": "executive"}),
    ("One consumer products maker left.", "One", {"what": "maker"}),
    ("One executive order came.", "One", {"what": "order"}),
    ("Three thousand, two hundred people marched.", "Three thousand, two hundred", {"value": 3200.0}),
    ("One million, two hundred thousand dollars went.", "One million, two hundred thousand dollars", {"value": 1.2e6}),
    ("Of three thousand, two hundred died.", "three thousand", {"value": 3000.0}),
    ("A bus is 20 patacas.", "20 patacas", {"unit": "Macanese pataca"}),
    ("It scored a 6.5 out of 10.", "6.5 out of 10", {"kind": "ratio", "value": 0.65}),
    ("Dig a 12x24-foot garden.", "12", {"unit": "foot", "kind": "measure"}),
    ("Waste in the U.S. is 4.9 pounds per person.", "4.9 pounds per person", {"unit": "pound per person"}),
    ("An order must be equal to or greater than €50.", "€50", {"modifier": ">="}),
    # which way
    ("Growth slowed to 3%.", "3%", {"change": "down"}),
    ("Rates ticked up to 3%.", "3%", {"change": "up", "modifier": "="}),
    ("Sales were 3% up on last year.", "3%", {"change": "up"}),
    ("That knocked 3% off its value.", "3%", {"change": "down"}),
    ("The yen gave up 3% that week.", "3%", {"change": "down"}),
    ("The index dropped 45 points.", "45", {"change": "down", "what": "point"}),
    ("It grew at an annual rate of 3%.", "3%", {"change": "up"}),
    ("A slide of 35mm film lay there.", "35mm", {"change": None}),
    ("A spike of 12 volts kills it.", "12 volts", {"change": None}),
    ("They faced a drop of 30 metres.", "30 metres", {"change": None}),
    ("A drop of 3 inches in the river's level came.", "3 inches", {"change": "down"}),
    ("Shares had a slide of 3%.", "3%", {"change": "down"}),
    ("Sales fell by 25 per cent, from 100 to 75.", "100", {"kind": "count", "unit": None}),
    ("Sales rose 20% in May, from 90 to 108.", "108", {"kind": "count", "unit": None}),
    ("Profits fell 40% from 200 in May to 120 in June.", "200", {"kind": "count", "unit": None}),
    ("Sales fell by 25 per cent to 75 from 100.", "100", {"kind": "count", "unit": None}),
    ("Unemployment fell 5% from 45 to 40.", "45", {"kind": "percent"}),
    ("Support rose 5% from 40 to 45.", "45", {"kind": "percent"}),
    ("It was louder than double the 120 decibels.", "120 decibels", {"change": None}),
    # modifiers
    ("Wrap it around the four posts.", "four", {"modifier": "="}),
    ("It hovers around the $5m mark.", "$5m", {"modifier": "~"}),
    ("They squeezed it into 4 and a half hours.", "4 and a half hours", {"value": 4.5}),
    ("Two “young local poets” read.", "Two", {"what": "poet"}),
]
NOTHING = [
    "He drives an RX 450h to town.",
    "The case is Lund v. Berg, No. 14-1418, in court.",
    "They are charged; a sixth, who fled, is sought.",
    "A one-stop-shop sells the 3840x2160 screen and a 4x4 drive.",
    "It runs Bluetooth 5.3 with macOS 10.5 and above after the 5.50 update.",
    "Lind A. Neurology 2021. J Sleep 31:426-438.",
    "The fair opens on May 22 and 23.",
    "They must reach net zero.",
    "In this Dec. 20, 2015, file photo she waves.",
    "2. Save the file",
    "The Billions Bunker Group sells the voyage-3 model in a size 14.",
    "Windows 11 was slow and Galaxy Note 20 is old.",
    "Reuters 18 House Speaker shows the way",
    "The screen is 18:9 and that one 16:9.",
    "It came at five oclock in the 90s.",
    "The third-party app was one called Lumen.",
    "As we look ahead to 2024 its clear.",
    "Brewing in a Changing World 1300-1600 is a book.",
    "The KÃ¼lner Bank paid.",
]


@pytest.mark.parametrize(("text", "surface", "known"), FOUND, ids=[row[0][:40] for row in FOUND])
def test_figure_of_the_class_is_read(text: str, surface: str, known: dict[str, Any]) -> None:
    figure = next(f for f in find_figures(text) if text[f.start : f.end] == surface)
    assert {name: getattr(figure, name) for name in known} == {
        name: pytest.approx(value) if isinstance(value, float) else value for name, value in known.items()
    }


@pytest.mark.parametrize("text", NOTHING)
def test_no_quantity_is_found(text: str) -> None:
    assert [text[f.start : f.end] for f in find_figures(text) if f.kind != "ordinal"] == []


def test_alternatives_are_two_figures() -> None:
    assert [f.value for f in find_figures("It is 25k or 40k cheaper.")] == [25_000, 40_000]
