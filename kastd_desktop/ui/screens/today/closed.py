"""After the list of the end of a shift: what is left for tomorrow. Its week is nobody's score, so none is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.today.finished import Finished, to_mend

if TYPE_CHECKING:
    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from kastd_desktop.core.checklist import Item
    from kastd_desktop.ui.screens.today.other_list import Way
    from kastd_desktop.ui.screens.today.week_strip import WeekStrip


class Closed(Finished):
    """A shift brought to its end."""

    def title(self) -> str:
        return _("Shift wound up")

    def ahead(self) -> str:
        return _("Before you leave")

    def well(self) -> str:
        return _("Everything is put away and handed over.")

    def lead(self, missing: list[Item]) -> str:
        if not missing:
            return _("Have a good rest.")
        return f"{to_mend(missing)} " + _("Hand over to tomorrow what cannot be done today.")

    def set_way(self, way: Way) -> None:
        super().set_way(way)
        self._first = way

    def _show_week(self, side: QVBoxLayout) -> WeekStrip | None:
        return None

    def _show_next(self) -> QWidget | None:
        return None
