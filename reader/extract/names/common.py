"""Words that stand in names of things and in headings, and are no part of a person's name: "Pacific Ocean".

Written by hand from general knowledge; none of them is a surname met often ("Hill", "Rice" and "Best" are not here).
"""

from __future__ import annotations

#: Lower case.
NO_PERSONS = frozenset(
    """
    access accord account accountability accounting achievement acquisition action activity ads advanced advantage
    adventure advertising affairs affordable african agenda agent agents agile agreement agriculture aid air airline
    algorithm allied amazon amendment american americans analysis analytics ancient android angle animal anniversary
    annual answer antarctic app apple applications apps arab architecture arctic area arena art article articles
    artificial arts asian asset assets associated astronomy athletic atlantic attack attacks auto automated
    automatic autumn average award baltic bankruptcy baseball basic basics basketball battle belgian beltway
    benefits beta better betting bible big bills biological birthday bitcoin blockchain blog blogs bomb bombing
    bonds bonus book books border borough boulevard bowl box brand brazilian breaking brexit brief briefing british
    broadcasting budget building buildings business businesses calendar call camera campaign canadian canal cancer
    canyon capital caption car care career cars cast catering catholic cell census central century certificate
    certified chain challenge change channel chapter charity charter checklist chinese choice choose christmas
    chronicle circuit citizen citizens civic civil civilian classic clause clean climate clinical cloud coalition
    coast code coffee collect collection colonial columbia commerce common communication communications communities
    community companies comparison competition complete computer computing concert conditions confederate
    confidential conservation conservative conservatives considerations constitution constitutional construction
    consumer consumers contact content contract contributor control convention copyright cost costs country courtesy
    coverage creative credit crime crimes criminal crisis critical crude crypto cuban cultural culture cup currency
    custom customer customers cyber cybersecurity czech daily danish data database dataset date days deal deals
    death debate debt deep defense deficit delivery delta democracy democrat democratic democrats depression
    description design desk detailed development device devices diet dietary digest digital dinner direct disaster
    discover disease disorder display district document documents dollar domestic dow drive drugs dutch duty dynamic
    earth earthquake easter eastern easy ebola economic economics economies economy edge edition edits education
    efficiency election elections electoral electric electrical electronic electronics elementary eligible email
    embassy emergency emerging emissions empire employee employees employment energy engine engineering enterprise
    enterprises entertainment environment environmental equipment equity essential estate estimates ethereum
    european evening event events everyday evidence exam exchange exclusive exercise expansion expect expert experts
    explained explorer express extra facebook facilities fact factors facts falcon families family fans faq farm
    fashion father favorite feature features federal feed female feminist festival fiction fight file files filipino
    film final finals finance financial finding findings fire first fiscal fisheries fitness five flag flash
    flexible flight flights focus food foods football foreign form formula fourth free freedom frequently fresh
    friday frontier fuel full function functional funding funds future galaxy gallery gamer games gaming garden gas
    gazette gear general generation getting getty giant gift global goal goals google gorilla gospel government
    grants great greater grocery ground groups growing growth guardian guidelines guides gulf gym habits handbook
    happy hardware headlines headquarters health healthcare healthy heavy heights help herald heritage hidden high
    higher highlights highway historic history hockey holiday holidays holocaust holy homeland homes hotel hotels
    hours household housing how human hurricane hybrid icelandic ilbo image images immigration impact important
    improvement in inaugural included increase independence independent index indian indonesian industrial industry
    inflation influencer information infrastructure inside insights instagram install installation insurance
    integration intellectual intelligence interactive interest intermediate internal international internet
    interview intro introduction invasion investigation investigations investment investments investors iranian
    iraqi irish islamic israeli israelis issue issues italian japanese jewish jihad job jobs joint journalism
    journalists july jungle key keyword kingdom kitchen knowledge korean kurdish labels labour land language laser
    latest latin launch laundering laws leaders leadership leading league leaks learn learned learning left legal
    legend legends lending lens lesson lessons letter letters liberal liberals liberation liberties liberty library
    license life lifestyle lightning limited line lines liquid list literature live living loan loans local
    logistics lottery lower lunar lunch luxury machine magic mail main maintenance males mall management
    manufacturing map maps marathon marines maritime market marketing marketplace markets massacre material
    materials math matter matters media medicaid medical medicare medicine mediterranean meeting meetings mega
    membership memorial men mental menu message messenger meta metal method methods metro metropolitan mexican
    microsoft middle military milky minimum minority missile missiles mobile mode model models modern money month
    monthly months monument morning mortgage most motion motor movie movies multiple municipal mural muscle music
    musical mutual national nations native natural nature nautical navigation nazi near neighborhood net networks
    news newsletter newspaper newswire nigerian night nintendo nordic north northeast northern northwest norwegian
    notes nuclear number numbers nutrition ocean oceanic offer offers offshore oil old olympic olympics online open
    operating operation operational operations opposition option options oral orders organic organisations
    organizations original orthodox ottoman outdoor outdoors outer outlook overview oxygen pacific package pact
    pages paid palestinian palestinians pandemic panel paper papers part participants partnerships parts path patrol
    patterns pay payment payments peninsula pension people peoples percent performance permanent permit persian
    person personal personalized petroleum pharmaceutical philippine phone phones photo photography photos
    photoshoot physical pictured pipeline pixel place places plan planet planning plans plant plants platform
    platforms playoffs playstation plus podcast podcasts point points policies policy polish political politics poll
    polls pop population portfolio position post postal potential poverty practical practices premium preparation
    presidency presidential presidents press pressure prices primary prime principle printing prison privacy private
    problem problems process product production productions products professional profile program programs progress
    progressive progressives project projects promo property protection protestant protocol provincial provisional
    public publication publications publishers publishing purchase quality quarter quarterly question questions
    quick quiz race racing radio rail railway railways ranger rangers rate rates rating reaction reading real
    reality realty rebellion rebels recent recession recipe recommended record records recovery recruitment reform
    reforms refugee refugees register regular regulation regulations regulatory relations relationship release
    remote renaissance renewable renovation rental report reports republican republicans rescue research reserve
    reserves residence resolution resource resources response restaurant restaurants results retail retirement
    return returns revenue review reviews revolution revolutionary right rights risk risks ritual roadster rocket
    romantic rooms roundup route royal rules running rural russian russians safe safety salary sale sales samsung
    sanctions satellite savings scandal scandinavian scene schedule scheme schools science sciences scientific score
    screen screening script sea search season seat second secret section sections sector secure securities security
    select semiconductor senior sensor series serious server services session set setting settings setup sex sexual
    shared shares shimbun ship shooting shop shopping shots showcase shows sikh silicon simple single sinmun site
    sites size skills sky slovak smartphone soccer social socialist software solar soldiers solo solution solutions
    some songs sony sources south southeast southern southwest soviet space spanish special species specific speech
    sporting sports spotlight spring stability stadium staff stage stakes standard standards star start starter
    startup statement states station statistics status step steps stocks stop storage store stores story strategic
    strategies strategy stream strength strike strikes structure student students studies study style sub
    subscription suburban success suicide suite summer super superior supply support supreme surface surge surgery
    surprise surveillance survey survival sustainable swedish swiss switch symbol symphony syndrome syrian system
    table tablet tactical tactics tags takeaway takeaways talk talks target task tax taxes teams tech technical
    technique techniques technologies technology teen television temporary term terms terror terrorism terrorist
    tesla test testament testing tests text thai theater theatre theme theory therapy third thoughts threat three
    tickets tiktok time timeline times tip tips tobacco together tool toolkit tools top topics tornado total tour
    tourism toxic track trade traditional
    traffic training transfer transportation travel treasury treatment treaty trends
    trial tribal trip tropical truck trucks trusted truth tsunami tube turkish tv twitter typhoon ukrainian ultimate
    ultra unemployment unified uniform unique united universal universe university update updates upper urban usage
    user users valley value various venture ventures verdict version vertical veterans victims victory video videos
    view viewers views vintage virtual virus visa vision visit visual vital vote voters voting wage war warehouse
    warming warning warriors wars waste watch wave weapon weapons weather web website websites wedding week weekend
    weekly weeks weight welfare wellness western wholesale wide wildfire wildlife winners winning wire wireless
    workers workforce workplace works workshop world worlds worldwide wrestling writers yard year years yoga youtube
    zeitung zero zone
    """.split()
)
