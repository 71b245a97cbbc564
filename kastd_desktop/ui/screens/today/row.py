"""One item of the check: its text and three answers, each a radio button that paints itself.

A start shows some sixteen of these, so a row lays itself out and makes nothing it does not show.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _
from kastd_desktop.ui.keys import digit_of
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.theme.paint import fill
from kastd_desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent

    from kastd_desktop.core.checklist import Given, Item
    from kastd_desktop.ui.theme.theme import Theme

REACH: Final = 12
"""Pixels by which the focused row stands out on both sides."""
INDENT: Final = 24
"""Pixels at 100 % by which items stand under their section's title."""
CELLS: Final = (Answer.OK, Answer.MISSING, Answer.NOT_APPLICABLE)
WIDTHS: Final = (86, 98, 106)
_BY_DIGIT: Final = (Answer.OK, Answer.MISSING, Answer.NOT_APPLICABLE, Answer.FIXED)
_LOOK: Final = {
    Answer.OK: ("ok", "on-ok", "ok-ink", "check"),
    Answer.MISSING: ("warn", "on-warn", "warn-ink", "!"),
    Answer.FIXED: ("ok", "on-ok", "ok-ink", "wrench"),
    Answer.NOT_APPLICABLE: ("na", "on-na", "ink-2", "minus"),
}
"""Fill, mark, word and sign of a chosen answer: colour, shape and word together."""


def answer_word(answer: Answer) -> str:
    """Return the word on an answer."""
    return {
        Answer.OK: _("OK"),
        Answer.MISSING: _("Missing"),
        Answer.NOT_APPLICABLE: _("Not applicable"),
        Answer.FIXED: _("Fixed"),
    }[answer]


def cell_widths(theme: Theme) -> tuple[int, ...]:
    """Return the widths of the three answers, wide enough for the language in use."""
    metrics = QFontMetrics(theme.font("label", weight=600))
    return tuple(
        max(theme.px(width), metrics.horizontalAdvance(answer_word(answer)) + theme.px(40))
        for width, answer in zip(WIDTHS, CELLS, strict=True)
    )


def draw_cell(
    painter: QPainter, theme: Theme, place: QRect, number: int, given: Answer | None, *, lively: bool
) -> None:
    """Draw one answer.

    Args:
        painter: antialiased.
        theme: colours and sizes.
        place: where.
        number: which answer, 0–2.
        given: the row's answer.
        lively: show the key.
    """
    answer = CELLS[number]
    size, middle = theme.px(20), place.top() + place.height() / 2
    circle = QRectF(place.left() + 0.5, middle - size / 2, size - 1, size - 1)
    word = QRect(place.left() + theme.px(28), place.top(), place.width() - theme.px(28), place.height())
    if is_chosen(answer, given):
        fill_role, mark, ink, sign = _LOOK[given or answer]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(fill_role))
        painter.drawEllipse(circle)
        _draw_sign(painter, theme, circle, sign, mark)
        painter.setFont(theme.font("label", weight=600 if given is Answer.MISSING else 500))
        painter.setPen(theme.color(ink))
        painter.drawText(word, _LEFT, answer_word(given or answer))
    elif given is not None and not lively:
        small = theme.px(10)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("ctl"), 1.2))
        painter.drawEllipse(QRectF(circle.center().x() - small / 2, middle - small / 2, small, small))
    else:
        painter.setPen(QPen(theme.color("ctl"), 1.2))
        painter.setBrush(theme.color("sheet"))
        painter.drawEllipse(circle)
        if lively:
            painter.setFont(theme.font("caption", weight=600, size=11))
            painter.setPen(theme.color("ink"))
            painter.drawText(circle, _CENTER, str(number + 1))
        painter.setFont(theme.font("label"))
        painter.setPen(theme.color("ink" if lively else "ink-2"))
        painter.drawText(word, _LEFT, answer_word(answer))


def is_chosen(answer: Answer, given: Answer | None) -> bool:
    """Tell whether a cell shows the row's answer; what was fixed on the spot stands where it was missing."""
    return given is answer or (given is Answer.FIXED and answer is Answer.MISSING)


def _draw_sign(painter: QPainter, theme: Theme, circle: QRectF, sign: str, color: str) -> None:
    if sign == "!":
        painter.setFont(theme.font("body-strong", size=14))
        painter.setPen(theme.color(color))
        painter.drawText(circle, _CENTER, "!")
        return
    size = theme.px(12)
    pixmap = icon_pixmap(sign, theme.hex(color), size, painter.device().devicePixelRatio(), 2.2)
    painter.drawPixmap(round(circle.center().x() - size / 2), round(circle.center().y() - size / 2), pixmap)


class AnswerCell(QRadioButton):
    """One possible answer, as the keyboard and assistive technology meet it."""

    own_focus = True

    def __init__(self, theme: Theme, row: AnswerRow, number: int) -> None:
        super().__init__(row)
        self._theme = theme
        self._row = row
        self._number = number
        self.clicked.connect(self._on_clicked)

    def show_given(self, given: Answer | None) -> None:
        """Show the row's answer."""
        answer = CELLS[self._number]
        chosen = is_chosen(answer, given)
        self.setChecked(chosen)
        self.setAccessibleName(answer_word(given if chosen and given is not None else answer))
        self.update()

    def hitButton(self, position: QPoint) -> bool:
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._row.set_focused(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._row.set_focused(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._row.take_key(event):
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_cell(painter, self._theme, self.rect(), self._number, self._row.answer, lively=self._row.lively)
        if self.hasFocus():
            size = self._theme.px(20)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.color("focus"), 1.6))
            painter.drawEllipse(QRectF(1, (self.height() - size) / 2 + 0.5, size - 2, size - 2))
        painter.end()

    def _on_clicked(self) -> None:
        self._row.answered.emit(self._row.item.id, CELLS[self._number])


class AnswerRow(QWidget):
    """An item and its answers.

    Attributes:
        item: the item.
        lively: the row has the keyboard or the mouse; its answers show their keys.
        answered: (item id, answer) was chosen.
        cleared: (item id) the answer was taken back.
        moved: (item id, -1 or 1) go to the row before or after.
        why: (item id) the reason is asked for.
        noted: (item id) the remark is to be written.
    """

    accessible_role = "Grouping"
    answered = Signal(str, object)
    cleared = Signal(str)
    moved = Signal(str, int)
    why = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, item: Item, widths: tuple[int, ...], *, line_above: bool) -> None:
        """Make a row.

        Args:
            theme: colours and sizes.
            item: what is looked at.
            widths: of the answers, see `cell_widths`.
            line_above: draw a hair line above it.
        """
        super().__init__()
        self._theme = theme
        self.item = item
        self.lively = False
        self._widths = widths
        self._line_above = line_above
        self._given: Given | None = None
        self._focused = False
        self._narrow = False
        self._why: IconButton | None = None
        self._heights: dict[int, int] = {}
        self.setAccessibleName(item.text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group: QButtonGroup | None = None
        self._cells: tuple[AnswerCell, ...] = ()

    @property
    def answer(self) -> Answer | None:
        """Return the answer shown."""
        return self._given.answer if self._given else None

    def furnish(self) -> None:
        """Make the radio buttons. Until then the row paints them: after the first paint is early enough."""
        if self._cells:
            return
        self._group = QButtonGroup(self)
        self._cells = tuple(AnswerCell(self._theme, self, number) for number in range(len(CELLS)))
        for cell in self._cells:
            self._group.addButton(cell)
            cell.show()
        self._place()
        self._check()
        self.update()

    def show_given(self, given: Given | None) -> None:
        """Show an answer, or that there is none."""
        self._given = given
        self._check()
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Put the answers under the text instead of beside it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.updateGeometry()
            self._place()

    def take_focus(self) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        self.furnish()
        cell = next((cell for cell in self._cells if cell.isChecked()), self._cells[0])
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_focused(self, focused: bool) -> None:
        """Stand out while one of the answers has the keyboard."""
        self._focused = focused
        self._set_lively(focused or self.underMouse())

    def take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means in a row; False when it means nothing here."""
        digit = digit_of(event)
        if digit is not None:
            if digit <= len(_BY_DIGIT):
                self.answered.emit(self.item.id, _BY_DIGIT[digit - 1])
            return True
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        key = event.key()
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(self.item.id, 1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.cleared.emit(self.item.id)
        elif key == Qt.Key.Key_F1:
            self.why.emit(self.item.id)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.noted.emit(self.item.id)
        else:
            return False
        return True

    def sizeHint(self) -> QSize:
        width = self._theme.px(600)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(40))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        text = self._text_height(self._text_width(width)) + self._theme.px(18)
        return text + self._theme.px(40) if self._narrow else max(text, self._theme.px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()
        super().resizeEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._set_lively(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_lively(self._focused)
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        left = REACH + theme.px(INDENT)
        if self._focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 3 if theme.high_contrast else 2
            painter.setPen(QPen(theme.color("focus"), width))
            painter.setBrush(theme.color("accent-tint"))
            half = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        elif self._line_above:
            fill(painter, left, 0, self.width() - REACH - left, 1, theme.color("line"))
        if not self._cells:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for number, place in enumerate(self._cell_places()):
                draw_cell(painter, theme, place, number, self.answer, lively=False)
        quiet = self.answer is not None and self.answer is not Answer.MISSING
        painter.setFont(theme.font("body", weight=600 if self._focused else 400))
        painter.setPen(theme.color("ink" if self._focused or not quiet else "ink-2"))
        painter.drawText(self._text_place(), _TEXT_FLAGS, self.item.text)
        painter.end()

    def _text_width(self, width: int) -> int:
        theme = self._theme
        left = REACH + theme.px(INDENT)
        room = width - left - REACH - theme.px(32)
        return room if self._narrow else room - sum(self._widths)

    def _text_height(self, width: int) -> int:
        if width not in self._heights:
            # The bold cut is the wider one; the row must not change its height when it gets the keyboard.
            metrics = QFontMetrics(self._theme.font("body", weight=600))
            room = QRect(0, 0, max(width, 1), 10000)
            needed = metrics.boundingRect(room, _TEXT_FLAGS, self.item.text).height()
            self._heights[width] = max(needed, self._theme.line_height("body"))
        return self._heights[width]

    def _text_place(self) -> QRect:
        width = self._text_width(self.width())
        height = self._text_height(width) + self._theme.px(18) if self._narrow else self.height()
        return QRect(REACH + self._theme.px(INDENT), 0, width, height)

    def _check(self) -> None:
        if self._group is None:
            return
        # An exclusive group refuses to have nothing chosen.
        self._group.setExclusive(False)
        for cell in self._cells:
            cell.show_given(self.answer)
        self._group.setExclusive(True)

    def _cell_places(self) -> list[QRect]:
        """Return where the answers belong."""
        height = self._theme.px(40)
        if self._narrow:
            left, top = REACH + self._theme.px(INDENT), self.height() - height
        else:
            left, top = self.width() - REACH - sum(self._widths), (self.height() - height) // 2
        places = []
        for width in self._widths:
            places.append(QRect(left, top, width, height))
            left += width
        return places

    def _place(self) -> None:
        for cell, place in zip(self._cells, self._cell_places(), strict=False):
            cell.setGeometry(place)
        if self._why is not None:
            place = self._text_place()
            edge = self._why.width()
            self._why.move(place.right() + self._theme.px(4), place.center().y() - edge // 2 + 1)

    def _set_lively(self, lively: bool) -> None:
        self.lively = lively
        if lively and self._why is None:
            self._why = IconButton(self._theme, "info", _("Why"), "accent-ink", 16)
            self._why.setParent(self)
            self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._why.setFixedSize(self._theme.px(24), self._theme.px(24))
            self._why.clicked.connect(self._on_why)
            self._place()
        if self._why is not None:
            self._why.setVisible(lively)
        for cell in self._cells:
            cell.update()
        self.update()

    def _step(self, by: int) -> None:
        """Move between the answers without choosing: choosing saves."""
        number = next((number for number, cell in enumerate(self._cells) if cell.hasFocus()), 0)
        self._cells[(number + by) % len(self._cells)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_why(self) -> None:
        self.why.emit(self.item.id)


_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_CENTER: Final = int(Qt.AlignmentFlag.AlignCenter)
_TEXT_FLAGS: Final = _LEFT | int(Qt.TextFlag.TextWordWrap)
