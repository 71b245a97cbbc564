"""A letter goes onto the clipboard, and what was there before can be put back. All of it in memory only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from kastd_desktop.core.stationery import html, plain

if TYPE_CHECKING:
    from kastd_desktop.core.stationery import Page

# Without it some programs take the bytes for Latin.
_CHARSET: Final = '<meta http-equiv="content-type" content="text/html; charset=utf-8">'
# Clipboard histories keep what they are given, some of them on the disk; these ask them to leave this out.
_NOT_FOR_HISTORIES: Final = (
    ("x-kde-passwordManagerHint", b"secret"),
    ('application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"', b"\x01\x00\x00\x00"),
    ("org.nspasteboard.ConcealedType", b""),
)
_OURS: Final = "application/x-kastd-letter"
"""Tells our own letter on the clipboard from what others put there."""
MOST: Final = 32 * 1024 * 1024
"""Bytes kept of what was there before; a film is not worth the memory."""


class Clipboard:
    """The clipboard as the letters use it."""

    def __init__(self) -> None:
        self._before: QMimeData | None = None

    def copy(self, page: Page) -> None:
        """Put a letter on the clipboard, formatted and plain, and remember what was there."""
        there = _there()
        if there is None:
            self._before = None
        elif not there.hasFormat(_OURS):
            self._before = _copied(there)
        data = QMimeData()
        data.setText(plain(page))
        data.setData("text/html", (_CHARSET + html(page)).encode())
        for kind, value in (*_NOT_FOR_HISTORIES, (_OURS, b"1")):
            data.setData(kind, value)
        QGuiApplication.clipboard().setMimeData(data)

    def can_put_back(self) -> bool:
        """Tell whether our letter is still there and something was there before it."""
        there = _there()
        return self._before is not None and there is not None and there.hasFormat(_OURS)

    def put_back(self) -> bool:
        """Put back what was there before our letter; False when somebody has copied something else meanwhile."""
        before, possible = self._before, self.can_put_back()
        self._before = None
        if before is None or not possible:
            return False
        QGuiApplication.clipboard().setMimeData(before)
        return True


def _there() -> QMimeData | None:
    """Return what is on the clipboard; where nothing ever was, Qt has none, whatever its stubs say."""
    return QGuiApplication.clipboard().mimeData()


def _copied(data: QMimeData) -> QMimeData | None:
    """Return a copy of what is on the clipboard, or None when there is nothing or far too much."""
    copy, size = QMimeData(), 0
    for kind in data.formats():
        content = data.data(kind)
        size += content.size()
        if size > MOST:
            return None
        if not content.isEmpty():
            copy.setData(kind, content)
    if data.hasImage():
        copy.setImageData(data.imageData())
    return copy if copy.formats() else None
