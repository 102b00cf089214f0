"""Trigger words: the happenings news reports, by class; words of one class tell one kind of happening.

Reviewed by hand, one row a class: verbs, nouns and adjectives by their base forms, since a word belongs to the
class of its base form (``reader.events.lemmas``); one behind "=" belongs to it in that form alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.events.lemmas import base

_ROWS = """
abandon | abandon withdraw retreat flee pullout desert vacate leave
accuse | accuse allege blame denounce condemn criticise criticize slam
acquire | acquire buy purchase takeover merge merger buyout
agree | agree agreement deal accord ceasefire truce treaty pact settle settlement
annex | annex annexation
apologise | apologise apologize apology
appoint | appoint appointment nominate hire choose =tapped =picked
arrive | arrive
approve | approve authorise authorize ratify =passed =passage endorse =backed accept adopt
arrest | arrest detain capture nab apprehend re-arrest rearrest
attack | attack assault strike shell shelling bomb bombing offensive raid invade ambush airstrike bombard
award | award oscar prize honour honor
ban | ban prohibit outlaw forbid bar
begin | begin start launch open inaugurate commence kick-off
block | block blockade barricade
breach | breach burst rupture
break-up | divorce separate split
build | build construct construction
cancel | cancel scrap postpone suspend halt suspension cancellation
charge | charge indict indictment arraign remand
clinch | clinch
close | close closure shut
collapse | collapse crumble topple cave buckle
concede | concede concession
crash | crash collide collision accident wreck derail derailment overturn smash
cut | slash reduce reduction
damage | damage destroy devastate ruin cut sever severed
defend | defend retain
delay | delay
die | die kill slay slaying massacre toll perish casualty suicide execute =bodies
murder | murder homicide
disappear | disappear vanish =missing
discover | discover find uncover unearth detect
disrupt | disrupt disruption outage downtime interrupt blackout
drop | fall drop plunge decline slump tumble
elect | elect election
enter | enter
end | finish conclude expire contain
escape | escape breakout jailbreak
evacuate | evacuate evacuation evacuee
estimate | estimate reckon
explode | explode blast detonate
fine | fine penalty penalise penalize
fire-job | sack dismiss oust axe ouster terminate
arson | arson arsonist
fire | fire blaze burn inferno wildfire flame
flood | flood flooding inundate submerge swamp
foil | foil thwart prevent
ground | aground stranded
hijack | hijack
hurricane | hurricane storm cyclone typhoon tornado
injure | injure injury wound hurt hospitalise hospitalize
investigate | investigate investigation inquiry inquest probe inspect inspection
join | join rejoin
launch | liftoff =lift-off
leak | leak spill
liberate | recapture retake liberate liberation regain reclaim
lose | lose defeat
marry | marry wed wedding
meet | meet summit =talks negotiate
mourn | mourn vigil commemorate memorial funeral bury
move | relocate transfer
occupy | occupy occupation overrun seize
protest | protest protester rally march demonstrate demonstration walkout picket riot clash unrest
publish | publish publication =printed =posted
offer | bid propose proposal
order | =order =orders =ordered =ordering =ruled =ruling =rulings injunction
pull-down | demolish demolition dismantle
aftershock | aftershock
quake | earthquake quake tremor temblor
quit | resign resignation quit retire retirement
reject | reject rejection refuse refusal
ration | ration
raise-flag | hoist
release | release unveil issue roll-out rollout unveiling
repair | repair fix patch plug
rescue | rescue save
restore | restore reinstate reconnect
resume | resume resumption reopen re-open
reverse | reverse revert
revoke | revoke
rise | rise increase surge jump climb soar grow
rob | rob robbery heist steal theft burglary burgle
convict | convict verdict guilty acquit acquittal
sentence | sentence jail imprison
shoot | shoot gunfire rampage
sign | sign contract
sue | sue
supply | deliver supply provide donate send shipment aid donation delivery distribute distribution
test | test
tow | tow refloat
treat | rehab treat
visit | visit =toured
vote | vote ballot referendum poll
warn | warn alert warning
win | win beat triumph
speak | say tell speak speech address call statement comment remark
speak | announce announcement declare report confirm reveal write add note describe explain
speak | urge vow pledge promise claim deny insist argue admit ask
"""

CLASSES: dict[str, tuple[str, ...]] = {}
for _row in _ROWS.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    CLASSES[_name] = (*CLASSES.get(_name, ()), *_words.split())
#: A verb and the word after it, or ("…") one a few words later, that tell another happening than the verb alone:
#: class, base form of the verb, the other word.
_PHRASES = """
abandon | give up, pull back, pull out, fall back
appoint | give … task, give … job, take over, swear in, name his, name her, name their, name its, name as, name new
approve | vote through, sign off
arrest | take … custody, take … away, lead … away, lead away, round up
cancel | call off
close | shut down, seal off
collapse | break apart, fall down, fall into, cave in, give way
concede | admit defeat
disrupt | cut off
enter | walk into, march into, move into
evacuate | take … homes, drive … homes, force … homes, leave … homes, flee … homes, drive … houses
explode | blow up, go off
end | under control
fire | go … flames
fire-job | lay off
launch | fire … missile, fire … missiles, fire … rocket, fire … rockets, launch … missile
launch | launch … missiles, launch … rocket, launch … rockets, launch … satellite, lift off, blast off
flood | under water
liberate | win back, take back, drive out, push out, drive … out
offer | put … table, put forward, put … forward
publish | put out, make public, come … light, put … out
pull-down | take down, tear down, pull down, knock down
quit | step down, stand down, step aside, give … leadership
raise-flag | raise … flag, hoist … flag, fly … flag, plant … flag
reject | dismiss … accusations, dismiss … allegations, dismiss … allegation, dismiss … claim, dismiss … claims
reject | dismiss … report, dismiss … reports, dismiss … idea, dismiss … suggestion, dismiss … suggestions
reject | dismiss … criticism, dismiss … concerns, dismiss … case, dismiss … lawsuit, dismiss … appeal
reject | turn down, turn … down, throw out, strike down
rescue | pull … out, pull … aboard, take … safety, pull … water, pull … rubble
restore | come back
shoot | open fire
sentence | send … prison, send … jail
resume | go … work, open again
supply | hand out
speak | set out, spell out, point out, call on, call for
"""
#: Words that only look like a form of a trigger: "according to" is no agreement, an executive is not executed.
NONE = frozenset(
    "accordance according accordingly addition additionally aide aides author authored authorities authority "
    "authors buildings closely commentator commentators constructive container containers critical critically "
    "defendant defendants destroyer destroyers detective detectives entrance entrances executive executives general "
    "generally dealing dealings "
    "hospital hospitals increasingly liberal liberals memories memory nominal opener openly openness passenger "
    "passengers passing provider providers public publicly publisher publishers quite rational remarkable "
    "remarkably reporter reporters rules savings separately several severe severely severity terminal terminals "
    "vacation vacations vigilant".split()
)
#: "by-election", "re-elected": the happening is the second part.
_AGAIN = re.compile(r"^(?:by|re|counter|co)-(?=\w{3})")
#: Classes of a phrase with an object: who takes over on Monday is appointed, who takes over a rival acquires it.
_OF_THINGS = {(base("take"), "over"): "acquire"}
_THE = frozenset("a an another its rival the their".split())
#: Forms of "fire" that are no blaze: at somebody, or from a job; and what follows them, within so many words.
_FIRED = frozenset(("fired", "firing"))
_SHOTS, _NEXT = frozenset("at bullet bullets gun pistol rifle round rounds shot shots upon".split()), 4
#: Words further than the next in which a phrase with "…" may end.
REACH = 6
PHRASES: dict[tuple[str, str], str] = {}
GAPPED: dict[tuple[str, str], str] = {}
for _row in _PHRASES.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    for _phrase in _words.split(", "):
        _verb, *_gap, _next = _phrase.split()
        (GAPPED if _gap else PHRASES)[(base(_verb), _next)] = _name
#: Classes that never merge two mentions by themselves.
SPEECH = frozenset(("speak", "accuse", "warn"))
#: Classes too common to make an event of a sentence without a day or a figure.
WEAK = frozenset("rise drop begin end win build discover publish cut release lose arrive".split())
#: Classes close enough to tell one happening in two ways.
NEAR: dict[str, frozenset[str]] = {
    _near.partition(" | ")[0]: frozenset(_near.partition(" | ")[2].split())
    for _near in """
acquire | agree offer
appoint | elect
approve | vote agree sign
aftershock | quake
arrive | visit supply
arson | fire attack
attack | explode shoot
ban | order reject
block | protest
breach | flood collapse leak
charge | arrest
close | cancel
concede | lose quit
convict | sentence
cut | ban ration
die | murder collapse attack explode fire flood injure crash shoot quake hurricane
discover | investigate publish
disrupt | damage
drop | collapse
elect | win lose vote appoint
enter | liberate raise-flag
evacuate | abandon rescue
explode | fire
flood | hurricane
ground | crash
injure | collapse explode attack crash shoot quake fire
launch | attack begin test
liberate | occupy raise-flag abandon arrest
murder | shoot attack
order | ban sentence reject
quit | abandon fire-job
raise-flag | pull-down
release | publish
rescue | tow
resume | begin restore end
restore | repair
visit | meet
win | lose clinch
""".strip().splitlines()
}
_BY_BASE: dict[str, str] = {}
_BY_FORM: dict[str, str] = {}
for _kind, _members in CLASSES.items():
    for _word in _members:
        if _word.startswith("="):
            _BY_FORM[_word[1:]] = _kind
        else:
            _BY_BASE.setdefault(base(_word), _kind)
#: Class → the classes near it, both ways.
_NEAR_TO = {
    kind: NEAR.get(kind, frozenset()) | {one for one, others in NEAR.items() if kind in others} for kind in CLASSES
}
_BEGINNINGS = frozenset(verb for verb, _ in (*PHRASES, *GAPPED))


def trigger_class(word: str) -> str | None:
    """The class of a word, or None."""
    return _known(word)[1]


def class_in(word: str, following: Sequence[str]) -> str | None:
    """The class of a verb with the words after it ("won back", "took 31 people away"), else of the word alone."""
    form, kind, begins = _known(word)
    if not begins or not following:
        return kind
    phrase = PHRASES.get((form, following[0].lower()))
    if phrase:
        of = following[1] if len(following) > 1 else ""
        named = of[:1].isupper() or of in _THE
        return _OF_THINGS.get((form, following[0].lower()), phrase) if named else phrase
    gapped = (GAPPED.get((form, later.lower())) for later in following[1:REACH])
    found = next((found for found in gapped if found), None)
    if found is None and kind == "fire" and word.lower() in _FIRED:
        shot = following[0] in ("on", "into") or any(later.lower() in _SHOTS for later in following[:_NEXT])
        return "shoot" if shot else "fire-job"
    return found or kind


@lru_cache(maxsize=50_000)
def may_act(word: str) -> bool:
    """Whether a word is of a class, by itself or with words after it."""
    _, kind, begins = _known(word)
    return begins or kind is not None


@lru_cache(maxsize=50_000)
def _known(word: str) -> tuple[str, str | None, bool]:
    """The base form of a word, its class, and whether a phrase begins with it."""
    lower = word.lower()
    form = base(_AGAIN.sub("", lower))
    if lower in NONE:
        return form, None, False
    return form, _BY_FORM.get(lower) or _BY_BASE.get(form), form in _BEGINNINGS


def class_of_base(form: str) -> str | None:
    """The class of a base form, or None."""
    return _BY_BASE.get(form)


def are_near(one: str, other: str) -> bool:
    """Whether words of two classes can tell one happening."""
    return one in _NEAR_TO and other in _NEAR_TO[one]


@lru_cache(maxsize=50_000)
def any_near(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word of one set of classes and a word of another can tell one happening."""
    return any(one in _NEAR_TO and not _NEAR_TO[one].isdisjoint(others) for one in ones)
