"""Whether a sentence says that something was not done: "no one was killed", "he denied shooting her".

Looked for in the few words before the one that says what was done, up to where its clause begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

#: Words further back than these, and those of a clause before, say nothing of a deed.
_REACH = 5
_NOT = frozenset("not never nor neither without cannot nobody none no-one n't".split())
#: "No", save where it is part of what says the opposite: "no longer", "no doubt" deny nothing here.
_NO, _NO_SAYS = "no", frozenset("doubt sooner matter wonder less fewer more".split())
#: Verbs that leave undone what follows them: with "to", and at once.
_LEFT = re.compile(r"(?:fail|declin|refus)(?:e|ed|es|ing|s)?$")
_AVOIDED = re.compile(r"(?:avoid|den(?:y|i)|avert|prevent|rule)(?:ed|es|s|ing)?$")
#: Where a clause begins, and "not" of another verb ends: "did not say who shot him".
_BEGINS = frozenset(
    "who which that what where when how why whether if after before since while because as but though although and or "
    "despite until".split()
)
#: What ends a denial before them: "was not hurt in the fall" denies no fall.
_IN = frozenset("at by during from in into of on over with".split())
#: "Not only", "not just", "not long after": no denial.
_ONLY = frozenset("only just merely simply least long far all everyone everybody until".split())
#: What parts clauses, and characters before a word within which its own clause's "not" stands.
_PARTS = re.compile(r"[,;:–—]|\s-\s")
_NEAR = 80


def says_not(sentence: str, start: int) -> bool:
    """Whether the word at ``start`` of a sentence is said not to have been done; a comma ends what is looked at."""
    before = _PARTS.split(sentence[max(0, start - _NEAR) : start])[-1]
    return _is_denied(before.replace("’", "'").lower().split())


def _is_denied(words: Sequence[str]) -> bool:
    """Whether what comes behind ``words`` of its clause, in lower case, is denied."""
    last = len(words) - 1
    for i in range(last, max(-1, last - _REACH), -1):
        word, after = words[i], words[i + 1] if i < last else ""
        if word in _BEGINS or (word in _IN and (i == 0 or words[i - 1] not in _NOT)):
            return False
        if word in _NOT or word.endswith("n't"):
            return after not in _ONLY
        if word == _NO:
            return after not in _NO_SAYS
        if _LEFT.match(word):
            return after == "to"
        if _AVOIDED.match(word):
            return i == last or (i == last - 1 and after in ("being", "having", "out", "any", "the"))
    return False
