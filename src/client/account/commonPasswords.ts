/**
 * The 4,000 passwords that people choose most (MIT licence, zxcvbn-ts language-common 4; without
 * the crudest), in tiers: the most frequent one, the next two, the next four and so on. Within a
 * tier they stand in alphabetical order, which packs into three quarters of the size. Loaded only
 * while somebody chooses a passphrase.
 */
export const commonPasswords: readonly (readonly string[])[] = `
123456

12345678 password

1234 12345 123456789 qwerty

111111 123123 1234567 abc123 baseball dragon football monkey

123321 1234567890 1qaz2wsx 666666 696969 7777777 jennifer jordan letmein master michael mustang
qazwsx qwertyuiop shadow superman

000000 112233 123qwe andrew asdfgh batman buster charlie computer daniel freedom george harley
hockey hunter iloveyou jessica joshua klaster michelle pepper princess ranger robert soccer starwars
sunshine thomas tigger trustno1 zxcvbn zxcvbnm

11111111 1234qwer 131313 159753 6969 access amanda andrea anthony ashley austin bailey bigdog biteme
camaro cheese chelsea chicken cookie corvette dallas diamond ferrari gfhjkm ginger golfer guitar
hammer heather hello internet jackson justin love maggie martin matrix matthew maverick mercedes
merlin mickey morgan nicole orange pass patrick peanut phoenix q1w2e3r4t5 richard samantha scooter
secret silver snoopy sparky summer taylor test thunder whatever william yankees

12344321 123654 1q2w3e4r 8675309 adidas angel angela angels apples arsenal asdfasdf badboy banana
barney bigdaddy black boomer boston brandon brandy bulldog canada casper charles chester chicago
chris cocacola coffee compaq cooper cowboy cowboys crystal dakota danielle david dennis diablo
eagles edward enter falcon fender fishing flower forever gandalf gateway ghbdtn golden hannah
hardcore iceman iwantu jackie james jasmine jasper johnny johnson jonathan jordan23 joseph junior
knight lakers lauren liverpoo london madison marina marine marlboro melissa midnight mike miller
money monster mother muffin murphy nascar natasha ncc1701 nikita oliver panther panties passw0rd
password1 player please porsche prince purple q1w2e3r4 qwer1234 qwerty123 rabbit rachel raiders
rangers redsox samsung scooby shannon slayer smokey sophie spanky spider steelers steven tennis
thx1138 tiger tigers toyota victoria welcome winner winston winter wizard yamaha yellow

007007 01012011 102030 11223344 123456a 123456q 12345a 123abc 12qwaszx 159357 1q2w3e4r5t 1qazxsw2
2112 315475 4815162342 5150 789456 789456123 abcd1234 airborne albert alex alexande alexis america
andrey animal apollo apple arthur asdasd asdf asdf1234 asdfghjk asdfghjkl august azerty babygirl
bandit barbara bear beatles beaver beavis beer benjamin bigboy birdie blazer blink182 blue bond007
bonnie booger braves bronco broncos brooklyn bubba bubbles buddy buffalo butter butthead calvin
cameron captain carlos carmen carolina carter cartman cassie celtic chance cherry christin copper
creative cricket darkness debbie december destiny dexter digital doctor doggie dolphin dolphins
donald donkey driver eclipse elephant eminem explorer family fire fish florida fluffy flyers fred
freddy friends gabriel garfield gators gemini genius giants gibson girls godzilla golf gordon green
guinness gunner happy heaven helpme hotdog jack jackass jaguar jason jeremy jessie john kimberly
kitten kristina lasvegas legend lifehack little liverpool lol123 louise lovely loveme lover lovers
lucky maddog magic marcus marvin maximus maxwell metallic metallica mexico michigan minecraft monica
montana mountain nathan nelson newyork nicholas nintendo nirvana nissan nothing november online
packers pakistan pantera paradise parker peaches peter phantom platinum playboy pokemon police
pookie power private pumpkin q1w2e3 qazwsxedc qazxsw qwaszx qweqwe qwert qwerty1 qwertyui rainbow
razz rebecca red123 redskins redwings rocket rosebud runner rush2112 sabrina samson samuel sandra
saturn school scorpio scorpion scott sergey sharon shelby sierra skippy slipknot snickers sniper
snowball speedy spencer stalker startrek stella steve stupid success sydney testing theman therock
tiffany tomcat topgun travis trinity trouble tucker turtle united vampire victor viking voodoo
voyager walter warrior williams willie willow wilson xavier yankee

01011 01011980 01012000 010203 1029384756 111222 12312 123123a 1232323q 1234554321 123456789a
123456789q 12345q 12345qwert 123654789 123789 123qweasd 124578 134679 135790 142536 147258 147258369
147852 147852369 159951 1q2w3e 741852963 852456 9379992 a12345 a123456 a1b2c3 a1b2c3d4 accord action
adam admin adrian airplane alabama alaska alexander alexandr alicia alison allison alpha alpha1
alyssa amber american anderson andre angel1 anna antonio apache arizona arnold asd123 asdfg assman
avalon avatar awesome baby badass badger bambam basketball baxter beauty berlin bigmac bigman bigred
bill billy billybob bishop blizzard blonde bobafett bobby bollocks bondage boogie bowling bradley
brazil brenda brian britney brittany brooke brother brutus bubba1 buddha buddy1 budlight bulldogs
bullet burton business caesar cancer candy cardinal caroline carrie catch22 champion changeme
charlie1 cherokee chevelle chevy cheyenne chocolat chopper chris1 christ chronic cjkysirj claire
classic claudia clinton cobra college colorado connie connor cool cougar courtney crazy daddy dancer
danger darkside darkstar dave dbrnjhbz death defender denise denver detroit devils diesel digger
disney dodgers domino douglas dragon1 dreamer dreams drowssap drummer ducati dude duke duncan eagle
eagle1 einstein electric elizabet elvis empire engineer england enigma eric eugene everton extreme
fantasy fireball firebird fireman fisher fktrcfylh flash flowers ford forest france francis frank
frankie franklin freddie free freepass freeuser friday friend froggy future fyfcnfcbz fylhtq galina
galore garcia general genesis georgia girl goblue goober good google gracie greenday gregory gundam
happy1 hard hardon harrison harvey hawaii hellfire hello1 hello123 hendrix hentai hercules hiphop
hitman hobbes holiday homer honda honey horney horse horses hotrod house houston howard hummer
icecream indian infinity ireland ironman jake jeff jeffrey jenny jester jesus jimmy jones jupiter
justice juventus karina katana kawasaki kelly kenneth kermit kevin king kirill kitty kodiak kramer
kristen lacrosse lawrence leather leslie letmein1 liberty lickme lincoln lizard logitech lovelove
loverboy loveyou lucifer lucky1 madmax madonna magnum maksim manutd maria marines mark marley
marshall maryjane matt melanie member mercury michael1 michele mine miranda mitchell molly monday
money1 mookie morris motorola mozart music mustang1 naruto nastya natali natalie naughty ncc1701d
nemesis newport norman october oksana olivia oscar ou812 outlaw packard pamela pandora panthers
panzer passion passport password123 patches patricia patriots paul pavilion pearljam peekaboo
penguin people perfect phpbb picard pickle pimpin pirate polina pontiac poohbear poop poopoo popcorn
popeye precious predator pretty psycho pyramid qaz123 qqq111 qwe123 qweasd qweasdzxc qwerty12
qwertyu racing raider raptor rascal rasdzv3 raven raymond reddog redhead redrum reggie remember
robbie rock rocky roland rolltide ronald ronaldo rooster rulez ruslan russell russia saints sammy
sandman sandy sarah sasha savage scarface scotland scotty security semperfi serega serenity service
shaggy shorty simon simone simple simpson simpsons skipper skyline smith smooth snowman softball
spiderma spiderman spirit spitfire spooky sports spring stanley star stargate stephen sterling
stewart stingray stinky strike sublime sunset super surfer suzuki svetlana sweet swimming swordfis
swordfish system tanner tarheels taurus teens teresa test123 tester thumper tiger1 time timothy
tinker titanic tommy trevor trooper turkey tweety valentin vanessa vegeta veronica vfhbyf vfrcbv
victory vikings vincent viper virginia vision vladimir walker wallace wanker warcraft water weasel
welcome1 westside white whynot wildcat wildcats windows wolf wolfpack wolverin wolves wombat yfnfif
zachary zaq12wsx zeppelin zombie zxc123

01011990 01012010 111222333 112358 11235813 1123581321 121314 123098 123321123 1234321 123454321
12345678910 1234567a 123456z 1234abcd 123asd 123qwe123 123qweasdzxc 141627 1478963 14789632
147896325 1701 192837465 1a2b3c 1a2b3c4d 1passwor 1q2w3e4r5t6y 1qaz2wsx3edc 21122112 246810 314159
31415926 321654 4128 456123 456852 51505150 555666 666999 741852 753951 7895123 911911 951753
a1234567 aardvark aaron abgrtyu abigail access14 adgjmptw africa airforce alberto alejandr aleksandr
alfred allen alpine always amadeus amateur anakin anastasia andreas andrei andrew1 andy angelica
angelina angelo annie anthony1 anton anubis anything apple1 april aragorn archer archie artist
asdf123 asdfghj asdzxc assass assassin athena atlanta atlantis auburn audrey aurora autumn babe
babes babydoll babylon babylon5 baggins ball baller balls bananas banshee barbie barcelon barcelona
basket basketba bass bassman battle beach beagle beetle bender benson bentley bernard bernie bertha
bianca bigfoot biggie bigguy bigone bingo bird birthday biscuit blabla black1 blackcat blackdog
blackie blackman blade blades blahblah blaster blessed blondie blood blue123 blue22 bluebird
bluemoon blues bluesky bobbob bobcat boeing bomber bonehead booty boss bottom brandi brasil brendan
brianna bridge brooks brown brownie browns bruce bruins bruno bubble buck buckeye buckeyes buffy
bugger bunny burger butler butt butterfl butterfly buttons byteme cactus cadillac californ callie
camera camille campbell cannon cantona capital carlo carrot caserta casey casino cassidy castle
catdog catfish cats cavalier cdtnkfyf cessna chandler change chaos charger chargers charlott charly
check chelsea1 cheryl chichi chicks chiefs chipper chrissy christia christian christine christop
christy chubby chuck cindy cjkywt clayton clifford clover cody colleen collins colors colt45
coltrane columbia concrete condor connect consumer control cookies cooldude coolio corona cosmos
cotton country coyote cracker cream crimson cristina crusader cthutq curious curtis dagger daisy
damian damien daniela danni danny darren darwin david1 daytona deedee deftones delete delta denis
derrick design desire devil devildog dfvgbh diamonds diana dietcoke dilbert dillon dima dingdong
dirty discover dkflbvbh dodge dodger doggy dogs dollar dominic doodle dookie dorothy dragons dream
drizzt drpepper dublin dudley dumbass dustin dusty eatme eddie ekaterina elaine element elena
elizabeth emerald emily energy engine english enjoy enterpri erotic escort eternity evelyn exigen
express farmer faster fatboy fatcat father felix fernando ferret fetish fighter finger fktrctq
flatron flight flipper florence foobar forget fossil foster foxtrot freak freaky fredfred freedom1
freeman french frog frosty funtime fusion galaxy gambit gangster garden garrett geheim gerald gerard
german germany geronimo getsome ghbdtnbr ghost gilbert giovanni gizmo global gloria gn56gn56 goblin
goddess goforit gold goldberg goldfish goldie goodluck gorilla gotcha gothic grace graham great
green1 greg grendel griffin grizzly groovy guardian hacker hamilton hamlet hamster hannibal hansolo
harmony harold harris harry hawkeye head hector helena hell help henry herbert herman hershey
hesoyam highland history hjvfirf hobbit holden holland holly hollywoo holmes home hongkong hooker
hornet hotstuff hottie hunting huskers ibanez iloveu immortal impala indiana indians indigo infantry
inferno insane inside integra intrepid irina irish isabel isabella isabelle island italia iverson
jackoff jacob jamaica james1 jamie janice january japan jasmin jason1 jericho jerome jerry jersey
jessica1 jesus1 joanna joanne joejoe joey joker juice julian julie jumper jungle justme kaiser
kansas karate karen katerina kathleen katie katrina keeper kelsey kennedy kingdom kingkong kissme
kittycat knicks knights kolobok kristin ladies ladybug lancer larisa larry latino laura legion
legolas lennon leonard leonardo lestat lester letmein2 licker light lights linda lindsay lindsey
liquid lisa lobster logan lolita lollipop lollol lonestar lonewolf long longhorn looking lorenzo
loser loulou lucas lucky7 luther lvbnhbq machine maddie madman madness maestro magic1 maiden
makaveli malcolm malibu manager manchester maniac manson manuel marathon marcel marco margaret
mariah marie marino mario marion markus marlin martha martina martini mary master1 masters matthew1
mature maurice maxima maxine maxmax megadeth memphis miami michel microsoft miguel milano millie
million milton minnie mirage mission missy mister mistress misty mobile mollie molly1 mongoose
monika monique monitor monkey1 monroe montreal moomoo moon moose morpheus morrison moscow mouse
movie mulder munchkin murray muscle mushroom musicman mylove nadine napoleon nasty natalia ncc1701e
neptune network newlife newman newpass newton nfnmzyf nick nicola nicolas nikki nimrod niners ninja
nipple nipples nolimit none nookie norton nugget nylons nymets oakland obiwan office oicu812 oldman
olga omega onelove open openup orion orlando osiris overlord oxford pacific paladin palmer panama
panasonic paris parrot party pascal pass123 passat passwor patriot patton peace peanuts pebbles
peewee pegasus pencil penelope penny pentium pepsi pepsi1 personal pervert philip philips phillip
philly photos picasso pickles pierre piglet pikachu pimp ping pink pioneer pirates pitbull pizza
planet plastic playtime pleasure poison polaris poopie porter portland portugal postal potato potter
powder powers prelude presario preston princes privet punisher punkrock pussies python q12345
q1w2e3r4t5y6 qawsed qazqaz qazwsx123 qazwsxed qazxswedc quality qwerty12345 racecar raistlin
rammstein random ranger1 ravens reaper redman redneck regina renegade review rfrfirf rhbcnbyf
ricardo richie rick ripper robert1 roberto robin robinson rocker rocks rockstar rocky1 rodney roman
rommel ronnie roscoe rose roxanne rubber rusty ryan sabine safety sailing sailor sakura salmon
sammie sammy1 sampson samurai sandiego santiago satan666 savannah scarlett scruffy scully search
seattle sebastia seinfeld seminole septembe serena sergio sesame seven seven7 shadow1 shalom
shamrock shaney14 shark sharks shasta shaved sheila shelly sherlock sherman sherry shirley shogun
short shotgun showme showtime sidney siemens silvia singer single sister skater skeeter skittles
skywalke slapshot slick smile smiles smiley smitty smoke snake snakes snapper snatch software
soldier solomon sooners sophia soso123aljg spanking spartak spartan special speed spike sprite
spunky spyder squirrel squirt srinivas stacey stallion standard starcraft stardust stars stealth
stefan stephani sticky stimpy stinger stocking stone stonecol stones storm stormy stranger street
strider stuart student subaru sugar sundance sunday sunny sunrise super123 superfly support surfing
susan suzanne swallow sweetie sweetpea sweets sweety swinger sylvia tamara tanker target tarheel
tarzan tattoo tazman teacher techno teddy teen tequila test1 testtest texas thailand thanks thegame
theone thuglife thunder1 tickle timber tina tintin titans tomtom tony tornado toronto toshiba
tottenha tracey trains trance transam travel trfnthbyf trigger tristan triumph trixie trojan
trombone truck trucker trucks trumpet trunks turbo turner twilight twister tyler ultimate unicorn
unreal valentina valera valerie vanhalen velvet verbatim veronika vfvjxrf video viktor viper1 virgin
volume walnut warlock warren warriors waterloo waters watson webster weed werewolf wesley western
westham wheels whiskey whitney wicked william1 winnie wisdom wolfgang wolfman wolverine wonder woody
woody1 wordpass world wrangler wrinkle1 wutang xfiles yankees1 ybrbnf yomama young yvonne zaq123
zaqwsx zipper

0.0.0.000 0.0.000 000001 000007 0007 01011910 01011970 01011981 01011984 01011985 01011986 01011987
01011988 01011989 01011991 01012001 02071986 03082006 0420 1000 100000 1001 1012 10203 10203040 1024
102938 1066 11112222 1122 112211 1122334455 12121 12131415 1221 122333 1225 1230 12312312 123123q
12332 123321q 1234567890q 123456789z 12345678q 12345679 1234567q 123456aa 123456k 123456qwerty
123456r 123456s 123457 12345z 1234qwe 12369874 123698745 123789456 123987 123aaa 123qaz 123qwerty
123zxc 128500 12qwas 132435 13243546 135246 1366613 150781 15426378 162534 18436572 192837 1qa2ws3ed
1qwerty 1x2zkg8w 200000 2128506 222333 223344 25802580 258456 321123 321456 321654987 332211 333666
336699 362436 4121 420247 445566 456321 456654 4runner 50cent 555777 666777 6751520 73501505 753159
7753191 777888 778899 789123 78945612 789654 789987 8j4ye3uz 90210 906090 963852 963852741 987456
a123456789 a1s2d3 a1s2d3f4 aaa111 aaliyah abby abc12 abc1234 abc12345 abcd123 aberdeen abraham
absolut account achilles active admiral adonis adriana adult aezakmi again agent007 aggies aikido
airbus alan albatros albina albion aleksandra aleksey alexandra alfa alibaba alice alien aliens
alina alliance allmine allsop alucard amanda1 amazon amber1 amelia america1 amsterda amsterdam
anaconda anarchy anders andres andromeda anfield angie anhyeuem animals anime anne annette answer
apollo13 apple123 applepie aquarius area51 arjay armani arsenal1 artemis artur asdfjkl ashley1
ashton asian aspire aspirine asterix astrid astros atlantic atomic attack attitude audia4 aussie
australi australia avalanch avenger azamat azsxdc azsxdcfv babies babyblue babyboy back backdoor
backup bacon baddog balloon bang bangbang bangkok banker barber barefoot barkley barrett barry
barsik bart batman1 bayern beaches bean beaner beanie bearbear bears beast beastie beatrice
beautiful beckham becky beefcake beerbeer believe belinda bell bella belle bengals bennett benny
beretta bertie bethany better betty beverly bicycle bigass bigballs bigbear bigbird bigger biggles
bigmoney bigtime bike bikini billie billy1 billyboy bimmer bing birdman bizkit blackhaw blackjac
blacks blacky blake blessing blondes bloody blossom blueblue blueboy bluedog blueeyes boat bob123
bobbie bobby1 bogart bogdan bogey bohica bollox bond bone boner bones bonita bonjour bonkers bonsai
booker boomboom bootie boots boricua boris bosco bossman bottle bounce bowler bowser boxing boys
br0d3r brad bradford brando brandon1 breast breeze brent brian1 briana bridget brighton bristol
broadway broken brothers brucelee bryan bryant bubbas bucket buckshot budman budweise buffett
builder bull bullseye bunghole bunny1 bush busted buster1 butch butthole buttman button buzz cabbage
caitlin calico caliente california caligula callaway cambiami camel camelot camels camilla canadian
cancel cancun candice candle candyman canon capone caramel carbon carina carl carla carlton carol
carole carolyn carpet carrera carson cartoon casanova casey1 cash cat123 catalina catherin catherine
catman caveman cbr600 ccbill cecilia cedric celeron celeste celica celine celtics center central
cerberus cfitymrf chad chainsaw chair champ champs chanel chang charles1 charley charli charlotte
charlton charmed chase chaser cheers cheese1 cheetah chemical cheng chester1 chevrole chevy1 chewie
chicago1 chicken1 chickens chico chief children china chivas chloe chocolate chong chrisbln christie
christina christopher chrono chuckles chucky church cigars cinder cinnamon city clancy clapton
clarence clarinet clark claude clemson clevelan clipper clitoris cloud9 cobra1 coconut cohiba coke
coleman colombia columbus combat comics command commando compute condom conner conrad contact
content cooler coolguy coolman cooter cornell corrado cosmo cosworth cowboys1 craig crash crawford
crazy1 crazybab creampie creamy credit critter cruise cruiser crunch crysis crystal1 cthulhu cubbies
cuddles cupcake custom cutlass cutter cxfcnmt cyber cyclone cyclops cynthia cypress daddy1 daewoo
daisy1 dale dalejr dallas1 dalton damage dammit damnit dana dance dang danie daniel1 daniil danila
dannyboy dante danzig daphne dark darling davids davidson davis dawg dawn dawson deacon dead
deadhead deadman dean deanna death1 deborah deejay deepthroat deeznuts deeznutz defiant delta1 demon
demons denali deniska depeche desert designer deskjet dfkthbz dfkthf dfktynbyf dharma diamond1 dian
diehard dildo dilligaf dinamo ding dinosaur direct director diver divine dixie dkflbckfd doberman
dodge1 dodgeram dogg dogman dollars dong donna donnie donuts doobie doogie dorian double doug
doughboy down downtown dracula drago dragoon drake drew droopy dthjybrf duchess duck durango duster
dylan eastside easy eduard eduardo edwards eeyore eileen eleven elijah elliot elliott elvira elvis1
elwood emerson emily1 emma emmanuel emmitt engage enter1 enterprise erica ericsson erik ernest
erotica escape esther eternal europa europe everest excalibu exigent exodus fabian fabie fabric
facial faith falcons fallen fallout fang farside fart fashion fast fatass fatima fatman feather
february federico feet felicia felipe fernand ferrari1 fghtkm fiesta figaro filter filthy fingers
finish firefly firefox first fishes fitness fktrcfylhf flames flamingo flash1 fletch fletcher floppy
florian florida1 flounder floyd flyboy flying focus footbal football1 fordf150 forfun forgot formula
formula1 forrest fortuna fortune fowler frances francesc franco francois frank1 franky freaks
freckles frederic freeze fresh fright frisco fritz frodo frogger front242 frontier frozen fubar
fugazi function funny futbol gabrie gabriell gandalf1 gang gangbang gangsta garage garbage gargoyle
gary gaston gateway1 gator gbpltw gegcbr george1 getmoney gfhjkm123 ghetto ghjcnj ghjcnjnfr giant
gillian ginger1 giorgi giuseppe gizmo1 gizmodo gjkbyf gladiator gmoney goalie godfather godsmack
gofish goku goldstar golfball golfgolf golfing goliath gollum gonzo goodboy goodbye goodman goodtime
goofy goose gopher gordon24 gotohell govols grandma granny grant grateful great1 greatone greece
greenbay greene greens gremlin gretchen gretzky griffey gringo groove groucho grover grumpy guest
guiness gunnar gunners gustav hailey hairy hal9000 halflife hallo hambone hamburg hammers handsome
hang hank hansen happy123 happyday harder hardrock harley1 harper harry1 hastings havefun hawk
hawkeyes hayabusa hayden hayley heart hearts heather1 hedgehog heidi helen helloo hellyeah herbie
hermes hidden hilton hithere hockey1 holly1 hollywood homer1 homers homerun honda1 honey1 hoosier
hoover hope hopper horizon horndog hotboy hotred hotshot houses hudson hungry hunter1 hurrican
husker huskies hustler hyperion idontknow iforgot igor iguana ihateyou illini iloveyo imagine
imperial incubus infiniti ingrid insert intruder irish1 isaiah israel italian ivan ivanov ivanova
jabroni jackal jackson1 jacob1 jade james007 jamesbon jamesbond jammer jane janet janine japanese
jarhead jasmine1 java javier jayhawk jazz jazzman jean jeanette jeanne jedi jeep jenna jennie jenny1
jensen jeremiah jerkoff jess jesse jessic jethro jewels jillian jimbo jimbob jimmy1 johanna johannes
john316 johnboy johnjohn joker1 jokers jordan1 jose josh joshua1 journey jrcfyf juan judith juggalo
julia juliet julius junebug justdoit justin1 justine kahuna kaktus kamikaze kangaroo karolina kasper
kathryn kathy katie1 katrin kcj9wx5n keith kelley kelly1 kendall kenny kenshin kentucky kenwood
kenworth kevin1 keyboard keystone keywest kickass kicker kids kimber kingfish kingpin kingston kinky
kipper kirsten kiss kisses kitkat kitty1 klingon knickers knopka kong korn koshka kosmos kostya
kotenok krishna krista kristi kristine kristy krystal ktyjxrf kume kungfu kyle labrador labtec lady
laguna lambert lamont lance lancelot lansing laptop latin laurel laurie lawyer leader leanne ledzep
legacy lemons leonid leopard lespaul letsgo lewis lexmark library lick lickit life lifetime lightnin
lillian lineage2 ling lion lionking lisalisa lizzie loco lokomotiv lolipop lonely looker looney
looser lord lorraine losers louis love1 love123 love69 loveit lover1 loving lowrider lucky13
luckydog lucy ludwig luis luke macdaddy macross madden madeline madison1 madrid maggot magick
magicman magnolia magnus magpie mailcreated5240 mailman majestic malaka malina mallard mamapapa
manchest mandingo mandy maradona marc marcia marcos margarita marian marianne marilyn marin mariners
marino13 marisa marissa marius market marlene martin1 martinez marvel maryland mason massimo massive
maste matador mathew matilda mattie maureen maxell maximum maxx mayday mayhem maynard mazafaka
meatball meathead meatloaf mechanic megaman megan megapass meghan melinda melissa1 mellon mellow
melody melvin memorex memory meowmeow meredith meridian mersedes metal method michaela micheal
michell microlab micron microsof midget mighty mikemike mikey milana milena miles military ming
minime miracle miriam mirror misfit mittens models mojo moloko molson mommy momoney monaco monalisa
mondeo moneyman moneys monkeys monopoly monster1 monty moocow moose1 more motherlode motley mouse1
movies multiplelo muppet murder music1 musica mustangs mustard mybaby mylife mypass myself mystery
mystic nancy napass nathalie national natural nature ncc1701a ne1469 nebraska nellie nevada newbie
newcastl newyork1 nguyen nickel nicole1 night nike nikola nina nipper nitram nobody nofear nokia
noodle noodles nopass nudist number number1 nuttertools nwo4life nyjets oakley oblivion ocean odessa
ohyeah oilers oklahoma oleg olivier omega1 onlyme operator oracle orange1 oranges oregon original
orioles oscar1 ou8122 outkast over p0015123 pa55w0rd pa55word packer packers1 pacman padres paint
paintbal paintball painter palace panasoni pancho panda panther1 pantyhos paper paradox parola
pass1234 passme passpass passwor1 passwords passwort patrick1 patty pauline payton pearl pedro
penguins penthous pepper1 pete peter1 peterpan peters peterson petra peugeot peyton phil philippe
phillies phillips phoebe phoenix1 photo pianoman piccolo pics picture pillow pilot pineappl pingpong
pinkfloy pippen pisces pistol play plumber plymouth poetry pokemon1 polniypizdec0211 polo polska
pompey poncho poochie poodle pooh poontang pooper pooppoop pooter poppy porkchop porsche9 poseidon
positive possum powell power1 premier presto primus printer prissy prodigy profit prophet pudding
punkin puppies puppy pupsik purdue pussie putter q123456 qawsedrf qazwsx12 qazwsxedcrfv quantum
quartz quattro queen queens quincy qwer123 qwerasdf qwert1 qwert123 qwerty1234 qwerty123456
qwertyuio r2d2c3po rabota racer racerx rachael radio rafael ragnarok raiders1 railroad rain rainman
ralph rambler rambo ramona ramses randall randy rangers1 rasputin rastaman raven1 rbhbkk rctybz
reading ready reagan reality rebel rebels redalert redbull redfish redhot redwood reebok reefer
renault renee rereirf rescue research resident respect retard retired revenge rfhbyf rfnthbyf rfrnec
rhiannon rhonda rich richard1 richards richmond ricky rightnow ripple river rivers rjirfrgbde
rjntyjr rjycnfynby roberta roberts robotech rockets rockhard rockon rodman roger rogers roller
romance romashka romeo rookie rooney rootbeer rosemary rosie rotten route66 rover rovers royals
rtyuehe rugby rules running rupert rush russian rustam rusty1 sabbath sabina sabres sadie sadie1
safari sailboat saint salamander sally salvador samara samiam samsung1 sanchez sanders sandro sandy1
santana santos sapper sapphire sara sarah1 saratoga sascha sasha1 sassy sasuke satan saturday saun
sauron sausage sayang scania scanner scarlet science scoobydo scooter1 scotch scott1 scottie scout
scrappy scratch scream scuba seamus sean searay sebastian second secret1 seeker select selena senior
sentinel september sergei server shado shaman shane shania shannon1 shaolin sharky shawn shazam
shearer sheena shelley shemale sherwood shiloh shopping silence silver1 simba simon1 simona sims
sinatra sinbad sinclair sinner sirius sithlord sixers skidoo skiing skinny skorpion skydive
skywalker slacker slappy slave sleepy slider small smeghead smegma smelly smoker smokes smokin
smudge smut snake1 snapon snapple sneakers snoop snoopdog snow snowboar snuggles sobaka soccer1
socrates sojdlg123aljg soleil solnce solution somethin sommer song sonic sony sooner sound southern
southpark space spank spankme sparkle sparks sparrow sparta spartans spawn speaker spears spectrum
spidey spike1 splash splinter spongebob sport springer sprint spurs sputnik staples star69 starbuck
starfire starfish starship start static station steam steel steele steeler stefano steph stephanie
stereo sterlin steve1 stevie stick sticks sting stocks stolen stoner stoney strange striker strip
stripper stroke strong stud studio studly stuff stumpy stunner subway sultan summer1 summit sunflowe
sunnyday sunshin super1 superman1 supersta superstar surf susanne svetik sweden swimmer swingers
sword syncmaster syracuse tabitha tacobell tacoma tammy tang tango tanya tara tardis tasha tatiana
tatyana taylor1 tazmania tdutybq team technics tekken telefon temp tempest temple terminal
terminator terrapin terror terry test1234 texas1 thanatos thankyou theboss thecat theend thekid
theking theodore theresa thesims thirteen thomas1 thompson thongs thor throat thursday tiberius
tigger1 tight tights timmy tinman titanium titleist tobias toby today together tolkien tomato tommy1
tommyboy tomorrow tool tootsie topcat topdog topher topper torres tractor tracy trader traffic train
translator traveler treasure trebor tree triangle tricky trident trinidad trisha triton trojans
trout truelove truman tsunami tuesday tunafish tundra turbo1 turkey50 twinkle twins twisted tyler1
typhoon tyrone tyson ufkbyf ultima umbrella underdog undertaker universe unknown usa123 usarmy user
usmc usnavy utopia vacation vader valencia valeri valeria valhalla valley vanilla vector vectra
vegas venice venus veritas vermont vernon verona vertigo vette vfczyz vfhecz vfhufhbnf vfksirf
vfrcbvrf vfvekz vfvfgfgf vh5150 viagra vietnam viewsonic viktoria village violet vipers vitalik
vivian vkontakte vladik vladislav volley volvo vortex voyeur vulcan wagner walleye wally walmart
walrus wapbbs warhammer warlord warthog wasser wassup watcher wayne weather weaver webmaster weezer
welder wendy werner west westwood what whatsup whisky whisper whitesox whitey whocares wibble wilbur
wildfire will willis willy window winston1 wolf359 wolfie woman women wood woofwoof wookie work
working wrestlin wright writer xanadu xander xbox360 xtreme ybrjkfq yosemite yourmom yzerman z1x2c3
zaphod zaq1xsw2 zaqxsw zenith zerocool zeus zidane ziggy zigzag zorro zvezda zxasqw12 zxcasd
zxcasdqwe zxcv1234 zxcvbnm1
`
  .trim()
  .split('\n\n')
  .map(tier => tier.split(/\s+/))
