"""Words that tell little of what is looked for: every sentence has them, or every card. Folded letters."""

from __future__ import annotations

from typing import Final

STOP: Final = frozenset(
    (
        "a o ir ar bei arba bet kad jog nes jei jeigu kai kaip ka kas ko kuo kam kur kada kodel kiek koks kokia kokie"
        " kokios kuris kuri kurie as mes tu jus jis ji jie jos man mane manes manim mano mus mums musu tau tave jam ja"
        " jai jo ju jiems juos jas jom tas ta tai tie tos to tuo tam sis si sie sios sita sitas sitie cia ten jau"
        " dar vel tik tiktai labai visai vis gi net juk va stai ant i is su be prie po pro per del uz nuo iki pas apie"
        " ties tarp virs pries paskui kol tada dabar yra buvo bus esu esi esame buti nera ner butu gal galbut taip"
        " ne nei te tegul daryti daro darom padaryti reikia reik reiktu galima gali galiu galim turiu turi turim noriu"
        " sitas sita sito sitam situo sitoje sitie sitos situ sitoks sis sitai situs sitiems"
        " kazkas kazkoks kazkokia kazka cia sako sake sakyti toks tokia toki tokie visi visa viska visus viena vienas"
        " vieni savo save sau nieko niekas"
        " kazko kazkam kazkuo kazkur kazkada kazkaip kazkokio kazkokiam kazkoki kazkokiu kazkokios kazkokiai kazkokie"
        " kazkokius kazkokiais kazkokiom kazkokiems kazkokiomis kokio kokiam koki kokiu kokiai kokius kokiais kokioms"
        " tokio tokiam tokiu tokios tokiai tokius tokiais tokiems kurio kuriam kuriuo kuriai kuriu kuriems kuriuos"
        " juo jame joje jais jomis joms jas tame toje tiems tuos tais tas sio siam siuo siame sioje siu siems siuos"
        " viso visam visu visos visai visiems visais visom visoms paties paciam patys pats pati pacios pacia pacius"
        " manimi manyje savim savimi nori norim nores noretu turetu galetu gales reikes reiketu turim turite galite"
        " visiskai absoliuciai totaliai kompletiskai ypatingai tiesiog siaip taigi juk beveik vos gerokai tikrai"
        " total totally completely absolutely really extremely quite such kind sort pretty"
        " calkiem zupelnie kompletnie naprawde strasznie troche совсем совершенно просто прямо реально вообще"
        " the an and or but if when what which who how why where is are was were be been am i me my mine we us our you"
        " your he him his she her it its they them their this that these those to of in on at for from with by about"
        " do does did can could should would will has have had not no don t s m re please there here just so very too"
        " i w we z ze na do od po za o u jak co kto czy ze bo lub albo ale nie tak jest sa byl byla mi mnie moj moja my"
        " nas nam on ona jego jej mu go ten ta to tego tej sie juz tylko bardzo przy pan pani"
        " и в во на с со у к ко по за от до из о об а но или что как кто где когда почему если то это этот эта эти не"
        " нет да он она они его ее их ему ей мне меня мной мы нас нам я ты вы вас вам мой моя уже еще тут там очень"
        " только все всё бы же ли был была есть для при без под про та те ці це що як він вона мене мені"
    ).split()
)
"""Words that join others."""

GENERIC: Final = frozenset(
    (
        "klientas kliento klientui klienta klientai klientu klientus klientams kliente klientes klientei"
        " zmogus zmogui zmogaus zmogu zmones zmoniu zmonems zmogumi interesantas interesanto interesantui interesanta"
        " interesantai interesante interesantes interesantei lankytojas lankytojo lankytojui lankytoja lankytojai"
        " lankytojos asmuo asmens asmeniui asmeni pilietis piliecio pilieciui pilieti piliete pilietes moteris"
        " moters moteriai moteri vyras vyro vyrui vyra vyrai vyriskis vyriskio diedas diedo dede teta boba tipas"
        " moteriske moteriskes moteriskei moteriskyte mergina merginos merginai vaikinas vaikino vaikinui jaunuolis"
        " bachuras ponas ponia ponui poniai situacija ateina atejo ateiti stovi darbe darbas istaiga"
        " istaigos istaigoje langelis"
        " langelio langelyje"
        " person people man woman guy lady customer client clients customers visitor someone somebody gets got"
        " klient klientka klienta klientem klientowi osoba osoby czlowiek kobieta facet petent interesant"
        " клиент клиента клиенту клиентка клиентом человек человека человеку женщина мужчина посетитель люди людина"
        " klijent chelovek zhenshchina muzhchina"
    ).split()
)
"""Words for whoever comes; alone they may be all that is looked for, beside others they say little."""

HOW_TO: Final = frozenset(
    (
        "reaguoti elgtis atsakyti atsakineti kalbeti kalbetis bendrauti pasakyti sakyti daryti padaryti padeti"
        " tvarkytis susitvarkyti respond react reply answer say handle deal help talk"
    ).split()
)
"""What one does about something."""
ASKING: Final = frozenset({"kaip", "ka", "how", "what"})
"""Words after which what one does tells little: „kaip reaguoti į keiksmažodžius“ is about swearing."""


def is_stop(word: str) -> bool:
    """Tell whether a folded word joins others; an infinitive does so without its last letter, too."""
    return _is_of(STOP, word)


def is_how_to(word: str) -> bool:
    """Tell whether a folded word says what one does about something."""
    return _is_of(HOW_TO, word)


def _is_of(words: frozenset[str], word: str) -> bool:
    return word in words or (word.endswith("t") and f"{word}i" in words)
