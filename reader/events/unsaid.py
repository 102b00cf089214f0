"""Sentences that report nothing: questions, and what a page says of itself.

Cleaned pages have little of the latter, text pasted or taken from elsewhere has it.
"""

from __future__ import annotations

import re

#: A question, whoever asks it.
_ASKED = re.compile(r"\?[”’\"')\]]*$")
#: What pages say to their readers: buttons, notes of video players, newsletters.
_OF_THE_PAGE = re.compile(
    r"^(?:Advertisement|Newsletter|Sign(?:ing)? [Uu]p|Subscribe|Skip|Read [Mm]ore|Related|MOST READ|Follow us|"
    r"(?:Click|Tap) (?:here|on|the)|Registration|Could not subscribe|You must select|Share this|Read or Share|"
    r"(?:Watch|See|Play) (?:the )?(?:video|gallery|slideshow))\b"
    r"|(?:^|\s)(?:[Cc]ontinue reading|not a robot|Media playback|Image (?:copyright|caption)|[Yy]our browser|"
    r"All rights reserved|\d+ of \d+ Skip|Video provided by|Share this (?:story|article|page)|please enable|"
    r"occasional updates and special offers|terms of use and|"
    r"transcription process|transcripts are (?:created|produced))\b"
)
#: Notes of the editors and pictures from the archive, however long.
_NOTE = re.compile(
    r"F(?:ILE|ile)(?: [Pp]hoto)?\s?[–—:-]\s|In this .{5,40} file (?:photo|image)\b|This material may not be\b"
    r"|Newsletter Sign Up\b"
    r"|(?:[•·] ?)?(?:(?:Update|Correction|Editor(?:[’']s)? note) ?: )?(?:This|"
    r"An? (?:earlier|previous) version of this) (?:story|article|post|report|video) "
    r"(?:has been|was|is being|will be|said|misstated|misspelled|incorrectly)\b"
)
#: Somebody tells of himself, and no quotation marks say who: an interview, a column.
_FIRST_PERSON = re.compile(r"\bI(?:[’'](?:m|ve|d|ll))?\s[a-z]|\b[Mm]y\s[a-z]")
#: Words of a sentence long enough to tell something behind what the page says.
_LONG = 16


def reports_nothing(sentence: str) -> bool:
    """Whether a sentence is a question or page furniture, and so tells of no happening."""
    if "?" in sentence and _ASKED.search(sentence):
        return True
    if _NOTE.match(sentence):
        return True
    return bool(_OF_THE_PAGE.search(sentence)) and len(sentence.split()) < _LONG


def tells_of_oneself(plain: str) -> bool:
    """Whether a sentence without its quotations has an "I" or "my"."""
    return bool(_FIRST_PERSON.search(plain))
