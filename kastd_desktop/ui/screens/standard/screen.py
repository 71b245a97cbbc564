"""The standard: contents left, the clause being read right, the clauses before and after below."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.services.library import Search
from kastd_desktop.ui import mode_banner
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.screens.standard.contents import Contents
from kastd_desktop.ui.screens.standard.neighbours import Neighbours
from kastd_desktop.ui.screens.standard.reader import Reader
from kastd_desktop.ui.widgets.layout import column, holder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from kastd_desktop.services.library import Library
    from kastd_desktop.services.modes import Mode
    from kastd_desktop.ui.commands import Hint
    from kastd_desktop.ui.theme.theme import Theme

NARROW_BELOW: Final = 800
"""Width of the window at 100 % under which the contents become a drop-down."""
SHORT_BELOW: Final = 420
"""Height of the screen at 100 % under which whatever is not text makes room for it."""
SHORTEST: Final = 260
"""Height of the screen at 100 % under which the text needs the line under it; keys and drop-down still lead on."""
NOTHING: Final = Search("", (), (), "", {})


class StandardScreen(Screen):
    """Contents, reader, search."""

    def __init__(self, theme: Theme, library: Library, mode: Mode) -> None:
        super().__init__()
        self.title = _("Standard")
        self._theme = theme
        self._library = library
        self._mode = mode
        self._standard = library.standard()
        self._reading = ""
        self._search = NOTHING
        self._position: int | None = None
        self._contents = Contents(theme, self._standard)
        self._finding = self._contents.finding
        self._reader = Reader(theme)
        self._neighbours = Neighbours(theme)
        page = column()
        page.addWidget(self._reader, 1)
        page.addWidget(self._neighbours)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(0)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.addWidget(self._contents)
        self._columns.addWidget(holder(page), 1)
        self.setLayout(self._columns)
        self._connect()
        self._show_mode()

    def open(self, id_: str) -> None:
        """Show a clause, an annex, or a provision in one.

        Args:
            id_: ``3.5``, ``A1``, ``3.5.2``; empty for the clause last read, at first the first one.

        Raises:
            KeyError: there is none.
        """
        if not id_ and self._reading:
            return
        number = id_ or self._standard.clauses()[0].number
        clause = self._library.clause(number)
        self._show(clause.number)
        self._reader.show_provision(number if number != clause.number else "")
        if number == clause.number and self._search.hits(number):
            self._show_hit(self._search.first[number])
        else:
            self._finding.show_search(self._search, self._position)

    def shown(self) -> str:
        return self._reading

    def entered(self) -> None:
        focused: QWidget | None = self.focusWidget()
        if focused is None or not focused.hasFocus():
            self._contents.take_focus()

    def search(self) -> bool:
        self._finding.take_focus()
        return True

    def left(self) -> None:
        self._reader.stop()
        self._neighbours.say("")

    def refresh(self, change: Kinds) -> None:
        if change & Change.MODE:
            self._show_mode()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._search:
            self._finding.clear()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _connect(self) -> None:
        self._contents.chosen.connect(self._go)
        self._neighbours.chosen.connect(self._go)
        self._finding.typed.connect(self._on_typed)
        self._finding.stepped.connect(self._on_stepped)
        self._reader.copied.connect(self._on_copied)
        self._reader.printed.connect(self._on_printed)
        self._reader.wanted.connect(self.wanted)
        self._reader.grown.connect(self._order_stops)
        self._reader.upwards.connect(self._on_upwards)
        for keys, slot in (
            ("F3", self._on_next_hit),
            ("Shift+F3", self._on_previous_hit),
            ("Ctrl+PgUp", self._neighbours.go_before),
            ("Ctrl+PgDown", self._neighbours.go_after),
            ("PgUp", self._on_page_up),
            ("PgDown", self._on_page_down),
            ("Ctrl+P", self._on_printed),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def hints(self) -> Sequence[Hint]:
        from kastd_desktop.ui.commands import Hint

        return (
            Hint(("F3",), _("Next hit")),
            Hint(("Shift", "F3"), _("Previous hit")),
            Hint(("Ctrl", "PgDn"), _("Next clause")),
            Hint(("Ctrl", "PgUp"), _("Previous clause")),
            Hint(("Ctrl", "P"), _("Print")),
        )

    def _go(self, number: str) -> None:
        """Go to a clause or provision so that the way back is remembered."""
        self.wanted.emit(Place("standard", number))
        # The window opens it; alone, the screen does.
        if self._library.clause(number).number != self._reading:
            self.open(number)

    def _show(self, number: str) -> None:
        """Show a clause, unless it is the one shown."""
        if number != self._reading:
            if self._reader.has_focus():
                # What has the keyboard is about to go.
                self._contents.take_focus()
            self._reading = number
            clause = self._library.clause(number)
            self._reader.show_clause(clause, self._standard, self._library.links(number), self._idle())
            self._neighbours.show_clauses(*self._library.neighbours(number))
            self._order_stops()
            self._position = None
            if self._search:
                self._mark()
        self._contents.show_current(number)

    def _order_stops(self) -> None:
        """Let Tab go from the contents through the text to the line under it; Qt puts new widgets last."""
        stops = (self._contents.last_stop(), *self._reader.stops(), *self._neighbours.stops())
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _idle(self) -> str:
        """Return why the clause being read does not apply now; empty when it does."""
        state = self._mode.current()
        if state is None or self._mode.applies(self._standard, self._reading):
            return ""
        until = mode_banner.moment(state.until)
        return _(
            "Not in force now: the extraordinary situation lasts until {until}. You can still read the text."
        ).format(until=until)

    def _show_mode(self) -> None:
        self._contents.show_mode(extraordinary=self._mode.current() is not None)
        if self._reading:
            self._reader.set_idle(self._idle())

    def _mark(self) -> None:
        """Mark what is searched in the clause shown."""
        self._reader.mark(self._places)
        self._position = None

    def _places(self, text: str) -> list[tuple[int, int]]:
        words = () if self._search.number else self._search.words
        return self._library.places(text, words) if words else []

    def _show_hit(self, position: int) -> None:
        """Go to a hit, in whichever clause it is."""
        number, which = self._search.at(position)
        if number != self._reading:
            self._show(number)
        self._position = position % self._search.total
        self._reader.show_hit(which)
        self._finding.show_search(self._search, self._position)

    def _on_typed(self, text: str) -> None:
        self._search = self._library.search(text)
        self._contents.show_search(self._search)
        self._mark()
        self._reader.show_hit(None)
        if self._search.hits(self._reading):
            self._show_hit(self._search.first[self._reading])
        else:
            self._finding.show_search(self._search, None)

    def _on_stepped(self, direction: int) -> None:
        if self._search.number:
            self._go(self._search.number)
        elif self._search.total:
            if self._position is None:
                first = self._search.first[self._reading]
                self._show_hit(first if direction > 0 else first - 1)
            else:
                self._show_hit(self._position + direction)

    def _on_next_hit(self) -> None:
        self._on_stepped(1)

    def _on_previous_hit(self) -> None:
        self._on_stepped(-1)

    def _on_page_up(self) -> None:
        self._reader.scroll_by_page(-1)

    def _on_page_down(self) -> None:
        self._reader.scroll_by_page(1)

    def _on_copied(self, number: str) -> None:
        citation = self._library.reference(number)
        QGuiApplication.clipboard().setText(citation)
        self._reader.show_copied(number)
        text = _("Copied: {text}").format(text=citation)
        self._neighbours.say(text)
        announce(self, text)

    def _on_printed(self) -> None:
        from kastd_desktop.ui import printing
        from kastd_desktop.ui.screens.standard.paper import sheet_of

        clause = self._library.clause(self._reading)
        citation = self._library.reference(self._reading)
        printing.print_sheet(self, sheet_of(clause, self._standard, citation, self._idle()))

    def _on_upwards(self, number: str) -> None:
        self._finding.clear()
        self._contents.go_to(number)

    def _fit(self) -> None:
        """Show the contents as a tree beside the text, or as a drop-down over it."""
        scale = self._theme.scale
        narrow = self.window().width() / scale < NARROW_BELOW
        short = self.height() / scale < SHORT_BELOW
        self._contents.fit(self.width() / scale, narrow=narrow, short=short)
        self._neighbours.set_short(short)
        self._neighbours.setVisible(self.height() / scale >= SHORTEST)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
