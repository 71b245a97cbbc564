"""What assistive technology is told beyond Qt's own: headings, painted text, painted groups, announcements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleInterface

_interfaces: dict[int, QAccessibleInterface] = {}


class _RoleInterface(QAccessibleWidget):
    """A widget with the role its class asks for and the name it was given."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)


def _make(_key: str, item: QObject) -> QAccessibleInterface | None:
    # A name instead of the enumeration: making Qt's list of roles costs more than a whole screen row.
    role = getattr(item, "accessible_role", None)
    if role is None or not isinstance(item, QWidget):
        return None
    interface = _RoleInterface(item, QAccessible.Role[role])
    # Qt keeps the C++ half; without a reference here Python would drop the other.
    _interfaces[id(item)] = interface
    item.destroyed.connect(_Forget(id(item)))
    return interface


class _Forget:
    """Drops an interface when its widget is gone."""

    def __init__(self, key: int) -> None:
        self._key = key

    def __call__(self, *_arguments: object) -> None:
        _interfaces.pop(self._key, None)


def install() -> None:
    """Give widgets with an ``accessible_role`` that role; doing it twice changes nothing."""
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_make)


_installed: list[bool] = []


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say something politely, e.g. that a phrase was copied."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
