"""A paragraph as items with word classes: its words and signs, each quotation in marks as one item.

A dozen classes are enough to tell where phrases end and whose verb is whose; they come from closed-class tables, from
the verbs of ``cues`` and ``inflect``, and from what stands beside a word. No model, no training.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cues import CUES, NOUN_FORMS
from reader.extract.quotes.inflect import COMMON, forms_of
from reader.extract.quotes.segments import Segment
from reader.model import Name

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?![a-z])|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?|[^\W\d_]\w*(?:[’'\-.&/][^\W_]\w*)*|\.{2,}|--+|[^\w\s]|\w"
)
_CLITIC = re.compile(r"[’'](?:s|d|ve|re|ll|m)$", re.IGNORECASE)
_OTHER_FORMS: dict[str, str] = {form: kind for lemma in COMMON for form, kind in forms_of(lemma)}
#: Common verbs that are as often nouns.
_NOUN_LIKE = frozenset(
    """
    act address approach arrest award ban block boost break burn cause change check close control cost cover crash
    cross cut damage deal decline defeat delay draw drink drive drop end escape exit experience face fall fight fill
    fire flight focus force form gain guide hand handle head help hit hold host increase interest issue kick kill
    land launch lead leave limit lock look love mark match matter meet mind need open order pass pay pick place play
    post pull push race raise range reach register release remain rent respect rest result return rise risk run sail
    save set shape shift shoot show sign sink site slide slip split spot spread stand start state stay step stick
    stop store strike struggle study suffer supply surge surprise test throw tie top total touch tour trade train
    transfer transport travel treat trial trust turn use view visit vote wait walk watch wear win work lives living
    meeting building being thing training fighting killing shooting hearing opening spending advance purchase feed
    found left set
    """.split()
)
#: Words in -ed and -ing that are no verbs.
_NOT_VERBS = frozenset(
    "speed hundred indeed evening morning nothing wedding ceiling spring king ring string red".split()
)
#: After a noun and "’s" these make it "is" or "has".
_AFTER_IS = frozenset("a an the not been going got no in on".split())
_DEMONYMS = ("an", "ese", "ish", "ench", "utch", "eli", "aqi")
_DASHES = frozenset("—–―-")


@dataclass(slots=True)
class Item:
    """A word, a sign, or a whole quotation in marks.

    ``tag`` is its class: D determiner, M capitalised word, N noun or adjective, Z number, X pronoun, G genitive,
    P preposition, T infinitive "to", C conjunction, S subordinator, W relative or question word, A auxiliary,
    V verb, R adverb, Q quotation, and the signs , . : ; ( ) and - for a dash.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: str
    #: For a verb: base, s, past, pp or ing.
    form: str = ""
    #: For a quotation: its index among the segments.
    segment: int = -1


def items_of(
    text: str, start: int, end: int, segments: Sequence[Segment], offset: int, names: Sequence[Name]
) -> list[Item]:
    """The items of ``text[start:end]``; ``segments`` lie in it, the first is number ``offset``."""
    items: list[Item] = []
    at = start
    for number, segment in enumerate(segments):
        if segment.open > at:
            items.extend(_plain(text, at, min(segment.open, end)))
        first = text[segment.start : min(segment.end, segment.start + 40)].split(" ", 1)[0]
        items.append(Item(max(segment.open, start), segment.close, first, "", "Q", segment=offset + number))
        at = max(at, segment.close)
    if at < end:
        items.extend(_plain(text, at, end))
    _tag(items, names)
    return items


def _plain(text: str, start: int, end: int) -> list[Item]:
    items: list[Item] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        clitic = _CLITIC.search(word) if len(word) > 2 else None
        if clitic and word[: clitic.start()]:
            cut = match.start() + clitic.start()
            items.append(_item(text, match.start(), cut))
            items.append(_item(text, cut, match.end()))
            continue
        if word == "." and items and items[-1].end == match.start() and items[-1].lower in g.ABBREVIATIONS:
            last = items[-1]
            if last.text[0].isupper() and _goes_on(text, match.end(), end):
                items[-1] = Item(last.start, match.end(), last.text + ".", last.lower, last.tag)
                continue
        items.append(_item(text, match.start(), match.end()))
    return items


def _goes_on(text: str, at: int, end: int) -> bool:
    following = text[at : min(end, at + 3)].lstrip()
    return bool(following) and (following[0].isalnum() or following[0] in ",)-")


def _item(text: str, start: int, end: int) -> Item:
    word = text[start:end]
    lower = word.lower().replace("'", "’")
    return Item(start, end, word, lower, _first_tag(word, lower))


def _first_tag(word: str, lower: str) -> str:
    first = word[0]
    if first.isalpha():
        return "?"
    if first.isdigit():
        return "Z"
    if lower in ("’s", "’"):
        return "G"
    if first in "’'" and len(word) > 1:
        return "A"
    if first in _DASHES:
        return "-"
    if first in "([":
        return "("
    if first in ")]":
        return ")"
    if word.startswith("..") or first == "…":
        return "R"
    if first in "!?.":
        return "."
    if first in ",:;":
        return first
    return "N" if first in "$£€%#@&" else "R"


def _tag(items: list[Item], names: Sequence[Name]) -> None:
    starts = [name.start for name in names]
    inside_name = -1
    for i, item in enumerate(items):
        if item.tag == "G":
            _tag_genitive(items, i)
            continue
        if item.tag != "?":
            continue
        k = bisect_left(starts, item.start)
        if k < len(names) and starts[k] == item.start and item.lower not in ("it", "i", "us"):
            inside_name = max(inside_name, names[k].end)
        if item.start < inside_name and (
            item.text[0].isupper() or item.lower in ("of", "the", "for", "and", "de", "la")
        ):
            item.tag = "M"
            continue
        item.tag, item.form = _class_of(items, i)


def _tag_genitive(items: list[Item], i: int) -> None:
    """ "’s" after a noun owns; after a pronoun, or before a verb or article, it is "is" or "has"."""
    if i == 0 or items[i].lower == "’" and not items[i - 1].lower.endswith("s"):
        items[i].tag = "R"
        return
    following = items[i + 1] if i + 1 < len(items) else None
    before = items[i - 1]
    is_verb = before.lower in g.SUBJECT_PRONOUNS or before.lower in ("that", "there", "who", "what", "here", "let")
    if is_verb or following is not None and following.lower in _AFTER_IS:
        items[i].tag = "A"


def _class_of(items: list[Item], i: int) -> tuple[str, str]:
    item = items[i]
    lower = item.lower
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    opens = before is None or before.tag in (".", ":", "Q", "-")
    capital = item.text[0].isupper()
    if capital and not opens and lower not in ("i",):
        return "M", ""
    if lower == "to":
        return ("T", "") if _base_follows(after) else ("P", "")
    if lower in g.AUXILIARIES or lower.endswith("n’t"):
        return "A", ""
    if lower in ("that",):
        return _that(items, i)
    if lower in ("who", "whom", "which", "whose", "what", "whoever", "whatever"):
        return "W", ""
    if lower in g.CONJUNCTIONS:
        return "C", ""
    if lower in ("her", "his", "its", "their", "my", "our", "your"):
        return ("D", "") if lower != "her" or _noun_follows(after) else ("X", "")
    if lower in g.SUBJECT_PRONOUNS or lower in g.OBJECT_PRONOUNS:
        return "X", ""
    verb = _verb(items, i, before, after)
    if verb:
        return "V", verb
    if lower in g.SUBORDINATORS and not (lower in g.PREPOSITIONS and _noun_only(items, i)):
        return "S", ""
    if lower in g.PREPOSITIONS:
        return "P", ""
    if lower in g.DETERMINERS:
        return "D", ""
    if lower in g.PRONOUNS:
        return "X", ""
    if lower in g.ADVERBS or (lower.endswith("ly") and lower not in g.NOT_ADVERBS and len(lower) > 4):
        return "R", ""
    if capital:
        return "M", ""
    return "N", ""


def _base_follows(after: Item | None) -> bool:
    if after is None or after.tag not in ("?", "Q") or after.text[0].isupper():
        return False
    lower = after.text.lower()
    if after.tag == "Q" and not lower.isalpha():
        return False
    if lower in ("be", "have", "do", "not") or lower in ADVERBS_BEFORE_VERBS or lower.endswith("ly"):
        return True
    if lower in CUES:
        return CUES[lower][1] == "base"
    if lower in _OTHER_FORMS:
        return _OTHER_FORMS[lower] == "base"
    if lower in g.DETERMINERS or lower in g.PRONOUNS or lower in g.PREPOSITIONS or lower in g.WH:
        return False
    return not lower.endswith(("s", "ing", "ers", "tion", "ment", "ity", "ness", "ed"))


ADVERBS_BEFORE_VERBS = frozenset("also even just only never further always really simply".split())


def _that(items: list[Item], i: int) -> tuple[str, str]:
    """ "that" opens a clause after a verb or a noun; before a noun with no verb of its own it points."""
    before = items[i - 1] if i else None
    after = items[i + 1] if i + 1 < len(items) else None
    if before is None or before.tag in (".", ":", "P", "T", "C") and before.lower not in ("and", "but", "or"):
        return ("D", "") if _noun_follows(after) else ("X", "")
    if after is not None and (
        after.tag in (".", ",") or after.lower in ("is", "was", "’s") and before.tag not in "VNM"
    ):
        return "X", ""
    return ("W", "") if before.tag in ("N", "M", "X", ")", "Z") and before.lower not in CUES else ("S", "")


def _noun_follows(after: Item | None) -> bool:
    if after is None or after.tag not in ("?", "Z", "Q"):
        return False
    return (
        after.tag == "Q"
        or after.tag == "Z"
        or not (
            after.lower in g.PREPOSITIONS
            or after.lower in g.AUXILIARIES
            or after.lower in g.CONJUNCTIONS
            or after.lower in g.DETERMINERS
            or after.lower in g.SUBORDINATORS
            or after.lower in g.TIMES
        )
    )


def _noun_only(items: list[Item], i: int) -> bool:
    """Whether "after", "as", "since", "until" or "before" has no clause after it: no verb in the next six words."""
    for j in range(i + 1, min(len(items), i + 7)):
        item = items[j]
        if item.tag in (",", ".", ";", ":", "Q", ")", "-"):
            return True
        if item.lower in g.SUBJECT_PRONOUNS or item.lower in g.AUXILIARIES:
            return False
        if j > i + 1 and (CUES.get(item.lower, (None, ""))[1] == "past" or _OTHER_FORMS.get(item.lower) == "past"):
            return False
        if item.lower in g.PREPOSITIONS and j > i + 1:
            return True
    return True


def _verb(items: list[Item], i: int, before: Item | None, after: Item | None) -> str:
    """The form of a verb at ``i``, or "" where the word is none here."""
    item = items[i]
    lower = item.lower
    form = CUES[lower][1] if lower in CUES else _OTHER_FORMS.get(lower, "")
    tag = before.tag if before else ""
    unknown = not form
    if unknown:
        if lower in g.PREPOSITIONS or lower in g.TIMES or lower in g.PRONOUNS or lower in _NOT_VERBS:
            return ""
        if tag == "T" and lower not in g.ADVERBS and not lower.endswith("ly"):
            return "base"
        if lower.endswith("ed") and len(lower) > 4 and "-" not in lower:
            form = "past"
        elif lower.endswith("ing") and len(lower) > 5:
            form = "ing"
        else:
            return ""
    if tag in ("A", "T"):
        return form
    if tag == "R" and before is not None and i > 1 and before.lower not in ("more", "most"):
        earlier = items[i - 2]
        if earlier.tag in ("A", "T", "X", "M", "V") or earlier.tag == "N" and form in ("past", "s"):
            return form
    if form == "ing":
        if (
            tag in ("D", "G")
            or (tag == "P" and unknown)
            or (tag == "N" and before is not None and _in_phrase(items, i))
        ):
            return "" if lower in NOUN_FORMS or lower in _NOUN_LIKE or tag in ("D", "G") or unknown else form
        return form
    if tag in ("D", "G", "Z"):
        return ""
    if tag == "P" and (
        form in ("past", "base", "s") and before is not None and before.lower not in ("as", "than", "like")
    ):
        return ""
    ambiguous = lower in NOUN_FORMS or lower in _NOUN_LIKE
    if form in ("past", "pp"):
        if unknown and tag == "V" and form == "past":
            return ""
        if unknown and tag == "N" and after is not None and after.tag == "?" and _adjective_place(items, i):
            return ""
        return form
    if form == "s":
        if not ambiguous:
            return form
        if tag == "M" and before is not None and before.lower.endswith(_DEMONYMS):
            return ""
        return (
            form
            if tag in ("M", "X", "W", "R") or (tag == "N" and _object_follows(after)) or tag in (")", ",", "Q")
            else ""
        )
    if (
        tag == "X"
        and before is not None
        and before.lower in ("i", "you", "we", "they", "who", "many", "some", "others")
    ):
        return form
    if tag == "W":
        return form
    if tag == "N" and before is not None and before.lower.endswith("s") and (not ambiguous or _object_follows(after)):
        return form
    if tag == "M" and before is not None and before.lower.endswith(("s", "people")) and _object_follows(after):
        return form
    if tag == "C" or tag == "V":
        return form if not ambiguous else ""
    if tag == "" or tag in (".", ","):
        return form if not ambiguous else ""
    return form if before is not None and before.lower == "people" else ""


def _in_phrase(items: list[Item], i: int) -> bool:
    """Whether words before ``i`` are a phrase that a determiner opens and that is still wanting its noun."""
    j = i - 1
    while j >= 0 and items[j].tag == "N":
        j -= 1
    return (
        j >= 0
        and items[j].tag in ("D", "G")
        and i - j == 2
        and items[i - 1].lower.endswith(("al", "ic", "ive", "ous", "ern"))
    )


def _adjective_place(items: list[Item], i: int) -> bool:
    """Whether an unknown word in -ed stands between an article and a noun."""
    return (
        i >= 2 and items[i - 2].tag in ("D", "G") and not items[i - 1].lower.endswith(("er", "or", "ist", "man", "s"))
    )


def _object_follows(after: Item | None) -> bool:
    """Whether what follows can be a verb's object or clause."""
    if after is None:
        return False
    if after.tag in ("Q", "Z", ":"):
        return True
    if after.tag == "," or after.tag != "?":
        return False
    lower = after.lower
    return (
        lower in g.DETERMINERS
        or lower in g.SUBJECT_PRONOUNS
        or lower in g.OBJECT_PRONOUNS
        or lower in g.WH
        or lower in ("that", "to", "there")
        or after.text[0].isupper()
        or lower not in g.PREPOSITIONS | g.AUXILIARIES | g.CONJUNCTIONS | g.SUBORDINATORS | g.ADVERBS
    )
