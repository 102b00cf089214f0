"""A surname by itself is the one full name that the other articles give."""

from reader.compare.people import people_across
from reader.model import Quote


def said_by(*people: str | None) -> list[Quote]:
    return [Quote(i, i + 1, "direct", person=person) for i, person in enumerate(people)]


def persons(quotes: list[list[Quote]]) -> list[list[str | None]]:
    return [[quote.person for quote in own] for own in quotes]


def test_a_lone_surname_takes_the_only_full_name():
    found = people_across([said_by("Volodymyr Zelensky"), said_by("Zelensky", None)])
    assert persons(found) == [["Volodymyr Zelensky"], ["Volodymyr Zelensky", None]]


def test_a_surname_of_two_people_stays_as_it_is():
    found = people_across([said_by("Ann Lee", "Bob Lee"), said_by("Lee")])
    assert persons(found) == [["Ann Lee", "Bob Lee"], ["Lee"]]
