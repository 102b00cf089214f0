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


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb: its lemma, what it can do, and the prepositions before what is said."""

    lemma: str
    frames: str
    prepositions: frozenset[str] = frozenset()


_ROWS = """
accept n
accuse nf of
acknowledge stcgnf
add stcf
admit stcgnf to
admonish sof
advise sctaof against
advocate nf for
affirm stcf
agree stci with on to
allege stcnf
allude f to
announce stcnf
answer scta
anticipate tng
apologise sc for
apologize sc for
appeal so for to
applaud nf
approve n of
argue stcf for against
ask scwaof about for
assail nf
assert stcnf
assess tnw
assume t
assure sta of
attack nf
attest t to
attribute f
back n
bash nf
begin s
believe tc in
belittle nf
bemoan nf
berate nf
bet t
bill f
blame nf
blast nf
blog stc
boast stcf of about
brag stcf of about
brand f
bristle sc at
calculate tc
call of for on
campaign f on for
castigate nf
caution stcaof against
cede f
celebrate nf
challenge nof
champion nf
chant s
characterise f
characterize f
charge stcf
chastise nf
cheer s
chide saf
chuckle s
cite nf
claim stcinf
clarify stcw
coin nf
command sof
commend nf
comment sct on about
complain stc about of
concede stcnf
conclude stc
concur sc with
condemn nf
confess stc to
confirm stcnw
congratulate nf on
consider gnf
contemplate gnw
contend stcf
continue s
convince ta
counsel sof
counter stcf
credit f to with
criticise nf
criticize nf
croak s
crow stc
cry s
deadpan sc
debate nw
decide tiw
declare stcnf
decline i
decree st
decry nf
deem f
defend nf
define f
demand stinf
demean nf
denounce nf
deny tgnf
depict nf
deplore nf
deride nf
describe nwf
designate f
desire ni
detail nwf
determine twc
dictate n
dictate t
disagree sc with
disavow n
disclaim n
disclose tnwf
discover tw
discuss ngwf
dismiss nf
disparage nf
dispute ntf
doubt tn
downplay nf
draw f
drawl s
dread gn
dream t of
dub f
echo snf
elaborate sc on
email sat
emphasise stcnwf
emphasize stcnwf
encourage onf
endorse nf
enquire scw about
enthuse sc
envisage gn
envision gnf
estimate tc
eviscerate nf
exclaim sc
excoriate nf
exhort sof
expect tion
explain stcnwf
expound s on
express nf
extol nf
exult sc
fault nf
favor gn
favour gn
fear tcn
feel tc
figure tc
find tcf
fire s
forecast tn
foresee tn
frame f
fret stc about over
fume sc
gauge nw
giggle s
gloat stc
grant t
grin s
gripe stc about
groan sc
grouse sc about
growl s
grumble sc about
guarantee tn
guess tc
gush sc
hail nf
hammer nf
hear tw about
herald nf
highlight nf
hint t at
hiss s
holler s
hope tcig for
howl s
huff s
hype nf
identify nf
imagine tgn
implore sof
imply tn
indicate tcnwf
inform sta of
inquire scw about
insinuate stn
insist stcf on
instruct soaf
intend ig
interject s
interpret n
interrupt s
intimate t
intone sc
introduce f
invite on
invoke nf
jeer sc
jest stc
joke stcf about
judge tnf
jump s
know twc about of
label nf
lambast nf
lambaste nf
lament stcnf
lampoon nf
laud nf
laugh s
learn twc about of
lecture s
lie s about
liken nf
list nf
maintain stcf
malign nf
marvel stc at
mention tngf
minimise nf
minimize nf
moan stc about
mock nf
mouth sf
mull ng
mumble s
murmur s
muse stc about on
mutter sc
name f
narrate sc
nickname f
nod s
note stcnf
notice tw
object sct to
observe stc
offer sif
opine stc
oppose gnf
order onf
outline nwf
paint f
pan nf
parrot nf
phrase s
pillory nf
pitch nf
plan itg on for
plead sc with for
pledge sctinf
plug n
point tfc to out
ponder nwg
pontificate s on
portray nf
posit stc
position f
post stcf about
praise nf
pray ti for
preach snf
predict stcnwf
prefer ing
press of
presume t
proclaim stcnf
profess tif
proffer n
project tc
promise sctinaf
promote nf
pronounce nf
prophesy stc
propose stignf
protest stnf
push of for back
put f
question nwf
quibble sc
quip sc
quote nf
rage sc
rail sf against at about
rant s about
rate f
rave sc about
read sc
realise tw
realize tw
reason stc
reassure sta
rebuff nf
rebuke nf
rebut snf
recall stcngwf
recite nf
reckon tc
recognise tnwf
recognize tnwf
recollect tcs
recommend stgnf
recount snwf
refer f to
reference nf
reflect sc on
refuse i
refute nf
regard nf
regret tng
reiterate stcnf
reject nf
rejoin s
relate stw
relay snt
remark stc on
remember scgtnw
remind stao of
renounce nf
repeat stnf
reply stc to
report stcnwf
reprimand nf
repudiate nf
request toinf
respond stc to
retort stc
reveal stcnwf
ridicule nf
rip nf
roar s
rule t
ruminate sc
savage nf
say stcwf
scoff stc at
scold saf
scream s
seek i
sermonise s
sermonize s
share f
shout st
show tcnwf
shriek s
shrug s
sigh s
signal tnf
sing s
skewer nf
slam nf
smile s
snap s
snarl s
sneer sc
snicker s
snipe stc
snort s
sob s
speak f about of on
speculate stc about on
spell f out
spout n
spurn n
sputter s
squeal s
stammer s
state stcnf
stipulate t
stress stcnf
style f
suggest stcgnf
sum f up
summarise snf
summarize snf
support gnf
suppose tc
surmise stc
suspect tcn
swear stic
sympathise f with
talk f about of up
taunt saf
tease saf
tell sctwaof about
term f
testify stc
text sa
thank nf
theorise stc
theorize stc
think tcw about of
threaten tinf
thunder sc
title f
tout nf
trash nf
trumpet nf
tweak nf
tweet stcnf
type s
underline ntf
underscore ntwf
understand twn
urge stcof
utter sf
vent sc
venture st
view nf
vilify nf
voice nf
volunteer st
vouch f for
vow sctin
wail s
want io
warn stcaof about of against
weigh ngw
welcome nf
whine stc about
whisper s
wisecrack sc
wish ti for
wonder scw about
worry stc about
write stcnwf about
yell s
yelp s
"""


def _table() -> dict[str, tuple[Cue, str]]:
    table: dict[str, tuple[Cue, str]] = {}
    for row in _ROWS.strip().splitlines():
        lemma, *rest = row.split()
        cue = Cue(lemma, rest[0] if rest else "", frozenset(rest[1:]))
        if lemma in table:
            cue = Cue(lemma, table[lemma][0].frames + cue.frames, table[lemma][0].prepositions | cue.prepositions)
        for form, kind in forms_of(lemma):
            table[form] = (cue, kind)
    return table


#: Word form (lower case) → its verb and the form: "base", "s", "past", "pp" (participle only) or "ing".
CUES: dict[str, tuple[Cue, str]] = _table()
