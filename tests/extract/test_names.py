"""What a name is called: a person's, a place's, an organisation's. The sentences are made up."""

from __future__ import annotations

import pytest

from reader.extract.names import find_names


def _kinds(text: str) -> dict[str, str]:
    return {name.full: name.kind for name in find_names(text)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("They played on at Harwell Field after dark.", "Harwell Field", "place"),
        ("Tents stood in Victoria Park all week.", "Victoria Park", "place"),
        ("Roads through the Lower Alps were shut.", "Lower Alps", "place"),
        ("Talks on the Middle East went on.", "Middle East", "place"),
        ("Photo LONDON — Two trams collided.", "LONDON", "place"),
        ("He came third at the Brazilian Grand Prix on Sunday.", "Brazilian Grand Prix", "organisation"),
        ("Shares of Harwell International fell.", "Harwell International", "organisation"),
        ("A loan by Harwell Foods Inc. was repaid.", "Harwell Foods Inc.", "organisation"),
        ("It beat the Cleveland Indians in ten innings.", "Cleveland Indians", "organisation"),
        ("Nobody had scored for the Golden State Warriors.", "Golden State Warriors", "organisation"),
        ("She wrote it in the Croydon Advertiser and the Daily Mail.", "Daily Mail", "organisation"),
        ("A win for Republican Mark Harwell is near.", "Mark Harwell", "person"),
        ("The American Kyle Harwell came second.", "Kyle Harwell", "person"),
        ("GETTY Max Harwell could have crashed.", "Max Harwell", "person"),
        ("Crowds met President-elect Ann Harwell there.", "Ann Harwell", "person"),
        ("Mother-of-two Dora Harwell was on board.", "Dora Harwell", "person"),
        ("A joke by Comedian Ricky Harwell began it.", "Ricky Harwell", "person"),
        ("It was the Mayor of London Adam Harwell who wrote it.", "Adam Harwell", "person"),
        ("A catch by TE Jimmy Harwell won it.", "Jimmy Harwell", "person"),
        ("Talks on Indian-controlled Kashmir failed.", "Kashmir", "place"),
        ("He stood before Trump Tower for an hour.", "Trump Tower", "place"),
        ("The frigate INS Tabar sank it.", "INS Tabar", "other"),
        ("It was read by Facebook and by others.", "Facebook", "organisation"),
        ("Many had met Obama before.", "Obama", "person"),
        ("He came with his wife Laura, smiling.", "Laura", "person"),
        ("Crowd Hopes as Emma Says it is over.", "Emma", "person"),
        ("Ursula von der Harwell met Ana de la Torre.", "Ursula von der Harwell", "person"),
        ("“It is time,” President de Harwell said.", "de Harwell", "person"),
        ("Am Freitag war der Tag der Sprachen der Orte.", "Tag der Sprachen der Orte", "other"),
        ("The film stars Sally Field as a nurse.", "Sally Field", "person"),
        ("A speech by P.J. Hill was cut short.", "P.J. Hill", "person"),
    ],
    ids=lambda value: value[:24],
)
def test_kind_of_a_name_is_read_from_its_words(text: str, name: str, kind: str) -> None:
    assert _kinds(text).get(name) == kind


def test_a_town_stays_one_whoever_is_called_by_its_last_word() -> None:
    text = "Emma York spoke first. Then New York answered, and York left."
    assert _kinds(text) == {"Emma York": "person", "New York": "place"}


@pytest.mark.parametrize("line", ["Tram Derails", "Eve Assaults Renew German Tensions", "Icon Dies", "Woman Killed"])
def test_a_headline_is_nobody(line: str) -> None:
    assert "person" not in _kinds(f"{line}\n\nThe road was shut for days.").values()


def test_words_of_a_campaign_are_not_who_stands_in_it() -> None:
    assert "person" not in _kinds("Buttons for Republican Donald Harwell Voters were sold.").values()


def test_a_surname_of_several_words_is_told_behind_a_title() -> None:
    text = "Ursula von der Harwell spoke first. Then Mrs von der Harwell left, and Mr van Gogh stayed."
    assert [name.full for name in find_names(text)] == ["Ursula von der Harwell"] * 2 + ["van Gogh"]
