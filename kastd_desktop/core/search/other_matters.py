"""Words of other matters: whoever types „cepelinų receptas“ looks for no card, although another word may fit one.

They count most when nothing in the pack has the word; one that the pack does have tells little by itself. Stems as
`stems` cuts them. The many everyday words of a compiled pack are weaker, see `Lexicon.is_everyday`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from kastd_desktop.core.search import stems

_LITHUANIAN: Final = frozenset(
    (
        # food and drink
        "recept cepelin saltibarsc kugel sriub pic sald tort pyrag duon pien suris sur mes vistien zuvi zuv bulv darzov"
        " vais obuol banan kav arbat kavin restoran piet pusryc vakarien meniu desert ledain blyn kosel kepsn salot"
        # weather, nature, animals, hobbies
        " oras sniegas snieg liet lis saul vej temperatur prognoz audr zvejyb gryb misk ezer jur vasar ziem"
        " katyt kat sunys suniuk ziurken gel laisty sod darz gyvun skiep veterinar"
        # sport, films, music, games, celebrations
        " futbol krepsin zalgir rungtyn eurolyg cempionat rezultat komand teni boks olimpiad kin seria repertuar"
        " daina dain muzik koncert teatr zaidim gimtadien sven kaled velyk vestuv dovanel horoskop"
        " loterij bilet laid kelion viesbut skryd bilety marsrut grafik tvarkarast stotel troleib"
        " traukin oro uost parkav degal benzin automobil masin padang remont serv"
        # money, property, taxes, affairs
        " atlygin atlyginim lapel parkavim uzsakym sutartes nuobaud"
        " alg algalap mokest pajam tarif kain nuolaid akcij valiut kurs banknot bank paskol lizing indeksav"
        " sklyp statyb but nuom baldai bald sandel inventor inventorizac viesieji pirkim sutart"
        " priemok avans sask saskait fakt pvm bendrij antspaud"
        # offices, computers, learning
        " skaiciuokl lentel numerac formul excel powerpoint toner kanceliar kvalifikac kurs"
        " semin konferenc ekskurs kolektyv susirink tvark posed ataskait strategij planas biudzet darzel"
        " vairuotoj technikin valytoj baldak vonios siltnam remontinink elektrik santechnik"
        " kiaus virim kepim maistprekyb parduotuv prekybcent apsipirkim drabuz suknel batel kirpykl kirpej manikiur"
        " kosmetik grozio dviraci paspirtuk motocikl padang navigacij zemelap ziniaraki horoskop sapn sapnin astrolog"
        " kryziazodz eilerast pasak knyg bibliotek romanas autor dainor aktor rezisier serial zvaigzd"
        " planet kosmos geografij matematik lygt fizik chemij biologij formul zodyn"
        " programav zaidej narsykl nesiojam planset akumuliator ikrovikl"
        # staff, archives, rooms, things ordered and repaired
        " antivirusin apsvietim apziur archyv archyvavim atrank atstum atviruk basein bat begim biliet daz diagram"
        " diegim dienpinig dvipus dvirat etat faktur film idiegt irang kabel kaledin kaset kelionpinig klaviatur"
        " kolonel komandiruotpinig kondicionier kuler kurjer kvalifikacij laistym lentyn licencij lizd marskin"
        " marsrutizator monitor muil muziej nomenklatur odontolog palukan pamok pareigyb parod pastomat"
        " pelyt pjovim poliklinik praktikant premij programin radiator ranksluost rastvedyb rezervacij rezervuot"
        " rodmen roman samat servetel sildym silum siuksl skaidr skaitikl skelbim skenavim skener spalvot spint sport"
        " staz stazuot stovejim tabel tiekej treniruot tualetin vakarel valdym valgykl vedinim veisl virsvaland"
        " vizavim"
        " mokykl universitet egzamin diplom abitur ligonlap receptin skiepij"
    ).split()
)
_PLAIN: Final = frozenset(
    (
        "weather recipe football basketball ticket tickets flight holiday price salary lunch dinner pizza cinema movie"
        " song music game news bitcoin hotel parking bus train timetable exchange rate birthday wedding score match"
        " python javascript java excel pivot bitcoin ethereum crypto stock stocks shares mortgage tax taxes netflix"
        " spotify youtube iphone android laptop keyboard mouse charger coffee tea cake cooking cook dog cat garden"
        " gardening fishing yoga gym loto running marathon chess guitar piano restaurant menu beach mountains horoscope"
        " poem joke jokes quotes translate dictionary math equation physics planet history geography capital"
        " london paris warsaw vilnius kaunas klaipeda wifi password printer toner spreadsheet invoice"
        " aircon antivirus budget bumaga cable canteen cartridge certificate chart cleaning concert conference courier"
        " currency dentist distance dress driver drukarka egzamin exam faktura forecast furniture grammar grass"
        " haircut heating install klawiatura ksiazka licencja license lightbulb loan map meter monitor museum obed"
        " otpusk otpuska overtime papier parkovka payroll pensja pociag poezd presentation projector rain scanner"
        " series shoes shop size skolko slide slides snow stationery stoit supplies swimming synonym szkolenie tariff"
        " theatre timesheet training urlopowy vacation vaccine webinar wniosek бумага гостиница клавиатура книга курсы"
        " лицензия монитор отпуск отпускные парковка принтер счет фактура экзамен"
        " pogoda przepis bilet bilety mecz mecze wyniki wynik film kino muzyka cena kurs obiad urodziny haslo"
        " футбол хоккей погода рецепт суп котлеты пироги гороскоп шутка шутки автобус поезд расписание квартира ремонт"
        " погода рецепт борщ билет билеты кино фильм музыка матч цена курс обед гороскоп новости зарплата"
        " pogoda recept borsc bilet bileti kino futbol zarplata dollar dollara goroskop novosti"
    ).split()
)
_SHORTEST: Final = 2


@lru_cache(maxsize=1024)
def is_other(word: str) -> bool:
    """Tell whether a folded word is one of other matters."""
    return word in _PLAIN or (len(word) > _SHORTEST and stems.lithuanian(word) in _LITHUANIAN)
