"""Trigger words: the happenings news reports, by class; words of one class tell one kind of happening.

Reviewed by hand; one row a class, its words' stems beside it. Nouns of a class count as its verbs do.
"""

from __future__ import annotations

#: Class → word beginnings (lower case). A word belongs to the class of the longest beginning it has.
_ROWS = """
abandon | abandon withdr withdraw retreat pulled-out pullout evacuat flee fled
accuse | accus alleg blam denounc condemn
agree | agreed agreement deal accord ceasefire truce treaty sign-a signed
annex | annex
appoint | appoint named-as nominat elect elected
approve | approv authoris authoriz ratif
arrest | arrest detain custody charged
attack | attack assault strike struck shell bomb missile offensive raid invad invasion ambush
ban | banned bans prohibit outlaw
begin | began begin launch start opened opening inaugurat
block | block blockade barricad
build | built construct
capture | captur seiz occup overran
cancel | cancel scrap postpon suspend halt
close | closed closure shut
collapse | collaps crumbl gave-way cave
cut | cut slash reduc ration
die | die dead death kill fatal body bodies toll
discover | discover found uncover unearth
drop | fell fall drop plung declin slump
explode | explod explos blast
fine | fined penalt
fire | fire blaze burn
flood | flood inundat burst
injure | injur wound hurt hospitalis
investigate | investigat inquiry probe inspect
liberate | recaptur retak retook liberat regain reclaim won-back win-back
merge | merg acquir acquisition takeover
protest | protest rall march demonstrat strike-action walkout picket
publish | publish releas issued
pull-down | tore-down tearing-down demolish burning-down
quit | resign quit step-down stepped-down dismiss sack
raise-flag | raised-the-flag hoist flag
rescue | rescu saved evacuee
rise | rose rise increas surg jump climb soar
sentence | sentenc convict jail verdict guilty acquit
sue | sued sue lawsuit
supply | deliver suppl provid donat sent shipment aid
vote | vote ballot referendum poll
warn | warn alert
win | won defeat beat victor
speak | said say says told tell announc address statement spoke call urge vow pledg claim deny denied declar wrote
"""

CLASSES: dict[str, tuple[str, ...]] = {
    name.strip(): tuple(stems.split()) for name, stems in (row.split("|") for row in _ROWS.strip().splitlines())
}
#: Classes that never merge two mentions by themselves.
SPEECH = frozenset(("speak", "accuse", "warn"))
#: Classes too common to make an event of a sentence without a day or a figure.
WEAK = frozenset(("rise", "drop", "begin", "win", "build", "discover", "publish", "cut"))
#: Classes close enough to tell one happening in two ways.
NEAR: dict[str, frozenset[str]] = {
    "liberate": frozenset(("capture", "raise-flag", "abandon")),
    "abandon": frozenset(("liberate",)),
    "raise-flag": frozenset(("liberate", "pull-down")),
    "pull-down": frozenset(("raise-flag",)),
    "die": frozenset(("collapse", "attack", "explode", "fire", "flood", "injure")),
    "injure": frozenset(("die", "collapse", "explode", "attack")),
    "collapse": frozenset(("die", "injure")),
    "attack": frozenset(("explode", "die")),
    "explode": frozenset(("attack", "die", "fire")),
    "close": frozenset(("cancel",)),
    "cut": frozenset(("ban",)),
}
_BY_STEM = {stem: name for name, stems in CLASSES.items() for stem in stems}
_LONGEST = max(map(len, _BY_STEM))
_EXACT = frozenset(
    "say says said tell told die dies died cut cuts fire fires fell fall falls won aid poll rose rise add sue".split()
)


def trigger_class(word: str) -> str | None:
    """The class of a word (lower case), or None."""
    if word in _EXACT:
        for length in range(len(word), 2, -1):
            if word[:length] in _BY_STEM:
                return _BY_STEM[word[:length]]
    for length in range(min(len(word), _LONGEST), 3, -1):
        name = _BY_STEM.get(word[:length])
        if name is not None and word[:length] not in _EXACT and len(word) - length <= 5:
            return name
    return None
