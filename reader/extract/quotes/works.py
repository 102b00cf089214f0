"""Words in marks that are the title of a work: "a play called “…”", "the author of “…”", "appeared on “…”"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import TITLED

#: Longest title, in words.
TITLE_WORDS = 12
_STOPS = ".,!?…—-"
_SMALL = frozenset("a an the of in on for to and or at by with from is".split())
#: Who makes a work.
_MAKERS = frozenset(
    """
    actor actress alum author authors co-author co-host co-hosts creator creators director editor host hosts producer
    producers publisher star stars writer writers
    """.split()
)
#: What is done with a work: "he sang “Red Hills”".
_PLAYING = frozenset(
    """
    directed directing performed performing performs played playing plays publish published publishes rewatched sang
    sing singing sings starring streamed streaming watched watching
    """.split()
)
#: What is done to a song, before "to".
_ALONG = frozenset("along dance danced dances dancing listen listened listening".split())
#: How a song begins, before "into".
_INTO = frozenset("broke burst launched launches lurched lurches pivots segued segues slid slides swung swings".split())
#: What is done to a button: "after hitting “Submit”".
_PRESSING = frozenset(
    """
    choose choosing click clicked clicking clicks hit hitting press pressed pressing select selecting tap tapped tapping
    """.split()
)
#: What there may be of a work: "copies of “…”", "the cast of “…”".
_PARTS = frozenset(
    """
    airing broadcast cast copies copy edition end ending episode episodes finale finish incarnation performance premiere
    production reading readings remake rendition screening season sequel set singing song taping tune version video
    viewing
    """.split()
)
#: What a name before it names: "her “Open Doors” radio programme".
_KINDS = frozenset(
    """
    album anthology campaign column concert documentary exhibition festival film franchise game magazine memoir movie
    musical novel podcast program programme radio rally series show sitcom song tour trilogy
    """.split()
)


def title_case(words: Sequence[str]) -> bool:
    """Whether every long word begins with a capital, as in the title of a show."""
    long = [w for w in words if w.lower().strip(_STOPS) not in _SMALL]
    return len(words) > 1 and bool(long) and all(w[0].isupper() or w[0].isdigit() for w in long)


def title_after(items: Sequence[Item], q: int) -> bool:
    """Whether what stands before the marks makes a title of them: "the film “…”", "CNN’s “…”"."""
    if q == 0:
        return False
    before = items[q - 1]
    if before.tag == "," and q > 1:
        before = items[q - 2]
    return before.lower in TITLED or before.tag == "G"


def names_work(items: Sequence[Item], q: int, words: Sequence[str]) -> bool:
    """Whether the words name a work: "a play called “…”", "the author of “…”", "appeared on “…”"."""
    if q and items[q - 1].lower in _PRESSING and len(words) < 4:
        return True
    if len(words) > TITLE_WORDS or not words[0][0].isupper():
        return False
    if q and items[q - 1].lower in ("in", "on") and (q == 1 or items[q - 2].tag == ".") and title_case(words):
        return True  # "On “Morning Talk,” Ann Lee said"
    if len(words) > 2 and title_case(words) and q + 1 < len(items) and items[q + 1].lower == "which":
        return True  # "“The Moth and the Lamp,” which ran for years, …"
    if title_case(words) and (_kind_after(items, q) or len(words) > 1 and _event_before(items, q)):
        return True
    if q < 2:
        return title_case(words) and _by_maker(items, q)
    before, earlier = items[q - 1].lower, items[q - 2].lower
    if before in ("called", "titled", "entitled"):
        return earlier in TITLED or earlier == "," and q > 2 and items[q - 3].lower in TITLED  # "The ad, titled “…”"
    if not title_case(words) and len(words) > 1:
        return False
    if before == "of" and (earlier in _MAKERS or earlier in _PARTS) or before in _PLAYING:
        return True
    if before == "into" and earlier in _INTO and title_case([*words, *words]):
        return True  # "the band pivots into “SexyBack”"
    if before == "to" and earlier in _ALONG:
        return True  # "sang along to “…”"
    if len(words) > 1 and (before == "on" or before in ("for", "to", "with") and earlier == "interview"):
        return True
    return _by_maker(items, q) and len(words) > 1


def _kind_after(items: Sequence[Item], q: int) -> bool:
    """Whether what the name names follows it: "her “Open Doors” radio programme"."""
    if not q or items[q - 1].tag not in "DGMN" or items[q].form in ",.?!":
        return False
    after = [item.lower for item in items[q + 1 : q + 4] if item.tag in "NM"]
    nouns = next((i for i, item in enumerate(items[q + 1 : q + 4]) if item.tag not in "NM"), 3)
    return any(word in _KINDS for word in after[:nouns])


def _event_before(items: Sequence[Item], q: int) -> bool:
    """Whether something happens at what the name names: "during a “Town Hall of the Air”"."""
    at = q - 1 if q and items[q - 1].tag == "D" else q
    return at > 0 and items[at - 1].lower == "during"


def _by_maker(items: Sequence[Item], q: int) -> bool:
    """Whether who made a work follows it: "“Red Hills” by Ann Lee", "“Red Hills” star Ann Lee"."""
    after = items[q + 1] if q + 1 < len(items) else None
    if after is None or items[q].form in "?!":
        return False
    made = after.lower == "by" and q + 2 < len(items) and items[q + 2].tag == "M"
    return made or after.lower in _MAKERS and items[q].form != ","
