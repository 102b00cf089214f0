"""Reports of words that tell a reader nothing: that nobody wished to comment, who the reporter is, polls in general."""

from __future__ import annotations

import re

#: Nobody said anything, by its formulas.
_NO_COMMENT = re.compile(
    r"\b(?:respon(?:d|ds|ded)|repl(?:y|ies|ied)|answer(?:s|ed)?)\b[^,;:.]{0,40}\b(?:for|seeking) (?:\w+ )?comment\b"
    r"|\b(?:declin|refus)(?:e|es|ed|ing) (?:to (?:\w+ )?comment|(?:\w+ )?comment)\b"
    r"|\b(?:no|without) (?:\w+ )?comment\b"
    r"|\b(?:reached|available|unavailable|contacted) for (?:\w+ )?comment\b"
    r"|\b(?:wo|would|will|did|does|do|could|can)(?:n[’']t| not) (?:\w+ )?comment\b"
    r"|\breturn(?:s|ed)? (?:\w+ ){0,4}(?:calls?|e-?mails?|messages?|requests?)\b",
    re.I,
)
#: Words of a label before such a formula, beside who says it: "did not immediately", "said the ministry had".
_BEFORE = 8
#: Another deed told right before such a formula: "arrested two men and would not comment".
_AND = re.compile(r"\b(?:and|but)(?:\s\w+)?\s$")
#: What is said all the same.
_STILL = re.compile(r"\b(?:but|and|saying|said|says)\b", re.I)
#: A reporter's own line: in the present, or for whom; no scholar's.
_REPORTS = re.compile(r"reports?(?!\w| in (?:the journal|a (?:paper|study)))|reported (?:for|at|live) (?=[A-Zf])")
#: Polls in general; one that was released, or taken somewhere, is news.
_POLLS = re.compile(r"\b(?:polls|surveys|polling)$", re.I)
_POLLS_SHOW = re.compile(
    r"(?:\w+\s){0,3}(?:polls|surveys|polling)\s(?:\w+\s)?(?:show|shown|suggest|suggested|indicate|find|found|put)s?\b",
    re.I,
)
_ONE_POLL = re.compile(r"\b(?:released|published|conducted|commissioned|carried out|taken)\b")


def says_no_comment(label: str, speaker: str) -> bool:
    """Whether what ``speaker`` says, under a label that begins with it, is only that there is nothing to say."""
    said = label.removeprefix(speaker)
    match = _NO_COMMENT.search(said)
    if match is None or _STILL.search(said, match.end()):
        return False
    before = said[: match.start()]
    return len(before.split()) <= _BEFORE and not _AND.search(before)


def is_credit(cue: str, is_person: bool) -> bool:
    """Whether words that begin with the word of speech ``cue`` only say which reporter has it: "Kelly reports at"."""
    return is_person and bool(_REPORTS.match(cue))


def is_polls_in_general(speaker: str, sentence: str) -> bool:
    """Whether polls say it, and none that the sentence tells apart."""
    return bool(_POLLS.search(speaker)) and not _ONE_POLL.search(sentence)


def tells_nothing(plain: str) -> bool:
    """Whether a sentence, without its quotations, is only that nobody commented, or what polls in general show."""
    if "omment" in plain and says_no_comment(plain, ""):
        return True
    return bool(_POLLS_SHOW.match(plain)) and not _ONE_POLL.search(plain)
