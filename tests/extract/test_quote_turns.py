"""Interviews and transcripts printed without marks: each turn is a statement of the side whose label it has."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.quotes import find_quotes

#: Text, and per turn its label, person and last words.
DIALOGUES = {
    "Q and A": (
        "Actress Ann Lee is known to many. Lee tells of home. Questions and answers have been edited.\n\n"
        "Q: What did you find?\n\nA: I came home and my parents were gone.\n\n"
        "It was a long day for everybody who lived in that house.\n\n"
        "Q: Did anybody help you?\n\nA: No, no one did.",
        [
            ("Q", None, "find?"),
            ("A", "Ann Lee", "that house"),
            ("Q", None, "help you?"),
            ("A", "Ann Lee", "no one did"),
        ],
    ),
    "letters with a stop": (
        "Ann Lee spoke to us.\n\nQ. Is it so?\n\nA. It is.\n\nQ. And then?\n\nA. Then we left.",
        [("Q", None, "so?"), ("A", "Ann Lee", "is"), ("Q", None, "then?"), ("A", "Ann Lee", "left")],
    ),
    "paper and first name": (
        "Jane Hill runs the mill.\n\nGAZETTE: What is new?\n\nJane: We have two looms.\n\n"
        "GAZETTE: And next?\n\nJane: A third.",
        [
            ("GAZETTE", None, "new?"),
            ("Jane", "Jane Hill", "looms"),
            ("GAZETTE", None, "next?"),
            ("Jane", "Jane Hill", "third"),
        ],
    ),
    "initials": (
        "Jane Hill met Tom Orr.\n\nJH: What is new?\n\nTO: We have two looms.\n\nJH: And next?\n\nTO: A third one.",
        [
            ("JH", "Jane Hill", "new?"),
            ("TO", "Tom Orr", "looms"),
            ("JH", "Jane Hill", "next?"),
            ("TO", "Tom Orr", "one"),
        ],
    ),
    "capitals, a clip and a note": (
        "Ann Lee met Jim Hill on Sunday.\n\nJIM HILL: You said it was over.\n\n(BEGIN VIDEO CLIP)\n\n"
        "LEE: It is not over.\n\nHILL: What does it mean?\n\nLEE (laughing): Nothing at all.",
        [
            ("JIM HILL", "Jim Hill", "over"),
            ("LEE", "Ann Lee", "over"),
            ("HILL", "Jim Hill", "mean?"),
            ("LEE", "Ann Lee", "at all"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "turns"), DIALOGUES.values(), ids=DIALOGUES.keys())
def test_turns(text, turns):
    found = [q for q in find_quotes(text) if q.cue in (":", ".")]
    assert [(q.speaker, q.person) for q in found] == [(label, person) for label, person, _ in turns]
    assert [text[q.start : q.end].endswith(last) for q, (_, _, last) in zip(found, turns, strict=True)] == [True] * 4


#: Pages with labels that nobody speaks behind.
LISTS = {
    "prices": "Mill One\n\nPrice: Two\n\nPros: Fast.\n\nCons: Loud.\n\nPrice: Three\n\nPros: Small.\n\nCons: Bad.",
    "delegates": "They go on.\n\nHillary Hill: 1,769.\n\nBernie Orr: 1,501.\n\nHillary Hill: 2.\n\nBernie Orr: 47.",
    "frequent questions": "Our mills\n\nQ: Is it loud?\n\nA: No.\n\nQ: Is it fast?\n\nA: Yes.",
    "candidates": "Goals?\n\nAnn Lee: Win.\n\nBob Hill: Lose.\n\nJim Orr: Draw.\n\nTom Moss: Why not win?",
    "facts": "Water\n\nMyth: It is dry.\n\nFact: It is wet.\n\nMyth: It is hot.\n\nFact: It is cold.",
}


@pytest.mark.parametrize("text", LISTS.values(), ids=LISTS.keys())
def test_a_list_is_no_dialogue(text):
    assert [q for q in find_quotes(text) if q.cue == ":"] == []


def test_a_quotation_inside_a_turn_without_a_cue_is_its_speakers():
    text = (
        "Ann Lee spoke to us.\n\nQ: Is he cautious?\n\nA: No. Look at it. “We have got to take them on, all of them, "
        "and win.” He makes an argument.\n\nQ: And then?\n\nA: Then we left."
    )
    assert [(q.kind, q.person) for q in find_quotes(text) if q.kind != "indirect"] == [("direct", "Ann Lee")]


@given(st.lists(st.sampled_from(["Q: Why?", "A: So.", "Ann Lee: Yes “no", "“LEE: Hm.”", "It is so.", "(X): a", "A–b"])))
def test_turns_never_overlap(lines):
    text = "\n\n".join(lines)
    spans = sorted((q.start, q.end) for q in find_quotes(text) if q.kind == "indirect")
    assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False))
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_many_labels_take_linear_time():
    def seconds(lines: int) -> float:
        text = "\n".join(f"Ann Lee{chr(97 + n % 26)}: Is it so?" for n in range(lines))
        before = time.process_time()
        find_quotes(text)
        return time.process_time() - before

    seconds(200)
    assert seconds(4000) < 16 * max(seconds(1000), 0.01)
