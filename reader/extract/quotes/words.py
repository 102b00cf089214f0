"""A paragraph as items with word classes: its words and signs, each quotation in marks as one item.

A dozen classes are enough to tell where phrases end and whose verb is whose; they come from closed-class tables, from
the verbs of ``cues`` and ``inflect``, and from what stands beside a word. No model, no training.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import NOUN_FORMS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.headlines import is_headline, lower_headline
from reader.extract.quotes.items import Item
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.tokens import plain_items
from reader.extract.quotes.verb_places import OTHER_FORMS
from reader.extract.quotes.verbs import verb_form
from reader.model import Name

#: After a noun and "’s" these make it "is" or "has".
_AFTER_IS = frozenset("a an the not been going got no in on".split())
#: What sets the scene between commas right after "that".
_AFTER_THAT = frozenset(
    """
    according after although as at based before because by despite during for from given if in once on since though
    under unless until when while with within
    """.split()
)
#: Times that somebody has, and what makes them a time by themselves: "her years as mayor", "told her years ago".
_SPANS = frozenset("days evening morning night weekend weeks year years".split())
_AGO = frozenset("after ago before earlier later".split())


def items_of(
    text: str, start: int, end: int, segments: Sequence[Segment], offset: int, names: Sequence[Name]
) -> list[Item]:
    """The items of ``text[start:end]``; ``segments`` lie in it, the first is number ``offset``."""
    items: list[Item] = []
    at = start
    for number, segment in enumerate(segments):
        if segment.open > at:
            items.extend(plain_items(text, at, min(segment.open, end)))
        first = text[segment.start : min(segment.end, segment.start + 40)].split(" ", 1)[0]
        items.append(
            Item(max(segment.open, start), segment.close, first, "", "Q", text[segment.end - 1], offset + number)
        )
        at = max(at, segment.close)
    if at < end:
        items.extend(plain_items(text, at, end))
    if not segments and is_headline(text[start : min(end, start + 200)]):
        lower_headline(items)
    _tag(items, names)
    return items


def _tag(items: list[Item], names: Sequence[Name]) -> None:
    starts = [name.start for name in names]
    inside_name = -1
    for i, item in enumerate(items):
        if item.tag == "G":
            _tag_genitive(items, i)
            continue
        if item.tag != "?":
            continue
        if item.text in ("Tweeted", "Tweets") and i and items[i - 1].tag in "MX,":
            item.tag, item.form = "V", "past" if item.text == "Tweeted" else "s"
            continue
        k = bisect_left(starts, item.start)
        participle = CUES.get(item.lower, (None, ""))[1] == "ing" and (not i or items[i - 1].tag in ".Q")
        if k < len(names) and starts[k] == item.start and item.lower not in ("it", "i", "us") and not participle:
            inside_name = max(inside_name, names[k].end)
        if item.start < inside_name and (
            item.text[0].isupper()
            or "-" in item.text
            and item.text.partition("-")[2][:1].isupper()
            or item.lower in ("of", "the", "for", "and", "de", "la")
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
    opens = opens or before is not None and before.text[-1] == "." and lower in g.SENTENCE_OPENERS  # "in the U.S. He"
    capital = item.text[0].isupper()
    if capital and not opens and lower not in ("i",):
        return "M", ""
    if item.text == "US" or item.text == "IT" and not opens:
        return "M", ""
    if lower == "past" and before is not None and before.tag == "D":
        return "N", ""  # "in the past"
    if lower == "first" and before is not None and before.tag in "DG" and _noun_follows(after):
        return "N", ""  # "the first van"
    if lower == "long" and before is not None and before.tag in "DG":
        return "N", ""  # "a long speech"
    if lower == "last" and after is not None and after.lower in g.TIMES:
        return "N", ""
    if lower in ("less", "more") and after is not None and after.lower == "than":
        return "R", ""
    if lower == "than" and before is not None and before.lower in ("less", "more") and before.tag == "R":
        return "R", ""
    if lower in ("about", "around", "nearly", "over", "roughly") and after is not None and _is_number(items, i + 1):
        return "R", ""
    if lower == "there" and after is not None and after.lower in g.AFTER_THERE:
        return "X", ""
    if lower == "to":
        led = before is not None and before.lower in g.BEFORE_TO
        return ("T", "") if _base_follows(after) and not led else ("P", "")
    if lower in g.AUXILIARIES or lower.endswith("n’t"):
        return "A", ""
    if lower in ("that",):
        return _that(items, i)
    if lower in ("who", "whom", "which", "whose", "what", "whoever", "whatever"):
        return "W", ""
    if lower in g.CONJUNCTIONS:
        return "C", ""
    if lower in ("her", "his", "its", "their", "my", "our", "your"):
        years = after is not None and after.lower in _SPANS and i + 2 < len(items) and items[i + 2].lower not in _AGO
        return ("D", "") if lower != "her" or _noun_follows(after) or years else ("X", "")
    if lower in g.SUBJECT_PRONOUNS or lower in g.OBJECT_PRONOUNS:
        return "X", ""
    if lower == "even" and (after is None or after.lower not in ("as", "though", "if", "when")):
        return "R", ""
    if lower in ("since", "once", "long", "though") and _before_verb(before, after):
        return "R", ""  # "has since told", "once said"
    verb = verb_form(items, i)
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


def _before_verb(before: Item | None, after: Item | None) -> bool:
    """Whether an adverb stands between an auxiliary or a subject and its verb."""
    if before is None or after is None:
        return False
    form = CUES.get(after.lower, (None, ""))[1] or OTHER_FORMS.get(after.lower, "")
    return before.tag == "A" and before.lower not in g.BE or before.tag in "MNX" and form in ("past", "s")


def _is_number(items: Sequence[Item], i: int) -> bool:
    """Whether a number begins at item ``i``: "about 40", "about a dozen", not "about a plan"."""
    if items[i].lower == "a":
        return i + 1 < len(items) and items[i + 1].lower in g.AFTER_A_NUMBER
    return items[i].tag == "Z" or items[i].lower in g.NUMBERS


def _base_follows(after: Item | None) -> bool:
    if after is None or after.tag not in ("?", "Q") or after.text[0].isupper():
        return False
    lower = after.text.lower()
    if lower in g.TIMES or lower in ("dawn", "dusk", "midnight", "noon"):
        return False  # "a warning to midnight"
    if after.tag == "Q" and not lower.isalpha():
        return False
    if lower in ("be", "have", "do", "not") or lower in ADVERBS_BEFORE_VERBS or lower.endswith("ly"):
        return True
    if lower in CUES:
        return CUES[lower][0].lemma == lower
    if lower in OTHER_FORMS:
        return OTHER_FORMS[lower] == "base"
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
    led = items[i + 2].lower if i + 2 < len(items) else ""
    if after is not None and after.tag == "," and before.tag == "V" and led in _AFTER_THAT:
        return "S", ""  # "said that, according to Ann Lee, …"
    if after is not None and (
        after.tag in (".", ",") or after.lower in ("is", "was", "’s") and before.tag not in "VNM"
    ):
        return "X", ""
    if before.tag == "," and after is not None and CUES.get(after.lower, (None, ""))[1] == "past":
        return "W", ""  # "a message from Ann Lee, her adviser, that read: …"
    told = after is not None and CUES.get(after.lower, (None, ""))[1] == "past"
    if before.tag == "N" and before.lower in NOUN_FORMS and told:
        return "W", ""  # "a message that said"
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
        if j > i + 1 and (CUES.get(item.lower, (None, ""))[1] == "past" or OTHER_FORMS.get(item.lower) == "past"):
            return False
        if item.lower in g.PREPOSITIONS and j > i + 1:
            return True
    return True
