"""Nouns made of verbs, and irregular forms, that stemming does not join with their verb. From general English.

One row a verb, by its base form; plurals of the nouns need no row of their own.
"""

from __future__ import annotations

_ROWS = """
abolish: abolition
absorb: absorption
abstain: abstention
accede: accession
acclaim: acclamation
acquit: acquittal
add: addition
advise: advice
ally: alliance
analyse: analysis analyses
apologise: apology
apply: application
argue: argument
assume: assumption
avenge: vengeance
bankrupt: bankruptcy
baptise: baptism
believe: belief
bribe: bribery
cease: cessation
certify: certification
clarify: clarification
classify: classification
clear: clearance
cling: clung
close: closure
coerce: coercion
compare: comparison
compel: compulsion
comply: compliance
compose: composition
concede: concession
conceive: conception
congratulate: congratulations
conquer: conquest
consider: consideration
conspire: conspiracy
constrain: constraint
consume: consumption
convert: conversion
create: creation
creep: crept
criticise: criticism
crucify: crucifixion
deceive: deception deceit
defer: deferral deferment
define: definition
defy: defiance
deliver: delivery
demolish: demolition
depose: deposition
deride: derision
descend: descent
describe: description
despair: desperation
detain: detention detainee
diagnose: diagnosis diagnoses
disagree: disagreement
disclose: disclosure
dismantle: dismantlement
disobey: disobedience
dispose: disposal
disqualify: disqualification
dissolve: dissolution
divert: diversion
drain: drainage
electrocute: electrocution
emit: emission
enclose: enclosure
enter: entry entrance
erode: erosion
evade: evasion
evolve: evolution
exclude: exclusion
expend: expenditure
expire: expiry
expose: exposure
flatter: flattery
flirt: flirtation
foreclose: foreclosure
foresee: foresaw foreseen
forge: forgery
forgive: forgave forgiven
fortify: fortification
fuel: fuelled fuelling
fuse: fusion
grieve: grief
grind: ground
guide: guidance
hate: hatred
hinder: hindrance
identify: identification
impose: imposition
include: inclusion
incur: incursion
indemnify: indemnity
induce: induction inducement
injure: injury
inquire: inquiry enquire enquired enquires enquiring enquiry
inscribe: inscription
interfere: interference
intervene: intervention
intrude: intrusion
judgment: judgement
justify: justification
kneel: knelt
lay-off: layoff
leak: leakage
lean: leant
leap: leapt
learn: learnt
license: licence
liquefy: liquefaction
maintain: maintenance
master: mastery
mistake: mistook mistaken
modify: modification
multiply: multiplication
neglect: negligence
notify: notification
obey: obedience
occupy: occupation
omit: omission
oppose: opposition
overcome: overcame
oversee: oversaw overseen
overtake: overtook overtaken
paralyse: paralysis
perceive: perception
perjure: perjury
persuade: persuasion
pirate: piracy
plead: pleading
pray: prayer
prescribe: prescription
presume: presumption
prevail: prevalence
proceed: proceedings
proclaim: proclamation
propel: propulsion
provoke: provocation
publish: publication
purify: purification
pursue: pursuit
qualify: qualification
quote: quotation
ratify: ratification
react: reaction
rebel: rebellion
rebuild: rebuilt
rebut: rebuttal
reconcile: reconciliation
reconsider: reconsideration
recover: recovery
rectify: rectification
recur: recurrence
redeem: redemption
reduce: reduction
refer: referral
register: registration
rehearse: rehearsal
reiterate: reiteration
relieve: relief
rely: reliance
remember: remembrance
remit: remittance
renounce: renunciation
repay: repaid
repeat: repetition
represent: representation
reproduce: reproduction
repudiate: repudiation
rescind: rescission
rescue: rescuer
resolve: resolution
restrain: restraint
resume: resumption
retain: retention
retry: retrial
reunite: reunion
revert: reversion
revoke: revocation
rewrite: rewrote rewritten
satisfy: satisfaction
scrutinise: scrutiny
secede: secession
seclude: seclusion
seduce: seduction
settle: settlement
shine: shone
shrink: shrank shrunk
slay: slew slain
solve: solution
sow: sown
specify: specification
speed: sped
spill: spilt spillage
spit: spat
spoil: spoilt
spring: sprang sprung
starve: starvation
steal: theft
stick: stuck
sting: stung
strangle: strangulation
strive: strove striven
submit: submission
subscribe: subscription
subsidise: subsidy
subvert: subversion
suspend: suspension
sustain: sustenance
swear: swore sworn
swell: swollen
sympathise: sympathy
tax: taxation
tempt: temptation
testify: testimony
traffic: trafficked trafficking
transcribe: transcription
transfer: transferral
transmit: transmission
tread: trod trodden
triumph: triumphant
undo: undid undone
unify: unification
uphold: upheld
vandalise: vandalism
vary: variation
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
