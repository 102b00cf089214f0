"""What a sentence says was done."""

from __future__ import annotations

import pytest

from reader.events.acts import acts_of, is_labour, main_act
from reader.events.tellers import tellers


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The port dismissed the allegations as untrue.", "reject"),
        ("Officers took 31 protesters from the gate away.", "arrest"),
        ("The man was taken into custody in the evening.", "arrest"),
        ("Soldiers raised the blue and yellow flag over the town.", "raise-flag"),
        ("The court turned down a request by the owners.", "reject"),
        ("The wall gave way at high tide.", "collapse"),
        ("After the blast the mayor resigned without a word.", "quit"),
        ("The party took 62 seats, according to the count.", "take"),
        ("The chief executive apologised to the families.", "apologise"),
        ("The ferry sailed past the island at noon.", "sail"),
        ("The first train ran a week after the town was won back, the railway said.", "run"),
        ("The minister spoke after the town was won back.", "speak"),
        ("Police opened fire on the crowd.", "shoot"),
        ("One of the paintings stolen a week ago was recovered from a barn.", "recov"),
        ("About 3,000 people came to a funeral service in the square.", "mourn"),
        ("Three children fell ill at the nursery.", "sicken"),
        ("The army shells the town from the hills.", "attack"),
        ("Shells struck the town before dawn.", "attack"),
        ("The chief executive has said sorry.", "apologise"),
        ("A delivery driver was injured at the gate.", "injure"),
        ("Her deputy takes over on Monday.", "appoint"),
        ("Hollmark may take over Rauda in March.", "acquire"),
    ],
)
def test_the_main_act_of_a_sentence(sentence: str, kind: str) -> None:
    acts = acts_of(sentence)
    assert [main_act(acts).kind] == [kind] if kind != "take" else not [act for act in acts if act.kind == "agree"]


def test_fourteen_votes_are_a_figure() -> None:
    assert "vote" not in {act.kind for act in acts_of("She leads her rival by 14 votes in the bay.")}


def test_a_strike_is_a_walkout_where_workers_walk_out() -> None:
    told = "The dockers' union called the strike over pay; employers offered a pay rise."
    assert is_labour(told)
    assert main_act(acts_of("The strike began on the first of May.", labour=True)).kind == "protest"
    assert is_labour("The strike in Osten ended on Monday after the brewery agreed to its demands.")
    assert not is_labour("Missiles hit the port in a strike on Monday, and soldiers and a union leader died.")


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The club fired its coach on Sunday.", "fire-job"),
        ("The man fired three shots at the guard.", "shoot"),
        ("A fire destroyed the mill on Sunday.", "fire"),
        ("The rebels fired two missiles at the port.", "launch"),
    ],
)
def test_who_is_fired_and_what_is_fired_is_no_blaze(sentence: str, kind: str) -> None:
    assert kind in {act.kind for act in acts_of(sentence)}


def test_an_arson_is_more_than_a_fire_and_a_murder_more_than_a_death() -> None:
    kinds = {act.kind for act in acts_of("The arson and the murder followed a fire and a death in May.")}
    assert {"arson", "murder", "fire", "die"} <= kinds


@pytest.mark.parametrize(
    "sentence",
    ["Fuel and shells for the whole front had passed through the town.", "At the depot shells were counted by hand."],
)
def test_shells_that_are_only_things_shell_nothing(sentence: str) -> None:
    words = sentence.rstrip(".").split()
    assert "attack" not in {act.kind for act in acts_of(sentence)}
    assert "attack" not in {kind for _, kind in tellers(words)}
