"""Headlines that count the items of their own article: "7 tips for gardeners", "The 10 best laptops"."""

from __future__ import annotations

import re

from reader.checks.explain import OPEN, PEOPLE
from reader.extract.figures.made_names import SERIES
from reader.extract.figures.noun_words import STOPS, VERBS_S
from reader.extract.figures.plurals import is_plural, singular
from reader.model import Figure

_NOUNS = (
    "apps?|benefits|books|brands|companies|facts|favou?rites|foods|gadgets|gifts|hacks|ideas|key takeaways|lessons|"
    "applications|bottles|clues|exercises|habits|items|machines|models|options|services|strategies|technologies|"
    "mistakes|movies|films|myths|picks|places|plants|podcasts|practices|products|questions|reasons|recipes|secrets|"
    "shows|signs|steps|takeaways|tactics|techniques|things|tips|tools|trends|tricks|tutorials|types|ways"
)
#: "Top 10", "these 7", "the only 19", "Here are the 20".
_BEFORE = re.compile(
    r"\b(?:top|best|these|(?:here|these) are(?: the| our| my)?|our|my|only|debunking)(?: the)? $", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[:|–—?!-] )(?:the |my |our |a )?$", re.IGNORECASE)
_BEHIND = re.compile(rf"\+? (?:[\w’'&()-]+,? ){{0,5}}?(?:{_NOUNS})\b", re.IGNORECASE)
_IN_STEPS = re.compile(
    r"[- ](?:step|part|point|minute) (?:[\w’'-]+ ){0,2}(?:guide|plan|process|recipe|checklist|formula|method)\b",
    re.IGNORECASE,
)
_TOP = re.compile(r" (?:[\w’'-]+ )?(?:best|must-\w+|most \w+|essential|coolest|cheapest)\b", re.IGNORECASE)
#: People who are listed with what they said: "31 voters share their thoughts".
_SHARE = re.compile(
    r" (?:[\w’'-]+ ){1,3}?(?:share|reveal|explain|react|recall|respond|describe|weigh in)\b", re.IGNORECASE
)
_DIVE = re.compile(r"\b(?:into|at|with|on|try|tried|tested|ranked|explained)(?: the| these| our| my)? $", re.IGNORECASE)
_YOU_NEED = re.compile(
    r"\+? (?:[\w’'&-]+ ){1,5}?(?:you|everyone|every \w+) (?:need|should|must|can|will)\b", re.IGNORECASE
)
#: A noun phrase of up to six words and what may follow it in a title.
_NOUN_PHRASE = re.compile(
    r"\+? (?P<phrase>(?:[A-Za-z.&’'/-]+ ?){1,6}?)(?P<then>(?<= )(?:that|which|"
    r"who (?:could|can|may|might|will|should)|we|i|you|"
    r"for (?:the|your|an?|every\w*|20\d\d|enhanc\w+|better|beginners)|in 20\d\d|of 20\d\d|"
    r"to (?:avoid|book|boost|buy|consider|"
    r"follow|help|know|make|read|see|start|try|use|visit|watch|become)|leading|worth)\b|\s*(?:$|[:|–—(]| - ))",
    re.IGNORECASE,
)
_MEASURED = frozenset("days weeks months years hours minutes miles games points goals votes seats deaths".split())
_GRADED = re.compile(
    r"\+?(?: of the)?(?: [\w’'-]+)? (?:best|top|worst|greatest|favou?rite|must-\w+|most (?:popular|important|"
    r"common)|essential|"
    r"expert|easy|simple|amazing|great|key)\b",
    re.IGNORECASE,
)


def counts_items(text: str, end: int, figure: Figure) -> bool:
    """Whether a number of the headline ``text[:end]`` counts what the article lists."""
    if not (figure.value or 0) <= 101:
        return False
    if _BEFORE.search(text, 0, figure.start):
        return True
    if _IN_STEPS.match(text, figure.end, end) or _TOP.match(text, figure.end, end):
        return True
    opens = _OPENS.search(text, 0, figure.start) is not None
    known = _BEHIND.match(text, figure.end, end) or _GRADED.match(text, figure.end, end)
    known = known or _SHARE.match(text, figure.end, end)
    return opens and (known is not None or _is_a_title(text, end, figure)) or _into(text, end, figure)


def counts_words(text: str, figure: Figure) -> bool:
    """Whether a number of a headline counts the words of a remark: "a 5-word answer", "4 words to his critics"."""
    return figure.what == "word"


def _into(text: str, end: int, figure: Figure) -> bool:
    """Whether a list is announced in the middle of a headline: "a deep dive into 7 trends", "the 5 pieces you need"."""
    if _BEHIND.match(text, figure.end, end) and _DIVE.search(text, 0, figure.start):
        return True
    return _YOU_NEED.match(text, figure.end, end) is not None


def _is_a_title(text: str, end: int, figure: Figure) -> bool:
    """Whether a headline is a plural noun with its number, and no sentence: "14 low-light houseplants that thrive"."""
    found = _NOUN_PHRASE.match(text, figure.end, end)
    if found is None:
        return False
    *before, noun = found["phrase"].lower().split()
    if not is_plural(noun) or noun in VERBS_S or noun in _MEASURED or before and not all(map(_may_modify, before)):
        return False
    return singular(noun) not in PEOPLE or found["then"].split()[:1] in (["who"], ["we"], ["i"])


def _may_modify(word: str) -> bool:
    return word not in STOPS and word not in OPEN and (not is_plural(word) or word.endswith(("ness", "ics", "plus")))


#: "The Best Laptops of 2026", "Website Design: The 2026 Guide".
_EDITION = re.compile(
    r"\b(?:best|top|guide|trends?|reviews?|reviewed|rankings?|comparison|predictions|©)(?:\b|(?<=©))|"
    r"^[^\w]*©",
    re.IGNORECASE,
)


def is_edition(text: str, end: int, number: str) -> bool:
    """Whether a year of the headline ``text[:end]`` is that of a guide or a list, which its body need not repeat."""
    if re.search(r"^(?:the )?\d+\b[^:;]* (?:for|in|of) 20[12]\d\b|^(?:how|compar\w+)\b", text[:end], re.IGNORECASE):
        return re.fullmatch(r"20[12]\d", number) is not None
    return re.fullmatch(r"20[12]\d", number) is not None and _EDITION.search(text, 0, end) is not None


_INSTALMENT = re.compile(r"\b(?:day|part|episode|week|chapter|lesson|issue|vol(?:ume)?\.?) $", re.IGNORECASE)


def is_instalment(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a number is that of a piece in a series: "Advent, day 15: the parser", "The long way home, part 3"."""
    return _INSTALMENT.search(text[:start]) is not None and (stop >= end or text[stop] in ":)|–—")


def is_course(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a number is that of a first lesson: "Tax 101: the basics"."""
    named = re.search(r"[A-Z][a-z]+ $", text[max(0, start - 24) : start]) is not None
    return text[start:stop] == "101" and named and (stop >= end or text[stop] in ":\n-–—|,")


#: A name that numbers tell apart, before a headline's number: "Pixel 2".
_NAMED = re.compile(r"\b([A-Za-z]*[A-Z][\w’'-]*) $")


def is_named_short(text: str, start: int, end: int) -> bool:
    """Whether a headline's number ends the name of a series that the body ``text[end:]`` calls without a number."""
    name = _NAMED.search(text, max(0, start - 24), start)
    if name is None or name[1].lower() not in SERIES:
        return False
    word = re.escape(name[1])
    body = text[end:]
    return re.search(rf"\b{word}\b", body) is not None and re.search(rf"\b{word}[ -]?\d", body) is None
