"""Base forms of event words: what "struck", "shooting" and "acquisition" have in common with their verbs.

Irregular forms and nouns far from their verbs stand in a table; the rest is left to the Snowball stemmer.
"""

from __future__ import annotations

import re
from functools import lru_cache

from reader.events.derivations import DERIVED
from reader.events.idioms import idiom_in
from reader.events.spelling import british
from reader.events.words import stem

#: Base form: its irregular forms and the nouns made of it that stemming does not join. From general English.
_FORMS = """
acquire: acquisition acquisitions
admit: admission admissions
appear: appearance appearances
approve: approval approvals
arise: arose arisen
arrive: arrival arrivals
assassinate: assassination
bear: bore borne
beat: beaten
become: became
begin: began begun beginning
behave: behavior behaviour
bend: bent
betray: betrayal
bid: bidding
bind: bound
bite: bit bitten
bleed: bled
blow: blew blown
break: broke broken breakage
bring: brought
broadcast: broadcasted
build: built
burn: burnt
burst: bursted
bury: burial
buy: bought
catch: caught
choose: chose chosen choice
claim: claimant
collide: collision collisions
come: came
compete: competition
complain: complaint complaints
conclude: conclusion
confess: confession
convict: conviction convictions
deal: dealt
decide: decision decisions
decline: declination
defend: defence defense
deny: denial denials
depart: departure
destroy: destruction destructive
die: died dead death deaths dying dies deadly fatal fatally fatality fatalities deceased
dig: dug
discover: discovery discoveries
dismiss: dismissal
divide: division
draw: drew drawn
drive: drove driven
eat: ate eaten
elect: election elections
erupt: eruption
expand: expansion
explode: explosion explosions explosive
expel: expulsion
explain: explanation
extend: extension
fail: failure failures
fall: fell fallen
feed: fed
feel: felt
fight: fought
find: found
fine: fined
flee: fled
fly: flew flown
forbid: forbade forbidden
forget: forgot forgotten
freeze: froze frozen
get: got gotten
give: gave given
go: went gone goes
grow: grew grown growth
hang: hung hanged hanging
have: had has
hear: heard hearing
hide: hid hidden
hit: hitting
hold: held
indict: indictment
inaugurate: inauguration
intend: intention
introduce: introduction
invade: invasion
keep: kept
kill: killer killing killings
know: knew known
lay: laid
lead: led
leave: left
lend: lent
lie: lain
light: lit
lose: lost loss losses loser
make: made
march: marcher
marry: marriage
mean: meant
meet: met meeting
merge: merger mergers
mow: mowed mown
murder: murderer
negotiate: negotiation negotiations
oblige: obligation
occur: occurrence
offend: offence offense
outbreak: outbreaks
overthrow: overthrew overthrown
pay: paid payment
permit: permission
plead: pled plea pleas
possess: possession
predict: prediction
produce: production
propose: proposal proposals
prosecute: prosecution prosecutor
prove: proof proven
provide: provision
purchase: purchaser
quit: quits
read: reading
receive: receipt reception
recognise: recognize recognition
refuse: refusal
remove: removal
renew: renewal
respond: response responses
retake: retook retaken
reveal: revelation revelations
ride: rode ridden
rise: rose risen
rob: robbery robberies robber
run: ran running
say: said says
see: saw seen
seek: sought
seize: seizure seizures
sell: sold sale sales
send: sent
set: setting
shake: shook shaken
shoot: shot shots shooting shootings shooter gunned
shut: shutdown
sign: signing signature
sing: sang sung
sink: sank sunk
sit: sat
sleep: slept
slide: slid
speak: spoke spoken speech
spend: spent
spin: spun
split: splitting
spread: spreading
stand: stood
steal: stole stolen
strike: struck stricken strikes striking
submit: submission
succeed: success succession
sue: sued suing suit lawsuit lawsuits
survive: survival survivor survivors
suspect: suspicion
sweep: swept
swim: swam swum
swing: swung
take: took taken
teach: taught
tear: tore torn
tell: told
testify: testimony
think: thought
threaten: threat threats
throw: threw thrown
treat: treatment
undergo: underwent undergone
unveil: unveiling
upset: upsetting
wake: woke woken
wear: wore worn
win: won winning wins winner victory victories victorious
withdraw: withdrew withdrawn withdrawal
write: wrote written
"""
#: Form or stem of it → stem of the base form.
_BASE = {
    form: stem(base.strip())
    for base, forms in (row.split(":") for row in _FORMS.strip().splitlines())
    for form in forms.split()
}
_DERIVED = {form: stem(verb) for form, verb in DERIVED.items()}
#: Irregular past tenses and participles. From general English.
_PAST = frozenset(
    "arose ate became began begun bent bit bled blew bought bound broke broken brought built burnt burst came caught "
    "chose chosen crept cut dealt drew driven drove dug fallen fed fell felt fled flew forbade forbidden forgot "
    "forgotten fought found froze frozen gave given gone got grew had heard held hid hidden hit hung hurt kept knew "
    "laid led left lent lit lost made meant met overran overthrew paid put quit ran rang rebuilt resold retaken "
    "retook rewrote ridden risen rode rose said sang sank saw seen sent set shook shot shut slept slid sold sought "
    "spent spilt split spoke sprang spread spun stole stolen stood struck stuck sued sung sunk swam swept swore swung "
    "taken taught thought threw thrown told took tore torn undergone undid undone upheld went wept withdrawn withdrew "
    "withheld withstood woke won wore wound written wrote".split()
)
#: Verbs that only carry a noun: in "made an offer" the offer is the happening.
LIGHT = frozenset(
    "be am is are was were been being have has had having do does did done make made making take took taken taking "
    "get got gotten getting give gave given giving go went gone going come came coming put keep kept let will would "
    "can could may might must shall should".split()
)
_SMALL = frozenset(
    "a an the of to in on off up down out over into for from with at by away back as and or not no n't his her their "
    "its himself herself itself themselves".split()
)


@lru_cache(maxsize=50_000)
def base(word: str) -> str:
    """Stem of the base form of one word: ``base("struck") == base("strikes") == "strike"``'s stem."""
    lower = british(word.lower())
    found = _BASE.get(lower) or _DERIVED.get(lower)
    if found or not lower.endswith("s"):
        return found or stem(lower)
    one = _singular(lower)
    return _DERIVED.get(one) or (_BASE.get(one) if one.endswith(_NOUN_ENDS) else None) or stem(lower)


def _singular(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


#: How a noun made of a verb ends, whose plural needs no row of its own: "acquisitions", "seizures".
_NOUN_ENDS = ("al", "ance", "ence", "ense", "ery", "ion", "ment", "ony", "ure")


#: Participles that are no past tense, too: without "was" or "had" before them they only describe.
_PARTICIPLES = frozenset(
    "beaten bitten broken chosen drawn driven eaten forbidden forgotten frozen given hidden known overthrown retaken "
    "seen shaken sown spoken stolen taken thrown torn undertaken withdrawn woken worn woven written".split()
)


def is_participle(word: str) -> bool:
    """Whether a word can be a participle, and never a past tense: "stolen", "taken"."""
    return word.lower() in _PARTICIPLES


@lru_cache(maxsize=50_000)
def is_past(word: str) -> bool:
    """Whether a word has the look of a past tense or participle: "reached", "ran", "laid"."""
    lower = word.lower()
    return lower in _PAST or (len(lower) > 4 and lower.endswith("ed") and not lower.endswith(("eed", "hundred")))


#: What stands about a word and is none of it: "#Oscars", "Oscars®".
_MARKS = "#@®™“”\"'‘’.,:;!?()"

#: A hyphen between spaces, as some houses set it: "break - in".
_TIED = re.compile(r"\s+[-–]\s+")

#: Nouns that a compound says more exactly: "a double-murder", "a car-bomb".
_NOUNS = frozenset("attack bomb bombing burglary crash crime fire heist murder robbery shooting strike theft".split())


def head_of(phrase: str) -> str:
    """Base form of the word of a short phrase that says what happened: "checked into" → "check"."""
    words = [bare for bare in (word.strip(_MARKS) for word in _TIED.sub("-", phrase.lower()).split()) if bare]
    if len(words) > 1 and (idiom := idiom_in(words, base)):
        return base(idiom)
    full = [word for word in words if word not in _SMALL]
    heavy = [word for word in full if word not in LIGHT]
    tied = len(heavy) > 1 and words.index(heavy[1]) == words.index(heavy[0]) + 1
    chosen = (heavy or full or words)[:1] if _is_verb_first(heavy, tied) else (heavy or full or words)[-1:]
    return base(_last_part(chosen[0])) if chosen else ""


def _last_part(word: str) -> str:
    """What a compound tells: a "double-murder" a murder, who is "re-arrested" arrested; a "cover-up" stays one."""
    first, _, last = word.rpartition("-")
    told = first == "re" or is_past(last) or last.endswith("ing") or last in _NOUNS or last in _BASE or last in DERIVED
    return last if first and told and word not in _BASE and word not in DERIVED else word


def _is_verb_first(heavy: list[str], tied: bool) -> bool:
    """Whether the first word is plainly a verb, not a modifier of the last: "pleaded guilty", not "plane crash".

    A noun or an adjective made of a verb is one where the next word is ``tied`` to it, with none between: a "fatal
    stabbing" is a stabbing and a "shooting trial" a trial, but the "sale of a house" is a sale.
    """
    if not heavy:
        return False
    first = heavy[0]
    if first.endswith("ed"):
        return True
    return first in _BASE and not (tied and _is_of_a_kind(first))


def _is_of_a_kind(form: str) -> bool:
    """Whether an irregular form is no verb's: neither a past tense nor a participle, nor one such as "wins"."""
    return not (is_past(form) or is_participle(form) or (form.endswith("s") and not form.endswith("ss")))
