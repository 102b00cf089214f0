"""What the words of a sentence say at a glance: which closer looks at it can find anything at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import reduce
from operator import or_

from reader.events.words import Known

#: What a word may begin: "he", "it", what may come, a number in words, what is called for, what was not done.
HE, IT, MAYBE, NUMBER, CALL, NOT = (1 << bit for bit in range(6))
_BEGIN = (
    (HE, "he she"),
    (IT, "it its"),
    (
        MAYBE,
        "aim aims are call called calls could due expect expected expects hope hopes if is may might plan planned "
        "plans should threaten threatens unless want wants will would",
    ),
    (
        NUMBER,
        "dozen eight eighteen eleven fifteen five four fourteen nine nineteen seven seventeen six sixteen ten thirteen "
        "three twelve twenty",
    ),
    (CALL, "call called calling calls"),
    (
        NOT,
        "ain aren avert averted averting avoid avoided avoiding cannot couldn declined denied denies deny denying didn "
        "doesn don fail failed failing fails hadn hasn haven isn n neither never no nobody none nor not prevented "
        "refuse refused refuses refusing ruled shouldn wasn weren without wouldn",
    ),
)
_SIGN_OF: dict[str, int] = {}
for _sign, _words in _BEGIN:
    for _word in _words.split():
        _SIGN_OF[_word] = _SIGN_OF.get(_word, 0) | _sign


def signs_of(words: Iterable[str]) -> int:
    """The signs of a sentence's words, all in one number."""
    return reduce(or_, map(_SIGNS_OF.__getitem__, words), 0)


_SIGNS_OF = Known(lambda word: reduce(or_, (_SIGN_OF.get(part, 0) for part in re.split(r"\W+", word.lower())), 0))
