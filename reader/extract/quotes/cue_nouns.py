"""Nouns and adjectives that say whose words, beliefs or intentions these are: "his claim that", "sure that"."""

from __future__ import annotations

#: Nouns of speaking, believing and intending: "his claim that", "in a statement from the ministry".
CUE_NOUNS = frozenset(
    """
    accusation admission advice affirmation agreement allegation analogy announcement answer apology appeal argument
    assertion assessment assumption assurance attack avowal belief boast call case certainty characterisation
    characterization charge claim clarification comment complaint concern concession conclusion condemnation
    confession confidence confirmation conjecture contention conviction criticism critique debate decision declaration
    defence defense demand denial denunciation description desire determination diagnosis diatribe dictum
    disagreement disapproval disclosure dismissal doubt endorsement entreaty estimate euphemism evidence exhortation
    expectation explanation falsehood fear feeling finding forecast formulation grievance gripe guess hint hope
    hunch idea impression indictment insinuation insistence instruction insult intention interpretation invective
    invitation judgment knowledge lament lie maxim message metaphor mockery motto note notion objection observation
    opinion opposition order outcry outrage pitch plan plea pledge point position praise prediction premise promise
    pronouncement proof prophecy proposal proposition protest protestation question quip rant rebuke rebuttal
    recognition recollection recommendation refusal rejection remark reminder report reproach repudiation request
    reservation response revelation ridicule rumor rumour scorn sense sentiment slur speculation statement
    suggestion support suspicion taunt testimony theory thesis thought threat tirade understanding verdict view vow
    warning willingness wisecrack wish word worry
    """.split()
)
#: Nouns that tell what is said at large, by nobody named: "speculation about whether it moves".
AT_LARGE = frozenset(
    """
    accusation allegation complaint concern criticism debate doubt fear opposition outcry outrage question rumor rumour
    speculation suspicion worry
    """.split()
)
#: What carries words and so makes a source of what owns it: "in a statement from", "the letter said".
SPEECH_NOUNS = frozenset(
    """
    account ad address advertisement affidavit analysis announcement answer appeal argument article assertion
    assessment blog book briefing broadcast bylaw caption catchphrase chant charter cheer chorus claim comment
    comments communique communiqué complaint conference criticism cry debate declaration deposition description
    diary dictum dispatch dossier e-mail editorial email essay eulogy filing footnote foreword headline homily
    interview jibe joke lawsuit leaflet letter line lyric lyrics manifesto mantra memo memoir memorandum message
    missive monologue motto note obituary one-liner op-ed opinion outburst pamphlet phrase pledge podcast poll post
    posting preamble press proclamation pronouncement quip quotation quote rant refrain rejoinder release remark
    remarks reply report response retort rhetoric riposte rulebook sentence sermon slogan soundbite speech statement
    story study survey tagline telegram testimony text tirade transcript tweet utterance verdict video view
    voicemail warning wisecrack witticism word words writing zinger
    """.split()
)
#: What stands for a speaker after a verb of speaking: read there, written by somebody.
ADJECTIVES = frozenset(
    """
    adamant afraid alarmed angry anxious apologetic appreciative apprehensive aware bullish cautious certain
    complimentary concerned confident convinced critical determined disappointed dismissive doubtful eager effusive
    enthusiastic frustrated furious glad grateful happy hopeful insistent keen mindful nervous optimistic outraged
    outspoken passionate pessimistic pleased proud puzzled relieved reluctant sad scathing sceptical scornful
    skeptical sorry supportive sure surprised thankful thrilled unapologetic unaware uncertain undecided uneasy
    unequivocal unhappy unsure upbeat upset vocal wary willing worried
    """.split()
)
#: Forms that are as often nouns, adjectives or prepositions: they need a verb's place.
NOUN_FORMS = frozenset(
    """
    account address admires advocate answer answers appeal appeals applaud attack attacks author back backs banter
    bark barks bet bets blame blare blares blast blasts brand brands brief bump call calls campaign campaigns
    caption captions caricature caricatures carp censure challenge challenges champion champions charge charges
    cheer cheers chuckle chuckles claim claims clamor coin coins comment comments compliment compliments concede
    correct counsel counter critique critiques crow crows cry damn debate debates demand demands desire desires
    detail details dispute disputes dissent doubt doubts draw drawl draws dread dream dreams dub echo echoes email
    emails estimate estimates express fault faults favor favors favour favours fear fears feeling figure figures
    find finds fire fires flag flags forecast forecasts frame frames gasp gasps giggle giggles grin grins grunt
    grunts guarantee guarantees guess hail hammer hammers heckle hector hint hints hiss hope hopes howl howls hype
    invite jeer jeers joke jokes judge judges jump jumps kid kids knock knocks label labels lash lashes laugh laughs
    leak leaks lecture lectures lie lies list lists meaning mention mentions message messages mock mouth mouths name
    names needle needles nod nods note notes notice notices object objects offer offers order orders paint pan
    parrot parrots pen pens pitch pitches plan plans plaster pledge pledges point points position positions post
    posts pound pounds praise preface press presses process prod prods project projects promise promises protest
    protests pummel push pushes question questions quip quips quote quotes rage rages rail rails ramble rank ranks
    rant rap raps rasp rate rates rating ratings reading readings reason reasons rebuke recant recount reference
    references regard regards regret remark remarks replies reply report reports reprimand reprimands request
    requests riff riffs rip rips rival roast roasts rule rules savage saying scorn scrawl scream screech sense
    senses share shares shout show shows shrug sigh signal signals single slam slander slate slates slur slurs smear
    smears smile smiles snap snark snarl snarls snipe snipes spit squeal squeals state states stereotype stereotypes
    stress stutter sum sums support supports suspect suspects tag tags talk talks taunt taunts tease term terms text
    texts thought thunder title titles trash troll trolls trumpet trumpets tut tweet tweets type types vent venture
    view views voice voices volunteer volunteers vow vows wager wagers want wants warning weigh welcome whimper
    whoop whoops wisecrack wisecracks wish wishes wonder wonders worries worry worship writing yelp yelps
    """.split()
)

#: More forms that can be nouns: what stands where only a verb or the end of a phrase can is no verb for them.
ALSO_NOUNS = frozenset(
    """
    advocates beam beams bill bills blog blogs boast boasts bristle bristles briefs caution cautions chant chants chime
    chimes command commands counsels counters cries declines decree decrees dictate dictates doubts drawls dubs feel
    gauge gauges grant grants gripe gripes groan groans grouse growl growls grumble grumbles guesses hails herald
    heralds highlight highlights hisses huff huffs hypes intimate intimates invites jest jests lament laments malign
    marvel marvels moan moans mocks murmur murmurs muse muses nickname nicknames outline outlines paints pans phrase
    phrases plasters plug plugs praises prefaces puts rambles rants rave raves read reads rebuff rebuffs rebukes recall
    recalls regrets relay relays repeat repeats reproach retort retorts retweet retweets ridicule roar roars savages
    screams scrawls shouts shriek shrieks shrill shrugs sighs skewer skewers slams snaps sneer sneers snort snorts sob
    sobs spell spells spits stresses style styles surmise surmises teases thunders trashes tweak tweaks underline vents
    ventures wail wails weighs welcomes wheeze whisper whispers worships yell yells
    """.split()
)
