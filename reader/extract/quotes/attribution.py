"""An attribution: the cue of a quotation, its subject, and how they stand to it; and who or what can be quoted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.verb_words import FRACTIONS

#: Nouns whose "of" says whose words they are.
_WORDINGS = frozenset(
    """
    account address advice answer article blog book chant comment essay line motto opinion phrase podcast post remark
    reply slogan song speech statement testimony text tweet verdict view word writing
    """.split()
)

#: Shares of people: "a majority opposes it".
_SHARES = frozenset(
    """
    % all both each few half majority many most none others percent plurality quarter several share some third thirds
    those two
    """.split()
)


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and its subject, and how they stand to the quotation."""

    cue_start: int
    cue_end: int
    subject: Phrase | None
    #: "tag" ("“…,” she said"), "opens" ("she said, “…”"), "governs" (the quotation is part of what the cue takes),
    #: "named" (words the cue says are used: "called it “…”"), "owns" ("his “…” plan").
    how: str


def last_sign(content: str) -> str:
    """The last character of a quotation, the closing marks of one inside it left out."""
    return content.rstrip("’'”\"»")[-1:] or content[-1:]


def is_speech(word: str) -> bool:
    """Whether ``word`` (lower case) is a noun of speaking, in either number."""
    return word in SPEECH_NOUNS or word.removesuffix("s") in SPEECH_NOUNS


def is_wording(word: str) -> bool:
    """Whether "of" after ``word`` (lower case) names whose it is: "the words of Ann Lee", not "warnings of rain"."""
    return word in _WORDINGS or word.removesuffix("s") in _WORDINGS


def speaks(phrase: Phrase, items: Sequence[Item]) -> bool:
    """Whether a phrase is somebody or something that can be quoted."""
    return phrase.pronoun or can_speak(phrase.head) or items[phrase.last - 1].tag == "M"


def holds_views(phrase: Phrase, items: Sequence[Item]) -> bool:
    """Whether a phrase is somebody, or some share of people, that is for or against something."""
    return (
        speaks(phrase, items)
        or phrase.head.endswith(FRACTIONS)
        or phrase.head in _SHARES
        or items[phrase.last - 1].tag == "Z"
    )
