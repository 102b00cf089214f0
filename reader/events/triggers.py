"""Trigger words: the happenings news reports, by class; words of one class tell one kind of happening.

Reviewed by hand, one row a class: verbs, nouns and adjectives by their base forms, since a word belongs to the
class of its base form (``reader.events.lemmas``).
"""

from __future__ import annotations

from functools import lru_cache

from reader.events.lemmas import base

_ROWS = """
abandon | abandon withdraw retreat evacuate flee pullout evacuee desert vacate leave
accuse | accuse allege blame denounce condemn criticise criticize slam
acquire | acquire buy purchase takeover merge merger buyout
agree | agree agreement deal accord ceasefire truce treaty pact settle settlement
annex | annex annexation
appoint | appoint appointment nominate name hire choose pick tap
approve | approve authorise authorize ratify pass endorse
arrest | arrest detain custody capture nab apprehend re-arrest rearrest catch
attack | attack assault strike shell shelling bomb bombing missile offensive raid invade ambush airstrike bombard
award | award oscar prize honour honor
ban | ban prohibit outlaw forbid bar
begin | begin start launch open inaugurate commence kick-off
block | block blockade barricade
break-up | divorce separate split
build | build construct construction
cancel | cancel scrap postpone suspend halt suspension cancellation
charge | charge indict indictment arraign
close | close closure shut
collapse | collapse crumble topple cave
crash | crash collide collision accident wreck derail derailment overturn smash
cut | slash reduce ration reduction
damage | damage destroy devastate ruin cut sever severed
defend | defend retain
delay | delay
die | die kill murder slay slaying massacre toll perish casualty suicide execute homicide body
disappear | disappear vanish missing
discover | discover find uncover unearth detect
disrupt | disrupt disruption outage downtime interrupt
drop | fall drop plunge decline slump tumble
elect | elect election
enter | enter
escape | escape breakout jailbreak
estimate | estimate reckon
explode | explode blast detonate
fine | fine penalty penalise penalize
fire-job | sack dismiss oust axe ouster terminate
fire | fire blaze burn inferno arson wildfire
flood | flood flooding inundate
foil | foil thwart prevent
hijack | hijack
hurricane | hurricane storm cyclone typhoon tornado
injure | injure injury wound hurt hospitalise hospitalize
investigate | investigate investigation inquiry inquest probe inspect inspection
join | join rejoin
leak | leak spill
liberate | recapture retake liberate liberation regain reclaim
lose | lose defeat
marry | marry wed wedding
meet | meet summit talk negotiate
move | relocate transfer
occupy | occupy occupation overrun seize
protest | protest rally march demonstrate demonstration walkout picket riot clash unrest
publish | publish publication
order | order rule ruling
pull-down | demolish demolition dismantle
quake | earthquake quake tremor aftershock temblor
quit | resign resignation quit retire retirement
raise-flag | hoist
release | release unveil issue roll-out rollout unveiling
repair | repair fix patch plug
rescue | rescue save
restore | restore reinstate
reverse | reverse revert
revoke | revoke
rise | rise increase surge jump climb soar grow
rob | rob robbery heist steal theft burglary burgle
sentence | sentence convict jail verdict guilty acquit imprison acquittal
shoot | shoot gunfire rampage
sign | sign contract
sue | sue
supply | deliver supply provide donate send shipment aid donation delivery
test | test
treat | rehab treat
visit | visit
vote | vote ballot referendum poll
warn | warn alert warning
win | win beat clinch triumph
speak | say tell speak speech address call statement comment remark
speak | announce announcement declare report confirm reveal write add note describe explain
speak | urge vow pledge promise claim deny insist argue admit ask
"""

CLASSES: dict[str, tuple[str, ...]] = {}
for _row in _ROWS.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    CLASSES[_name] = (*CLASSES.get(_name, ()), *_words.split())
#: Two words that tell another happening than the first alone: base form of the verb, the word after it, class.
_PHRASES = """
abandon | give up, pull back, pull out, fall back
cancel | call off
collapse | break apart, fall down, fall into, cave in
enter | walk into, march into, move into
explode | blow up, go off
fire-job | lay off
liberate | win back, take back, drive out, push out
publish | put out, make public
pull-down | take down, tear down, pull down, knock down
quit | step down, stand down
speak | set out, spell out, point out
"""
PHRASES: dict[tuple[str, str], str] = {}
for _row in _PHRASES.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    for _phrase in _words.split(", "):
        _verb, _next = _phrase.split()
        PHRASES[(base(_verb), _next)] = _name
#: Classes that never merge two mentions by themselves.
SPEECH = frozenset(("speak", "accuse", "warn"))
#: Classes too common to make an event of a sentence without a day or a figure.
WEAK = frozenset(("rise", "drop", "begin", "win", "build", "discover", "publish", "cut", "release", "lose"))
#: Classes close enough to tell one happening in two ways.
NEAR: dict[str, frozenset[str]] = {
    "liberate": frozenset(("occupy", "raise-flag", "abandon", "arrest")),
    "raise-flag": frozenset(("pull-down",)),
    "die": frozenset(("collapse", "attack", "explode", "fire", "flood", "injure", "crash", "shoot", "quake")),
    "injure": frozenset(("collapse", "explode", "attack", "crash", "shoot", "quake")),
    "attack": frozenset(("explode", "shoot")),
    "explode": frozenset(("fire",)),
    "close": frozenset(("cancel",)),
    "cut": frozenset(("ban",)),
    "win": frozenset(("lose",)),
    "acquire": frozenset(("agree",)),
    "charge": frozenset(("arrest",)),
    "disrupt": frozenset(("damage",)),
    "order": frozenset(("ban", "sentence")),
    "drop": frozenset(("collapse",)),
    "enter": frozenset(("liberate", "raise-flag")),
    "visit": frozenset(("meet",)),
}
_BY_BASE: dict[str, str] = {}
for _kind, _members in CLASSES.items():
    for _word in _members:
        _BY_BASE.setdefault(base(_word), _kind)
_BEGINNINGS = frozenset(verb for verb, _ in PHRASES)


def trigger_class(word: str) -> str | None:
    """The class of a word, or None."""
    return _BY_BASE.get(base(word))


def class_in(word: str, following: str) -> str | None:
    """The class of a verb with the word after it ("won back"), else of the word alone, or None."""
    form, kind, begins = _known(word)
    return (PHRASES.get((form, following.lower())) if begins else None) or kind


@lru_cache(maxsize=50_000)
def _known(word: str) -> tuple[str, str | None, bool]:
    """The base form of a word, its class, and whether a phrase begins with it."""
    form = base(word)
    return form, _BY_BASE.get(form), form in _BEGINNINGS


def class_of_base(form: str) -> str | None:
    """The class of a base form, or None."""
    return _BY_BASE.get(form)


def near(a: str, b: str) -> bool:
    """Whether words of two classes can tell one happening."""
    return b in NEAR.get(a, ()) or a in NEAR.get(b, ())
