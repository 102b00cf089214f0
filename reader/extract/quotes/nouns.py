"""Nouns of people and bodies that speak without a name: "officials", "a spokesman", "the ministry"."""

from __future__ import annotations

#: Singular, lower case; the plural in -s counts too.
SPEAKERS = frozenset(
    """
    academic activist actor actress adviser advisor advocate affidavit agency agent aide airline ally ambassador
    amendment analyst anchor anchorman announcer archbishop army artist assembly association attendee attorney audit
    aunt author authority autobiography backer bank biographer biography bishop blogger board body boss boyfriend
    briton brother bulletin bureau businessman businesswoman bystander cabinet caller campaign campaigner candidate
    captain cardinal caucus celebrity center centre chair chairman chairwoman chancellor charity chief church
    classmate cleric client clinic coach coalition colleague colonel columnist comedian commander commentator
    commission commissioner committee community company congressman congresswoman consortium constituent consultant
    consumer contractor coroner council councillor counsel counterpart country court cousin crew critic crowd customer
    dad daughter deal dean defence defendant delegate democrat department deputy designer detective detractor
    developer dictionary diplomat director disciple dissenter doctor donor dossier driver economist editor embassy
    emissary employee engineer entrepreneur envoy executive expat expert eyewitness family fan farmer father
    federation fighter filing filmmaker firefighter firm forecaster founder friend fundraiser general girlfriend
    government governor granddaughter grandfather grandmother grandson group guard guardian guidance guideline
    handbook head historian hospital host husband imam indictment industry insider inspector institute institution
    intelligence interviewee interviewer investigator investor journal journalist judge jury justice king kremlin
    lawmaker lawsuit lawyer leader leadership league lecturer letter liberal librarian lieutenant lobbyist locals
    magazine major majority maker man manager manifesto manufacturer marine mate mayor medic member memo merchant
    migrant military militia minister ministry mission moderator mom monitor monk mother motion movement mum narrator
    nation negotiator neighbor neighbour nephew network newsletter newspaper niece nominee novelist nun nurse observer
    office officer official onlooker operative operator opponent opposition orator organisation organiser organization
    organizer outlet owner pamphlet panel paper parent parliament participant partner party partygoer passenger pastor
    patient peer person petition petitioner physician pilot plaintiff player poet police policeman policymaker
    politician poll pollster pope preacher predecessor premier president press priest principal prisoner producer
    professor programme prosecution prosecutor protester protestor provost publication publisher pundit queen rabbi
    rapper reader rebel recruiter refugee regulator relative report reporter representative republican rescuer
    researcher resident resolution reviewer rival roommate ruling sceptic scholar school scientist secretary senate
    senator sergeant shareholder sheriff shooter shopkeeper sibling singer sister skeptic socialist soldier son
    songwriter source speaker specialist spectator spokesman spokesperson spokeswoman staff staffer stakeholder star
    state statement statistician strategist student study subcommittee successor superintendent supervisor supporter
    surgeon surrogate survey surveyor survivor suspect teacher team teenager tenant therapist think-tank tourist
    trader transcript translator treasury tribunal troop trustee tweet uncle undersecretary union user vendor veteran
    victim viewer villager visitor voice voice-over voiceover volunteer voter warden warrant watchdog watcher website
    wife wire witness woman worker writer youth
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
    ad ads advertisement campaign debate email letter memo message note release speech statement statements tweet video
    """.split()
)
#: Nouns and verbs that a title or a name in marks follows.
TITLED = frozenset(
    """
    album anthem app article ballad band banner book bumper called campaign chapter column comedy documentary drama
    dubbed entitled episode event exhibit exhibition film game hashtag headline headlined host hosts hat label labelled
    labeled magazine marked movie musical named nickname nicknamed novel painting play podcast poster programme program
    project rally report section segment series show sign signs sitcom slogan so-called soap song speech sticker study
    term titled title tour track video word words
    """.split()
)
#: What somebody does who speaks next: "Ann Lee shook her head. “No.”".
REACTIONS = frozenset(
    "agreed agrees bristled concurred demurred disagreed disagrees grinned laughed nodded objected shook shrugged "
    "sighed smiled winced".split()
)
