"""The window: rail, sheet, the screen in front, and the way between screens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.ui.keys import digit_key
from kastd_desktop.ui.navigation import SCREENS, Trail, make_screen
from kastd_desktop.ui.opening import SIZE
from kastd_desktop.ui.rail import Entry, Rail
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.widgets.layout import clear, column, holder, row

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.top_bar import TopBar
    from kastd_desktop.ui.widgets.focus_ring import FocusRing

SMALLEST: Final = (640, 480)
SLIM_BELOW: Final = 1180
BAR_BELOW: Final = 800
"""Widths at 100 % under which the rail shows icons only, and becomes a line on top."""
LOW_BELOW: Final = 640
"""Height at 100 % under which lines over the sheet are set low, so that a card keeps its place on one screen."""
MODE_CHECK: Final = 30_000
"""Milliseconds between looks at the clock while an extraordinary situation lasts."""
HELP_KEYS: Final = "Ctrl+K"


class MainWindow(QMainWindow):
    """The desk program's window.

    Attributes:
        painted: the window can be seen for the first time.
        help_wanted: quick help is to open.
        rebuild_wanted: language, theme or text size changed.
        moved: another screen, or another thing on it, is in front.
        stays: tells whether closing the window leaves the program running; None for no.
        put_away: the window was closed and the program goes on.
    """

    painted = Signal()
    help_wanted = Signal()
    rebuild_wanted = Signal()
    moved = Signal()
    put_away = Signal()

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._theme = theme
        self._desk = desk
        self._screens: dict[str, Screen] = {}
        self._trail = Trail()
        self._chosen_slim = desk.choices.preferences.rail_collapsed
        self.resize(*SIZE)
        self.setMinimumSize(*SMALLEST)
        entries = tuple(
            Entry(id_, name(), icon, f"Ctrl+{number}") for number, (id_, name, icon) in enumerate(SCREENS, 1)
        )
        self._rail = Rail(theme, entries[:-1], entries[-1], desk.choices.preferences.desk, HELP_KEYS)
        self._rail.chosen.connect(self._on_chosen)
        self._rail.helped.connect(self.help_wanted)
        self._entries = entries
        self._help_keys = HELP_KEYS
        self._bar: TopBar | None = None
        self._banners: QVBoxLayout = column()
        self._mode_banner: QVBoxLayout = column()
        self._keys_banner: QVBoxLayout = column()
        self._reminder: QVBoxLayout = column()
        self.stays: Callable[[], bool] | None = None
        self._parted = False
        # Only while the situation lasts: it ends by itself, and a computer that slept has no other way to notice.
        self._mode_timer = QTimer(self, interval=MODE_CHECK)
        self._mode_timer.timeout.connect(desk.mode.tick)
        self._stack = QStackedWidget()
        self._sheet = _Sheet(theme)
        self._inside = inside = column(margins=(1, 1, 0, 0))
        inside.addLayout(self._banners)
        inside.addLayout(self._mode_banner)
        inside.addLayout(self._keys_banner)
        inside.addLayout(self._reminder)
        inside.addWidget(self._stack, 1)
        self._sheet.setLayout(inside)
        whole = row()
        whole.addWidget(self._rail)
        whole.addWidget(self._sheet, 1)
        self.setCentralWidget(holder(whole))
        self._ring: FocusRing | None = None
        desk.changes.listen(self._on_change)
        self._show_notices()
        self._show_mode()
        self._show_progress()

    def go(self, place: Place) -> None:
        """Bring a screen to the front and show one thing on it."""
        screen = self._screen(place.screen)
        before = self._stack.currentWidget()
        if isinstance(before, Screen) and before is not screen:
            before.left()
        screen.open(place.id)
        self._trail.visit(Place(place.screen, place.id or screen.shown()))
        self._stack.setCurrentWidget(screen)
        self._rail.show_current(place.screen)
        if self._bar is not None:
            self._bar.show_current(place.screen)
        self._sheet.set_calm(calm=screen.calm)
        # Never the name of a situation: a customer may see the task bar.
        self.setWindowTitle(f"KAStd: {screen.title}")
        screen.entered()
        self.moved.emit()

    def current(self) -> Place:
        """Return where the window is."""
        return self._trail.current()

    def go_back(self) -> None:
        """Go to the place before."""
        screen = self._stack.currentWidget()
        if isinstance(screen, Screen) and screen.back():
            return
        place = self._trail.back()
        if place is not None:
            self.go(place)

    def leave(self) -> None:
        """Go to where one was before the screen in front, whatever was done inside it; to Today without a before."""
        here = self.current().screen
        place = self._trail.back()
        while place is not None and place.screen == here:
            place = self._trail.back()
        self.go(place or Place("today"))

    def tell(self, error: UserError) -> None:
        """Say over the sheet what went wrong; what is said already is not said twice."""
        if error.text() not in [notice.text() for notice in self._desk.notices]:
            self._desk.notices.append(error)
            self._show_notices()

    def close_services(self) -> None:
        """Stop listening and let screens stop what moves; the window is about to be replaced."""
        self._desk.changes.forget(self._on_change)
        self._mode_timer.stop()
        for screen in self._screens.values():
            screen.left()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            number = digit_key(event)
            if number is not None and number <= len(SCREENS):
                self.go(Place(SCREENS[number - 1][0]))
                return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_rail()
        self._fit_banners()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring is None:
            # What a person cannot need before the first paint waits until after it.
            QTimer.singleShot(0, self, self._finish)

    def show_reminder(self, line: QWidget | None) -> None:
        """Show a line over the sheet, or take it away."""
        clear(self._reminder)
        if line is not None:
            self._reminder.addWidget(line)
            self._fit_banners()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.stays is not None and self.stays():
            event.ignore()
            self.hide()
            self.put_away.emit()
            return
        if self._asks():
            event.ignore()
            return
        self.close_services()
        super().closeEvent(event)

    def _finish(self) -> None:
        """Add what only matters once something can be seen: shortcuts, the focus ring, assistive technology."""
        if self._ring is not None:
            return
        from PySide6.QtGui import QKeySequence, QShortcut

        from kastd_desktop.ui.application import hear
        from kastd_desktop.ui.commands import COMMANDS
        from kastd_desktop.ui.widgets.focus_ring import FocusRing

        hear()
        self._ring = FocusRing(self._theme, self)
        for command in COMMANDS:
            QShortcut(QKeySequence(command.keys), self).activated.connect(getattr(self, f"_on_{command.id}"))
        self.painted.emit()
        self._show_help_keys()

    def _screen(self, id_: str) -> Screen:
        if id_ not in self._screens:
            screen = make_screen(id_, self._theme, self._desk)
            screen.wanted.connect(self.go)
            screen.leaving.connect(self.leave)
            self._screens[id_] = screen
            self._stack.addWidget(screen)
        return self._screens[id_]

    def _fit_rail(self) -> None:
        width = self.width() / self._theme.scale
        self._rail.set_slim(slim=self._chosen_slim or width < SLIM_BELOW)
        self._rail.setVisible(width >= BAR_BELOW)
        if width < BAR_BELOW and self._bar is None:
            self._bar = self._make_bar()
        if self._bar is not None:
            self._bar.setVisible(width < BAR_BELOW)

    def _fit_banners(self) -> None:
        """Set the lines over the sheet low where the window is."""
        items = [
            lines.itemAt(at)
            for lines in (self._banners, self._mode_banner, self._keys_banner, self._reminder)
            for at in range(lines.count())
        ]
        if not items:
            return
        from kastd_desktop.ui.widgets.banner import Banner

        low = self.height() / self._theme.scale < LOW_BELOW
        for item in items:
            line = item.widget() if item is not None else None
            if isinstance(line, Banner):
                line.set_low(low=low)

    def _make_bar(self) -> TopBar:
        from kastd_desktop.ui import top_bar

        bar = top_bar.TopBar(self._theme, self._entries, self._help_keys)
        bar.chosen.connect(self._on_chosen)
        bar.helped.connect(self.help_wanted)
        bar.show_current(self._trail.current().screen)
        self._inside.insertWidget(0, bar)
        return bar

    def _show_progress(self) -> None:
        counts = self._desk.checks.today().counts()
        self._rail.show_count("today", f"{counts.answered}/{counts.total}" if counts.answered else "")

    def _show_help_keys(self) -> None:
        """Show the keys that open quick help over any program; those of this window where there are none."""
        from kastd_desktop.ui.commands import shown_keys

        standing = self._desk.summons.standing
        held = standing.outcome == "held" and not standing.shown
        self._help_keys = shown_keys(standing.wanted) if held else HELP_KEYS
        self._rail.show_help_keys(self._help_keys)
        if self._bar is not None:
            self._bar.show_help_keys(self._help_keys)

    def _show_taken(self) -> None:
        """Say that another program has the keys of quick help, where a person sees it before they are needed."""
        clear(self._keys_banner)
        standing = self._desk.summons.standing
        if standing.outcome == "taken":
            from kastd_desktop.ui.screens.settings.quick_help import standing_in_words
            from kastd_desktop.ui.widgets.banner import Banner

            banner = Banner(self._theme, _("Quick help"), standing_in_words(standing), _("Choose the keys"))
            banner.acted.connect(self._on_keys_wanted)
            self._keys_banner.addWidget(banner)
        self._fit_banners()

    def _on_keys_wanted(self) -> None:
        """Lead to where the keys are chosen; said once, it is not said again until they change."""
        clear(self._keys_banner)
        self.go(Place("settings", "quick-help"))

    def _show_notices(self) -> None:
        clear(self._banners)
        for number, notice in enumerate(self._desk.notices):
            from kastd_desktop.ui.widgets.banner import Notice

            banner = Notice(self._theme, notice.text(), number)
            banner.closed.connect(self._on_notice_closed)
            self._banners.addWidget(banner)
        self._fit_banners()

    def _show_mode(self) -> None:
        clear(self._mode_banner)
        state = self._desk.mode.current()
        if state is not None:
            from kastd_desktop.ui.mode_banner import mode_banner

            banner = mode_banner(
                self._theme, state, self._desk.library.standard(), ends_soon=self._desk.mode.ends_soon()
            )
            banner.acted.connect(self._on_mode)
            self._mode_banner.addWidget(banner)
            self._fit_banners()
            self._desk.mode.tick()
            self._mode_timer.start()
        else:
            self._mode_timer.stop()

    def _on_damage(self) -> None:
        self._desk.look_for_damage()
        self._show_notices()

    def _on_change(self, change: Kinds) -> None:
        if change & Change.DAMAGE:
            QTimer.singleShot(0, self, self._on_damage)  # not in the middle of reading
            return
        if change & Change.CHECK:
            self._show_progress()
        if change & Change.SHORTCUT:
            self._show_help_keys()
            self._show_taken()
        if change & Change.MODE:
            self._show_mode()
        for screen in self._screens.values():
            screen.refresh(change)
        if change & Change.PREFERENCES:
            self.rebuild_wanted.emit()

    def _on_chosen(self, id_: str) -> None:
        self.go(Place(id_))  # type: ignore[arg-type]  # the rail holds screen ids only

    def _on_help(self) -> None:
        self.help_wanted.emit()

    def _on_back(self) -> None:
        self.go_back()

    def _on_keys(self) -> None:
        from kastd_desktop.ui.key_sheet import KeySheet

        screen = self._stack.currentWidget()
        if isinstance(screen, Screen):
            KeySheet(self._theme, self, screen.title, screen.hints(), len(SCREENS)).open()

    def _on_quit(self) -> None:
        self.quit()

    def quit(self) -> None:
        """End the program, whatever closing the window alone would do."""
        if not self._asks():
            self.hurry()
            # Every window is asked, so that whatever is open can be kept first.
            QApplication.quit()

    def hurry(self) -> None:
        """Let the window close unasked: whoever logs off must not be held up."""
        self.stays = None
        self._parted = True

    def _asks(self) -> bool:
        """Ask before something begun is lost; False when the program may end now."""
        if self._parted:
            return False
        from kastd_desktop.services.unkept import unkept
        from kastd_desktop.ui.parting import Parting

        for screen in self._screens.values():
            screen.hand_over()
        found = unkept(self._desk)
        if not found:
            return False
        if not self.findChildren(Parting):
            self.show()
            self.raise_()
            self.activateWindow()
            asking = Parting(self._theme, self, self._desk, found)
            asking.ended.connect(self._on_parted)
            asking.open()
        return True

    def _on_parted(self) -> None:
        self.hurry()
        QApplication.quit()

    def _on_find(self) -> None:
        screen = self._stack.currentWidget()
        if isinstance(screen, Screen) and not screen.search():
            self.go(Place("situations"))
            self._screens["situations"].search()

    def _on_mode(self) -> None:
        self.go(Place("settings", "mode"))

    def _on_notice_closed(self, number: int) -> None:
        if number < len(self._desk.notices):
            self._desk.notices[number : number + 1] = []
        self._show_notices()

    def _on_rail_toggled(self) -> None:
        self._chosen_slim = not self._chosen_slim
        self._fit_rail()
        try:
            self._desk.choices.change(rail_collapsed=self._chosen_slim)
        except UserError as error:
            self.tell(error)  # it stays so until the window closes


class _Sheet(QWidget):
    """The ground of every screen: a line on top and at the left, a round corner between them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._fill = "sheet"

    def set_calm(self, *, calm: bool) -> None:
        """Take the calm panel's colour, or the ordinary one."""
        self._fill = "calm-bg" if calm else "sheet"
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.setBrush(self._theme.color(self._fill))
        # Right and bottom edge lie outside.
        painter.drawRoundedRect(QRectF(0.5, 0.5, self.width() + 20, self.height() + 20), 12, 12)
        painter.end()
