"""One item of the check: its text and three answers, each a radio button that paints itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QRadioButton, QSizePolicy, QWidget

from kastd_desktop.core.checklist import Answer
from kastd_desktop.i18n import _
from kastd_desktop.ui.keys import digit_of
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.text import Paragraph

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QKeyEvent, QPaintEvent

    from kastd_desktop.core.checklist import Given, Item
    from kastd_desktop.ui.theme.theme import Theme

REACH: Final = 12
"""Pixels by which the focused row stands out on both sides."""
CELLS: Final = (Answer.OK, Answer.MISSING, Answer.NOT_APPLICABLE)
WIDTHS: Final = (86, 98, 106)
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


class AnswerCell(QRadioButton):
    """One possible answer.

    Attributes:
        pressed_answer: emitted when it is chosen by mouse, Space or assistive technology, chosen before or not.
    """

    pressed_answer = Signal(object)

    def __init__(self, theme: Theme, answer: Answer, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._answer = answer
        self._given: Answer | None = None
        self._number = number
        self._lively = False
        self.setProperty("own_focus", True)
        needed = QFontMetrics(theme.font("label", weight=600)).horizontalAdvance(answer_word(answer)) + theme.px(40)
        self.setFixedSize(max(theme.px(WIDTHS[number]), needed), theme.px(40))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(answer_word(answer))
        self.clicked.connect(self._on_clicked)

    def show_given(self, given: Answer | None) -> None:
        """Show the row's answer."""
        self._given = given
        chosen = self._chosen()
        self.setChecked(chosen)
        self.setAccessibleName(answer_word(Answer.FIXED if chosen and given is Answer.FIXED else self._answer))
        self.update()

    def set_lively(self, lively: bool) -> None:
        """Show the word and the digit key: the row has the keyboard or the mouse."""
        self._lively = lively
        self.update()

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def hitButton(self, position: object) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size, middle = theme.px(20), self.height() / 2
        circle = QRectF(0.5, middle - size / 2, size - 1, size - 1)
        word = QRectF(theme.px(28), 0, self.width() - theme.px(28), self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if self._chosen():
            fill, mark, ink, sign = _LOOK[self._given or self._answer]
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(fill))
            painter.drawEllipse(circle)
            self._draw_sign(painter, circle, sign, mark)
            painter.setFont(theme.font("label", weight=600 if self._given is Answer.MISSING else 500))
            painter.setPen(theme.color(ink))
            painter.drawText(word, flags, answer_word(self._given or self._answer))
        elif self._given is not None and not self._lively:
            small = theme.px(10)
            painter.setPen(QPen(theme.color("ctl"), 1.2))
            painter.drawEllipse(QRectF(circle.center().x() - small / 2, middle - small / 2, small, small))
        else:
            painter.setPen(QPen(theme.color("ctl"), 1.2))
            painter.setBrush(theme.color("sheet"))
            painter.drawEllipse(circle)
            if self._lively:
                painter.setFont(theme.font("caption", weight=600, size=11))
                painter.setPen(theme.color("ink"))
                painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), str(self._number + 1))
            painter.setFont(theme.font("label"))
            painter.setPen(theme.color("ink" if self._lively else "ink-2"))
            painter.drawText(word, flags, answer_word(self._answer))
        painter.end()

    def _draw_sign(self, painter: QPainter, circle: QRectF, sign: str, color: str) -> None:
        if sign == "!":
            painter.setFont(self._theme.font("body-strong", size=14))
            painter.setPen(self._theme.color(color))
            painter.drawText(circle, int(Qt.AlignmentFlag.AlignCenter), "!")
            return
        size = self._theme.px(12)
        pixmap = icon_pixmap(sign, self._theme.hex(color), size, self.devicePixelRatioF(), 2.2)
        painter.drawPixmap(round(circle.center().x() - size / 2), round(circle.center().y() - size / 2), pixmap)

    def _chosen(self) -> bool:
        return self._given is self._answer or (self._given is Answer.FIXED and self._answer is Answer.MISSING)

    def _on_clicked(self) -> None:
        self.pressed_answer.emit(self._answer)


class AnswerRow(QWidget):
    """An item and its answers.

    Attributes:
        answered: (item id, answer) was chosen.
        cleared: (item id) the answer was taken back.
        moved: (item id, -1 or 1) go to the row before or after.
        why: (item id) the reason is asked for.
        noted: (item id) the remark is to be written.
    """

    accessible_role = QAccessible.Role.Grouping
    answered = Signal(str, object)
    cleared = Signal(str)
    moved = Signal(str, int)
    why = Signal(str)
    noted = Signal(str)

    def __init__(self, theme: Theme, item: Item) -> None:
        super().__init__()
        self._theme = theme
        self.item = item
        self._given: Given | None = None
        self._line_above = True
        self._focused = False
        self.setAccessibleName(item.text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._text = Paragraph(theme, item.text, "body")
        self._strong = Paragraph(theme, item.text, "body", weight=600)
        self._strong.hide()
        self._why = IconButton(theme, "info", _("Why"), "accent-ink", 16)
        self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._why.setFixedSize(theme.px(24), theme.px(24))
        self._why.clicked.connect(self._on_why)
        policy = self._why.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._why.setSizePolicy(policy)
        self._why.hide()
        self._group = QButtonGroup(self)
        self._cells: list[AnswerCell] = []
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(0)
        for number, answer in enumerate(CELLS):
            cell = AnswerCell(theme, answer, number)
            cell.pressed_answer.connect(self._on_pressed)
            self._group.addButton(cell, number)
            self._cells.append(cell)
            self._answers.addWidget(cell)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(REACH + theme.px(24), 0, REACH, 0)
        self._box.setSpacing(theme.px(8))
        words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        words.setContentsMargins(0, theme.px(8), 0, theme.px(8))
        words.setSpacing(theme.px(4))
        words.addWidget(self._text, 1)
        words.addWidget(self._strong, 1)
        words.addWidget(self._why, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addLayout(words, 1)
        self._box.addLayout(self._answers)
        self.setMinimumHeight(theme.px(40))
        for cell in self._cells:
            cell.installEventFilter(self)

    def show_given(self, given: Given | None) -> None:
        """Show an answer, or that there is none."""
        self._given = given
        answer = given.answer if given else None
        # An exclusive group refuses to have nothing chosen.
        self._group.setExclusive(False)
        for cell in self._cells:
            cell.show_given(answer)
        self._group.setExclusive(True)
        quiet = answer is not None and answer is not Answer.MISSING
        self._text.set_color("ink-2" if quiet else "ink")

    def set_line_above(self, line: bool) -> None:
        """Draw a hair line above the row, or not."""
        self._line_above = line

    def set_narrow(self, narrow: bool) -> None:
        """Put the answers under the text instead of beside it."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._box.setDirection(direction)
        self._box.setSpacing(0 if narrow else self._theme.px(8))
        self._box.setAlignment(self._answers, Qt.AlignmentFlag.AlignLeft if narrow else Qt.AlignmentFlag(0))

    def take_focus(self) -> None:
        """Put the keyboard on the chosen answer, or on the first."""
        cell = next((cell for cell in self._cells if cell.isChecked()), self._cells[0])
        cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        kind = event.type()
        if kind == event.Type.FocusIn or kind == event.Type.FocusOut:
            self._set_focused(kind == event.Type.FocusIn)
        elif kind == event.Type.KeyPress:
            return self._on_key(event)  # type: ignore[arg-type]  # a key press is a QKeyEvent
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._set_lively(True)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._set_lively(self._focused)
        super().leaveEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._focused:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            width = 3 if self._theme.high_contrast else 2
            painter.setPen(QPen(self._theme.color("focus"), width))
            painter.setBrush(self._theme.color("accent-tint"))
            half = width / 2
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        elif self._line_above:
            painter.fillRect(
                REACH + self._theme.px(24),
                0,
                self.width() - 2 * REACH - self._theme.px(24),
                1,
                self._theme.color("line"),
            )
        painter.end()

    def _set_focused(self, focused: bool) -> None:
        self._focused = focused
        self._text.setVisible(not focused)
        self._strong.setVisible(focused)
        self._set_lively(focused or self.underMouse())
        self.update()

    def _set_lively(self, lively: bool) -> None:
        self._why.setVisible(lively)
        for cell in self._cells:
            cell.set_lively(lively)

    def _on_key(self, event: QKeyEvent) -> bool:
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

    def _step(self, by: int) -> None:
        """Move between the answers without choosing: choosing saves."""
        number = next((number for number, cell in enumerate(self._cells) if cell.hasFocus()), 0)
        self._cells[(number + by) % len(self._cells)].setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_pressed(self, answer: Answer) -> None:
        self.answered.emit(self.item.id, answer)

    def _on_why(self) -> None:
        self.why.emit(self.item.id)


_BY_DIGIT: Final = (Answer.OK, Answer.MISSING, Answer.NOT_APPLICABLE, Answer.FIXED)
