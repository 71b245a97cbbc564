"""Where the parts of a letter stand: fields beside the page, or in turn in a narrow window. Knows no letter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.widgets.buttons import Button, Segments
from kastd_desktop.ui.widgets.layout import Scroller, column, holder, row, rule
from kastd_desktop.ui.widgets.surface import Edged

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from kastd_desktop.ui.theme.theme import Theme

TABS_BELOW: Final = 736
"""Width at 100 % under which fields and page take turns: a window of 800 without its rail."""
PART: Final = 0.375
LEAST: Final = 320
MOST: Final = 392
"""The fields' column: a part of the sheet, and its bounds at 100 %."""
TALL: Final = 640
"""Height at 100 % from which the tone check stays in sight under the fields."""
SHORT: Final = 560
"""Height at 100 % under which the head has less air."""
WIDEST: Final = 16777215

Side = Literal["fields", "page"]


@dataclass(frozen=True)
class Parts:
    """What stands in a frame.

    Attributes:
        title: over the fields.
        fields: what is filled in, from top to bottom.
        tone: stays in sight under the fields while there is room; None when there is none.
        after: further parts under the fields, a hair line over each.
        toolbar: over the page.
        page: the preview.
    """

    title: QWidget
    fields: tuple[QWidget, ...]
    tone: QWidget | None
    after: tuple[QWidget, ...]
    toolbar: QWidget
    page: QWidget


class Frame(QWidget):
    """A column of fields and a page.

    Attributes:
        gone_back: the way back was pressed.
        turned: another side is in front.
        fields_scroller: around the fields.
        page_scroller: around the page.
    """

    gone_back = Signal()
    turned = Signal()

    def __init__(self, theme: Theme, parts: Parts) -> None:
        super().__init__()
        self._theme = theme
        self._parts = parts
        self._narrow = False
        self._pinned: bool | None = None
        back = Button(theme, _("Letters"), "text", "chevron-left", compact=True)
        back.clicked.connect(self.gone_back)
        sides = (("fields", _("Fields")), ("page", _("Preview")))
        self._sides = Segments(theme, _("What is shown"), sides, "fields")
        self._sides.chosen.connect(self._on_side)
        self._sides.hide()
        bar = row(spacing=theme.px(12))
        bar.addWidget(back)
        bar.addStretch(1)
        bar.addWidget(self._sides)
        self._head = column()
        self._head.addLayout(bar)
        self._head.addWidget(parts.title)
        self._body = column(spacing=theme.px(20))
        for part in parts.fields:
            self._body.addWidget(part)
        self._after = column(spacing=theme.px(20))
        for part in parts.after:
            self._after.addWidget(rule())
            self._after.addWidget(part)
        self._body.addLayout(self._after)
        self._body.addStretch(1)
        self.fields_scroller = Scroller(holder(self._body))
        self._foot_line = column()
        self._foot = _footer(theme, self._foot_line)
        left = column()
        left.addLayout(self._head)
        left.addWidget(self.fields_scroller, 1)
        left.addWidget(self._foot)
        self._left = holder(left)
        self._right_line = column(margins=(1, 0, 0, 0))
        self._right_line.addWidget(parts.toolbar)
        self.page_scroller = Scroller(parts.page)
        self._right_line.addWidget(self.page_scroller, 1)
        self._right = Edged(theme, "left", "chrome")
        self._right.setLayout(self._right_line)
        self._middle = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._middle.setSpacing(0)
        self._middle.addWidget(self._left)
        self._middle.addWidget(self._right, 1)
        self._under_line = column()
        self._under = _footer(theme, self._under_line)
        self._under.hide()
        whole = column()
        whole.addLayout(self._middle, 1)
        whole.addWidget(self._under)
        self.setLayout(whole)
        self._place_tone(pinned=False)

    def side(self) -> Side:
        """Return which side is in front; where both are, the fields are named."""
        return "page" if self._narrow and self._sides.value() == "page" else "fields"

    def show_side(self, side: Side) -> None:
        """Bring a side to the front."""
        self._sides.set_value(side)
        self._on_side(side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        px = self._theme.px
        width, height = self.width() / self._theme.scale, self.height() / self._theme.scale
        narrow = width < TABS_BELOW
        if narrow != self._narrow:
            self._set_narrow(narrow)
        self._place_tone(pinned=not narrow and height >= TALL)
        share = px(max(LEAST, min(MOST, width * PART)))
        self._left.setMinimumWidth(0 if narrow else share)
        self._left.setMaximumWidth(WIDEST if narrow else share)
        roomy, short = share >= px(MOST) and not narrow, height < SHORT
        left, right = (px(40), px(32)) if roomy else (px(24), px(24))
        # The way back has 8 pixels of its own before its arrow.
        back = px(8)
        self._head.setContentsMargins(left - back, px(6 if short else 20), right, px(4 if narrow or short else 10))
        self._parts.title.setContentsMargins(0 if narrow else back, 0, 0, 0)
        self._body.setContentsMargins(left, px(8), right, px(24))
        self._foot_line.setContentsMargins(left, px(14), right, px(16))
        self._parts.toolbar.setContentsMargins(px(8) if roomy else 0, 0, 0, 0)

    def _set_narrow(self, narrow: bool) -> None:
        """Show fields and page in turn, with the ways out under both; or side by side."""
        self._narrow = narrow
        self._sides.setVisible(narrow)
        self._under.setVisible(narrow)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._middle.setDirection(direction)
        if narrow:
            self._under_line.addWidget(self._parts.toolbar)
            self._body.insertWidget(0, self._parts.title)
        else:
            self._right_line.insertWidget(0, self._parts.toolbar)
            self._head.addWidget(self._parts.title)
        self._on_side(self.side())

    def _place_tone(self, *, pinned: bool) -> None:
        """Keep the tone check in sight under the fields, or let it scroll with them."""
        tone = self._parts.tone
        if pinned == self._pinned:
            return
        self._pinned = pinned
        self._foot.setVisible(pinned and tone is not None)
        if tone is None:
            return
        if pinned:
            self._foot_line.addWidget(tone)
        else:
            self._after.insertWidget(0, tone)
        tone.show()

    def _on_side(self, _side: str) -> None:
        page = self.side() == "page"
        self.fields_scroller.setVisible(not page)
        self._right.setVisible(not self._narrow or page)
        self._middle.setStretch(0, int(self._narrow and not page))
        self.turned.emit()


def _footer(theme: Theme, line: QVBoxLayout) -> Edged:
    footer = Edged(theme, "top")
    footer.setLayout(line)
    return footer
