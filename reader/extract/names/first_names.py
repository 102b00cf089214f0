"""First names by which "he" and "she" are told apart; who bears one of both tables may be either.

Written by hand from general knowledge of the names in English-language news; extend either by a name.
"""

from __future__ import annotations

MALE_NAMES = frozenset(
    """
    aaron abbas abdel abdelaziz abdelmadjid abdul abdulla abdullah abdulrahman abel abhijit abner abraham achim adam
    adolfo adrian adrián agustin ahmad ahmed ahmet ahsan ajay ajit akbar akira alain alan alassane alastair albert
    alberto albin aldo alec aled alejandro aleks aleksandr alessandro alex alexander alexei alexey alexis alfie
    alfonso alfred alfredo ali alistair allan allen alok alonzo alton alvaro alvin amar amir amit ammar anastasio
    anders andre andreas andrei andrew andrés andriy andrzej andy angelo angus anil ankit anthony antoine anton
    antonio antonín antony antónio anwar arif arjun armando arnaud arne arnold aroldis arsene artem arthur arun
    arvind asad asher ashok ashraf ashton asif atiku aubrey augusto austin avi aziz álvaro ángel babajide babak
    baltasar barack barham barry bart bartosz bashar bassam beau beji ben benedikt benito benjamin benny bernard
    bernardo bernie bert bertrand bilal bilawal bill billy bjorn björn blaise blake boaz bob bobbie bobby bogdan
    boris brad bradley brady brandon brandt branko brendan brendon brent bret brett brian broderick bronislaw bruce
    bryan bryce bukola burt byron caleb callum calvin cameron carl carlo carlos carlton carson cary cedric cesar
    chad chadwick chaim chamath charles charley charlie chen chester chidi chinua chris christian christoph
    christopher christos chuck clarence claude claudio clement cliff clifford clint clinton clive clyde cody colby
    cole colin connor conor conrad constantin cormac cornelius cory craig cristian cristiano cristobal cullen curt
    curtis cyril cyrus dale damian damien damon dan daniel danilo danny dante darius darrell darren darrin darryl
    dave david davide dax dean deandre deepak demarcus demetrius denis dennis dennison denny denys derek desean
    deshawn desmond devin devonte dexter didier diego dieter dietmar dimitri dimitris dinesh diogo dirk dmitri
    dmitry dmytro domenico domingo dominic dominique don donald donnie dorian doug douglas dragan drew driss duane
    duncan dustin dwayne dwight dylan eamon earl eberhard ebrahim eckhard ed eddie edgar edmund edouard eduardo
    edward edwin efrain egor eitan eli elias elijah elio elliot elliott elmer elon elton elvis emeka emil emile
    emiliano emilio emmanuel emmett enda enio enrique enzo ephraim erasmus eric erich erik ernest erwin esteban
    ethan etienne euan eugene evan evgeny evo ewan ezekiel ezra étienne fabian fabio fabrice faisal faiz fareed
    farid faruk fausto federico felipe felix femi ferdinand fergus fernando fidel filip filippo finn florian floyd
    francis francisco franco francois françois frank frankie franklin franz fraser fred freddie freddy frederick
    friedrich fritz fulgencio fyodor gabriel gamal gareth garrett garry garth gary gaston gaurav gavin gavrilo gaz
    gbenga geert geoff geoffrey george georges georgios geraint gerald gerard gerardo gerhard gerry ghassan giacomo
    gianluca gianni gideon gilbert gilles gino giorgio giovanni giulio giuseppe glen glenn godfrey gonzalo goodluck
    gopal gordon gotabaya gottfried graham grant greg gregory grigory guido guillermo gunnar gunther gus gustav
    gustavo guy hadi hafez haider haim hakan hal hamad hamid hamish hamza hank hannes hans harish harold harry harsh
    hartmut haruki harvey hashem hashim hassan heath hector heiko heinz helge helmut hendrik henri henrik henrique
    henry herb herbert herman hermann hideki hideo hiroshi hiroyuki horacio horst hosni howard hristo hubert hugh
    hugo hugues humberto humphrey husain hussein ian ibrahim ibrahima idris idriss iggy ignacio igor ilya imad imran
    inacio ingo ioannis irving irwin isaac isaiah ishaan ismail issac issam itzhak ivan iván ivo jaap jabari jacek
    jacinto jack jackie jackson jacob jacques jaime jair jake jakob jalen jamaal jamal james jamie jamil jamison jan
    janek janusz jared jaroslav jarrod jarvis jason jassim javad javed javier jay jayden jean jean-claude jean-luc
    jean-marc jean-marie jean-paul jean-pierre jed jeff jeffrey jens jensen jerald jeremiah jeremy jermaine jerome
    jerrod jerry jesse jesus jesús jethro jez jim jimmy jiri jiří joachim joakim joao joaquin joaquín joão jock joe
    joel joey johan johann johannes john johnathan johnny jomo jon jonah jonas jonathan joost jordi jorge jorgen jos
    jose josef josep joseph josé josh joshua joshy jovan jovenel juan juergen jules julian julián julio julius juraj
    jurgen jussi justin jürgen kais kaleb kamal kamil kareem karim karl karsten karthik kazuo keir keiran keisuke
    keith kelechi kelvin ken kendall kenji kenneth kenny kent kev kevin kgalema khaled khalid khalifa kieran kimi
    kiran kirk klaus knut kofi konstantin konstantinos kris kristian kristof krzysztof kurt kwame kwasi kyle kylian
    lakshman lamar lance landry larry lars laszlo laurence laurie lawrence lazaro lászló leandro lebron lee leif
    leigh len lenin lenny leo leon leonard leonardo leonid leonidas leopold leroy lev levi lewis lex liam lino
    lionel lloyd logan lorenzo lorne lou louie louis luc luca lucas luciano lucien ludovic ludwig luigi luis luiz
    lukas luke luther lutz lyle lyndon lynn maciej mackenzie macky maddox magnus mahathir mahdi mahesh mahinda
    mahmood mahmoud malcolm malik mamadou manish manny manoj manuel marc marcel marcello marcelo marcin marco marcus
    marek mariano mario marius mark marko markus marlon marshall martin martín marty marvin marwan masoud masrour
    massimo mateusz mathias mathieu matt matteo matthew matthias matthieu matthijs mattias maurice mauricio mauro
    max maxim maximilian maxwell mehmet mel melvin mesut micah michael michal michał micheal micheál michel mick
    mickey miguel mihai mike mikhail milan miles milo milos miloš milton mirza mitch mitchell mitt mohamad mohamed
    mohammad mohammed mohamud mohan mohit mohsen moises moisés moncef monty morgan morten mostafa moussa muammar
    muhammad muhammadu muhammed mukesh munir murad murray musa mustafa mwai mykhailo mykola myles myron nabil nadeem
    nadim naftali naguib namir narendra nasser nate nathan nathaniel naveen navid nawaz nayib neal neale nechirvan
    ned neil nelson nestor neville néstor ngozi nicholas nick nico nicolae nicolas nicolás niels nigel nikhil nikita
    niklas nikola nikolai nikolay nikos nils nir nirav nitin noah noel norbert norm norman nouri nuno obadiah obinna
    octavio olaf olav ole oleg oleksandr oleksii oleksiy oliver olivier ollanta oluwaseun omar omari omer oren orrin
    orson orville osama oscar oskar osman oswald otto owen ozzie ólafur óscar özgür pablo paddy panagiotis paolo
    pascal pat patrice patrick patrik paul paulo pavel pavlo payam pedro peer percy pervez pete peter petr petro
    petros petteri peyton phil philip philippe phillip phineas pierre pieter pietro piotr porfirio prakash pranab
    pranay pravin przemysław quentin quincy quinn rached rafael raffaele rafic rafik ragnar rahm rahul raila rainer
    raj rajan rajeev rajendra rajesh rajiv rakesh ralf ralph ramesh ramin ramon ramzan ramzi randall randy raphael
    rashad rashid rasmus raul raúl ravi ray raymond recep redouane reese reggie reginald reiner reinhard reinhold
    remy renaud rene reuben rex rémy rhys ricardo riccardo richard richie rick ricky riley rishabh rishi ritchie
    riyad rizwan rob robbie robert roberto robin rocco roch rod roderick rodney rodolfo rodrigo rogelio roger rohan
    rohit roland rolf romain roman romano romeo romy ron ronald ronan ronen ronnie roosevelt rory rosario ross roy
    royce ruairi ruben rubén rudi rudolf rudolph rudy rufus ruhollah rui rune rupert ruslan russ russell rutger ryan
    saad saadeddine saddam sadiq saeed saif sajid salim salman salvador salvatore sam samir samson samuel samy
    sandeep sander sandro sandy sanjay sanjeev santiago sascha satoshi satya saud saul sayed scot scott scotty sean
    sebastian segun selim selwyn serdar serge sergei sergey sergio sergiy serhiy seth seymour shahbaz shakeel shakir
    shamil shane shankar shaun shawn shehbaz shelby sherrod shigeru shimon shinzo shinzō shlomo shyam siddharth
    sidney siegfried sigmar silas silvio simeon simon simón sinan slobodan soren spiro stan stanislav stanley
    stavros stefan stefano steffen stelios sten steny stephan stephane stephen stephon steve steven stéphane stig
    stuart subhash sudhir sunil sunny suresh sushil sven sylvain sylvester søren tadeusz tahir taj takashi takeshi
    talal tamim tamir tapio tariq taro tayo tayyip ted tedros terence terrance terrell terrence terry teun thabo
    thad thaddeus thane theo theodore thiago thibault thierry thom thomas thorsten tiago tibor tigran tihomir tim
    timo timothée timothy tito tobias tobin toby todd tom tomas tomasz tomás tomáš tommaso tommy toni tony torsten
    travis trent trenton trevor trey tristan troy tsutomu tunde tyler tyrone uche udo uhuru ulf uli ulrich umar
    umberto usman uwe vaclav vadim vadym valentino valery vasily vasyl václav venkat vern vernon victor viggo vijay
    vikas vikram viktor vince vincent vincenzo vinod vipin vishal vitali vitalii vitaliy vitaly vitor vivek vlad
    vladimir vladislav volker volodya volodymyr vyacheslav wade waldemar waleed walid wallace wally walter warren
    waseem wayne wendell werner wes wesley wilbur wilfred wilfried wilhelm will willem william willie wim winston
    wojciech wolfgang wouter xavi xavier xi yahya yair yakov yannick yannis yaroslav yaser yasir yasser yasuo yemi
    yevgeny yevhen yoav yogi yoichi yoram yosef yoshihide yousaf youssef yoweri yukio yunus yuri yuriy yury yusuf
    yves zac zach zachariah zachary zack zaid zak zane zbigniew zdenek zeke zeljko zhang ziad ziyad zlatan zoltan
    zoltán zweli željko øystein đorđe łukasz
    """.split()
)
FEMALE_NAMES = frozenset(
    """
    abby abigail adele adriana agatha agnes agnieszka ahed aileen aimee aisha aisling akiko alana alba alejandra
    alessandra alessia alexa alexandra alexandria alexis alice alicia alina alisa alison alissa aliya allegra
    allison allyson alma alyson alyssa amalia amanda amaya amber amelia amina amira amparo amrita amy ana anastasia
    anastasiya andie andrea andreea aneta angela angelica angelina angelique angie anita anja anjali anke ann anna
    anne annelies anneliese annette annie annika antje antoinette antonella antonia anya april arabella araceli
    aretha ariana ariane arianna arlene asha ashlee ashleigh ashley astrid aubree audra audrey audrie aung aurora
    ava ayanna ayesha azar babette barbara bárbara beata beatrice beatrix beatriz becky belinda bella benazir
    bernadette bernice bertha beryl beth bethany bettina betty bettye beverly beyoncé bianca birgit blanca blanche
    bobbie bonnie brandi brandy bree brenda brenna bria briana brianna bridget bridie brigid brigitte briony britney
    brittany bronwyn brooke bryony caitlin caitlyn camila camille candace candice carey carina carla carlotta carly
    carmel carmen carol carola carole carolina caroline carolyn carrie caryn cassandra cassidy cassie catalina
    catarina cate catherine cathleen cathy catriona cecile cecilia celeste celia celine cécile céline chantal
    charlene charlotte charmaine chelsea chelsie cherie cheryl chiara chimamanda chloe chrissy christa christiana
    christie christina christine christy chrystia ciara cindy claire clara clarissa claudia claudine clementine cleo
    colleen connie constance consuelo cora coretta corinne cornelia courtney cristina crystal cynthia dagmar dahlia
    daisy dana daniela daniella danielle danny daphne daria darlene darya dasha davina dawn deanna deb debbie
    deborah debra deirdra deirdre delia delphine denise desiree devin dian diana diane dina dinah dionne dolly
    dolores dominique donatella donna dora doreen doris dorit dorothea dorothy dory dottie ebony edith edna edwina
    effie eileen eilidh eimear elaina elaine elana eleanor eleanora elena eleni elfriede elif elin elina elinor
    elisa elisabeth elise elissa eliza elizabeth elizaveta elke ella ellen ellie elsa elsie elspeth elvira emilia
    emilie emily emma emmanuelle emmeline enid erica erika erin erna ernestine esmeralda esperanza estela estelle
    ester esther ethel eugenia eunice eva eve evelina evelyn evita ewa fabiana fabienne faith fanny farah fareeda
    farida fatima fay faye felicia felicity fernanda fiona flora florence franca frances francesca francine
    françoise frankie franziska freda frederica freya frieda gabby gabriela gabriella gabrielle gail galina gayle
    gemma genevieve geneviève georgette georgia georgiana georgina geraldine gerda geri germaine gertrude ghislaine
    gilda gillian gina giorgia giovanna gisela giselle gisèle giulia gladys glenda glenys gloria goldie grace
    graciela gráinne greer greta gretchen gretel griselda gudrun guinevere gwen gwendolyn gwyneth haley halima halle
    hanan hanna hannah harriet hattie hayley hazel heather hedwig heidi heike helen helena helga heloise henrietta
    hermione hester hettie hilary hildegard hillary hiroko holly hyacinth ida ilana ileana ilhan ilona ilse imelda
    imogen ines inge ingeborg ingrid inna ioana iolanda irena irene irina iris irma isabel isabella isabelle isadora
    isla isobel ivana ivanka ivonne ivy izabella jacinda jacinta jackie jacklyn jaclyn jacqueline jada jaime jaimie
    jamie jamila jane janel janelle janet janice janie janine janna jasmine jaya jayne jean jeanette jeanine jeanne
    jeannette jeannie jemima jen jeni jenifer jenn jenna jenni jennie jennifer jenny jerri jessica jessie jill
    jillian jo joan joana joann joanna joanne jocelyn jodi jodie jody joelle johanna jolene joni jordana josefina
    josephine josie jovita joy joyce juana juanita judi judith judy julia juliana julianna julianne julie juliet
    juliette june jutta kaitlin kaitlyn kaja kamala kara karen kari karin karina karine karla karolina karyn kasia
    kassandra katarina katarzyna kate katerina katharine katherine kathi kathie kathleen kathrin kathryn kathy katie
    katja katrina katy kaya kayla kaylee keiko keira kellie kelly kelsey kendall kendra kerri kerry kersti khadija
    khloe khloé kiki kim kimberly kirsten kirstie kirstin kirstjen kirsty kori kourtney kris krista kristen kristi
    kristie kristin kristina krystal kyla kylie lakshmi lana laney lara larisa larissa latoya laura laurel lauren
    laurie laverne layla lea leah leann leanne leigh leila leilani lena leonie leonor leonora lesley leslie leslye
    leticia letizia lexi léa liana libby lidia lilia lilian liliana lilith lillian lilly lily lina linda lindsay
    linette lisa lisbeth livia liz liza lois lola lolita loretta lori lorna lorraine lotte lou louisa louise luann
    lucia lucie lucille lucinda lucy ludmila luisa lupe lupita luz lydia lyn lynda lynette lynn lynne lyudmila mabel
    mackenzie madeleine madelyn madison maeve maggie mairead maja malala malin mallory mandy manuela mara marcela
    marcella marci marcia marcy margaret margarete margarita margaux margot margrethe marguerite mari maria mariah
    mariam marian mariana marianna marianne marie mariel marietta marika marilou marilyn marina marion marisa
    marisol marissa marita maría marjorie marla marlee marlena marlene marnie marsha marta martha martina marva mary
    maryam maryanne maryna mathilde matilda mattie maud maude maura maureen mavis maxine maya mayra mădălina meg
    megan meghan mel melania melanie melina melinda melissa mercedes meredith meryl mia micaela michaela michelle
    michèle mila mildred milena millicent millie mina mindy minnie mira miranda mireille miri miriam mitzi moira
    molly mona monica monique morgan morgana moya muireann muna muriel myra myriam myrna myrtle nadezhda nadège
    nadia nadine nadja naila naima nana nancy nanette naomi narges nasreen natacha natalia natalie nataliya natasha
    nathalie neda neera neha nell nellie nessa nettie ngozi nia niamh nichelle nichola nicki nicola nicole nicolette
    nikita nikki nilofar nina nisha nita noelle nora noreen norma nour nuala nuria nusrat odette ofelia oksana olena
    olga olha olivia oona oprah orla ornella ottilie özlem paige paloma pam pamela pascale patricia patrizia patsy
    patti patty paula paulette paulina pauline pearl peggy penelope penny petra petronella petunia peyton philippa
    philomena phoebe phyllis pia pilar pippa polly portia pramila preeti priscilla priya qian quiana quinn rabia
    rachael rachel rae raisa ramla ramona rania raphaela raquel reba rebecca reem reese regan regina reina renata
    renate renee renée rhea rhiannon rhonda rihanna riley rima rita robbie roberta robin robyn rochelle romina romy
    ronda roopa rosa rosalie rosalind rosalyn rosamund rosana rosanna rosanne rose roseanne roselyn rosemary rosetta
    rosie rowena roxanne roz rupa ruta ruth ruthie saba sabina sabine sabrina sadia sadie sahar saima sakura sallie
    sally salma salome sam samantha sandi sandie sandra sandy sangeeta sanna saoirse sara sarah sarai saskia
    savannah scarlett selena selma shaheen shaina shakira shanna shannen shannon shari sharlene sharon shauna shawna
    shayla shazia sheena sheila shelby shelia shelly shereen sheri sherri sherry sheryl shira shirin shirley
    shoshana shreya sibyl sidonie sienna sigourney sigrid silke silvia simona simone sinead sinéad siobhan siobhán
    sita sofia solange sondra sonia sonja sonya sophia sophie soraya stacey stacie stacy stella stephanie stephany
    stine sue sunita susan susana susannah susanne susi susie suzan suzanna suzanne suzie svenja svetlana svitlana
    swati sybil sylvia sylvie tabatha tabitha tahira talia tallulah tamar tamara tamika tammy tamsin tania tanya
    tara tarana tasha tatiana tatjana tatyana tawakkol teresa teri terri tess tessa thandi thelma theodora theresa
    therese thérèse tiffany tilda tilly tina toby tonia tonya toyin tracey tracy tricia trina trish trisha trudy
    tulsi tzipi uma una ursula usha uta ute vaishali valentina valeria valerie valery valérie vanessa veena velma
    venetia vera verena verna veronica verónica vesna véronique vicki vicky victoria vigdis viktoria viktoriya
    vimala viola violet virginia virginie vivian viviana vivienne wafa wanda wangari wanjiru wendy whitney whoopi
    wilhelmina willa wilma winifred winnie winona xenia xiomara yael yana yanira yara yasmin yasmine yekaterina
    yelena yesenia yoko yolanda yoshiko yuki yulia yuliya yumi yvette yvonne zahra zainab zara zaynab zelda zena
    zinaida zita zoe zohra zora zsa zuzana zuzanna
    """.split()
)
