"""The pages behind the advice: short exercises to choose from, and whom to talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.calm import words
from kastd_desktop.ui.screens.calm.marked import REACH
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.layout import column, row, rule
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from kastd_desktop.core.calm import Script, SupportContact
    from kastd_desktop.ui.theme.theme import Theme


class Shelf(QWidget):
    """A page of the column with a heading and a way back.

    Attributes:
        closed: back to the advice.
    """

    closed = Signal()

    def __init__(self, theme: Theme, title: str) -> None:
        super().__init__()
        self._theme = theme
        self._back = IconButton(theme, "chevron-left", _("Back to the advice"), "ink-2", 20)
        self._back.clicked.connect(self.closed)
        head = row(spacing=theme.px(8), margins=(0, theme.px(2), 0, theme.px(12)))
        head.addWidget(self._back)
        head.addWidget(Heading(theme, title, "heading", wrap=True), 1)
        self.body: QVBoxLayout = column(margins=(theme.px(8), 0, 0, 0))
        layout = column(margins=(REACH - theme.px(8), 0, REACH, 0))
        layout.addLayout(head)
        layout.addLayout(self.body)
        layout.addStretch(1)
        self.setLayout(layout)

    def take_focus(self) -> None:
        """Put the keyboard on the way back."""
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)


class Exercises(Shelf):
    """The short exercises.

    Attributes:
        wanted: (id) an exercise is to begin.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, scripts: tuple[Script, ...]) -> None:
        super().__init__(theme, _("Short exercises"))
        self.body.setSpacing(theme.px(8))
        for script in scripts:
            button = _ExerciseButton(theme, script)
            button.chosen.connect(self.wanted)
            self.body.addWidget(button)


class Contacts(Shelf):
    """Whom to talk to."""

    def __init__(self, theme: Theme, contacts: tuple[SupportContact, ...]) -> None:
        super().__init__(theme, _("Whom to talk to"))
        for number, contact in enumerate(contacts):
            if number:
                self.body.addWidget(rule(None if theme.high_contrast else theme.color("calm-2")))
            self.body.addWidget(_ContactRow(theme, contact))


class _ExerciseButton(QPushButton):
    """An exercise: its name, how long it takes.

    Attributes:
        chosen: (id) it was pressed.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, script: Script) -> None:
        super().__init__()
        self._theme = theme
        self._id = script.id
        self._title = script.title
        self._length = words.span(script.length)
        self.setAccessibleName(f"{self._title}, {self._length}")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_clicked)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        theme = self._theme
        metrics = QFontMetrics(theme.font("body-strong"))
        room = max(1, width - theme.px(12 + 36))
        box = metrics.boundingRect(0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, self._title)
        return box.height() + theme.line_height("caption") + theme.px(26)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self.heightForWidth(self._theme.px(280)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(44))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("ctl" if theme.high_contrast else "calm-2"), 1))
        painter.setBrush(theme.color("hover" if self.underMouse() or self.isDown() else "sheet"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        left, top = theme.px(12), theme.px(12)
        caption = theme.line_height("caption")
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.setFont(theme.font("body-strong"))
        painter.setPen(theme.color("ink"))
        title = QRectF(left, top - 1, self.width() - left - theme.px(36), self.height() - top - caption)
        painter.drawText(title, flags, self._title)
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("ink-2"))
        below = QRectF(left, self.height() - top - caption, title.width(), caption)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self._length)
        size = theme.px(16)
        pixmap = icon_pixmap("chevron-right", theme.hex("ink-2"), size, self.devicePixelRatioF())
        painter.drawPixmap(self.width() - theme.px(12) - size, (self.height() - size) // 2, pixmap)
        painter.end()

    def _on_clicked(self) -> None:
        self.chosen.emit(self._id)


class _ContactRow(QWidget):
    """Who answers, when and about what; where there is a number, which and when it was checked."""

    def __init__(self, theme: Theme, contact: SupportContact) -> None:
        super().__init__()
        layout = column(spacing=theme.px(2), margins=(0, theme.px(12), 0, theme.px(12)))
        layout.addWidget(Paragraph(theme, contact.name, "body-strong"))
        if contact.number:
            number = Label(theme, contact.number, "heading", "accent-ink")
            number.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            number.setAccessibleName(f"{contact.name}: {contact.number}")
            line = row()
            line.addWidget(number)
            line.addStretch(1)
            layout.addLayout(line)
        for text in (contact.hours, contact.about):
            if text:
                layout.addWidget(Paragraph(theme, text, "label", "ink-2", weight=400))
        if contact.number:
            # Translators: {date} is the day on which a telephone number was checked, e.g. 2026-02-22.
            checked = _("checked on {date}").format(date=contact.verified)
            layout.addWidget(Paragraph(theme, checked, "caption", "ink-2"))
        self.setLayout(layout)
