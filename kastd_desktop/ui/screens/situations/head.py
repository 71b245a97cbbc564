"""The head of a card: the way back, help and printing, its name and condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.ui.accessibility import announce
from kastd_desktop.ui.screens.situations.tool import Tool
from kastd_desktop.ui.widgets.badge import Badge, NotNow
from kastd_desktop.ui.widgets.buttons import Button, IconButton, KeyCap
from kastd_desktop.ui.widgets.flow import Flow
from kastd_desktop.ui.widgets.layout import column, holder, row
from kastd_desktop.ui.widgets.marks import Icon
from kastd_desktop.ui.widgets.text import Heading, Label, Paragraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.ui.screens.situations.density import Density
    from kastd_desktop.ui.theme.theme import Theme


class Head(QWidget):
    """What stands above a card's columns.

    Attributes:
        closed: back to the overview.
        help_wanted: the numbers to call now.
        printed: the card is wanted on paper.
        print_button: opens the choice of paper.
    """

    print_button: QWidget
    closed = Signal()
    help_wanted = Signal()
    printed = Signal()

    def __init__(self, theme: Theme, density: Density, card: Situation, *, applies: bool, translated: bool) -> None:
        """Make the head.

        Args:
            theme: colours and sizes.
            density: measures.
            card: the card.
            applies: False when nothing of it applies in the extraordinary situation.
            translated: False when the text is not in the language of the interface.
        """
        super().__init__()
        self._theme = theme
        # A button without a frame has some room before its icon; the arrow stands above the name all the same.
        lead = theme.px(8)
        layout = column(margins=(density.pad - lead, theme.px(density.top), density.pad, theme.px(density.top // 2)))
        title = Heading(theme, card.title, density.title, "ink" if applies else "ink-3", wrap=density.stacked)
        condition = Paragraph(theme, card.condition, "label" if density.beside else "body", "ink-2", weight=400)
        badges = self._badges(card, applies=applies, translated=translated)
        if density.low:
            layout.addLayout(self._one_line(density, title, badges, condition))
        else:
            layout.addLayout(self._top_line(density))
            name = row(spacing=theme.px(12), margins=(lead, 0, 0, 0))
            name.addWidget(title, 1 if density.stacked else 0)
            _add(name, badges)
            if density.beside:
                name.addWidget(condition, 1)
            else:
                name.addStretch(0 if density.stacked else 1)
            layout.addLayout(name)
        if not density.beside:
            under = row(margins=(lead, 0, 0, 0))
            under.addWidget(condition)
            layout.addLayout(under)
        self._trouble = Paragraph(theme, "", "label", "warn-ink")
        trouble_line = row(spacing=theme.px(6), margins=(lead, 0, 0, 0))
        trouble_line.addWidget(Icon(theme, "circle-alert", "warn-ink", 16))
        trouble_line.addWidget(self._trouble, 1)
        self._trouble_holder = holder(trouble_line)
        self._trouble_holder.hide()
        layout.addWidget(self._trouble_holder)
        self.setLayout(layout)

    def say(self, text: str) -> None:
        """Tell why something did not work."""
        self._trouble.set_text(text)
        self._trouble_holder.show()
        announce(self, text)

    def _one_line(
        self, density: Density, title: Heading, badges: Sequence[QWidget], condition: Paragraph
    ) -> QBoxLayout:
        """Return everything side by side, for a window with little height."""
        theme = self._theme
        line = row(spacing=theme.px(12))
        # Two lines of the condition, on any card: the blocks below stand in the same places.
        line.addStrut(2 * theme.line_height("label"))
        back = row(spacing=theme.px(2))
        back.addWidget(self._back())
        back.addWidget(KeyCap(theme, "Esc"))
        line.addLayout(back)
        line.addWidget(title)
        _add(line, badges)
        line.addWidget(condition, 1)
        line.addWidget(self._tool(density, _("Help now"), "phone-call", "F1", self.help_wanted))
        printer = IconButton(theme, "printer", _("Print"), "ink", 16, framed=True)
        printer.setFixedSize(theme.px(36), theme.px(max(26, density.button - 4)))
        printer.setAccessibleDescription("Ctrl+P")
        printer.clicked.connect(self.printed)
        self.print_button = printer
        line.addWidget(printer)
        return line

    def _back(self) -> Button:
        theme = self._theme
        back = Button(theme, _("Situations"), "text", "chevron-left", compact=True)
        back.setFont(theme.font("label", weight=500))
        back.setFixedHeight(theme.px(24))
        back.setAccessibleDescription("Esc")
        back.clicked.connect(self.closed)
        return back

    def _top_line(self, density: Density) -> QBoxLayout:
        theme = self._theme
        line = row(spacing=theme.px(4))
        across = Qt.AlignmentFlag.AlignTop if density.stacked else Qt.AlignmentFlag.AlignVCenter
        line.addWidget(self._back(), 0, across)
        tools = Flow(spacing=theme.px(8), line_spacing=theme.px(4), right=True)
        tools.addWidget(self._tool(density, _("Help now"), "phone-call", "F1", self.help_wanted))
        printer = self._tool(density, _("Print"), "printer", "", self.printed)
        printer.setAccessibleDescription("Ctrl+P")
        self.print_button = printer
        tools.addWidget(printer)
        if not density.stacked:
            hide = row(spacing=theme.px(4), margins=(theme.px(8), 0, 0, 0))
            hide.addWidget(KeyCap(theme, "Esc"))
            hide.addWidget(Label(theme, _("hide at once"), "label", "ink-2", weight=400))
            tools.addWidget(holder(hide))
        beside = holder(tools)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        beside.setSizePolicy(policy)
        line.addWidget(beside, 1)
        return line

    def _tool(self, density: Density, words: str, icon: str, key: str, signal: SignalInstance) -> Tool:
        tool = Tool(self._theme, words, icon, key, height=max(26, density.button - 4))
        tool.clicked.connect(signal)
        return tool

    def _badges(self, card: Situation, *, applies: bool, translated: bool) -> list[QWidget]:
        badges: list[QWidget] = []
        if not translated:
            # Translators: read out by a screen reader and shown as a tool tip; {code} is a language such as LT.
            name = _("This text is in another language: {code}").format(code=card.locale.upper())
            badges.append(Badge(self._theme, card.locale.upper(), name))
        if not applies:
            badges.append(NotNow(self._theme))
        return badges


def _add(line: QBoxLayout, badges: Sequence[QWidget]) -> None:
    for badge in badges:
        line.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
