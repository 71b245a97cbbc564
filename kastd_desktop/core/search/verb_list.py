"""The Lithuanian verbs whose forms the search knows, by their principal parts; read only when a pack is compiled.

Written for this program: the verbs that people use of conflicts, illness, services, correspondence and everyday
doings. Prefixed verbs are left out when the plain one is here, but for those that mean
something else. ``*`` marks a verb with a form that is a noun as well.
"""

from __future__ import annotations

from typing import Final

IRREGULAR: Final = """
atsisakyti atsisako atsisakė, užsakyti užsako užsakė, įsakyti įsako įsakė, privalėti privalo privalėjo, nusižudyti
nusižudo nusižudė, atsiprašyti atsiprašo atsiprašė, pranešti praneša pranešė, apgauti apgauna apgavo, prarasti praranda
prarado, susitarti susitaria susitarė, atsirasti atsiranda atsirado,
aiškėti aiškėja aiškėjo, alkti alksta alko, alpti alpsta alpo, ardyti ardo ardė, arti aria arė, aštrėti aštrėja
aštrėjo, atsakyti atsako atsakė *, austi audžia audė, aušti aušta aušo, avėti avi avėjo, badyti bado badė, baigti
baigia baigė, balti bąla balo, bambėti bamba bambėjo, bandyti bando bandė *, barstyti barsto barstė, barti bara barė,
baubti baubia baubė, bausti baudžia baudė, bėgti bėga bėgo, belsti beldžia beldė, berti beria bėrė, bezdėti bezda
bezdėjo, bijoti bijo bijojo, birti byra biro, bjaurėti bjauri bjaurėjo, blaškyti blaško blaškė, bliauti bliauna
bliovė, blogėti blogėja blogėjo, bloškti bloškia bloškė, blykšti blykšta blyško, braukti braukia braukė, brėžti brėžia
brėžė, brukti bruka bruko, bruzdėti bruzda bruzdėjo, budėti budi budėjo, burbėti burba burbėjo, busti bunda budo, būti
būna buvo, čiaudėti čiaudi čiaudėjo, čiaupti čiaupia čiaupė, čiauškėti čiauška čiauškėjo, čiulpti čiulpia čiulpė,
čiupti čiumpa čiupo, degti dega degė, dengti dengia dengė, dėti deda dėjo, dėvėti dėvi dėvėjo, dilti dyla dilo, dingti
dingsta dingo, dirbti dirba dirbo, drabstyti drabsto drabstė, drąsėti drąsėja drąsėjo, drausti draudžia draudė,
drebėti dreba drebėjo, drėbti drebia drėbė, dribti drimba dribo, driekti driekia driekė, drįsti drįsta drįso, drumsti
drumsčia drumstė, dūkti dūksta dūko, dulkėti dulka dulkėjo, duoti duoda davė, durti duria dūrė, dusti dūsta duso,
dvėsti dvesia dvėsė, dvokti dvokia dvokė, dygti dygsta dygo, džiaugtis džiaugiasi džiaugėsi, džiauti džiauna džiovė,
džiūgauti džiūgauja džiūgavo, džiūti džiūsta džiūvo, eiti eina ėjo, elgtis elgiasi elgėsi, ėsti ėda ėdė, gaišti gaišta
gaišo, galėti gali galėjo, galvoti galvoja galvojo *, gąsdinti gąsdina gąsdino, gaudyti gaudo gaudė, gausti gaudžia
gaudė, gauti gauna gavo, gedėti gedi gedėjo, gėdytis gėdijasi gėdijosi, gelbėti gelbi gelbėjo, gelbėti gelbsti
gelbėjo, gelti gelia gėlė, gerbti gerbia gerbė, gerėti gerėja gerėjo, gerti geria gėrė, gesti genda gedo, gesti gęsta
geso, gęsti gęsta geso, giedoti gieda giedojo, gimti gimsta gimė, ginti gina gynė, girdėti girdi girdėjo, girgždėti
girgžda girgždėjo, girti giria gyrė, glausti glaudžia glaudė, glostyti glosto glostė, gniaužti gniaužia gniaužė,
graibyti graibo graibė, grasyti graso grasė, graužti graužia graužė, grėbti grėbia grėbė, grėsti gresia grėsė, gręžti
gręžia gręžė, griauti griauna griovė, griebti griebia griebė, griežti griežia griežė, griūti griūva griuvo, grįžti
grįžta grįžo, grobti grobia grobė, grumtis grumiasi grūmėsi, grūsti grūda grūdo, gulėti guli gulėjo, gulti gula gulė,
guosti guodžia guodė, gūžtis gūžiasi gūžėsi, gvieštis gviešiasi gviešėsi, gydyti gydo gydė, gyti gyja gijo, gyventi
gyvena gyveno, ieškoti ieško ieškojo *, ilgėti ilgėja ilgėjo, ilsėti ilsi ilsėjo, imti ima ėmė, irzti irzta irzo,
išmanyti išmano išmanė, jausti jaučia jautė, joti joja jojo, jungti jungia jungė, juoktis juokiasi juokėsi, justi
junta juto, kaboti kabo kabojo, kaisti kaista kaito, kalbėti kalba kalbėjo *, kalti kala kalė, kankinti kankina
kankino, karpyti karpo karpė, karti karia korė, kąsti kanda kando, kasti kasa kasė *, kaukti kaukia kaukė, kaupti
kaupia kaupė, kauti kauna kovė, keikti keikia keikė, keisti keičia keitė, kelti kelia kėlė, kenkti kenkia kenkė,
kentėti kenčia kentėjo, kepti kepa kepė, kerėti keri kerėjo, keršyti keršija keršijo, kęsti kenčia kentė, kibti kimba
kibo, kikenti kikena kikeno, kilti kyla kilo, kimšti kemša kimšo, kimti kimsta kimo, kirpti kerpa kirpo, kirsti kerta
kirto, kišti kiša kišo, kiurksoti kiurkso kiurksojo, klaidžioti klaidžioja klaidžiojo, klausti klausia klausė,
klausyti klauso klausė, klestėti klesti klestėjo, kliedėti kliedi kliedėjo, klijuoti klijuoja klijavo, kliudyti kliudo
kliudė, kliūti kliūna kliuvo, kloti kloja klojo, klūpėti klūpi klūpėjo, klupti klumpa klupo, klykti klykia klykė,
klysti klysta klydo, knisti knisa kniso, kosėti kosi kosėjo, kosėti kosti kosėjo, kovoti kovoja kovojo *, krapštyti
krapšto krapštė, krauti krauna krovė, kreipti kreipia kreipė, krenkšti krenkščia krenkštė, krėsti krečia krėtė,
kretėti kreta kretėjo, kristi krinta krito, krūpčioti krūpčioja krūpčiojo, krykšti krykščia krykštė, kuisti kuičia
kuitė, kukčioti kukčioja kukčiojo, kūkčioti kūkčioja kūkčiojo, kurstyti kursto kurstė, kurti kuria kūrė, kvailioti
kvailioja kvailiojo, kvatoti kvatoja kvatojo, kvepėti kvepia kvepėjo, kvėpti kvepia kvėpė, kviesti kviečia kvietė,
kvosti kvočia kvotė, kyšoti kyšo kyšojo, laidoti laidoja laidojo, laikyti laiko laikė *, laimėti laimi laimėjo,
laižyti laižo laižė, lakstyti laksto lakstė, lankstyti lanksto lankstė, lankyti lanko lankė, laukti laukia laukė,
laužti laužia laužė, laužyti laužo laužė, lavinti lavina lavino, leisti leidžia leido, lėkti lekia lėkė, lemti lemia
lėmė, lenkti lenkia lenkė, lėtėti lėtėja lėtėjo, liautis liaujasi liovėsi, liepti liepia liepė, liesti liečia lietė,
lieti lieja liejo, likti lieka liko, linkėti linki linkėjo, linkti linksta linko, lipti lipa lipo, lįsti lenda lindo,
lošti lošia lošė, loti loja lojo, lukterėti lukteri lukterėjo, lūkuriuoti lūkuriuoja lūkuriavo, lupti lupa lupo, lūžti
lūžta lūžo, lyginti lygina lygino, lyti lyja lijo, maišyti maišo maišė *, maitinti maitina maitino, maivytis maivosi
maivėsi, malti mala malė, manyti mano manė, mąstyti mąsto mąstė, matyti mato matė, mauti mauna movė, mėginti mėgina
mėgino, mėgti mėgsta mėgo, megzti mezga mezgė, melsti meldžia meldė, meluoti meluoja melavo, merkti merkia merkė,
mesti meta metė, mėtyti mėto mėtė, miegoti miega miegojo, migdyti migdo migdė, mindžioti mindžioja mindžiojo, minėti
mini minėjo, minti mina mynė, mirkčioti mirkčioja mirkčiojo, mirksėti mirksi mirksėjo, mirti miršta mirė, misti minta
mito, mojuoti mojuoja mojavo, mokėti moka mokėjo, mokyti moko mokė, moti moja mojo, muilinti muilina muilino,
muistytis muistosi muistėsi, murmėti murma murmėjo, mušti muša mušė, mykti mykia mykė, mylėti myli mylėjo, myžti myža
myžo, narplioti narplioja narpliojo, naršyti naršo naršė, neigti neigia neigė, nerimti nerimsta nerimo, nerti neria
nėrė, nešioti nešioja nešiojo, nešti neša nešė, niekinti niekina niekino, niršti niršta niršo, niurnėti niurna
niurnėjo, niurzgėti niurzga niurzgėjo, nokti noksta noko, norėti nori norėjo, nuobodžiauti nuobodžiauja nuobodžiavo,
nykti nyksta nyko, ošti ošia ošė, painioti painioja painiojo, paisyti paiso paisė, paišyti paišo paišė, peikti peikia
peikė, peršėti perši peršėjo, perspėti perspėja perspėjo, perti peria pėrė, pešti peša pešė, peštis pešasi pešėsi,
piešti piešia piešė, pilti pila pylė, pinti pina pynė, pirkti perka pirko, piršti perša piršo, pisti pisa piso, pjauti
pjauna pjovė, plakti plaka plakė, plaukti plaukia plaukė, plauti plauna plovė, plempti plempia plempė, plepėti plepa
plepėjo, plėsti plečia plėtė, plėšti plėšia plėšė, plėšyti plėšo plėšė, pliaukšti pliaukšti pliaukštė, plieksti
plieskia plieskė, pliekti pliekia pliekė, pliurpti pliurpia pliurpė, plūsti plūsta plūdo, plyšti plyšta plyšo,
prakaituoti prakaituoja prakaitavo, praktikuoti praktikuoja praktikavo, prasti pranta prato, prašyti prašo prašė,
prausti prausia prausė, prieštarauti prieštarauja prieštaravo, prižiūrėti prižiūri prižiūrėjo, protestuoti protestuoja
protestavo, prunkšti prunkščia prunkštė, puikuotis puikuojasi puikavosi, pulti puola puolė, purkšti purškia purškė,
purtyti purto purtė, pūsti pučia pūtė, pūti pūva puvo, pykti pyksta pyko, raginti ragina ragino, raišyti raišo raišė,
rakinti rakina rakino, rašyti rašo rašė, raudoti rauda raudojo *, rausti rausta raudo, raustis rausiasi rausėsi, rauti
rauna rovė, regėti regi regėjo, regzti rezga rezgė, reikalauti reikalauja reikalavo, reikėti reikia reikėjo, reikšti
reiškia reiškė, rėkauti rėkauja rėkavo, rėkti rėkia rėkė, remti remia rėmė, rengti rengia rengė, ręsti renčia rentė,
rėžti rėžia rėžė, riedėti rieda riedėjo, riesti riečia rietė, rietis riejasi riejosi, riksėti riksi riksėjo, rikti
rinka riko, rimti rimsta rimo, rinkti renka rinko, rišti riša rišo, rodyti rodo rodė, ropoti ropoja ropojo, rūgti
rūgsta rūgo, rūkyti rūko rūkė *, rūpėti rūpi rūpėjo, rūstauti rūstauja rūstavo, rypuoti rypuoja rypavo, ryti ryja
rijo, sakyti sako sakė, šalti šąla šalo, sapnuoti sapnuoja sapnavo, šaudyti šaudo šaudė, saugoti saugo saugojo, šaukti
šaukia šaukė, šauti šauna šovė, sėdėti sėdi sėdėjo, segti sega segė, seilėti seilėja seilėjo, sekti seka sekė, šelti
šėlsta šėlo, semti semia sėmė, senti sensta seno, sergėti sergi sergėjo, šerti šeria šėrė, sėsti sėda sėdo, sėti sėja
sėjo, siausti siaučia siautė, siekti siekia siekė, šiepti šiepia šiepė, sirgti serga sirgo, siūlyti siūlo siūlė,
siųsti siunčia siuntė, siusti siunta siuto, siūti siuva siuvo, skaityti skaito skaitė, skambėti skamba skambėjo,
skambinti skambina skambino, skaudėti skauda skaudėjo, skausti skaudžia skaudė, skelbti skelbia skelbė, skelti skelia
skėlė, skęsti skęsta skendo, skirti skiria skyrė, skriausti skriaudžia skriaudė, skristi skrenda skrido, skubėti skuba
skubėjo, skųsti skundžia skundė, skusti skuta skuto, skųstis skundžiasi skundėsi, šlapintis šlapinasi šlapinosi,
šlapti šlampa šlapo, slaugyti slaugo slaugė, slėgti slegia slėgė, slėpti slepia slėpė, šliaužti šliaužia šliaužė,
šlifuoti šlifuoja šlifavo, slinkti slenka slinko, slopti slopsta slopo, šlubuoti šlubuoja šlubavo, slūgti slūgsta
slūgo, šluoti šluoja šlavė, šlykštėti šlykšti šlykštėjo, slysti slysta slydo, smaugti smaugia smaugė, šmeižti šmeižia
šmeižė, smerkti smerkia smerkė, smilkti smilksta smilko, smirdėti smirdi smirdėjo, smogti smogia smogė, snausti
snaudžia snaudė, šnekėti šneka šnekėjo *, šnibždėti šnibžda šnibždėjo, šnypšti šnypščia šnypštė, šokti šoka šoko,
sopėti sopa sopėjo, spardyti spardo spardė, spausti spaudžia spaudė, spęsti spendžia spendė, spėti spėja spėjo,
spiegti spiegia spiegė, spirti spiria spyrė, spjaudyti spjaudo spjaudė, spjauti spjauna spjovė, spoksoti spokso
spoksojo, spręsti sprendžia sprendė, springti springsta springo, sprogti sprogsta sprogo, sprukti sprunka spruko,
sriūbauti sriūbauja sriūbavo, statyti stato statė, staugti staugia staugė, stebėti stebi stebėjo, stenėti stena
stenėjo, stengtis stengiasi stengėsi, stigti stinga stigo, stingti stingsta stingo, stoti stoja stojo, stovėti stovi
stovėjo, strigti stringa strigo, stumdyti stumdo stumdė, stumti stumia stūmė, šūkauti šūkauja šūkavo, šūkčioti
šūkčioja šūkčiojo, sukti suka suko, supti supa supo, sutikti sutinka sutiko, svaigti svaigsta svaigo, švaistyti
švaisto švaistė, sveikti sveiksta sveiko, šveisti šveičia šveitė, sverti sveria svėrė, švęsti švenčia šventė, šviesti
šviečia švietė, sviesti sviedžia sviedė, švilpti švilpia švilpė, svilti svyla svilo, svirti svyra sviro, švokšti
švokščia švokštė, svyruoti svyruoja svyravo, šypsoti šypso šypsojo, šypsotis šypsosi šypsojosi, taikyti taiko taikė *,
taisyti taiso taisė, tapti tampa tapo, taršyti taršo taršė, tarti taria tarė, taupyti taupo taupė, teigti teigia
teigė, teikti teikia teikė, teirautis teiraujasi teiravosi, teisti teisia teisė, tekėti teka tekėjo, tekti tenka teko,
tempti tempia tempė, tepti tepa tepė, terlioti terlioja terliojo, tęsti tęsia tęsė, tikėti tiki tikėjo, tikrinti
tikrina tikrino, tilpti telpa tilpo, tilti tyla tilo, tingėti tingi tingėjo, tinti tinsta tino, tirpti tirpsta tirpo,
tirti tiria tyrė, tolti tolsta tolo, trankyti tranko trankė, traukti traukia traukė, trenkti trenkia trenkė, trepsėti
trepsi trepsėjo, treškėti treška treškėjo, trinti trina trynė, trokšti trokšta troško, trukdyti trukdo trukdė, trūkti
trūksta trūko, trukti trunka truko, trykšti trykšta tryško, trypti trypia trypė, tupėti tupi tupėjo, turėti turi
turėjo, tvarkyti tvarko tvarkė, tverti tveria tvėrė, tvinkti tvinksta tvinko, tyčiotis tyčiojasi tyčiojosi, tykoti
tyko tykojo, tylėti tyli tylėjo, ugdyti ugdo ugdė, uostyti uosto uostė, urgzti urzgia urzgė, užgulti užgula užgulė,
ūžti ūžia ūžė, vadinti vadina vadino, vaidyti vaido vaidė, vainoti vainoja vainojo, valdyti valdo valdė, valgyti valgo
valgė, valyti valo valė, varyti varo varė, varžyti varžo varžė, važiuoti važiuoja važiavo, veikti veikia veikė, velti
velia vėlė, vėluoti vėluoja vėlavo, vemti vemia vėmė, vengti vengia vengė, verkšlenti verkšlena verkšleno, verkti
verkia verkė, versti verčia vertė, verti veria vėrė, vesti veda vedė, vėsti vėsta vėso, vežti veža vežė, viliotis
viliojasi viliojosi, vilti vilia vylė, virpėti virpa virpėjo, virsti virsta virto, virti verda virė, vogti vagia vogė,
vykdyti vykdo vykdė, vykti vyksta vyko, vysti vysta vyto, vystyti vysto vystė, vyti veja vijo, žadėti žada žadėjo,
žagsėti žagsi žagsėjo, žaisti žaidžia žaidė, žeisti žeidžia žeidė, žemėti žemėja žemėjo, žengti žengia žengė,
ženklinti ženklina ženklino, žerti žeria žėrė, žilti žyla žilo, žinoti žino žinojo *, žinti žįsta žino, žiopčioti
žiopčioja žiopčiojo, žiopsoti žiopso žiopsojo, žiūrėti žiūri žiūrėjo, žliumbti žliumbia žliumbė, žlugti žlunga žlugo,
žnaibyti žnaibo žnaibė, žnybti žnybia žnybė, žudyti žudo žudė, zulinti zulina zulino, zurzti zurzia zurzė, žūti žūva
žuvo, žvelgti žvelgia žvelgė, žvengti žvengia žvengė, žviegti žviegia žviegė, zvimbti zvimbia zvimbė, žymėti žymi
žymėjo, zyzti zyzia zyzė
"""
"""Infinitive, present, past."""

REGULAR: Final = """
abejoti agituoti agresuoti aiktelėti aimanuoti aiškinti akcentuoti akinti aktyvuoti aliarmuoti analizuoti anketuoti
apgaudinėti apgavinėti apibūdinti aprašinėti aptarnauti apžiūrinėti archyvuoti artinti atakuoti atidėlioti atidinėti
atnaujinti atostogauti atpažinti atsiprašinėti atstovauti auginti auklėti aukoti autorizuoti barškinti bastyti
baudinti bendradarbiauti bendrauti blaivinti blevyzgoti blokuoti boikotuoti bombarduoti bučiuoti budinti bukinti
bulinti burnoti čatinti chuliganauti cituoti čypauti dainuoti dalinti dalyvauti darbuoti davinėti dažyti deginti
dejuoti deklaruoti dėkoti demonstruoti derinti dėstyti diktuoti diskriminuoti diskutuoti dominti dominuoti dovanoti
drąsinti drausminti durniuoti dūsauti džiuginti eikvoti elgetauti eskaluoti evakuoti faksuoti fiksuoti filmuoti
finansuoti formuoti fotkinti fotografuoti gadinti gaivinti gaminti garantuoti garsinti gausinti generuoti ginčyti
ginkluoti girtauti girtuokliauti googlinti grasinti graudinti gražinti grąžinti greitinti gudragalviauti gudrauti
gūglinti gūžčioti gvildenti hakinti haliucinuoti įdarbinti identifikuoti ignoruoti ilginti imituoti improvizuoti
informuoti inicijuoti inkštauti instaliuoti instruktuoti ironizuoti isterikuoti įtarinėti įtikinėti įžeidinėti
jaudinti juodinti juokauti kabinėti kabinti kaltinti kamantinėti kamuoti kandžioti karščiuoti kartoti keiksnoti
keliauti klaidinti klastoti klausinėti koduoti komanduoti komentuoti kompensuoti komunikuoti koncentruoti konfliktuoti
konsultuoti kontaktuoti kontroliuoti kopijuoti koreguoti kramtyti kraustyti kreivuoti kritikuoti krizenti kruvinti
kvailinti kvaršinti kvėpuoti laistyti lamdyti lengvinti lepinti lėtinti liaupsinti liudyti loginti lopyti luošinti
lūžinėti malonėti mandrauti manipuliuoti maskuoti matuoti meilikauti melagiauti mikčioti minkštinti mobilizuoti
moderuoti monitoruoti moralizuoti mosikuoti mosuoti motyvuoti murkdyti muštruoti nagrinėti naikinti naudoti nerimauti
nervinti niokoti numeruoti nuodinti nuodyti nuraminti operuoti organizuoti orientuoti paaiškinti padėkoti pageidauti
pakuoti paniekinti panikuoti pardavinėti parkuoti pataikauti pavyduliauti persekioti planuoti plyšauti politikuoti
postinti priekabiauti priekaištauti prievartauti printinti pritaikyti privatizuoti programuoti provokuoti publikuoti
pulsuoti raminti rangyti raportuoti reaguoti reanimuoti redaguoti registruoti reketuoti reklamuoti rekomenduoti
remontuoti rezervuoti rungtyniauti rūpinti rūšiuoti sabotuoti šaipyti sakinėti šantažuoti savanoriauti sekioti
siautėti simuliuoti sisteminti šiukšlinti skaičiuoti skalauti skanauti skenuoti skersuoti skolinti skubinti skundinėti
skypinti slampinėti šlapinti šlubčioti smaginti šmugeliuoti smurtauti šnairuoti šnekučiuoti šnopuoti sodinti šokinėti
spekuliuoti spėlioti sprogdinti stabdyti stabilizuoti stiprinti stoviniuoti streamuoti striginėti studijuoti
sutrikdyti svaiginti svarstyti svečiuoti sveikinti švelninti šventinti talpinti tarnauti tarpininkauti taškyti
teisinti telefonuoti terorizuoti testuoti tikinti tiražuoti transliuoti triukšmauti trolinti troškinti trupinti
trypčioti tvatyti tvirtinti ūkiuoti uždelsinėti užgaulioti vaidenti vaikščioti vaitoti vardinti vardyti vartoti
vertinti vežioti viešinti vilioti vilkinti vizituoti yellinti žaloti žeminti žioplinėti žvalgyti
"""
"""Infinitives that tell the rest: *-uoti, -auti, -inti, -enti, -oti, -ėti, -yti*."""
