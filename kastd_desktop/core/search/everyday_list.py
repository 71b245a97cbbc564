"""Everyday words of homes, shops, offices and schools that tell of no card; read only when a pack is compiled.

Written for this program, theme by theme, then sorted. Lithuanian words stand in their dictionary form and are met in
any other; words of other languages are met as they stand here.
"""

from __future__ import annotations

from typing import Final

LITHUANIAN: Final = """
abba abėcėlė abitūra abiturientas abraomas abrikosas access acer acetonas achema achilas acrobat actas adapteris adata
adele adidas adobe adomaitis adomas adrijos adventas advokatas aerobika aerouostas afrika afroditė agata agoda
agrastai agronomas agronomija aguonos agurkai aibė aikštynas airbaltic airbnb airbus airija airpods aisbergas aisčiai
aitvaras ajeras akacija akcija akcijos akcininkas akcizas akėčios akėjimas akiniai akmena aknė akordai akordeonas
akras akrilas akrobatas akrobatika akropolis aksioma aksomas aktas aktorius aktuaras aktyvai akumuliatorius
akupunktūra akustika akvarelė akvariumas alavas albanija aldrinas alegorija alekna aleksandras aleksandrija aleksotas
alergija alergologas alga algalapis algebra algebrinis algirdas algoritmas ali aliaska aliejus aliexpress aligatorius
aliuminis alksnis alpaka alpės alpinariumas alpinistas alpinizmas altas altorius alytus alyva alyvinis alyvuogės
alžyras amaras amazonė ambasada amd amerika ametistas amoniakas amortizacija amortizatorius ampas amperas amplitudė
amsterdamas amuletas amūras anakardžiai anakonda analizė ananasas anatomija ančiasnapis ančiukas andai andersenas
andora android anekdotas angelas angliavandeniai anglų angola angular animacija animacinis ankara ansamblis antakalnis
antakiai antalija antarktida antarktis antibiotikai anticiklonas antifrizas antika antikinis antikvarinis antilopė
antivirusinė antkainis antklodė antologija antonimas antpirštis antrinės antropologija antspaudas antverpenas anubis
anykščiai apartamentai apaštalas apdailininkas apdorojimas apdovanojimai apelsinai apeninai apgultis apklausos
aplankas apmokestinimas apolonas apple apsakymas apsiaustas apšiltinimas apsiuvas apskaita apskritimas apšvieta
apšvietimas apuoliukas apvadas apygarda apylinkė apysaka apyvarta apželdinimas apžiūra apžvalgos arabija arachisai
araratas aras arbata arbatinukas arbatžolės arbitras arbūzas archeologas archeologija archeologinis archimedas
archipelagas architektas architektūra archyvaras archyvas archyvavimas arduino arėjas arena arfa argentina argonas
arimas aristotelis aritmetika arkangelas arklidė arklys arktis armani armatūra armėnija armija armonika armstrongas
aronija arsenal arsenas artemidė artilerija artišokas aruodas asadauskaitė asfaltas asfaltavimas asfaltuotojas asics
ašigalis asignavimai asmenuotė asociacija asteroidas astra astrologija astronautas astronomas astronomija astronominis
aštuoniasdešimt aštuoniolika aštuonkojis asus asveja atakama ataskaita ataskaitos ateizmas atėnai atestacija atgimimas
atidarytuvas atila atlaidai atlantas atlasas atletika atliekos atlydys atlyginimas atmintinė atmintis atmosfera atolas
atomas atominė atostogos atrakcionai atranka atspalvis atvirukas audėja audi audimas audinys auditas auditorius audra
augalas auginimas augustas aukcionas auksakalys auksas auksinė aukštaitija aukštojas ausinės auskarai aušros
australija austrės austrija autobiografija autobusas autobusiukas autocad autoelektrikas automagistralė automatas
automobilis autosalonas autoservisas autostopas autostrada autotraukinys avangardas avansas avansinė avataras aviacija
avialinijos aviena avietė aviganis avilys avinas avinžirniai avis avitela avižiniai avižos avokadas avys azalija
azerbaidžanas azija azotas azovo ąžuolas ąžuolinis babuinas bačata bachas badavimas badmintonas bagažas bagažinė
bagdadas bagetė bahamos baidarė baigiamasis baikalas baironas baitas bajanas bajoras bakalauras baklažanas bakterija
baku balandėliai balandis balansas balansinis balanso baldai baletas baliklis balionas balkanai balnas balsai
balsavimas baltica baltija baltušis baltymai balzakas balzamas bambukas bamperis bananai bandelė bandža banginis
banginukas bangladešas banglentė bangos banionis bankas banketas bankininkas bankokas bankomatas bankrotas baobabas
baranauskas baravykai barbadosas barbora barcelona bardis barilla baris barista baritonas barjerinis barokas barokinis
barometras baronas baronkos barščiai barselona barsukas bartokas bartuva barzda basanavičius baseinas bastionas batai
bataljonas batas batatas baterija baterijos batinė batonas batoras batsiuvys batutas baudos bayern bazaltas bazė
bazilikas bažnyčia bažnytinis bebras begemotas bėgiai bėgimas begonija beirutas beisbolas bekhemas beko belas belgija
belgradas bendrabutis bendrasis bendrija bendruomenė beninas bentley benu benzinas bergenas bergmanas berilis beringo
berlinalė berlynas bernas bernvakaris beržas beržinis bešamelis bestseleris bethovenas betmenas betonas betonavimas
betoninis betonuotojas beyonce beždžionė bezė bezosas biatlonas biblija bibliografija bičkutis bidė bienalė bigbenas
biglis bijūnas bikinis biliardas bilietai biliūnas bimbalas bingo binkis biochemikas biografija biokuras biologas
biologija biologinis birbynė birštonas biržai birželis biskvitas bismarkas bismutas bišonas bitcoin bitės bitininkas
bitininkystė bitkoinas bitlai biudžetas biuletenis biuras bizė bizonas blanširavimas blenderis bliuzas blizgė
blokchainas blokelis blokinis bloknotas blokų bluetooth bluray blusa blynai bmw boa bobslėjus bocmanas boeing bogota
bohras boileris bokačas boksas bokštas bokštelis bolivija bolivinė bolivudas bolonija bolt bona bonapartas bondas
bonsai booking boras borchesas bordiūras bordo boruta boružė bosch bosforas bosnija bostonas botanika botičelis
botoksas botsvana boulingas bounty bozonas braižyba bramsas brandos branduolinis branduolys braškės braškinis
bratislava brauniai brazilija breht breikas breketai brėžinys brežnevas bridžas brie briedis briedžiukas briketai
briliantas britanija britų briuselio brokeris brokolis bromas bronte bronza brugė bruknės buda budapeštas budizmas
būdvardis bufetas bugas bugatti būgnai būgnininkas buhalterija bukareštas buldogas buldozeris bulgakovas bulgarija
bulguras bulius bulls bulvės bulvinis burbonai burė burgeris buriavimas burlaivis burlakas burlentė burokas burokėliai
burtininkas burundis bušas būsto butaforija butanas butas bvp bytlai čadas cadillac caffeine čaikovskis camelia čanas
canva čaplinas caras carienė čarlstonas čeburekas čechovas čederis čekija celiuliozė celsijus celtics cementas
čempionas čempionatas centas centimetras centneris cepelinai čerčilis čerpės česnakai cezaris cezis chaki chameleonas
chanas chanel chelsea chemija chemikas cheminis chevrolet chloras chloridas chlorofilas chodkevičius cholesterolis
chomičius choras choreografas choreografija choristas chrizantema chromas chromosoma chruščiovas chrysler čiabata
čiaupas ciberžolė čihuahua čikaga ciklonas čili cilindras cimbolai cinamonas čingischanas cinkas čiobrelis cirkonis
citrina citrininis citroen citybee čiuožimas čiuožykla ciurichas čiurlionis čiurlys čiužinys čizkeikas coca colis
concorde converse corel costa counterstrike csharp css cukinija cukrinė cukruotas cukrus cunamis cvirka cvpis dacia
daf dagilis daigai daiktavardis dailė dailidė dailininkas daina dainava dainavimas dainininkė dakaras dalasas dali
daliklis daltonas dalyba damaskas danė dangtelis danielius danija danone dantistas dantys dapkūnaitė darbotvarkė
darius dartas darvinas daržas darželis daržininkystė daržovės datulės daugiabutis daugiametis daugiklis daugpilis
dauguva daugyba dauha daukantas dažai dažnis dažymas dažytojas debesis debesuota debetas debian debiusi decibelas
decimetras defliacija degalai degalinė deginimas degu deguonis degustacija degutytė deimantas deimantinis dekanas
dekartas deklaracija deklaravimas dėklas dėkliukas dekoracijos dekoratyvinis dekupažas dėlė delegacija delfinariumas
delfinas dėlionė dell delta demografija denis depiliacija depo depozitas derliaus derlius dermantinas dermatologas
desertas dešimtkovė dešimtokas dešra dešrainis dešrelės dėstytojas detalusis detektyvas determinantas devyniasdešimt
devyniolika dėžė diadema diagrama diakonas diana didikas didmena didžkukuliai diegimas dienovidinis dienpinigiai
dienynas dieta difterija dikaprio dikensas dildė dilgėlė dinamika dinastija dingas dinozaurai diodas dioksidas
dionisas dior diplomas dirbtinis dirigentas dirižablis dirvožemis diselis disertacija diskas diskelis disneilendas
disney dispečerinė dispersija diuma dividendai divizija dizainas dizaineris django dniepras dnr dobermanas dobilas
docentas docker dodge doktorantas doktorantūra dokumentika doleris domenas dominikos domino domkratas domoplius
donaldas donas donelaitis donkichotas dostojevskis dota dotacija douglas dovana dovgan dpd drabužiai drakonas drakula
dramblys draudikas draudimas draustinis drebulė drėgmė drėkinimas drėkintuvas drenažas drezdenas dribsniai driežas
drobė drogas drožinėjimas drožlių drožyba drugelis drugys drūkšiai druska druskinė druskininkai dubajus dubenėlis
dublinas dublionka dubuo dubysa ducati dūdmaišis dujos dujotiekis dulkių dulksna dumblis dunojus duobės duomenų duona
duonkepė durpės durpynas durys dušas duslintuvas dvaras dvd dvejetainis dvidešimt dviratininkas dviratis dvoržakas
dvylika dvyniai dydis dygliuotos dykuma dyson dyzelinas dyzelis džakarta džaulis džeimsas džeksonas džemas dzeusas
džiazas džinsai džiovinimas džiovintas džiovyklė dziudo džiunglės džobsas džoisas džokonda džokovičius džoli dzūkija
džuljeta ebay echoskopija ėdalas edinburgas edisonas ėduonis egėjo egiptas egiptiečiai eglė eglutė egzaminai egzema
egzistencializmas egziuperi egzotika eidintas eifelio eiguliai eilėraštis eilutės einšteinas eketė eklerai ekologija
ekologiškas ekonomika ekosistema ekranas ekskavatorius ekskursijų ekspedijavimas ekspeditorius eksportas
ekspresionizmas ekvadoras elastanas elbė elbrusas electrolux elektra elektrėnai elektrikas elektrinė elektrinis
elektrolizė elektromarkt elektromobilis elektronas elementas elfas elipsė elnias elžbieta eminem emisija emu emyratai
enciklopedija enefit energetika energija entomologija epas epiliacija epinis epitetas epocha epoksidas erasmus
erdvėlaivis erelis ergo ėriena eritrėja ėriukas erkė erkinis ermitažas eršketas erškėtuogė eržilas esė ešerys eskizas
esperanto espresas estafetė estakada estetika estija etanas etatas etažerė etf ethereum etika etilenas etimologija
etiopija etna eufratas eukaliptas euklidas euras eurazija euribor eurojackpot eurolyga europa eurovaistinė eurovizija
evakuatorius evangelija everestas evoliucija excel ežeras ežerinis ezoterika ežys fabijoniškės fagotas faktoringas
faktūra fakultetas fakyras falafelis fanera fanta fantastika fantastinis faradėjus faraonas faras farenheitas farerai
farmacininkas fasadas fatboy fauna faustas fazanas fechtavimas federeris feicdžeraldas fėja fejerverkas felinis
felpsas feniksas feodalizmas ferma fermentas ferrari festivalis feta fetras fiat fibonačis fidžis fifa figma figos
fila filatelija filipinai filmas filosofas filosofija filosofinis filtras finansai finansinis finnair fiordas fitnesas
fitoterapija fiuzeliažas fizika fizikinis flamenkas flamingas fleita flemingas flisas floberas flomasteris flora
florencija floridos floristas floristika fluoras folija folkas folkloras fondai fondas fonetika fontanas fordas
formulė formulės fortepijonas fortnite fosforas fosilija fotografija fotonas fotosintezė frakas frakcija frankas
frankenšteinas frankfurtas frazeologizmas freska frezeris frezuotojas froidas frontonas fudzijama fuga furgonas
futbolas futbolininkas futbolinis gabonas gagarinas gaidys gajana galaktika galaxy galdikas galerija galia galilėjus
galininkas galonas galūnė galvijai galvijininkystė galvosūkis gama gambija gambitas gamepadas gamyba gandis gandras
ganga ganykla garantija garantinis garažas garbanojimas gardus garfildas gargždai garinimas garliava garnyras garnys
garstyčios gartraukis garvežys gatesas gaublys gaudi gaudymas gausas gavelis gavėnia gazelė gdanskas gebenė
gediminaičiai gediminas geforce gegnė gegnės gegutė gegužė geitsas geizeris gekonas gėlės geležinkelis geležis
geltonas gėlynas gelžbetoninis genėjimas generatorius generolas genetika genetinis genuja genys geodezija
geodezininkas geodezinis geografas geografija geografinis geokešingas geologas geologija geologinis geometrija
geometrinis gepardas gervė gervuogė getas geteborgas gibraltaras gidas giedra gigabaitas gimbutienė gimimo gimnastika
gimnazija gimstamumas gimtadienis ginekologas ginkmedis gintaras gintarinė gipsas gipskartonis gira girėnas girininkas
girininkija girlianda gitara gitaristas github gjensidige gladiatorius glaistas glaistymas glajus glazgas glitimas
globusas glotnutis gluosnis gnomas gnu gobelenas gobis gogas gogenas gogolis goja golang golfas gorbačiovas gorila
goštautas gotika gotikinis gpm gps grafas grafika grafikas grafitis graikai graikija graikinis gramas gramatika
granauskas granitas granola granulės gravitacija graviūra gražinytė grėblys greimas greipfrutas greitis greitkelis
grenlandija gręžinys gręžtuvas griaučiai griaustinis grietinė grietinėlė griežtis grigiškės grikiai griliukas grimai
grindys griovys gripas grotuss grožio grūdai gruntas gruodis grybai grybavimas grybiena grybinis grygas guakamolė
guašas gucci gudaitis gudobelė gudukas gudžius guevara gulbė guliašas gulsčiukas gultas guoba guolis gutenbergas
gvatemala gvazdikėliai gydykla gydytojas gyslotis gyvatė gyvatvorė gyventojų gyvsidabris gyvulininkystė gyvulys
habsburgai hadas haga haidnas haiku haitis hakslis halva hamakas hamburgas hamburgeris hamiltonas hamletas hanibalas
hanojus hanteliai haribo harley haskis hausas havajai havana hbo hdd hdmi hečbekas hefaistas hegelis heidegeris heinz
heizenbergas hekla hektaras hektolitras helis helovinas helsinkis hemingvėjus hendelis henksas hepbern hera heraklis
heraldika herbaras herbas herbicidai hercas hercogas hermetikas hermis hesburger hesė hiacintas hibridas hičkokas
hidroelektrinė hidroksidas hiena hieroglifai higrometras himalajai himnas hinduizmas hiperbolė hipermarketas hiphopas
hipopotamas hipoteka hipotenuzė hiumas hiustonas hobitas hogvartsas hokingas holivudas holmsas hologramos holokaustas
homeopatija homeras homonimas honda hondūras honkongas hormonas horoskopas hortenzija hostelis html huawei hugo hulkas
humana humusas hunai husarai hyundai ibisa ibsenas ibuprofenas įdarbinimas įdegis iešmas ieva ignalina ignitis iguana
ikaras ikea įkeitimas ikrai įkroviklis įkurtuvės įlanka ilgalaikis ilgaplaukis ilgiausia ilgintuvas ilguma
iliuzionistas illustrator iltis imac imamas įmautė imbieras įmonė įmonės imperatorius imperija imperinis implantas
importas impresionizmas improvizacija imtynės indai indaplovė indauja indeksas indeksavimas indėlis indijos
individuali indonezija induistas inercija infliacija infraraudonieji ingredientai inkaras inkilas instagram
instruktažas intakas integralas intel intelektas interjeras inventorius inventorizacija inverteris investavimas
investicija investuotojas inžinierius ios ipad ipoteka irakas iranas įrankis irisas įrišimas irklas irklavimas
irkluotojas išeitinė įsigijimas įskaita iškarpa iškyla išlaidos islamas islandija išleistuvės išmanusis ispanija
ispanų išpardavimas išpažintis išperkamoji išrūgos įstatai ištiktukas istorija istorikas istorinis įstrižainė
išvestinė itaka italija įtampa itella įvadinis ivanauskaitė įvardis įvartis iveco izidė izoliacija izoliacinė izraelis
jachta jaguaras jamaika jangdzė japonija jardas jasikevičius jaukas jaunieji jaunikis jauslis jaustukas jautiena
jautis java javapjūtė javascript jazminas jedajus jeep jėga jekaterina jemenas jena jenisiejus jerevanas jeruzalė
jėzus jodas joga jogaila jogailaičiai jogurtas johanesburgas jojimas jojo jonas jonava jonažolė joninės joniškis
jordanas jordanija jotvingiai juanis jubiliejus judaizmas jungas jungtukas jungtuvės junona juodkalnija juodkrantė
juosta juozapinė jupiteris jūra jūratė jurbarkas jūreivis jurga jurginai jurgutis jūrinis jūrmala justiniškės
juvelyras juventus jysk kabaretas kabinetas kablelis kabliukas kabrioletas kačiukas kadagys kadastras kadastrinis
kadmis kadrai kafka kailiniai kailis kaimiškas kairas kaišiadorys kaitlentė kajutė kakadu kakava kaladė kalaharis
kalakutas kalakutiena kalbos kalcis kalėdos kalendoriukas kalendorius kalendra kaliaropė kalifornija kaligrafija
kaliošai kalis kalkuliatorius kalmarai kalnai kalnas kalniečiai kalnuotas kalnynas kalorijos kalva kalvinas kalvystė
kamanė kambodža kamera kamerūnas kamienas kaminas kaminkrėtys kamiu kanada kanai kanalizacija kanarai kanarėlė kanbera
kanceliarija kanceliarinės kandidatai kandidatas kandinskis kandis kanjonas kanklės kankliavimas kankorėžis kanoja
kantas kantata kantri kapa kapitalas kapitonas kapotas kapučino karakasas karalaitis karalienė karališkas karalius
karalystė karamelė karas karatė karavadžas karbiuratorius karbonadas karbonara karbonas karbonatas kardamonas kardelis
kardinolas kareivis karibai karinis kariuomenė karkasinis karklas karklažvirblis karma karnavalas karnizas
karoliniškės karoliukai karpatai karpiniai karpis kartingas kartografija kartonas karūna karūnavimas karūnėlė karuselė
karutis karuzas karvė kasablanka kašalotas kasėjas kasetė kaskadininkas kasko kašmyras kaspijos kaštonas kastro
kastytis katalikas katalikybė katalizatorius kataras katė katedra kategorija kateris katilas katilinė katinas kaukai
kaukazas kaukė kauliukai kaunas kauptukas kava kavalerija kavamalė kavinė kawasaki kazachstanas kazimieras kazino
kaziuko kazlėkas kazlų kebabas kėbulas kėbulininkas kečupas kedai kėdainiai kedras kefyras kėgliai keiptaunas keksas
keksiukas kėkštas kėlinys kelionė kelionpinigiai kelių kelkraštis kelmė kelmutis kelnės keltas kelvinas kemperis
kempinė kempingas kenedis kengūra kenija kėnis kentauras kepėjas kepimas kepiniai kepleris kepsninė kepsnys keptas
keptuvė kepurė kepyklėlė keramika keraminis kerlingas kernagis kernavė kerpė kesko kęstutis keto keturiasdešimt
keturiolika keturratis ketvirtinė kevlaras kfc kia kiauliena kiaulpienė kiaunė kiaurasamtis kiaušiniai kiaušinienė
kibinas kiemsargis kikilis kilimandžaras kilimas kilimėlis kilmininkas kilogramas kilokalorija kilometras kilometražas
kilovatas kilovatvalandė kimono kinas kinder kinematika kineziterapeutas kineziterapija kingas kinija kinoteatras
kintamasis kioskas kiotas kiparisas kipras kirai kirčiavimas kirgizija kirpėja kirpimas kirpykla kirtavietė kirtimas
kisarauskas kisielius kiškis kiuri kivis klaipėda klarnetas klasė klasės klasicizmas klasikinis klasiokas klaviatūra
klebonas kleiza kleopatra klėtis klevas klijai klimatas klimtas klinkeris klintonas klojimas klubas kluonas kmynai
kniedė knorr knyga knygnešys knygnešystė knygrišys koala koalicija kobaltas kobe kobra kočėlas kočiojimas kodavimas
koeljas kojinės kojotas kokosas kolagenas koldūnai kolegija kolekcija kolekcionavimas kolibris koliziejus kolona
kolonėlės kolonializmas kolonija kolonijinis kolumbas kolumbija komandiruotė komandos kombainas kombinatorika
kombinezonas kombuča kometa komiksas komoda kompaktinis kompasas kompensacija kompensavimas kompiliatorius
kompiuterinis kompostas kompostavimas kompostinė kompotas kompozitorius komunalinis komunija koncepcija koncertas
koncertinis kondensuotas kondicionierius konditeris konduktorius konferencija konfeti konfucijus kongas konkursas
konservai konservavimas konsolė konspektas konstantinas konstruktorius konsulatas konteineriai konteinerinis
konteineris kontinentas kontrabosas kopa kopenhaga kopernikas kopija kopijavimas koplyčia kopūstai koralas koranas
korbiuzjė korėja korektorius korgis kormoranas korsetas korsika koršunovas kortelė kortos korys kosciuška košė
kosinusas kosmetika kosmetologas kosminis kosmonautas kosmosas kosovas kostarika koštuvas kosulys kotedžas kotletas
kotlin krabas kraikas krakmolas krakmolinis kranas krantas krantinė krapai krateris kraujažolė kraujo krautuvas
kreditas kregždė kreida krekenavos krekeriai kremas kreminis kremlius krepšininkas krepšinis kreta kretinga krėvė
krevetės kriauklė kriaušėlė kriaušės krienai kriketas krikščionybė krikštas krikštatėvis krikštynos krioklys kriptonas
kriptovaliuta kristi krištolas krituliai krivis kroatija krokas krokodilas krokuva krona krosfitas krosnininkas
krosnis krova krovėjas krovimo krovininis kruasanas kruizas kruizinis krūmapjovė krūmas kruonio kruopinė kruopos krus
kruša kryžiaus kryžiažodis kryžiukas kryžiuočiai ksenonas ksilofonas kuba kubernetes kubilas kubizmas kubrikas kūčios
kūčiukai kudirka kugelis kūgis kukas kukmedis kukuliai kukurūzai kukurūzinis kulautuva kulinaras kulinarija kulisos
kultivatorius kumeliukas kuminas kumpis kumštinės kunčinas kunigaikštienė kunigaikštis kunigaikštystė kuoja kuokelis
kuosa kupe kupiškis kupolas kuponas kupranugaris kuprinė kurapka kurjeris kurmis kurortas kurpalis kurpius kursai
kuršėnai kursinis kurtinaitis kurtinys kuskusas kuveitas kuzma kvadratas kvadratinis kvadratūra kvalifikacija kvantas
kvantinis kvarcas kvarkas kvartalas kvartetas kvazaras kvepalai kviečiai kvietinis kvietrugiai kvintetas kvorumas kwh
kybartai kynologas laboratorija laboratorinis lacoste lada ladoga lagaminas lagosas laida laidininkas laikmena
laikraštis laikrodininkas laikrodis laikrodukas laimas laimikis laipiojimas laipsniai laiptinė laistymas laistytuvas
laivas laivynas lakas lakers lakštingala laktozė lakūnas lama lamanšas lamantinas lamborghini laminatas laminavimas
lamzdelis langai lanka laosas lapė lapinis lapkritis lapuočiai laravel lašiša lastauskienė ląstelė latė latvija laumė
laumžirgis lava lavašas lavuazjė lays lazanija lažas lazdynas lazerinis lazeris lažybos lebronas ledai ledkalnis
ledlaužis ledonešis ledynas legenda legionas lego legolendas leidykla leipcigas lektorius lėktuvas lėktuvnešis lemas
lempa lemputė lemūras lena leninas lenktynės lenktynininkas lenonas lenovo lentelė lentelės lentos lentpjūvė lentvaris
lentyna leonardas leopardas lepšė lermontovas lęšiai lesykla levanda lėvuo lexus liaudies libanas liberija libija
licėjus licencija licencijavimas lichtenšteinas ličis lidl lieknėjimas liekninimas liepa liepoja lietingas lietiniai
lietkabelis lietpaltis lietus lietvamzdis lifosa liftas likučiai likutis likvidavimas likvidumas lima limonadas
limuzinas linai lindex lindgren lindihopas lingvistika lininis liniuotė linkolnas linksniai linksnis linoleumas linux
lionas lipdukai lipni lisabona listas litaurai litavimas literatūra literatūrinis litgrid litis litografija litras
lituoklis liubliana liublino liucerna liuksemburgas liūtaširdis liuteronai liūtis liverpool liverpulis liza lizdas
lizingas lkl locmanas lodzė logaritmas logika logistas logistika lojalumo lokomotyvas lokys londonas losjonas loterija
loto lotosas lotynų louis lova lovatiesė lovleis luara lubinas lubos lufthansa luitas luminor lumzdelis lūpdažis lūšis
lustas luteris luvras lydeka lydinys lyga lygiadienis lygiagretė lyginimo lygintuvas lygtis lyguma lynas lyrinis lysvė
macbook mačernis macijauskas macos madagaskaras madeira madona madridas magelanas magistralė magistrantūra magistras
magnetas magnetinė magnetizmas magnetukas magnis magnolija mahal maironis mairūnas maišymas maišytuvas majamis
majonezas majorka makaronai makartnis makbetas makedonietis makedonija makiažas makleris makramė makrokomandos
makronas maksvelas makulatūra malachitas malaizija malda maldaknygė maldyvai maleris malevičius malis malkinė malkos
malta maltinukas malūnas malūnininkas malūnsparnis mamadienis mamontovas mamutas manai mančesteris mandarinas mandatas
mandela mandolina manganas mangas manikiūras manila mansarda mao maradona maratonas marcinkevičius marcipanas
marčiulionis margarinas margučiai margutinimas marija marijampolė marinatas marinavimas marinuotas marios markeris
markesas marketingas markizas marko markonis marksas marmeladas marmuras marokas marsas marselis marškiniai maršrutas
maršrutizatorius martinaitis marvel marža mašalas masažas masė maserati mašina mašinistas masiulis mastercard
mastodontas masyvas matas matavimai matavimas matcha matematika matematinis matininkas matisas matlankis matrica
matuoklė matūra maumedis mauricijus mauritanija maxima mazda mažeikiai mažmena mažoras mazurka mazutas mbapė mcdonalds
mdf mečetė mechanika mechikas medalis medetka mediana mediena mediniai medininkai medsraigtis medus medūza medvežė
medvilnė medžioklė mega megabaitas mėginiai mėgintuvėlis mėginys megztinis meilutytė mekas mekongas meksika melasa
melburnas meldas melionas melioracija melisa melodija melodrama mėlynės melžėja melžimas melžykla memuarai
mendelejevas mendelis meniu menkė mentelė mentorius mėnulis meras mercedes merčendaizeris mergelė mergvakaris merkel
merkurijus merkuris merkys mersedesas mėsa mėsainis mėsėdis mėsininkas mėsinis meška meškėnas meškerė mėšlas mėsmalė
messi mėta metafizika metafora metalas metallica metalurgas metanas metelys meteoras meteoritas meteorologija metodika
metro metrologija mezgimas mezginys mianmaras mickevičius midijos miegamasis miegapelė miegmaišis mielės miežiai
migdolai migla migracijos mikelandželas mikis mikroautobusas mikrobangė mikrobas mikrofilmas mikrofonas mikroschema
mikroskopas mikrovaldiklis mikutavičius milanas milda miligramas milijardas milijonas mililitras milimetras milka
miltai milteliai miltinis mindaugas minecraft mineralai mineralinis minija ministras minkštiklis minkymas minoras
minotauras mirga miro mirtingumas mišios misisipė miškas miškininkas miškininkystė miškinis mįslė mišrainė misuris
mitas mitinis mitochondrija mitologija mitsubishi mityba miunchenas miuziklas mma mocarela mocartas modeliavimas
modelis modelisti modeliukas modernistinis modernizmas modulis mokestinis mokestis mokinys mokykla mokyklinis mokymai
mokymasis mokytojas molbertas moldova molekulė molėtai molinis molis moliūgas moljeras monakas monarchas monarchija
monblanas mone monetos mongolai mongolija monitorius monopolis monrealis monro mopedas mopsas morengas morfologija
morkos morzė moskvičius motelis motiejukas motininė motociklas motokrosas motorola motoroleris mozaika mozambikas mozė
mugė muilas muitas muitinė mulčias mulčiavimas multfilmas multikas multiplex mumbajus mumija munkas mūras mūrijimas
mūrininkas mūrinis mūrvinė mūšis muskatas muslis musmirė musonas musulmonas mutacija muziejininkas muziejus muzika
muzikantas muzikinis mykolaitis mylia mysql nacionalinis nadalis nafta naftotiekis nagai naginės nailonas nairobis
nakvynė namas namelis namibija naminis nanotechnologijos napoleonas narcizai nardymas nariai narnija naršyklė narvalas
narvelis narys narystė nasa nasdaq našlaitė natiurmortas natos natris naudingumas naujametinis naujinys naujoji
navigacija nba neapolis nedarbas nedarbingumas nefritas neimaras nekilnojamojo nekrošius nektaras nektarinas nemenčinė
nemunas nendrė neonas nepalas nepriklausomybė neptūnas neringa nėriniai neris neronas nestle nėštumas netflix
neuroninis neutronas neužmirštuolė nevėžis niagara nica nida nigerija nigeris nikaragva nike nikelis nikolajus nilas
nindzė nintendo nirvana nissan nitratas niujorkas niutonas nobelio nojus nokia noktiurnas nolanas nomenklatūra nordika
norfa norvegija notaras novaturas novelė nuga nuleidimas numeracija numerologija numizmatika nuolaida nuoma
nuomininkas nuomotojas nuošalė nuostatai nuostolis nuotaka nuotekos nuotykių nurašymas nusidėvėjimas nutella nvidia
nyčė nyderlandai nykštukas oazė obama obė obelis obligacija obligacijos obliuos oblius obojus observatorija obuoliai
obuolinis oda oderis odinas odisėjas odometras odontologas odontologija odos oftalmologas oginskis oileris okeanija
oksidacija oksidas oktava okulistas okupacija ola olandija olimpiada olimpinis omanas omaras omas omega omletas omniva
onega onenote oneplus opalas opel opera operetė operinis opozicija oppenheimeris optika orangutanas oranžinis oras
oratorija orbita orchidėja orderis oreivis oreivystė oreo orientavimasis origami orka orkaitė orkestras orlen
ornitologas ornitologija oro ortodontas ortopedas orvelas osaka osb oskaras oslas ostin otava otelas outlet outlook
overdraftas ozas ožiaragis ožka ožkytė ozyris paaukštinimas pabaltijys pabradė pabrolys pacai pačiūžos padalijimas
padangos padavėjas padavimas padažas padėklas padelis paelja pagalvė paganinis pagoda pagreitis pajūris pakaba
pakalnutė pakilimas pakistanas paklodė pakmanas pakrovėjas pakruojis palapinė paleontologija palėpė paletė palmė
paltas palūkanos palydovas pamaldos pamatai pamatas pamergė paminklas pamoka pamokos pamušalas panakota panamos
panasonic panda pandora panemunė panevėžys pankas panorama panteonas pantera pantomima papaja paparčiai papildai
paplūdimys paprika papūga papuošalai paracetamolis paragvajus paralimpinės parama parašas parašiutas parašiutizmas
parasparnis paraštės pardavėjas pardavimas pareigybė parkas parkavimas parkeris parketas parmezanas paroda partenonas
partija partijos partizanai paryžius pasaga pasaka pasakėčia pašalpa pašaras pasas pasaulinis pascal pasėliai
pasiflora pašilaičiai paskaita paskalis paskola pasodoblis paspirtukas pastarnakas pastatai pastatas pastelinis
pasternakas pastero paštetas pastilė pašto pastoliai paštomatas pastotė pasukos pasvalys patalynė patarlė patefonas
pateiktis patentas patiekalas patisonas patrimpas paukštiena paukštininkystė paukštis pavadėlis pavarotis pavarų
pavasaris paveikslas paveikslėlis paveldas paveldėjimas pavėsinė paypal paysera pažintinis pažymys pchenjanas pdf pėda
pedikiūras peiliai peizažas pekinas pelargonijos pelė pelėda pelekas pelenai pelėsis pelikanas pelkė pelnas pempė
penalas penicilinas penkiakovė penkiasdešimt penkiolika pensija pepco pepsi perdanga perdirbimas perdraudimas perėja
perforatorius pergamentas perimetras periodinė perkūnas perkūnija perlas perlinės peronas peršalimas persikas
persimonas perskaičiavimas personalas personifikacija persų pertvara peru pervaža perykla pesticidai pesto petankė
petrarka petrašiūnai petražolės petunija peugeot philips photoshop php pianinas pianistas pica picerija piemuo pienas
pieninė pieninkystė piestelė pieštukas pietūs pieva pievagrybis pigu pikasas piknikas pikselis pikuolis pilatesas
piliakalnis pilis pilkas pilnatis pilotas pingvinas pinigai pinokis pipirai piramidės pirėnai pirkimai pirkimas
pirmasis pirštinės pirtininkas pirtis pistacijos pita pitagoras pitonas pixar pixel piza pižama pjesė pjūklas plakatas
plakiklis plakšnė plaktas plaktukas planas planavimas planeta planšetė planuoklė plastikas plastikinis plateliai
plateris platina platonas platuma plaukai plaukikas plaukimas plautuvė playstation pleiskanos plentas plėšrus plienas
plieninis plikledis plokščiapėdystė plokštelė plomba plombyras plotas plovas ploviklis plovimas plūdė plūgas plungė
plunksna pluoštas plutonas plynaukštė plytelės plytos podkastas podologas poema poetas poetinis poezija pokaris
pokemonas pokeris pokylis poledinė poliarinė policija poliesteris poliklinika polimeras polinezija polinomas polisas
polistirolas politologija polius polka polonezas pomidorai poniatovskis ponis popartas popieriaus popierius popiežius
popkornas popmuzika poras porcelianas porcelianinis porcija porsche portas portfelis portretas portugalija posėdis
poseidonas posmas poteris potvynis povandeninis povas poveržlė povilaitis powerpoint poznanė praba pradinukas prado
praha praktika pramonė prancūzija prancūzų pratimai praustuvas preferansas prekė prekyba prekystalis preliminarioji
preliudas premija premjera prerija presley preslis prezentacija prezidentas priebalsis priedas priegloba priekaba
priekalas prielinksnis priemoka priemolis prienai prieplauka priesaga priešdėlis prieškambaris prieškaris prieskoniai
priešpiečiai priestatas prieveiksmis prikaistuvis princas pringles prizmė probiotikai procentai procesija procesorius
profesorius progimnazija prognozė programa programavimas programėlė projektas projektavimas projektorius
projektuotojas prokofjevas prometėjas propanas propeleris prorektorius protestantai protmūšis protokolas protonas
provizorius proza prūsai prustas psalmė puaro pučinis pūdas pudelis pudingas pufas pūga pulkas puma pumpuras puodas
puodininkystė puota pupelės purienos purkštukas purkštuvas purvo pusiasalis pusiaujas pušinis pušis puškinas
puslaidininkis pusmaratonis pusnis puspriekabė pusryčiai putinas putos putpelė putplastis pvm pylimas pynimas pyragas
pyragėliai python queen rabinas rachmaninovas radaras radauskas radiatorius radijas radioaktyvumas radiomėgėjas radis
radonas radvila radvilaitė radviliškis rafaelis ragai raganosis ragnarokas rail raitai raja raketa raktai raktas
raktažolė raktelis ralis ram ramadanas ramenas rammstein rampa ramunė ramunėlė ramzis rangos rangovai rangovas
rankdarbiai rankinis rankšluostis rapsas rasa rašalas rašaliniai raseiniai rašiklis raspberry rąstas rąstinis rašyba
rašytojas ratas ratelis ratlankiai rattanas ratukai raudė raudonėlis raudonukė raudonviršis rauginimas raugintas
raumuo ravėjimas ravelis ravioliai razinos react reaktorius realas realybė rebusas receptas recesija reebok referatas
referendumas refinansavimas regbis regeneracija regis registras registratūra registravimo reglamentas reglamentavimas
reikjavikas reikšmė reinas reisas reklama reklaminis rekordas rektorius rekuperatorius rekursija rekviemas
reliatyvumas religija relikvija remarkas rembrantas rėmelis remontas renault renesansas renesansinis renovacija
renovavimas rentgenas renuaras reorganizavimas repas reperis repertuaras replės reserved respublika restoranas
revoliucija revolut rezervatas režisierius rezultatai ribojimasis ribos riboženklis ričardas ridikėliai riebalai
riedlentė riedučiai riestainis riešutai rievės rifas rihanna rikota rimas rinkimai rinkodara rio ritė riteris ritinys
ritmas ritulys rizotas rnr roblox robotas robotizacija rodas rodenas rodikliai rodiklis rodmenys rododendras rogutės
rojalis rokariumas rokas rokiruotė rokiškis rokokas rolex rolls roma romanas romanovai romantizmas rombas romėnai
romeo romuva ronaldo roomba ropė roplys ropušė rosinis rossmann rotacija roterdamas rouling royce rožės rozetė rožinis
rozmarinas ruanda rubensas rubidis rubiko rubinas rūbininkas rublis ruby rudmėsė ruduo rugiagėlė rugiai ruginis
rūgpienis rugpjūtis rugsėjis rūgštis rūgštus rūgštynės rūkas rukola ruletė rūmai rumba rumšiškės rumunija rungtis
rungtynės runkeliai ruonis rupūžė rūšiavimas rust rūsys rūta rutulys ruzveltas ryanair ryga ryklys rytas ryzen ryžiai
saab sabaliauskaitė šablonas sabonis sachara šachas šachmatai šachmatininkas šachmatinis šachtininkas safaris šafranas
safyras saga šagalas sagrada sąjūdis sakai šakalas sakinys sakmė šaknis šakotis šakotuvas saksofonas sakura šakutė
saladinas salamandra šalavijas šaldiklis saldus šaldymas šaldytas šaldytuvas saliami salieras šaligatvis šalikas šalna
salonikai salotos šalpusnis salsa šaltalankis šaltibarščiai šaltiena šaltkalvis salynas samanos šamas samata sąmata
sąmatininkas samba samoa šampūnas samsung samtis samuolis samurajus sanatorija sąnaudos šanchajus sandėliavimas
sandėlininkas sandėlis sandėliukas sankryža sanskritas santechnikas santjagas santuoka sapiega sapnininkas sarajevas
šarapova sardinės sardinija šarka sartras šarvuotis sąsagėlės sąsiauris sąsiuvinis sąskaita šaškės šašlykai satinas
šatrija saturnas saugykla šaukštas šaukštelis saulė saulėgrąžos saulėgrįža saulėlydis saulėta saulėtekis sauna
sausainiai sausis sauskelnės sausra savana sąvartynas sąvaržėlės savikaina savivaldybė scania scenarijus scenaristas
scrabble seat seb sedanas segiklis segtukai segtuvas šeimos seišeliai sėja sėjamoji sėjimas sekcija sėklos sekminės
šekspyras sekvoja selenas sėliai seliava selindžeris sėmenys semestras seminaras semionas senegalas seniūnaitis
seniūnas seniūnija senkevičius sentikiai senukai šepetėlis šepetys septikas septyniasdešimt septyniolika serbentai
šerbetas serbija serialas šerkšnas šerlokas šermukšnis šermuonėlis šernas serpantinas sertifikatas sertifikavimas
serumas servantesas serveriai serveris servetėlės šešiasdešimt sesija šešiolika šeškas šešupė seulas sevilija sezamas
sezanas sezonas sfinksas sforca sheeran shein shopify siamo šiaudai šiaudinukas šiauliai šiaurė siaurukas sibelijus
sibiras sicilija sidabras sidabrinis sidnėjus siemens šienas šienavimas siera sierakauskas sietas sietlas sietynas
šiferis sifonas sija sijonas šikšnosparnis šilainiai šilalė šilas šilauogės šildymas šildytuvas šilelis šileris
silicio silicis silikonas silkė šilkinis silkutė silosas šiltėjimas šiltinimas šiltnamis šiluma šilutė simfonija
šimonis šimpanzė simpsonai sims simsonai šimtadienis šimtakojis šimtas šimtmetis sinagoga singapūras sinonimai
sinonimas sinoptikas šinšila sintaksė sintezatorius sinusas širšė sirupas širvintos šiškauskas šiukšlės siūlai
siuntinys šiupinys siurblys siurrealizmas siuvėja siuvimas siuvinėjimas siuvinys skaičiavimo skaičiuotuvas skaičius
skaidrės skaidulos skaitiklis skalbikliai skalbimas skalbiniai skalbyklė skaldymas skalūnai skandinavija skanus skarda
skardos skelbiu skeletas škėma skeneris skeptras skersinis skersmuo skėtis skiautinys skidas skiedinys skiemuo skiepai
skiepijimas skilandis sklandytuvas skliautas sklodovska sklypas škoda skopjė skorpionas skorsezė škotija skraistė
skrebinimas skriestuvas skroblas skrudintuvas skruzdė skruzdėda skruzdėlės skruzdėlynas skrydis skryscis skudučiai
skulptorius skulptūra skumbrė skunkas skuodas skutimas skutimasis škvalas skvošas skydinis skydliaukė skylamušis
skyriklis skyrim skyryba skyrybos šlakis slanka šlapdriba šlavimas slėgis slėnis slenkstis slidės slidinėjimas
slidininkas sliekas šlifuoklis šliūpas sloga slovakija slovėnija slyva slyvamedis smaragdas smeigtukas smėlinis smėlis
smetanos smetona smiginis smokingas smuikas smuikininkas smulkintuvas smurfai smūtis snapas šnicelis snickers sniegas
sniegena snieglentė snieguolė snieguotas šnipiškės socialinė socializmas sociologija sodas sodinimas sodininkas
sodininkystė sodinis sodinukas sodra sodyba sofa sofija soja šokėja šokis šokoladas sokratas šoldas solfedžio
soliariumas solistas solženicynas somalis sonata sonetas songaila šoninė sony šopenas šopenhaueris sopranas sorų
šostakovičius sostas sostinė sovietmetis sovietų spa spagečiai spalis spalva spanguolės šparagai spark sparnas
spartakas sparva spaudai spaudas spausdintuvas spaustuvė spaustuvininkas specifikacija speigas spektaklis spektras
špicas spidometras spilbergas špinatai spinduliuotė spindulys spiningas spinoza spinta sporto spotify spragėsiai
sprintas sprite šprotai spuogai spurgos spūstys spygliai spygliuočiai spyna spynelė spynos spyruoklė sql sraigė
sraigtas sraigtasparnis šrėdingeris šrekas šri šriftas sriuba srovė sruoga sruogelės ssd stabdžiai stabligė
stačiakampis stačiatikiai stadionas stainbekas staklės stalinas stalo stalonė staltiesė stambulas standartizavimas
štanga starbucks starcraft starteris startuolis statiniai statinis statinys statistika statistikos statyba
statybininkai stažas stažuotė stažuotojas steam stebėsena stefensonas steigimas steikas stepė sterkas stibis stiebas
stiklainis stiklotara stilistas sting stinta stipendija stiprintuvas stirna stiuardesė stogas stogdengys stoicizmas
stokholmas stomatologas stotelė stotis stounhendžas stovas stovėjimas stovykla stovyklavimas strategija strateginis
štrausas stravinskis strazdas streikas striukė stroncis struktūriniai strutis studentai studentas studijos stulpelis
stumbras stūmoklis šturmanas subaru šubertas subrangovas subsidija subway sudanas sudėtis sudoku sūduva sueco
sukilimas suknelė šukos suktuvas šukuosena sulčiaspaudė sulfatas šulinys sultinys sultonas sultys šumacheris šumanas
sumo sumuštinis šuniukas sunkiaatletis sunkvežimis šuo šuolis suomija suopis superkompiuteris supermarketas supermenas
supernova sūpynės surašymas sūrelis surfinija surinamas sūris sūrymas sušiai sušinė susirinkimas suskystintų sutartis
sutvirtinimas suvalkija suvenyras suvirinimas suvirintojas suzuki svaras švarcnegeris svarmenys svarstyklės
švartavimas švedija šveicarija švenčionėliai švenčionys švendras šventė šventikas šventykla svetainė šviesmetis
šviesoforas sviestas šviestuvas švinas svirbelis svirnas svirplys švitrinis svogūnai svoris svyravimai švyturys
swarovski swatch swedbank swift switch tabelis taburetė tačer tachometras taifūnas taiga tailandas taisonas taivanas
taj tako taksas talinas talmudas tamo tamplieriai tangentas tango tankis tanzanija tapatybės tapetai tapetavimas
tapyba tapytojas tarakonai tarantinas tarifas tarka tarkavimas tarkovskis tarkuotas taro taromatas tarpukaris tartu
taryba tarybos tarybų tatrai tauragė tauragnas tauras tautinis tautodailė tautosaka tautų tbilisis teams teatras
teatrinis technas techninė teheranas teisėjai teismas tekintojas teksasas teleloto telenovela teleskopas televizija
telšiai telyčia temperatūra tempimas temu temzė tenerifė tenisas tenisininkas tenoras teorema tepalai teptukas
terabaitas terariumas terasa tereškova teritorija terjeras terminalo terminatorius termodinamika termometras
termostatas tešla testamentas testavimas testuotojas tetervinas tetris tėvadienis tez tiara ticianas tiekėjai tiekėjas
tiekimas tigras tiketa tikimybė tiktok tiltelis tilvikas timpanai tinder tinkas tinkavimas tinklai tinklalaidė
tinklinis tinkuotojas tiramisu tirana tiranozauras tirpalas tiškevičius titanas titanikas titenis titikaka tiudorai
tiuringas tofu togas tokijas tolkinas tolstojus tomografija tonerio tonga tonikas tonzilės topazas topo topografas
topografija tora tornadas torontas toršeras tortas tostas totalizatorius totoriai toyota trabantas tragedija trakai
traktorius trampas tramvajus transformatorius tranzistorius trapecija traškučiai traškus trąšos traukinys treko
tremtiniai tremtis treneris treniruoklis treniruotė trešnė triatlonas trigonometrija trikampis trileris trilijonas
trimatis trimeris trimestras trimitas trinkelės trintis trintukas trintuvė tripadvisor tripolis trisdešimt trispalvė
trišuolis tritonas triušis triušiukas trofėjus trojos troleibusas trombonas tropikai tropinis troškinimas troškintas
troškinys trumas trumpalaikis trumpaplaukis trupmena trupmenos trylika tualetinis tūba tuja tukanas tūkstantis
tūkstantmetis tulpė tuminas tunas tundra tunelis tunisas tuopa tūpimas turbina turgavietė turgenevas turgus turinas
tūris turistas turistinis turizmas turkija turkis turkmėnistanas turnyras turtas turto tušinukas tutanchamonas tv
tvarkaraštis tvartas tvenas tvenkinys tvidas tvirtovė tvora twix tymai typescript tyrimai uber ubuntu ūdra uefa uganda
ūgis ugnikalnis ūkas ūkininkas ūkininkystė ūkis ukmergė ukulelė ūla ultravioletiniai ultros uncija undinė ungurys
unija unitazas unity universalas universiada universitetas uodai uogavimas uogienė uogos uola uosis uostas upė upelis
upės upėtakis upinis uraganas uralas uranas urbanistika urbanizacija urbonavičius urėdija urmas urologas urugvajus
urvas usb usnis usūrinis utena utilizavimas uvertiūra uždaviniai uždavinys užeiga užgavėnės užimtumas užmokestis
užrašinė užstatymas užtemimas užtrauktukas užtvanka užuolaidos užupis užvalkalas vabalas vabzdys vadovėlis vafliai
vaflinė vagneris vagonas vaičiulaitis vaidila vaiduoklis vaiko vaildas vairalazdė vairas vairuotojo vaisiai vaismedis
vaistai vaistažolės vaistinė vaivorykštė vaizdoplokštė vaižgantas vakarienė vakcina valančiūnas valančius valas
valdovas valensija valentino valerijonas valgomas valgykla valhala valiuta valorant valsas valstija valstybingumas
valtis valtorna valymas valytoja valytuvai vampyras vamzdis vamzdynas vanagas vandenilis vandenis vandenlentė
vandensvydis vandentiekis vandenvietė vandenynas vanilė vanilinis vankuveris vans vanta vapsva varanas vardadienis
vardiklis varėna varholas variklis variniai varis varjetė varlė varliagyviai varna varnalėša varnėnas varovai varškė
varškėčiai varšuva vartai vartininkas varveklis varža varžtas varžybos varžytynės vasara vąšelis vašingtonas
vaškavimas vatas vatikanas vatsonas vaza vazonas vėdarai vėdinimas vėdrynas veganas veganiškas vėgėlė vegetaras
vegetariškas veideris veido veikla veiksmažodis vejapjovė vėjaraupiai vėjas vėjuotas vektorius velaskesas vėliava
vėlimas vėlinės velingtonas velsas veltinis velveto velykinis velykos venecija venera venesuela vengrija venipak venta
ventspilis vėplys verbos verdis vėrimas vermejeris vernas vero verpimas versace veršelis veršiena versija versijos
verslas verslininkas versliukas verstapenas vertėjas vertintojas vertybiniai veržlė vėsinimas vespučis vesternas
vestuvės vestuvinis veterinaras vėtra vėžė vežimėlis vėžliukas vėžlys vezuvijus viadukas viči vidpadžiai viduramžiai
viduramžiškas viduržemio vienaragis vienmetis vienožinskis vienuolika vienuolynas viešbutis viešoji viesulas
vietininkas vietnamas vieversys vijoklis vikingai vikipedija vikšras viksva viktorija viktorina vileišis viljams
vilkas vilkaviškis vilkdalgis vilkikas vilkolakis vilkyškių vilnelė vilnius vilnonis vinčis vinigretas vinilas vinkšna
vintažinis vinted vinys violetinis violončelė virbalai virdulys virėjas virimas viršukalnė viršvalandžiai virtas
virtiniai virtinukai virtualus virtuvė virtuvinis virvytė viryklė viržis visaginas visata viščiukas viskozė višta
vištidė vištiena vištytis visureigis visžalis vitaminai vitgenšteinas vitražas vitrina vivaldis viza vizažistė
vizitinė vmi vobleris vokai vokiečių vokietija volelis volframas volga volkswagen voltas volteras volvo vombatas
vonelė vonia vorai voratinklis voveraitės voverė vožtuvas vpn vroclavas vuitton vulkanas vynmedis vynuogės
vynuogininkas vyriausybė vyskupas vysla vyšnia vytautas vytelės vytinimas vytis warcraft webinaras whirlpool wikipedia
windows wise witcher wizzair word wordpress xbox xiaomi yamaha youtube žagarėliai zagrebas žaibas žaidimas zakristija
zalando zalcburgas žalgiris žalias žalvaris zambija zaporožietis zara zarasai žąsinas žąsis žebenkštis zebras zefyras
žeimena želatina zelda želdiniai želdynai želė žemaičių žemaitija žemė žemėlapis žemės žemuogė žemynai žemynas ženevos
zenitas ženklai ženklinimas žiaunos žibalas žibintai žibintas žibuoklė žibutė zidanas židinys žiedadulkės žiedas
žiedimas žiedinis žiedlapis žiema žiemgaliai žieminės žievė žievėgraužis žiguli žilvinas zimbabvė žinduolis žiogas
žiotys žirafa žirgas žirginis žirklės žirmūnai žirniai žiurkėnas zlotas žmogusvoras žmuidzinavičius zodiakas žodynas
žodžiai žokėjus zola žolėdis žolinė zonavimas žonglierius zoologijos zoom zootechnikas zuckerberg zuikis žūklė
žurnalas žuvėdra žuvienė žuvininkystė žuvinis žuvintas žuvis žuvytės žvaigždė žvaigždynas žvakė žvakininkas žvejyba
žvejys žvėriena žvėrynas žvirblis žvirgždas žvynai žvyras žvyrkelis žydras žygeivis žygimantas žygis zylė žymeklis
"""

ENGLISH: Final = """
abba acceleration accordion accountant accounting acre actor actors actress adapter adidas adjective adverb advertising
africa airbnb airbus aircraft airline airlines airplane airport algebra algorithm algorithms aliexpress alligator
almond almonds alphabet alps aluminium amazon america ampere anatomy anchor andes android angel angler anniversary
antarctica antibiotics ants apartment apartments apostle apple apples apricot april aquarium archaeologist archaeology
architect architecture arctic arduino argentina aristotle army ash asia asparagus asteroid astronaut astronomy asus
athens atlantic atlas atom atoms attic audi audit august australia austria autumn avatar avocado bach bachelor bacon
bacteria badger badminton bagel baguette baker bakery baking ballet balloon baltic bamboo banana bananas bank
bankruptcy banks barcelona barley barn baroque bartender baseball basement basil basketball bathtub batman battle beach
beans beatles beaver bee beef bees beethoven beetle beetroot beige beijing belgium berlin beyonce biathlon bible
bicycle bicycles bike bikini billiards billion binder bingo biologist biology birch bishop bison bitcoin blackberry
blacksmith blender blueberries blueberry blues bluetooth bmw boar boat boeing boiler bolt bolts bosch botany bowling
braces brake brakes brazil bread bride britain broccoli broth brown brownie brownies budapest buddhism budget bulgaria
bull bulldozer bumper burger burgers burrito butcher butter butterfly cabbage cadastre caesar cafe calcium calculator
calculus calf california calorie calories camel camping canada canary canoe canvas canyon capital capitals cappuccino
carbon carnival carpenter carpentry carpet carrot carrots cartridge cashew casino casserole castle castles catalyst
cathedral catholic cattle cauliflower cave caviar cedar celery cello celsius cement centimeter cervantes champion
championship chandelier chanel chapel checkers cheddar cheese cheesecake cheetah chef chekhov chemical chemistry
cherries cherry chess chicago chicken chile chimney chimpanzee china chlorine choir chopin chord christianity christie
chromosome church churchill cinema cinnamon circle citroen ciurlionis classroom cleopatra climate climbing clover
clutch coach coconut cod college colombia colony colosseum columbus comedy comet comics communism compass compost
concert concerts concrete conditioner conductor construction continent continents contractor cooking copenhagen
copernicus copper corn cosine cosmetics cotton coupon cpu crab cranberry crane cream credit cricket crisps croatia
crochet crocodile croissant crossfit crossword crow crown cruise crusade crusades crypto cryptocurrency css cuba cube
cucumber cucumbers curie currency curry curtain curtains custard customs cylinder dachshund daisy dali dance dancer
dancing dandelion dante danube darts darwin dean december deer dell denmark dentist deposit depreciation derivative
desert dessert detergent diameter diamond diamonds dickens diesel diet dill dinosaur dinosaurs dior discount discounts
dishwasher disney disneyland dissertation dividend dividends diving division djokovic dna dollar dollars dolphin domino
donut donuts dostoevsky dragon drill drought drum drums duck duke dynasty eagle east easter ebay ecosystem edison egg
eggplant eggs egypt eiffel eighteen einstein electrician electron elephant eleven elk ellipse embroidery emerald eminem
emperor empire engine engineer enzyme equation equations equator eraser espresso estonia ethereum ethiopia euroleague
europe eurovision everest evolution exam exams excavator excel excise excursion exhibition export eyeliner fabric
faculty fahrenheit fairy falcon farm farmer farming faucet february federer fencing fern ferrari ferry fertilizer
festival fiat fifa fifteen fifty finland fir fireplace fireworks fish fishing fitness flamingo flight flights flood
florida florist flour flu flute foal fog football footballer ford forecast forest forestry fork fortnite fortress forty
fossil fourteen fox fraction fractions franc france freezer freud friction fridge frog frost frying fuel galaxy galileo
gallery gallon gandhi garage garden gardener gardening garlic gdp gearbox gediminas gene genes genetics geography
geology geometry germany ginger giraffe glacier gladiator globe gluten goalkeeper goethe gold golf goose gorilla gpu
gram granite grape grapes gravity greece green greenhouse groom gucci guitar gymnastics hairdresser halloween ham
hamburger hamlet hamster handball harbour hare harp harvest hawaii hawk hawking hay hazelnut hdmi heating hectare
hedgehog helicopter helium helsinki hemingway hen hercules herring highest highway hiking himalayas hinduism hippo
historian history hitler hobbit hobby hockey hogwarts hollywood holmes homer homework honda honeycomb hormone horoscope
horse horses hostel hotel hotels html huawei hundred hungary hunting hurricane hydrogen hypotenuse hyundai icecream
iceland ikea import impressionism inch inches indonesia inflation ingredients inheritance ink insulation insurer
integral intel internship investment investments investor invoice ipad iran iraq ireland ironing islam island islands
israel istanbul italy january japan java javascript jazz jellyfish joule judaism judo juice july june jupiter kafka
kangaroo kant kaunas kayak kebab kennedy kenya ketchup kettle kilogram kilometer kilometers kilowatt king kings kitchen
kiwi klaipeda knight knights knitting koala korea lactose ladybug lake lakes lamb lamborghini laminate landfill
landlord lasagna laser latitude latte latvia laundry lavender lawn league leasing lebron lecture lecturer lectures lego
lemon lemonade lemons lenin lenovo lentils leonardo leopard lettuce lidl lighthouse lightning lime lincoln linden linen
linux lion lisbon literature lithium litre livestock lizard llama loan loans lobster locomotive logarithm london
longest longitude lorry lottery louvre lufthansa lynx macbeth macbook madonna madrid magellan magnesium magnet mammal
mammals mammoth mandela mango map maple maps maradona marathon marble margarine marker markers marketing marmalade mars
marvel mascara master mathematics maths matrix mattress maxima mayonnaise mazda mcdonalds meadow meatballs medal
medieval mediterranean melody melon mercedes mercury messi metallica meteor meter metre metro mexico michelangelo
microscope microwave mile miles milk million mindaugas minecraft miner mineral minibus mint mississippi mittens
molecule monarchy monastery monet monk monument moon moose mop morocco mortgage mosque mosquito moss motherboard
motorcycle motorway mountain mountains movie movies mower mozart mozzarella muffin multiplication mummy museum museums
mushroom mushrooms musician mustard mutation myth mythology napoleon nasa navy nba neptune netflix netherlands nettle
neutron newton nietzsche nigeria nike nile nineteen ninja nintendo nissan nitrogen nobel nokia noodles north norway
notebook noun novel novels november nuclear nun nvidia oak oats obama ocean oceans october octopus odin oil olympic
olympics omelette onion onions opel opera orange oranges orbit orchard orchestra oregano origami orthodontist orthodox
orwell oscar oslo ostrich otter ounce oven owl oxide oxygen oyster oysters pacific paella paint painter painting
paintings pajamas palm panasonic pancake pancakes panda panther paperclip paperclips parachute paris parmesan
parquet parrot parsley pasta payroll peach peacock peanut pear pearl pears peas pen pencil pencils penguin peninsula
pens pepper pepsi percentage perimeter peru petroleum peugeot pharaoh phelps philippines philosopher philosophy
phosphorus photon photoshop photosynthesis php physicist physics piano picasso pie pigeon pilates pillow pilot pine
pineapple pink pipeline pistachio pixar pizza pizzeria planet planets plaster plastic platinum plato playstation
playwright plough plum plumber plumbing plums pluto plywood poem poems poet poetry pokemon poker polymer pony poodle
popcorn pope poplar population pork porsche portugal potassium potato potatoes potter pottery poultry powerpoint prada
prague prawns prayer priest prince princess probability processor procurement professor profit protein protestant
proton pruning pudding puma pumpkin purple pushkin puzzle puzzles pyramid pythagoras python quantum quartz queen quinoa
quran rabbit radiator radish radius railway rain rainbow ramen raphael rapper raspberry raven reactor recession recipe
recipes recruitment rectangle recycling referee relativity rembrandt renaissance renault rent rental reptile resort
restaurant revolution rhine rhino rhyme rice riddle riga rihanna rimi risotto river rivers roblox rocket roman romania
romans rome ronaldo roofing roosevelt rooster rosemary roundabout rowing rowling ruby rugby ryanair rye sabonis sahara
sail sailing sailor salad salaries salary sale salmon salsa salt samsung samurai sandwich sapphire saturn sauce
saucepan sausage sausages saxophone scholarship school schools scooter scotland sculptor sculpture sea seagull seal
seedlings seeds semester september serbia seventeen sewing shakespeare shampoo shares shark sheep shelf shelves
sherlock ship ships shopping shower shrek shrimp silicon silk silver simpsons sine singer sink sixteen skateboard
skating skeleton skiing skis skoda sleet slovakia smoothie snail snow snowboard soccer socrates sodium sofa solar
soldier song songs sonnet sony soup south souvenir soviet spaghetti spain sparrow sphere spices spider spiderman
spinach spoon spotify spruce sql squirrel ssd stadium stalin stapler staples star starbucks stars startup steak stew
stewardess stock stockholm stocks stork storm stove strawberries strawberry student students subaru submarine
subtraction subway sudoku sugar sulfur summer sun sunflower sunrise sunset superman supermarket supplier surfing sushi
swallow swamp swan sweden swimmer swimming switzerland sydney symphony synagogue synonym taco tailor tallinn tango
tariff tax taxes tchaikovsky telescope temple temu tenant tender tenders tennis tent tesla tetris texas thailand thames
thatcher theatre theorem thesis thirteen thirty thor thousand throne thunder thyme tiger tiles timetable titanic toad
toaster tofu tokyo tolkien tolstoy tomato tomatoes toner tornado tortoise tourism tourist tourists tournament toyota
tractor tragedy train trains tram travel triangle trigonometry trillion trip trolleybus trout truck trump trumpet tuna
turbine turkey turnover turquoise turtle twelve tyre tyres ubuntu uefa unicorn union universe university uranium uranus
usb vacancy vaccine valentine valley vampire van vanilla vat vector vegan vegetarian velocity velvet venice venus verb
verdi vermeer veterinarian vienna vietnam viking vikings vilnius vinci vinegar vineyard vinted violet violin vitamin
vitamins vivaldi volcano volkswagen volleyball voltage volvo vytautas waffle waffles wage wages wagner wagon waiter
waitress wales wallpaper walnut waltz war wardrobe warhol wars washing washington wasp waste watercolor waterfall
watering watermelon watt weather weaving wedding werewolf west whale wheat wikipedia willow windows windscreen winter
wizard wizzair wolf woodpecker woods wool worm wrestling writer xbox xiaomi yacht yarn yellow yen yogurt zara zebra
zeus zinc zodiac zoo zucchini
"""

RUSSIAN: Final = """
абрикос аватар август августа авиабилеты авиакомпания авокадо австралия австрия автосервис адаптер адидас азии азия
азот аист акварель аквариум аккордеон аккорды актер актеры актриса акула акциз акции акций алгебра алгоритм алиэкспресс
алмаз алфавит альпинизм альпы алюминий амазон амазонка америка америки амортизация ампер ананас анатомия ангел
антарктида антибиотики апельсин апельсины апостол апрель апреля арбуз аргентина аренда аренды аристотель арктика армия
археология архитектор архитектура астероид астрономия атлас атом ауди аудит афины африка африки аэропорт бабочка багаж
бадминтон базилик байдарка байкал бакалавр баклажан бактерии бактерия балет бампер банан бананы банк банка банкомат
банкротство барабан баранина барокко барселона барсук бархат баскетбол бассейн батон бах баян бегемот бейсбол бекон
белка бельгия береза берлин бетон бетховен биатлон библия бильярд биология битва биткоин блендер блинов блины блютуз
бмв бобр боинг болгария болото болт боровик борщ боулинг бразилия бриллиант британия будапешт буддизм булгаков булка
бульон бургер буря бухгалтерский бэтмен бюджет вагон вакансии вакансия вальс валюта вампир ваниль ванна вареники ватт
вафли вашингтон ввп веган вектор велосипед велосипеда велосипеды вена венгрия венера венеция верблюд вероятность
вертолет весна ветеринар ветчина вивальди видеокарта викинги википедия вилка вильнюс виндовс винегрет виноград
виолончель витамин витамины витовт вишня вклад вклады водопад водород возрождение война войны вокзал волга волейбол
волк волки волшебник вольво вольт воробей ворона восток восход вратарь вселенная вулкан выдра выставка вычитание
вышивка вьетнам вязание газон газонокосилка газопровод гайка галактика галерея галилей гамлет гандбол гараж гарри
гвоздь гедиминас гектар гелий ген генерал генетика география геология геометрия геракл германии германия гете гималаи
гимнастика гипотенуза гипсокартон гитара гитары гитлер глагол гладиатор глобус говядина говядины гоголь голландия
голливуд голубь гольф гомер гончар гора горилла гороскоп горох горчица горы гостиница гостиницы гравитация грамм
грамматика гранит граф гребля греция гречка гречки грибник грибов грибы грипп гроза грузовик груша груши гуляш гусь
дали дания данте дарвин дартс двигатель двигателя декабрь декабря декан деление дельфин дерево деревья джаз дзюдо
диаметр диван дивиденды диета дизель династия динозавр динозавры дирижер диснейленд диссертация днепр днк дождь долгота
доллар доллара домино дон достоевский дракон дрель дроби дробь дрожжи дунай духовка душ дымоход дыня дюйм дятел
евровидение европа европы египет единорог елка ель епископ есенин железо желтый жемчуг жених живопись жигули жираф жук
журавль загадка закат закупка закупки замок занавески запад заправка зарплата зарплаты зарядка засуха заяц звезд звезда
звезды зебра зевс зеленый зима злотый зодиак золота золото зоопарк ива израиль изумруд икея икра имбирь император
империя импорт инвестиции индейка индонезия иней инженер интеграл инфляция ипотека ирак иран ирландия ислам исландия
испании испания истории историк история италии италия иудаизм июль июля июнь июня йогурт кабан кабачок кавказ кадастр
казино калий калифорния калории калькулятор кальций каменщик камин канада кант капуста капусты капучино карандаш
карнавал карп карта картина картины картофель картошка картошки картридж картриджа кастрюля каток католик каунас кафе
кафка каша каштан квадрат квант квартира квартиры кварц квас кемпинг кенгуру кения кетчуп кефир киви киловатт килограмм
километр километров кинотеатр кислород кит китай китая клайпеда клен клеопатра клетка клещ климат клубника клубники
клюква княжество князь коала ковер кокос колбаса колбасы колизей колледж колония колумб комар комары комбайн комета
комикс коммунизм компас компот континент конь коньки копенгаген коперник корабли корабль коран корея корица коричневый
королева король корона косинус косметика космонавт космос костел котел котлет котлета котлеты кран крапива краска
креветки кредит кредиты кремний крепость крестоносцы криптовалюта кровля крокодил кролик кроссворд круиз крючок куб
куба купон курица курорт кухни кухня лаванда лада лазанья лазер ламинат ластик ласточка латвия лебедь лев лего ледник
лекции лекция лен ленин леонардо леопард лермонтов лес леса лето лига лидл лизинг лимон лимонад линукс липа лиса
лисички лиссабон литература литературы литий литр логарифм лодка ложка локомотив лондон лондона лосось лось лотерея
лошади лошадь лувр луна лыжи люстра лягушка магазин магазины магеллан магистр магний магнит мадрид мазда майнкрафт
майонез макароны макдональдс максима малина малины маляр мамонт манго мандарин мандарины марадона марафон маркер
маркетинг марокко марс март маршрутка масло математика математики материк матрас матрица маяк медаль медведи медведь
медуза медь мексика менделеев меркурий мерседес месси метеорит метр метро мечеть микеланджело микроволновка микроскоп
миксер миллиард миллион миля миндаль миндаугас минерал миф мифология млекопитающие молекула молитва молния молока
молоко монархия монастырь монах моне море морковь мороженое мороз моря моряк мотоцикл мох моцарт мрамор музеи музей
музея музыкант муки мультфильм мумия муравей муравьи мутация мясник наводнение найк наполеон население наследство
натрий ндс невеста недвижимость нейтрон нептун нефть нигерия нидерланды нил ниссан нитки ницше нобель нокиа норвегия
носорог ноябрь ноября ньютон облигации обои оборот оборотень овес овсянка овца огород огурец огурцов огурцы одеяло
одуванчик озера озеро океан окрошка окружность октябрь октября оладьи олень оливье олимпиада олово омлет опера
оранжевый орбита орел орехи орехов оригами оркестр оруэлл оса осень осина оскар осло остров острова осьминог отели
отель отопление отходы официант охота павлин падеж пазл паланга палатка пальма памятник панда пантера папоротник
парашют париж парижа парикмахер паркет паром парус паста пасха паук певец певица пекарь пекин пельменей пельмени пепси
переработка периметр персик перу песни песня петрушка пещера пианино пижама пикассо пилатес пилот пингвин пирамида
писатель питон пифагор пицца пиццы плавание планета планеты платина платон плейстейшн плита плитка плов пломба плутон
пляж повар погода погоды подвал подрядчик подсолнух подушка поезд поезда поезде поездов покемон покер полимер полка
полуостров помидор помидоров помидоры порт портной португалия поставщик посудомоечная поттер поход поэзия поэма поэт
прага премия прибыль прививка прилагательное принц принцесса производная протон профессор профсоюз процент проценты
процессор пряжа прямоугольник пугачева пустыня путешествие путешествия пушкин пчел пчела пчелы пшеница пшено пылесос
радиатор радиус радуга ракета раковина рапс расписание распродажа рассада рафаэль рахманинов реактор революции
революция регби редис режиссер рейн рейс река реки реклама рембрандт рено ресторан рецепт рецепты рига рим римляне рис
риса рифма рождественский рожь розовый рок ролики роллы роман ромашка роналду ртуть рубин рубль румыния ручка рыба
рыбалка рыбалки рыбы рысь рыцари рыцарь рэп рябина сабонис сад сада саксофон салат самокат самолет самолета самолеты
самсунг самурай сантехник сантехника сантиметр сапфир сатурн сахар сахара свадьба свадьбы свалка свекла свеклы свинина
свинины север селедка сельдь семена семестр сена сено сентябрь сентября сера сербия сервантес серебро сериал сериалы
сидней симфония синагога синица синоним синус скейтборд скелет скидка скидки сковорода скрепка скрепки скрипка
скульптор скульптура слива сливки словакия сложение слон слоны сметана сметаны смородина снег сноуборд собор сова сок
сокол сократ солдат солнце солянка сони сосиски сосна социализм спагетти спицы средневековье ссср стадион стажировка
сталин стамбул стартап степлер стипендия стиральная стирка стихотворение сто стокгольм столица столицы столяр
стоматолог страус строительство студент студенты стюардесса сувенир сувениры судоку суп супермаркет суши
существительное сцепление сыр сыра сырники таиланд таллин таможня танго танец танцы тариф творог творога театр театра
теленок телескоп темза тендер теннис теорема теплица теплицы тесла теста тесто тигр титаник ткань тойота токио толкин
толстой тонер тонера тонна топливо тополь торнадо трагедия трактор трамвай тренер трение треска треугольник
треугольника тригонометрия троллейбус трон труба туман турбина тургенев туризм турист турнир турции турция тыква тысяча
тюлень углеводы углерод удобрение удобрения удочка укроп уксус улитка умножение университет университета унитаз
уравнение уравнения ураган урал уран урожай урок уроки ускорение утеплитель утка утюг ученик факультет фанера фараон
фасоль февраль февраля фейерверк ферма фермер фестиваль фехтование фея физика физики философ философия финляндия
фиолетовый фитнес флейта флешка флот фольксваген форд фосфор фотон фотошоп франк франции франция фрейд фундук футбол
футбола футболист хельсинки хемингуэй химии химия хлеб хлеба хлопок хлор хоббит хогвартс хоккей холмс холодильник хомяк
хонда хор хорватия хостел храм хрен христианство хромосома хуавей художник хэллоуин царь цезарь цемент церковь цилиндр
цинк цой цыпленок чайка чайковский чайник часовня чемпион чемпионат чердак черепаха черешня черника чернила черчилль
чеснок чехия чехов чечевица чикаго чили чюрленис шампунь шар шаурма шахматы шахтер шашки шашлык шашлыка швейцария
швеция шекспир шелк шерлок шерсть шина шины широта шитье шкаф шкода школа школы шопен шоссе шотландия шрек шторы
штукатурка шуруп щука эверест эволюция эдисон эйнштейн эйнштейна эйфелева экватор экзамен экзамены экосистема эксель
экскаватор экскурсия экспорт электрик электричка электрон эстония юбилей юпитер яблок яблоки яблоко яйца яйцо якорь
январь января янтарь японии япония ястреб яхта ячмень ящерица
"""

POLISH: Final = """
adapter adidas afryka afryki akcje akcyza akordeon akordy aksamit aktor aktorka aktorzy akwarela akwarium alfabet
algebra algorytm aliexpress allegro alpy aluminium amazon amazonka ameryka amortyzacja amper ananas anatomia anioł
antarktyda antybiotyk apostoł arbuz archeologia architekt architektura argentyna arktyka arystoteles asteroida
astronauta astronomia ateny atlas atom audi audyt australia austria autostrada avatar awokado azja azji azot bach
badminton bagaż bagno bajkał bakteria bakterie bakłażan balet balon banan banany bank banki bankomat bankructwo
baranina barcelona barok barszcz baseball basen batman bawełna bazylia bałtyckie bałtyk beethoven belgia berlin beton
biatlon białko biblia biedronka biegów bigos bilans bilard biologia biskup bitcoin bitwa blender bluetooth bmw bocian
boczek boeing borowik borsuk borówka bramkarz brazylia brytania brzoskwinia brzoza brązowy budapeszt buddyzm budowa
budownictwo budżet burak buraki burger bursztyn burza bułgaria bułka bułki bóbr cal car całka cebula cebuli cement
centymetr cervantes cesarstwo cesarz cezar chemia chemii chicago chile chin chiny chleb chleba chlor chomik chopin
chorwacja chromosom chrzan chrześcijaństwo churchill chór cielę ciężarówka cosinus cukier cukinia cukru curie cyna
cynamon cynk cytryna cytryny czajkowski czajnik czarodziej czasownik czechy czereśnia czerwca czerwiec czosnek
cząsteczka dachówka dali dania dante darwin delfin dentysta deser deskorolka deszcz diament diamenty diesel dieta
dinozaur dinozaury dna dniepr dodawanie doktorat dolar dolary domino dorsz dostawca drożdże druty drzewa drzewo dunaj
dworzec dynastia dynia dyrygent dywan dywidenda dziekan dzielenie dzik dzięcioł dąb długopis dżem edison egipt egzamin
egzaminy einstein ekosystem eksport elektron elektryk espresso estonia europa europy eurowizja everest ewolucja excel
fajerwerki faraon farba farby fasola festiwal fiat filozof filozofia finlandia fioletowy firanki fitness fizyka fizyki
flet flota foka ford fortepian fosfor foton francja francji frank freud fryzjer galaktyka galeria galileusz garaż
garncarstwo garnek gazociąg gdańsk gen generał genetyka geografia geologia geometria giedymin giełda gimnastyka gitara
gitary gladiator globus goethe golf goryl gospodarstwo gotowanie gołąb gołąbki gram granit grawitacja grecja groch
grudnia grudzień grunwald gruszka gruszki gryka grypa grzejnik grzyby grzybów gulasz gwiazda gwiazdy gwóźdź góra górnik
góry gęś haft halloween hamlet hamulce hektar hel helikopter helsinki hemingway herkules himalaje hipopotam hipoteka
historia historii historyk hiszpania hiszpanii hitler hobbit hogwart hokej holandia hollywood holmes homer honda
horoskop hostel hotel hotele hrabia huawei hulajnoga huragan hydraulik ikea imbir imperium import indonezja indyk
inflacja investycja inwestycja inwestycje inżynier irak iran irlandia islam islandia izrael jabłek jabłka jabłko jacht
jagiełło jagody jajka jajko japonia japonii jarzębina jaskinia jaskółka jastrząb jaszczurka java jazz jednorożec jedwab
jeleń jesień jeziora jezioro jeż jogurt jowisz judaizm judo jęczmień kaczka kafka kajak kajaki kalkulator kalorie
kanada kanapa kanapka kangur kant kaplica kapusta kapusty karnawał karp karpaty kasyno kasza kasztan kataster katedra
katolik kaukaz kawiarnia kawior kebab keczup kefir kelner kelnerka kemping kenia kiełbasa kiełbasy kilogram kilometr
kilowat kino kiwi klasztor kleopatra kleszcz klimat klon koala kocioł kokos kolej kolejowy kolonia kolumb komar komary
kombajn kometa komiks komin kominek kompas kompot komunizm komórka konia konie kontynent koparka kopenhaga koperek
kopernik kopernika kopytka koran korea korona kosiarka kosmetyki kosmos koszykówka kotlet kotlety kotwica kowno kołdra
koń kościuszko kościół krakowa kraków kran krawiec kredyt kredyty kreskówka krewetki krokodyl kryptowaluta krzem
krzyżacy krzyżówka król królik królowa kręgle książę księgowość księżniczka księżyc kuba kucharz kuchenka kuchnia
kuchnie kula kupon kurczak kurczę kurki kurort kwadrat kwant kwarc kwiecień kwietnia kłajpeda laminat lampart las
lasagne laser lasu lasy latarnia lato lawenda leasing legenda lego lekcja lekcje lem lemoniada len lenin leonardo lew
lewandowski licencjat lidl liga linux lipa lipca lipiec lis listopad listopada lit literatura literatury litr lizbona
lodowiec lodowisko lody lodówka logarytm lokata lokaty lokomotywa londyn loteria lotnicze lotnisko loty ludność lutego
luty luwr macierz madryt magellan magister magnes magnez maj majonez makaron makowiec malarstwo malarz malina maliny
mamut mandarynka mandarynki mango mapa mapy maradona maraton marca marchew marchewka marketing marmur maroko mars
marynarz marzec masło matejko matematyka matematyki materac matura maxima mazda mazury małysz mcdonalds mech meczet
medal meduza meksyk melon mercedes merkury messi meteoryt metr metro mewa mgła mickiewicz miedź mieszkania mieszkanie
mieszko migdały mikrofalówka mikroskop mikser mila miliard milion minecraft minerał mistrzostwa mit mitologia miłosz
mleko mnich mniszek mnożenie modlitwa monarchia monet morela morza morze motocykl motyl motyle mozart mrówka mrówki
mróz mumia murarz musztarda mutacja muzea muzeum muzyk mąka najdłuższa najem nakrętka naleśniki namiot napoleon narty
nasiona nawozy nawóz neptun netflix neutron nici niedźwiedzie niedźwiedź niemcy nieruchomości nieruchomość nietoperz
nietzsche nigeria nike nil nissan niuton nobel nokia norwegia nosorożec nożna obligacje obraz obrazy obrót ocean oceany
ocet ocieplenie odejmowanie odkurzacz odpady odra ogrodnik ogrodu ogrzewanie ogród ogórek ogórki ogórków okrąg
olimpiada omlet opel opera opona opony orbita origami orkiestra orwell orzech orzechy orzeł osa oscar osika oslo owca
owies owsianka ołówek ołówki ośmiornica pająk paliwo palma pamiątka panda pantera papież paproć parkiet paryż paryża
parówki patelnia paw październik października pekin pendrive pensja pepsi perkusja peru perła photoshop pianino picasso
pieczenie piekarnik piekarz pierogi pierogów pietruszka pilates pilot pingwin piorun piosenka piosenkarka piosenkarz
piosenki piramida pisarz pitagoras piwnica pizza pizzy piła piłka piłkarz piłsudski piżama placki planeta planety
platon platyna playstation plaża plaże plomba pluton pochodna pociąg pociągi pociągów podróż podróże poduszka poemat
poeta poezja pogoda pogody pokemon poker pokrzywa polimer polowanie pomarańcza pomarańcze pomarańczowy pomidor pomidory
pomidorów pomnik port portugalia porzeczka potas potter powieść powódź poznań południk połąga praga pralka pranie
prawdopodobieństwo premia procent procesor profesor prom promień prostokąt proton prus prysznic przekątna przepis
przepisy przetarg przetargi przymiotnik przyspieszenie pszczoła pszczoły pszenica pustynia puzzle python półka półwysep
pączek pączki płytki pływanie rabat rabaty rachunkowość rafael rakieta rap reaktor recykling rejs rekin reklama
rembrandt ren renault renesans restauracja rewolucja reymont reżyser rock rocznica rolki rolnictwo rolnik ronaldo rondo
ropa rosół rower roweru rowery rozkład rtęć rubin rugby rumianek rumunia rura rury ryba ryby rycerz rycerze ryga rym
ryś ryż rzeczownik rzeka rzeki rzepak rzeźba rzeźbiarz rzeźnik rzodkiewka rzym rzymianie równania równanie równik
różowy sadzonki sahara saksofon samolot samolotu samoloty samsung samuraj sapkowski saturn sałatka sałatki schabowy
sedes segregator sekwana semestr ser serbia serial seriale sernik sery sherlock shrek siano siarka siatkówka
sienkiewicz sierpień sierpnia sikorka silnik silnika sinus sklejka sklep sklepy skoda skrzypce smok snowboard sobieski
socjalizm soczewica sok sokrates sokół sony sosna sowa spadek spadochron spaghetti spinacz spinacze sprzęgło srebro
ssaki stadion stalin stambuł startup statek statki staż stewardessa stolarz stolica stolice struś strych studenci
student styczeń stycznia stypendium sudoku supermarket sushi susza sydney symfonia synagoga synonim szachy szafa szafir
szampon szarlotka szczepionka szczupak szekspir szermierka sześcian szkielet szklarnia szkocja szkoła szkoły szmaragd
szopen szron sztokholm szwajcaria szwecja szycie szydełko szymborska szynka sód sól słonecznik słonie słowacja słowacki
słoń słońce tajlandia tallin tamiza tango taniec tapeta tapety tarcie taryfa tatry teatr teatru teleskop tenis tesla
titanic tkanina tlen tokarczuk tolkien tona toner tonera topola tornado toyota tragedia traktor tramwaj trawnik trener
trolejbus tron truskawka truskawki trygonometria trójkąt trójkąta trąbka turbina turcja turniej turysta turystyka tusz
twaróg twierdza twierdzenie tygrys tynk tysiąc tęcza uczelnia uczeń umywalka uniwersytet ural uran ułamek ułamki vat
vivaldi volkswagen volvo wagon wakat walc walec waluta wampir wanilia wanna wapń warcaby warszawa warszawy waszyngton
wat wałęsa wegański wektor wenecja wenus wesele weterynarz wełna widelec wiedeń wiedźmin wielbłąd wielkanoc wieloryb
wieprzowina wiersz wiersze wiertarka wierzba wietnam wiewiórka wikingowie wikipedia wilk wilki wilkołak wilno windows
winogrona wiolonczela wiosna wioślarstwo wisła witamina witaminy witold wiśnia wodospad wodór wojna wojny wojsko wolt
wołga wołowina wrocław wrona wrzesień września wróbel wróżka wspinaczka wszechświat wulkan wycieczka wydra wydział
wykonawca wykład wykłady wynagrodzenie wynajem wyprzedaż wyspa wyspy wystawa wysypisko wędka wędkarstwo węgiel węgry
włoch włochy włóczka xbox zachód zagadka zając zakonnica zakopane zakreślacz zamówienia zasłony zderzak zebra zeus
zielony ziemniaczane ziemniak ziemniaki ziemniaków zima zmywarka zniżka zodiak zszywacz zupa zupy zysk złota złoto
złotówka łabędź łosoś łotwa łowiectwo łoś łyżka łyżwy łódka łódź śledź ślimak śliwka śliwki ślub śmietana śnieg
średnica średniowiecze śruba świerk świątek świątynia źrebak żaba żabka żagle żelazko żelazo żniwa żołnierz żuk żuraw
żurawina żurek żyrafa żyrandol żyto żółty żółw
"""
