"""Situations: the overview, and one card at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedLayout

from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.screens.situations.asides import Asides, order_of_cards
from kastd_desktop.ui.screens.situations.card import Card, Shown
from kastd_desktop.ui.screens.situations.overview import Overview
from kastd_desktop.ui.screens.situations.pinning import Pinning
from kastd_desktop.ui.widgets.contact_row import line_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.incidents import Incidents
    from kastd_desktop.services.library import Library
    from kastd_desktop.services.look_up import Glimpse, LookUp
    from kastd_desktop.services.modes import Mode
    from kastd_desktop.services.walks import Walks
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.screens.situations.phrase_book import PhraseBook
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line

PHRASES = "phrases"
"""Id of the sentences for any desk in other languages; no card has it."""
AT_HAND = 2
"""How many contact roles stand under the overview: the pack's first ones."""


class SituationsScreen(Screen):
    """What to do and say when a conversation gets hard."""

    def __init__(
        self,
        theme: Theme,
        look_up: LookUp,
        library: Library,
        choices: Choices,
        mode: Mode,
        walks: Walks,
        incidents: Incidents,
    ) -> None:
        super().__init__()
        self.title = _("Situations")
        self._theme = theme
        self._look_up = look_up
        self._library = library
        self._choices = choices
        self._mode = mode
        self._walks = walks
        self._shown = ""
        self.overview = Overview(theme, look_up, self._extraordinary, self._at_hand())
        self.overview.card_wanted.connect(self._on_card)
        self.overview.found.connect(self._on_found)
        self.overview.settings_wanted.connect(self._on_settings)
        self.overview.printed.connect(self._on_print)
        self.overview.help_wanted.connect(self._on_help)
        self.overview.practice_wanted.connect(self._on_practice)
        self.overview.notes_wanted.connect(self._on_notes)
        self.card = Card(theme)
        self.card.tongues = look_up.tongues
        self.card.closed.connect(self._on_closed)
        self.card.clause_wanted.connect(self._on_clause)
        self.card.letter_wanted.connect(self._on_letter)
        self.card.calm_wanted.connect(self._on_calm)
        self.card.settings_wanted.connect(self._on_settings)
        self.card.printed.connect(self._on_print)
        self.card.turned.connect(self._on_turned)
        self.card.help_wanted.connect(self._on_help)
        self.card.note_wanted.connect(self._on_note)
        self.card.pressed.connect(self._on_pressed)
        self.card.stepped_back.connect(self._on_stepped_back)
        self.card.begun_anew.connect(self._on_begun_anew)
        self.overview.phrases_wanted.connect(self._on_phrases)
        self.phrase_book: PhraseBook | None = None
        self._pinning = Pinning(self.overview, self.card, self._card_in_front, choices)
        self._views = QStackedLayout(self)
        self._views.addWidget(self.overview)
        self._views.addWidget(self.card)
        self.asides = Asides(theme, self._views, look_up, choices, incidents)
        self.asides.wanted.connect(self.wanted)
        self.asides.closed.connect(self._on_aside_closed)

    def open(self, id_: str) -> None:
        """Show a card, a group of cards, or the overview.

        Args:
            id_: id of a situation or of a group; empty for the overview. From a card that leads back to where the
                card was chosen, from the overview to its start.

        Raises:
            KeyError: there is no such card or group.
        """
        self.asides.drop()
        if id_ == PHRASES and self._look_up.tongues.service_languages():
            self._show_phrases()
            return
        if not id_:
            if not self._shown and not self._in_phrases():
                self.overview.reset()
            self._show_overview()
            return
        try:
            self._show_card(id_)
        except KeyError:
            tile = self._look_up.group(id_)
            self._show_overview()
            self.overview.reset()
            self.overview.open_group(tile)

    def entered(self) -> None:
        if self.asides.current is not None:
            self.asides.current.take_focus()
        elif self.phrase_book is not None and self._in_phrases():
            self.phrase_book.take_focus()
        elif self._shown:
            self.card.take_focus()
        else:
            self.overview.take_focus()

    def search(self) -> bool:
        if self._shown or self._in_phrases() or self.asides.current is not None:
            self._on_closed()
        self.overview.focus_search()
        return True

    def left(self) -> None:
        self.asides.drop()
        self._views.setCurrentWidget(self.card if self._shown else self.overview)
        self.overview.reset()

    def hand_over(self) -> None:
        if self.asides.current is not None:
            self.asides.current.leave()

    def refresh(self, change: Kinds) -> None:
        if change & (Change.MODE | Change.PREFERENCES):
            self.overview.contacts.show_lines(self._at_hand())
            if change & Change.MODE:
                self.overview.refresh_tiles()
            if self._shown:
                self._show_card(self._shown)

    def back(self) -> bool:
        if self.asides.current is not None:
            self.asides.close()
            return True
        if self._shown or self._in_phrases():
            return False
        if self.overview.field.text():
            self.overview.field.forget()
            self.overview.take_focus()
            return True
        return self.overview.close_group()

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.screens.situations.key_hints import card_hints, overview_hints, phrase_hints

        if self.asides.current is not None:
            return self.asides.current.hints()
        if self._in_phrases():
            return phrase_hints()
        return card_hints(self._situation()) if self._shown else overview_hints()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self._shown or self._in_phrases() or self.asides.current is not None:
                self._on_closed()
                return
            if self.back():
                return
        super().keyPressEvent(event)

    def _show_card(self, id_: str) -> None:
        card = self._look_up.situation(id_)
        shown = Shown(
            card,
            tuple(self._lines(card.stop.call if card.stop is not None else ())),
            tuple(self._look_up.letter_titles(card.letters)),
            applies=not self._extraordinary() or self._look_up.stays_in_force(card.clauses, card.annexes),
        )
        self.card.show_situation(shown, self._walks.of(card))
        self._shown = id_
        if self.asides.current is None:
            self._views.setCurrentWidget(self.card)

    def _show_phrases(self) -> None:
        if self.phrase_book is None:
            from kastd_desktop.ui.screens.situations.phrase_book import PhraseBook

            self.phrase_book = PhraseBook(self._theme, self._look_up.tongues)
            self.phrase_book.closed.connect(self._on_closed)
            self._views.addWidget(self.phrase_book)
        self._shown = ""
        self.phrase_book.refresh()
        self._views.setCurrentWidget(self.phrase_book)

    def _in_phrases(self) -> bool:
        return self.phrase_book is not None and self._views.currentWidget() is self.phrase_book

    def _on_phrases(self) -> None:
        self.wanted.emit(Place("situations", PHRASES))

    def _card_in_front(self) -> str:
        return self._shown

    def _show_overview(self) -> None:
        self._shown = ""
        self._views.setCurrentWidget(self.overview)

    def _extraordinary(self) -> bool:
        return self._mode.current() is not None

    def _at_hand(self) -> list[Line]:
        return self._lines(list(self._look_up.roles())[:AT_HAND])

    def _lines(self, ids: Sequence[str]) -> list[Line]:
        roles, contacts = self._look_up.roles(), self._choices.preferences.contacts
        return [line_of(roles[id_], contacts) for id_ in ids]

    def _on_card(self, id_: str) -> None:
        self.wanted.emit(Place("situations", id_))

    def _on_found(self, glimpse: Glimpse) -> None:
        place = {
            "situation": Place("situations", glimpse.id),
            "clause": Place("standard", glimpse.id),
            "letter": Place("letters", glimpse.id),
            "tip": Place("calm", glimpse.id),
        }[glimpse.kind]
        self.wanted.emit(place)

    def _on_closed(self) -> None:
        """Hide the card and whatever lies over it at once: no trace of it or of a search stays on the screen."""
        self.asides.drop()
        self.overview.reset()
        self._show_overview()
        self.wanted.emit(Place("situations"))

    def _on_clause(self, number: str) -> None:
        self.wanted.emit(Place("standard", number))

    def _on_letter(self, id_: str) -> None:
        self.wanted.emit(Place("letters", id_))

    def _on_calm(self) -> None:
        self.wanted.emit(Place("calm", "60"))

    def _on_settings(self) -> None:
        self.wanted.emit(Place("settings", "contacts"))

    def _on_turned(self, by: int) -> None:
        order = order_of_cards(self._look_up)
        self.wanted.emit(Place("situations", order[(order.index(self._shown) + by) % len(order)]))

    def _on_help(self) -> None:
        self.asides.open_help(self._situation() if self._shown else None)

    def _on_note(self) -> None:
        self.asides.open_note(self._situation() if self._shown else None)

    def _on_practice(self) -> None:
        self.asides.open_practice()

    def _on_notes(self) -> None:
        self.asides.open_notes()

    def _on_aside_closed(self) -> None:
        self._views.setCurrentWidget(self.card if self._shown else self.overview)
        self.entered()

    def _on_pressed(self, place: int) -> None:
        self.card.show_walk(self._walks.press(self._situation(), place))

    def _on_stepped_back(self) -> None:
        self.card.show_walk(self._walks.step_back(self._situation()))

    def _on_begun_anew(self) -> None:
        self.card.show_walk(self._walks.begin_anew(self._situation()))

    def _situation(self) -> Situation:
        return self._look_up.situation(self._shown)

    def _on_print(self) -> None:
        """Offer the card in front, or all of them, on paper."""
        from kastd_desktop.services.clock import system_clock
        from kastd_desktop.ui.paper.window import PaperWindow

        paper = self._library.paper(self._choices.preferences)
        PaperWindow(self._theme, self.window(), paper, system_clock().date(), self._shown).open()
