"""Lines that stand above or under the headline of a pasted text and are neither headline nor body.

Sources: the heads of press releases, the slugs of wire copy (IPTC 7901), the header fields of forwarded e-mails
(RFC 5322, in the languages mail programs write them in), and the names news desks give their sections.
"""

from __future__ import annotations

import re

#: A whole line that heads a press release or says when it may be used.
_RELEASE = re.compile(
    r"(?:for (?:immediate|instant) (?:release|use)|(?:press|media|news) release|pressemitteilung|communiqué de presse"
    r"|(?:strictly )?(?:under )?embargo(?:ed)?\b.*|not for (?:publication|broadcast)\b.*|(?:media|press) contacts?:?)"
    r"(?: ?[:|–—-] ?.{0,60})?",
    re.I,
)
#: "BC-EU--Brennick-Floods, 2nd Ld-Writethru", "a0412 harbour-strike-1st-ld".
_SLUG = re.compile(r"(?:[a-z]\d{4} )?\w{2,}(?:-{1,2}[\w&]+){2,}(?:,? .{0,40})?|slug(?:line)?: .+", re.I)
_FIELD = re.compile(r"(?:from|to|cc|bcc|sent|date|reply-to|von|an|gesendet|de|à|envoyé|para|enviado)\s?: .+", re.I)
_SUBJECT = re.compile(r"(?:subject|betreff|objet|asunto|oggetto|re|fwd?)\s?: +", re.I)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NOTE = re.compile(r"(?:editor.?s.? note|correction|clarification|update)\b[^.:]{0,30}: ", re.I)
#: A paper's or a station's name, each of its words with a capital.
_OUTLET = re.compile(
    r"(?:[A-Z][\w.&'’-]* ){1,3}(?:Advertiser|Argus|Chronicle|Courier|Echo|Express|Gazette|Guardian|Herald|Independent"
    r"|Journal|Magazine|Mail|Mercury|Mirror|News|Observer|Post|Press|Radio|Sentinel|Standard|Star|Sun|TV|Telegraph"
    r"|Times|Tribune)"
)
_MARKS = re.compile(r"#{1,6} +(?=\S)")
#: What news desks call their sections and forms, written above a headline.
_KICKERS = frozenset(
    "analysis|breaking|breaking news|business|comment|culture|economy|editorial|environment|exclusive|explainer"
    "|feature|features|health|interview|investigation|lifestyle|live|local|local news|long read|markets|money"
    "|national|news|obituary|opinion|opinions|politics|profile|q&a|review|science|special report|sport|sports"
    "|technology|the long read|travel|uk news|us news|watch|world|world news".split("|")
)
_ROLE = re.compile(
    r"[^.!?:]{0,50}\b(?:columnist|correspondent|editor|newswire|reporter|staff writer|news agency)\b"
    r"(?: in [^.!?]{2,20})?",
    re.I,
)
_KICKER_WORDS, _ROLE_CHARS = 3, 70


def is_preface(line: str) -> bool:
    """Whether a whole line belongs to the head of a release, of wire copy or of an e-mail, or is an address alone."""
    if _ADDRESS.fullmatch(line):
        return True
    return len(line) < 160 and bool(_RELEASE.fullmatch(line) or _slugged(line) or _FIELD.fullmatch(line))


def is_note(line: str) -> bool:
    """Whether a line is an editor's note, which may stand above the headline."""
    return bool(_NOTE.match(line))


def _slugged(line: str) -> bool:
    """A slug's first word has hyphens and a sign of the wire: two in a row, a take ("1st-ld"), or no spaces at all."""
    return bool(_SLUG.fullmatch(line)) and ("--" in line or " " not in line or line.lower().startswith("slug"))


def is_kicker(line: str, following: str) -> bool:
    """Whether ``line`` only names the section, form or outlet of what ``following``, the next such line, heads."""
    words = len(line.split())
    if words > _KICKER_WORDS or len(following.split()) <= words:
        return False
    if _OUTLET.fullmatch(line):
        return True
    return line.lower().strip(" :|") in _KICKERS or line.isupper() and not following.isupper()


def is_outlet(line: str) -> bool:
    """Whether a line is a paper's or a station's name."""
    return _OUTLET.fullmatch(line) is not None


def is_role(line: str) -> bool:
    """Whether a line under a headline says who its author is: "Staff Writer", "Jo Reed, housing correspondent"."""
    return len(line) < _ROLE_CHARS and bool(_ROLE.fullmatch(line))


def without_label(line: str) -> str:
    """A headline without the heading marks of Markdown and the "Subject:" of an e-mail."""
    return _SUBJECT.sub("", without_marks(line), count=1) if _SUBJECT.match(line) else without_marks(line)


def without_marks(line: str) -> str:
    """A line without the "##" that Markdown sets before a heading."""
    return _MARKS.sub("", line, count=1) if line.startswith("#") else line
