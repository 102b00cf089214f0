"""Verbs of judging and naming: what is said is what somebody or something is called, praised or blamed for.

A row a verb, as in ``cues``.
"""

from __future__ import annotations

JUDGING = """
accept tn
accuse nf of
admire f
allude f to
applaud nf
approve n of
assail nf
attack nf
attribute f
back n
badmouth nf
bash nf
belittle nf
bemoan nf
berate nf
besmirch nf
bewail nf
bill f
blame nf
blast nf
brand f
campaign f against
caricature f
castigate nf
cede f
celebrate f
censure nf
champion nf
characterise f
characterize f
chastise nf
christen f
cite nf
clamor f for
coin nf
commend nf
compare nf to
compliment nf on
condemn nf
congratulate nf on
construe f
credit f to with
criticise nf
criticize nf
critique nf
damn nf
debunk nf
decry nf
deem f
defame nf
defend nf
define f
demean nf
denigrate nf
denounce nf
depict nf
deplore nf
deride nf
designate f
despise nf
detest nf
dictate n
disapprove n of
disavow n
disclaim n
discredit nf
dismiss nf
disown nf
disparage nf
downplay nf
draw f
dub f
endorse nf
enumerate n
equate f
espouse nf
eviscerate nf
exalt nf
excoriate nf
express nf
extol nf
fault nf
frame f
glorify nf
hail nf
hammer nf
heckle nf
hector n
herald nf
hype nf
identify nf
impugn nf
insult nf
interpret n
introduce f
inveigh f against
invoke nf
knock nf
label nf
lambast nf
lambaste nf
lampoon nf
lash f out at
laud nf
liken nf
list nf
loathe nf
malign nf
minimise f
minimize f
mischaracterize nf
misstate nf
mock nf
name f
nickname f
paint f
pan nf
parrot nf
pillory nf
pitch nf
plaster f
plug n
portray nf
position f
pound nf
praise nf
proffer n
promote nf
pronounce nf
propound n
pummel nf
put f
quote nf
rank f
rap nf
rate f
rebuff nf
rebuke nf
recant n
recite nf
refer f to
reference nf
refute nf
regard nf
reject nf
renounce nf
reprimand nf
reproach n
reprove nf
repudiate nf
retweet nf
revile nf
ridicule nf
rip nf
roast nf
romanticize n
savage nf
scorn nf
share f
skewer nf
slam nf
slander nf
single f out
slate nf
smear nf
speak f about of on against
spell f out
spout n
spurn n
stereotype f
style f
sum f up
sympathise f with
tag f
talk f about of up
term f
thank nf
title f
trash nf
trivialise nf
trivialize nf
troll nf
trumpet nf
tweak nf
upbraid nf
venerate nf
verbalize n
view nf
vilify nf
voice nf
vouch f for
welcome nf
worship n
"""
