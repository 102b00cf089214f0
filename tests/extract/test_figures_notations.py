"""Units, moneys and counted nouns in the notations and syntaxes of news, each in a sentence of our own."""

from __future__ import annotations

import pytest

from reader.extract.figures import find_figures

#: A sentence | the words of one figure | its value | its unit, or "#" and what is counted.
_MONEY = """
It paid Rs.500 for it. | Rs.500 | 500 | Indian rupee
Pakistan set aside Rs 5 crore. | Rs 5 crore | 5e7 | Pakistani rupee
The fine in Denmark was 300m kr. | 300m kr | 3e8 | Danish krone
Rents in Sweden rose to 12,000 kr a month. | 12,000 kr a month | 12000 | Swedish krona per month
Norway set aside kr 12m. | kr 12m | 12e6 | Norwegian krone
It costs 99c. | 99c | 99 | cent
Power costs 30c/kWh. | 30c/kWh | 30 | cent per kilowatt hour
It fetched 25.5 US cents. | 25.5 US cents | 25.5 | cent
It costs 3.2 euro cents per kWh. | 3.2 euro cents per kWh | 3.2 | cent per kilowatt hour
He has 40 grand in the bank. | 40 grand | 40000 | US dollar
Tickets were £20 and he lost ten grand. | ten grand | 10000 | pound sterling
They won a 5-million-pound grant. | 5-million-pound | 5e6 | pound sterling
The fee was $5m (Canadian). | $5m (Canadian) | 5e6 | Canadian dollar
The fee was $5 CAD. | $5 CAD | 5 | Canadian dollar
The kingdom spent SR 300m. | SR 300m | 3e8 | Saudi riyal
Congo paid 100 francs. | 100 francs | 100 | Congolese franc
Uganda spent 500 million shillings. | 500 million shillings | 5e8 | Ugandan shilling
The ticket costs 300 zł. | 300 zł | 300 | Polish zloty
It cost 200 Zimbabwe dollars. | 200 Zimbabwe dollars | 200 | Zimbabwean dollar
"""
_UNITS = """
It makes 221kW/380Nm. | 380Nm | 380 | newton metre
It gets to 62mph in 4.5s. | 4.5s | 4.5 | second
It uses 6.5 L/100 km. | 6.5 L/100 km | 6.5 | litre per 100 kilometres
It has a 6.7in display. | 6.7in | 6.7 | inch
It copies at 5 MB/s. | 5 MB/s | 5 | megabyte per second
It loads at 5 Mb/s. | 5 Mb/s | 5 | megabit per second
It holds a 12 amp-hr battery. | 12 amp-hr | 12 | ampere-hour
It moved 3 long tons of coal. | 3 long tons | 3 | ton
It measures 125x64x40mm. | 125 | 125 | millimetre
It uses Bluetooth 2.4GHz links. | 2.4GHz | 2.4 | gigahertz
It is a 2000-square-foot house. | 2000-square-foot | 2000 | square foot
It ran for a three-try win. | three | 3 | #try
It has 2.9 million pound of thrust. | 2.9 million pound | 2.9e6 | pound
"""
_NOUNS = """
The death toll of 60 may rise. | 60 | 60 | #person
The death toll from the quake has risen to 60. | 60 | 60 | #person
Erimo, population 4,850, is small. | 4,850 | 4850 | #person
Casualties: 60 | 60 | 60 | #casualty
Of the 200 patients, 30 died and 12 recovered. | 12 | 12 | #patient
It has 30 shops in France, 12 in Spain and five in Italy. | five | 5 | #shop
France sent 30 troops, Spain 12 and Italy five. | 12 | 12 | #troop
France sent 30 troops, Spain 12 and Italy five. | five | 5 | #troop
Hundreds flee floods | Hundreds | None | #person
Thousands march in London | Thousands | None | #person
Three held over murder | Three | 3 | #person
The court jailed three and freed two. | two | 2 | #person
It will lay off 1,200, or 10% of staff. | 1,200 | 1200 | #person
The ferry was carrying 300 when it sank. | 300 | 300 | #person
There were 300 on board. | 300 | 300 | #person
Deaths rose to 300 and infections to 4,000. | 4,000 | 4000 | #infection
Some 60% of those polled agree. | 60% | 60 | #person
Three of those trapped were freed. | Three | 3 | #person
She is one of 15 federal appeals court judges. | 15 | 15 | #judge
They signed five arms control treaties. | five | 5 | #treaty
It owns 12 of Europe’s 20 largest banks. | 20 | 20 | #bank
They own 3 million head of cattle. | 3 million | 3e6 | #head
Users rose to 3m, of whom 1m pay. | 1m | 1e6 | #user
The fire destroyed 300 homes and damaged 200. | 200 | 200 | #home
It hit 31 patients while seven others arrived on foot. | seven | 7 | #patient
They won 12 gold medals, six silver and five bronze. | five | 5 | #medal
Charles ran for 226 yards while Hill added 110. | 110 | 110 | yard
It names ten of the best 2025 releases. | ten | 10 | #release
It handles 38 million musical works collecting fees. | 38 million | 38e6 | #work
It was said that 10 people officials said. | 10 | 10 | #person
A list of 288 candidates, 46 in Akhal, is out. | 46 | 46 | #candidate
Tom Ness and Bill Haus, both 51, died. | 51 | 51 | year
It reduced the number of hereditary peers to 90. | 90 | 90 | #peer
They jailed Morsi and 19 others. | 19 | 19 | #person
At least 84 now lay dead. | 84 | 84 | #person
His kids are 6 and almost 10, he said. | 10 | 10 | year
It raised the retirement age for women to 65. | 65 | 65 | year
The six-foot-five Ukrainian won. | six-foot-five | 6.416667 | foot
One of Mr. Hall’s ex-wives came. | One | 1 | #ex-wife
It was one of the last elements to come. | one | 1 | #element
It equals 18 Boeing 747 aircraft. | 18 | 18 | #aircraft
She said that one person had been hurt. | one | 1 | #person
It found that 10 flights (of about 150,000) came back. | 150,000 | 150000 | #flight
The death toll in the raid, in which a lorry drove into a crowd, rose to 85, it said. | 85 | 85 | #person
Ann Ness, one of Hall's lawyers, said so. | one | 1 | #lawyer
Most of the 383 makers (89 or 23%) agree. | 89 | 89 | None
It has 24,780 postings, followed by CAPM (3,923). | 3,923 | 3923 | #posting
Hall 43 opposed the plan. | 43 | 43 | year
Orozco 27 a known member of the gang fled. | 27 | 27 | year
Police said that in East Flatbush 46 were arrested. | 46 | 46 | #person
The 2000 employees make it. | 2000 | 2000 | #employee
It takes 2000+ courses. | 2000 | 2000 | #course
Traffic grew by 1650%, it said. | 1650% | 1650 | percentage
He fell 2000ft to his death. | 2000ft | 2000 | foot
It put sensors in 1500 of the 2200 homes. | 1500 | 1500 | #home
The study (1654 total participants) ended. | 1654 | 1654 | #participant
It followed 2000 British civil servants. | 2000 | 2000 | #servant
They were seized by 1600 police. | 1600 | 1600 | #police
Two New York City subway work trains collided. | Two | 2 | #train
It has 12 cast members. | 12 | 12 | #member
It hit 82 percent of Indias voice traffic. | 82 percent | 82 | #traffic
She was the first physician under 40 to serve. | 40 | 40 | year
One difference is that the phone comes with two. | two | 2 | #None
It makes up 40% of government spending. | 40% | 40 | #spending
Half of all online gambling is there. | Half | 0.5 | #gambling
He ran 800m at marathon goal pace. | 800m | 800 | metre
She won the 200m title. | 200m | 200 | metre
He gets euro345 a month. | euro345 a month | 345 | euro per month
"""


def _rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in row.split("|")] for row in table.strip().splitlines()]


_ALL = [row for table in (_MONEY, _UNITS, _NOUNS) for row in _rows(table)]


@pytest.mark.parametrize(("text", "surface", "value", "of"), _ALL, ids=[f"{row[0][:36]} {row[1][:12]}" for row in _ALL])
def test_figure_has_its_unit_or_noun(text: str, surface: str, value: str, of: str) -> None:
    figure = next(f for f in find_figures(text) if text[f.start : f.end] == surface)
    assert figure.value == (None if value == "None" else pytest.approx(float(value)))
    assert (f"#{figure.what}" if of.startswith("#") else str(figure.unit)) == of


@pytest.mark.parametrize(
    "text",
    [
        "Details are at 45 W. Jefferson St.",
        "It plays great 1080p games.",
        "It was a six-figure sum.",
        "The 76ers and the 49ers met.",
        "In this Friday, Dec. 29, 2017, file photo they meet.",
        "Panels installed before 1965 use fuses.",
        "It chronicles 1988 protests at the school.",
        "In fiscal 2023 and 2024, it grew.",
        "It was all the rage around 2015-2016, they say.",
        "It was loved until about 1773.",
        "It was shot in the nineteen fifties.",
        "She drew the late Stevens ' 1982 comic series.",
        "They drove a 4×4 away.",
        "A 2-in-1 is a laptop.",
        "He threw a pick six after a three and out.",
        "15/34 16 November 2017 Ann Lee speaks to a crowd",
        "It is shrunk down to 1080p.",
        "They sell Strike 2, Field 6 and Valor.",
    ],
)
def test_name_address_or_idiom_is_no_figure(text: str) -> None:
    assert find_figures(text) == []


#: Descriptions, nouns and what may follow, all of which leave the noun in the plural the head.
_BEFORE = ("", "more ", "other ", "former ", "large red wooden ", "newly opened ", "so-called ", "well-known local ")
_HEADS = [row.split("/") for row in (
    "court judges/judge; oil companies/company; police cars/car; trade deals/deal; health workers/worker; "
    "rescue teams/team; news agencies/agency; army bases/base; bus passengers/passenger; steel mills/mill"
).split("; ")]  # fmt: skip
_AFTER = (".", " in the city.", " that closed.", " of the region.", ", officials said.", " by 2030.", " who left.")
_WHOLE = ("45 {}", "Dozens of {}", "A group of 12 {}", "45 of the {}", "45 of its {}", "Another 45 {}", "60% of {}")


def test_head_of_the_phrase_is_counted_in_every_place() -> None:
    wrong = []
    for whole in _WHOLE:
        for i, (plural, one) in enumerate(_HEADS):
            for j, before in enumerate(_BEFORE):
                text = f"It says {whole.format(before + plural)}{_AFTER[(i + j) % len(_AFTER)]}"
                found = [f.what for f in find_figures(text) if f.kind in ("count", "percent")]
                if not found or found[0] != one:
                    wrong.append((text, found))
    assert wrong == []
