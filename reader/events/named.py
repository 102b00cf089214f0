"""Words that look like a happening and only name a person, a thing or a place: "the host", "a petrol bomb".

In "the treatment centre", "an arrest warrant" and "flood risk" the first word says what sort the second is, and tells
of no treatment, arrest or flood. From general English, one row a kind.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

#: People and things by nouns that are a verb, too, in the forms a noun has: happenings only as a verb.
_NOUNS = frozenset(
    "bomb bombs coach coaches convict convicts guard guards guide guides gun guns host hosts judge judges patch "
    "patches pilot pilots route routes ship ships suspect suspects update updates witness witnesses "
    "contract contracts building".split()
)
#: Forms that are hardly ever what happened.
_NEVER = frozenset(
    "armed endangered final finals free ranking mandated watches worth supposed so-called unarmed".split()
)
#: What stands before a verb in its base form.
_BEFORE_VERB = frozenset(
    "to will would can could may might must shall should not n't did do does didn't don't won't they we who and or "
    "police authorities is are was were be been being began start started stop stopped".split()
)
#: Verbs that a plural noun stands before: "investigators suspect arson", "rioters bomb a bank".
_DO = frozenset("bomb guard guide host patch pilot suspect update".split())
#: What a happening's name is only the first part of, in the singular.
_HEADS = frozenset(
    "alarm attacker barrier boat bomber brigade camera cell center centre certificate clinic code coordinator "
    "crew defence defense disposal dog drill engine equipment exit facility factory fear fund hazard helicopter "
    "hospital hotline hydrant insurance kit law line machine movement music pad penalty plant price range risk "
    "room route row rule safety season shelter sign squad system threat truck unit van vehicle vest victim ward "
    "warrant weapon worker yard zone".split()
)
_PLURALS = {"boundaries", "facilities", "factories", "penalties"}
#: Heads whose first part is told all the same where it is of these: a shooting victim was shot.
_TOLD = {"victim": frozenset("murder shooting crash accident fire stabbing".split())}
#: Buttons of a page that were read as its words, in capitals before what is not.
_BUTTONS = frozenset(("CLOSE", "OPEN", "PLAY", "SAVE", "SHARE", "WATCH"))
#: Months that look like a verb, before a number.
_MONTHS = frozenset(("march", "may"))
#: Participles that say of what state a thing is, behind an article: "a suspected Mafia boss".
_STATES = frozenset("alleged committed estimated organised organized planned suspected wanted".split())
_ARTICLES = frozenset("a an the his her its their our my this that these those some any no".split())
#: Nouns that only stand for the place behind these: "held in jail", not "jailed".
_PLACES = frozenset(("jail", "prison"))
_AT = frozenset("a at county from in inside near of outside the".split())


def only_names(words: Sequence[str], at: int) -> bool:
    """Whether ``words[at]`` of a sentence names somebody or something, and does not say what happened."""
    lower = words[at].lower()
    kind = _kind(lower)
    if words[at] in _BUTTONS:
        return not any(map(str.isupper, words[at + 1 : at + 3]))
    after = words[at + 1].lower() if at + 1 < len(words) else ""
    if not kind:
        return bool(after) and _is_head(after, lower)
    before = words[at - 1].lower() if at else ""
    if kind == "never":
        return True
    if kind == "month":
        return after[:1].isdigit()
    if kind == "state":
        return before in _ARTICLES and bool(after)
    if kind == "place":
        return before in _AT or _is_head(after, lower)
    many = before.endswith("s") and before not in _ARTICLES and (at == 1 or words[at - 1].islower())
    return not (before in _BEFORE_VERB or (many and lower in _DO))


@lru_cache(maxsize=20_000)
def _kind(lower: str) -> str:
    if lower in _NEVER:
        return "never"
    if lower in _NOUNS:
        return "noun"
    if lower in _MONTHS:
        return "month"
    if lower in _STATES:
        return "state"
    return "place" if lower in _PLACES else ""


def _is_head(word: str, before: str) -> bool:
    """Whether a word is what the one before it is only the first part of; a form in -ed is no first part."""
    one = word[:-3] + "y" if word in _PLURALS else word if word in _HEADS else word.removesuffix("s")
    if one not in _HEADS or before.endswith("ed"):
        return False
    return before not in _TOLD.get(one, ())
