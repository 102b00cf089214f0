"""What a percentage is a share of, and whose: how full a lake is, ballots counted, a candidate's votes."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.compare.clauses import gap_between
from reader.model import Figure, Span

#: What a percentage says of its whole → words beside it that say so.
_SHARES = {
    "counted": r"counted|tallied|precincts|polling stations",
    "filled": r"capacity|how full|full|filled|water levels?|the level (?:is|was|stood|stands|fell|has|had)|"
    r"what (?:it|they) can hold",
    "turnout": r"turnout|went to the polls",
}
_SHARE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _SHARES.items()), re.IGNORECASE)
#: What is full: a lake's share is not a hospital's.
_HOLDERS = {
    "beds": r"hospitals?|wards?|beds?|clinics?|intensive care|shelters?|prisons?|jails?|hotels?",
    "works": r"plants?|factory|factories|mills?|refiner(?:y|ies)|works",
    "stores": r"gas|oil|storages?|tanks?|batter(?:y|ies)|silos?|warehouses?",
    "water": r"lakes?|levels?|reservoirs?|dams?|basins?|rivers?",
}
_HOLDER = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _HOLDERS.items()), re.IGNORECASE)
#: A sentence that says nothing but the figure, or says of "it" what the sentence before names.
_BARE = re.compile(r"\W*(?:(?:it(?:s level)?|they) (?:is|was|are|were|now)|today|now)?\W*", re.IGNORECASE)
_IT = re.compile(r"\b(?:[Ii]t|[Tt]hey) (?:now )?(?:is|was|are|were|stands?|stood|holds?|held)(?: \w+){0,3} $")
_FROM = re.compile(r"(?:(?!\b(?:and|but|while)\b)[^;])*\b(?:(?:down|up|falling|rising) from|compared with|against) $")
#: Characters, breaks counted, between a percentage and the word that says what it is of.
_LONG = 40
#: "Lena Harju had 48.2 percent": a name that is not the place or the source of the figure.
_NAME = re.compile(r"(?P<before>\b[a-z]+ |)(?P<name>\b[A-Z][\w-]+(?: [A-Z][\w-]+)*)")
#: Names of two end in these and are not one for it.
_HEADS = frozenset(
    "Alliance Bank City Company Council County Group Island League Mine Party Plant Union Valley".split()
)
_EMPLOYS = re.compile(r"(?P<name>\b[A-Z][\w-]+(?: [A-Z][\w-]+)*),? (?:[a-z]+ ){0,3}employ(?:s|ed)\b")
#: Capitals that name nobody.
NO_NAMES = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Aug "
    "Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
_OF_PLACE = frozenset("in at near from to by for on of around across outside inside said says told".split())
_SAYS = re.compile(r"(?:’s|'s)?,? (?:has |had )?(?:said|says|told|announced|reported|promised|estimated|warned)\b")
#: What people and parties win: another's are another quantity, however alike the sentences are.
WON = frozenset(("delegate", "elector", "mandate", "seat", "vote"))


def share_role(text: str, figure: Figure, sentence: Span, stretch: Span, question: str) -> str | None:
    """What the words beside a percentage, or the ``question`` it answers, say: "filled", "counted" or "turnout"."""
    found = [(gap_between(text, figure, *m.span()), str(m.lastgroup)) for m in _SHARE.finditer(text, *_ends(stretch))]
    beside = min((f for f in found if f[0] <= _LONG), default=None)
    if beside:
        return beside[1]
    if not is_answer(text, figure, sentence) or not question:
        return None
    asked = _SHARE.search(question)
    return str(asked.lastgroup) if asked else None


def is_told_of_last(text: str, figure: Figure, stretch: Span) -> bool:
    """Whether a percentage is of what the one before is of: "down from 18 percent", "on Thursday it was down to 16"."""
    before = text[stretch.start : figure.start]
    return _IT.search(before) is not None or _FROM.fullmatch(before) is not None


def is_answer(text: str, figure: Figure, sentence: Span) -> bool:
    """Whether a sentence names nothing that its figure could be of: "Nineteen percent.", "Then it was 15.2 percent"."""
    before = text[sentence.start : figure.start]
    return _BARE.fullmatch(before) is not None or _IT.search(before) is not None


def holder(text: str, figure: Figure, sentence: Span, stretch: Span, question: str) -> str | None:
    """What is so full: beds, works, stores or water, by the nearest word beside the figure, or the ``question``."""
    asked = _HOLDER.search(question) if is_answer(text, figure, sentence) else None
    found = [(gap_between(text, figure, *m.span()), str(m.lastgroup)) for m in _HOLDER.finditer(text, *_ends(stretch))]
    return min(found)[1] if found else str(asked.lastgroup) if asked else None


def owner(text: str, figure: Figure, stretch: Span) -> str | None:
    """The name before a share or a number of votes, of who or what has them."""
    names = [
        m["name"].removeprefix("The ")
        for m in _NAME.finditer(text, stretch.start, figure.start)
        if m["before"].strip() not in _OF_PLACE
        and m["name"].split()[0].lower() not in _OF_PLACE
        and m["name"] not in NO_NAMES
        and not _SAYS.match(text, m.end())
        and (" " in m["name"] or m["name"] in _named(text))
    ]
    return names[-1] if names else None


def employer(text: str, figure: Figure, stretch: Span) -> str | None:
    """The name before "employs 2,300 people"."""
    found = _EMPLOYS.search(text, stretch.start, figure.start)
    return found["name"] if found and found["name"] not in ("The", "It", "They") else None


def are_two_owners(one: str | None, other: str | None) -> bool:
    """Whether two names are of two: "Harju" is "Lena Harju", the Blue Party is not the Green Party."""
    if not one or not other:
        return False
    some, others = one.split(), other.split()
    if set(some) <= set(others) or set(others) <= set(some):
        return False
    return some[-1] != others[-1] or some[-1] in _HEADS


@lru_cache(maxsize=64)
def _named(text: str) -> frozenset[str]:
    """Words that stand in capitals within sentences, so that one at a start is known for a name."""
    return frozenset(re.findall(r"(?<=[a-z,] )[A-Z][\w-]+", text))


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
