"""Near-synonyms of event words: words that can tell one happening, though none must.

Reviewed by hand from general news English, one row a meaning, base forms; a word may stand in several rows. Wider
than the classes of ``reader.events.triggers``: alone a row proves nothing, but with the words around it does.
"""

from __future__ import annotations

from functools import cache, lru_cache

from reader.events.lemmas import base

_ROWS = """
abduct kidnap snatch seize
abolish scrap repeal end
abuse harass molest assault
accord say
acquit clear exonerate
address fix resolve solve patch correct remedy mend repair plug
admit confess plead acknowledge concede
agree agreement deal accord pact contract treaty sign settle settlement
allege accuse claim
anger enrage fury outrage infuriate
announce unveil reveal disclose introduce present launch debut showcase
apologise apologize apology regret sorry
appeal contest challenge
appear appearance attend show
arrest detain detention nab apprehend capture catch seize custody collar pick round-up
arrive land reach come touch-down
arson torch
assassinate kill murder gun
attack assault strike bomb bombing raid ambush hit shell fire
attack attempt bid
autopsy post-mortem examination
avoid evade dodge avert skirt
award ceremony oscar gala telecast broadcast show
award honour honor prize oscar medal
back support endorse favour favor
ballot poll vote
ban bar prohibit outlaw block forbid suspend
battle fight tackle combat
beat win defeat top edge down rout overcome outlast triumph thrash crush trounce upset rally victory comeback
begin start launch open kick-off commence
birth bear deliver welcome
blame accuse fault
blast explode explosion detonate bomb bombing
block stop halt prevent thwart foil intercept interdict repel repulse avert
bomb blast attack detonate
bout fight
boycott shun snub
breach burst give collapse
break rip snap sever cut damage tear
build construct erect
burn fire blaze engulf torch inferno flame
bury funeral burial memorial
buy purchase acquire takeover acquisition merge snap
cancel scrap axe drop abandon
cast star role play pick choose name select
cause result lead
change alter amend revise modify
charge count indict indictment
check enter admit admission
cite quote say
claim assert allege maintain contend
clash riot battle unrest violence disturbance
clean clear mop
clinch secure seal
clinch win
close shut shutter
collapse fail fold crumble topple
collapse fall give crumble cave
collide crash smash ram slam plow plough wreck
comment remark say state statement tell
condemn criticise criticize slam blast denounce rip
confirm say announce tell statement
confiscate seize impound recover
contest game match
convict guilty verdict conviction
crack fracture rupture
crush trample stampede
cuff handcuff
cut reduce trim slash lower
debate discuss talk
defend retain hold keep
delay postpone defer
demand urge call seek request
deny reject refute dispute
deport expel remove
derail crash overturn jackknife
die hang suicide
die pass succumb perish death
direct helm
discover find locate spot recover uncover
disguise dress pose masquerade impersonate
dismiss sack fire axe oust terminate relieve remove boot
dispatch send deploy rush
disrupt interrupt affect
divorce split separate part
donate give contribute gift pledge
douse extinguish quench contain tackle battle
downgrade lower cut
drop fall decline slide slip sink tumble plunge plummet dip
drown sweep die
drunk intoxicate dui dwi
end finish conclude wrap expire
endorse back support nominate
escape flee run bolt abscond getaway break walk flight
evacuate flee displace leave
expel eject oust remove
exploit abuse use leverage
exploit attack
extend renew lengthen
extradite hand transfer deport
face play meet match
fail outage fault glitch problem downtime
feign fake pretend act
file sue lawsuit suit
finish end complete done
flood inundate swamp submerge deluge
foil thwart prevent stop intercept interdict
free release rescue liberate
get receive obtain
gut destroy devastate ravage raze consume engulf
hack breach compromise crack infiltrate
halt suspend stop pause freeze
hamper hinder disrupt affect hit
hearing trial
hijack seize commandeer board
hike raise increase
hire appoint name recruit tap rehire
hit mow plow plough ram
hit strike rock jolt shake slam pound batter shock
host emcee present stint
hunt search manhunt seek
hurt injure wound injury
identify name reveal
incident accident
increase escalate intensify mount
increase rise climb jump surge soar grow gain
insane crazy lunacy insanity mad
inspect examine check survey
introduce hire
invest fund pour
investigate probe inquiry inquest investigation examine
issue release publish deliver push ship
jail imprison sentence
join sign
kill murder slay massacre execute slaughter
kill shoot
kill slay gun stab
launch fire test test-fire
launch release unveil ship issue
lay-off sack cut redundancy
lead front
leave depart exit quit go
lie deceive mislead
lose fall bow defeat drop
lose win beat defeat
march walk enter storm burst
mark record milestone
marry wed wedding tie
meet talk summit negotiate table discuss
move transfer transport relocate shift haul
murder homicide assassinate
name nominate pick choose select
offer bid propose proposal deal
open shoot
order direct instruct command
overturn flip roll capsize
overturn reverse quash annul void restore
patrol escort guard
pay fine penalty
payment payoff bribe money
perform sing play concert gig
place put
playoff play-off post-season postseason
post tweet announce
postpone delay defer shelve
praise laud hail commend applaud
promote elevate
protest march rally demonstrate demonstration
quake earthquake tremor temblor aftershock
quarantine isolate
quit resign retire leave step
raid rob robbery heist burglary
raid swoop sweep bust crackdown
raze level flatten demolish destroy
regain recapture retake
rehab treatment stay stint
reinstate restore return
repair restore fix resolve
replace succeed substitute successor
rescue save pull
resume restart reopen
return resume comeback back
revolt mutiny uprising rebel rebellion
rob steal snatch grab loot theft robbery heist burgle swipe take
rule decide judge judgment ruling verdict decision
sabotage vandalise vandalize damage
say cite
scandal affair
score net
see watch view
sell sale auction
sentence hand
shoot gun gunfire
shrink fall contract drop
shut close seal lock
siege standoff stand-off
slip fall plunge tumble
spark trigger cause prompt unleash ignite provoke
speak talk address speech
sprain twist tweak injure hurt
stab knife wound
stop stoppage halt knockout
storm hurricane cyclone typhoon
strike walkout stoppage picket
succeed replace follow
survive escape alive
suspect believe think
swear inaugurate install
test try trial
throw hurl toss lob fling pelt
toll death
topple overthrow oust depose
tour travel trip visit
treat hospitalise hospitalize
trigger cause spark prompt
upgrade update refresh
violence unrest riot clash disorder
warn alert caution
warn urge advise
weaken loosen relax ease dilute reduce
withdraw pullout retreat pull
"""
ROWS = tuple(tuple(row.split()) for row in _ROWS.strip().splitlines())


@cache
def _rows() -> dict[str, frozenset[int]]:
    """Base form of a word → rows it stands in."""
    found: dict[str, set[int]] = {}
    for number, row in enumerate(ROWS):
        for word in row:
            found.setdefault(base(word), set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


@lru_cache(maxsize=50_000)
def akin(a: str, b: str) -> bool:
    """Whether words of two base forms can tell one happening."""
    rows = _rows()
    return bool(rows.get(a, frozenset()) & rows.get(b, frozenset()))


def senses_of(form: str) -> frozenset[int]:
    """The rows that the word of a base form stands in, by number."""
    return _rows().get(form, frozenset())
