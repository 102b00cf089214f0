"""Cue words: verbs and phrases that say whose words these are. One row a verb, all its forms.

Gathered by hand from reference grammars of reported speech (Quirk et al., 1985, 16.31) and from reading news.
``frames`` says what a verb can do: "s" a statement in quotation marks, "t" a that-clause or a bare clause after
it, "c" a cue after the clause ("…, she said"), "f" a fragment in quotation marks only ("called it “a joke”").
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb: its lemma and what it can do."""

    lemma: str
    frames: str


_ROWS = """
accuse accused accuses accusing|f
acknowledge acknowledged acknowledges acknowledging|stc
add added adds adding|stc
admit admitted admits admitting|stc
advise advised advises advising|stc
affirm affirmed affirms affirming|stc
agree agreed agrees agreeing|stc
allege alleged alleges alleging|stc
announce announced announces announcing|stc
answer answered answers answering|sc
argue argued argues arguing|stc
ask asked asks asking|stc
assert asserted asserts asserting|stc
assure assured assures assuring|st
believe believed believes believing|tc
blast blasted blasts blasting|f
boast boasted boasts boasting|stc
brand branded brands branding|f
call called calls calling|f
caution cautioned cautions cautioning|stc
charge charged charges charging|t
chide chided chides chiding|s
cite cited cites citing|f
claim claimed claims claiming|stc
clarify clarified clarifies clarifying|stc
comment commented comments commenting|sc
complain complained complains complaining|stc
concede conceded concedes conceding|stc
conclude concluded concludes concluding|stc
condemn condemned condemns condemning|f
confirm confirmed confirms confirming|stc
contend contended contends contending|stc
continue continued continues continuing|s
counter countered counters countering|stc
credit credited credits crediting|f
criticise criticised criticises criticising criticize criticized criticizes criticizing|f
cry cried cries crying|s
declare declared declares declaring|stc
decry decried decries decrying|f
defend defended defends defending|f
demand demanded demands demanding|st
denounce denounced denounces denouncing|f
deny denied denies denying|t
describe described describes describing|f
detail detailed details detailing|f
dismiss dismissed dismisses dismissing|f
dub dubbed dubs dubbing|f
echo echoed echoes echoing|sf
emphasise emphasised emphasises emphasising emphasize emphasized emphasizes emphasizing|stc
estimate estimated estimates estimating|tc
exclaim exclaimed exclaims exclaiming|s
explain explained explains explaining|stc
express expressed expresses expressing|f
fear feared fears fearing|t
fire fired fires|f
forecast forecasts forecasting|t
hail hailed hails hailing|f
hint hinted hints hinting|t
hope hoped hopes hoping|t
indicate indicated indicates indicating|t
inform informed informs informing|t
insist insisted insists insisting|stc
interject interjected interjects|s
joke joked jokes joking|stc
label labelled labeled labels labelling labeling|f
lament lamented laments lamenting|stc
maintain maintained maintains maintaining|stc
mock mocked mocks mocking|f
muse mused muses musing|s
mutter muttered mutters muttering|s
note noted notes noting|stc
object objected objects objecting|st
observe observed observes observing|stc
opine opined opines opining|stc
order ordered orders ordering|f
plead pleaded pleads pleading|s
pledge pledged pledges pledging|stf
point pointed points pointing|t
post posted posts posting|sc
praise praised praises praising|f
predict predicted predicts predicting|stc
proclaim proclaimed proclaims proclaiming|stc
promise promised promises promising|stf
propose proposed proposes proposing|stf
protest protested protests protesting|s
question questioned questions questioning|f
quip quipped quips quipping|sc
quote quoted quotes quoting|f
read|s
recall recalled recalls recalling|stc
recommend recommended recommends recommending|stf
refer referred refers referring|f
reiterate reiterated reiterates reiterating|stc
reject rejected rejects rejecting|f
remark remarked remarks remarking|stc
remember remembered remembers remembering|sc
repeat repeated repeats repeating|sf
reply replied replies replying|stc
report reported reports reporting|stc
respond responded responds responding|stc
reveal revealed reveals revealing|stc
say said says saying|stc
scold scolded scolds|s
shout shouted shouts shouting|s
slam slammed slams slamming|f
speculate speculated speculates speculating|t
spell|f
state stated states stating|stc
stress stressed stresses stressing|stc
suggest suggested suggests suggesting|stc
tease teased teases|s
tell told tells telling|stc
testify testified testifies testifying|stc
thank thanked thanks thanking|f
think thought thinks|tc
threaten threatened threatens threatening|tf
tout touted touts touting|f
tweet tweeted tweets tweeting|stc
urge urged urges urging|stf
vow vowed vows vowing|stf
warn warned warns warning|stc
whisper whispered whispers whispering|s
wonder wondered wonders wondering|s
write wrote writes writing written|stc
yell yelled yells yelling|s
"""

#: Word form (lower case) → its verb.
CUES: dict[str, Cue] = {
    form: Cue(forms.split()[0], frames)
    for forms, frames in (row.split("|") for row in _ROWS.strip().splitlines())
    for form in forms.split()
}

#: Nouns that make a source of what follows them: "in a statement from the ministry".
SPEECH_NOUNS = frozenset(
    """
    account address announcement answer appeal article blog book briefing broadcast claim comment comments complaint
    conference denial description editorial email essay filing interview letter memo message op-ed poll post posting
    press-release press release remark remarks reply report response speech statement study survey testimony text
    tweet video warning words
    """.split()
)
#: Phrases before a source: "according to …".
ACCORDING = ("according to", "in the words of", "as told to", "in the view of", "citing", "quoting")
