"""Whether a word that can be a noun too stands in a verb's place: in -ing, in -s, or without an ending."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.names.tables import FIRST_NAMES
from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import ALSO_NOUNS, NOUN_FORMS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.inflect import COMMON, forms_of
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import PLURAL_SPEAKERS, SPEAKERS
from reader.extract.quotes.verb_words import (
    ADJECTIVE_ENDS,
    DEMONYMS,
    EVIDENCE,
    FRACTIONS,
    NOUN_LIKE,
    ONE_PIECE,
    PLURAL_SUBJECTS,
    SHOWING,
    SHOWS,
)

OTHER_FORMS: dict[str, str] = {form: kind for lemma in COMMON for form, kind in forms_of(lemma)}


def ing_form(items: Sequence[Item], i: int, unknown: bool, after: Item | None) -> str:
    lower, tag = items[i].lower, items[i - 1].tag if i else ""
    noun_like = lower in NOUN_FORMS or lower in NOUN_LIKE
    if tag in ("M", "N") and noun_like and _office_follows(items, i):
        return ""  # "former policy planning director Ann Lee"
    if tag in ("D", "G") or tag == "P" and unknown or tag == "N" and _in_phrase(items, i) and (noun_like or unknown):
        return ""
    opens = after is not None and after.tag == "," and i + 2 < len(items) and items[i + 2].tag == "Q"
    return "" if tag in ("M", "N") and noun_like and not (opens or object_follows(after)) else "ing"


def third_form(item: Item, before: Item | None, after: Item | None, ambiguous: bool, earlier: bool, told: bool) -> str:
    """``earlier``: another verb of the third person stands before, in the same clause; ``told``: one of the past."""
    tag = before.tag if before else ""
    if after is not None and tag == "," and after.lower in g.AUXILIARIES:
        return ""  # "before the raid, requests were made"
    evidence = before is not None and (before.lower in EVIDENCE or before.lower in ONE_PIECE)
    if evidence and item.lower in SHOWS and (after is None or after.tag == "."):
        return "s"  # "…, an analysis shows."
    if tag in ("N", "M") and after is not None and CUES.get(after.lower, (None, ""))[1] in ("past", "ing"):
        return "" if ambiguous or item.lower.removesuffix("s") in NOUN_LIKE else "s"  # "Preliminary reports said"
    if not ambiguous:
        return "s"
    if after is not None and after.tag == ":" and tag == "N" and told:
        return ""  # "recalled the freeze on pay rates: “…”"
    if tag == "C" and earlier and after is not None and after.lower in g.DETERMINERS | g.OBJECT_PRONOUNS | {"it"}:
        return "s"  # "says he respects Lee and calls her"
    if tag == "," and after is not None and after.tag == "?" and after.lower in g.CONJUNCTIONS:
        return ""  # "memos, emails and other records"
    quoted = after is not None and after.tag == "Q"  # "Ann Hartman jokes “…”"
    demonym = before is not None and before.lower.endswith(DEMONYMS) and before.lower not in FIRST_NAMES
    if tag == "M" and demonym and not quoted:
        return ""
    if tag == "Q" and after is not None and (after.form or OTHER_FORMS.get(after.lower) in ("past", "pp")):
        return ""  # "while “…,” positions taken by Ann Lee"
    if tag == "N" and before is not None and before.lower.endswith("ed"):
        return ""  # "repeated calls"
    followed = object_follows(after) or (
        after is not None and item.lower in CUES and after.lower in CUES[item.lower][0].prepositions
    )
    return "s" if tag in ("M", "X", "W", "R", ")", ",", "Q") or tag == "N" and followed else ""


def base_form(items: Sequence[Item], i: int, before: Item | None, after: Item | None, ambiguous: bool) -> str:
    item = items[i]
    if ambiguous and after is not None and CUES.get(after.lower, (None, ""))[1] in ("past", "ing"):
        return ""  # "the Sanders campaign responded", "a press release saying"
    if before is None:
        return "" if ambiguous else "base"
    tag = before.tag
    if before.lower in EVIDENCE and item.lower in SHOWING:
        return "base"  # "Polls show voters agree", "…, records show."
    if tag == "X" and before.lower in PLURAL_SUBJECTS and (after is None or after.tag == "."):
        return "base"  # "“…,” they share."
    if tag == "W" or tag == "X" and before.lower in PLURAL_SUBJECTS or before.lower in PLURAL_SPEAKERS:
        return "base" if not ambiguous or object_follows(after) or _leads(item, after) else ""
    if tag == "N" and before.lower.endswith("s") and before.lower[:-1] in SPEAKERS and _leads(item, after):
        return "base"  # "Residents worry about"
    if tag == "C" and after is not None and after.lower in g.SUBJECT_PRONOUNS - {"it"} and item.lower in CUES:
        return "base"  # "and fear they will be left"
    if before.lower in ("%", "percent") or before.lower.endswith(FRACTIONS):
        return "base" if object_follows(after) else ""  # "40 percent support the plan"
    if tag == "N" and before.lower.endswith("s") or tag == "M" and before.lower.endswith("s"):
        if ambiguous and tag == "M":  # "Sanders campaign manager Jeff Weaver" against "Democrats plan to"
            return "base" if object_opens(after) else ""
        return "base" if object_follows(after) or not ambiguous and tag == "N" else ""
    if item.lower == "say" and tag == "Q":
        return "base"  # "“…,” say the authors"
    if tag == "Z" and i > 1 and items[i - 2].tag == "P" and object_follows(after):
        return "base"  # "men under 35 support the plan"
    if plainly_said(item, "base") and tag in ("N", "Z", "M", "-", ")", "R"):
        return "base"  # "Six in 10 say"
    return "base" if tag in ("C", "V", ".", ",") and not ambiguous else ""


def plainly_said(item: Item, form: str) -> bool:
    """Whether a word is a cue verb and nothing else."""
    if item.lower in ("say", "says"):
        return True
    return item.lower in CUES and form != "ing" and item.lower not in NOUN_FORMS | NOUN_LIKE | ALSO_NOUNS


def object_opens(after: Item | None) -> bool:
    """Whether a word that only begins an object or a clause follows."""
    return after is not None and (after.lower in g.DETERMINERS | g.PRONOUNS | g.WH or after.lower in ("that", "to"))


def object_follows(after: Item | None) -> bool:
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


def _office_follows(items: Sequence[Item], i: int) -> bool:
    """Whether somebody's office and name come right after item ``i``."""
    return i + 2 < len(items) and items[i + 1].lower in SPEAKERS and items[i + 2].text[:1].isupper()


def _leads(item: Item, after: Item | None) -> bool:
    """Whether a cue verb has the preposition of what is said after it."""
    return after is not None and item.lower in CUES and after.lower in CUES[item.lower][0].prepositions


def _in_phrase(items: Sequence[Item], i: int) -> bool:
    """Whether the words before ``i`` are an article and an adjective, still wanting their noun."""
    return i >= 2 and items[i - 2].tag in ("D", "G") and items[i - 1].lower.endswith(ADJECTIVE_ENDS)
