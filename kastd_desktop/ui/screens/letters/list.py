"""All templates by the way they go out, with a field to filter them. What is typed there is not remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _, active_locale, ngettext
from kastd_desktop.ui import dates
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.letters.draft_rows import DraftLine, DraftRows
from kastd_desktop.ui.screens.letters.tile import LetterTile
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import Scroller, clear, column, holder
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.search_field import SearchField
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.services.correspondence import Correspondence, Group
    from kastd_desktop.services.drafts import Draft
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 40
TILE: Final = 280
"""Smallest width of a tile at 100 %, before there are fewer in a row."""
MOST_COLUMNS: Final = 3
STACKED: Final = 700
"""Below this width at 100 % the filter goes under the title."""


class LetterList(QWidget):
    """The templates.

    Attributes:
        wanted: (letter id) was chosen.
        drafts: what is kept on the disk.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, correspondence: Correspondence) -> None:
        super().__init__()
        self._theme = theme
        self._correspondence = correspondence
        self._tiles: list[LetterTile] = []
        self._columns = MOST_COLUMNS
        self._last = ""
        self.search = SearchField(
            theme, _("Filter the letters"), _("One word: “complaint”, “mistake”"), keys=("Ctrl", "F")
        )
        self.search.setMaximumWidth(theme.px(420))
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.search.textChanged.connect(self._on_query)
        self.search.moved.connect(self._on_down)
        self.search.entered.connect(self._on_entered)
        self.search.escaped.connect(self._on_escaped)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(16))
        self._head.addWidget(Heading(theme, _("Letters"), "display"))
        self._head.addStretch(1)
        self._head.addWidget(self.search, 2)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(12))
        self.drafts = DraftRows(theme)
        self.drafts.opened.connect(self._on_draft)
        self.drafts.deleted.connect(self._on_draft_deleted)
        self._body = column()
        self._body.addWidget(self.drafts)
        self._body.addLayout(self._grid)
        self._body.addStretch(1)
        self._rows: list[tuple[QWidget, list[LetterTile]]] = []
        self._scroller = Scroller(holder(self._body))
        layout = column()
        layout.addLayout(self._head)
        layout.addWidget(self._scroller, 1)
        self.setLayout(layout)
        self._fit()
        self.show_groups()

    def show_groups(self) -> None:
        """Show the templates that fit what is typed."""
        clear(self._grid)
        self._rows = []
        for number, group in enumerate(self._correspondence.groups(self.search.text())):
            heading = Heading(self._theme, group_name(group), "label", "ink-2", weight=600)
            heading.setContentsMargins(0, self._theme.px(8 if number else 0), 0, 0)
            self._rows.append((heading, self._make_tiles(group)))
        if not self._rows:
            self._rows.append((self._nothing(), []))
        self._tiles = [tile for _heading, tiles in self._rows for tile in tiles]
        self._place()
        if self.search.text().strip():
            self.drafts.hide()
        else:
            self.show_drafts()

    def show_drafts(self) -> None:
        """Show what is kept on the disk."""
        drafts = self._correspondence.drafts
        self.drafts.show_trouble("")
        self.drafts.show_drafts([self._draft_line(draft, drafts.in_the_way(draft)) for draft in drafts.all()])

    def take_focus(self) -> None:
        """Put the keyboard on the template last chosen, or on the first."""
        tile = next((tile for tile in self._tiles if tile.letter.id == self._last), None)
        self._focus(tile or (self._tiles[0] if self._tiles else None))

    def tiles(self) -> tuple[LetterTile, ...]:
        """Return the tiles shown, in reading order."""
        return tuple(self._tiles)

    def resizeEvent(self, event: QResizeEvent) -> None:
        before = self._columns
        self._fit()
        if self._columns != before:
            self._place()
        super().resizeEvent(event)

    def _fit(self) -> None:
        width = self.width() / self._theme.scale
        padding = self._theme.px(PADDING if width >= STACKED else 24)
        stacked = width < STACKED
        self._head.setDirection(QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(self._theme.px(8 if stacked else 16))
        self.search.setMaximumWidth(16777215 if stacked else self._theme.px(420))
        short = self.height() / self._theme.scale < 520
        top, below = (12, 8) if short else (32, 16)
        self._head.setContentsMargins(padding, self._theme.px(top), padding, self._theme.px(below))
        self._body.setContentsMargins(padding, self._theme.px(6), padding, self._theme.px(24))
        room = self.width() - 2 * padding + self._theme.px(12)
        self._columns = max(1, min(MOST_COLUMNS, room // self._theme.px(TILE + 12)))

    def _make_tiles(self, group: Group) -> list[LetterTile]:
        begun, tiles = self._correspondence.begun(), []
        today = self._correspondence.today()
        for letter in group.letters:
            foreign = letter.locale.partition("-")[0] != active_locale()
            tile = LetterTile(
                self._theme, letter, begun=letter.id in begun, foreign=foreign, expired=letter.expired(today)
            )
            tile.wanted.connect(self._on_wanted)
            tile.moved.connect(self._on_moved)
            tile.typed.connect(self.search.begin_with)
            tiles.append(tile)
        return tiles

    def _place(self) -> None:
        """Put headings and tiles into the grid; they stay what they are, so that the keyboard stays where it is."""
        while self._grid.takeAt(0) is not None:
            pass
        line = 0
        for heading, tiles in self._rows:
            self._grid.addWidget(heading, line, 0, 1, self._columns)
            heading.show()
            line += 1
            for number, tile in enumerate(tiles):
                down, across = divmod(number, self._columns)
                self._grid.addWidget(tile, line + down, across)
                # The layout would show it later; the keyboard goes to it now.
                tile.show()
            line += -(-len(tiles) // self._columns)
        for number in range(MOST_COLUMNS):
            self._grid.setColumnStretch(number, int(number < self._columns))

    def _draft_line(self, draft: Draft, in_the_way: bool) -> DraftLine:
        day, time = dates.day_in_month(draft.saved.date()), dates.clock_time(draft.saved)
        about = _("saved on {day} at {time}").format(day=day, time=time)
        try:
            title = self._correspondence.letter(draft.letter).title
        except KeyError:
            return DraftLine(draft.id, _("A draft that cannot be opened"), about, readable=False, replaces=False)
        values = draft.unsent.values if draft.unsent is not None else {}
        person = values.get("person", "").strip() or values.get("addressee", "").strip()
        about = " · ".join(filter(None, [" ".join(person.split())[:80], about]))
        return DraftLine(draft.id, title, about, readable=True, replaces=in_the_way)

    def _on_draft(self, id_: str) -> None:
        try:
            letter = self._correspondence.drafts.open(id_)
        except UserError as error:
            self.drafts.show_trouble(error.text())
        else:
            self.wanted.emit(letter)

    def _on_draft_deleted(self, id_: str) -> None:
        try:
            self._correspondence.drafts.delete(id_)
        except UserError as error:
            self.drafts.show_trouble(error.text())
            return
        self.show_drafts()
        announce(self, _("Deleted"))
        self._focus(self._tiles[0] if self._tiles else None)

    def _nothing(self) -> Surface:
        theme = self._theme
        card = Surface(theme, "sunken")
        edge = theme.px(24)
        layout = column(spacing=theme.px(8), margins=(edge, edge, edge, edge))
        layout.addWidget(Icon(theme, "search", "ink-2", 24))
        layout.addWidget(Heading(theme, _("Nothing found"), "heading"))
        layout.addWidget(Paragraph(theme, _("Try one word: “complaint”, “mistake”, “thanks”."), "body", "ink-2"))
        layout.addSpacing(theme.px(4))
        every = Button(theme, _("Show all letters"), compact=True)
        every.clicked.connect(self._on_escaped)
        layout.addWidget(every, 0, Qt.AlignmentFlag.AlignLeft)
        card.setLayout(layout)
        return card

    def _focus(self, tile: LetterTile | None) -> None:
        if tile is None:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        tile.setFocus(Qt.FocusReason.OtherFocusReason)
        if tile is self._tiles[0]:
            self._scroller.verticalScrollBar().setValue(0)
        else:
            self._scroller.reveal(tile)

    def _on_query(self, _text: str) -> None:
        self.show_groups()
        found = len(self._tiles)
        announce(self, ngettext("{n} letter found", "{n} letters found", found).format(n=found))

    def _on_down(self, by: int) -> None:
        if by > 0 and self._tiles:
            self._focus(self._tiles[0])

    def _on_entered(self) -> None:
        if self._tiles and self.search.text().strip():
            self._on_wanted(self._tiles[0].letter.id)

    def _on_escaped(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self, id_: str) -> None:
        self._last = id_
        self.wanted.emit(id_)

    def _on_moved(self, id_: str, columns: int, rows: int) -> None:
        here = next(tile for tile in self._tiles if tile.letter.id == id_)
        if columns:
            number = self._tiles.index(here) + columns
            self._focus(self._tiles[number] if 0 <= number < len(self._tiles) else here)
            return
        self._focus(self._neighbour(here, rows))

    def _neighbour(self, here: LetterTile, rows: int) -> LetterTile | None:
        """Return the nearest tile in the row above or below; above the first row is the filter."""
        middle = here.mapTo(self, here.rect().center())
        nearest: tuple[int, int, LetterTile] | None = None
        for tile in self._tiles:
            place = tile.mapTo(self, tile.rect().center())
            down = (place.y() - middle.y()) * rows
            if down > here.height() // 2:
                candidate = (down, abs(place.x() - middle.x()), tile)
                if nearest is None or candidate[:2] < nearest[:2]:
                    nearest = candidate
        if nearest is not None:
            return nearest[2]
        return here if rows > 0 else None


def group_name(group: Group) -> str:
    """Return what a group of templates is called."""
    return {
        "writing": _("Letters and e-mails"),
        "chat": _("Online chat"),
        "public": _("Public comments"),
        "office": _("Documents of the institution"),
    }[group.id]
