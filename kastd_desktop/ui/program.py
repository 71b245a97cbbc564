"""The running desk program: its windows, its place among other starts, what is done after the first paint."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer

from kastd_desktop import i18n
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system import logs
from kastd_desktop.system.resources import translations_dir
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.opening import fit
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.theme.theme import theme_for

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.system.instance import Instance
    from kastd_desktop.ui.companions import Companions
    from kastd_desktop.ui.first_run import FirstRun
    from kastd_desktop.ui.global_keys import GlobalKeys
    from kastd_desktop.ui.paper.keeping import CopyKeeper
    from kastd_desktop.ui.prompting import Prompter
    from kastd_desktop.ui.quick_help.window import QuickHelp


DAY: Final = 24 * 60 * 60 * 1000
"""Milliseconds."""
NO_SCREEN: Final = N_("Quick help was not opened: customers see every screen. Mark the screens in Settings.")
"""Told beside the clock, to a second start and to the first; each says it in its own language."""


class Program(QObject):
    """Everything that lives as long as the process."""

    def __init__(self, application: QApplication, desk: Desk, instance: Instance) -> None:
        super().__init__()
        self._application = application
        self._desk = desk
        self._instance = instance
        self._window: MainWindow | None = None
        self._first_run: FirstRun | None = None
        self._quick_help: QuickHelp | None = None
        self._companions: Companions | None = None
        self._prompter: Prompter | None = None
        self._look = _look_of(desk)
        self._watcher: QFileSystemWatcher | None = None
        self._copy_keeper: CopyKeeper | None = None

    def start(self, screen: str = "") -> None:
        """Open the first window.

        Args:
            screen: id of the screen to show, ``quick-help``, or empty for today.

        Raises:
            UserError: quick help is wanted and customers see every screen.
        """
        dress(self._application, theme_for(self._desk.choices.preferences))
        if self._desk.choices.preferences.set_up:
            self._open_window(screen)
        else:
            self._ask_first()
            QTimer.singleShot(0, self, self._after_first_paint)

    def show_request(self, request: dict[str, Any]) -> None:
        """Do what a second start asked for."""
        screen = str(request.get("show", ""))
        if self._window is None:
            if self._first_run is not None:
                _bring_forward(self._first_run)
            self._instance.answer(request, "")
            return
        if screen == "quick-help":
            self._instance.answer(request, "" if self.show_quick_help() else NO_SCREEN)
            return
        if screen in {place[0] for place in _screens()}:
            self._window.go(Place(screen))  # type: ignore[arg-type]  # it is one of the list
        _bring_forward(self._window)

    def show_quick_help(self) -> bool:
        """Bring the quick-help window to the front; False when customers see every screen."""
        window = self._make_quick_help()
        companions = self._companions
        if companions is not None and not window.isVisible():
            companions.remember_front(window)
        if not window.appear():
            if companions is not None:
                companions.tray.say(UserError(NO_SCREEN).text())
            return False
        # Once the window is there: a window manager does not know it before.
        QTimer.singleShot(0, self, self._bring_quick_help)
        return True

    def tell(self, error: UserError) -> None:
        """Say what went wrong where nobody was listening; the window stays as it is."""
        if self._window is not None:
            self._window.tell(error)

    def _make_window(self) -> MainWindow:
        window = MainWindow(theme_for(self._desk.choices.preferences), self._desk)
        window.help_wanted.connect(self._on_help)
        window.rebuild_wanted.connect(self._on_preferences)
        window.put_away.connect(self._on_put_away)
        window.moved.connect(self._on_moved)
        return window

    def _open_window(self, screen: str = "") -> None:
        window = self._make_window()
        fit(window)
        window.painted.connect(self._after_first_paint)
        self._window = window
        window.go(Place(screen) if screen in {place[0] for place in _screens()} else Place("today"))  # type: ignore[arg-type]
        if screen == "quick-help":
            if not self.show_quick_help():
                raise UserError(NO_SCREEN)
            QTimer.singleShot(0, self, self._after_first_paint)
        else:
            window.show()

    def _ask_first(self) -> None:
        from kastd_desktop.ui.first_run import FirstRun

        theme = theme_for(self._desk.choices.preferences)
        dress(self._application, theme)  # a settings file may have brought another one
        first = FirstRun(theme, self._desk.choices)
        first.done.connect(self._on_set_up)
        first.language_chosen.connect(self._on_first_language)
        self._first_run = first
        first.tell(self._desk.notices)
        fit(first)
        first.show()

    def _on_set_up(self) -> None:
        self._apply_language()
        dress(self._application, theme_for(self._desk.choices.preferences))
        self._open_window()
        if self._first_run is not None:
            self._first_run.close()
            self._first_run.deleteLater()
            self._first_run = None

    def _on_first_language(self) -> None:
        """Ask the same questions in the language just chosen."""
        old = self._first_run
        self._apply_language()
        self._ask_first()
        if old is not None and self._first_run is not None:
            self._first_run.setGeometry(old.geometry())
            self._first_run.go_to_language()
            old.close()
            old.deleteLater()

    def _apply_language(self) -> None:
        locale = self._desk.choices.preferences.locale
        if locale != i18n.active_locale():
            i18n.activate(locale, translations_dir())
            self._desk = self._desk.in_locale(locale)
        self._look = _look_of(self._desk)

    def _after_first_paint(self) -> None:
        """Chores nobody waits for."""
        if self._companions is None:
            QTimer.singleShot(300, self, self._call_companions)
        if self._watcher is not None:
            return
        gc.enable()
        gc.freeze()
        self._watcher = QFileSystemWatcher([str(self._instance.box)], self)
        self._watcher.directoryChanged.connect(self._on_letter_box)
        self._instance.ready()
        self._on_letter_box()
        QTimer.singleShot(3000, self, self._back_up)
        QTimer.singleShot(1500, self, self._keep_copy)

    def _back_up(self) -> None:
        """Copy the records and delete what was kept long enough; the program may run for weeks."""
        from kastd_desktop.services.tidying import tidy

        self._desk.records.back_up_daily(self._desk.clock().date().isoformat())
        tidy(self._desk.paths, self._desk.clock)
        QTimer.singleShot(DAY, self, self._back_up)

    def _keep_copy(self) -> None:
        from kastd_desktop.ui.paper.keeping import CopyKeeper

        self._copy_keeper = CopyKeeper(self._current_desk, self._desk.changes, self)
        self._copy_keeper.look()

    def _current_desk(self) -> Desk:
        return self._desk

    def _call_companions(self) -> None:
        """Be reachable over any program, and build the window before it is needed: the keys only have to show it."""
        if self._window is None or self._companions is not None:
            return
        self._make_companions(None)
        self._application.commitDataRequest.connect(self._on_session_end)
        self._application.aboutToQuit.connect(self._on_end)
        self._build_quick_help()
        from kastd_desktop.ui.warming import Warming

        Warming(self._desk, self)

    def _build_quick_help(self) -> None:
        self._make_quick_help().warm_up()

    def _make_companions(self, keys: GlobalKeys | None) -> None:
        from kastd_desktop.ui.companions import Companions
        from kastd_desktop.ui.prompting import Prompter

        window = self._window
        assert window is not None
        theme = theme_for(self._desk.choices.preferences)
        companions = Companions(theme, self._desk, self, keys)
        if keys is None:
            companions.keys.pressed.connect(self._on_help)
        companions.tray.help_wanted.connect(self._on_help)
        companions.tray.card_wanted.connect(self._on_card)
        companions.tray.calm_wanted.connect(self._on_calm)
        companions.tray.window_wanted.connect(self._on_window)
        companions.tray.quit_wanted.connect(window.quit)
        companions.message_wanted.connect(self._on_window)
        window.stays = companions.stays
        self._companions = companions
        self._prompter = Prompter(theme, window, companions, self._looking_up)

    def _make_quick_help(self) -> QuickHelp:
        if self._quick_help is None:
            from kastd_desktop.ui.quick_help.window import QuickHelp

            theme = theme_for(self._desk.choices.preferences)
            self._quick_help = QuickHelp(
                theme, self._desk.look_up, self._desk.choices, self._desk.mode, self._desk.summons, self._facing
            )
            self._quick_help.left.connect(self._on_help_left)
            self._quick_help.hidden.connect(self._on_help_hidden)
            self._quick_help.deserted.connect(self._on_help_deserted)
            self._quick_help.card_wanted.connect(self._on_card)
            self._quick_help.place_wanted.connect(self._on_place)
        return self._quick_help

    def _on_card(self, id_: str) -> None:
        self._on_place(Place("situations", id_))

    def _on_place(self, place: Place) -> None:
        if self._window is None:
            return
        self._window.go(place)
        _bring_forward(self._window)

    def _facing(self) -> frozenset[str]:
        """Return the names of the screens that customers see."""
        from kastd_desktop.system.kiosk_screen import covered_screen

        marked = self._desk.choices.preferences.customer_screens
        return frozenset(filter(None, (*marked, covered_screen(self._desk.paths.instance))))

    def _looking_up(self) -> bool:
        return self._quick_help is not None and self._quick_help.isVisible()

    def _bring_quick_help(self) -> None:
        if self._quick_help is not None and self._quick_help.isVisible() and self._companions is not None:
            self._companions.bring_forward(self._quick_help)

    def _on_help(self) -> None:
        if self._window is not None:
            self.show_quick_help()

    def _on_help_left(self) -> None:
        if self._companions is not None:
            self._companions.give_back()

    def _on_help_deserted(self) -> None:
        if self._companions is not None:
            self._companions.forget_front()

    def _on_help_hidden(self) -> None:
        if self._prompter is not None:
            self._prompter.try_again()

    def _on_moved(self) -> None:
        """Remember which card was opened last, until the program ends."""
        place = self._window.current() if self._window is not None else Place("today")
        if place.screen == "situations" and place.id in self._desk.pack.situations:
            self._desk.summons.use(place.id)

    def _on_calm(self) -> None:
        self._on_place(Place("calm"))

    def _on_window(self) -> None:
        if self._window is not None:
            _bring_forward(self._window)

    def _on_put_away(self) -> None:
        if self._companions is not None:
            self._companions.say_stays()

    def _on_session_end(self) -> None:
        """Let the window close: whoever logs off must not be held up."""
        if self._window is not None:
            self._window.hurry()

    def _on_end(self) -> None:
        if self._companions is not None:
            self._companions.close()
            self._companions = None

    def _on_letter_box(self) -> None:
        for request in self._instance.requests():
            self.show_request(request)

    def _on_preferences(self) -> None:
        look = _look_of(self._desk)
        if look != self._look:
            self._look = look
            # Not from inside the widget that is about to go.
            QTimer.singleShot(0, self, self._rebuild)

    def _rebuild(self) -> None:
        """Make the window anew in another language, theme or text size: simpler than changing every widget."""
        old = self._window
        if old is None:
            return
        if self._application.mouseButtons() != Qt.MouseButton.NoButton:
            # A line of the settings is saved when something else is pressed: that click must end where it began.
            QTimer.singleShot(50, self, self._rebuild)
            return
        place, geometry, maximised = old.current(), old.geometry(), old.isMaximized()
        old.close_services()
        self._apply_language()
        if self._quick_help is not None:
            self._quick_help.close()
            self._quick_help.deleteLater()
            self._quick_help = None
        dress(self._application, theme_for(self._desk.choices.preferences))
        window = self._make_window()
        window.setGeometry(geometry)
        window.go(place)
        if maximised:
            window.showMaximized()
        else:
            window.show()
        self._window = window
        if self._companions is not None:
            keys = self._companions.keys
            self._companions.close(keep_keys=True)
            self._make_companions(keys)
            QTimer.singleShot(300, self, self._build_quick_help)
        old.hide()
        old.deleteLater()
        logs.note("window rebuilt")


def _look_of(desk: Desk) -> tuple[object, ...]:
    chosen = desk.choices.preferences
    return (chosen.locale, chosen.theme, chosen.text_scale, chosen.reduced_motion, chosen.desk, chosen.place)


def _screens() -> tuple[tuple[str, object, str], ...]:
    from kastd_desktop.ui.navigation import SCREENS

    return SCREENS


def _bring_forward(window: QWidget) -> None:
    window.show()
    if window.isMinimized():
        window.showNormal()
    window.raise_()
    window.activateWindow()
