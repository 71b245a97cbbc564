"""What runs beside the window: the sign beside the clock, the program that stays, the reminder that disturbs none."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QSystemTrayIcon

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.core.shortcut import Standing
from kastd_desktop.ui.companions import Companions
from kastd_desktop.ui.main_window import MainWindow
from kastd_desktop.ui.prompting import Prompter
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.tray import Tray
from kastd_desktop.ui.widgets.banner import Banner
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QAction

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.theme.theme import Theme

    MakeDesk = Callable[..., Desk]

# The offscreen platform has neither a window manager nor a place for signs of programs.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    return make_desk("in-progress", pins=("filming", "media"))


@pytest.fixture
def tray(theme: Theme, desk: Desk) -> Iterator[Tray]:
    made = Tray(theme, desk)
    yield made
    made.close()
    settle()


def entries(tray: Tray) -> dict[str, QAction]:
    return {action.text(): action for action in tray.menu.actions() if not action.isSeparator()}


class TestTray:
    def test_its_menu_has_help_pins_what_was_used_calm_the_window_and_the_end(self, tray: Tray, desk: Desk) -> None:
        desk.summons.use("filming")
        desk.summons.use("insults")
        tray.menu.aboutToShow.emit()
        assert list(entries(tray)) == [
            *("Greita pagalba", "Filmuoja", "Žiniasklaida", "Įžeidimai ir keiksmai"),
            *("Ramybė", "Atverti programą", "Išeiti iš programos"),
        ]

    def test_every_entry_does_what_it_says(self, tray: Tray, desk: Desk) -> None:
        heard: list[str] = []
        tray.help_wanted.connect(lambda: heard.append("help"))
        tray.card_wanted.connect(heard.append)
        tray.calm_wanted.connect(lambda: heard.append("calm"))
        tray.window_wanted.connect(lambda: heard.append("window"))
        tray.quit_wanted.connect(lambda: heard.append("quit"))
        for action in entries(tray).values():
            action.trigger()
        assert heard == ["help", "filming", "media", "calm", "window", "quit"]
        assert desk.summons.used == ("media", "filming")

    def test_a_press_on_the_sign_opens_quick_help(self, tray: Tray) -> None:
        heard: list[str] = []
        tray.help_wanted.connect(lambda: heard.append("help"))
        tray.window_wanted.connect(lambda: heard.append("window"))
        for reason in (QSystemTrayIcon.ActivationReason.Trigger, QSystemTrayIcon.ActivationReason.DoubleClick):
            tray._sign.activated.emit(reason)
        assert heard == ["help", "window"]

    def test_keys_that_work_are_shown_others_are_not(self, tray: Tray, desk: Desk) -> None:
        desk.changes.listen(tray.on_change)
        desk.summons.settle(Standing("Ctrl+Space", "held"))
        assert "Greita pagalba\tCtrl+Tarpas" in entries(tray)
        desk.summons.settle(Standing("Ctrl+Space", "taken"))
        assert "Greita pagalba" in entries(tray)

    def test_customers_who_see_the_screen_read_neutral_titles(self, tray: Tray, desk: Desk) -> None:
        desk.changes.listen(tray.on_change)
        desk.choices.change(customer_sees=True)
        assert "Filmuoja" not in entries(tray)
        assert "Filmavimas įstaigoje" in entries(tray)


@pytest.fixture
def window(theme: Theme, desk: Desk, show: Callable[..., object]) -> MainWindow:
    made = MainWindow(theme, desk)
    made.go(Place("standard"))
    show(made, (1280, 768))
    return made


@pytest.fixture
def companions(theme: Theme, desk: Desk, window: MainWindow) -> Iterator[Companions]:
    made = Companions(theme, desk, window)
    yield made
    made.close()
    settle()


class TestStaying:
    def test_where_there_is_no_sign_closing_the_window_ends_the_program(self, companions: Companions) -> None:
        """The platform of these tests has no place beside the clock."""
        assert not companions.stays()

    def test_where_there_is_one_it_stays_unless_it_is_told_not_to(
        self, companions: Companions, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Tray, "available", staticmethod(lambda: True))
        assert companions.stays()
        desk.choices.change(stay=False)
        assert not companions.stays()

    def test_a_window_that_stays_hides_and_comes_back_alive(self, window: MainWindow, desk: Desk) -> None:
        put_away: list[int] = []
        window.put_away.connect(lambda: put_away.append(1))
        window.stays = lambda: True
        window.close()
        assert not window.isVisible()
        assert put_away == [1]
        desk.summons.settle(Standing("Ctrl+Space", "held"))  # it still listens
        window.stays = None
        window.show()
        window.close()
        assert put_away == [1]

    def test_that_it_stays_is_said_once(
        self, companions: Companions, desk: Desk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said: list[str] = []

        def say(text: str) -> bool:
            said.append(text)
            return True

        monkeypatch.setattr(companions.tray, "say", say)
        desk.summons.settle(Standing("Ctrl+Space", "held"))
        companions.say_stays()
        companions.say_stays()
        assert len(said) == 1
        assert "Ctrl+Tarpas" in said[0]
        assert desk.choices.preferences.told_stay

    def test_what_nobody_could_see_counts_as_not_said(self, companions: Companions, desk: Desk) -> None:
        companions.say_stays()
        assert not desk.choices.preferences.told_stay


class TestReminder:
    @pytest.fixture
    def looking_up(self) -> list[bool]:
        return [False]

    @pytest.fixture
    def prompter(self, theme: Theme, window: MainWindow, companions: Companions, looking_up: list[bool]) -> Prompter:
        return Prompter(theme, window, companions, lambda: looking_up[0])

    @staticmethod
    def shown(window: MainWindow) -> list[Banner]:
        settle()
        return [each for each in window.findChildren(Banner) if each.isVisible()]

    def test_there_is_none_after_installation(self, make_desk: MakeDesk, theme: Theme) -> None:
        assert Preferences().reminder_days == ()
        desk = make_desk("first-day", reminder_days=Preferences().reminder_days)
        owner = QObject()
        made = Companions(theme, desk, owner)
        assert made.reminder.next() is None
        made.close()
        settle()

    def test_it_follows_the_settings(self, companions: Companions, desk: Desk) -> None:
        soon = desk.clock() + timedelta(hours=1)
        desk.choices.change(reminder_days=tuple(range(7)), reminder=f"{soon:%H:%M}")
        assert companions.reminder.next() == soon.replace(second=0, microsecond=0)
        desk.choices.change(reminder_days=())
        assert companions.reminder.next() is None

    def test_a_line_over_the_sheet_leads_to_the_check(
        self, prompter: Prompter, window: MainWindow, companions: Companions
    ) -> None:
        companions.reminder.due.emit()
        [banner] = self.shown(window)
        assert banner.accessibleName().startswith("Patikros laikas")
        banner.acted.emit()
        assert window.current().screen == "today"
        assert self.shown(window) == []

    def test_it_leads_to_the_start_of_the_shift_even_when_its_end_was_left_open(
        self, prompter: Prompter, window: MainWindow, companions: Companions
    ) -> None:
        window.go(Place("today", "end"))
        window.go(Place("standard"))
        companions.reminder.due.emit()
        [banner] = self.shown(window)
        banner.acted.emit()
        assert window.current() == Place("today", "start")

    def test_it_is_said_once_and_goes_at_the_next_step(
        self, prompter: Prompter, window: MainWindow, companions: Companions
    ) -> None:
        companions.reminder.due.emit()
        assert self.shown(window)
        for screen in ("history", "standard"):
            window.go(Place(screen))
            assert self.shown(window) == []

    @pytest.mark.parametrize(
        "place", [Place("situations", "threats"), Place("situations"), Place("letters"), Place("calm")]
    )
    def test_never_over_a_card_a_letter_or_the_calm_panel_but_afterwards(
        self, prompter: Prompter, window: MainWindow, companions: Companions, place: Place
    ) -> None:
        window.go(place)
        companions.reminder.due.emit()
        assert self.shown(window) == []
        window.go(Place("history"))
        assert len(self.shown(window)) == 1

    def test_never_over_look_up_but_afterwards(
        self, prompter: Prompter, window: MainWindow, companions: Companions, looking_up: list[bool]
    ) -> None:
        looking_up[0] = True
        companions.reminder.due.emit()
        assert self.shown(window) == []
        looking_up[0] = False
        prompter.try_again()
        assert len(self.shown(window)) == 1

    @pytest.mark.parametrize(("full", "spoken"), [(True, 0), (None, 0), (False, 1)])
    def test_never_over_a_full_screen(
        self,
        prompter: Prompter,
        window: MainWindow,
        companions: Companions,
        monkeypatch: pytest.MonkeyPatch,
        full: bool | None,
        spoken: int,
    ) -> None:
        class Desktop:
            def full_screen(self) -> bool | None:
                return full

            def close(self) -> None: ...

        said: list[str] = []
        monkeypatch.setattr(companions.keys, "adapter", Desktop())
        monkeypatch.setattr(companions.tray, "say", said.append)
        window.hide()
        companions.reminder.due.emit()
        assert len(said) == spoken
