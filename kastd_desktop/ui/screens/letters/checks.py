"""What a letter should have: how its tone reads, and the elements the law asks for. Remarks only; they never block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.i18n import _, ngettext
from kastd_desktop.ui.theme.icons import icon_pixmap
from kastd_desktop.ui.widgets.layout import column, row
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from kastd_desktop.core.letter import ToneCheck
    from kastd_desktop.core.plain_language import StyleRemark
    from kastd_desktop.services.correspondence import Element
    from kastd_desktop.ui.theme.theme import Theme

MOST_STYLE: Final = 2
"""Remarks on style shown at once."""


class _Sign(QWidget):
    """A tick or an exclamation mark; the words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.good = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_good(self, good: bool) -> None:
        """Show a tick, or an exclamation mark."""
        self.good = good
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.line_height("label"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = self._theme.px(16)
        name, color = ("check", "ok") if self.good else ("circle-alert", "warn")
        pixmap = icon_pixmap(name, self._theme.hex(color), size, self.devicePixelRatioF())
        painter.drawPixmap(0, (self.height() - size) // 2, pixmap)
        painter.end()


class CheckLine(QWidget):
    """One remark with its sign, and where it comes from."""

    accessible_role = "ListItem"

    def __init__(self, theme: Theme, source: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._sign = _Sign(theme)
        self._text = Paragraph(theme, "", "label", weight=400)
        words = column(spacing=theme.px(1))
        words.addWidget(self._text)
        if source:
            words.addWidget(Paragraph(theme, source, "caption", "ink-3", weight=400))
        self._source = source
        line = row(spacing=theme.px(8))
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        self.setLayout(line)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, text: str, *, good: bool) -> None:
        """Show a remark.

        Args:
            text: what is there or what is missing.
            good: nothing is missing.
        """
        self._sign.show_good(good)
        self._text.set_text(text)
        self._text.set_color("ink-2" if good else "ink")
        state = _("{text}: there") if good else _("{text}: not yet")
        said = text if not self._source else state.format(text=text)
        self.setAccessibleName(". ".join(filter(None, [said, self._source])))

    def good(self) -> bool:
        """Tell whether nothing is missing."""
        return self._sign.good

    def text(self) -> str:
        """Return the remark."""
        return self._text.text()


class Tone(QWidget):
    """How the letter reads."""

    def __init__(self, theme: Theme, checks: Sequence[ToneCheck]) -> None:
        super().__init__()
        self._checks = tuple(checks)
        self.lines = [CheckLine(theme) for _check in self._checks]
        self.plainer = [CheckLine(theme) for _place in range(MOST_STYLE)]
        layout = column(spacing=theme.px(4))
        layout.addWidget(Heading(theme, _("Tone check"), "label", weight=600))
        layout.addSpacing(theme.px(2))
        for line in (*self.lines, *self.plainer):
            layout.addWidget(line)
        self.setLayout(layout)
        self.show_style(())

    def show_passed(self, passed: Sequence[bool]) -> None:
        """Show which checks pass."""
        for check, line, good in zip(self._checks, self.lines, passed, strict=True):
            line.show_state(check.good if good else check.missing, good=good)

    def show_style(self, remarks: Sequence[StyleRemark]) -> None:
        """Show what could be said more plainly: the first few, so that fields keep their room."""
        shown = list(dict.fromkeys(map(style_text, remarks)))[:MOST_STYLE]
        for number, line in enumerate(self.plainer):
            line.setVisible(number < len(shown))
            if number < len(shown):
                line.show_state(shown[number], good=False)


def style_text(remark: StyleRemark) -> str:
    """Return the sentence for a remark on style."""
    if remark.kind == "long":
        # Translators: {n} is a number of words, “Sakinys iš 31 žodžio”.
        text = ngettext(
            "A sentence of {n} word: “{quote}…”. Make two of it.",
            "A sentence of {n} words: “{quote}…”. Make two of it.",
            remark.words,
        )
        return text.format(n=remark.words, quote=remark.quote)
    if remark.kind == "passive":
        return _("“{quote}”: write who does it.").format(quote=remark.quote)
    if remark.better:
        return _("“{quote}”: more simply, “{better}”.").format(quote=remark.quote, better=remark.better)
    return _("“{quote}”: can be left out.").format(quote=remark.quote)


class Elements(QWidget):
    """What such a letter must have, with the law that says so."""

    def __init__(self, theme: Theme, elements: Sequence[Element]) -> None:
        super().__init__()
        layout = column(spacing=theme.px(8))
        layout.addWidget(Heading(theme, _("Mandatory elements"), "label", weight=600))
        self.lines = []
        for element in elements:
            line = CheckLine(theme, "; ".join(f"{law.act}, {law.article}" for law in element.law))
            self.lines.append(line)
            layout.addWidget(line)
        self.setLayout(layout)
        self.show_elements(elements)

    def show_elements(self, elements: Sequence[Element]) -> None:
        """Show which elements are there."""
        for element, line in zip(elements, self.lines, strict=True):
            line.show_state(element.text, good=element.present)
