"""The quick-help window: over any program, without a task-bar entry, gone at one key. Remembers nothing typed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QLayout, QLineEdit, QMainWindow, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.services.summons import Summons
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.facing import best_screen, private_screens
from kastd_desktop.ui.quick_help import contents
from kastd_desktop.ui.quick_help.blank import KEY, Blank
from kastd_desktop.ui.quick_help.foot import Foot
from kastd_desktop.ui.quick_help.frame import Frame
from kastd_desktop.ui.quick_help.listing import PINNABLE, Listing
from kastd_desktop.ui.quick_help.placing import inside, place_on, size_on
from kastd_desktop.ui.quotes import quoted
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.widgets.buttons import Button, IconButton
from kastd_desktop.ui.widgets.contact_row import line_of
from kastd_desktop.ui.widgets.focus_ring import FocusRing
from kastd_desktop.ui.widgets.layout import Scroller, column, holder, row, rule
from kastd_desktop.ui.widgets.result_row import SearchLine
from kastd_desktop.ui.widgets.search_field import WARM_AFTER, SearchField
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QScreen

    from kastd_desktop.core.situation import Tile
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.look_up import Glimpse, LookUp
    from kastd_desktop.services.modes import Mode
    from kastd_desktop.ui.theme.theme import Theme

HINTS_FROM: Final = 520
"""Height at 100 % under which the line of keys is left out."""


class QuickHelp(Frame):
    """The window.

    Attributes:
        card_wanted: (situation id) the whole card is wanted.
        place_wanted: (`Place`) something else is wanted: a clause, a letter, a tip, the settings.
        left: it is about to hide because the person is done with it; whatever was in front comes back.
        hidden: it is gone.
        deserted: another window has the keyboard, and this one is still there.
    """

    card_wanted = Signal(str)
    place_wanted = Signal(object)
    left = Signal()
    hidden = Signal()
    deserted = Signal()

    def __init__(
        self,
        theme: Theme,
        look_up: LookUp,
        choices: Choices,
        mode: Mode,
        summons: Summons | None = None,
        facing: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        """Make the window, hidden.

        Args:
            theme: colours and sizes.
            look_up: what is searched.
            choices: contacts, pins, and whether customers can see.
            mode: tells what applies.
            summons: what was used last; nothing when left out.
            facing: returns the names of the screens that customers see, where it must not open.
        """
        super().__init__(theme)
        self._summons = summons or Summons()
        self._facing = facing
        self._contents: contents.Contents | None = None
        self._look_up = look_up
        self._choices = choices
        self._mode = mode
        self._remembered: QPoint | None = None
        # Neutral: a customer may see the name of a window.
        self.setWindowTitle("KAStd")
        self.field = SearchField(theme, _("Search in your own words"), _("What is happening?"), bare=True)
        self.field.digits_wanted = True
        self.field.textChanged.connect(self._on_query)
        self.field.moved.connect(self._on_moved)
        self.field.entered.connect(self._on_entered)
        self.field.escaped.connect(self.dismiss)
        self.field.digit.connect(self._on_digit)
        self.field.copied.connect(self._on_copied)
        self.field.backed.connect(self._on_back)
        close = IconButton(theme, "x", _("Hide quick help"))
        close.clicked.connect(self._on_closed)
        top = row(spacing=theme.px(8), margins=(theme.px(20), theme.px(7), theme.px(12), theme.px(7)))
        top.addWidget(self.field, 1)
        top.addWidget(close)
        self._line = SearchLine(theme, "", "label", "ink-2", weight=400)
        self._nothing = Paragraph(theme, _("Try one word: “shouting”, “filming”, “manager”."), "body", "ink-2")
        self.all = Button(theme, _("Show all situations"), compact=True)
        self.all.clicked.connect(self._on_all)
        # Out of a group, whose name stands beside it.
        self.back = Button(theme, _("Situations"), "text", "chevron-left", compact=True)
        self.back.setFixedHeight(theme.px(24))
        self.back.setFont(theme.font("label", weight=500))
        self.back.setToolTip("Backspace")
        self.back.setAccessibleDescription("Backspace")
        self.back.clicked.connect(self._on_back)
        said = column(spacing=theme.px(8), margins=(theme.px(20), theme.px(8), theme.px(20), theme.px(4)))
        self._where = row(spacing=theme.px(8))
        self._where.addWidget(self.back)
        self._where.addWidget(self._line, 1)
        said.addLayout(self._where)
        said.addWidget(self._nothing)
        said.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        self.listing = Listing(theme)
        self.listing.opened.connect(self._on_opened)
        self.listing.picked.connect(self._on_picked)
        self.listing.moved.connect(self._on_moved)
        self.listing.typed.connect(self._on_typed)
        self.listing.chosen_changed.connect(self._on_chosen)
        self.listing.pinned.connect(self._on_pinned)
        self._scroller = Scroller(self.listing)
        self._foot = Foot(theme)
        self._foot.settings_wanted.connect(self._on_settings)
        shown = column()
        shown.addLayout(top)
        shown.addWidget(rule())
        self._said = holder(said)
        shown.addWidget(self._said)
        shown.addWidget(self._scroller, 1)
        shown.addWidget(rule())
        shown.addWidget(self._foot)
        self._shown = holder(shown)
        self._blank = Blank(theme)
        self._blank.hide()
        layout = column(margins=(1, 1, 1, 1))
        layout.addWidget(self._shown)
        layout.addWidget(self._blank)
        # The window has its own measures: results that come and go must not change it.
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setLayout(layout)
        self._ring = FocusRing(theme, self)
        self._follow_choices()
        self._show_first()
        self.resize(size_on(QGuiApplication.primaryScreen().availableSize(), theme.scale))
        self._ready()

    def warm_up(self) -> None:
        """Do now what the first showing would have to wait for: the native window, the glyphs."""
        self.winId()
        self.grab()

    def appear(self) -> bool:
        """Come to the front, empty, with the keyboard in the search.

        Returns:
            False when customers see every screen; then nothing opens.
        """
        if not self.isVisible():
            screen = self._screen()
            if screen is None:
                return False
            self._follow_choices()
            self.reset()
            self._place(screen)
        self.set_blank(blank=False)
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        # Until somebody looks for something the index takes no memory.
        QTimer.singleShot(WARM_AFTER, self, self._look_up.warm_up)
        return True

    def dismiss(self) -> None:
        """Hide at once and let what was in front before come back; nothing of what was typed stays."""
        if self.isActiveWindow():
            self.left.emit()
        self.hide()

    def set_blank(self, *, blank: bool) -> None:
        """Hide all there is in the window, or show it again."""
        if blank != self._blank.isHidden():
            return
        self._shown.setVisible(not blank)
        self._blank.setVisible(blank)
        (self._blank if blank else self.field).setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        """Show the first view and forget what was typed."""
        if self.field.text():
            self.field.forget()
        else:
            self._show_first()

    def type(self, text: str) -> None:
        """Put a text into the search, as if it had been typed."""
        self.field.setText(text)

    def line(self) -> str:
        """Return what is said about the search."""
        return self._line.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and not self.isActiveWindow():
            self.deserted.emit()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous():
            self._remembered = self.pos()
            self.reset()
            self.hidden.emit()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        elif event.key() == KEY:
            self.set_blank(blank=self._blank.isHidden())
        elif not self._blank.isHidden():
            event.accept()
        elif event.key() == Qt.Key.Key_Left and event.modifiers() == Qt.KeyboardModifier.AltModifier:
            self._on_back()
        elif event.key() == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._on_pinned(self.listing.current())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._on_copied()
        elif event.text().isalpha() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self._on_typed(event.text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._foot.show_keys(self.height() / self._theme.scale >= HINTS_FROM)
        super().resizeEvent(event)

    def _ready(self) -> None:
        """Do now what the first showing would have to wait for: styles and places."""
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def _screen(self) -> QScreen | None:
        """Return where to open; None when customers see every screen."""
        private = private_screens(QGuiApplication.screens(), self._facing())
        return best_screen(private, QCursor.pos(), QGuiApplication.primaryScreen())

    def _place(self, screen: QScreen) -> None:
        free = screen.availableGeometry()
        self.resize(size_on(free.size(), self._theme.scale))
        if self._remembered is not None and free.contains(self._remembered):
            self.move(inside(free, self._remembered, self.size()))
        else:
            self.move(place_on(free, _main_window_on(screen), self.size()))

    def _follow_choices(self) -> None:
        """Take over what may have been set since the last time."""
        seen = self._choices.preferences.customer_sees
        # What is typed names the trouble as plainly as any title.
        self.field.setEchoMode(QLineEdit.EchoMode.Password if seen else QLineEdit.EchoMode.Normal)
        self._foot.show_seen(seen=seen)
        self._show_contact()

    def _show_contact(self) -> None:
        roles = self._look_up.roles()
        if roles:
            self._foot.show_line(line_of(next(iter(roles.values())), self._choices.preferences.contacts))

    def _show_first(self) -> None:
        self._say("")
        pins, used = self._choices.preferences.pins, self._summons.used
        self._show(contents.first_tiles(self._look_up, extraordinary=self._extraordinary(), pins=pins, used=used))

    def _show_group(self, tile: Tile) -> None:
        title = (self._choices.preferences.customer_sees and tile.neutral) or tile.title
        self._say(title)
        self._offer_back(offer=True)
        self._show(contents.cards_of(self._look_up, tile, extraordinary=self._extraordinary()))
        announce(self, title)

    def _show(self, shown: contents.Contents) -> None:
        if self._choices.preferences.customer_sees:
            shown = contents.plain(shown, self._look_up)
        self._contents = shown
        self.listing.show_contents(shown, self._choices.preferences.pins)
        self._scroller.verticalScrollBar().setValue(0)

    def _extraordinary(self) -> bool:
        return self._mode.current() is not None

    def _say(self, title: str) -> None:
        """Say what the list is when it is not a search; an empty text leaves the line out."""
        self._line.set_text(title)
        self._said.setVisible(bool(title))
        self._nothing.hide()
        self.all.hide()
        self._offer_back(offer=False)

    def _offer_back(self, *, offer: bool) -> None:
        """Show the way out of a group; its sign, not its edge, stands under the others."""
        self.back.setVisible(offer)
        self._where.setContentsMargins(-self._theme.px(8) if offer else 0, 0, 0, 0)

    def _on_query(self, text: str) -> None:
        if not text.strip():
            self._show_first()
            return
        found = contents.found(self._look_up, text, extraordinary=self._extraordinary())
        if self._choices.preferences.customer_sees:
            # Translators: how many results there are.
            self._line.set_text(_("Found: {n}").format(n=len(found.items)))
        else:
            self._line.show_query(quoted(self._look_up.spelled(text)), len(found.items))
        self._said.show()
        self._offer_back(offer=False)
        self._nothing.setVisible(not found.items)
        self.all.setVisible(not found.items)
        self._show(found)
        announce(self, self._line.text())

    def _on_moved(self, by: int) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.listing.choose(max(0, self.listing.index() + by))

    def _on_picked(self, index: int) -> None:
        self.listing.choose(index)
        self._open_group()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_digit(self, number: int) -> None:
        self.listing.choose(number - 1)
        self._open_group()

    def _on_entered(self) -> None:
        glimpse = self.listing.current()
        if glimpse is not None and not self._open_group():
            self._on_opened(glimpse)

    def _open_group(self) -> bool:
        """Show the cards of the chosen group; False when no group is chosen."""
        glimpse = self.listing.current()
        if glimpse is None or glimpse.kind != "group":
            return False
        self._show_group(self._look_up.group(glimpse.id))
        return True

    def _on_all(self) -> None:
        """Go from a search that found nothing to the first view."""
        self.field.forget()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        """Go from a group back to the first view."""
        if not self.back.isHidden():
            self._show_first()
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, _("Situations"))

    def _on_closed(self) -> None:
        self.dismiss()

    def _on_pinned(self, glimpse: Glimpse | None) -> None:
        if glimpse is None or glimpse.kind not in PINNABLE or self._contents is None:
            return
        pinned = glimpse.id not in self._choices.preferences.pins
        try:
            pins = self._choices.pin(glimpse.id, pinned=pinned).pins
        except UserError as error:
            self._line.set_text(error.text())
            self._said.show()
            announce(self, error.text())
            return
        marks = list(self._contents.marks)
        for index, item in enumerate(self._contents.items):
            if item.id == glimpse.id and item.kind in PINNABLE:
                marks[index] = contents.PIN if pinned else ""
        # Everything stays where it is; the order is another one the next time.
        self._contents = replace(self._contents, chosen=self.listing.index(), marks=tuple(marks))
        self.listing.show_contents(self._contents, pins)
        announce(self, _("Pinned") if pinned else _("Unpinned"))

    def _on_opened(self, glimpse: Glimpse) -> None:
        self.hide()
        if glimpse.kind == "situation":
            self._summons.use(glimpse.id)
            self.card_wanted.emit(glimpse.id)
        else:
            screens = {"clause": "standard", "letter": "letters", "tip": "calm"}
            self.place_wanted.emit(Place(screens[glimpse.kind], glimpse.id))  # type: ignore[arg-type]  # all are screens

    def _on_copied(self) -> None:
        self.listing.chosen.copy_first()
        glimpse = self.listing.current()
        if glimpse is not None and glimpse.kind == "situation":
            self._summons.use(glimpse.id)

    def _on_typed(self, letter: str) -> None:
        self.field.begin_with(self.field.text() + letter)

    def _on_chosen(self) -> None:
        # The opened result has its height only after the next layout.
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        if self.listing.index() > 0:
            self._scroller.reveal(self.listing.chosen, 8)
        else:
            self._scroller.verticalScrollBar().setValue(0)

    def _on_settings(self) -> None:
        self.hide()
        self.place_wanted.emit(Place("settings", "contacts"))


def _main_window_on(screen: QScreen) -> QRect | None:
    """Return where the main window is, when it can be seen on this screen."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QMainWindow) and widget.isVisible() and not widget.isMinimized():
            place = widget.frameGeometry()
            if screen.geometry().intersects(place):
                return place
    return None
