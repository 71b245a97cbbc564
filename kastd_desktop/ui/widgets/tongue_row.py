"""A sentence side by side: in the employee's language, in the customer's, and how it sounds. Pressing it copies it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from kastd_desktop.i18n import _
from kastd_desktop.ui.languages import quoted_in
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.buttons import IconButton
from kastd_desktop.ui.widgets.lines import Lines, broken
from kastd_desktop.ui.widgets.phrase_row import REACH, PhraseRow, RowLook

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from kastd_desktop.core.tongue import Said
    from kastd_desktop.ui.theme.theme import Theme

BESIDE_FROM: Final = 460
"""Width at 100 % from which the two languages stand side by side; below, one under the other."""
SHARE: Final = 0.3
"""Part of the width that the employee's language takes."""
BUTTON: Final = 32
SOUND: Final = (14, 18)
"""Size of type and height of a line of the sound, in pixels at 100 %."""
TIGHT: Final = 22
"""Height of a line of the smaller serif, in pixels at 100 %: five sentences with their sounds fill a screen."""
MARK: Final = 28


@dataclass(frozen=True, slots=True)
class _Set:
    """The three texts broken into lines for one width.

    Attributes:
        own: in the employee's language.
        text: in the customer's.
        sound: how it sounds.
        left: where the customer's language begins; 0 when it stands below.
        drop: by which the employee's language stands lower, so that both begin on one line.
        height: of everything between the paddings.
    """

    own: Lines
    text: Lines
    sound: Lines
    left: int
    drop: int
    height: int


class TongueRow(PhraseRow):
    """One sentence in two languages.

    Attributes:
        show_wanted: (row) the sentence is to be shown to the customer.
        show_button: asks for it.
        own: the sentence in the employee's language.
        said: the sentence in the customer's.
    """

    show_wanted = Signal(object)

    def __init__(self, theme: Theme, look: RowLook, language: str, own: str, said: Said, label: str = "") -> None:
        """Make a row.

        Args:
            theme: colours and sizes.
            look: measures; the label stands above the employee's language.
            language: code of the customer's.
            own: the sentence in the employee's language.
            said: the sentence in the customer's.
            label: the move it makes; may be empty.
        """
        super().__init__(theme, look)
        self.language, self.own, self.said = language, own, said
        self._sets: dict[int, _Set] = {}
        self.set_phrase(said.text, label)
        # Read by a voice of its own language; the description is in the employee's.
        self.setLocale(QLocale(language))
        self.setAccessibleName(said.text)
        self.setAccessibleDescription(". ".join(part for part in (label, own) if part))
        self.show_button = IconButton(theme, "monitor", _("Show to the customer"), "accent-ink")
        self.show_button.setLocale(QLocale())
        self.show_button.setAccessibleDescription("Shift+Enter")
        self.show_button.setParent(self)
        self.show_button.setCursor(Qt.CursorShape.ArrowCursor)
        self.show_button.clicked.connect(self._on_show)

    def heightForWidth(self, width: int) -> int:
        return max(self._theme.px(self._look.least), self._set(width).height + 2 * self._theme.px(self._padding()))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(self._look.least))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(self._look.least))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._on_show()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        edge = self.show_button.width()
        self.show_button.move(self.width() - REACH - edge, (self.height() - edge) // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        laid = self._set(self.width())
        top = (self.height() - laid.height) // 2
        above = self._label_height()
        if above:
            self._draw_caption(painter, QRectF(REACH, top, laid.left or self.width(), above))
        painter.setPen(theme.color("ink-2"))
        laid.own.draw(painter, REACH, top + above + laid.drop)
        below = top if laid.left else top + above + laid.own.height
        painter.setPen(theme.color("ink"))
        laid.text.draw(painter, laid.left or REACH, below)
        painter.setPen(theme.color("accent-ink"))
        laid.sound.draw(painter, laid.left or REACH, below + laid.text.height)
        size = theme.px(20)
        color = theme.hex("ok-ink" if self._copied else "accent-ink")
        icon = icon_pixmap("check" if self._copied else "copy", color, size, self.devicePixelRatioF())
        left = self.width() - REACH - theme.px(BUTTON + MARK)
        painter.drawPixmap(left, (self.height() - size) // 2, icon)
        painter.end()

    def _draw_caption(self, painter: QPainter, area: QRectF) -> None:
        theme = self._theme
        painter.setFont(theme.font("caption", weight=600))
        painter.setPen(theme.color("ok-ink" if self._copied else "ink-2"))
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip)
        painter.drawText(area, flags, self.label_shown())

    def _label_height(self) -> int:
        return self._theme.line_height("caption") if self._label else 0

    def _padding(self) -> int:
        return max(3, self._look.padding)

    def _set(self, width: int) -> _Set:
        if width not in self._sets:
            if len(self._sets) > 16:
                self._sets.clear()
            self._sets[width] = self._laid_out(width)
        return self._sets[width]

    def _laid_out(self, width: int) -> _Set:
        theme = self._theme
        room = width - 2 * REACH - theme.px(BUTTON + MARK + 8)
        beside = width / theme.scale >= BESIDE_FROM
        share = round(room * SHARE) if beside else room
        gap = theme.px(16) if beside else 0
        rest = room - share - gap if beside else room

        role = self._look.role
        # Beside the larger serif the employee's language is larger, too.
        small = "body" if role == "phrase" and not self._label else "label"
        own = broken(self.own, theme.font(small, weight=400), share, theme.line_height(small))
        line = theme.px(TIGHT) if role == "phrase-sm" else theme.line_height(role)
        text = broken(quoted_in(self.language, self.said.text), theme.font(role), rest, line)
        # In the serif, where a capital I is no small l.
        sound = broken(self.said.sound, theme.font(role, size=SOUND[0]), rest, theme.px(SOUND[1]))
        above = self._label_height()
        drop = max(0, (theme.line_height(role) - theme.line_height(small)) // 2) if beside and not above else 0
        first, second = above + drop + own.height, text.height + sound.height
        height = max(first, second) if beside else first + second
        return _Set(own, text, sound, REACH + share + gap if beside else 0, drop, height)

    def _on_show(self) -> None:
        self.show_wanted.emit(self)
