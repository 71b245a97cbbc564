"""Settings: sections one under the other, each field saved by itself. A place names a section or a field of one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QLayout, QLineEdit, QWidget

from kastd_desktop.i18n import _
from kastd_desktop.services.change import Change, Kinds
from kastd_desktop.services.summons import Summons
from kastd_desktop.ui.screens.screen import Place, Screen
from kastd_desktop.ui.screens.settings.appearance import AppearanceSection
from kastd_desktop.ui.screens.settings.contacts import ContactsSection
from kastd_desktop.ui.screens.settings.contents import Contents
from kastd_desktop.ui.screens.settings.data import DataSection
from kastd_desktop.ui.screens.settings.desk import DeskSection, InstitutionSection, YouSection
from kastd_desktop.ui.screens.settings.mode import ModeSection
from kastd_desktop.ui.screens.settings.quick_help import QuickHelpSection
from kastd_desktop.ui.screens.settings.waiting_room import WaitingRoomSection
from kastd_desktop.ui.widgets.drop_down import DropDown
from kastd_desktop.ui.widgets.layout import Footer, Scroller, column, holder, row
from kastd_desktop.ui.widgets.status import Status
from kastd_desktop.ui.widgets.text import Heading, Label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from kastd_desktop.errors import UserError
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.look_up import LookUp
    from kastd_desktop.services.modes import Mode
    from kastd_desktop.system.paths import Paths
    from kastd_desktop.ui.screens.settings.section import Section
    from kastd_desktop.ui.theme.theme import Theme

PADDING: Final = 40
MEASURE: Final = 600
"""Widest section at 100 %, as a line to read."""
NARROW: Final = 600
LISTED: Final = 780
"""Widths at 100 % below which the margin shrinks, and the list of sections becomes a choice on top."""
LATER: Final = 30
BETWEEN: Final = 10
"""Milliseconds after which sections that are not seen yet are built, and between two of them."""
HEADING_ROOM: Final = 12
"""Pixels left above a section that was jumped to."""


class SettingsScreen(Screen):
    """Everything a desk chooses for itself."""

    def __init__(
        self, theme: Theme, choices: Choices, look_up: LookUp, mode: Mode, paths: Paths, summons: Summons | None = None
    ) -> None:
        super().__init__()
        self.title = _("Settings")
        self._theme = theme
        standard, manifest = look_up.standard(), look_up.manifest()
        # What is not seen at first is built a little later, one section a turn.
        self._to_come: list[tuple[type[Section], tuple[object, ...]]] = [
            (InstitutionSection, ()),
            (DeskSection, ()),
            (YouSection, ()),
            (ContactsSection, (look_up.roles(),)),
            (QuickHelpSection, (summons or Summons(),)),
            (AppearanceSection, ()),
            (ModeSection, (mode, standard)),
            (WaitingRoomSection, ()),
            (DataSection, (paths, manifest, standard)),
        ]
        self._choices = choices
        self._built: list[Section] = []
        self._ids = tuple(kind.id for kind, _more in self._to_come)
        self._wanted_field = ""
        self._keeping = False
        self._pending = False
        self._jumped = ""
        self._changed = ""
        names = [(kind.id, _(kind.heading)) for kind, _more in self._to_come]
        self._contents = Contents(theme, names)
        self._contents.chosen.connect(self._on_chosen)
        self._jump = DropDown(theme, names, names[0][0])
        self._jump.chosen.connect(self._on_chosen)
        self._head = self._make_head()
        self._inside = column(spacing=theme.px(44))
        self._inside.addStretch(1)
        self._inside.setVerticalSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        self._content = holder(self._inside)
        self._scroller = Scroller(self._content)
        self._scroller.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self._footer = Footer(theme, PADDING)
        self._status = Status(theme)
        self._status.untouched(_("Every change is saved at once, on this computer"))
        self._footer.line.addWidget(self._status, 1)
        self._middle = row()
        self._middle.addWidget(self._contents, 0, Qt.AlignmentFlag.AlignTop)
        self._middle.addWidget(self._scroller, 1)
        whole = column()
        whole.addLayout(self._head)
        whole.addLayout(self._middle, 1)
        whole.addWidget(self._footer)
        self.setLayout(whole)
        self._contents.show_current(self._ids[0])
        self._build_one()

    def complete(self) -> None:
        """Build whatever of the screen is not there yet."""
        while self._to_come:
            self._build_one()

    def open(self, id_: str) -> None:
        """Show a section (``contacts``) or a field of one (``appearance/theme``); an empty id is the top."""
        if self._keeping:
            return
        section, _slash, field = id_.partition("/")
        if section in self._ids:
            self._wanted_field = field
            self._jump_to(section)
        else:
            self._wanted_field = ""
            self._jump_to("")

    def entered(self) -> None:
        if self._keeping:
            return
        self._target().setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self._reveal_wanted)

    def left(self) -> None:
        self._commit()
        for section in self._built:
            section.restore()

    def refresh(self, change: Kinds) -> None:
        if change & (Change.PREFERENCES | Change.MODE | Change.SHORTCUT):
            for section in self._built:
                section.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._reveal_wanted)
        if self._to_come:
            QTimer.singleShot(LATER, self, self._build_more)

    def hideEvent(self, event: QHideEvent) -> None:
        self._commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        scale = self._theme.scale
        width = self.width() / scale
        padding = 24 if width < NARROW else PADDING
        listed = width >= LISTED
        short = self.height() / scale < 520
        px = self._theme.px
        self._contents.setVisible(listed)
        self._contents.setFixedWidth(px(200))
        self._jump_holder.setVisible(not listed)
        self._head.setDirection(
            QBoxLayout.Direction.LeftToRight if width >= NARROW else QBoxLayout.Direction.TopToBottom
        )
        self._head.setContentsMargins(padding, px(12 if short else 32), padding, px(8 if short else 16))
        self._middle.setContentsMargins(padding if listed else 0, 0, 0, 0)
        self._inside.setContentsMargins(px(40) if listed else padding, px(8), padding, px(40))
        self._footer.line.setContentsMargins(padding, px(10), padding, px(10))
        super().resizeEvent(event)
        while self._to_come and self._height_built() < self.height():
            self._build_one()

    def _build_one(self) -> None:
        kind, more = self._to_come.pop(0)
        section = kind(self._theme, self._choices, *more)  # type: ignore[arg-type]  # each takes what is listed with it
        section.saved.connect(self._on_saved)
        section.failed.connect(self._on_failed)
        section.rebuilding.connect(self._on_rebuilding)
        section.setMaximumWidth(self._theme.px(MEASURE))
        # A column would ask how tall it is at a width that it may not have, and cut its last lines off.
        bounded = row()
        bounded.addWidget(section, 1000)
        bounded.addStretch(1)
        self._inside.insertLayout(len(self._built), bounded)
        self._built.append(section)
        if self.isVisible():
            # Now: a turn later all sections would be seen squeezed into the height there was.
            section.show()
            self._inside.activate()

    def _build_more(self) -> None:
        if self._to_come:
            self._build_one()
            QTimer.singleShot(BETWEEN, self, self._build_more)

    def _height_built(self) -> int:
        """Return how high the sections there are, at least."""
        return sum(section.sizeHint().height() + self._inside.spacing() for section in self._built)

    def _make_head(self) -> QBoxLayout:
        theme = self._theme
        words = Label(theme, _("Section"), "label", "ink-2")
        words.setBuddy(self._jump)
        self._jump.setMinimumWidth(theme.px(240))
        choice = row(spacing=theme.px(12))
        choice.addWidget(words)
        choice.addWidget(self._jump, 1)
        self._jump_holder = holder(choice)
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.setSpacing(theme.px(16))
        head.addWidget(Heading(theme, _("Settings"), "display"))
        head.addStretch(1)
        head.addWidget(self._jump_holder)
        return head

    def _section(self, id_: str) -> Section:
        """Return a section; the first one when there is none of that id."""
        if id_ != self._ids[0] and id_ in self._ids:
            # To be scrolled to, it needs everything below it.
            self.complete()
        return next((section for section in self._built if section.id == id_), self._built[0])

    def _target(self) -> QWidget:
        """Return what takes the keyboard: the field asked for, else the one the section begins with."""
        section = self._section(self._jumped)
        return section.target(self._wanted_field) or section.first()

    def _jump_to(self, id_: str) -> None:
        self._jumped = id_
        self._contents.show_current(self._section(id_).id)
        self._jump.set_value(self._section(id_).id)
        self._pending = True

    def _reveal_wanted(self) -> None:
        """Scroll once things have their places, and only once: later showings keep where one was."""
        if self._pending and self.isVisible():
            self._pending = False
            self._reveal()
            # A window that opens with a section in front finds its heights only now; large text makes fields taller.
            QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """Scroll to the section asked for and make sure the field in it can be seen."""
        bar = self._scroller.verticalScrollBar()
        section = self._section(self._jumped)
        top = section.y() - HEADING_ROOM if self._jumped else 0
        bar.setValue(top)
        if self._wanted_field:
            target = self._target()
            place = target.mapTo(self._content, QPoint(0, 0))
            self._scroller.ensureVisible(place.x(), place.y(), 0, target.height() + 24)
            self._scroller.ensureVisible(place.x(), place.y() + target.height(), 0, 48)

    def _on_chosen(self, id_: str) -> None:
        self._wanted_field = ""
        self._jump_to(id_)
        self._target().setFocus(Qt.FocusReason.TabFocusReason)
        self._reveal_wanted()

    def _on_scrolled(self, value: int) -> None:
        """Mark the section in view."""
        edge = value + self._scroller.viewport().height() // 3
        above = [section for section in self._built if section.y() <= edge]
        bar = self._scroller.verticalScrollBar()
        jumped = self._section(self._jumped)
        if self._jumped and value == min(jumped.y() - HEADING_ROOM, bar.maximum()):
            current = jumped
        else:
            current = above[-1] if above else self._built[0]
        self._contents.show_current(current.id)
        self._jump.set_value(current.id)

    def _commit(self) -> None:
        for section in self._built:
            section.commit()

    def _on_saved(self) -> None:
        self._status.say(_("Saved"))

    def _on_failed(self, error: UserError, retry: Callable[[], object]) -> None:
        self._status.failed(error, partial(self._retry, retry))

    def _retry(self, retry: Callable[[], object]) -> None:
        """Save what was refused, and lines that were refused for the same reason."""
        self._commit()
        retry()

    def _on_rebuilding(self, place: str) -> None:
        """Let the window know where the keyboard is: it is about to be made anew and must find this place again."""
        self._changed = place
        # A line is saved when it is left; where the keyboard went is known a turn later.
        QTimer.singleShot(0, self, self._keep_place)

    def _keep_place(self) -> None:
        place = self._changed
        section, _slash, field = place.partition("/")
        left_behind = isinstance(self._section(section).target(field), QLineEdit)
        focused = self.focusWidget()
        for each in self._built:
            if name := each.name_of(focused):
                here = f"{each.id}/{name}"
                if left_behind or here.startswith(place):
                    place = here
        self._keeping = True
        self.wanted.emit(Place("settings", place))
        self._keeping = False
