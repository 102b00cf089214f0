"""Words that tell what a name is: titles, first names, endings of organisations, countries.

Written by hand from general knowledge of English-language news; extend any of them by a word.
"""

from __future__ import annotations

from reader.extract.names.first_names import FEMALE_NAMES as FEMALE_NAMES
from reader.extract.names.first_names import MALE_NAMES as MALE_NAMES


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: Words before a person's name that are no part of it; lower case.
TITLES = _words(
    """
    admiral ambassador archbishop attorney baron baroness bishop brigadier captain cardinal chairman chairwoman
    chancellor chief coach colonel commander commissioner comrade congressman congresswoman constable consul
    corporal councillor count countess dame deputy detective director doctor dr duke emperor envoy executive
    general gov governor imam inspector judge justice king lady lieutenant lord madam madame major marshal mayor
    miss minister mr mrs ms officer pastor patriarch pope premier president prince princess principal private prof
    professor prosecutor queen rabbi rep representative rev reverend secretary sen senator sergeant sgt sheikh
    sheriff sir speaker spokesman spokesperson spokeswoman sultan superintendent treasurer vice gen lt col capt
    maj cmdr adm det supt fr sr hon mp analyst economist engineer actor actress author singer adviser advisor
    mk major-gen maj-gen lt-gen lt-col brig-gen major-general lieutenant-general brigadier-general rear-admiral
    lawyer defender striker midfielder goalkeeper editor columnist insp cllr president-elect vice-president
    vice-president-elect ex-president ex-minister governor-elect mayor-elect senator-elect
    """
)
#: Words that stand between such words: "Deputy Defence Minister", "Prime Minister", "Foreign Secretary".
TITLE_ADJECTIVES = _words(
    """
    acting assistant associate chief crown defence defense deputy education energy environment executive finance
    first foreign former health home housing interim interior junior justice labour labor managing press prime
    senior shadow transport treasury under vice war agriculture culture trade economy national
    """
)
MALE_TITLES = _words("mr sir lord king prince duke baron count emperor sultan sheikh congressman chairman spokesman")
FEMALE_TITLES = _words(
    "mrs ms miss dame lady queen princess duchess baroness countess madam madame congresswoman chairwoman spokeswoman"
)

FIRST_NAMES = MALE_NAMES | FEMALE_NAMES

#: Surnames that stand first: "Moon Jae-in" is "Moon" later.
SURNAMES_FIRST = _words(
    """
    ahn bai ban bang cai chang chen cheng choi chu chung deng ding dong duong fan fang feng gao geng gong guo han
    hong hu hua huang hwang jang ji jia jiang jin jung kang kim kong kwon lai le lei li liang liao lim lin liu
    long lou lu luo ma meng moon ngo nguyen oh pan park peng pham phan qian qin qiu ren ri roh ryu seo shao shen
    shi shin sim song su suh sun tan tang tian tran tsai tung vo vu wan wang wei wen wong wu xi xia xiao xie xu
    xue yan yang yao ye yin yoo yoon you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou
    """
)

#: What somebody is to another, before the first name alone: "her sister, Mariela, said"; lower case.
RELATIVES = _words(
    """
    aunt boyfriend brother brother-in-law cousin dad daughter daughter-in-law ex-boyfriend ex-girlfriend ex-husband
    ex-wife father father-in-law fiance fiancee fiancé fiancée girlfriend granddaughter grandfather grandma grandmother
    grandpa grandson great-grandmother half-brother half-sister husband mom mother mother-in-law mum nephew niece sister
    sister-in-law son son-in-law stepdaughter stepfather stepmother stepson twin uncle widow widower wife
    """
)

#: Last words of organisations' names, lower case.
ORGANISATION_ENDS = _words(
    """
    awards championship championships cup festival forum games olympics prix prize
    academy administration agency airlines airport airways alliance analytics army assembly association authority
    bank board brigade brothers bureau cabinet center centre church city-council clinic club co coalition college
    command commission committee company conference congress consortium corp corporation corps council court daily
    department directorate division economics federation fleet force forces foundation front fund group guard guards
    herald holdings hospital house inc industries initiative institute institution journal labs league limited llc
    llp ltd magazine ministry mission movement museum nations navy network news observatory office organisation
    organization parliament partners partnership party plc police post press project research school senate service
    services society staff studios summit syndicate systems team telegraph times today tonight tribune trust union
    university watch
    """
)
#: Words that no person's name has; a page's own buttons do: "Sign Up You", "Advertisement Continue".
NOBODY = _words("advertisement caption click continue hide newsletter our share show subscribe up you your")
#: Last words of bodies that a member's name may follow at once: "the Foreign Affairs Committee Leonid Hill".
MEMBER_OF = _words("agency association commission committee council department institute ministry nations party union")
#: First words of organisations' names that "of" goes on: "Ministry of Defence".
OF_HEADS = _words(
    """
    academy association bank board bureau centre center chamber church city college commission committee
    confederation council court department duchy federation house institute institution isle kingdom league
    ministry museum office organisation organization parliament republic royal school secretary society state
    trade union university
    """
)
#: What "for" goes on after: "Transport for London", "Doctors for Choice".
FOR_HEADS = OF_HEADS | _words(
    """
    agency alliance americans authority britons campaign catholics centers centres christians citizens coalition
    conference conservatives democrats doctors education forum foundation friends fund initiative lawyers mothers
    movement muslims nations network ombudsman parents parliamentarians partnership party physicians program programme
    republicans scientists students teach teachers transport veterans voters women workers
    """
)
#: What stands before a ship's name, a prison's, a regiment's.
SHIPS = frozenset("MV MT MS SS HMS HMAS HMCS HMP INS RMS USNS USS".split())
#: Bodies known everywhere whose names do not tell what they are.
KNOWN_BODIES = frozenset(
    """
    Adidas|Aeroflot|Airbus|Al Jazeera|Al Qaeda|Al Shabaab|Alibaba|Alphabet|Boeing|Boko Haram|Chevron|Cisco|Coca-Cola
    Dell|Disney|Exxon|ExxonMobil|Facebook|Fianna Fail|Fianna Fáil|Fine Gael|Gazprom|Goldman Sachs|Google|Greenpeace
    Hamas|Hezbollah|Honda|Huawei|Hyundai|Intel|Interpol|Islamic State|Lufthansa|Lukoil|Major League Baseball
    Manchester City|McDonald's|McDonald’s|Microsoft|Morgan Stanley|Nestle|Nestlé|Netflix|Nike|Nintendo|Nissan|Nvidia
    OpenAI|Oxfam|PepsiCo|Pfizer|Pussy Riot|Red Bull|Red Cross|Red Crescent|Renault|Rolls-Royce|Rosneft|Samsung
    Scotland Yard|Siemens|Sinn Fein|Sinn Féin|Sony|Spotify|Starbucks|Taliban|Tesco|Toyota|Twitter|Uber|Unilever
    Vanity Fair|Verizon|Vodafone|Volkswagen|Walmart|Warner Bros|Warner Bros.|WhatsApp|WikiLeaks|Yahoo|YouTube
    """.replace("\n", "|")
    .replace("    ", "")
    .split("|")
)
#: People whom news names by the surname alone; none is a town, a company or a common word.
KNOWN_PEOPLE = frozenset(
    """
    Ahmadinejad Assad Berlusconi Biden Blair Bolsonaro Brezhnev Chavez Cheney Chirac Churchill Clinton Corbyn Duterte
    Eisenhower Erdogan Farage Gaddafi Gorbachev Hitler Hollande Karzai Kennedy Khamenei Khomeini Khrushchev Kissinger
    Lavrov Lenin Lukashenko Macron Maduro Mandela Medvedev Merkel Milosevic Modi Mubarak Musharraf Mussolini Navalny
    Netanyahu Nixon Obama Orban Pinochet Poroshenko Putin Reagan Romney Roosevelt Sarkozy Stalin Starmer Thatcher
    Trudeau Truman Trump Tymoshenko Yanukovych Yeltsin Zelensky Zelenskyy
    """.split()
)
#: Verbs that a headline writes with a capital; no name has them: "Kim Says …" is Kim.
HEADLINE_VERBS = _words(
    """
    accuses accused admits agrees aims alters announces apologises apologizes arrested asks assaults becomes begins
    blames blasts brings buys calls condemns confirms defeats defends denies derails died dies faces fails gets gives
    goes insists injured joins keeps killed kills launches leads leaves loses makes meets overturns praises proposes
    pulls pushes puts quits raises reaches rejects renew renews resigns returns says seeks sends shocked shoots slams
    stuns sues suspends takes tells threatens tries unveils urges vows wants warns wins withdraws
    """
)
#: First names that are a thing, a place or a people, too, where they stand alone.
FIRST_NAMES_TOO = _words(
    """
    alexa amber angel angelo april art august austin avalon basil bella blossom carolina chad charlotte chase chelsea
    christian coral crystal dakota dawn destiny diamond earl faith forest frank georgia ginger grace grant guy happy
    harmony hope hunter iris ivy jack jade jasmine jordan joy june kelly kent king lance lee lily madison major mark max
    may maya mercedes miles norm olive opal oscar paris pat pearl phoenix pierce prince ray rich rob rocky roman rose
    royal ruby rusty sandy savannah sky star sterling storm sue summer sunny sydney trinity troy victoria violet
    virginia wade ward will willow
    """
)
#: First words of names of two words that no person has: "North Korea", "San Bernardino", "South Africans".
PLACE_STARTS = _words(
    "north south east west northern southern eastern western central new upper lower greater saudi sri hong san santa "
    "los las el costa puerto sierra burkina fort mount lake ivory united vatican"
)
#: What "New" belongs to, and what "General" does.
NEW_PLACES = frozenset("York Jersey Zealand Orleans Mexico Hampshire Delhi England Haven Brunswick Caledonia".split())
COMPANY_ENDS = _words(
    """
    associates atomics capital communications dynamics electric electronics energy enterprises entertainment foods
    images international investments logistics mills motors petroleum pharmaceuticals productions properties
    publications securities solutions sports technologies ventures
    """
)
#: Papers are called so behind a town or a word for how often they come out: "Oldtown Advertiser", "Daily Mail".
PAPERS = _words(
    "advertiser chronicle courier echo examiner express gazette guardian inquirer mail mirror record recorder star sun"
    " weekly"
)
#: Parts of a country that only teams are called by: "Golden State Warriors".
TEAM_HOMES = frozenset("Carolina|Golden State|Green Bay|Kansas City|Oklahoma City|St Louis|Tampa Bay".split("|"))
#: Teams that are called by a place and one of these: "Cleveland Indians"; lower case.
TEAMS = _words(
    """
    76ers 49ers angels astros athletics avalanche bears bengals bills blackhawks blazers braves brewers broncos
    browns bruins buccaneers bucks bulls canadiens canucks capitals cardinals cavaliers celtics chargers chiefs
    clippers colts commanders cowboys cubs devils diamondbacks dodgers dolphins ducks eagles falcons flames flyers
    giants grizzlies guardians hawks heat hornets hurricanes indians islanders jaguars jazz jets kings knicks lakers
    lightning lions magic mariners marlins mavericks mets nationals nets nuggets oilers orioles packers padres
    panthers patriots pelicans penguins phillies pirates pistons predators raiders rams rangers raptors ravens rays
    reds redskins rockets rockies royals sabres saints seahawks senators sharks spurs steelers suns
    supersonics texans thunder tigers timberwolves titans twins united vikings warriors wizards wolves yankees
    """
)
#: Days of the week, which belong to no name unless it begins with a word of the second row: "Super Tuesday".
WEEKDAYS = _words("monday tuesday wednesday thursday friday saturday sunday")
DAY_NAMES = _words("super black easter good ash palm cyber bloody giving fat red")
#: Offices that stand right before a name, whatever stands before them: "White House Press Secretary Ann Lee".
OFFICES = _words(
    """
    ambassador analyst attorney captain chairman chairwoman chief-executive coach commissioner congressman
    congresswoman director envoy gov governor lawmaker leader manager mayor minister premier president prosecutor
    representative rep secretary sen senator sheriff speaker spokesman spokesperson spokeswoman strategist general
    counsel chancellor ceo officer adviser advisor deputy columnist reporter correspondent committeeman committeewoman
    councilman councilwoman assemblyman assemblywoman comptroller undersecretary superintendent auditor
    """
)
#: Short names of bodies that a person's name may follow at once.
BODIES = frozenset("UN US EU UK GOP NATO FBI CIA ABC NBC CBS CNN BBC PBS NPR AP DNC RNC MSNBC ESPN".split())
#: Verbs that stand before who speaks: "Said Ann Lee, who …: “…”".
OPENING_VERBS = _words("said says added asked wrote tweeted replied")
AGENCIES = frozenset(
    "AFP AP Associated Bloomberg CNN BBC Reuters Interfax TASS Ukrinform DPA ANSA EFE PA UPI Xinhua Kyodo NPR".split()
)

PLACES = frozenset(
    line.strip()
    for line in """
    Aberdeen|Abidjan|Abu Dhabi|Abuja|Accra|Addis Ababa|Aden|Afghanistan|Africa|Alabama|Alaska|Albania|Albany|Aleppo
    Algeria|Algiers|America|Amman|Amsterdam|Anchorage|Angola|Ankara|Annapolis|Antarctica|Antwerp|Argentina|Arizona
    Arkansas|Armenia|Ashgabat|Asia|Astana|Asuncion|Athens|Atlanta|Auckland|Australia|Austria|Azerbaijan|Baghdad|Bahrain
    Baku|Bali|Baltimore|Bamako|Bangkok|Bangladesh|Bangui|Barcelona|Basra|Beijing|Beirut|Belarus|Belfast|Belgium
    Belgrade|Belize|Bengal|Benghazi|Benin|Berlin|Birmingham|Bishkek|Bogota|Bogotá|Bolivia|Bonn|Bosnia|Boston|Botswana
    Brazil|Brisbane|Bristol|Britain|British Columbia|Brooklyn|Brunei|Brussels|Bucharest|Budapest|Buenos Aires|Buffalo
    Bulgaria|Burkina Faso|Burma|Burundi|Cairo|Calcutta|Calgary|California|Cambodia|Cameroon|Canada|Canberra|Cape Town
    Capitol Hill|Caracas|Cardiff|Casablanca|Chad|Chechnya|Chennai|Chicago|Chile|China|Cincinnati|Cleveland|Cologne
    Colombia|Colombo|Colorado|Congo|Connecticut|Copenhagen|Costa Rica|Crimea|Croatia|Cuba|Cyprus|Dakar|Dallas|Damascus
    Darfur|Delaware|Delhi|Denmark|Denver|Detroit|Dhaka|Djibouti|Doha|Donetsk|Dubai|Dublin|Durban|Dushanbe|Ecuador
    Edinburgh|Edmonton|Egypt|El Salvador|England|Eritrea|Estonia|Ethiopia|Europe|Fallujah|Finland|Florida|France
    Frankfurt|Freetown|Fukushima|Gabon|Gambia|Gaza|Geneva|Georgia|Germany|Ghana|Gibraltar|Glasgow|Greece|Greenland
    Grozny|Guam|Guangzhou|Guatemala|Guyana|Haifa|Haiti|Hamburg|Hanoi|Harare|Hartford|Havana|Hawaii|Helsinki|Hiroshima
    Hollywood|Honduras|Hong Kong|Honolulu|Houston|Hungary|Iceland|Idaho|Idlib|Illinois|India|Indiana|Indianapolis
    Indonesia|Iowa|Iran|Iraq|Ireland|Islamabad|Israel|Istanbul|Italy|Ivory Coast|Jakarta|Jamaica|Japan|Jeddah|Jerusalem
    Johannesburg|Jordan|Juba|Kabul|Kandahar|Kansas|Karachi|Kashmir|Kathmandu|Kazakhstan|Kentucky|Kenya|Khan Younis
    Kharkiv|Khartoum|Kherson|Kiev|Kigali|Kinshasa|Kosovo|Kuala Lumpur|Kuwait|Kyiv|Kyrgyzstan|Lagos|Lahore|Laos
    Las Vegas|Latvia|Lebanon|Leeds|Leicester|Lesotho|Lhasa|Liberia|Libya|Lima|Lisbon|Lithuania|Liverpool|Ljubljana
    London|Long Island|Los Angeles|Louisiana|Luanda|Lusaka|Luxembourg|Lviv|Macau|Macedonia|Madagascar|Madrid|Maine
    Malawi|Malaysia|Maldives|Mali|Malta|Managua|Manchester|Manhattan|Manila|Maputo|Mariupol|Marseille|Maryland
    Massachusetts|Mauritania|Mecca|Melbourne|Melitopol|Memphis|Mexico|Mexico City|Miami|Michigan|Middle East|Milan
    Milwaukee|Minneapolis|Minnesota|Minsk|Mississippi|Missouri|Mogadishu|Moldova|Monaco|Mongolia|Monrovia|Montana
    Montenegro|Montevideo|Montreal|Morocco|Moscow|Mosul|Mozambique|Mumbai|Munich|Myanmar|Nagasaki|Nairobi|Namibia
    Nashville|Nebraska|Nepal|Netherlands|Nevada|New Delhi|Newark|Niamey|Nicaragua|Nicosia|Niger|Nigeria|Normandy|Norway
    Nottingham|Nova Scotia|Oakland|Odesa|Ohio|Okinawa|Oklahoma|Oman|Ontario|Oregon|Orlando|Osaka|Oslo|Ottawa
    Ouagadougou|Oxford|Pakistan|Palermo|Palestine|Palo Alto|Panama|Paraguay|Paris|Pennsylvania|Perth|Peru|Philadelphia
    Philippines|Phnom Penh|Phoenix|Pittsburgh|Podgorica|Poland|Port-au-Prince|Portugal|Prague|Pretoria|Pristina
    Puerto Rico|Punjab|Pyongyang|Qatar|Quebec|Queensland|Rabat|Ramallah|Rangoon|Raqqa|Reykjavik|Riga|Rio de Janeiro
    Riyadh|Romania|Rome|Rotterdam|Russia|Rwanda|Sacramento|Salt Lake City|San Antonio|San Diego|San Francisco|San Jose
    San Juan|San Salvador|Santa Barbara|Santa Fe|Santa Monica|Santo Domingo|Sao Paulo|Sarajevo|Saudi Arabia|Scotland
    Seattle|Senegal|Seoul|Serbia|Shanghai|Sheffield|Shenzhen|Siberia|Sicily|Sierra Leone|Singapore|Sioux Falls|Skopje
    Slovakia|Slovenia|Somalia|Spain|Srebrenica|Sri Lanka|St. Louis|St. Petersburg|Stockholm|Strasbourg|Sudan|Suriname
    Sweden|Switzerland|Sydney|Syria|Taipei|Taiwan|Tallinn|Tampa|Tanzania|Tasmania|Tbilisi|Tehran|Tel Aviv|Tennessee
    Texas|Thailand|Tibet|Tijuana|Tirana|Togo|Tokyo|Toledo|Tonga|Toronto|Tripoli|Tucson|Tulsa|Tunis|Tunisia|Turin|Turkey
    Uganda|Ukraine|Ulster|United Arab Emirates|Uruguay|Utah|Uzbekistan|Vancouver|Vatican|Venezuela|Venice|Vermont
    Vienna|Vietnam|Vilnius|Virginia|Wales|Warsaw|Washington|Wembley|Wimbledon|Wisconsin|Wyoming|Xinjiang|Yangon|Yemen
    Yerevan|Zagreb|Zambia|Zanzibar|Zaporizhzhia|Zimbabwe|Zurich
    """.replace("\n", "|").split("|")
    if line.strip()
)
PLACE_ENDS = _words(
    "airport bay beach bridge city county district island islands lake mountain mountains oblast peninsula province "
    "region river road sea square state street strait town valley village avenue coast port "
    "alps arena boulevard canyon cathedral desert emirates glacier harbor harbour heights highway mosque motorway "
    "barracks inlet junction ocean palace pier plateau prairie railroad rockies stadium suburbs territories territory "
    "theater theatre tower towers"
)
#: The same where no first name stands before them: "Progressive Field", not "Sally Field".
PLACE_OR_SURNAME = _words("field fields forest garden gardens hills park parks point strip woods")
#: The same where "in", "at" or "near" stands before them, too: "at Carnegie Hall".
SURNAME_OR_PLACE = _words("hall hill wood")
#: What a person is or does, right before a first name: "Republican Ann Lee", "Comedian Ann Lee".
DESCRIBERS = _words(
    """
    conservative democrat democratic labour liberal republican socialist tory
    activist author baker blogger boxer broadcaster campaigner comedian composer cornerback cyclist dancer driver
    entrepreneur farmer filmmaker founder golfer goalkeeper historian host inspector jockey journalist linebacker
    manager milliner model musician nominee novelist nurse owner painter photographer pitcher playwright poet
    presenter producer quarterback rapper rival runner sculptor skipper sprinter star surgeon swimmer teacher teammate
    teenager victorious wrestler
    brother colleague dad daughter father friend mother mum neighbour neighbor pal sister son uncle widow wife
    dutchman englishman frenchman irishman scotsman welshman
    """
)
#: What a picture's caption or credit leaves before the first name of its text: "GETTY Ann Lee", "Photo LONDON".
CREDITS = frozenset("GETTY REUTERS EPA AFP TWITTER INSTAGRAM Image Photo Picture Video".split())
#: Capitalised words that start sentences or stand in headlines and name nobody.
NOT_NAMES = _words(
    """
    a about above according across actually after again against all almost along already also although always am
    amid among an and another any anyone anything are around as asked at away back be because been before behind
    being below besides better between beyond both but by can cannot certainly could critics current currently
    despite did do does doing done don't down during each earlier early either else elsewhere enough especially even
    ever every everybody everyone everything except experts few finally first five for four from further get getting
    give given go going good great had half has have having he hello help hence her here hers herself him himself
    his how however hundreds i i'd i'll i'm i've if in indeed inside instead into is isn't it it's its itself just
    keep last late later least less let let's like likely little long look made mainly make making man many may
    maybe me meanwhile men might mine more moreover most much must my myself near nearly neither never nevertheless
    new next no nobody none nonetheless nor not nothing now nowhere of off officials often oh ok on once one only
    onto or other others otherwise our ours out outside over overall own people perhaps please police quite rather
    really recently residents same say says second see seven several she should similarly since six so some somebody
    someone something sometimes soon still such take ten than thank thanks that that's the their them themselves
    then there there's therefore these they they're this those though thousands three through throughout thus to
    today together tomorrow tonight too toward towards troops twenty two under unfortunately unless unlike until up
    upon us use very via was we we'll we're we've well were what when whenever where whereas wherever whether which
    whichever while who whoever whom whose why will with within without women won't world would year years yes
    yesterday yet you you're young your yours overnight following speaking responding meanwhile afterwards later
    today yesterday hours days weeks monday tuesday wednesday thursday friday saturday sunday january february march
    april may june july august september october november december mon tue wed thu fri sat sun jan feb mar apr jun
    jul aug sept sep oct nov dec
    """
)
