"""Base forms and classes of event words."""

from __future__ import annotations

import pytest

from reader.events.derivations import DERIVED
from reader.events.lemmas import base, head_of
from reader.events.triggers import CLASSES, NEAR, SPEECH, WEAK, trigger_class


@pytest.mark.parametrize(
    ("one", "other"),
    [("struck", "strikes"), ("shot", "shooting"), ("acquisition", "acquired"), ("stole", "stolen"), ("won", "victory")],
)
def test_forms_of_one_happening_share_a_base(one: str, other: str) -> None:
    assert base(one) == base(other)


@pytest.mark.parametrize(
    ("phrase", "head"),
    [
        ("checked into", "check"),
        ("made an offer", "offer"),
        ("plane crash", "crash"),
        ("did", "did"),
        ("fatal stabbing", "stab"),
        ("shooting trial", "trial"),
        ("sale of the house", "sale"),
        ("stole paintings", "steal"),
    ],
)
def test_the_head_of_a_phrase_is_the_word_that_says_what_happened(phrase: str, head: str) -> None:
    assert head_of(phrase) == base(head)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("recaptured", "liberate"),
        ("retook", "liberate"),
        ("regained", "liberate"),
        ("killed", "die"),
        ("dead", "die"),
        ("said", "speak"),
        ("collapsed", "collapse"),
        ("Wednesday", None),
        ("bridge", None),
    ],
)
def test_words_have_the_class_of_their_happening(word: str, kind: str | None) -> None:
    assert trigger_class(word) == kind


def test_classes_that_rules_name_exist() -> None:
    named = SPEECH | WEAK | NEAR.keys() | {kind for kinds in NEAR.values() for kind in kinds}
    assert named <= CLASSES.keys()


def test_no_word_stands_in_two_classes() -> None:
    seen: dict[str, str] = {}
    doubled = [
        (w, kind, seen[base(w)]) for kind, ws in CLASSES.items() for w in ws if seen.setdefault(base(w), kind) != kind
    ]
    assert not doubled


@pytest.mark.parametrize(("form", "verb"), DERIVED.items(), ids=DERIVED)
def test_a_noun_or_irregular_form_has_the_base_of_its_verb(form: str, verb: str) -> None:
    assert base(form) == base(verb)


@pytest.mark.parametrize(
    ("plural", "verb"), [("acquittals", "acquitted"), ("injuries", "injured"), ("entries", "enter")]
)
def test_plurals_of_nouns_made_of_verbs_need_no_row(plural: str, verb: str) -> None:
    assert base(plural) == base(verb)


def test_marks_about_a_word_are_none_of_it() -> None:
    assert head_of("#Oscars") == head_of("Oscars®") == head_of("Oscar")
