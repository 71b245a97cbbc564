"""The waiting-room window: shows slides, keeps time, swallows keys, and lets out whoever knows the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kastd_desktop.core.kiosk import SAFE, required_capital_height
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.clock import Clock, system_clock
from kastd_desktop.services.showing import Showing
from kastd_desktop.ui.kiosk.cover import Cover
from kastd_desktop.ui.kiosk.door import Door
from kastd_desktop.ui.kiosk.fade import Fade
from kastd_desktop.ui.kiosk.legibility import small_text, too_small
from kastd_desktop.ui.kiosk.plan import plan_for
from kastd_desktop.ui.kiosk.screens import ChosenScreen, pixels_per_metre
from kastd_desktop.ui.kiosk.slide import Look, draw_clock, draw_slide
from kastd_desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QCloseEvent,
        QHideEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QPixmap,
        QResizeEvent,
        QShowEvent,
    )

    from kastd_desktop.core.kiosk import Frame
    from kastd_desktop.services.desk import Desk
    from kastd_desktop.services.leaving import Leaving

PREVIEW: Final = QSize(1280, 720)
"""Size of the ordinary window that previews the screen."""
_SWALLOWED: Final = {QEvent.Type.ShortcutOverride, QEvent.Type.ContextMenu}


class KioskWindow(QWidget):
    """The window.

    Attributes:
        ended: it was left and is gone.
        noted: something an administrator should know, as a sentence.
        accessible_role: assistive technology knows it as one text, the slide's.
    """

    accessible_role = "StaticText"
    ended = Signal()
    noted = Signal(str)

    def __init__(
        self,
        showing: Showing,
        leaving: Leaving | None = None,
        screen: ChosenScreen | None = None,
        clock: Clock = system_clock,
    ) -> None:
        """Build the window.

        Args:
            showing: what is shown when.
            leaving: checks the PIN; None for a picture that nobody leaves.
            screen: the screen it covers; None for an ordinary window with a frame.
            clock: the time of day.
        """
        super().__init__()
        self._showing = showing
        self._clock = clock
        self._theme = self._make_theme()
        self._index = showing.moment().index
        self._picture: QPixmap | None = None
        self._leavable = screen is None
        self._small: tuple[str, ...] = ()
        self._fade = Fade(self)
        self._fade.stepped.connect(self._on_fade)
        self._slides = self._timer(self._on_slide)
        self._minutes = self._timer(self._on_minute)
        self._door = Door(self, leaving) if leaving is not None else None
        self._cover = Cover(self, screen) if screen is not None else None
        self.setWindowTitle("KAStd")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAcceptDrops(False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(PREVIEW)
        if self._door is not None:
            self._door.wanted.connect(self.open_pad)
            self._door.opened.connect(self.leave)
            self._door.closed.connect(self._on_slide)
        if self._cover is not None:
            self.setCursor(Qt.CursorShape.BlankCursor)
            self._cover.placed.connect(self._on_placed)
        self._tell()

    def frame_shown(self) -> Frame:
        """Return the slide on the screen."""
        return self._showing.frames[self._index]

    def start(self) -> None:
        """Show the window, over its whole screen if it has one."""
        if self._cover is None:
            self.show()
        else:
            self._cover.place()

    def open_pad(self) -> None:
        """Ask for the PIN."""
        if self._door is not None:
            self._refresh()  # the PIN may have just been set
            self._slides.stop()
            self._fade.stop()
            self._door.ask(self._theme, self._showing.preferences.kiosk.pin)

    def leave(self) -> None:
        """Close the window for good."""
        self._leavable = True
        self.close()

    # What Qt tells us.

    def event(self, event: QEvent) -> bool:
        if event.type() in _SWALLOWED:
            event.accept()
            return True
        if event.type() == QEvent.Type.WindowActivate and self._cover is not None:
            self._cover.grab()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if self._door is not None:
            self._door.take_key(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._door is not None and event.button() == Qt.MouseButton.LeftButton:
            self._door.take_mouse(event, held=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._door is not None:
            self._door.take_mouse(event, held=False)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self._cover is not None and not self._leavable:
            self._cover.reclaim()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._await_minute()
        self._on_slide()

    def hideEvent(self, event: QHideEvent) -> None:
        self._slides.stop()
        self._minutes.stop()
        self._fade.stop()
        if self._door is not None:
            self._door.stop()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._leavable:
            event.ignore()
            return
        if self._cover is not None:
            self._cover.release()
            self._cover = None
        super().closeEvent(event)
        self.ended.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._redraw()
        if self._door is not None:
            self._door.fit()
        super().resizeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look()
        if self._picture is None or self._picture.devicePixelRatio() != self.devicePixelRatioF():
            self._picture = self._draw(look)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._picture)
        self._fade.paint(painter, self._picture, look.plan.fade)
        draw_clock(painter, self.frame_shown(), look, self._clock())
        painter.end()

    # Time.

    def _timer(self, slot: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(slot)
        return timer

    def _await_minute(self) -> None:
        now = self._clock()
        self._minutes.start(60_000 - now.second * 1000 - now.microsecond // 1000 + 1)

    def _await_slide(self) -> None:
        if self._door is None or self._door.pad is None:
            self._slides.start(round(self._showing.moment().remaining * 1000) + 1)

    def _on_minute(self) -> None:
        self.update(plan_for(self.size()).head.toAlignedRect())
        self._await_minute()

    def _on_slide(self) -> None:
        try:
            self._refresh()
            self._show_slide(self._showing.moment().index)
            if self._cover is not None:
                self._cover.grab()
        finally:
            self._await_slide()  # whatever went wrong, the screen goes on

    def _on_fade(self) -> None:
        self.update(plan_for(self.size()).fade.toAlignedRect())

    # What is shown.

    def _show_slide(self, index: int) -> None:
        if index == self._index:
            return
        before, self._index = self._picture, index
        self._picture = self._draw(self._look())
        if self._theme.motion and before is not None:
            self._fade.start(before)
        self.update()
        self._tell()

    def _refresh(self) -> None:
        """Take over what changed on disk."""
        if not self._showing.refresh():
            return
        self._theme = self._make_theme()
        self._index = self._showing.moment().index
        self._redraw()
        self._tell()
        self._note_small()

    def _redraw(self) -> None:
        self._fade.stop()
        self._picture = None
        self.update()

    def _draw(self, look: Look) -> QPixmap:
        return draw_slide(self.frame_shown(), look, self.devicePixelRatioF())

    def _look(self) -> Look:
        chosen = self._showing.preferences
        capital = required_capital_height(chosen.kiosk.distance) * self._per_metre()
        return Look(self._theme, plan_for(self.size()), chosen.institution, self._showing.locales, capital)

    def _per_metre(self) -> float:
        """Return pixels for a metre of the screen covered; none for a preview, which is not read from afar."""
        screen = self._cover.screen.current() if self._cover is not None else None
        return pixels_per_metre(screen) if screen is not None else 0.0

    def _make_theme(self) -> Theme:
        chosen = self._showing.preferences
        return Theme(chosen.kiosk.theme, motion=not chosen.reduced_motion)

    def _tell(self) -> None:
        self.setAccessibleName(self.frame_shown().slide.text)

    def _on_placed(self) -> None:
        self._redraw()
        self._note_small()

    def _note_small(self) -> None:
        """Tell once which slides are too small to be read from where people sit."""
        look = self._look()
        found = too_small(self._showing.frames, look)
        if tuple(found) == self._small:
            return
        self._small = tuple(found)
        if found:
            distance = self._showing.preferences.kiosk.distance
            self.noted.emit(small_text(found, look, distance, self._per_metre()))


def sample_window(desk: Desk, thing: str) -> KioskWindow:
    """Return the window with sample data, for pictures; it stays on one slide.

    Args:
        desk: whose pack and settings; its language comes first.
        thing: id of a slide, ``safe`` for the built-in one, ``reduced-motion``, or empty for the first slide.

    Raises:
        UserError: there is no such slide.
    """
    chosen = desk.choices.preferences
    locales = tuple(dict.fromkeys((chosen.locale, *chosen.kiosk.locales)))
    preferences = chosen._replace(kiosk=chosen.kiosk._replace(locales=locales))
    elapsed = [0.0]
    showing = Showing(preferences, None if thing == SAFE else desk.pack, lambda: elapsed[0])
    if thing not in {"", SAFE, "reduced-motion"}:
        for frame in showing.frames:
            if frame.slide.id == thing:
                break
            elapsed[0] += frame.seconds
        else:
            raise UserError(N_("There is no “{id}” to draw."), id=thing)
    return KioskWindow(showing, clock=desk.clock)
