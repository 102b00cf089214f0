"""Words that only together say what happened: "took into custody" is arrested, "passed away" died.

Reviewed by hand from general news English, a base form at the head of each row. A word stands for all its forms
("open fire": "opened fire"); articles and pronouns between the words do not count.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

_ROWS = """
abandon: back out, pull out, walk out, give up
accept: take up, agree to
acquire: take over, buy out, buy up, snap up
announce: make public, go public
appear: show up, turn up
appoint: sworn in, swear in, bring in, bring aboard, take on
arrest: in custody, into custody, take into custody, in handcuffs, round up, lead away, take away
arson: set alight, set ablaze, set fire, set on fire
attack: open up on, go after, carry attack
begin: kick off, get underway, under way, go into effect, take effect
bomb: blow up, set off
break-in: break in, break into
cancel: call off, put off
capture: take prisoner, close in
cause: bring about, lead to, result in, touch off, set stage, set off, give rise
close: shut down, seal off, close down, wind down
collapse: cave in, fall apart, break apart, give way, come down
continue: go on, carry on, press on, keep on
crash: smash into, plow into, plough into, slam into, run into, run over, run down, mow down, knock down
criticise: hit out, lash out, speak out
cut: slash back, scale back, cut back, cut off, cut out
decide: make up mind, make decision
demand: call on, call for
deny: rule out
die: pass away, lose life, natural causes, leave dead, put to death, found dead, find dead
disclose: make known, come out, come forward
discover: find out, come across, turn up at, come to light, dig up
end: put an end, put end, wrap up, come to end, over with
enter: go in, get into, burst in, burst into, walk in, walk into, step in
erupt: break out, flare up
escape: on run, on lam, on loose, at large, run away, run off
escape: walk away, get away, get out, take off, make off, drive off, speed off, slip away, make getaway
evacuate: clear out, move out, get out of
explode: go off, blow up in
extinguish: put out
fail: go down, break down, go offline, go dark
find: track down
fire: go up in flames, in flames, catch fire, burn down, on fire, catch alight
happen: take place, come about
hide: cover up, cover-up
host: act as host, emcee duties
injure: injured reserve, injure reserve, injured list, disabled list, critical condition
investigate: look into, under investigation
kill: gun down, cut down, shoot dead, shoot down in, in cold blood
launch: roll out, come out with, bring out, go on sale, hit shelves, hit market, hit stores
lead: take lead
marry: tie knot, get married, walk down aisle
postpone: push back, put back, put on hold
prevent: head off
jail: lock up, prison term, jail term, jail time, prison sentence, life in prison, behind bars, prison time
produce: turn out, put together
propose: put forward
protest: take to streets
quit: step down, stand down, step aside, hand in notice, leave office
recover: get back on feet
reject: turn down, throw out, strike down, vote down
release: rush out, push out, put out update, set free, let out
rehab: seek help, get help
rescue: pull out of water, pull to safety
restore: back online, come back, get online, bring back, back up
resume: go back, start again, open again
return: come back, head back, go home
rise: go up, shoot up, step up, ratchet up
rob: hold up, clean out, stick up
sack: let go, show the door, show door, lay off, part ways, push out of, no longer employed, give boot
say: point out, set out, spell out, according to, go on record
search: look for
shoot: open fire, fire shots, fire shot, fire on, take aim
sign: sign off, put pen to paper
steal: make off with, scoop up, walk off with, take off with
strike: walk off job, down tools
substitute: fill in, stand in
succeed: take over from, take over for
surrender: give in, turn in, give up to
treat: under treatment
try: on trial, stand trial, go on trial, go to trial, try hand
unveil: show off, take wraps
vote: go to polls, head to polls, go to the polls, cast ballot, cast ballots
win: come out on top, come from behind, pull off, rally past, hold off
"""
#: Words within an idiom that do not count.
_BETWEEN = frozenset("a an the his her its their himself herself itself themselves are is was were be been".split())
#: Most words of an idiom.
_LONGEST = 4


def idiom_in(words: Sequence[str], base: Callable[[str], str]) -> str | None:
    """The word that stands for the first idiom among ``words``, in lower case, the longest one; None where none is.

    ``base`` gives the base form of a word, by which all forms of an idiom are one.
    """
    known = _known(base)
    forms = tuple(base(word) for word in words if word not in _BETWEEN)
    for start in range(len(forms) - 1):
        for size in range(min(_LONGEST, len(forms) - start), 1, -1):
            found = known.get(forms[start : start + size])
            if found:
                return found
    return None


@cache
def _known(base: Callable[[str], str]) -> dict[tuple[str, ...], str]:
    """Base forms of each idiom → the word that stands for it."""
    return {
        tuple(base(word) for word in phrase.split() if word not in _BETWEEN): row.partition(":")[0]
        for row in _ROWS.strip().splitlines()
        for phrase in row.partition(":")[2].strip().split(", ")
    }
