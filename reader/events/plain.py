"""Whether a label says plainly, without its article, what one article tells: fit to stand alone."""

from __future__ import annotations

import re

from reader.events.badness import badness
from reader.events.labels import is_headless, is_headline
from reader.events.lemmas import is_past
from reader.events.seed import Seed
from reader.events.triggers import SPEECH

#: Fewest and most characters of such a label, and how ill it may name its event (see ``labels.badness``).
_FEWEST, _MOST, _WORST = 16, 110, 44
#: What opens half a sentence, and what points at something named before.
_HALF = re.compile(
    r"(?:on|in|at|from|under|over|by|near|behind|across|among|between|during|to|since|after|when|as|if|while|before|until|despite|asked|although|though|because|whether|unless|like|with|"
    r"there|here|it|its|he|she|they|this|that|these|those|his|her|their|we|i|you|my|our|your|but|and|or|so|yet|then|"
    r"also|one|some|others?|another|both|which|who|what|how|why|where|such|even|not|no|for|of|"
    r"[a-z]+ing)\b",
    re.I,
)
_SUBJECT = re.compile(r"\b(?:he|she|they|him|them)\b")
_QUOTED = re.compile(r"“[^”]*”")
#: Words about a thing that only the sentence before names: "it is possible", "this would …".
_POINTS = re.compile(r"(?:that )?(?:it|its|this|these|those|they|their|there|such|so|what|which|who)\b", re.I)
#: What opens a clause that the main one follows.
_BEGUN = re.compile(r"(?:To|If|When|While|After|Before|Because|Although|Unless|Until|Since)\s")
_NAME = re.compile(r"[A-Z][\w’'-]{2,}")


#: What makes a noun, an adjective or a possibility of a past form, and characters before it in which that stands.
_NOT_DONE = re.compile(
    r"\b(?:an?|the|of|its|his|her|their|our|my|this|that|these|those|some|many|no|not|never|to|if|would|could|may|"
    r"might|should|must|will|be|in|into|by|for|from|with|at|on|more|most|newly|recently)\s(?:\w+ly\s)?$",
    re.I,
)
_CLOSE = 24
#: What makes a side remark of the verb behind it: "the words with which the mayor met them".
_RELATIVE = re.compile(r"\b(?:which|whom?|whose|where|when|that)\s[^,]*$")


def is_done(text: str, start: int, word: str) -> bool:
    """Whether a word at ``start`` of a text is a verb that something was done by: no noun, no mere possibility."""
    return is_past(word) and not _NOT_DONE.search(text, max(0, start - _CLOSE), start)


def is_plain(label: str, seed: Seed) -> bool:
    """Whether the label of a happening, told by ``seed``, has its subject, its verb and a name, and is no half."""
    if not _FEWEST <= len(label) <= _MOST or label.endswith("…") or _HALF.match(label) or is_headless(label):
        return False
    if not is_headline(label, seed.trigger) or seed.word.lower() not in label.lower():
        return False
    if _RELATIVE.search(label, 0, label.lower().find(seed.word.lower())) and seed.trigger not in SPEECH:
        return False
    pointer = _SUBJECT.search(_QUOTED.sub("", label))
    if pointer and not _NAME.search(label, 1, pointer.start()):
        return False
    return badness(label, seed, seed.trigger) <= _WORST


def is_plain_speech(words: str, least: int = 4) -> bool:
    """Whether what is said, so far as a label has it, stands by itself: ``least`` words, and none that points back."""
    return (
        len(words.split()) >= least
        and not _POINTS.match(words)
        and not _BEGUN.match(words)
        and not _is_verb_first(words)
    )


def _is_verb_first(words: str) -> bool:
    """Whether their subject was cut away: "have helped limit the gains"."""
    return words[:1].islower() and is_headless(words)
