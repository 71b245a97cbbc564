"""A card: everything a person needs in one situation, on one screen, always in the same places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from kastd_desktop.i18n import _, active_locale
from kastd_desktop.ui.screens.situations.after import After
from kastd_desktop.ui.screens.situations.blocks import CallBlock, avoid_block
from kastd_desktop.ui.screens.situations.density import Density, densities_for
from kastd_desktop.ui.screens.situations.head import Head
from kastd_desktop.ui.screens.situations.middle import Columns, stack
from kastd_desktop.ui.screens.situations.say_block import SayBlock
from kastd_desktop.ui.screens.situations.steps import Steps
from kastd_desktop.ui.screens.situations.tongues import TongueBlock, chosen_for
from kastd_desktop.ui.widgets.layout import Scroller, clear, column
from kastd_desktop.ui.widgets.memory_box import MemoryBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.core.walk import Walk
    from kastd_desktop.services.tongues import Tongues
    from kastd_desktop.ui.theme.theme import Theme
    from kastd_desktop.ui.widgets.contact_row import Line
    from kastd_desktop.ui.widgets.phrase_row import PhraseRow

KEYS: Final = (
    ("F1", "_on_help"),
    ("F3", "_on_clause"),
    ("F4", "_on_annex"),
    ("F6", "_on_other_side"),
    ("F2", "_on_next_language"),
    ("F8", "_on_note"),
    ("Ctrl+PgDown", "_on_next"),
    ("Ctrl+PgUp", "_on_before"),
    ("Ctrl+P", "_on_print"),
)
"""Keys of a card and what they do; they work wherever the keyboard is in the window."""


class Shown(NamedTuple):
    """Everything a card shows.

    Attributes:
        situation: the card.
        lines: whom its stop rule calls, with numbers.
        letters: (id, title) of letters that follow from it.
        applies: False when nothing of it applies in the extraordinary situation.
    """

    situation: Situation
    lines: tuple[Line, ...]
    letters: tuple[tuple[str, str], ...]
    applies: bool


class Card(QWidget):
    """The place where one card at a time is shown.

    Attributes:
        tongues: the sentences in other languages; None offers none.
        closed: the card is to be hidden at once.
        clause_wanted: (number of a clause or annex).
        letter_wanted: (letter id).
        calm_wanted: a minute of calm.
        note_wanted: an incident is to be noted.
        help_wanted: the numbers to call now.
        settings_wanted: a missing number is to be filled in.
        printed: the card is wanted on paper.
        turned: (1 or -1) the next card or the one before is wanted.
        pressed: (position of a step) it is to be ticked.
        stepped_back: the last tick is to be taken back.
        begun_anew: all ticks are to be forgotten.
    """

    closed = Signal()
    clause_wanted = Signal(str)
    letter_wanted = Signal(str)
    calm_wanted = Signal()
    note_wanted = Signal()
    help_wanted = Signal()
    settings_wanted = Signal()
    printed = Signal()
    turned = Signal(int)
    pressed = Signal(int)
    stepped_back = Signal()
    begun_anew = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.tongues: Tongues | None = None
        self._shown: Shown | None = None
        self._walk: Walk | None = None
        self._density: Density | None = None
        self._folds = False
        self._focus_wanted = False
        self.say_block: SayBlock | None = None
        self.box: MemoryBox | None = None
        self.steps: Steps | None = None
        self.scroller: Scroller | None = None
        self._head: Head | None = None
        self._after: After | None = None
        self._columns: Columns | None = None
        self._set_for = (0, 0)
        self._layout: QVBoxLayout = column()
        self.setLayout(self._layout)
        for keys, slot in KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(getattr(self, slot))

    def show_situation(self, shown: Shown, walk: Walk) -> None:
        """Show a card.

        Args:
            shown: the card and what stands around it.
            walk: how far one has come in its steps.
        """
        same = self._density is not None and shown == self._shown
        self._shown, self._walk = shown, walk
        if same:
            self.show_walk(walk)
            return
        self._density = None
        if self.isVisible():
            self._fit()

    def show_walk(self, walk: Walk) -> None:
        """Show how far one has come in the steps."""
        self._walk = walk
        if self.steps is not None:
            self.steps.show_walk(walk)

    @property
    def phrases(self) -> list[PhraseRow]:
        """Return the rows of the sentences to say."""
        return self.say_block.rows if self.say_block is not None else []

    def take_focus(self) -> None:
        """Put the keyboard on the first sentence to say, and show the card from its top."""
        self._focus_wanted = self._density is None
        if self.say_block is not None:
            self.say_block.take_focus()
        if self.scroller is not None:
            self.scroller.verticalScrollBar().setValue(0)

    def say(self, text: str) -> None:
        """Tell why something did not work."""
        if self._head is not None:
            self._head.say(text)

    def print_button(self) -> QWidget | None:
        """Return the button under which the choice of paper opens."""
        return self._head.print_button if self._head is not None else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A place that has its size already is not told it again.
        self._fit()

    def _fit(self) -> None:
        """Set the card in the largest measures that fit this window, unless it is already."""
        size = (self.width(), self.height())
        if self._shown is None or self._walk is None or (size == self._set_for and self._density is not None):
            return
        scale = self._theme.scale
        choice = densities_for(self.width() / scale, self.height() / scale)
        if choice[0] is self._density and (self._density.stacked or (self._room(full=True) >= 0 and not self._folds)):
            self._set_for = size
            return
        self._density, self._set_for = self._set_in(choice), size
        if self._focus_wanted and self.scroller is not None:
            self._focus_wanted = False
            if self.isVisible():
                # What was just added shows itself a little later, and what is not seen yet takes no keyboard.
                self.scroller.show()
            self.take_focus()

    def _set_in(self, choice: Sequence[Density]) -> Density:
        """Set the card in the first measures of a choice in which nothing scrolls, and return them."""
        assert self._shown is not None
        two = self.tongues is not None and bool(chosen_for(self._shown.situation, self.tongues))
        # In a low window sentences in two languages fold on every card, elsewhere where one has no room for them.
        forms = (False,) if choice[0].stacked or not two else (True,) if choice[0].low else (False, True)
        for self._folds in forms:
            small = []
            for density in choice:
                self._build(density)
                if density.stacked or self._room(full=True) >= 0:
                    return density
                small.append(self._room(full=False) >= 0)
            # Nowhere all letters of the box have 24 points: the roomiest measures in which nothing scrolls.
            if any(small):
                density = choice[small.index(True)]
                if density is not choice[-1]:
                    self._build(density)
                return density
        return choice[-1]

    def _room(self, *, full: bool) -> int:
        """Return how many pixels are left under the longer column; less than nothing when it would scroll.

        Args:
            full: with letters of 24 points in the box.
        """
        assert self._head is not None
        assert self._after is not None
        assert self._columns is not None
        width = self.width()
        self._after.fit(width)
        around = self._head.heightForWidth(width) + self._after.heightForWidth(width)
        return self.height() - around - self._columns.needed(width, full=full)

    def _build(self, density: Density) -> None:
        assert self._shown is not None
        assert self._walk is not None
        shown, walk, stacked = self._shown, self._walk, density.stacked
        theme, card = self._theme, shown.situation
        keyboard = QApplication.focusWidget()
        self._focus_wanted = self._focus_wanted or (keyboard is not None and self.isAncestorOf(keyboard))
        clear(self._layout)
        head = Head(
            theme,
            density,
            card,
            applies=shown.applies,
            translated=card.locale == active_locale(),
        )
        head.closed.connect(self.closed)
        head.help_wanted.connect(self.help_wanted)
        head.printed.connect(self.printed)
        self._head = head
        self.say_block = say = self._make_say(density, card)
        say.reached.connect(self._on_reached)
        items = [(item.challenge, item.action) for item in card.immediate]
        self.box = MemoryBox(theme, _("First"), items, density.box, density.heading, shrinks=not stacked)
        avoid = avoid_block(theme, density, card.avoid)
        self.steps = self._make_steps(density, walk)
        call = self._make_call(density, shown)
        self._after = after = self._make_after(density, shown, stacked=stacked)
        order = [call, avoid, self.steps, after] if stacked else [avoid, self.steps, call]
        blocks = [block for block in order if block is not None]
        if stacked:
            self._columns, middle = None, stack(theme, density, self.box, say, blocks)
        else:
            self._columns = middle = Columns(theme, density, self.box, say, blocks, self.width())
        self.scroller = Scroller(middle)
        self._layout.addWidget(head)
        self._layout.addWidget(self.scroller, 1)
        if not stacked:
            self._layout.addWidget(after)

    def _make_call(self, density: Density, shown: Shown) -> CallBlock | None:
        card = shown.situation
        if card.stop is None:
            return None
        # The last one named is the closest to the rule; a card always has a clause or an annex.
        ends_by = (*(f"A{number}" for number in card.annexes), *card.clauses)[-1] if card.conflict else ""
        call = CallBlock(self._theme, density, card.stop, shown.lines, ends_by)
        call.settings_wanted.connect(self.settings_wanted)
        call.clause_wanted.connect(self.clause_wanted)
        return call

    def _make_say(self, density: Density, card: Situation) -> SayBlock:
        if self.tongues is None:
            return SayBlock(self._theme, density, card.say)
        block = TongueBlock(self._theme, density, card, self.tongues, folds=self._folds)
        block.language_chosen.connect(self._on_language)
        return block

    def _make_after(self, density: Density, shown: Shown, *, stacked: bool) -> After:
        after = After(self._theme, density, shown.situation, shown.letters, stacked=stacked)
        after.clause_wanted.connect(self.clause_wanted)
        after.letter_wanted.connect(self.letter_wanted)
        after.note_wanted.connect(self.note_wanted)
        after.calm_wanted.connect(self.calm_wanted)
        return after

    def _make_steps(self, density: Density, walk: Walk) -> Steps:
        steps = Steps(self._theme, density, walk)
        steps.pressed.connect(self.pressed)
        steps.stepped_back.connect(self.stepped_back)
        steps.begun_anew.connect(self.begun_anew)
        return steps

    def _on_reached(self, phrase: PhraseRow) -> None:
        if self.scroller is not None:
            self.scroller.reveal(phrase)

    def _on_help(self) -> None:
        self.help_wanted.emit()

    def _on_clause(self) -> None:
        if self._shown is not None and self._shown.situation.clauses:
            self.clause_wanted.emit(self._shown.situation.clauses[0])

    def _on_annex(self) -> None:
        if self._shown is not None and self._shown.situation.annexes:
            self.clause_wanted.emit(f"A{self._shown.situation.annexes[0]}")

    def _on_other_side(self) -> None:
        """Go from the sentences to the steps, and back."""
        if self.steps is None:
            return
        if any(line.hasFocus() for line in self.steps.rows):
            self.take_focus()
        else:
            self.steps.take_focus()
            if self.scroller is not None:
                self.scroller.reveal(self.steps)

    def _on_language(self, code: str) -> None:
        """Set the card anew with another language beside one's own; the choice lasts until the program ends."""
        if self.tongues is None or self._shown is None:
            return
        by_row = any(line.hasFocus() for line in self.phrases)
        self.tongues.chosen = code
        self._density = None
        self._fit()
        if not by_row and isinstance(self.say_block, TongueBlock) and self.say_block.languages is not None:
            self.say_block.languages.focus()

    def _on_next_language(self) -> None:
        if isinstance(self.say_block, TongueBlock):
            self.say_block.next_language()

    def _on_note(self) -> None:
        self.note_wanted.emit()

    def _on_next(self) -> None:
        self.turned.emit(1)

    def _on_before(self) -> None:
        self.turned.emit(-1)

    def _on_print(self) -> None:
        self.printed.emit()
