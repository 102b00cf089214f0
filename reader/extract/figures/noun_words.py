"""Words that help to find the counted noun without a tagger: what ends its phrase, what only describes it."""

from __future__ import annotations

#: No noun phrase goes on over these.
STOPS: frozenset[str] = frozenset(
    # prepositions, conjunctions, relatives
    "about above across after against along amid among around as at because before behind below beneath beside besides "
    "between beyond but by despite down during except for from if in inside into like near nor of off on onto or out "
    "outside over past per since so than that though through throughout till to toward towards under underneath unlike "
    "until up upon versus via when whenever where whereas whether which while who whom whose why with within without "
    # auxiliaries and pronouns
    "am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't had hadn't has "
    "hasn't "
    "have haven't he her here hers herself him himself his how i is isn't it itself let's may me might mine must my "
    "myself not ought our ours ourselves shall she should shouldn't such that's their theirs them themselves there "
    "they this those thus us was wasn't we were weren't what whatever will won't would wouldn't yet you your yours "
    # determiners, adverbs
    "a again aged ages ago all already also altogether always an and another any anyway apart apiece away back "
    "both each earlier "
    "either else enough even ever every everyone everything far forward hence however indeed instead just last later "
    "least less maybe meanwhile more most much neither never next nevertheless no nobody none nothing now off "
    "often once "
    "one only otherwise overall overnight perhaps quite rather same seldom several some somehow sometimes soon still "
    "straight the then therefore these today together tomorrow tonight too twice usually very well yesterday "
    # verbs that follow bare counts in news
    "agreed allowed announced appeared arrived asked became began began believe believed bought broke brought "
    "built came "
    "cast caught chose come confirmed continue continued cost costs crossed drove earned ended entered escaped expect "
    "expected fell felt finished fled flew followed found gave get gets getting go goes going gone got grew happened "
    "held hit hold hope join joined kept knew know lay led left lie live lived lost made make makes managed met "
    "moved need needed occurred opened paid passed played plead pleaded put raised ran reached received refused remain "
    "remained remains require resigned returned rose said sang sat saw say says seem seemed sent served set showed "
    "showing signed slept sold spent spoke stand started stay stayed stood stopped struck suffered survived take taken "
    "takes taking told took tried turned voted want wanted went win won work worked works wore wrote agree attended "
    # contractions that lost their apostrophe
    "arent cant couldnt didnt doesnt dont hadnt hasnt havent heres hes im isnt ive shes shouldnt thats theres theyre "
    "theyve "
    "wasnt werent weve whats whos wont wouldnt youd youll youre youve "
    "others thanks many few read reads plus revealed showed grew stole shot beat beaten wound began drank swam drove "
    "rode ate built chose "
    "earned discovered produced provided included reported noted added offered created caused led used "
    "attend flee gather mourn nearby "
    "backed voted abstained face fear faced a.m p.m am pm bst gmt est edt o'clock "
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday".split()
)
#: Participles among them that describe what is counted: "12 confirmed cases", "three newly built homes".
DESCRIBING: frozenset[str] = frozenset(
    "earlier nearby added built confirmed created discovered held kept known lost needed paid produced reported "
    "required signed sold included "
    "used worn".split()
)
#: Words between a number and its noun that are passed over.
SKIPPED: frozenset[str] = frozenset(
    "of the a an other more new additional further extra different separate fewer its his her their our these those "
    "my your such very about around nearly almost even some all or so odd long of less least most "
    "only just total".split()
)
#: Determiners that may follow "of".
DETERMINERS: frozenset[str] = frozenset(
    "the a an its his her their our my your these those this that all some both any".split()
)
#: Words that count people or things without a plural "s".
COLLECTIVES: frozenset[str] = frozenset(
    "aircraft alumni bacteria bison cattle children clergy crew criteria dead deer fish headquarters injured infantry "
    "killed manpower media men mice military missing offspring oxen people personnel phenomena police salmon sheep "
    "shrimp spacecraft species squid staff swine teeth geese troops trout women wounded feet rolling-stock policemen "
    "servicemen firemen fishermen gunmen countrymen businessmen congressmen lawmen clubwomen policewomen "
    "businesswomen congresswomen spokesmen chairmen airmen seamen salesmen craftsmen sportsmen freshmen hitmen "
    "linesmen midshipmen grandchildren stepchildren schoolchildren homeless disabled unemployed elderly series".split()
)
#: Third persons that are never plural nouns.
VERBS_ONLY: frozenset[str] = frozenset(
    "says tells adds thinks believes knows seems becomes includes explains writes understands appears happens "
    "comes goes "
    "gets gives keeps means brings considers contains continues involves belongs allows produces provides receives "
    "requires sends spends suffers learns loses meets outperforms remains begins sits reads hears asks exists suggests "
    "recommends ranges represents describes insists argues refuses agrees expects describes arrives "
    "tends serves injures quit".split()
)
#: Plurals that describe the plural behind them: "games consoles", "arms dealers".
ATTRIBUTIVE_PLURALS: frozenset[str] = frozenset(
    "sports arms firearms sales goods systems parts drugs games rights operations communications securities "
    "savings earnings "
    "customs weapons materials electronics admissions affairs services pensions bonds futures equities commodities "
    "elections trades clothes forces veterans seniors ladies men women mens womens accounts records honours honors "
    "bachelors masters awards claims buildings careers appeals sciences systems solutions armed needs resources "
    "media jobs analytics logistics robotics graphics statistics cosmetics politics athletics plastics ceramics "
    "textiles products "
    "headquarters shares funds".split()
)
#: Adjectives of no telling shape.
ADJECTIVES: frozenset[str] = frozenset(
    "able adult alleged apparent armed back bad best better big biggest black blue bold brand-new brave brief bright "
    "broad brown busy calm cheap chief civil civilian clean clear close cold common complete cool core corporate "
    "cross current dark dead deep dense different direct dirty double dry due east eastern easy elite empty entire "
    "equal european extra fair false fast female few fewer final fine firm first flat foreign former free french "
    "fresh front full fun further future german giant global gold golden good grand great greek green grey gray gross "
    "half happy hard heavy high higher highest hot huge human ill illegal injured inner innocent internal iron irish "
    "joint junior key known labour large larger largest late later latest lead leading left lesser light little live "
    "local lone long longer loose loud low lower lowest loyal main major male mass massive maximum mere mid middle "
    "mild military minor minute mixed modern moral muslim naked narrow naval near net new newer newest next nice "
    "north northern nuclear odd old older oldest online open orange other outer own particular past pink plain polish "
    "poor possible pregnant present previous prime private pro probable prone proper proud public pure purple quick "
    "quiet rare raw rigid robust single ready real recent red remote rich right rival rough round royal rural "
    "russian sad safe same "
    "second secret senior separate serious severe sharp short shorter sick silver similar simple single slight slow "
    "small smaller smallest smart smooth social soft sole solid south southern soviet spare special square stable "
    "standard steady steel steep straight strange strict strong stupid sudden super sure surplus sweet swift swiss "
    "tall tight tiny top total tough true turkish twin ugly ukrainian unique unknown upper urban usual vast vital "
    "warm weak weird welsh west western wet white whole wide wild wise wooden worst wounded wrong yellow young "
    "younger youngest".split()
)
ADJECTIVE_ENDINGS = ("al", "ous", "ive", "ful", "less", "ary", "ory", "ible", "able", "ic", "ese", "ish", "ern", "ian")
#: Nouns with such endings.
NOUNS: frozenset[str] = frozenset(
    "firm giant chief executive "
    "animal appeal approval arrival arsenal article battery capital canal candidate category century civilian clinic "
    "colonel comic country county criminal critic cubic dairy deal detective dictionary director diary editorial "
    "factory festival funeral general goal guardian history hospital individual industrial initiative jewellery "
    "journal laboratory library logic manual material meal medal memorial metal minimal missionary motive narrative "
    "native natural notable objective official olive operative oral original panic patrol pedestrian penal picnic "
    "pedal physician politician portal potential professional proposal rebel referral refusal relative removal rental "
    "reptile republic rival revival royal salary secretary sandal scandal signal summary survival technician "
    "territory terminal theory topic traffic tribunal trial tutorial vegetable veterinarian victory vegetarian "
    "building meeting hearing warning killing shooting stabbing bombing wedding landing painting recording listing "
    "offering ruling reading rating ranking setting training drawing dwelling filing finding funding feeling opening "
    "opinion evening morning wing king ring thing string sting spring being ceiling beginning blessing briefing "
    "burning "
    "casing clearing clothing crossing earring ending gathering helping holding housing inning lightning marking "
    "outing posting pudding railing saying screening seating showing sibling sighting sitting spelling sterling "
    "swing testing timing turning understanding vessel viewing voting weighting bed feed seed breed speed need deed "
    "weed reed shed sled hundred bleed creed fly ally family assembly anomaly supply reply rally bully monopoly jelly "
    "belly lily "
    "librarian musician historian electrician comedian custodian magic music public survivor constable table cable "
    "parable syllable valuable refugee "
    "academic accounting actuary additive adhesive admiral adversary aerial alcoholic allegory alternative "
    "anniversary antibiotic antic apiary archive artillery artisan attic aviary avowal awakening awning bagful "
    "bakery battleship bearing beating beautician bedding beheading beneficiary bestowal betrayal bible biped "
    "blemish bloodletting boundary brewery burglary burial canary cannibal captive caravan cardinal carjacking "
    "carnival cathedral catholic cavern cemetery cereal championship characteristic chemical cleansing cleric "
    "coating collectible collective commentary commercial conservative conservatory coral cooperative cosmetic "
    "crematory "
    "crucible cynic daybed dealing deathbed demographic denial depository derivative diagnostic dial dietitian "
    "dignitary directive directory dish dismissal dispersal disposal distillery dive documentary doily dormitory "
    "dressing drive drowning elastic engineering epidemic estuary etching executive explosive fable fabric fanatic "
    "fern fetish finish fish fitting fixative flatbed flogging flooring fugitive functionary gallery "
    "glossary granary graphic grating greeting grocery handful handler hanging heating heretic hijacking hispanic "
    "hive homily hotbed incentive infirmary infographic intern internship interval invective inventory itinerary "
    "kidnapping knighting knitting lantern lavatory laxative layering legionary lettering lighting "
    "locomotive lottery luminary lunatic lynching lyric magician mailing mapping marshal mathematician mechanic "
    "median medic mercenary metric metropolitan mineral missive monastery mooring moped mosaic mounting mouthful "
    "mugging mural mystery narcotic notary nursery obituary observatory ocean optician ordeal orphan "
    "pandemic paramedic parenting parish pattern perspective pharmaceutical planting plastic plating poisoning "
    "portrayal preservative primary printing promontory radish reactionary reckoning refinery "
    "rehearsal relic renewal repository representative reversal revolutionary riverbed roadbed robbery roofing "
    "rosary rubbish sabbatical sailing sanctuary scanning sceptic seabed seal sedative seminary serial shipping "
    "siding skeptic skirmish slaying spinning spiral spoonful stable statistic statistician steed stoning "
    "subsidiary tactic tally tavern testimonial tonic topping trajectory tropic upbringing upheaval urinal vandal "
    "varnish veal veteran visionary warship winery wiring withdrawal wrapping".split()
)
#: Words that end like plurals.
NOT_PLURAL: frozenset[str] = frozenset(
    "across afterwards always analysis as athens axis basis bias billiards bonus boss brussels bus business campus "
    "canvas census chaos chess circus class congress consensus corps cosmos crisis cross diabetes does economics "
    "emphasis express focus forwards gas genius glass goes grass gymnastics has his hypothesis illness indoors is its "
    "kansas lens less linguistics loss los las mass mathematics measles minus miss mrs ms news nowadays octopus "
    "others overseas outdoors paris perhaps physics plus politics press princess process progress prowess regardless "
    "rickets says series species sometimes sports status stress success surplus syllabus texas this thus "
    "towards tennis upwards us venus versus virus wales was witness wilderness yes yours hers ours theirs dress "
    "address access excess mattress waitress actress fitness pass mess toss kiss abyss bass brass compass chorus "
    "crocus stimulus radius nexus ceasefires'".split()
)
#: Third persons that can stand right behind a singular noun.
VERBS_S: frozenset[str] = frozenset(
    "says shows comes goes runs makes takes remains lies stands means lives works needs wants gets gives keeps tells "
    "begins ends starts stops seems feels becomes holds leaves owns plays reads rises falls sees sits thinks tears "
    "turns uses votes walks wins loses looks hopes believes knows adds asks appears allows includes involves belongs "
    "brings carries claims considers contains continues dies eats explains faces finds follows happens hears helps "
    "hits joins kills learns lets loves meets moves offers opens pays produces provides puts raises reaches receives "
    "drinks requires sells sends serves smokes speaks spends suffers supports "
    "talks tries understands waits warns watches "
    "writes implies relies denies replies applies satisfies varies".split()
)
IRREGULAR: dict[str, str] = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "thieves": "thief", "knives": "knife", "leaves": "leaf", "halves": "half", "mice": "mouse",
    "criteria": "criterion", "phenomena": "phenomenon", "police": "police", "series": "series", "species": "species",
    "aircraft": "aircraft", "shelves": "shelf", "wolves": "wolf", "calves": "calf", "loaves": "loaf",
    "crises": "crisis", "bases": "base", "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus",
    "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo", "vetoes": "veto",
    "torpedoes": "torpedo", "mosquitoes": "mosquito", "cargoes": "cargo", "volcanoes": "volcano", "teeth": "tooth",
    "geese": "goose", "oxen": "ox", "cases": "case", "houses": "house", "bonuses": "bonus", "statuses": "status",
    "censuses": "census", "purposes": "purpose", "horses": "horse", "nurses": "nurse", "courses": "course",
    "causes": "cause", "increases": "increase", "licences": "licence", "axes": "axe", "movies": "movie",
    "ties": "tie", "shoes": "shoe", "analyses": "analysis", "diagnoses": "diagnosis", "alumni": "alumnus",
    "bacteria": "bacterium", "cookies": "cookie", "scarves": "scarf", "dwarves": "dwarf", "selves": "self",
    "hooves": "hoof", "elves": "elf", "zombies": "zombie", "calories": "calorie", "caches": "cache",
    "headaches": "headache", "avalanches": "avalanche", "pies": "pie", "corps": "corps",
    "headquarters": "headquarters", "barracks": "barracks", "crossroads": "crossroads", "dice": "die",
    "lenses": "lens", "spies": "spy", "toes": "toe", "canoes": "canoe", "foes": "foe", "quizzes": "quiz",
    "selfies": "selfie", "rookies": "rookie", "taxis": "taxi", "skis": "ski", "stimuli": "stimulus",
    "tutsis": "tutsi", "iraqis": "iraqi", "israelis": "israeli", "pakistanis": "pakistani", "saudis": "saudi",
    "kuwaitis": "kuwaiti", "yemenis": "yemeni", "bangladeshis": "bangladeshi", "omanis": "omani", "qataris": "qatari",
    "bahrainis": "bahraini", "emiratis": "emirati", "azerbaijanis": "azerbaijani", "somalis": "somali",
    "nepalis": "nepali", "punjabis": "punjabi", "yazidis": "yazidi", "houthis": "houthi", "sunnis": "sunni",
    "nazis": "nazi", "kiwis": "kiwi", "rabbis": "rabbi", "emojis": "emoji", "tsunamis": "tsunami",
    "safaris": "safari", "alibis": "alibi", "bikinis": "bikini", "martinis": "martini", "yetis": "yeti",
    "menus": "menu", "gurus": "guru", "emus": "emu", "flus": "flu", "haikus": "haiku",
    "tornadoes": "tornado", "dominoes": "domino", "mangoes": "mango", "buffaloes": "buffalo", "embargoes": "embargo",
    "mementoes": "memento", "haloes": "halo", "flamingoes": "flamingo", "desperadoes": "desperado", "noes": "no",
    "ghettoes": "ghetto", "innuendoes": "innuendo", "peccadilloes": "peccadillo", "superheroes": "superhero",
    "passers-by": "passer-by", "runners-up": "runner-up", "hangers-on": "hanger-on", "mothers-in-law": "mother-in-law",
    "fathers-in-law": "father-in-law", "brothers-in-law": "brother-in-law", "sisters-in-law": "sister-in-law",
    "sons-in-law": "son-in-law", "daughters-in-law": "daughter-in-law", "mothers-to-be": "mother-to-be",
    "lookers-on": "looker-on", "attorneys-general": "attorney-general", "secretaries-general": "secretary-general",
    "hypotheses": "hypothesis", "parentheses": "parenthesis", "theses": "thesis", "oases": "oasis",
    "prostheses": "prosthesis", "metastases": "metastasis", "neuroses": "neurosis", "syntheses": "synthesis",
    "matrices": "matrix", "vertices": "vertex", "indices": "index", "appendices": "appendix", "codices": "codex",
    "fungi": "fungus", "nuclei": "nucleus", "foci": "focus", "radii": "radius", "syllabi": "syllabus",
    "larvae": "larva", "algae": "alga", "antennae": "antenna", "vertebrae": "vertebra", "formulae": "formula",
    "nebulae": "nebula", "supernovae": "supernova", "alumnae": "alumna", "strata": "stratum", "errata": "erratum",
    "memoranda": "memorandum", "referenda": "referendum", "addenda": "addendum", "curricula": "curriculum",
    "millennia": "millennium", "spectra": "spectrum", "ova": "ovum", "quanta": "quantum", "stadia": "stadium",
    "kibbutzim": "kibbutz", "graffiti": "graffiti", "paparazzi": "paparazzo", "concerti": "concerto", "lice": "louse",
    "wharves": "wharf", "sheaves": "sheaf", "beeves": "beef", "midwives": "midwife", "housewives": "housewife",
    "penknives": "penknife", "werewolves": "werewolf", "bookshelves": "bookshelf", "afterlives": "afterlife",
    "atlases": "atlas", "aliases": "alias", "biases": "bias", "canvases": "canvas", "irises": "iris",
    "metropolises": "metropolis", "trellises": "trellis", "pancreases": "pancreas", "christmases": "christmas",
    "smoothies": "smoothie", "birdies": "birdie", "bogies": "bogie", "hoodies": "hoodie", "goalies": "goalie",
    "indies": "indie", "junkies": "junkie", "yuppies": "yuppie", "hippies": "hippie", "foodies": "foodie",
    "newbies": "newbie", "groupies": "groupie", "prairies": "prairie", "sorties": "sortie", "genies": "genie",
    "collies": "collie", "budgies": "budgie", "brownies": "brownie", "aunties": "auntie", "veggies": "veggie",
    "cuties": "cutie", "sweeties": "sweetie", "brasseries": "brasserie", "patisseries": "patisserie",
    "coteries": "coterie", "magpies": "magpie", "neckties": "necktie", "townies": "townie", "techies": "techie",
    "baddies": "baddie", "goodies": "goodie", "oldies": "oldie", "roadies": "roadie", "freebies": "freebie",
    "aussies": "aussie", "mounties": "mountie", "barbies": "barbie", "pixies": "pixie", "eyries": "eyrie",
    "walkie-talkies": "walkie-talkie", "menageries": "menagerie", "hankies": "hankie", "talkies": "talkie",
    "pts": "point", "cacti": "cactus", "niches": "niche", "axles": "axle", "glasses": "glass",
}  # fmt: skip
