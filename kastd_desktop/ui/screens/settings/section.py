"""What every section of the settings is: a heading, fields that save themselves, and a name for each of them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import _
from kastd_desktop.ui.screens.settings.saved_field import Captioned, SavedField
from kastd_desktop.ui.widgets.layout import column, rule
from kastd_desktop.ui.widgets.text import Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.choices import Choices
    from kastd_desktop.ui.theme.theme import Theme

REBUILDING: Final = frozenset({"locale", "theme", "text_scale", "reduced_motion", "desk", "place"})
"""Settings after whose change the window is made anew."""
_SETTINGS: Final = frozenset(Preferences._fields)


class Section(QWidget):
    """A heading with fields.

    Attributes:
        saved: something was saved.
        failed: (UserError, what does it again) something was not, and no field is to blame.
        rebuilding: (place of a field) a change is about to make the window anew.
        id: the section's part in the place of a field: ``desk/opening``.
        heading: its name, still to be translated.
        title: its name.
        controls: what takes the keyboard, by field id.
    """

    saved = Signal()
    failed = Signal(object, object)
    rebuilding = Signal(str)
    id = ""
    heading = ""

    def __init__(self, theme: Theme, choices: Choices, lead: str = "") -> None:
        super().__init__()
        self._theme = theme
        self._choices = choices
        self.title = _(self.heading)
        self.controls: dict[str, QWidget] = {}
        self._whole: dict[str, QWidget] = {}
        self.body = column(spacing=theme.px(18))
        self.body.addWidget(Heading(theme, self.title, "title"))
        self.body.addWidget(rule())
        if lead:
            self.body.addWidget(Paragraph(theme, lead, "body", "ink-2"))
        self.setLayout(self.body)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def add(self, widget: QWidget) -> None:
        """Put something under what is there."""
        self.body.addWidget(widget)

    def add_line(self, name: str, label: str, hint: str = "", *, width: int = 0) -> SavedField:
        """Add a line of text that saves itself when it is left.

        Args:
            name: field of `Preferences`.
            label: what it is.
            hint: a sentence under it.
            width: widest at 100 %, or 0 for the whole measure.
        """
        value = str(getattr(self._choices.preferences, name))
        return self.add_field(SavedField(self._theme, name, label, value, hint, width=width))

    def add_field(self, field: SavedField) -> SavedField:
        """Add a field that holds a setting of its name."""
        field.written.connect(self._on_written)
        self.controls[field.name] = field.line
        self.add(field)
        return field

    def add_control(
        self, name: str, label: str, control: QWidget, hint: str = "", *, width: int = 0, focus: QWidget | None = None
    ) -> Captioned:
        """Add a control with its label.

        Args:
            name: id of the field.
            label: what it is.
            control: the control; it saves by itself.
            hint: a sentence under it.
            width: widest at 100 %, or 0 for as wide as there is room.
            focus: what of it takes the keyboard; the control itself when left out.
        """
        captioned = Captioned(self._theme, label, control, hint, width=width)
        self.controls[name] = focus or control
        self._whole[name] = control
        self.add(captioned)
        return captioned

    def saved_fields(self) -> tuple[SavedField, ...]:
        """Return the lines that save themselves."""
        return tuple(self.findChildren(SavedField))

    def target(self, name: str) -> QWidget | None:
        """Return what takes the keyboard for a field; None when there is no such field."""
        return self.controls.get(name)

    def first(self) -> QWidget:
        """Return what takes the keyboard when the section is jumped to."""
        name = next(iter(self.controls))
        return self.target(name) or self.controls[name]

    def name_of(self, widget: QWidget | None) -> str:
        """Return the id of the field that a widget belongs to; empty when it belongs to none."""
        while widget is not None and widget is not self:
            for name, control in (*self.controls.items(), *self._whole.items()):
                if control is widget:
                    return name
            widget = widget.parentWidget()
        return ""

    def commit(self) -> None:
        """Save what is written but not saved yet; the screen is about to be left."""
        for field in self.saved_fields():
            field.commit()

    def restore(self) -> None:
        """Bring back what is saved where something was refused."""
        for field in self.saved_fields():
            if field.fault():
                field.restore()

    def refresh(self) -> None:
        """Show settings that were changed elsewhere."""
        for field in self.saved_fields():
            if field.name in _SETTINGS:
                field.show_saved(str(getattr(self._choices.preferences, field.name)))

    def save(self, name: str, spot: Captioned | None = None, /, **values: Any) -> bool:  # noqa: ANN401 - of Preferences
        """Save settings; what is refused is said where it was changed, else by `failed`.

        Args:
            name: id of the field a person changed.
            spot: where to say what is wrong.
            **values: fields of `Preferences`.

        Returns:
            Whether it is saved.
        """
        if REBUILDING & values.keys():
            self.rebuilding.emit(f"{self.id}/{name}")
        return self._try(partial(self.save, name, None, **values), spot, self._choices.change, **values)

    def attempt(
        self,
        spot: Captioned | None,
        change: Callable[..., Preferences],
        /,
        *arguments: Any,  # noqa: ANN401 - handed on
        **values: Any,  # noqa: ANN401 - handed on
    ) -> bool:
        """Call a service that saves; what is refused is said where it was changed, else by `failed`."""
        again = partial(self.attempt, None, change, *arguments, **values)
        return self._try(again, spot, change, *arguments, **values)

    def _try(
        self,
        again: Callable[[], bool],
        spot: Captioned | None,
        change: Callable[..., Preferences],
        /,
        *arguments: Any,  # noqa: ANN401 - handed on
        **values: Any,  # noqa: ANN401 - handed on
    ) -> bool:
        before = self._choices.preferences
        try:
            after = change(*arguments, **values)
        except UserError as error:
            if spot is None:
                self.failed.emit(error, partial(self._again, again))
            else:
                spot.show_fault(error.text())
            return False
        if spot is not None:
            spot.show_fault("")
        if after != before:
            self.saved.emit()
        return True

    def _again(self, attempt: Callable[[], bool]) -> None:
        """Try once more, and show what is saved now: the control went back when it was refused."""
        if attempt():
            self.refresh()

    def _on_written(self, field: SavedField, text: str) -> None:
        if self.save(field.name, field, **{field.name: text}):
            field.accept(str(getattr(self._choices.preferences, field.name)))
