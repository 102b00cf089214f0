"""Rows of the trigger words: happenings by class, phrases, words that only look like one, classes near each other."""

from __future__ import annotations

#: A class and the base forms of its words; one behind "=" belongs to it in that form alone.
CLASS_ROWS = """
abandon | abandon withdraw retreat flee pullout vacate leave =deserted =deserting =desertion
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
attack | =stormed =storming
award | award oscar prize honour honor
ban | ban prohibit outlaw forbid =barred
bankrupt | bankrupt insolvent insolvency
begin | begin start launch open inaugurate commence kick-off
birth | birth
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
crash | crash collide collision accident wreck derail derailment overturn smash ram
cut | slash reduce reduction
damage | damage destroy devastate ruin cut sever severed
defend | defend retain
delay | delay
deport | deport deportation expel
diagnose | diagnose
die | die kill slay slaying massacre toll perish casualty suicide execute drown =bodies
dock | =docked =docking
erupt | erupt
extradite | extradite extradition
free | =freed =freeing
hack | hack cyberattack =cyber-attack ransomware
impeach | impeach
kidnap | kidnap abduct abduction
land | =landed =landing =landings
landslide | landslide mudslide avalanche
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
plead | plead
protest | protest protester rally march demonstrate demonstration walkout picket riot clash unrest
publish | publish publication =printed =posted
offer | bid propose proposal
order | =order =orders =ordered =ordering =ruled =ruling =rulings injunction
pull-down | demolish demolition dismantle
aftershock | aftershock
quake | earthquake quake tremor temblor
quit | resign resignation quit retire retirement abdicate abdication
recall | =recall =recalled =recalling
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
sell | sell auction
sentence | sentence jail imprison
shoot | shoot gunfire rampage
sicken | sicken infect infection
sign | sign contract
sink | sink capsize founder
speak | say tell speak speech address call statement comment remark
speak | announce announcement declare report confirm reveal write add note describe explain
speak | urge vow pledge promise claim deny insist argue admit ask
sue | sue
supply | deliver supply provide donate send shipment aid donation delivery distribute distribution
test | test
testify | testify
tow | tow refloat
treat | rehab treat
trial | retrial mistrial
vaccinate | vaccinate vaccination inoculate immunise
visit | visit =toured
vote | vote ballot referendum poll
warn | warn alert warning
win | win beat triumph
"""
#: A verb and the word after it, or ("…") one a few words later, that tell another happening than the verb alone:
#: class, base form of the verb, the other word.
PHRASE_ROWS = """
abandon | give up, pull back, pull out, fall back
agree | strike … deal, strike … agreement, strike … accord
appoint | give … task, give … job, take over, swear in, name his, name her, name their, name its, name as, name new
apologise | say sorry
approve | vote through, sign off
arrest | take … custody, take … away, lead … away, lead away, round up
cancel | call off
close | shut down, seal off
collapse | break apart, fall down, fall into, cave in, give way
concede | admit defeat
convict | clear … assault, clear … charge, clear … charges, clear … fraud, clear … manslaughter, clear … rape
convict | clear … murder, clear … wrongdoing, clear … corruption, clear … perjury, clear … dealing
crash | plough into, plow into, slam into, come … rails, jump … rails, jump … tracks
die | pass away, lose … life, lose … lives, claim … life, claim … lives, leave … dead, take … lives
disrupt | cut off
enter | walk into, march into, move into
evacuate | take … homes, drive … homes, force … homes, leave … homes, flee … homes, drive … houses
explode | blow up, go off
end | under control
fire | go … flames
fire | burst … flames, catch fire, catch alight, erupt … flames
fire-job | lay off
hurricane | make landfall
injure | leave … injured, leave … wounded
land | touch down, set down, splash down
launch | fire … missile, fire … missiles, fire … rocket, fire … rockets, launch … missile
launch | launch … missiles, launch … rocket, launch … rockets, launch … satellite, lift off, blast off
flood | under water
liberate | win back, take back, drive out, push out, drive … out
marry | tie … knot
mourn | pay … tribute, lay to, lay … wreath, lay … wreaths
offer | put … table, put forward, put … forward
publish | put out, make public, come … light, put … out
pull-down | take down, tear down, pull down, knock down
quit | step down, stand down, step aside, give … leadership
raise-flag | raise … flag, hoist … flag, fly … flag, plant … flag
reject | dismiss … accusations, dismiss … allegations, dismiss … allegation, dismiss … claim, dismiss … claims
reject | dismiss … report, dismiss … reports, dismiss … idea, dismiss … suggestion, dismiss … suggestions
reject | dismiss … criticism, dismiss … concerns, dismiss … case, dismiss … lawsuit, dismiss … appeal
reject | turn down, turn … down, throw out, strike down
release | take … wraps
rescue | pull … out, pull … aboard, take … safety, pull … water, pull … rubble
restore | come back
shoot | open fire
sicken | fall ill, fall sick, take ill
sentence | send … prison, send … jail
resume | go … work, open again
sink | go under, go down
supply | hand out
speak | set out, spell out, point out, call on, call for
trial | go … trial, stand trial, put … trial
"""
#: Words that only look like a form of a trigger: "according to" is no agreement, an executive is not executed.
NONE = frozenset(
    "accordance according accordingly addition additionally aide aides author authored authorities authority authors "
    "buildings closely commentator commentators conclusions constructive container containers critical critically "
    "dealing dealings defendant defendants destroyer destroyers detective detectives entrance entrances executive "
    "executives general generally hospital hospitals increasingly liberal liberals memories memory nominal opener "
    "openly openness passenger passengers passing provider providers provisions public publicly publisher publishers "
    "quite rational remarkable remarkably reporter reporters rules savings separately several severe severely "
    "severity terminal terminals vacation vacations vigilant".split()
)
#: A class and those close enough to tell one happening in two ways.
NEAR_ROWS = """
acquire | agree offer sell sign join
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
convict | sentence plead
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
free | release rescue
ground | crash
hack | disrupt
injure | collapse explode attack crash shoot quake fire
join | move sell sign
kidnap | disappear
land | arrive crash launch
landslide | collapse die flood
launch | attack begin test
liberate | occupy raise-flag abandon arrest
murder | shoot attack
order | ban sentence reject
quit | abandon fire-job
raise-flag | pull-down
recall | abandon cancel
release | publish
rescue | tow
resume | begin restore end
restore | repair
sell | move sign
sink | crash ground
visit | meet
win | lose clinch
"""
