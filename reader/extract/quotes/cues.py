"""Cue words: verbs and phrases that say whose words, beliefs or intentions these are. One row a verb.

Gathered by hand from grammars of reported speech (Quirk et al., 1985, 16.31–16.33 and 16.58–16.63) and from reading
news. A row is a lemma, what the verb can do, and the prepositions before what is said. The letters:

s  opens a statement in quotation marks ("he said, “…”")
c  stands after the statement ("…, she said")
t  takes a that-clause, with or without "that"
w  takes an indirect question ("asked whether")
i  takes an infinitive ("vowed to win")
o  takes an object and an infinitive ("urged them to vote")
g  takes a gerund ("denies targeting")
n  takes a thing, which is then what is said of or thought ("criticised the plan")
f  takes a fragment in quotation marks ("called it “a joke”")
a  addresses someone first ("told reporters that")
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.quotes.inflect import forms_of
from reader.extract.quotes.saying import SAYING


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb: its lemma, what it can do, and the prepositions before what is said."""

    lemma: str
    frames: str
    prepositions: frozenset[str] = frozenset()


#: Verbs that take what is said, thought, meant or spoken of, and stand in no tag; those of saying are in ``saying``.
_ROWS = """
accept n
accuse nf of
admire f
advocate gnf for
aim i at
allude f to
anticipate tng
applaud nf
approve n of
assail nf
assess tnw
assume t
attack nf
attest t to
attribute f
back n
badmouth nf
bash nf
belittle nf
bemoan nf
berate nf
besmirch nf
bet t
bewail nf
bill f
blame nf
blast nf
brand f
brief a on
call of for on
campaign f against
caricature f
cast
castigate nf
cede f
celebrate f
censure nf
certify t
challenge nof
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
conjecture t
consider gnf
construe f
contemplate gnw
convey tf
convince ta
credit f to with
criticise nf
criticize nf
critique nf
damn nf
debate nw
debunk nf
decide tiw
decline i
decry nf
deduce t
deem f
defame nf
defend nf
define f
demean nf
denigrate nf
denounce nf
deny tgnf
depict nf
deplore nf
deride nf
describe gnwf
designate f
desire ni
despise nf
detail nwf
detest nf
dictate n
dictate t
direct o
disapprove n of
disavow n
disclaim n
disclose tnwf
discover tw
discredit nf
discuss ngwf
dismiss nf
disown nf
disparage nf
dispute ntf
divulge tnw
doubt tn
downplay nf
draw f
dread gn
dream t of
dub f
elucidate nw
encourage onf
endorse nf
enumerate n
envisage gn
envision gnf
equate f
espouse nf
eviscerate nf
exalt nf
excoriate nf
expect tion
express nf
extol nf
fault nf
flag ntf
favor gn
favour gn
forecast tn
foresee tn
foretell tn
forewarn ta
frame f
gauge nw
glorify nf
grant t
guarantee tn
hail nf
hammer nf
hear tw about
heckle nf
hector n
herald nf
highlight ntf
hint t at
hype nf
identify nf
imagine tgn
imply tn
impugn nf
insult nf
intend ig
interpret n
intimate t
introduce f
inveigh f against
invite o
invoke nf
judge tnf
knock nf
label nf
lambast nf
lambaste nf
lampoon nf
lash f out at
laud nf
leak tn
liken nf
list nf
loathe nf
malign nf
mention tngf
minimise f
minimize f
mischaracterize nf
misstate nf
mock nf
mull ng
name f
nickname f
notice tw
oppose gnf
order onf
outline nwf
paint f
pan nf
parrot nf
pillory nf
pitch nf
plan itg on for
plaster f
plug n
ponder nwg
portray nf
position f
postulate t
pound nf
praise nf
pray ti for
prefer ingn
press of for about on
presume t
prod of
profess tif
proffer n
prognosticate t
promote nf
pronounce nf
propound n
pummel nf
push of for back on against
put f
question nwf
quote nf
rank f
rap nf
rate f
realise tw
realize tw
rebuff nf
rebuke nf
recant n
recite nf
recognise tnwf
recognize tnwf
refer f to
reference nf
refuse i
refute nf
regard nf
regret tng
reject nf
renounce nf
reprimand nf
reproach n
reprove nf
repudiate nf
request toinf
retweet nf
revile nf
ridicule nf
rip nf
roast nf
romanticize n
rule t
savage nf
scorn nf
see
seek i
sense tn
share f
signal tnf
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
stipulate t
style f
sum f up
support gnf
sympathise f with
tag f
talk f about of up
term f
thank nf
threaten tinf
title f
tout nwf
trash nf
trivialise nf
trivialize nf
troll nf
trumpet nf
tweak nf
underline ntf
underscore ntwf
understand twn
upbraid nf
venerate nf
verbalize n
verify tn
view nf
vilify nf
voice nf
vouch f for
wager t
want ion
weigh ngw on
welcome nf
wish ti for
worship n
"""


def _table() -> dict[str, tuple[Cue, str]]:
    table: dict[str, tuple[Cue, str]] = {}
    for row in (SAYING.strip() + _ROWS.rstrip()).splitlines():
        lemma, *rest = row.split()
        cue = Cue(lemma, rest[0] if rest else "", frozenset(rest[1:]))
        if lemma in table:
            cue = Cue(lemma, table[lemma][0].frames + cue.frames, table[lemma][0].prepositions | cue.prepositions)
        for form, kind in forms_of(lemma):
            table[form] = (cue, kind)
    return table


#: Word form (lower case) → its verb and the form: "base", "s", "past", "pp" (participle only) or "ing".
CUES: dict[str, tuple[Cue, str]] = _table()
