"""Interviews and transcripts without mark-up: lines that begin with who says them.

A question of a few words looks like a menu's line to the model. Where most of what two people say is kept, all that
they say is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from reader.clean.line_rules import ends_as_sentence

#: Who speaks, and a colon: "Q: ", "Die Harfe: ", "SEN. WARD: ".
_SPEAKER = re.compile(r"(?P<who>[^\W\d_a-z][\w.’' -]{0,40}):\s+(?=\S)")
#: So many people say so many things each, and this share of it is kept already.
_FEWEST_SPEAKERS, _FEWEST_LINES, _LEAST_KEPT = 2, 2, 0.5


def with_dialogue(lines: Sequence[str], kept: Sequence[bool]) -> list[bool]:
    """What is kept, and what else is said in a dialogue that is kept for the most part."""
    said: dict[str, list[int]] = defaultdict(list)
    for i, line in enumerate(lines):
        if found := _SPEAKER.match(line):
            said[found["who"]].append(i)
    speakers = [places for places in said.values() if len(places) >= _FEWEST_LINES and _speaks(lines, places)]
    places = sorted(i for own in speakers for i in own)
    if len(speakers) < _FEWEST_SPEAKERS or sum(kept[i] for i in places) < _LEAST_KEPT * len(places):
        return list(kept)
    return [keep or i in places for i, keep in enumerate(kept)]


def _speaks(lines: Sequence[str], places: Sequence[int]) -> bool:
    """Whether most lines with the same beginning are sentences: "Posted: 3 May" and "Price: $40" say nothing."""
    return 2 * sum(ends_as_sentence(lines[i]) for i in places) > len(places)
