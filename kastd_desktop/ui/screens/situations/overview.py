"""The overview: a search field, sections of tiles or what was found, and the numbers to call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedLayout, QWidget

from kastd_desktop.core.situation import Tile, TileSection
from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.situations.board import Board
from kastd_desktop.ui.screens.situations.contacts import ContactsLine
from kastd_desktop.ui.screens.situations.results import REACH, Results
from kastd_desktop.ui.screens.situations.tool import Tool
from kastd_desktop.ui.screens.situations.views import GroupView, View
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.search_field import WARM_AFTER, SearchField
from kastd_desktop.ui.widgets.text import Heading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kastd_desktop.services.look_up import Glimpse, LookUp
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line

PADDING: Final = 40
NARROW: Final = 640
"""Below this width at 100 % the search goes under the heading, and edges are narrower."""
NARROWEST_FIELD: Final = 360
"""Width of the search at 100 % under which the way to other languages has an icon alone."""
SHORT: Final = 520
"""Below this height at 100 % the heading shrinks."""


class Overview(QWidget):
    """Tiles, one group of them, or results.

    Attributes:
        card_wanted: (situation id).
        found: (glimpse) a result was chosen.
        settings_wanted: a missing number is to be filled in.
        printed: cards are wanted on paper.
        help_wanted: the numbers to call now.
        practice_wanted: practise with random cards.
        notes_wanted: the incident notes.
        phrases_wanted: sentences for any desk in other languages.
    """

    card_wanted = Signal(str)
    found = Signal(object)
    settings_wanted = Signal()
    printed = Signal()
    help_wanted = Signal()
    practice_wanted = Signal()
    notes_wanted = Signal()
    phrases_wanted = Signal()

    def __init__(self, theme: Theme, look_up: LookUp, extraordinary: Callable[[], bool], lines: Sequence[Line]) -> None:
        """Make the overview.

        Args:
            theme: colours and sizes.
            look_up: finds cards.
            extraordinary: tells whether an extraordinary situation is in force.
            lines: the numbers under it.
        """
        super().__init__()
        self._theme = theme
        self._look_up = look_up
        self._extraordinary = extraordinary
        self._group: Tile | None = None
        self._group_view: GroupView | None = None
        self._title = Heading(theme, _("Situations"), "display")
        self.field = SearchField(
            theme,
            _("Search in your own words"),
            _("In your own words: “shouting”, “the system is down”"),
            keys=("Ctrl", "F"),
        )
        self.field.textChanged.connect(self._on_query)
        self.field.moved.connect(self._on_field_moved)
        self.field.entered.connect(self._on_field_entered)
        self.field.escaped.connect(self._on_field_escaped)
        self._make_tools()
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(12))
        self._head.addLayout(self._tools, 1)
        self._head.addWidget(self.field)
        self._board_view = self._make_board_view()
        self.results = Results(theme)
        self.results.wanted.connect(self.found)
        self.results.left.connect(self._on_results_left)
        self.results.typed.connect(self._on_result_typed)
        self.results.all_wanted.connect(self._on_all_wanted)
        self._results_view = View(theme, self.results, REACH)
        self.results.reached.connect(self._results_view.reveal)
        self._views = QStackedLayout()
        self.contacts = ContactsLine(theme, lines)
        self.contacts.settings_wanted.connect(self.settings_wanted)
        for keys, signal in (
            ("F1", self.help_wanted),
            ("F2", self.phrases_wanted),
            ("F7", self.practice_wanted),
            ("F9", self.notes_wanted),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(signal)
        layout = column()
        layout.addLayout(self._head)
        layout.addLayout(self._views, 1)
        layout.addWidget(self.contacts)
        self.setLayout(layout)
        # Only now: a stack shows its first widget at once, and without a parent that would be a window of its own.
        self._views.addWidget(self._board_view)
        self._views.addWidget(self._results_view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(WARM_AFTER, self, self._look_up.warm_up)

    def board(self) -> Board:
        """Return the tiles in front: the group's, or all."""
        return self._group_view.board if self._group_view is not None else self._board

    def take_focus(self) -> None:
        """Put the keyboard where it was: into the search while something is looked for, else on a tile."""
        if self.field.text():
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.board().take_focus()
            if self.board().at_start():
                # The tiles may have no place yet; the first ones belong to the top.
                self._current_view().verticalScrollBar().setValue(0)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def open_group(self, tile: Tile) -> None:
        """Show the cards of one group."""
        self._drop_group()
        self._group = tile
        tiles = tuple(map(self._card_tile, tile.situations))
        view = GroupView(self._theme, self._make_board((TileSection(tile.id, tile.title, tiles),)))
        view.left.connect(self.close_group)
        self._group_view = view
        self._views.addWidget(view)
        self._show_view()
        self._fit()

    def close_group(self) -> bool:
        """Show all tiles again, with the keyboard on the group's; False when no group is open."""
        if self._group is None:
            return False
        tile = self._group
        self._drop_group()
        self._show_view()
        self._board.take_focus(tile.id)
        return True

    def reset(self) -> None:
        """Show the overview as at the start; forget what was typed."""
        self.field.forget()
        self._drop_group()
        self._show_view()

    def refresh_tiles(self) -> None:
        """Show anew which tiles apply."""
        old = self._board_view
        self._board_view = self._make_board_view()
        self._views.insertWidget(0, self._board_view)
        self._views.removeWidget(old)
        old.hide()
        old.deleteLater()
        if self._group is not None:
            self.open_group(self._group)
        self._on_query(self.field.text())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        scale, px = self._theme.scale, self._theme.px
        narrow = self.width() / scale < NARROW
        short = self.height() / scale < SHORT
        above = narrow and not short
        padding = 24 if narrow else PADDING
        self._title.setFont(self._theme.font("title" if short or narrow else "display"))
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if above else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(px(6 if above else 12))
        room = self.width() - 2 * padding
        taken = self._fit_tools(room, above=above, narrow=narrow)
        self.field.setFixedWidth(room if above else max(px(160), min(px(520), room - taken)))
        self._head.setContentsMargins(padding, px(12 if short or narrow else 32), padding, px(8 if short else 16))
        self.contacts.set_padding(padding, px(4 if short else 10))
        for view in (self._board_view, self._results_view, self._group_view):
            if view is not None:
                view.set_padding(padding)

    def _make_tools(self) -> None:
        """Make the ways beside the cards: with words, or where they have no room icons alone."""
        theme = self._theme
        phrases, notes = _("Phrases in other languages"), _("Incident notes")
        self.practice = Tool(theme, _("Practice"), "repeat", "F7", height=36, kind="text")
        self.notes = Tool(theme, _("Notes"), "files", "F9", height=36, kind="text")
        self.notes.setAccessibleName(notes)
        self.phrases = Tool(theme, _("Phrases"), "languages", "F2", height=36, kind="text")
        self.phrases.setAccessibleName(phrases)
        self.phrases_icon = IconButton(theme, "languages", phrases)
        self._print = IconButton(theme, "printer", _("Print cards"))
        self._print.clicked.connect(self.printed)
        self._tools = row(spacing=theme.px(4))
        self._tools.addWidget(self._title)
        self._tools.addSpacing(theme.px(8))
        self._pairs: list[tuple[Tool, IconButton]] = [
            (self.practice, IconButton(theme, "repeat", _("Practice"))),
            (self.notes, IconButton(theme, "files", notes)),
        ]
        if self._look_up.tongues.service_languages():
            self._pairs.append((self.phrases, self.phrases_icon))
        wanted = (self.practice_wanted, self.notes_wanted, self.phrases_wanted)
        for (tool, icon), signal in zip(self._pairs, wanted, strict=False):
            for button in (tool, icon):
                button.clicked.connect(signal)
                button.hide()  # until there is a width to decide by
                self._tools.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tools.addWidget(self._print, 0, Qt.AlignmentFlag.AlignVCenter)
        self._tools.addStretch(1)

    def _fit_tools(self, room: int, *, above: bool, narrow: bool) -> int:
        """Show the tools with words and keys, with words, or as icons; return what they and the title take."""
        px = self._theme.px
        rest = self._title.sizeHint().width() + self._print.sizeHint().width() + px(8 + 12 + 4 * (len(self._pairs) + 1))
        least = rest + (0 if above else px(NARROWEST_FIELD))
        words, worded = 0, False
        for keys in (not narrow, False):
            for tool, _icon in self._pairs:
                tool.show_key(shown=keys)
            words = sum(tool.sizeHint().width() for tool, _icon in self._pairs)
            worded = least + words <= room
            if worded:
                break
        for tool, icon in self._pairs:
            tool.setVisible(worded)
            icon.setVisible(not worded)
        return rest + (words if worded else sum(icon.sizeHint().width() for _tool, icon in self._pairs))

    def _current_view(self) -> View:
        return self._group_view if self._group_view is not None else self._board_view

    def _make_board_view(self) -> View:
        self._board = self._make_board(self._look_up.overview())
        view = View(self._theme, self._board)
        self._board.reached.connect(view.reveal)
        return view

    def _make_board(self, sections: Sequence[TileSection]) -> Board:
        board = Board(self._theme, sections, self._tile_applies)
        board.wanted.connect(self._on_tile)
        board.typed.connect(self.field.begin_with)
        return board

    def _card_tile(self, id_: str) -> Tile:
        card = self._look_up.situation(id_)
        return Tile(id_, card.title, card.condition, card.icon, card.danger, (id_,))

    def _tile_applies(self, tile: Tile) -> bool:
        if not self._extraordinary():
            return True
        cards = map(self._look_up.situation, tile.situations)
        return any(self._look_up.stays_in_force(card.clauses, card.annexes) for card in cards)

    def _dimmed(self, glimpse: Glimpse) -> bool:
        return not glimpse.applies and self._extraordinary()

    def _drop_group(self) -> None:
        if self._group_view is not None:
            self._views.removeWidget(self._group_view)
            self._group_view.hide()
            self._group_view.deleteLater()
        self._group, self._group_view = None, None

    def _show_view(self) -> None:
        searching = bool(self.field.text().strip())
        self._views.setCurrentWidget(self._results_view if searching else self._current_view())

    def _on_tile(self, id_: str) -> None:
        tile = next(each.tile for each in self.board().tiles() if each.tile.id == id_)
        if tile.is_group:
            self.open_group(tile)
            self.board().take_focus()
        else:
            self.card_wanted.emit(tile.situations[0])

    def _on_query(self, text: str) -> None:
        if text.strip():
            hits = self._look_up.search(text)
            found = [self._look_up.glimpse(hit) for hit in hits]
            self.results.show_found(self._look_up.spelled(text), found, self._dimmed)
            self._results_view.verticalScrollBar().setValue(0)
        self._show_view()

    def _on_field_moved(self, by: int) -> None:
        if by < 0:
            return
        if self.field.text().strip():
            self.results.take_focus()
        else:
            self.board().take_focus()

    def _on_field_entered(self) -> None:
        rows = self.results.rows()
        if self.field.text().strip() and rows:
            self.found.emit(rows[0].glimpse)

    def _on_field_escaped(self) -> None:
        if self.field.text():
            self.field.forget()
        elif not self.close_group():
            self.board().take_focus()

    def _on_results_left(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_result_typed(self, letter: str) -> None:
        self.field.begin_with(self.field.text() + letter)

    def _on_all_wanted(self) -> None:
        self.reset()
        QTimer.singleShot(0, self, self.take_focus)
