"""Whether the clause around a date tells what is to come."""

from __future__ import annotations

import re

_WILL = re.compile(
    r"\b(?:will|won[’']t|shall|scheduled|due|(?<!as )plan(?:s|ned|ning)?|expected|"
    r"(?:is|are|was|were|be) set|is to|are to|"
    r"going to|upcoming|to be held|(?-i:deadline)|next)\b",
    re.IGNORECASE,
)
#: Right before a date these look forward whatever the verb.
_RIGHT_BEFORE = re.compile(
    r"\b(?:as (?:early|soon|late) as|no later than|starting|beginning|ahead of|deadline of|due|scheduled for|"
    r"planned for|"
    r"set for|expected|would \w+(?: \w+){0,3}(?: on| by| until)?|will \w+(?: \w+){0,3}(?: on| by| until)?)"
    r"(?:\s(?:on|early|late|the))?(?:\s\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?(?: [A-Z]{2,4})?)?\s$",
    re.IGNORECASE,
)
#: "Schools are closed on Wednesday": told of what stands, a weekday ahead.
_STANDS = re.compile(
    r"\b(?:is|are|remains?|stays?) (?:\w+ed|shut|open|off|due) (?:on|all|from|until)(?: the)? $", re.IGNORECASE
)
#: "The walkout begins on Monday": the present tense of what stands in a calendar.
_PLANNED = re.compile(
    r"\b(?:begins?|starts?|opens?|closes?|reopens?|resumes?|ends?|votes?|meets?|goes on|go on|takes? place|kicks? off|"
    r"takes? effect|comes? into force|expires?|retires?|returns?|leaves?|faces?|arrives?|"
    r"takes? over|hands? over|goes? back|steps? down|stands? down) "
    r"(?:[\w ]{1,30} )?(?:on|at|from)(?: the)? $",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|by|before)(?:\s\d{1,2}(?::\d\d)?\s?[ap]\.?m\.?(?: [A-Z]{2,4})?)?\s$")
#: "Until at least Friday", "by the end of Friday", "through 6 p.m. Friday".
_TILL = (
    r"(?:at least |the end of |late |early |next |noon |midnight )*"
    r"(?:\d{1,2}(?::\d\d)? ?[ap]\.?m\.? )?(?:on )?(?:the )?$"
)
#: What was done so that it holds until a day to come: "suspended flights until Friday", "were adjourned until Friday".
_PUT_OFF = re.compile(
    r"\b(?:adjourned|banned|barred|deferred|delayed|extended|grounded|postponed|prolonged|remanded|suspended|"
    r"pushed back|put (?:back|off)|called off)\b[^.;:!?]* (?:until|till|through) " + _TILL,
    re.IGNORECASE,
)
#: The same of what somebody shut, which has reopened where it "was" or "had been" shut.
_SHUT = re.compile(
    r"\b(?:closed|shut|sealed off|blocked|cancelled|canceled|halted|evacuated)\b[^.;:!?]* (?:until|till|through) "
    + _TILL,
    re.IGNORECASE,
)
#: What stands now: "has been closed until Friday", "are blocked until Friday", "have until Friday".
_HOLDS = re.compile(
    r"\b(?:has|have|is|are|remains?|stays?)(?: (?!was\b|were\b|had\b)[\w’'-]+){0,8}? (?:until|till|through) " + _TILL,
    re.IGNORECASE,
)
#: What was yet to be done: "told to leave by Friday", "would decide by Friday", "gave them until Friday".
_TO_DO = re.compile(
    r"(?:\b(?:would|must|should)(?: [\w’'-]+){1,9}?|"
    r"(?<!managed)(?<!able)(?<!began)(?<!started)(?<!continued)(?<!failed)(?<!had) to"
    r"(?! (?:the|an?|his|her|its|their)\b)(?! \d)(?! [A-Z])(?: [\w’'-]+){1,9}?|"
    r"\b(?:gave|given)(?: [\w’'-]+){1,5}?)"
    r" (?:by|until|till|through) " + _TILL,
)
_PAST_STATE = re.compile(r"\b(?:was|were|been|stayed|remained)\b", re.IGNORECASE)
_HAD = re.compile(r"\bhad\b", re.IGNORECASE)
_TOLD = re.compile(
    r"(?<![-\w])(?:said|told|announced|warned|vowed|killed|was|were|had|did|held|ruled|ordered|decided|issued|attended|died|released|"
    r"reported|arrested|signed|met|read|began|predicted|called|made|took|won|gave|came|went|spoke|shot|\w{3,}ed)\b",
    re.IGNORECASE,
)
#: What is still to come beside what was done: "would be held", "until", "to meet".
_NOT_YET = re.compile(r"\b(?:would|be|until|by|before|to|for)\b", re.IGNORECASE)
#: Characters before a date within which its verb stands.
_CLOSE = 60
_CLAUSE = re.compile(r"[.;:!?]\s|[,—–] |[\"“”]")
_TAIL_WILL = re.compile(
    r"^\W*(?:\w+\W+){0,3}?(?:will|would|is due|is scheduled|are due|is expected|are expected|is set)\b", re.I
)
#: "she would skip Saturday's slalom".
_WILL_SKIP = re.compile(r"\b(?:will|would) (?:\w+ ){1,2}$")
#: "In November, prosecutors will appeal".
_OPENS = re.compile(r"(?:^|[.!?;:] [\"'“‘]?)(?:[Ii]n|[Bb]y)(?: late| early)? $")
_OPENS_WILL = re.compile(r", (?:[\w’'-]+ ){1,5}(?:will|is to|are to|is due|are due|plans?)\b")


def looks_forward(line: str, start: int, end: int) -> bool:
    """Whether the date at ``start:end`` lies ahead, as far as its clause says."""
    lead = line[max(0, start - 160) : start]
    if line[end : end + 2] in ("'s", "’s"):
        return _WILL_SKIP.search(lead) is not None
    if _RIGHT_BEFORE.search(lead) or _STANDS.search(lead):
        return True
    clause = _CLAUSE.split(lead)[-1]
    if _PLANNED.search(clause) and not _TOLD.search(clause):
        return True
    if _lasts_until(clause):
        return True
    if _UNTIL.search(lead):
        return not _TOLD.search(clause) and not _TOLD_TOO.search(clause)
    hits = [m.end() for m in _WILL.finditer(clause)]
    if hits:
        return not _TOLD.search(clause[hits[-1] :])
    tail = _CLAUSE.split(line[end : end + 80])[0]
    return bool(_TAIL_WILL.match(tail)) and not _TOLD.search(clause)


#: "A march planned for Saturday was cancelled": such a Saturday may be past or to come.
_WAS_PLANNED = re.compile(
    r"\b(?:planned|scheduled|set|billed|booked|due)(?: [\w’'-]+){0,6}? (?:for|on) $", re.IGNORECASE
)
_CALLED_OFF = re.compile(
    r"(?: (?:morning|afternoon|evening|night))?,? (?:was|were) (?:abruptly |then |later |also )?"
    r"(?:cancell?ed|called off|scrapped|abandoned|rained off|disrupted|overshadowed|broken up|interrupted|curtailed)\b"
)


def was_called_off(line: str, start: int, end: int) -> bool:
    """Whether what was planned for the date at ``start:end`` was called off: it is the nearer such day."""
    called_off = _CALLED_OFF.match(line, end) is not None
    return called_off and _WAS_PLANNED.search(line, max(0, start - 70), start) is not None


def _lasts_until(clause: str) -> bool:
    """Whether a clause that a date ends tells until when something holds that was done, or by when it was to be done.

    What "had" held, or "was closed" until a day, may have ended: that day is not known to lie ahead.
    """
    if _HOLDS.search(clause):
        return True
    if _HAD.search(clause):
        return False
    shut = _SHUT.search(clause)
    if shut:
        return not _PAST_STATE.search(clause)
    return bool(_PUT_OFF.search(clause) or _TO_DO.search(clause))


def looks_back(line: str, start: int) -> bool:
    """Whether the clause before the date at ``start`` tells what was done, and that close before it."""
    clause = _CLAUSE.split(line[max(0, start - _CLOSE) : start])[-1]
    return bool(_TOLD.search(clause)) and not _NOT_YET.search(clause)


#: "After the November results": what had been when something else was done.
_AFTER = re.compile(
    r"\b(?:after|following|since|in the wake of|in light of) (?:the |its |his |her |their )?$", re.IGNORECASE
)
_TOLD_TOO = re.compile(
    r"\b(?:broke|drew|fell|felt|fled|fought|grew|has|have|kept|left|lost|paid|put|quit|ran|rose|saw|sent|shut|sought|"
    r"split|stood|threw)\b"
)
_AHEAD = re.compile(
    r"\b(?:will|would|shall|should|may|might|could|plans?|expects?|hopes?|if|is to|are to)\b", re.IGNORECASE
)


def follows_date(line: str, start: int, end: int) -> bool:
    """Whether what is told as done is done after the date at ``start:end``."""
    lead = line[max(0, start - _CLOSE) : start]
    if _AFTER.search(lead) is None:
        return False
    clause, tail = _CLAUSE.split(lead)[-1], re.split(r"[.;!?]\s", line[end : end + 120])[0]
    return (
        not _AHEAD.search(clause)
        and not _AHEAD.search(tail)
        and any(told.search(part) for told in (_TOLD, _TOLD_TOO) for part in (clause, tail))
    )


#: What is to be decided on the date behind it.
_CONTEST = re.compile(
    r"\b(?:chances|odds|prospects|hopes|nominee|match-?up|face-?off|run-?off|rematch|showdown|"
    r"general election|midterms?|referendum|ballot)\b[^.;:!?]*\b(?:in|this|come)\s$",
    re.IGNORECASE,
)


def opens_plan(line: str, start: int, end: int) -> bool:
    """Whether a month at ``start:end`` opens a sentence of what will be: "In November, prosecutors will appeal"."""
    subject = _OPENS_WILL.match(line[end : end + 80])
    opens = subject is not None and _OPENS.search(line[max(0, start - 12) : start]) is not None
    return opens and subject is not None and not _TOLD.search(subject[0])


def awaits_contest(line: str, start: int) -> bool:
    """Whether a month at ``start`` is when a contest is to be held: "his chances against her in November"."""
    lead = line[max(0, start - 100) : start]
    contest = _CONTEST.search(lead)
    return contest is not None and not _TOLD.search(_CLAUSE.split(lead)[-1])
