"""Nouns of people and bodies that speak without a name: "officials", "a spokesman", "the ministry"."""

from __future__ import annotations

#: Singular, lower case; the plural in -s counts too.
SPEAKERS = frozenset(
    """
    academic activist actor actress administration adviser advisor advocate affidavit agency agent aide airline ally
    alumnus ambassador amendment analyst anchor anchorman announcer archbishop army artist assembly association
    attendee attorney audit aunt author authority autobiography backer bank biographer biography bishop bloc blogger
    board body boss boyfriend briton brother bulletin bureau businessman businesswoman bystander cabinet caller camp
    campaign campaigner candidate captain cardinal caucus celebrity center centre centrist chair chairman chairwoman
    chancellor channel charity chief church classmate cleric client clinic coach coalition colleague colonel columnist
    comedian commander commentator commission commissioner committee community company congressman congresswoman
    conservative consortium constituent consultant consumer contractor coroner council councillor counsel counterpart
    country couple court cousin crew critic crowd customer dad daughter deal dean defence defendant delegate
    delegation democrat department deputy designer detainee detective detractor developer dictionary diplomat director
    disciple dissenter doctor donor dossier driver duo economist editor embassy emissary employee engineer
    entrepreneur envoy evangelical executive expat expert eyewitness faction family fan farmer father federation
    feminist fighter filing filmmaker firefighter firm follower forecaster founder friend fundraiser general
    girlfriend government governor graduate granddaughter grandfather grandmother grandson group guard guardian
    guidance guideline handbook hardliner head historian homeowner hospital host husband imam incumbent independent
    indictment industry inmate insider inspector institute institution intelligence interviewee interviewer
    investigator investor journal journalist judge jury justice king kremlin lawmaker lawsuit lawyer leader leadership
    league lecturer letter liberal libertarian librarian lieutenant lobbyist locals loyalist magazine major majority
    maker man manager manifesto manufacturer marine mate mayor medic member memo merchant migrant military militia
    minister ministry mission moderate moderator mom monitor monk mother motion movement mp mps mum narrator nation
    nationalist negotiator neighbor neighbour nephew network newsletter newspaper niece nominee novelist nun nurse
    observer office officeholder officer official onlooker operative operator opponent opposition orator organisation
    organiser organization organizer outlet owner pair pamphlet panel paper parent parliament participant partner
    party partygoer passenger pastor patient peer person petition petitioner physician pilot plaintiff player poet
    police policeman policymaker politician poll pollster pope preacher predecessor premier president press priest
    principal prisoner producer professor programme progressive prosecution prosecutor protege protester protestor
    provost publication publisher pundit queen rabbi rapper reader rebel recruiter refugee regime regulator relative
    rep report reporter representative reps republican rescuer researcher resident resolution reviewer rival roommate
    ruling sceptic scholar school scientist secretary senate senator sergeant shareholder sheriff shooter shopkeeper
    sibling singer sister skeptic socialist soldier son songwriter source speaker specialist spectator spokesman
    spokesperson spokeswoman staff staffer stakeholder star state statement station statistician strategist student
    studio study subcommittee successor superintendent supervisor supporter surgeon surrogate survey surveyor survivor
    suspect teacher team teenager tenant therapist think-tank tourist trader transcript translator treasury tribunal
    trio troop trustee tweet uncle undersecretary understudy union user vendor veteran victim viewer villager visitor
    voice voice-over voiceover volunteer voter warden warrant watchdog watcher website wife wire witness woman worker
    writer youth
    """.split()
)
#: Irregular and collective forms, lower case.
PLURAL_SPEAKERS = frozenset("people men women police authorities parties agencies countries children families".split())
#: Words that stand for a speaker by themselves.
INDEFINITE = frozenset("another each one some many others several both two three four few most".split())
SUBJECT_PRONOUNS = frozenset("he she they it we i who you".split())
#: Words a noun phrase may begin with.
DETERMINERS = frozenset(
    "a an the this that these those his her its their our my your one some many several two three other another "
    "no every each both most few all any".split()
)
#: What somebody puts out: "released a statement saying" is said by who released it.
ISSUED = frozenset(
    """
    ad ads advertisement campaign debate email emails letter letters memo memos message messages note notes release
    releases speech statement statements tweet tweets video videos
    """.split()
)
#: What somebody writes or gives elsewhere: "an op-ed in The Gazette hammering …".
PIECES = frozenset("article blog column editorial essay interview op-ed piece post review speech".split())
#: Nouns and verbs that a title or a name in marks follows.
TITLED = frozenset(
    """
    album anthem app article ballad band banner book bumper called campaign chapter column comedy documentary drama
    dubbed entitled episode event exhibit exhibition film game hashtag headline headlined host hosts hat label labelled
    labeled magazine marked movie musical named nickname nicknamed novel painting play podcast poster programme program
    project pseudonym rally report section segment series show sign signs sitcom slogan so-called soap song speech
    sticker study term titled title tour track video word words
    """.split()
)
#: What somebody does who speaks next: "Ann Lee shook her head. “No.”".
REACTIONS = frozenset(
    "agreed agrees bristled butted chimed concurred demurred disagreed disagrees grinned laughed nodded objected shook "
    "shrugged sighed smiled winced".split()
)
#: How verbs of putting out begin.
ISSUING = tuple(
    """
    air circulat deliver distribut fil fire firing issu launch post publish releas sen tweet unleash writ wrote
    """.split()
)
#: Where somebody says something, which says nothing itself: "responded on Facebook, writing …".
PLATFORMS = frozenset("facebook instagram reddit snapchat telegram tiktok twitter tumblr youtube whatsapp".split())
