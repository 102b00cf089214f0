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
begin s
believe tc in
beseech sof
blog stc
blurt s out
boast stcf of about
brag stcf of about
calculate tc
caution stcaof against about
charge stcf
chide saf
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
correct s
counsel sof
counter stcf
declare stcnf
decree st
demand stinf
demur sc
determine twc
disagree sc with
dissent s
echo snf
editorialize stc
elaborate sc on
email sat
emphasise stcnwf
emphasize stcnwf
enquire scw about
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
fantasize tc about
fear tcn
feel tc
figure tc
find tcf
fire s at
fret stc about over
gloat stc
grin s
gripe stc about
guess tc
hope tcig for
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
jest stc
joke stcf about
josh sc
jump s
know tw about of
lament stcnf
learn twc about of
lecture s
lie s about
maintain stcf
marvel stc at
message sa
muse stc about on
narrate sc
needle sn
nitpick sc
note stcnwf
object sct to
observe stc
offer sif
opine stc
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
quibble sc
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
ruminate sc
say stcwf
scold saf
scrawl s
scribble s
sermonise s
sermonize s
show tcnwf
speculate stc about on
state stcnf
stress stcnf
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
tweet stcnf
type s
urge stcofn
vent sc
venture st
vocalise snf
vocalize snf
volunteer st
vow sctin
warn stcaof about of against
wonder scw about
worry stc about
write stcnwf about
"""
