"""The reading side: the clause that is open, scrolled to what was asked for. Keeps one clause's widgets at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from kastd_desktop.ui.screens.standard.article import Article
from kastd_desktop.ui.widgets.layout import Scroller, column

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from kastd_desktop.core.standard import Clause, Standard
    from kastd_desktop.services.library import Link
    from kastd_desktop.ui.screens.standard.passage import Passage
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = ((640, 64), (440, 40), (0, 20))
"""(from which width, padding) in pixels at 100 %."""
COPIED_FOR: Final = 1600
"""Milliseconds for which a copied citation is shown as copied."""


class Reader(QWidget):
    """A clause that scrolls.

    Attributes:
        copied: (number) its citation is to be copied.
        printed: the clause is to be printed.
        wanted: (`Place`) a person wants to go to what carries the clause out.
        upwards: (part number) the contents are wanted at this part.
        grown: there is more to go to by keyboard than before.
    """

    copied = Signal(str)
    printed = Signal()
    wanted = Signal(object)
    upwards = Signal(str)
    grown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self._hits: list[tuple[Passage, int]] = []
        self._target: tuple[str, int] | None = None
        self._scroller = Scroller(QWidget())
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.timeout.connect(self._on_moment)
        layout = column()
        layout.addWidget(self._scroller)
        self.setLayout(layout)

    def show_clause(self, clause: Clause, standard: Standard, carriers: Sequence[Link], idle: str) -> None:
        """Show a clause from its beginning.

        Args:
            clause: what to read.
            standard: where it stands.
            carriers: what carries it out.
            idle: why it does not apply now; empty when it does.
        """
        self.stop()
        article = Article(self._theme, clause, standard, carriers, idle)
        article.copied.connect(self.copied)
        article.printed.connect(self.printed)
        article.wanted.connect(self.wanted)
        article.upwards.connect(self.upwards)
        article.grown.connect(self.grown)
        article.set_padding(self._padding())
        # With a size of its own it is not first measured at another one.
        article.resize(self._scroller.viewport().size())
        old = self._scroller.takeWidget()
        self._article, self._hits, self._target = article, [], None
        self._scroller.setWidget(article)
        self._scroller.verticalScrollBar().setValue(0)
        if old is not None:
            # Not at once: the click that led here may still be on its way through one of its buttons.
            old.hide()
            old.deleteLater()

    def set_idle(self, reason: str) -> None:
        """Say why the clause does not apply now; empty when it does."""
        if self._article is not None:
            self._article.set_idle(reason)

    def mark(self, places: Callable[[str], list[tuple[int, int]]]) -> int:
        """Mark places in the clause and return how many there are.

        Args:
            places: returns (start, length) of the places in a text.
        """
        self._hits = self._article.mark(places) if self._article is not None else []
        return len(self._hits)

    def show_hit(self, number: int | None) -> None:
        """Make one hit the current one and scroll to it; None for none."""
        for index, (passage, mark) in enumerate(self._hits):
            if index == number:
                passage.set_current(mark)
            elif number is None or passage is not self._hits[number][0]:
                passage.set_current(None)
        if number is not None:
            self._scroll_to(("hit", number))

    def show_provision(self, number: str) -> None:
        """Highlight a provision and scroll to it; an empty number takes the highlight away."""
        if self._article is None:
            return
        for order, view in enumerate(self._article.provisions()):
            view.set_highlighted(view.number == number)
            if view.number == number:
                self._scroll_to(("provision", order))

    def scroll_by_page(self, pages: int) -> None:
        """Scroll down, or up by a negative number; a line of the page before stays in sight."""
        bar = self._scroller.verticalScrollBar()
        bar.setValue(bar.value() + pages * (self._scroller.viewport().height() - self._theme.px(48)))

    def show_copied(self, number: str) -> None:
        """Show at its button, for a moment, that a citation was copied."""
        self.stop()
        if self._article is not None:
            for button in self._article.copy_buttons():
                button.show_copied(button.number == number)
            self._moment.start(COPIED_FOR)

    def stop(self) -> None:
        """Show nothing as copied any more."""
        self._moment.stop()
        self._on_moment()

    def has_focus(self) -> bool:
        """Tell whether the keyboard is on something in the clause."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def stops(self) -> list[QPushButton]:
        """Return what the keyboard can go to in the clause, in reading order."""
        return self._article.findChildren(QPushButton) if self._article is not None else []

    def article(self) -> Article | None:
        """Return the page shown, or None before the first clause."""
        return self._article

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._article is not None:
            self._article.set_padding(self._padding())
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._target is not None:
            # Places are known only after the layout has run.
            QTimer.singleShot(0, self, self._on_shown)

    def _padding(self) -> int:
        width = self.width() / self._theme.scale
        return self._theme.px(next(padding for least, padding in PADDING if width >= least))

    def _scroll_to(self, target: tuple[str, int]) -> None:
        self._target = target
        if not self.isVisible() or self._article is None:
            return
        self._article.settle()
        kind, number = target
        px = self._theme.px
        bar = self._scroller.verticalScrollBar()
        seen = self._scroller.viewport().height()
        if kind == "provision":
            bar.setValue(self._top(self._article.provisions()[number]) - px(16))
            return
        passage, mark = self._hits[number]
        top = self._top(passage) + passage.mark_top(mark)
        if not bar.value() + px(24) <= top <= bar.value() + seen - px(72):
            bar.setValue(top - seen // 3)

    def _top(self, widget: QWidget) -> int:
        assert self._article is not None
        return widget.mapTo(self._article, QPoint(0, 0)).y()

    def _on_shown(self) -> None:
        if self._target is not None:
            self._scroll_to(self._target)

    def _on_moment(self) -> None:
        if self._article is not None:
            for button in self._article.copy_buttons():
                button.show_copied(False)
