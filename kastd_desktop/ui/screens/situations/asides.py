"""Opens and throws away the pages beside the cards: numbers, a note, rest, practice. At most one is there at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.widgets.contact_row import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QStackedLayout

    from kastd_desktop.core.incident import Draft
    from kastd_desktop.core.situation import Situation
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.incidents import Incidents
    from kastd_desktop.services.look_up import LookUp
    from kastd_desktop.ui.screens.situations.aside import Aside
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line

TAKES_OVER: Final = "supervisor"
"""Role that finds someone for the counter."""


class Asides(QObject):
    """The page that lies over the overview or a card.

    Attributes:
        wanted: (place) a person wants to go there.
        closed: the page is gone; what lay under it is to be shown.
        current: the page in front, or None.
    """

    wanted = Signal(object)
    closed = Signal()

    def __init__(
        self, theme: Theme, views: QStackedLayout, look_up: LookUp, choices: Choices, incidents: Incidents
    ) -> None:
        """Begin without a page.

        Args:
            theme: colours and sizes.
            views: where pages are put.
            look_up: the cards.
            choices: the numbers and the desk's name.
            incidents: keeps notes.
        """
        super().__init__(views)
        self._theme = theme
        self._views = views
        self._look_up = look_up
        self._choices = choices
        self._incidents = incidents
        self.current: Aside | None = None

    def open_help(self, card: Situation | None) -> None:
        """Show the numbers to call now, those of a card first."""
        from kastd_desktop.ui.screens.situations.help_page import HelpPage

        roles = list(self._look_up.roles())
        first = list(card.stop.call) if card is not None and card.stop is not None else []
        others = self._lines([id_ for id_ in roles if id_ not in first])
        chosen = self._choices.preferences
        page = HelpPage(
            self._theme,
            _back(card),
            self._lines(first),
            # Those who can be called come before those who cannot.
            sorted(others, key=lambda line: not line.number),
            (chosen.institution, chosen.address, chosen.desk),
        )
        page.settings_wanted.connect(self._on_settings)
        self._put(page)

    def open_note(self, card: Situation | None) -> None:
        """Show the form for a note about a card: the one begun about it before, or a new one."""
        self._card = card
        self._put_note(self._incidents.begun.begin(card.id if card is not None else ""))

    def _put_note(self, draft: Draft) -> None:
        from kastd_desktop.ui.screens.situations.note_page import NotePage

        page = NotePage(self._theme, _back(self._card), self._incidents, draft)
        page.saved.connect(self._on_saved)
        page.dropped.connect(self.close)
        page.other_wanted.connect(self._on_other)
        self._put(page)

    def open_notes(self) -> None:
        """Show the notes written so far."""
        from kastd_desktop.ui.screens.situations.notes_page import NotesPage

        page = NotesPage(self._theme, _back(None), self._incidents)
        page.begun_wanted.connect(self._on_begun)
        self._put(page)

    def open_practice(self) -> None:
        """Shuffle the cards and show the first."""
        import random

        from kastd_desktop.ui.screens.situations.practice_page import PracticePage

        chance = random.Random()  # noqa: S311 - a game of cards
        page = PracticePage(self._theme, _back(None), order_of_cards(self._look_up), self._look_up.situation, chance)
        self._put(page)

    def close(self) -> None:
        """Throw the page away and tell so; nothing happens when there is none."""
        if self._drop():
            self.closed.emit()

    def drop(self) -> None:
        """Throw the page away without a word: something else comes to the front."""
        self._drop()

    def _put(self, page: Aside) -> None:
        self._drop()
        page.left.connect(self.close)
        self.current = page
        self._views.addWidget(page)
        self._views.setCurrentWidget(page)
        page.take_focus()

    def _drop(self) -> bool:
        page = self.current
        if page is None:
            return False
        self.current = None
        page.leave()
        self._views.removeWidget(page)
        page.hide()
        page.deleteLater()
        return True

    def _lines(self, ids: Sequence[str]) -> list[Line]:
        roles, contacts = self._look_up.roles(), self._choices.preferences.contacts
        return [line_of(roles[id_], contacts) for id_ in ids if id_ in roles]

    def _on_other(self, number: int) -> None:
        """Change to another note that was begun; the one in front waits in its stead."""
        self._drop()
        self._put_note(next(draft for draft in self._incidents.begun.waiting() if draft.number == number))

    def _on_begun(self, number: int) -> None:
        """Go on with a note from the list of notes; the way back leads to the situations."""
        self._card = None
        self._on_other(number)

    def _on_saved(self, _at: str) -> None:
        from kastd_desktop.ui.screens.situations.rest_page import RestPage

        page = RestPage(
            self._theme,
            _back(self._card),
            _("The note is saved on this computer."),
            self._choices.preferences.desk,
            self._lines([TAKES_OVER]),
        )
        page.calm_wanted.connect(self._on_calm)
        page.notes_wanted.connect(self.open_notes)
        page.settings_wanted.connect(self._on_settings)
        self._put(page)

    def _on_calm(self) -> None:
        self.wanted.emit(Place("calm", "60"))

    def _on_settings(self) -> None:
        self.wanted.emit(Place("settings", "contacts"))


def order_of_cards(look_up: LookUp) -> list[str]:
    """Return the ids of all cards in the order of the overview, each once."""
    ids = [id_ for section in look_up.overview() for tile in section.tiles for id_ in tile.situations]
    return list(dict.fromkeys(ids))


def _back(card: Situation | None) -> str:
    return card.title if card is not None else _("Situations")
