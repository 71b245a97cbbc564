"""The words around a slide, in the slide's own language: the day, the source in law, the names of languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.commitment import by_the_act, sources
from kastd_desktop.i18n import _, active_locale, pgettext, speaking
from kastd_desktop.ui import dates

if TYPE_CHECKING:
    from datetime import date

    from kastd_desktop.core.kiosk import Frame


def day_text(frame: Frame, day: date) -> str:
    """Return the day as the slide's language writes it: ``lapkričio 26 d.``."""
    with speaking(frame.locale):
        return dates.day_in_month(day)


def source_text(frame: Frame) -> str:
    """Return the line that tells a duty set by law from a voluntary promise; empty for the latter."""
    with speaking(frame.locale):
        return "; ".join(_source(act, articles) for act, articles in sources(frame.slide))


def _source(act: str, articles: str) -> str:
    inflected = by_the_act(act) if active_locale() == "lt" else act
    if inflected is None:
        return _("Legal basis: {act}, {articles}").format(act=act, articles=articles)
    # Translators: a law and its articles; in Lithuanian the act is in the accusative, “Pagal … įstatymą, 10 str. 4 d.”.
    return _("Under the {act}, {articles}").format(act=inflected, articles=articles)


def language_text(locale: str) -> str:
    """Return the name of a language on the switch: ``LT``, ``EN``; a language made easy to read has a word."""
    language, _dash, variant = locale.partition("-")
    if not variant:
        return language.upper()
    with speaking(language):
        # Translators: on a switch beside “LT” and “EN”: the easy-to-read language. One short word.
        return pgettext("language switch", "Easy")
