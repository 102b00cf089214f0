"""Whether a word is a verb where it stands, and in which form."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import NOUN_FORMS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.inflect import SAME_PAST
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import INDEFINITE, SPEAKERS
from reader.extract.quotes.verb_places import (
    OTHER_FORMS,
    base_form,
    ing_form,
    object_follows,
    object_opens,
    plainly_said,
    third_form,
)
from reader.extract.quotes.verb_words import (
    NOT_VERBS,
    NOUN_LIKE,
    QUANTIFIERS,
)

#: What has learning of its own kind: "machine learning".
_LEARNT = frozenset("deep distance lifelong machine online remote".split())


def verb_form(items: Sequence[Item], i: int) -> str:
    """The form of the verb at ``i`` (base, s, past, pp, ing), or "" where the word is none here.

    Items before ``i`` have their classes; those after it may not.
    """
    item = items[i]
    before = items[i - 1] if i else None
    tag = before.tag if before else ""
    form, unknown = _form(item.lower, tag)
    if not form and tag == "A" and i > 1 and items[i - 2].tag in "MNX" and _wants_verb(item, before):
        return "base"  # "Weaver didn’t seem impressed"
    if not form or tag in ("A", "T"):
        return "" if form == "s" else form  # "had signs"
    after = items[i + 1] if i + 1 < len(items) else None
    named = tag == "M" or before is not None and before.lower in ("he", "she", "it", "who")
    if item.lower in SAME_PAST and named and after is not None and (object_follows(after) or after.tag == "Z"):
        return "past"  # "he beat the odds", "Lee cut taxes"
    if before is not None and before.lower == "own" and form != "ing":
        return ""  # "his own remarks suggest"
    if item.lower == "learning" and before is not None and before.lower in _LEARNT:
        return ""  # "machine learning programs"
    if item.lower == "think" and after is not None and after.lower in ("tank", "tanks"):
        return ""
    if item.lower == "states" and after is not None and after.lower == "that" and _verb_at(items, i + 2):
        return ""  # "Maine and Ohio, states that vote in May"
    if form == "past" and tag == "Z" and i > 1 and items[i - 2].tag in ("D", "G") and _bare_noun_at(items, i + 1):
        return ""  # "the state’s 20 pledged delegates"
    if item.lower == "close" and after is not None and after.lower == "to":
        return ""  # "people close to Ann Lee"
    if form == "past" and before is not None and before.lower in ("said", "say", "says"):
        return ""  # "said closed votes deny"
    if unknown and form == "past" and tag in ("", ".", "V"):
        return ""  # "Famed doctor …", "said undecided voter …"
    if tag == "R" and i > 1 and items[i - 2].tag == "V" and form == "past" and after is not None and _bare_noun(after):
        return ""  # "proposed jointly owned drones"
    if tag == "R" and _after_adverb(items, i, form):
        return form
    if form == "ing" and before is not None and before.lower == "those" and not unknown and object_follows(after):
        return form  # "those supporting the plan"
    if form == "ing":
        return ing_form(items, i, unknown, after)
    stands_alone = before is not None and before.lower in INDEFINITE and item.lower in CUES
    many = before is not None and before.lower not in ("another", "each", "one")
    acts = "s" in CUES[item.lower][0].frames or object_opens(after) if item.lower in CUES else False
    stands_alone = stands_alone and (form == "past" or form == "base" and many and acts)
    if stands_alone and after is not None and (after.tag in ",:Q." or object_opens(after) or after.text[0].isupper()):
        return form  # "Another tweeted, “…”"
    if before is not None and before.lower in QUANTIFIERS and plainly_said(item, form):
        return form  # "few believe", "One says China …"
    if before is not None and before.lower in ("this", "that") and form == "s" and _plain_third(item, after):
        return form  # "this provides a reason"
    if (
        tag in ("D", "G")
        or tag == "Z"
        and (unknown or form not in ("past", "s") and not plainly_said(item, form))
        or tag == "P"
        and before is not None
        and before.lower not in ("as", "than", "like")
    ):
        return ""
    if form in ("past", "pp"):
        return "" if unknown and tag == "N" and after is not None and _adjective_place(items, i) else form
    if item.lower in ("point", "points") and after is not None and after.lower == "out" and tag in ("M", "N", "X"):
        return form  # "The authors point out that"
    ambiguous = item.lower in NOUN_FORMS or item.lower in NOUN_LIKE
    opens = after is not None and after.tag == "," and i + 2 < len(items) and items[i + 2].tag == "Q"
    if form == "s" and tag == "N" and opens and item.lower in CUES and "s" in CUES[item.lower][0].frames:
        return "s"  # "As our review notes, “…”"
    if form == "base" and tag == "M" and _paired(items, i) and object_opens(after):
        return "base"  # "Hill and Lee call them"
    if form == "s":
        earlier = any(one.form == "s" for one in items[max(0, i - 14) : i])
        told = any(one.tag == "V" and one.form == "past" for one in items[max(0, i - 14) : i])
        return third_form(item, before, after, ambiguous, earlier, told)
    return base_form(items, i, before, after, ambiguous)


def _paired(items: Sequence[Item], i: int) -> bool:
    """Whether two names stand right before item ``i``: "Hill and Lee", "Ann Lee and Ray Hill"."""
    j = i - 1
    while j > 0 and items[j].tag == "M":
        j -= 1
    return j > 0 and items[j].lower == "and" and items[j - 1].tag == "M"


def _plain_third(item: Item, after: Item | None) -> bool:
    """Whether a form in -s after "this" is a verb: one of the tables that is no noun too, or with an object."""
    return item.lower not in NOUN_FORMS | NOUN_LIKE or object_opens(after)


def _wants_verb(item: Item, before: Item | None) -> bool:
    """Whether a word no table has is the verb of a modal or of "do" right before it."""
    if before is None or before.lower not in g.MODALS or not item.text[:1].islower():
        return False
    return not _closed(item.lower)


def _form(lower: str, tag: str) -> tuple[str, bool]:
    """What form a word has as a verb, and whether only its ending says so."""
    form = CUES[lower][1] if lower in CUES else OTHER_FORMS.get(lower, "")
    if form:
        return form, False
    if lower in g.PREPOSITIONS or lower in g.TIMES or lower in g.PRONOUNS or lower in NOT_VERBS:
        return "", True
    if tag == "T" and lower not in g.ADVERBS and not lower.endswith("ly"):
        return "base", True
    if lower.endswith("ed") and len(lower) > 4 and "-" not in lower:
        return "past", True
    return ("ing" if lower.endswith("ing") and len(lower) > 5 and "-" not in lower else ""), True


def _bare_noun(item: Item) -> bool:
    """Whether a word that is not yet classed can only be a noun or adjective."""
    return item.tag == "?" and item.text[0].islower() and not _closed(item.lower)


def _bare_noun_at(items: Sequence[Item], i: int) -> bool:
    """Whether the word at ``i`` can only be a noun or adjective."""
    return i < len(items) and _bare_noun(items[i])


def _verb_at(items: Sequence[Item], i: int) -> bool:
    """Whether the word at ``i`` is a verb or an auxiliary wherever it stands."""
    lower = items[i].lower if i < len(items) else ""
    return lower in CUES or lower in OTHER_FORMS or lower in g.AUXILIARIES


def _closed(lower: str) -> bool:
    """Whether a word belongs to a closed class."""
    closed = g.DETERMINERS | g.PRONOUNS | g.PREPOSITIONS | g.ADVERBS | g.AUXILIARIES | g.CONJUNCTIONS | g.SUBORDINATORS
    return lower in closed or lower in ("that", "to") or lower.endswith("ly")


def _after_adverb(items: Sequence[Item], i: int, form: str) -> bool:
    if i < 2 or items[i - 1].lower in ("more", "most"):
        return False
    earlier = items[i - 2]
    if form == "base" and earlier.tag == "N" and earlier.lower.endswith("s"):  # "parents still want schools"
        return i + 1 < len(items) and (object_follows(items[i + 1]) or items[i + 1].lower in ("on", "for"))
    if form == "base" and earlier.tag == "," and i + 1 < len(items) and object_opens(items[i + 1]):
        return True  # "voters, in particular, strongly support the plan"
    return earlier.tag in ("A", "T", "X", "M", "V", "W") or earlier.tag == "N" and form in ("past", "s")


def _adjective_place(items: Sequence[Item], i: int) -> bool:
    """Whether an unknown word in -ed stands between an article and a noun."""
    if items[i + 1].lower in g.DETERMINERS | g.OBJECT_PRONOUNS:
        return False  # "The blow dented the hull"
    return (
        i >= 2
        and items[i - 2].tag in ("D", "G")
        and items[i - 1].lower not in SPEAKERS
        and not items[i - 1].lower.endswith(("er", "or", "ist", "man", "s"))
    )
