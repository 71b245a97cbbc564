"""Draws one slide: ground, flower, mark and name, commitment, source, progress, languages; and the clock apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kastd_desktop.system.resources import resources_dir
from kastd_desktop.ui import dates
from kastd_desktop.ui.kiosk.fitting import Fitted, fit_commitment, fit_meta, meta_font
from kastd_desktop.ui.kiosk.wording import day_text, language_text, source_text
from kastd_desktop.ui.theme.icons import FIGURE, FLOWER, GROUND, mark_pixmap
from kastd_desktop.ui.theme.theme import kiosk_type, make_font

if TYPE_CHECKING:
    from datetime import datetime

    from kastd_desktop.core.kiosk import Frame
    from kastd_desktop.ui.kiosk.plan import Plan
    from kastd_desktop.ui.theme.theme import Theme

# The colours the two drawings are kept in, and the roles that replace them.
_FLOWER: Final = tuple(zip(FLOWER, ("ground", "petal", "petal-2", "vein"), strict=True))
_MARK: Final = ((FIGURE, "mark"), (GROUND, "ground"))
MARK: Final = 72
NAME_GAP: Final = 28
NAME_NARROW: Final = 440
"""A name wider than this is broken into two lines."""
NAME_WIDE: Final = {False: 1080, True: 500}
"""Room for two lines that are longer than that, lying and upright."""
SOURCE_GAP: Final = 32
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignCenter)


@dataclass(frozen=True, slots=True)
class Look:
    """What all slides of one turn share.

    Attributes:
        theme: one of the kiosk's.
        plan: the places.
        institution: name as on a letterhead; may be empty.
        locales: languages on the switch.
        capital: height a capital letter must have to be read, in device-independent pixels; 0 for any.
    """

    theme: Theme
    plan: Plan
    institution: str
    locales: tuple[str, ...]
    capital: float


@dataclass(frozen=True, slots=True)
class Text:
    """A slide's text as it is drawn.

    Attributes:
        commitment: what is promised or asked.
        source: where the law says so, or None.
    """

    commitment: Fitted
    source: Fitted | None


def text_of(frame: Frame, look: Look) -> Text:
    """Return a slide's text at the size it will have."""
    plan, words = look.plan, source_text(frame)
    source = fit_meta(words, plan, plan.band.width(), 2) if words else None
    room = plan.band.height() - (source.height + plan.px(SOURCE_GAP) if source else 0)
    return Text(fit_commitment(frame.slide.text, look.theme, plan, room, look.capital), source)


def draw_slide(frame: Frame, look: Look, ratio: float) -> QPixmap:
    """Return a slide as a picture of the whole window.

    Args:
        frame: the slide in its place.
        look: what all slides share.
        ratio: device pixels per device-independent pixel.
    """
    plan = look.plan
    pixmap = QPixmap(round(plan.width * ratio), round(plan.height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(look.theme.color("ground"))
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    if not look.theme.high_contrast:
        _draw_flower(painter, look)
    _draw_name(painter, look, ratio)
    _draw_text(painter, frame, look)
    _draw_progress(painter, frame, look)
    _draw_languages(painter, frame, look)
    painter.end()
    return pixmap


def draw_clock(painter: QPainter, frame: Frame, look: Look, now: datetime) -> None:
    """Draw time and day, in the slide's language."""
    plan, scale = look.plan, kiosk_type()["clock"]
    clock = make_font(voice=False, pixels=max(1, round(plan.px(scale["size"]))), weight=scale["weight"])
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    for text, font, place, color in (
        (dates.wall_time(now), clock, plan.clock, "ink"),
        (day_text(frame, now.date()), meta_font(plan), plan.date, "ink-2"),
    ):
        font.setFeature(QFont.Tag("tnum"), 1)  # a clock's figures do not move sideways
        painter.setFont(font)
        painter.setPen(look.theme.color(color))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)


def draw_lines(painter: QPainter, fitted: Fitted, left: float, top: float) -> None:
    """Draw lines of text, each in the middle of its height."""
    painter.setFont(fitted.font)
    metrics = QFontMetricsF(fitted.font)
    baseline = top + (fitted.line - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    for number, line in enumerate(fitted.lines):
        painter.drawText(QPointF(left, baseline + number * fitted.line), line)


@lru_cache(maxsize=1)
def _flower(colors: tuple[tuple[str, str], ...]) -> bytes:
    svg = (resources_dir() / "themes" / "flower-kiosk.svg").read_bytes()
    for number, (old, _new) in enumerate(colors):
        svg = svg.replace(old.encode(), f"@{number}@".encode())
    for number, (_old, new) in enumerate(colors):
        svg = svg.replace(f"@{number}@".encode(), new.encode())
    return svg


def _draw_flower(painter: QPainter, look: Look) -> None:
    middle, edge, turn = look.plan.flower
    renderer = QSvgRenderer(QByteArray(_flower(tuple((old, look.theme.hex(role)) for old, role in _FLOWER))))
    painter.save()
    painter.translate(middle)
    painter.rotate(turn)
    renderer.render(painter, QRectF(-edge / 2, -edge / 2, edge, edge))
    painter.restore()


def _draw_name(painter: QPainter, look: Look, ratio: float) -> None:
    plan, head = look.plan, look.plan.head
    size = max(1, round(plan.px(MARK)))
    colors = tuple((old, look.theme.hex(role)) for old, role in _MARK)
    mark = mark_pixmap("mark.svg", colors, size, ratio)
    painter.drawPixmap(QPointF(head.left(), head.center().y() - size / 2 - plan.px(4)), mark)
    if not look.institution:
        return
    left = head.left() + size + plan.px(NAME_GAP)
    broken = QFontMetricsF(meta_font(plan)).horizontalAdvance(look.institution) > plan.px(NAME_NARROW)
    fitted = fit_meta(look.institution, plan, plan.px(NAME_WIDE[plan.upright]), 2, least=1 + broken)
    painter.setPen(look.theme.color("ink"))
    draw_lines(painter, fitted, left, head.center().y() - fitted.height / 2)


def _draw_text(painter: QPainter, frame: Frame, look: Look) -> None:
    plan, text = look.plan, text_of(frame, look)
    below = plan.px(SOURCE_GAP) + text.source.height if text.source else 0
    top = plan.text_top(text.commitment.height + below)
    painter.setPen(look.theme.color("ink"))
    draw_lines(painter, text.commitment, plan.band.left(), top)
    if text.source:
        painter.setPen(look.theme.color("ink-2"))
        draw_lines(painter, text.source, plan.band.left(), top + text.commitment.height + plan.px(SOURCE_GAP))


def _draw_progress(painter: QPainter, frame: Frame, look: Look) -> None:
    """Passed segments are filled, the one shown is long, those to come are hollow: told apart without colour too."""
    if frame.count < 2:
        return
    plan, theme = look.plan, look.theme
    short, long = (56, 128) if plan.upright else (72, 168)
    height = 16 if theme.high_contrast else 12
    left, middle = plan.foot.left(), plan.foot.center().y()
    for number in range(frame.count):
        width = plan.px(long if number == frame.number else short)
        bar = QRectF(left, middle - plan.px(height) / 2, width, plan.px(height))
        if number > frame.number:
            pen = plan.px(3 if theme.high_contrast else 2)
            painter.setPen(QPen(theme.color("line"), pen))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            bar.adjust(pen / 2, pen / 2, -pen / 2, -pen / 2)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("mark" if number == frame.number else "line"))
        painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        left += width + plan.px(14)


def _draw_languages(painter: QPainter, frame: Frame, look: Look) -> None:
    plan, theme = look.plan, look.theme
    font = meta_font(plan, weight=600)
    metrics = QFontMetricsF(font)
    names = {locale: language_text(locale) for locale in look.locales}
    cells = {locale: metrics.horizontalAdvance(name) + plan.px(60) for locale, name in names.items()}
    if sum(cells.values()) > plan.foot.width() - plan.px(540):  # so many that they would meet the progress
        cells = {frame.locale: cells[frame.locale]}
    elif len(cells) < 2:
        return
    border = plan.px(3)
    left = plan.foot.right() - sum(cells.values()) - border
    outer = QRectF(left - border, plan.foot.top(), sum(cells.values()) + 2 * border, plan.foot.height())
    outline = QPainterPath()
    outline.addRoundedRect(outer.adjusted(border / 2, border / 2, -border / 2, -border / 2), plan.px(19), plan.px(19))
    painter.setFont(font)
    for locale, width in cells.items():
        cell = QRectF(left, outer.top(), width, outer.height())
        current = locale == frame.locale
        if current:
            filled = QPainterPath()
            filled.addRect(cell)
            painter.fillPath(outline.intersected(filled), theme.color("mark"))
        painter.setPen(theme.color("on-mark" if current else "ink-2"))
        painter.drawText(cell, _MIDDLE, names[locale])
        left += width
    painter.setPen(QPen(theme.color("line"), border))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(outline)
