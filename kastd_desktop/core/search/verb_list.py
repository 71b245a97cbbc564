"""The Lithuanian verbs whose forms the search knows, by their principal parts; read only when a pack is compiled.

Written for this program: the verbs that people use of conflicts, illness, services, correspondence and everyday
doings. Prefixed verbs are left out when the plain one is here, but for those that mean
something else. ``*`` marks a verb with a form that is a noun as well.
"""

from __future__ import annotations

from typing import Final

IRREGULAR: Final = """
apgirsti apgirsta apgirto,
atsisakyti atsisako atsisakė, užsakyti užsako užsakė, įsakyti įsako įsakė, privalėti privalo privalėjo, nusižudyti
nusižudo nusižudė, atsiprašyti atsiprašo atsiprašė, pranešti praneša pranešė, apgauti apgauna apgavo, prarasti praranda
prarado, susitarti susitaria susitarė, atsirasti atsiranda atsirado,
aiškėti aiškėja aiškėjo, alkti alksta alko, alpti alpsta alpo, ardyti ardo ardė, arti aria arė, aštrėti aštrėja
aštrėjo, atsakyti atsako atsakė *, austi audžia audė, aušti aušta aušo, avėti avi avėjo, badyti bado badė, baigti
baigia baigė, balti bąla balo, bambėti bamba bambėjo, bandyti bando bandė *, barstyti barsto barstė, barti bara barė,
baubti baubia baubė, bausti baudžia baudė, bėgti bėga bėgo, belsti beldžia beldė, berti beria bėrė, bezdėti bezda
bezdėjo, bijoti bijo bijojo, birti byra biro, bjaurėti bjauri bjaurėjo, blaškyti blaško blaškė, bliauti bliauna
bliovė, blykšti blykšta blyško, blogėti blogėja blogėjo, bloškti bloškia bloškė, braukti braukia braukė, brauti brauna
brovė, brėžti brėžia brėžė, brukti bruka bruko, bruzdėti bruzda bruzdėjo, budėti budi budėjo, burbėti burba burbėjo,
busti bunda budo, būti būna buvo, cypti cypia cypė, čiaudėti čiaudi čiaudėjo, čiaupti čiaupia čiaupė, čiauškėti
čiauška čiauškėjo, čiulpti čiulpia čiulpė, čiupti čiumpa čiupo, degti dega degė, delsti delsia delsė, dengti dengia
dengė, dergti dergia dergė, dėti deda dėjo, dėvėti dėvi dėvėjo, dygti dygsta dygo, dilti dyla dilo, dingti dingsta
dingo, dirbti dirba dirbo, domėti domi domėjo, drabstyti drabsto drabstė, drąsėti drąsėja drąsėjo, drausti draudžia
draudė, drebėti dreba drebėjo, drėbti drebia drėbė, dribti drimba dribo, driekti driekia driekė, drįsti drįsta drįso,
drumsti drumsčia drumstė, dūkti dūksta dūko, dulkėti dulka dulkėjo, duoti duoda davė, durti duria dūrė, dusti dūsta
duso, dvėsti dvesia dvėsė, dvokti dvokia dvokė, džiaugtis džiaugiasi džiaugėsi, džiauti džiauna džiovė, džiūgauti
džiūgauja džiūgavo, džiūti džiūsta džiūvo, eiti eina ėjo, elgtis elgiasi elgėsi, ėsti ėda ėdė, gaišti gaišta gaišo,
galėti gali galėjo, galvoti galvoja galvojo *, gąsdinti gąsdina gąsdino, gaudyti gaudo gaudė, gausti gaudžia gaudė,
gauti gauna gavo, gedėti gedi gedėjo, gėdytis gėdijasi gėdijosi, gelbėti gelbi gelbėjo, gelbėti gelbsti gelbėjo, gelti
gelia gėlė, gerbti gerbia gerbė, gerėti gerėja gerėjo, gerti geria gėrė, gesti genda gedo, gesti gęsta geso, gęsti
gęsta geso, gydyti gydo gydė, giedoti gieda giedojo, gimti gimsta gimė, ginti gina gynė, girdėti girdi girdėjo,
girgždėti girgžda girgždėjo, girti giria gyrė, gyti gyja gijo, gyventi gyvena gyveno, glausti glaudžia glaudė,
glostyti glosto glostė, gniaužti gniaužia gniaužė, gnybti gnybia gnybo, graibyti graibo graibė, grasyti graso grasė,
graužti graužia graužė, grėbti grėbia grėbė, grėsti gresia grėsė, gręžti gręžia gręžė, griauti griauna griovė, griebti
griebia griebė, griežti griežia griežė, griūti griūva griuvo, grįžti grįžta grįžo, grobti grobia grobė, grumtis
grumiasi grūmėsi, grūsti grūda grūdo, gulėti guli gulėjo, gulti gula gulė, guosti guodžia guodė, gūžtis gūžiasi
gūžėsi, gvieštis gviešiasi gviešėsi, ieškoti ieško ieškojo *, ilgėti ilgėja ilgėjo, ilsėti ilsi ilsėjo, imti ima ėmė,
inkšti inkščia inkštė, irzti irzta irzo, išmanyti išmano išmanė, išsekti išsenka išseko, išsigąsti išsigąsta
išsigando, jausti jaučia jautė, joti joja jojo, jungti jungia jungė, juoktis juokiasi juokėsi, justi junta juto,
kaboti kabo kabojo, kaisti kaista kaito, kalbėti kalba kalbėjo *, kalti kala kalė, kankinti kankina kankino, karpyti
karpo karpė, karti karia korė, kąsti kanda kando, kasti kasa kasė *, kaukti kaukia kaukė, kaupti kaupia kaupė, kauti
kauna kovė, keikti keikia keikė, keisti keičia keitė, kelti kelia kėlė, kenkti kenkia kenkė, kentėti kenčia kentėjo,
kepti kepa kepė, kerėti keri kerėjo, keršyti keršija keršijo, kęsti kenčia kentė, kibti kimba kibo, kikenti kikena
kikeno, kilti kyla kilo, kimšti kemša kimšo, kimti kimsta kimo, kirpti kerpa kirpo, kirsti kerta kirto, kyšoti kyšo
kyšojo, kišti kiša kišo, kiurksoti kiurkso kiurksojo, klaidžioti klaidžioja klaidžiojo, klausyti klauso klausė,
klausti klausia klausė, klestėti klesti klestėjo, kliedėti kliedi kliedėjo, klijuoti klijuoja klijavo, klykti klykia
klykė, klysti klysta klydo, kliudyti kliudo kliudė, kliūti kliūna kliuvo, kliūti kliūva kliuvo, kloti kloja klojo,
klūpėti klūpi klūpėjo, klupti klumpa klupo, knarkti knarkia knarkė, knisti knisa kniso, koneveikti koneveikia
koneveikė, kosėti kosi kosėjo, kosėti kosti kosėjo, kovoti kovoja kovojo *, krapštyti krapšto krapštė, krauti krauna
krovė, kreipti kreipia kreipė, krenkšti krenkščia krenkštė, krėsti krečia krėtė, kretėti kreta kretėjo, krykšti
krykščia krykštė, kristi krenta krito, kristi krinta krito, krūpčioti krūpčioja krūpčiojo, kuisti kuičia kuitė,
kukčioti kukčioja kukčiojo, kūkčioti kūkčioja kūkčiojo, kurstyti kursto kurstė, kurti kuria kūrė, kvailioti kvailioja
kvailiojo, kvatoti kvatoja kvatojo, kvepėti kvepia kvepėjo, kvėpti kvepia kvėpė, kviesti kviečia kvietė, kvosti kvočia
kvotė, laidoti laidoja laidojo, laikyti laiko laikė *, laimėti laimi laimėjo, laižyti laižo laižė, lakstyti laksto
lakstė, lankyti lanko lankė, lankstyti lanksto lankstė, laukti laukia laukė, laužyti laužo laužė, laužti laužia laužė,
lavinti lavina lavino, leisti leidžia leido, lėkti lekia lėkė, lemti lemia lėmė, lenkti lenkia lenkė, lėtėti lėtėja
lėtėjo, liautis liaujasi liovėsi, liepti liepia liepė, liesti liečia lietė, lieti lieja liejo, lyginti lygina lygino,
likti lieka liko, linkėti linki linkėjo, linkti linksta linko, lipti lipa lipo, lįsti lenda lindo, lyti lyja lijo,
liūdėti liūdi liūdėjo, lošti lošia lošė, loti loja lojo, lukterėti lukteri lukterėjo, lūkuriuoti lūkuriuoja lūkuriavo,
lupti lupa lupo, lūžti lūžta lūžo, maišyti maišo maišė *, maitinti maitina maitino, maivytis maivosi maivėsi, malti
mala malė, manyti mano manė, mąstyti mąsto mąstė, matyti mato matė, mauti mauna movė, mėginti mėgina mėgino, mėgti
mėgsta mėgo, megzti mezga mezgė, melsti meldžia meldė, meluoti meluoja melavo, merdėti merdi merdėjo, merkti merkia
merkė, mesti meta metė, mėtyti mėto mėtė, miegoti miega miegojo, migdyti migdo migdė, mykti mykia mykė, mylėti myli
mylėjo, mindžioti mindžioja mindžiojo, minėti mini minėjo, minti mina mynė, mirkčioti mirkčioja mirkčiojo, mirksėti
mirksi mirksėjo, mirti miršta mirė, misti minta mito, myžti myža myžo, mojuoti mojuoja mojavo, mokėti moka mokėjo,
mokyti moko mokė, moti moja mojo, muilinti muilina muilino, muistytis muistosi muistėsi, murmėti murma murmėjo, mušti
muša mušė, narplioti narplioja narpliojo, naršyti naršo naršė, neigti neigia neigė, nerimti nerimsta nerimo, nerti
neria nėrė, nešioti nešioja nešiojo, nešti neša nešė, niekinti niekina niekino, niežėti niežti niežėjo, nykti nyksta
nyko, niršti niršta niršo, niurnėti niurna niurnėjo, niurzgėti niurzga niurzgėjo, nokti noksta noko, norėti nori
norėjo, nuobodžiauti nuobodžiauja nuobodžiavo, ošti ošia ošė, painioti painioja painiojo, paisyti paiso paisė, paišyti
paišo paišė, peikti peikia peikė, perspėti perspėja perspėjo, peršėti perši peršėjo, perštėti peršti perštėjo, perti
peria pėrė, pešti peša pešė, peštis pešasi pešėsi, piešti piešia piešė, pykti pyksta pyko, pilti pila pylė, pinti pina
pynė, pirkti perka pirko, piršti perša piršo, pisti pisa piso, pjauti pjauna pjovė, plakti plaka plakė, plaukti
plaukia plaukė, plauti plauna plovė, plempti plempia plempė, plepėti plepa plepėjo, plėsti plečia plėtė, plėšyti plėšo
plėšė, plėšti plėšia plėšė, pliaukšti pliaukšti pliaukštė, plieksti plieskia plieskė, pliekti pliekia pliekė, plyšti
plyšta plyšo, pliurpti pliurpia pliurpė, plūsti plūsta plūdo, prakaituoti prakaituoja prakaitavo, praktikuoti
praktikuoja praktikavo, prasti pranta prato, prašyti prašo prašė, prausti prausia prausė, prieštarauti prieštarauja
prieštaravo, prižiūrėti prižiūri prižiūrėjo, protestuoti protestuoja protestavo, prunkšti prunkščia prunkštė,
puikuotis puikuojasi puikavosi, pulti puola puolė, purkšti purškia purškė, purtyti purto purtė, pūsti pučia pūtė, pūti
pūva puvo, raginti ragina ragino, raišyti raišo raišė, rakinti rakina rakino, rašyti rašo rašė, raudoti rauda raudojo
*, rausti rausta raudo, raustis rausiasi rausėsi, rauti rauna rovė, regėti regi regėjo, regzti rezga rezgė, reikalauti
reikalauja reikalavo, reikėti reikia reikėjo, reikšti reiškia reiškė, rėkauti rėkauja rėkavo, rėkti rėkia rėkė, remti
remia rėmė, rengti rengia rengė, ręsti renčia rentė, rėžti rėžia rėžė, riedėti rieda riedėjo, riesti riečia rietė,
rietis riejasi riejosi, riksėti riksi riksėjo, rikti rinka riko, rimti rimsta rimo, rinkti renka rinko, rypuoti
rypuoja rypavo, rišti riša rišo, ryti ryja rijo, rodyti rodo rodė, ropoti ropoja ropojo, rūgti rūgsta rūgo, rūkyti
rūko rūkė *, rūpėti rūpi rūpėjo, rūstauti rūstauja rūstavo, sakyti sako sakė, sapnuoti sapnuoja sapnavo, saugoti saugo
saugojo, sėdėti sėdi sėdėjo, segti sega segė, seilėti seilėja seilėjo, sekti seka sekė, semti semia sėmė, senti sensta
seno, sergėti sergi sergėjo, sėsti sėda sėdo, sėti sėja sėjo, siausti siaučia siautė, siekti siekia siekė, sirgti
serga sirgo, siūlyti siūlo siūlė, siųsti siunčia siuntė, siusti siunta siuto, siūti siuva siuvo, skaityti skaito
skaitė, skambėti skamba skambėjo, skambinti skambina skambino, skaudėti skauda skaudėjo, skausti skaudžia skaudė,
skelbti skelbia skelbė, skelti skelia skėlė, skęsti skęsta skendo, skirti skiria skyrė, skriausti skriaudžia skriaudė,
skristi skrenda skrido, skubėti skuba skubėjo, skųsti skundžia skundė, skusti skuta skuto, skųstis skundžiasi
skundėsi, slaugyti slaugo slaugė, slėgti slegia slėgė, slėpti slepia slėpė, slinkti slenka slinko, slysti slysta
slydo, slopti slopsta slopo, slūgti slūgsta slūgo, smaugti smaugia smaugė, smerkti smerkia smerkė, smilkti smilksta
smilko, smirdėti smirdi smirdėjo, smogti smogia smogė, snausti snaudžia snaudė, sopėti sopa sopėjo, spardyti spardo
spardė, spausti spaudžia spaudė, spęsti spendžia spendė, spėti spėja spėjo, spiegti spiegia spiegė, spirti spiria
spyrė, spjaudyti spjaudo spjaudė, spjauti spjauna spjovė, spoksoti spokso spoksojo, spręsti sprendžia sprendė,
springti springsta springo, sprogti sprogsta sprogo, sprukti sprunka spruko, sriūbauti sriūbauja sriūbavo, statyti
stato statė, staugti staugia staugė, stebėti stebi stebėjo, stenėti stena stenėjo, stengtis stengiasi stengėsi, stigti
stinga stigo, stingti stingsta stingo, stoti stoja stojo, stovėti stovi stovėjo, strigti stringa strigo, stumdyti
stumdo stumdė, stumti stumia stūmė, sukti suka suko, supti supa supo, sutikti sutinka sutiko, svaigti svaigsta svaigo,
sveikti sveiksta sveiko, sverti sveria svėrė, sviesti sviedžia sviedė, svilti svyla svilo, svirti svyra sviro,
svyruoti svyruoja svyravo, šalti šąla šalo, šaudyti šaudo šaudė, šaukti šaukia šaukė, šauti šauna šovė, šelti šėlsta
šėlo, šerti šeria šėrė, šiepti šiepia šiepė, šypsoti šypso šypsojo, šypsotis šypsosi šypsojosi, širsti širsta širdo,
šlapintis šlapinasi šlapinosi, šlapti šlampa šlapo, šliaužti šliaužia šliaužė, šlifuoti šlifuoja šlifavo, šlykštėti
šlykšti šlykštėjo, šlubuoti šlubuoja šlubavo, šluoti šluoja šlavė, šmeižti šmeižia šmeižė, šnekėti šneka šnekėjo *,
šnibždėti šnibžda šnibždėjo, šnypšti šnypščia šnypštė, šokti šoka šoko, šūkauti šūkauja šūkavo, šūkčioti šūkčioja
šūkčiojo, švaistyti švaisto švaistė, šveisti šveičia šveitė, švęsti švenčia šventė, šviesti šviečia švietė, švilpti
švilpia švilpė, švokšti švokščia švokštė, taikyti taiko taikė *, taisyti taiso taisė, tapti tampa tapo, taršyti taršo
taršė, tarti taria tarė, tąsyti tąso tąsė, taukšti tauškia tauškė, taupyti taupo taupė, teigti teigia teigė, teikti
teikia teikė, teirautis teiraujasi teiravosi, teisti teisia teisė, tekėti teka tekėjo, tekti tenka teko, tempti tempia
tempė, tepti tepa tepė, terlioti terlioja terliojo, tęsti tęsia tęsė, tyčiotis tyčiojasi tyčiojosi, tikėti tiki
tikėjo, tykoti tyko tykojo, tikrinti tikrina tikrino, tylėti tyli tylėjo, tilpti telpa tilpo, tilti tyla tilo, tingėti
tingi tingėjo, tinti tinsta tino, tirpti tirpsta tirpo, tirtėti tirta tirtėjo, tirti tiria tyrė, tolti tolsta tolo,
trankyti tranko trankė, traukti traukia traukė, trenkti trenkia trenkė, trepsėti trepsi trepsėjo, treškėti treška
treškėjo, trykšti trykšta tryško, trikti trinka triko, trinti trina trynė, trypti trypia trypė, trokšti trokšta
troško, trukdyti trukdo trukdė, trūkti trūksta trūko, trukti trunka truko, tupėti tupi tupėjo, turėti turi turėjo,
tūžti tūžta tūžo, tvarkyti tvarko tvarkė, tverti tveria tvėrė, tvinkti tvinksta tvinko, ugdyti ugdo ugdė, uostyti
uosto uostė, urgzti urzgia urzgė, užgulti užgula užgulė, ūžti ūžia ūžė, vadinti vadina vadino, vaidyti vaido vaidė,
vainoti vainoja vainojo, valdyti valdo valdė, valgyti valgo valgė, valyti valo valė, vapėti vapa vapėjo, vargti
vargsta vargo, varyti varo varė, varžyti varžo varžė, važiuoti važiuoja važiavo, veikti veikia veikė, velti velia
vėlė, vėluoti vėluoja vėlavo, vemti vemia vėmė, vengti vengia vengė, verkšlenti verkšlena verkšleno, verkti verkia
verkė, versti verčia vertė, verti veria vėrė, veržti veržia veržė, vesti veda vedė, vėsti vėsta vėso, vežti veža vežė,
vykdyti vykdo vykdė, vykti vyksta vyko, viliotis viliojasi viliojosi, vilti vilia vylė, virpėti virpa virpėjo, virsti
virsta virto, virti verda virė, vysti vysta vyto, vystyti vysto vystė, vyti veja vijo, vogti vagia vogė, zirzti zirzia
zirzė, zyzti zyzia zyzė, zulinti zulina zulino, zurzti zurzia zurzė, zvimbti zvimbia zvimbė, žadėti žada žadėjo,
žagsėti žagsi žagsėjo, žaisti žaidžia žaidė, žeisti žeidžia žeidė, žemėti žemėja žemėjo, žengti žengia žengė,
ženklinti ženklina ženklino, žerti žeria žėrė, žilti žyla žilo, žymėti žymi žymėjo, žinoti žino žinojo *, žinti žįsta
žino, žiopčioti žiopčioja žiopčiojo, žiopsoti žiopso žiopsojo, žiūrėti žiūri žiūrėjo, žliumbti žliumbia žliumbė,
žlugti žlunga žlugo, žnaibyti žnaibo žnaibė, žnybti žnybia žnybė, žudyti žudo žudė, žūti žūva žuvo, žvelgti žvelgia
žvelgė, žvengti žvengia žvengė, žviegti žviegia žviegė
"""
"""Infinitive, present, past."""

REGULAR: Final = """
abejoti agituoti agresuoti aiktelėti aimanuoti aiškinti akcentuoti akinti aktyvuoti aliarmuoti alkanauti analizuoti
anketuoti apgaudinėti apgavinėti apibūdinti aprašinėti apstulbinti apsunkinti aptarnauti apžiūrinėti archyvuoti
artinti atakuoti atidėlioti atidinėti atnaujinti atostogauti atpažinti atsiprašinėti atstovauti auginti auklėti aukoti
autorizuoti badauti barškinti bastyti baudinti bauginti bendradarbiauti bendrauti bylinėti blaivinti blevyzgoti
blokuoti boikotuoti bombarduoti bučiuoti budinti bukinti bulinti burnoti chuliganauti cituoti čatinti čypauti dainuoti
dalinti dalyvauti darbuoti daužyti davinėti dažyti deginti dejuoti deklaruoti dėkoti delsinėti demonstruoti derinti
dėstyti diktuoti diskriminuoti diskutuoti dominti dominuoti dovanoti drąsinti draskyti draudinėti drausminti drebinti
dūminti durniuoti dūsauti dusinti džiuginti eikvoti elgetauti erzinti eskaluoti evakuoti faksuoti fiksuoti filmuoti
finansuoti formuoti fotkinti fotografuoti gadinti gainioti gaišinti gaivinti gaminti ganyti garantuoti garsinti
gausinti generuoti gesinti ginčyti ginkluoti girtauti girtuokliauti gluminti googlinti grasinti graudinti gražinti
grąžinti greitinti grūmoti gudragalviauti gudrauti gūglinti gūžčioti gvildenti hakinti haliucinuoti įdarbinti
identifikuoti yellinti ignoruoti ilginti imituoti improvizuoti informuoti inicijuoti inkštauti instaliuoti
instruktuoti įrašinėti ironizuoti isterikuoti įtarinėti įtikinėti įžeidinėti jaudinti juodinti juokauti kabinėti
kabinti kaltinti kamantinėti kamuoti kandžioti kapstyti karščiuoti kartoti keiksnoti keliauti klaidinti klampinti
klastoti klausinėti klejoti klykauti koduoti komanduoti komentuoti kompensuoti komunikuoti koncentruoti konfliktuoti
konsultuoti kontaktuoti kontroliuoti kopijuoti koreguoti kramtyti kraujuoti kraustyti kreivuoti kritikuoti krizenti
kruvinti kumščiuoti kunkuliuoti kvailinti kvaršinti kvėpuoti laistyti lamdyti landžioti lengvinti lepinti lėtinti
liaupsinti liepsnoti liudyti loginti lopyti luošinti lūžinėti maldauti malonėti malšinti mandrauti manipuliuoti
marinuoti maskuoti matuoti meilikauti melagiauti mėlynuoti menkinti mikčioti minkštinti mobilizuoti moderuoti mokinti
monitoruoti moralizuoti mosikuoti mosuoti motyvuoti murkdyti muštruoti nagrinėti naikinti naudoti nerimauti nervinti
niokoti numeruoti nuodinti nuodyti nuraminti nurodinėti operuoti organizuoti orientuoti paaiškinti padeginėti padėkoti
pageidauti pakuoti pamokslauti paniekinti panikuoti papirkinėti pardavinėti parkuoti pasakoti pašiepinėti pataikauti
pavyduliauti persekioti pykinti planuoti plyšauti politikuoti postinti postringauti priekabiauti priekaištauti
prievartauti printinti pritaikyti privatizuoti programuoti provokuoti publikuoti pulsuoti purkštauti raižyti raminti
ramsčiuoti rangyti raportuoti raudonuoti reaguoti reanimuoti redaguoti registruoti reketuoti reklamuoti rekomenduoti
remontuoti rezervuoti rungtyniauti rūpinti rūšiuoti sabotuoti sakinėti savanoriauti sekioti siautėti sieloti
simuliuoti sisteminti skaičiuoti skalauti skanauti skenuoti skersuoti skypinti skolinti skubinti skundinėti slampinėti
slogiuoti smaginti smilkyti smukdyti smurtauti sodinti spazmuoti spekuliuoti spėlioti sprogdinti stabdyti stabilizuoti
stebėdinti stiprinti stoviniuoti streamuoti striginėti stringinėti studijuoti sutrikdyti svaidyti svaiginti svarstyti
svečiuoti sveikinti šaipyti šantažuoti šiukšlinti šlapinti šlubčioti šmeižinėti šmugeliuoti šnairuoti šnekučiuoti
šnipinėti šniukštinėti šnopuoti šokdinti šokinėti šūkalioti švelninti šventinti talpinti tampyti tarnauti
tarpininkauti taškyti teisinti telefonuoti tempinėti terorizuoti testuoti tikinti tikslinti tinginiauti tiražuoti
tramdyti transliuoti trikdyti trypčioti triukšmauti trolinti troškinti trūkinėti trupinti tvatyti tvirtinti ūkiuoti
uždelsinėti užgaulioti vadovauti vaidenti vaikyti vaikščioti vaitoti vardinti vardyti vartoti veblenti vėlinti
vertinti vežioti viešinti vilioti vilkinti vizituoti žaloti žeminti žioplinėti žiovauti žvalgyti
"""
"""Infinitives that tell the rest: *-uoti, -auti, -inti, -enti, -oti, -ėti, -yti*."""
