"""Nouns of people and bodies that speak without a name: "officials", "a spokesman", "the ministry"."""

from __future__ import annotations

#: Singular, lower case; the plural in -s counts too.
SPEAKERS = frozenset(
    """
    academic accountant activist actor actress administration administrator admiral adviser advisor advocate affidavit
    agency agent aide airline alderman alderwoman alliance ally alumnus ambassador amendment analyst anchor anchorman
    announcer anthropologist archaeologist archbishop archdiocese architect archivist army artist assembly assemblyman
    assemblywoman assessor assistant association astronaut astronomer astrophysicist athlete attache attendee attorney
    audit auditor aunt author authority autobiography backbencher backer baker bank banker barrister bartender batsman
    biographer biography biologist bishop bloc blogger board body boss bowler boy boyfriend briton broadcaster broker
    brother builder bulletin bureau businessman businesspeople businesswoman bystander cabinet caller cameraman camp
    campaign campaigner candidate captain cardinal caregiver carer caretaker caucus celebrity center centre centrist ceo
    cfo chair chairman chairperson chairwoman chancellor channel chaplain charity chef chemist chief chiefs
    choreographer church citizen city civilian classmate clergyman cleric clerk client climatologist clinic club
    co-author co-chair co-chairman co-founder co-host co-owner co-worker coach coalition colleague collector college
    colonel columnist comedian commander commentator commission commissioner committee community company comptroller
    congregation congress congressman congresswoman conservationist conservative consortium constable constituent
    consulate consultant consumer contractor controller cook cop coroner corporation correspondent council councillor
    councilman councilwoman counsel counsellor counselor counterpart country county couple court cousin crew
    criminologist critic crowd curator customer cyclist dad dancer daughter deal dean defector defence defendant
    defender delegate delegation democrat demographer demonstrator dentist department deputy designer detainee detective
    detractor developer dictionary diner diocese diplomat director disciple dispatcher dissenter dissident doctor donor
    dossier driver duchess duke duo ecologist economist editor educator elder electrician embassy emissary employee
    employer engineer entrepreneur envoy epidemiologist evacuee evangelical ex-husband ex-wife examiner executive exile
    expat expert exporter eyewitness faction family fan farmer farmworker father federation feminist fiance fiancee
    fiancé fiancée fighter filing filmmaker firefighter firm fisherman follower footballer forecaster forester
    foundation founder friend fullback fund fundraiser gardener general geologist geophysicist girl girlfriend
    goalkeeper golfer government governor graduate granddaughter grandfather grandmother grandson group guard guardian
    guidance guide guideline gunman handbook handler hardliner head headmaster headteacher historian homeowner hospital
    host hostage hunter husband hydrologist imam immigrant importer incumbent independent indictment industry inmate
    insider inspector institute institution insurer intelligence intern interpreter interrogator interviewee interviewer
    investigator investor janitor jockey journal journalist judge juror jury justice kid king kremlin laborer labourer
    lady landlord lawmaker lawsuit lawyer leader leadership league lecturer legislator legislature letter liberal
    libertarian librarian lieutenant lifeguard linguist listener lobbyist locals loyalist magazine magistrate magnate
    major majority maker man management manager manifesto manufacturer marine mate mayor mechanic mediator medic member
    memo mentor merchant meteorologist midfielder midwife migrant military militia miner minister ministry mission
    missionary moderate moderator mogul mom monitor monk mother motion mourner movement mp mps mum municipality museum
    musician narrator nation nationalist negotiator neighbor neighbour nephew network neurologist neuroscientist
    newcomer newsletter newspaper niece nominee non-profit nonprofit novelist nun nurse nutritionist observer office
    officeholder officer official ombudsman oncologist onlooker operative operator opponent opposition orator
    organisation organiser organization organizer outlet owner paediatrician pair pamphlet panel paper paramedic parent
    parliament participant partner party partygoer passenger passer-by passerby pastor pathologist patient pedestrian
    pediatrician peer pensioner person petition petitioner pharmacist philanthropist philosopher photographer physician
    physicist pianist pilot plaintiff planner player playmaker playwright podcaster poet police policeman policewoman
    policymaker politician poll pollster pope preacher predecessor premier presenter president press priest prince
    princess principal prisoner producer professor programme progressive proponent prosecution prosecutor protege
    protester protestor provost psychiatrist psychologist publication publisher pundit pupil quarterback queen rabbi
    radiologist ranger rapper reader rebel recruiter rector referee refugee regime registrar regulator relative rep
    report reporter representative reps republican rescuer researcher resident resolution restaurateur retailer retiree
    reviewer rival roommate ruling sailor salesman saleswoman sceptic scholar school schoolboy schoolgirl scientist
    screenwriter sculptor secretariat secretary secretary-general seller senate senator separatist sergeant settler
    shareholder sheriff shooter shopkeeper shopper sibling singer sister skeptic skipper socialist society sociologist
    soldier solicitor son songwriter source speaker specialist spectator speechwriter spokesman spokesperson spokeswoman
    spouse staff staffer stakeholder star state statement station statistician stepfather stepmother strategist streamer
    striker student studio study subcommittee subscriber substitute successor superintendent supervisor supporter
    surgeon surrogate survey surveyor survivor suspect syndicate taoiseach taskforce taxpayer teacher team technician
    technologist teen teenager tenant theologian therapist think-tank tourist town trader trainer transcript translator
    traveler traveller treasurer treasury tribunal trio troop trucker trustee tutor tweet tycoon uncle undergraduate
    undersecretary understudy union university user vendor vet veteran veterinarian vicar vice-president victim viewer
    villager virologist visitor voice voice-over voiceover volcanologist volunteer voter waiter waitress warden warrant
    watchdog watcher website whistle-blower whistleblower wicketkeeper widow widower wife winemaker winger winner wire
    witness woman worker wrestler writer youngster youth youtuber zookeeper zoologist
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
    ad ads advertisement appeal apology campaign card complaint debate declaration email emails filing invitation
    lawsuit letter letters memo memos message messages motion note notes notice petition plea post posts postcard
    release releases replies reply response speech statement statements text texts tweet tweets video videos
    """.split()
)
#: What somebody writes or gives elsewhere: "an op-ed in The Gazette hammering …".
PIECES = frozenset("article blog column editorial essay interview op-ed piece post review speech".split())
#: Nouns and verbs that a title or a name in marks follows.
TITLED = frozenset(
    """
    account ad album anthem app article ballad band banner book bumper called campaign chapter column comedy
    documentary drama dubbed entitled episode event exhibit exhibition film game hashtag headline headlined host
    hosts hat label labelled labeled magazine marked memoir memoirs movie musical named nickname nicknamed novel
    painting play podcast poster programme program project pseudonym rally report section segment series show sign
    signs sitcom slogan so-called soap song speech sticker study term titled title tour track video word words
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
