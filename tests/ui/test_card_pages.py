"""The pages beside the cards: numbers to call, the incident note, rest, the notes so far, practice."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kastd_desktop.core.incident import Draft
from kastd_desktop.core.preferences import Contact
from kastd_desktop.errors import UserError
from kastd_desktop.ui import saving
from kastd_desktop.ui.application import dress
from kastd_desktop.ui.screens.screen import Place
from kastd_desktop.ui.screens.situations.help_page import CallRow, HelpPage
from kastd_desktop.ui.screens.situations.practice_page import PracticePage
from kastd_desktop.ui.screens.situations.rest_page import RestPage
from kastd_desktop.ui.screens.situations.screen import SituationsScreen
from kastd_desktop.ui.screens.situations.waiting_note import WaitingNote
from kastd_desktop.ui.theme.theme import Theme
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.contact_row import Number
from kastd_desktop.ui.widgets.phrase_row import PhraseRow
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Paragraph
from tests.records import spoil
from tests.ui.conftest import SHEET, freed_on_close, settle, twice
from tests.ui.test_card_fits import clipped
from tests.ui.test_situations import button, places, texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kastd_desktop.services.desk import Desk
    from kastd_desktop.ui.screens.situations.aside import Aside
    from kastd_desktop.ui.screens.situations.note_page import NotePage
    from kastd_desktop.ui.screens.situations.notes_page import NotesPage

    MakeDesk = Callable[..., Desk]
    Show = Callable[..., QWidget]
    Open = Callable[..., SituationsScreen]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def open_screen(open_situations: Callable[..., SituationsScreen]) -> Open:
    """Return a function that shows the screen of a desk at a card or the overview."""

    def opened(id_: str = "threats", desk: Desk | None = None, **options: Any) -> SituationsScreen:
        return open_situations(id_, desk=desk, **options)

    return opened


def press(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, code, modifiers)
    settle()


def page(screen: SituationsScreen) -> Aside:
    assert screen.asides.current is not None
    assert screen.asides.current.isVisible()
    return screen.asides.current


def files(folder: Path) -> dict[Path, tuple[int, int]]:
    """Return every file of a folder with its time and size."""
    return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in folder.rglob("*")}


class TestHelp:
    def test_every_card_has_the_button(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        screen = open_screen(desk=desk)
        for id_ in desk.pack.situations:
            screen.open(id_)
            settle()
            assert button(screen.card, "Pagalba dabar").isVisible(), id_

    def test_f1_shows_the_cards_numbers_first_then_the_others(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        roles = desk.look_up.roles()
        screen = open_screen("threats", desk=desk)
        press(Qt.Key.Key_F1)
        help_page = page(screen)
        assert isinstance(help_page, HelpPage)
        numbers = [each.text() for each in help_page.findChildren(Number)]
        assert numbers == ["112", "vid.\xa0301", "vid.\xa0214", "vid.\xa0305"]
        who = [row.findChildren(Paragraph)[0].text() for row in help_page.findChildren(CallRow)]
        assert who[:2] == [roles["security"].title, f"{roles['supervisor'].title}, Jolita"]
        assert len(who) == len(roles)
        assert any("Liepų" in text for text in texts(help_page)), "112 asks where one is"

    def test_112_is_there_even_when_nothing_was_filled_in(self, open_screen: Open, make_desk: MakeDesk) -> None:
        screen = open_screen("long-wait", desk=make_desk("first-day", contacts={}, address="", institution="", desk=""))
        press(Qt.Key.Key_F1)
        assert [each.text() for each in page(screen).findChildren(Number)] == ["112"]
        assert not any(text.startswith("Pasakykite, kur esate") for text in texts(page(screen)))

    def test_a_missing_number_leads_to_the_settings(self, open_screen: Open, make_desk: MakeDesk) -> None:
        screen = open_screen("threats", desk=make_desk("first-day", contacts={"security": Contact("", "1")}))
        wanted = places(screen)
        press(Qt.Key.Key_F1)
        next(each for each in page(screen).findChildren(Button) if each.text() == "Telefonas neįrašytas").click()
        assert wanted == [Place("settings", "contacts")]

    def test_f1_again_returns_to_the_card_as_it_was(self, open_screen: Open) -> None:
        screen = open_screen("threats")
        assert screen.card.steps is not None
        screen.card.steps.rows[0].click()
        press(Qt.Key.Key_F1)
        press(Qt.Key.Key_F1)
        assert screen.asides.current is None
        assert screen.card.isVisible()
        assert screen.card.steps.rows[1].large

    def test_alt_left_returns_to_the_card(self, open_screen: Open) -> None:
        screen = open_screen("threats")
        press(Qt.Key.Key_F1)
        assert screen.back()
        assert screen.card.isVisible()
        assert not screen.back()

    @pytest.mark.parametrize("code", [Qt.Key.Key_F1, Qt.Key.Key_F8])
    def test_escape_hides_everything_at_once(self, open_screen: Open, code: Qt.Key) -> None:
        screen = open_screen("threats")
        wanted = places(screen)
        press(code)
        press(Qt.Key.Key_Escape)
        assert screen.overview.isVisible()
        assert wanted == [Place("situations")]

    def test_it_is_there_from_the_overview_too(self, open_screen: Open) -> None:
        screen = open_screen("")
        press(Qt.Key.Key_F1)
        assert next(each.text() for each in page(screen).findChildren(Number)) == "112"
        press(Qt.Key.Key_F1)
        assert screen.overview.isVisible()


class TestNote:
    def form(self, screen: SituationsScreen) -> NotePage:
        press(Qt.Key.Key_F8)
        return cast("NotePage", page(screen))

    def test_five_fields_and_none_for_a_name(self, open_screen: Open) -> None:
        form = self.form(open_screen("threats"))
        assert form.draft() == Draft("07:46", "threats", day="2026-11-26", number=1)
        assert QApplication.focusWidget() is form.what
        names = [form.time, form.situation, form.what, form.wanted]
        assert [each.accessibleName() for each in names] == ["Kada", "Situacija", "Kas įvyko", "Ko reikia dabar"]
        assert "Kas padaryta" in texts(form)

    def test_it_is_kept_on_purpose_only(self, open_screen: Open, make_desk: MakeDesk, tmp_path: Path) -> None:
        desk = make_desk("first-day")
        screen = open_screen("threats", desk=desk)
        form = self.form(screen)
        before = files(tmp_path)
        QTest.keyClicks(form.what, "Trenke durimis.")
        form.done["limit"].click()
        press(Qt.Key.Key_Escape)
        assert files(tmp_path) == before
        screen.open("threats")
        again = self.form(screen)
        assert (again.what.toPlainText(), again.draft().done) == ("Trenke durimis.", ("limit",))
        press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        (noted,) = desk.incidents.all()
        assert (noted.title, noted.what) == ("Grasinimai", "Trenke durimis.")
        assert files(tmp_path) != before

    def test_on_another_card_a_new_note_begins_and_the_first_is_one_press_away(self, open_screen: Open) -> None:
        screen = open_screen("insults")
        self.form(screen).what.setPlainText("Šaukė.")
        press(Qt.Key.Key_Escape)
        screen.open("threats")
        threats = self.form(screen)
        assert (threats.situation.value(), threats.what.toPlainText()) == ("threats", "")
        (waiting,) = threats.findChildren(WaitingNote)
        assert "Nebaigtas užrašas: Įžeidimai ir keiksmai, lapkričio 26\xa0d. 7.46\xa0val." in texts(waiting)
        assert waiting.open.accessibleDescription() in texts(waiting)
        threats.what.setPlainText("Grasino.")
        waiting.open.click()
        settle()
        insults = cast("NotePage", page(screen))
        assert (insults.situation.value(), insults.what.toPlainText()) == ("insults", "Šaukė.")
        assert QApplication.focusWidget() is insults.what
        assert insults.day is None, "it was begun today"
        (waiting,) = insults.findChildren(WaitingNote)
        waiting.open.click()
        settle()
        assert cast("NotePage", page(screen)).what.toPlainText() == "Grasino.", "nothing is lost on the way"

    def test_a_note_of_another_day_says_so_and_the_day_can_be_chosen(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        desk.incidents.begun.keep(Draft("10:00", "threats", "Grasino.", day="2026-11-24", number=7))
        form = self.form(open_screen("threats", desk=desk))
        assert form.day is not None
        shown = [form.day.itemText(number) for number in range(form.day.count())]
        assert shown == [
            "Antradienis, lapkričio 24\xa0d.",
            "Trečiadienis, lapkričio 25\xa0d.",
            "Šiandien, lapkričio 26\xa0d.",
        ]
        assert form.day.accessibleName() == "Diena"
        assert form.day.value() == "2026-11-24"
        form.day.set_value("2026-11-25")
        form.save()
        (noted,) = desk.incidents.all()
        assert noted.happened.isoformat() == "2026-11-25T10:00:00+02:00"

    def test_with_large_text_no_word_of_a_waiting_note_is_cut_off(
        self, qapp: QApplication, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        wear = Theme("light", 2.0)
        dress(qapp, wear)
        desk = make_desk("first-day")
        desk.incidents.begun.keep(Draft("10:00", "threats", "Grasino.", day="2026-11-24", number=7))
        desk.incidents.begun.keep(Draft("10:00", "insults", "Šaukė.", day="2026-11-26", number=8))
        form = self.form(open_screen("threats", size=(1278, 630), desk=desk, wear=wear))
        settle()
        assert form.findChildren(WaitingNote)
        assert not clipped(form)

    def test_it_can_be_dropped(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        screen = open_screen("threats", desk=desk)
        form = self.form(screen)
        form.what.setPlainText("Trenkė durimis.")
        button(form, "Neįrašyti").click()
        settle()
        assert screen.card.isVisible()
        assert desk.incidents.all() == []
        assert self.form(screen).draft().empty

    def test_a_personal_code_is_pointed_at(self, open_screen: Open) -> None:
        form = self.form(open_screen("threats"))
        form.what.setPlainText("Klientas 38001010000 šaukė.")
        assert any("panašu į asmens kodą" in text for text in texts(form))
        form.what.setPlainText("Klientas šaukė.")
        assert not any("panašu į asmens kodą" in text for text in texts(form))

    def test_an_empty_note_and_a_time_that_is_none_are_refused(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        form = self.form(open_screen("threats", desk=desk))
        form.save()
        assert any("pažymėkite, kas padaryta" in text for text in texts(form))
        form.what.setPlainText("Trenkė durimis.")
        form.time.setText("vakar")
        form.save()
        assert any("pavyzdžiui, 10:24" in text for text in texts(form))
        assert desk.incidents.all() == []
        assert form.isVisible()

    def test_a_full_disk_loses_no_word(
        self, open_screen: Open, make_desk: MakeDesk, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = make_desk("first-day")
        form = self.form(open_screen("threats", desk=desk))
        form.what.setPlainText("Trenkė durimis.")

        def full(_draft: Draft) -> None:
            raise UserError("Not saved. The disk is full: free some space and try again.")

        with monkeypatch.context() as patch:
            patch.setattr(desk.incidents, "save", full)
            form.save()
        assert any("Diske nebeliko" in text or "diskas" in text.lower() for text in texts(form))
        assert form.what.toPlainText() == "Trenkė durimis."
        button(form, "Bandyti dar kartą").click()
        assert len(desk.incidents.all()) == 1

    def test_after_it_calm_and_someone_to_take_over_are_one_press_away(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        screen = open_screen("threats", desk=make_desk("first-day"))
        wanted = places(screen)
        form = self.form(screen)
        form.done["limit"].click()
        form.save()
        settle()
        rest = page(screen)
        assert isinstance(rest, RestPage)
        assert any("3 langelis" in row.text_shown() for row in rest.findChildren(PhraseRow))
        assert "vid.\xa0214" in texts(rest)
        assert QApplication.focusWidget() is rest.calm
        press(Qt.Key.Key_Return)
        assert wanted == [Place("calm", "60")]

    def test_with_large_text_the_field_to_write_in_can_be_seen(self, qapp: QApplication, open_screen: Open) -> None:
        wear = Theme("light", 2.0)
        dress(qapp, wear)
        form = self.form(open_screen("threats", size=(1278, 630), wear=wear))
        settle()
        top = form.what.mapTo(form.scroller, form.what.rect().topLeft()).y()
        assert 0 <= top <= form.scroller.height() - form.what.height()

    def test_saving_twice_keeps_one_note(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        form = self.form(open_screen("threats", desk=desk))
        form.what.setPlainText("Trenkė durimis.")
        form.save()
        form.save()
        assert len(desk.incidents.all()) == 1


class TestNotes:
    @pytest.fixture
    def desk(self, make_desk: MakeDesk) -> Desk:
        desk = make_desk("first-day")
        for time, id_ in (("07:10", "threats"), ("07:20", "insults")):
            desk.incidents.save(Draft(time, id_, f"<b>{id_}</b>", ("limit",), "supervisor"))
        return desk

    def notes(self, screen: SituationsScreen) -> NotesPage:
        press(Qt.Key.Key_F9)
        return cast("NotesPage", page(screen))

    def test_notes_begun_stand_before_them_and_can_be_gone_on_with(self, open_screen: Open, desk: Desk) -> None:
        draft = desk.incidents.begun.begin("threats")
        desk.incidents.begun.keep(draft._replace(what="Rėkė"))
        screen = open_screen("", desk=desk)
        notes = self.notes(screen)
        [line] = notes.begun
        assert any("Nebaigtas užrašas" in text and "Grasinimai" in text for text in texts(notes))
        assert not any("Rėkė" in text for text in texts(notes)), "a customer may see the screen"
        assert line.open.hasFocus()
        line.open.click()
        settle()
        form = cast("NotePage", page(screen))
        assert form.what.toPlainText() == "Rėkė"
        assert form.what.textCursor().atEnd(), "one goes on where the words end"

    def test_without_any_there_is_no_lone_sign_at_the_foot(self, open_screen: Open) -> None:
        notes = self.notes(open_screen(""))
        [status] = notes.findChildren(Status)
        assert not status.isVisible()
        [export] = [each for each in notes.findChildren(Button) if "CSV" in each.text()]
        assert export.mapTo(notes, export.rect().topRight()).x() > notes.width() - 100, "the button keeps its place"

    def test_the_latest_stands_first_as_plain_text(self, open_screen: Open, desk: Desk) -> None:
        notes = self.notes(open_screen("", desk=desk))
        assert [card.noted.what for card in notes.cards()] == ["<b>insults</b>", "<b>threats</b>"]
        assert {"<b>insults</b>", "Nubrėžiau ribą", "Reikia: pokalbio su vadovu"} <= set(texts(notes))

    def test_removing_asks_once_more(self, open_screen: Open, desk: Desk, qapp: QApplication) -> None:
        notes = self.notes(open_screen("", desk=desk))
        first = notes.cards()[0]
        first.remove.click()
        assert len(desk.incidents.all()) == 2
        assert first.remove.text() == "Tikrai ištrinti"
        first.remove.click()
        settle()
        assert len(desk.incidents.all()) == 2, "the second half of a double click is no second thought"
        twice(first.remove, qapp)
        settle()
        assert [noted.what for noted in desk.incidents.all()] == ["<b>threats</b>"]
        assert len(notes.cards()) == 1

    def test_they_can_be_taken_along(
        self, open_screen: Open, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        out = tmp_path / "out.csv"
        monkeypatch.setattr(saving, "save_as", lambda *_arguments: out)
        notes = self.notes(open_screen("", desk=desk))
        button(notes, "Eksportuoti CSV").click()
        assert out.read_text(encoding="utf-8-sig").count("\n") == 3
        assert "Įrašyti 2 užrašai." in texts(notes)

    def test_notes_that_cannot_be_read_are_told_with_the_file(
        self, open_screen: Open, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        spoil(desk.paths.data, "UPDATE incident SET what = 'x' WHERE situation = 'insults'")
        monkeypatch.setattr(saving, "save_as", lambda *_arguments: tmp_path / "out.csv")
        notes = self.notes(open_screen("", desk=desk))
        assert [card.noted.what for card in notes.cards()] == ["<b>threats</b>"]
        button(notes, "Eksportuoti CSV").click()
        [told] = [text for text in texts(notes) if text.startswith("Įrašytas 1 užrašas.")]
        assert "nepavyko perskaityti: 1." in told

    def test_without_notes_it_says_where_they_come_from(self, open_screen: Open) -> None:
        screen = open_screen("")
        button(screen.overview, "Įvykių užrašai").click()
        settle()
        assert any("F8" in text for text in texts(page(screen)))
        assert not button(page(screen), "Eksportuoti CSV").isEnabled()


class TestPractice:
    def practice(self, screen: SituationsScreen) -> PracticePage:
        press(Qt.Key.Key_F7)
        return cast("PracticePage", page(screen))

    def test_a_visible_button_opens_it(self, open_screen: Open) -> None:
        screen = open_screen("")
        entry = button(screen.overview, "Pratybos")
        assert entry.isVisible()
        entry.click()
        settle()
        assert isinstance(page(screen), PracticePage)

    def test_every_card_comes_once(self, open_screen: Open, make_desk: MakeDesk) -> None:
        desk = make_desk("first-day")
        practice = self.practice(open_screen("", desk=desk))
        seen = [practice.current()]
        for _card in range(len(desk.pack.situations) - 1):
            practice.next_card()
            seen.append(practice.current())
        assert sorted(seen) == sorted(desk.pack.situations)

    def test_lines_are_covered_until_space_uncovers_them_one_by_one(
        self, open_screen: Open, make_desk: MakeDesk
    ) -> None:
        desk = make_desk("first-day")
        practice = self.practice(open_screen("", desk=desk))
        card = desk.look_up.situation(practice.current())
        hidden = [item.action for item in card.immediate] + [f"„{phrase.text}“" for phrase in card.say]
        assert [line.words for line in practice.lines] == hidden
        assert not any(line.open for line in practice.lines)
        for line in practice.lines:
            assert line.words not in line.accessibleName()
        press(Qt.Key.Key_Space)
        press(Qt.Key.Key_Space)
        assert [line.open for line in practice.lines[:3]] == [True, True, False]
        assert practice.lines[0].words in practice.lines[0].accessibleName()
        press(Qt.Key.Key_Backspace)
        assert [line.open for line in practice.lines[:3]] == [True, False, False]

    def test_a_covered_line_shows_nothing_of_its_words(self, theme: Theme, open_screen: Open) -> None:
        practice = self.practice(open_screen(""))
        line = practice.lines[0]
        before = line.grab().toImage()
        line.words = "visai kiti žodžiai"
        line._laid.clear()
        line.update()
        assert line.grab().toImage() == before

    def test_a_uncovers_everything_and_covers_it_again(self, open_screen: Open) -> None:
        practice = self.practice(open_screen(""))
        press(Qt.Key.Key_A)
        assert all(line.open for line in practice.lines)
        press(Qt.Key.Key_A)
        assert not any(line.open for line in practice.lines)

    def test_a_line_can_be_uncovered_alone(self, open_screen: Open) -> None:
        practice = self.practice(open_screen(""))
        practice.lines[2].click()
        assert [line.open for line in practice.lines[:3]] == [False, False, True]

    def test_when_all_is_uncovered_space_goes_on(self, open_screen: Open) -> None:
        practice = self.practice(open_screen(""))
        first = practice.current()
        practice.uncover_all()
        press(Qt.Key.Key_Space)
        assert practice.current() != first
        assert not any(line.open for line in practice.lines)

    def test_arrows_go_on_and_back(self, open_screen: Open) -> None:
        practice = self.practice(open_screen(""))
        first = practice.current()
        press(Qt.Key.Key_Right)
        assert practice.current() != first
        press(Qt.Key.Key_Left)
        assert practice.current() == first

    def test_nothing_is_recorded(self, open_screen: Open, make_desk: MakeDesk, tmp_path: Path) -> None:
        screen = open_screen("", desk=make_desk("first-day"))
        before = files(tmp_path)
        practice = self.practice(screen)
        for _card in range(5):
            press(Qt.Key.Key_Space)
            press(Qt.Key.Key_A)
            practice.next_card()
        press(Qt.Key.Key_F7)
        assert screen.overview.isVisible()
        assert files(tmp_path) == before

    def test_it_takes_no_service(self, theme: Theme, make_desk: MakeDesk, show: Show) -> None:
        cards = make_desk("first-day").pack.situations
        practice = PracticePage(theme, "Situacijos", list(cards), cards.__getitem__, random.Random(1))
        show(practice, SHEET)
        assert practice.current() in cards


@pytest.mark.parametrize("code", [Qt.Key.Key_F1, Qt.Key.Key_F8, Qt.Key.Key_F7, Qt.Key.Key_F9])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_pages_are_whole_named_and_have_keys(
    qapp: QApplication, open_screen: Open, make_desk: MakeDesk, code: Qt.Key, scale: float
) -> None:
    wear = Theme("light", scale)
    dress(qapp, wear)
    desk = make_desk("first-day")
    desk.incidents.save(Draft("07:10", "threats", "Trenkė durimis.", ("limit", "security"), "support"))
    id_ = "threats" if code in {Qt.Key.Key_F1, Qt.Key.Key_F8} else ""
    screen = open_screen(id_, desk=desk, size=(1278, 630), wear=wear)
    press(code)
    here = page(screen)
    assert len(screen.hints()) >= 2
    assert list(screen.hints()) == list(here.hints())
    assert here.scroller.horizontalScrollBar().maximum() == 0
    for widget in here.findChildren(QWidget):
        if not widget.isVisible():
            continue
        assert not clipped(widget), (widget, widget.accessibleName())
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName(), widget
            assert min(widget.width(), widget.height()) >= 24, widget


def test_leaving_the_screen_leaves_no_page_behind(open_screen: Open) -> None:
    screen = open_screen("threats")
    press(Qt.Key.Key_F1)
    screen.left()
    settle()
    assert screen.asides.current is None
    assert not screen.findChildren(HelpPage)
    screen.entered()
    assert screen.card.isVisible()


def test_everything_is_freed_on_close(theme: Theme, make_desk: MakeDesk) -> None:
    desk = make_desk("first-day")
    desk.incidents.save(Draft("07:10", "threats", "Trenkė durimis."))
    screen = SituationsScreen(theme, desk.look_up, desk.library, desk.choices, desk.mode, desk.walks, desk.incidents)
    screen.resize(*SHEET)
    screen.show()
    screen.open("threats")
    for opened in ("open_help", "open_note"):
        getattr(screen.asides, opened)(desk.look_up.situation("threats"))
        settle()
    for opened in ("open_notes", "open_practice"):
        getattr(screen.asides, opened)()
        settle()
    only = [screen]
    del screen
    freed = freed_on_close(only.pop())
    assert freed


def test_buttons_show_their_key(open_screen: Open) -> None:
    screen = open_screen("threats")
    described = {each.accessibleName(): each.accessibleDescription() for each in screen.card.findChildren(QPushButton)}
    assert described["Pagalba dabar"] == "F1"
    assert described["Užrašyti įvykį"] == "F8"


@pytest.mark.parametrize("code", [Qt.Key.Key_F7, Qt.Key.Key_F9])
def test_a_card_opened_after_a_page_beside_the_overview_is_seen(open_screen: Open, code: Qt.Key) -> None:
    """Taking such a page away shows the card's empty place for a moment, and its size does not change after that."""
    screen = open_screen("")
    press(code)
    settle()
    screen.asides.close()
    settle()
    screen.open("threats")
    settle()
    assert screen.card.isVisible()
    assert screen.card.phrases
    assert all(line.isVisible() for line in screen.card.phrases)
    assert screen.card.scroller is not None
    assert screen.card.scroller.height() > screen.card.height() // 2
