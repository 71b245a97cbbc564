"""What stands beside each other under a row of the shift check stands in one column and on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kastd_desktop.core.checklist import Item
from kastd_desktop.ui.screens.today.note import NoteBlock
from kastd_desktop.ui.screens.today.section import WhyBlock
from kastd_desktop.ui.widgets.buttons import Button
from kastd_desktop.ui.widgets.text import Label, Paragraph
from tests.ui.conftest import settle

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from kastd_desktop.ui.theme.theme import Theme

ITEM = Item("desk", "All is well", "2.1", "Hm, short", "Hm", 1)


def first_ink(picture: QImage, left: int, top: int, bottom: int) -> int:
    """Return where the first dark pixel of a strip is, counted from the left."""
    ground = picture.pixelColor(left, top).lightness()
    for x in range(left, picture.width()):
        if any(picture.pixelColor(x, y).lightness() < ground - 60 for y in range(top, bottom)):
            return x
    raise AssertionError("nothing is written there")


def middle_of(widget: QWidget, block: QWidget) -> int:
    return widget.mapTo(block, widget.rect().center()).y()


def test_the_note_and_the_suggestion_start_in_one_column(
    theme: Theme, show: Callable[[QWidget, tuple[int, int]], QWidget]
) -> None:
    block = NoteBlock(theme, ITEM, "Hm")
    show(block, (900, 80))
    block.line.clearFocus()  # its frame is ink too
    picture = block.grab().toImage()
    fix = block.findChild(Paragraph)
    assert isinstance(fix, Paragraph)
    starts = []
    for written in (block.line, fix):
        corner = written.mapTo(block, written.rect().topLeft())
        middle = middle_of(written, block)
        starts.append(first_ink(picture, corner.x() - 4, middle - 5, middle + 5))
    assert abs(starts[0] - starts[1]) <= 1


def test_the_reason_stands_level_with_its_label_and_its_clause(
    theme: Theme, show: Callable[[QWidget, tuple[int, int]], QWidget]
) -> None:
    block = WhyBlock(theme, ITEM)
    show(block, (900, 80))
    middles = [middle_of(part, block) for part in (*block.findChildren(Label), *block.findChildren(Paragraph))] + [
        middle_of(button, block) for button in block.findChildren(Button)
    ]
    assert len(middles) == 3
    assert max(middles) - min(middles) <= 1


def test_under_the_words_the_buttons_stand_together_at_the_left(
    theme: Theme, show: Callable[[QWidget, tuple[int, int]], QWidget]
) -> None:
    block = NoteBlock(theme, ITEM, "Hm")
    block.set_narrow(True)
    show(block, (560, 120))
    first, second = block.findChildren(Button)
    assert first.x() == theme.px(16)
    assert second.x() == first.geometry().right() + 1 + theme.px(8)
    block.set_narrow(False)
    block.resize(900, 80)
    assert first.x() > block.line.geometry().right()


def test_a_personal_code_is_pointed_at_while_it_is_written(
    theme: Theme, show: Callable[[QWidget, tuple[int, int]], QWidget]
) -> None:
    block = NoteBlock(theme, ITEM, "")
    show(block, (900, 120))
    height = block.sizeHint().height()

    def warned() -> bool:
        said = [each for each in block.findChildren(Paragraph) if each.isVisible() and "asmens kodą" in each.text()]
        assert bool(said) == ("asmens kodą" in block.line.accessibleDescription())
        return bool(said)

    assert not warned()
    block.line.setText("Klientas 385 01010000 paliko dokumentus")
    assert warned()
    assert block.sizeHint().height() > height
    block.line.setText("Klientas paliko dokumentus, tel. +370 600 00000")
    assert not warned()
    settle()
    assert block.sizeHint().height() == height, "without it nothing is in the way"
    again = NoteBlock(theme, ITEM, "38501010000")
    show(again, (900, 120))
    assert "asmens kodą" in again.line.accessibleDescription(), "what was kept before is pointed at too"
