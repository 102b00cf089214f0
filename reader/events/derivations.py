"""Nouns made of verbs, and irregular forms, that stemming does not join with their verb. From general English.

One row a verb, by its base form; plurals of the nouns need no row of their own.
"""

from __future__ import annotations

_ROWS = """
abolish: abolition
absorb: absorption
acquit: acquittal
add: addition
advise: advice
ally: alliance
analyse: analysis analyses
analyze: analysis analyses
apologise: apology
apologize: apology
apply: application
argue: argument
assume: assumption
avenge: vengeance
believe: belief
bribe: bribery
certify: certification
clarify: clarification
classify: classification
cling: clung
comply: compliance
compose: composition
concede: concession
conceive: conception
conspire: conspiracy
consume: consumption
create: creation
creep: crept
criticise: criticism
criticize: criticism
deceive: deception
defy: defiance
deliver: delivery
demolish: demolition
describe: description
detain: detention detainee
dismantle: dismantlement
dispose: disposal
enter: entry entrance
evade: evasion
exclude: exclusion
expose: exposure
foresee: foresaw foreseen
forge: forgery
forgive: forgave forgiven
grieve: grief
grind: ground
guide: guidance
identify: identification
impose: imposition
incur: incursion
injure: injury
inquire: inquiry
interfere: interference
intervene: intervention
intrude: intrusion
justify: justification
kneel: knelt
lean: leant
leap: leapt
learn: learnt
license: licence
master: mastery
mistake: mistook mistaken
modify: modification
notify: notification
occupy: occupation
oppose: opposition
overcome: overcame
oversee: oversaw overseen
overtake: overtook overtaken
perceive: perception
persuade: persuasion
presume: presumption
proceed: proceedings
provoke: provocation
publish: publication
pursue: pursuit
qualify: qualification
ratify: ratification
react: reaction
rebel: rebellion
rebuild: rebuilt
recover: recovery
reduce: reduction
refer: referral
relieve: relief
rely: reliance
repay: repaid
rescue: rescuer
resolve: resolution
resume: resumption
reunite: reunion
revoke: revocation
rewrite: rewrote rewritten
secede: secession
settle: settlement
shine: shone
shrink: shrank shrunk
slay: slew slain
solve: solution
sow: sown
speed: sped
spill: spilt
spit: spat
spoil: spoilt
spring: sprang sprung
stick: stuck
sting: stung
strive: strove striven
subscribe: subscription
suspend: suspension
swear: swore sworn
swell: swollen
testify: testimony
transmit: transmission
tread: trod trodden
undo: undid undone
unify: unification
uphold: upheld
verify: verification
visit: visitor
weave: wove woven
weep: wept
weigh: weight
withhold: withheld
withstand: withstood
"""
#: Form → base form of its verb.
DERIVED = {
    form: verb for verb, forms in (row.split(":") for row in _ROWS.strip().splitlines()) for form in forms.split()
}
