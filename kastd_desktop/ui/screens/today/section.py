"""A section of the check: its heading with counts, its rows, and the blocks under them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.screens.today.row import INDENT, REACH, AnswerRow
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.surface import Surface
from kastd_desktop.ui.widgets.text import Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.checklist import Counts, Item, Run, Section
    from kastd_desktop.ui.screens.today.note import NoteBlock
    from kastd_desktop.ui.theme.theme import Theme


def counted(counts: Counts) -> str:
    """Return the answers of a section in words, e.g. ``2 gerai, 1 netaikoma``."""
    parts = []
    if counts.ok:
        parts.append(ngettext("{n} OK", "{n} OK", counts.ok).format(n=counts.ok))
    if counts.missing:
        parts.append(ngettext("{n} missing", "{n} missing", counts.missing).format(n=counts.missing))
    if counts.fixed:
        parts.append(ngettext("{n} fixed", "{n} fixed", counts.fixed).format(n=counts.fixed))
    if counts.na:
        parts.append(ngettext("{n} not applicable", "{n} not applicable", counts.na).format(n=counts.na))
    return ", ".join(parts)


class SectionHeader(QPushButton):
    """The heading of a section; pressing it folds the section."""

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._title = title
        self._counts: Counts | None = None
        self._open = True
        self.setFixedHeight(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_open(self, is_open: bool) -> None:
        """Show whether the section is open."""
        self._open = is_open
        self.setAccessibleDescription(_("open") if is_open else _("folded"))
        self.update()

    def show_counts(self, counts: Counts) -> None:
        """Show how many items are answered."""
        self._counts = counts
        # Translators: read out by a screen reader for a section of the check.
        name = _("{title}, answered {answered} of {total}")
        self.setAccessibleName(name.format(title=self._title, answered=counts.answered, total=counts.total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self._theme.px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        if self.underMouse():
            fill(painter, 0, 0, self.width(), self.height(), theme.color("hover"))
        size = theme.px(16)
        ratio = self.devicePixelRatioF()
        chevron = icon_pixmap("chevron-down" if self._open else "chevron-right", theme.hex("ink-2"), size, ratio)
        middle = (self.height() - size) // 2
        painter.drawPixmap(REACH - 4, middle, chevron)
        painter.setFont(theme.font("body-strong"))
        painter.setPen(theme.color("ink"))
        left = REACH + theme.px(20)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), flags, self._title)
        if self._counts is not None:
            self._draw_counts(painter, self._counts, ratio)
        if self._open:
            fill(painter, REACH, self.height() - 1, self.width() - 2 * REACH, 1, theme.color("line"))
        painter.end()

    def _draw_counts(self, painter: QPainter, counts: Counts, ratio: float) -> None:
        theme = self._theme
        right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.setFont(theme.font("label", weight=500))
        painter.setPen(theme.color("ink-2"))
        area = QRectF(0, 0, self.width() - REACH, self.height())
        # Translators: answers in a section: “3 of 4”.
        text = _("{answered} of {total}").format(answered=counts.answered, total=counts.total)
        painter.drawText(area, right, text)
        if self._open or not counts.answered:
            return
        metrics = QFontMetrics(painter.font())
        area.setRight(area.right() - metrics.horizontalAdvance(text) - theme.px(20))
        words = counted(counts)
        title = QFontMetrics(theme.font("body-strong")).horizontalAdvance(self._title)
        size = theme.px(16)
        start = area.right() - metrics.horizontalAdvance(words) - theme.px(6) - size
        if start < REACH + theme.px(20) + title + theme.px(16):
            return  # no room beside the title; the count alone says enough
        painter.drawText(area, right, words)
        if counts.answered == counts.total and not counts.missing:
            tick = icon_pixmap("check", theme.hex("ok"), size, ratio, 2.0)
            painter.drawPixmap(round(start), (self.height() - size) // 2, tick)


class WhyBlock(Surface):
    """The reason behind an item, and the way to its clause."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, item: Item) -> None:
        super().__init__(theme, "sunken", radius=8)
        self._clause = item.clause
        line = row(spacing=theme.px(16), margins=(theme.px(16), theme.px(8), theme.px(12), theme.px(8)))
        link = Button(theme, _("Clause {number}").format(number=item.clause), "text", "book-open", compact=True)
        link.clicked.connect(self._on_link)
        # The first line of the reason stands level with its label and with the words on the button.
        height = theme.line_height("label")
        words = row(spacing=theme.px(16), margins=(0, max(0, (link.sizeHint().height() - height) // 2), 0, 0))
        why = Label(theme, _("Why"), "label", "accent-ink", weight=600)
        why.setMinimumHeight(height)
        words.addWidget(why, 0, Qt.AlignmentFlag.AlignTop)
        words.addWidget(Paragraph(theme, item.why, "label", weight=400), 1, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        line.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(line)

    def _on_link(self) -> None:
        self.wanted.emit(self._clause)


class SectionView(QWidget):
    """A section with its rows.

    Attributes:
        answered: (item id, answer).
        cleared: (item id).
        moved: (item id, -1 or 1).
        noted: (item id, text).
        printed: (item id).
        clause: (clause number) is wanted.
    """

    answered = Signal(str, object)
    cleared = Signal(str)
    moved = Signal(str, int)
    noted = Signal(str, str)
    printed = Signal(str)
    clause = Signal(str)

    def __init__(self, theme: Theme, section: Section, widths: tuple[int, ...]) -> None:
        """Make a section.

        Args:
            theme: colours and sizes.
            section: its items.
            widths: of the answers, see `cell_widths`.
        """
        super().__init__()
        self._theme = theme
        self.section = section
        self._open = True
        self._narrow = False
        self.header = SectionHeader(theme, section.title)
        self.header.clicked.connect(self._on_header)
        self._rows: dict[str, AnswerRow] = {}
        self._notes: dict[str, NoteBlock] = {}
        self._whys: dict[str, WhyBlock] = {}
        self._layout = column()
        self._layout.addWidget(self.header)
        for number, item in enumerate(section.items):
            self._layout.addWidget(self._add_row(item, widths, first=number == 0))
        self._layout.addSpacing(theme.px(6))
        self.setLayout(self._layout)

    def row(self, item_id: str) -> AnswerRow:
        """Return an item's row.

        Raises:
            KeyError: it is not in this section.
        """
        return self._rows[item_id]

    def furnish(self) -> None:
        """Make the radio buttons of every row."""
        for line in self._rows.values():
            line.furnish()

    def note(self, item_id: str) -> NoteBlock | None:
        """Return the block under an item, or None."""
        return self._notes.get(item_id)

    @property
    def is_open(self) -> bool:
        """Tell whether the rows can be seen."""
        return self._open

    def set_open(self, is_open: bool) -> None:
        """Show or fold the rows."""
        self._open = is_open
        for widget in (*self._rows.values(), *self._notes.values(), *self._whys.values()):
            widget.setVisible(is_open)
        self.header.show_open(is_open)

    def show_run(self, run: Run) -> None:
        """Show the answers of a run."""
        for item in self.section.items:
            given = run.given.get(item.id)
            self._rows[item.id].show_given(given)
            missing = given is not None and given.answer is Answer.MISSING
            if missing and item.id not in self._notes:
                self._add_note(item, given.note if given else "")
            elif not missing and item.id in self._notes:
                self._take_away(self._notes.pop(item.id))
        self.header.show_counts(run.counts(self.section))

    def quiet(self, run: Run) -> bool:
        """Tell whether everything here is answered and nothing is missing, so that it may be folded."""
        counts = run.counts(self.section)
        return counts.answered == counts.total and not counts.missing

    def set_narrow(self, narrow: bool) -> None:
        """Put answers under the texts instead of beside them."""
        self._narrow = narrow
        for each in self._rows.values():
            each.set_narrow(narrow)
        for block in self._notes.values():
            block.set_narrow(narrow)

    def toggle_why(self, item_id: str) -> None:
        """Show the reason of an item, or hide it."""
        block = self._whys.pop(item_id, None)
        if block is not None:
            self._take_away(block)
            return
        item = next(item for item in self.section.items if item.id == item_id)
        block = WhyBlock(self._theme, item)
        block.wanted.connect(self.clause)
        self._whys[item_id] = block
        self._put_under(item_id, block)

    def _add_row(self, item: Item, widths: tuple[int, ...], *, first: bool) -> AnswerRow:
        line = AnswerRow(self._theme, item, widths, line_above=not first)
        line.answered.connect(self.answered)
        line.cleared.connect(self.cleared)
        line.moved.connect(self.moved)
        line.why.connect(self.toggle_why)
        line.noted.connect(self._on_note_wanted)
        self._rows[item.id] = line
        return line

    def _add_note(self, item: Item, note: str) -> None:
        from kastd_desktop.ui.screens.today.note import NoteBlock

        block = NoteBlock(self._theme, item, note)
        block.set_narrow(self._narrow)
        block.noted.connect(self.noted)
        block.printed.connect(self.printed)
        block.fixed.connect(self._on_fixed)
        block.returned.connect(self._on_returned)
        self._notes[item.id] = block
        self._put_under(item.id, block)

    def _put_under(self, item_id: str, block: QWidget) -> None:
        """Put a block under its row, in line with the item's text."""
        inset = row(margins=(REACH + self._theme.px(INDENT), 0, REACH, self._theme.px(8)))
        inset.addWidget(block)
        self._layout.insertLayout(self._layout.indexOf(self._rows[item_id]) + 1, inset)
        block.setVisible(self._open)

    def _take_away(self, block: QWidget) -> None:
        """Remove a block together with the layout that held it."""
        for number in range(self._layout.count()):
            place = self._layout.itemAt(number)
            inner = place.layout() if place is not None else None
            if inner is not None and inner.indexOf(block) >= 0:
                self._layout.takeAt(number)
                inner.removeWidget(block)
                inner.deleteLater()
                break
        block.hide()
        block.deleteLater()

    def _on_header(self) -> None:
        self.set_open(not self._open)

    def _on_note_wanted(self, item_id: str) -> None:
        if (block := self._notes.get(item_id)) is not None:
            block.write()
        else:
            self.toggle_why(item_id)

    def _on_fixed(self, item_id: str) -> None:
        self.answered.emit(item_id, Answer.FIXED)

    def _on_returned(self, item_id: str) -> None:
        self._rows[item_id].take_focus()
