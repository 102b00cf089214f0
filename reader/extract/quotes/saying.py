"""Verbs of saying: they open a statement in quotation marks or stand after one; a row a verb, as in ``cues``."""

from __future__ import annotations

#: Lemma, what the verb can do (the letters of ``cues``), and the prepositions before what is said.
SAYING = """
acknowledge stcgnf
add stcf
admit stcgnf to
admonish sof
advise sctaof against
affirm stcf
agree stci with on to
allege stcnf
announce stcnf
answer scta
apologise sc for
apologize sc for
appeal so for to
argue stcf for against
ask scwaof about for
assert stcnf
assure sta of
aver stc
avow stc
banter s
bark s
bawl s
beam sc
begin s
believe tc in
bellow s
beseech sof
blare s
bleat s
blog stc
blubber s
blurt s out
bluster sc
boast stcf of about
brag stcf of about
bristle sc at
burble s
calculate tc
carp sc about
caution stcaof against about
chant s
charge stcf
cheer s
chide saf
chime sc in
chirp s
chuckle s
claim stcinf
clarify stcw
command sof
comment sct on about
complain stc about of
concede stcnf
conclude stc
concur stc with
confess stc to
confide stc
confirm stcnw
contend stcf
continue s
coo s
correct s
counsel sof
counter stcf
croak s
croon s
crow stc
cry s
cuss s
deadpan stc
declaim s
declare stcnf
decree st
demand stinf
demur sc
determine twc
disagree sc with
dissent s
drawl s
echo snf
editorialize stc
effuse s
elaborate sc on
email sat
emote s
emphasise stcnwf
emphasize stcnwf
enquire scw about
enthuse stc
entreat sof
enunciate s
equivocate s
estimate tc
eulogise sf
eulogize sf
exclaim stc
exhort sof
explain stcnwf
expostulate s
expound s on
exult sc
fantasize tc about
fear tcn
feel tc
figure tc
find tcf
fire s at
fret stc about over
fulminate s against
fume stc
gasp s
giggle s
gloat stc
grin s
gripe stc about
groan sc
grouse sc about
growl s
grumble stc about
grunt s
guess tc
guffaw s
gush stc
harangue s
harrumph sc
hiss s
holler s
hope tcig for
howl s
huff s
hypothesise stc
hypothesize stc
implore sof
indicate tcnwf
infer tc
inform sta of
inquire scw about
insinuate stn
insist stcf on
instruct soaf
interject s
interrupt s
intone sc
jabber s
jeer sc
jest stc
joke stcf about
josh sc
jump s
kid sc
know tw about of
lament stcnf
laugh s
learn twc about of
lecture s
lie s about
maintain stcf
marvel stc at
message sa
moan stc about
mouth sf
mumble st
murmur st
muse stc about on
mutter stc
narrate sc
needle sn
nitpick sc
nod s
note stcnwf
object sct to
observe stc
offer sif
opine stc
orate s
paraphrase s
pen sf
philosophise sc
philosophize sc
phrase s
plead sc with for
pledge sctinf
point tfc to out
pontificate s on
posit stc
post stcf about
prattle s
preach snf
predict stcnwf
preface sf
proclaim stcnf
profess tif to
project tc
promise sctinaf
prophesy stc
propose stignf
protest stnf
quaver s
quibble sc
quip stc
rage sc
rail sf against at about
ramble s about
rant s about
rasp s
rave sc about
read sc
reaffirm stnf
reason stc
reassert stn
reassure sta
rebut snf
recall stcngwf
recapitulate snf
reckon tc
recollect tcs
recommend stgnf
reconfirm stcn
recount snwf
reflect sc on
reiterate stcnf
rejoin s
relate stw
relay snt
remark stc on
remember scgtnw
remind stao of about
reminisce sc about
remonstrate sc
repeat stnf
reply stc to
report stcngwf
respond stc to
restate stn
retort stc
reveal stcnwf
rhapsodize sc about
riff sc on
roar s
ruminate sc
say stcwf
scoff stc at
scold saf
scrawl s
scream s
screech s
scribble s
sermonise s
sermonize s
shout st
show tcnwf
shriek s
shrill s
shrug s
sigh s
sing s
slur s
smile s
snap s
snark sc
snarl s
sneer sc
snicker s
snigger s
snipe stc
snort s
sob s
speculate stc about on
spit s
sputter s
squeal s
stammer s
state stcnf
stress stcnf
stutter s
submit t
suggest stcgnf
summarise snf
summarize snf
suppose tc
surmise stc
suspect tcn
swear stic
taunt saf
tease saf
tell sctwaof about
testify stc about
text sa
theorise stc
theorize stc
think tcw about of
thunder stc
tut sc
tweet stcnf
type s
urge stcofn
utter sf
vent sc
venture st
vocalise snf
vocalize snf
volunteer st
vow sctin
wail s
warble s
warn stcaof about of against
wheeze s
whimper s
whine stc about
whinge stc about
whisper s
whoop s
wisecrack sc
wonder scw about
worry stc about
write stcnwf about
yammer s about
yap s
yell s
yelp s
"""
