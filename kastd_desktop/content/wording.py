"""How texts are written: quotes, dashes, spaces, words we do not use. Knows nothing of where a text stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kastd_desktop.content.problems import Level, Problem
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

_Rule = tuple[Level, re.Pattern[str], str]

_TYPOGRAPHY: Final[dict[str, tuple[_Rule, ...]]] = {
    "": (
        ("error", re.compile(r"\.\.\."), N_("Write an ellipsis (…) instead of three dots.")),
        ("error", re.compile(r"[ \t]-[ \t]"), N_("Write a dash (–) instead of a hyphen between words.")),
        ("error", re.compile("[ \u00a0]{2,}|[ \t]+\n"), N_("There are two spaces in a row.")),
        (
            "error",
            re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b-\x1f]"),
            N_("There is an invisible character."),
        ),
        ("error", re.compile(r"\s[,;:.?](?![0-9.])"), N_("There is a space before a punctuation mark.")),
    ),
    "lt": (
        ("error", re.compile(r"\"|”|(?<!\w)'|“(?=\w)"), N_("Lithuanian quotes are „ and “.")),
        ("error", re.compile(r"„[^“]*$"), N_("A quotation is opened but not closed.")),
        (
            "error",
            re.compile(r"(?<=[a-ząčęėįšųūž,;–] )(Jūs|Jums|Jus|Jūsų|Jumis)\b"),
            N_("The customer is addressed as „jūs“ with a small letter."),
        ),
        (
            "error",
            re.compile(
                r"(?:\d|\{n\}) (?:val\.|min\.|d\.|m\.|s\b|str\.|p\.|Eur\b|darbo dien|valand|minu|mėnes|procent|%)"
            ),
            N_("A number and its unit are joined by a non-breaking space."),
        ),
    ),
    "en": (
        ("error", re.compile(r'"|„'), N_("English quotes are “ and ”.")),
        ("error", re.compile(r"(?<=\w)'(?=\w)"), N_("Write a typographic apostrophe (’).")),
    ),
    "pl": (
        ("error", re.compile(r"[\"“«»]"), N_("Polish quotes open below and close above.")),
        ("error", re.compile(r"„[^”]*$"), N_("A quotation is opened but not closed.")),
    ),
    "ru": (
        ("error", re.compile(r"[\"„“”]"), N_("Russian quotes are « and ».")),
        ("error", re.compile(r" – "), N_("Russian and Ukrainian have a long dash (—) between words.")),
    ),
    "uk": (
        ("error", re.compile(r"[\"„“”]"), N_("Ukrainian quotes are « and ».")),
        ("error", re.compile(r" – "), N_("Russian and Ukrainian have a long dash (—) between words.")),
        ("error", re.compile(r"(?<=\w)'(?=\w)"), N_("Write a typographic apostrophe (’).")),
    ),
}
"""Rules for every text, by language; the empty key holds for all."""

_WORDS: Final[dict[str, tuple[_Rule, ...]]] = {
    "lt": (
        ("error", re.compile(r"!(?!“)"), N_("No exclamation marks, except when a customer is quoted.")),
        (
            "error",
            re.compile(
                r"(?i)\b(nusiramin(kite|ti turite)|nurimkite|raminkitės|nesinervinkite|nesikarščiuokite|neverkite|"
                r"nesijaudinkite|nepanikuokite|tvardykitės|susivaldykite|atvėskite|imkite save į rankas)\b|"
                r"(^|[.!?] )ramiau(?=[.!?“]|$)"
            ),
            N_("We do not command people to calm down."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(invalid\w*|neįgal\w*|luoš\w*|prikaustyt\w*|debil\w*|protiškai atsilik\w*|"
                r"kurčneby\w*|nebyl\w+|psichin\w+ ligon\w*|psichiškai nesveik\w*|beproč\w*|protin\w+ negali\w*|"
                r"kenči\w+ nuo (negalios|autizmo|sutrikim\w*)|serg\w+ autizmu|specialiųjų poreikių|daun\w+)\b"
            ),
            N_("An outdated disability term. Write „asmuo su negalia“ or name the need."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b((agresyv|konfliktišk|problemin|sunk|isterišk|psichin|nervuot|įkyr)\w{1,3} "
                r"(klient|asmen|asmuo|žmon|žmog)\w*)\b"
            ),
            N_("Name the event, not the person."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(artimiausiu metu|kaip galima greičiau|kuo skubiau|esant galimybei|esant poreikiui|"
                r"iškilus poreikiui|nustatyta tvarka|įstatymų nustatytais atvejais|nepatogum\w+|informuojame, kad|"
                r"pranešame, kad|vykdy\w+ aptarnavim\w*|atlie?k\w+ (patikrinim|aptarnavim|nagrinėjim)\w*|"
                r"šiai dienai (turime|neturime|yra|nėra)|atsižvelgiant į tai, kas išdėstyta|"
                r"dėl susidariusi\w+ situacij\w*|jūsų dėmesiui)\b"
            ),
            N_("A bureaucratic filler. Say who does what by when."),
        ),
        (
            "error",
            re.compile(
                # Beside the better words it may be quoted: Vietoj „jūs nesuprantate“ – „paaiškinsiu kitaip“.
                r"(?i)(?<!vietoj „)\b(turite suprasti|jūs privalot\w*|jūs klystat\w*|jūs nesupra(t|ntat)\w*|"
                r"jūsų kaltė|patys kalti|patys turėjote|kaip jau sakiau|kiek kartų kartoti|ne mūsų problema|"
                r"tokia tvarka ir|aš čia nieko nesprendžiu)\b"
            ),
            N_("This blames or orders the customer."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(sekan(t|č)\w{1,3} (kart|dien|mėnes|savait|punkt|žingsn)\w*|pilnai|pilnumoje|prie to paties|"
                r"tame tarpe|pasėkoje|įtakoj\w+|patalpin\w+|apjung\w+|"
                r"sutinkamai su|bendrai paėmus|savo eilėje|darbo eigoje|pravesti|pravedam\w*|pravedė\w*|"
                r"(pašto|telefono|programos|sistemos|kompiuterio) pagalba|virš \d+ (asmen|žmon|dien|eur)\w*|"
                r"kas liečia|vardan|ant kiek|ant tiek|pastoviai|"
                r"užduo(ti|kite) klausim\w*|priimti dėmesin)\b"
            ),
            N_("A known slip of Lithuanian usage."),
        ),
        ("error", re.compile(r"(?i)\bprašau palaukti\b"), N_("Say how long the wait will be.")),
    ),
    "en": (
        ("error", re.compile(r"!(?!”)"), N_("No exclamation marks, except when a customer is quoted.")),
        (
            "error",
            re.compile(r"(?i)\b(calm down|relax(?=[.!?”]|$)|pull yourself together|stop crying|don’t (cry|panic))\b"),
            N_("We do not command people to calm down."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(the disabled|handicapped|wheelchair-bound|confined to a wheelchair|deaf[- ]mutes?|"
                r"deaf and dumb|invalids?|cripple\w*|mentally (ill|retarded|handicapped)|"
                r"suffer\w* from (autism|a disability)|"
                r"special needs)\b"
            ),
            N_("An outdated disability term. Write “a person with a disability” or name the need."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(apologi[sz]e for (any|the) inconvenience|at your earliest convenience|in due course|"
                r"as soon as possible|please be advised|we regret to inform|in accordance with the procedure)\b"
            ),
            N_("A bureaucratic filler. Say who does what by when."),
        ),
        (
            "error",
            re.compile(
                r"(?i)(?<!instead of “)\b(you must understand|you should have|it is your (own )?fault|you are wrong|"
                r"as i (already )?said|not our problem)\b"
            ),
            N_("This blames or orders the customer."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\b(aggressive|difficult|problem|hysterical|conflictual) (customer|client|person|people)s?\b"
            ),
            N_("Name the event, not the person."),
        ),
    ),
    "pl": (
        ("error", re.compile(r"!"), N_("No exclamation marks, except when a customer is quoted.")),
        (
            "error",
            re.compile(r"(?i)\b(uspok(oić|ój) się|się uspokoić|nie denerw\w+ się|się nie denerw\w+|nie płacz\w*)\b"),
            N_("We do not command people to calm down."),
        ),
        (
            "error",
            re.compile(r"(?i)\b\w+ł[ea]m\b|\b\w+ł(bym|abym)\b|\b(powinienem|powinnam)\b"),
            N_("The speaker may be of any sex: use the present tense or an impersonal form."),
        ),
        (
            "error",
            re.compile(r"\b(Pan|Pana|Panu|Panem|Pani|Panią)\b"),
            N_("The customer may be of any sex: write “Państwo” or an impersonal form."),
        ),
    ),
    "ru": (
        ("error", re.compile(r"!"), N_("No exclamation marks, except when a customer is quoted.")),
        (
            "error",
            re.compile(r"(?i)\b(успокойтесь|не нервничайте|не волнуйтесь|не плачьте)\b"),
            N_("We do not command people to calm down."),
        ),
        (
            "error",
            re.compile(
                r"(?i)\bя( не| уже| это| вас| вам)? (?!сначала\b)\w+(л|ла|лся|лась)\b|\b(должен|должна|готова|рада)\b"
            ),
            N_("The speaker may be of any sex: use the present tense or an impersonal form."),
        ),
    ),
    "uk": (
        ("error", re.compile(r"!"), N_("No exclamation marks, except when a customer is quoted.")),
        (
            "error",
            re.compile(r"(?i)\b(заспокойтеся|заспокойтесь|не нервуйте|не хвилюйтеся|не плачте)\b"),
            N_("We do not command people to calm down."),
        ),
        (
            "error",
            re.compile(r"(?i)\bя( не| вже| це| вас| вам)? \w+(в|ла|вся|лася)\b|\b(повинен|повинна|готова|рада)\b"),
            N_("The speaker may be of any sex: use the present tense or an impersonal form."),
        ),
    ),
}
"""Rules about words; a list of things to avoid may hold them."""


def check(locale: str, file: str, place: str, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the wording of one text.

    Args:
        locale: language of the text; a variant such as ``lt-easy`` keeps the rules of its language.
        file: path inside the pack.
        place: where in the file; what one must not say stands in ``avoid``, where any word is possible.
        text: the text.
    """
    language = locale.split("-", 1)[0]
    rules = _TYPOGRAPHY[""] + _TYPOGRAPHY.get(language, ())
    if "avoid" not in place:
        rules += _WORDS.get(language, ())
    for level, pattern, message in rules:
        if pattern.search(text):
            yield Problem(level, file, place, message)


_NUMBER_AND_UNIT: Final = re.compile(
    r"(?:(?<=\d)|(?<=\{n\})) (?=(?:val\.|min\.|d\.|m\.|s\b|str\.|p\.|Eur\b|darbo dien|valand|minu|mėnes|procent|%))"
)


def joined(text: str) -> str:
    """Return a Lithuanian text with numbers and units joined by non-breaking spaces."""
    return _NUMBER_AND_UNIT.sub("\u00a0", text)
