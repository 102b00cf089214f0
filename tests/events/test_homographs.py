"""Words that are written like a trigger and are none, or are of another class."""

from __future__ import annotations

import pytest

from reader.events.acts import acts_of, is_space, main_act
from reader.events.homographs import HOMOGRAPHS
from reader.events.triggers import CLASSES, class_in


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A man was stabbed at a bar in Leeds on Friday.", "ban"),
        ("The village lies close to the border with Tarsia.", "close"),
        ("He said that the weather was fine on Monday.", "fine"),
        ("She is on maternity leave until September.", "abandon"),
        ("The caravan was lost in the desert on Monday.", "abandon"),
        ("Sporting governing bodies met in Paris on Monday.", "die"),
        ("He suffered a heart attack on Monday.", "attack"),
        ("Anna Berg has been in charge of the bank since Monday.", "charge"),
        ("The new toll road between Dale and Corrie opened on Monday.", "die"),
        ("Turner scored from the penalty spot on Monday.", "fine"),
        ("He missed a penalty in the 60th minute.", "fine"),
        ("Okoro passed a medical on Tuesday in Ravenna.", "approve"),
        ("She burst into tears in court on Monday.", "breach"),
        ("The director shot the film in Oslo in May.", "shoot"),
        ("The keeper saved two shots in the first half.", "rescue"),
        ("He recalled how the bridge had swayed on Monday.", "recall"),
    ],
)
def test_a_word_that_only_looks_like_a_trigger_is_no_act(sentence: str, kind: str) -> None:
    assert kind not in {act.kind for act in acts_of(sentence)}


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The schools in Dale will close on Monday.", "close"),
        ("The court imposed a fine of £400 on Monday.", "fine"),
        ("The law was passed by parliament on Monday.", "approve"),
        ("The dam burst on Monday above the town.", "breach"),
        ("Police shot a man dead in Leeds on Monday.", "shoot"),
        ("Lumen recalled 4,000 cars on Monday.", "recall"),
        ("Shares rallied on Monday in early trading.", "rise"),
        ("The court overturned his conviction on Monday.", "reverse"),
        ("A lorry overturned on the ring road on Monday.", "crash"),
        ("Police stormed the building on Monday.", "attack"),
        ("The two sides struck a deal on Monday.", "agree"),
        ("Margit Sund passed away on 18 February in Bergen.", "die"),
        ("An Aura 9 burst into flames on Friday.", "fire"),
        ("A jury cleared Paul Endicott of fraud on Monday.", "convict"),
        ("The factory laid off 200 workers on Monday.", "fire-job"),
        ("The lander touched down on Mars on Monday.", "land"),
        ("The illness claimed 52 lives in Varno last year.", "die"),
    ],
)
def test_a_word_is_of_the_class_it_has_among_its_neighbours(sentence: str, kind: str) -> None:
    assert main_act(acts_of(sentence)).kind == kind


def test_a_probe_of_spaceflight_is_no_inquiry() -> None:
    assert is_space("The probe left the rocket and is on course for the moon, said the lunar agency.")
    assert not is_space("Prosecutors opened a probe into the bank after a satellite firm went under.")
    assert acts_of("The moon probe sent pictures on Monday.", space=True)[0].word == "sent"


@pytest.mark.parametrize("row", HOMOGRAPHS, ids=lambda row: row[1])
def test_every_row_is_of_a_trigger_and_gives_a_class(row: tuple[str, str]) -> None:
    kind, form = row
    other = HOMOGRAPHS[row][3]
    assert class_in(form, ()) == kind
    assert other is None or other in CLASSES
