"""Icons: what the set-up drew is what would be drawn, and nothing prepared is trusted beyond its icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kastd_desktop.system.resources import resources_dir
from kastd_desktop.ui.theme import icons, svg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QImage


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    yield
    for cached in (icons.icon_pixmap, icons.mark_pixmap, icons._prepared):
        cached.cache_clear()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The edges of what had to be drawn."""
    edges: list[int] = []
    draw = svg.draw

    def note(source: bytes, edge: int) -> QImage:
        edges.append(edge)
        return draw(source, edge)

    monkeypatch.setattr(svg, "draw", note)
    for cached in (icons.icon_pixmap, icons.mark_pixmap, icons._prepared):
        cached.cache_clear()
    return edges


def test_prepared_pictures_look_like_drawn_ones(qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    del qapp
    prepared = icons._prepared()
    assert prepared
    for name, color, size in (("search", "#5b6270", 18), ("wind", "#2f4f9e", 20)):
        before = icons.icon_pixmap(name, color, size).toImage()
        icons.icon_pixmap.cache_clear()
        monkeypatch.setattr(icons, "_prepared", dict)
        after = icons.icon_pixmap(name, color, size).toImage()
        monkeypatch.undo()
        assert before == after
    assert not list(tmp_path.iterdir())


def test_another_size_is_drawn(qapp: object, drawn: list[int]) -> None:
    del qapp
    icons.icon_pixmap("search", "#123456", 37)
    assert drawn == [37]


@pytest.mark.parametrize("damage", [b"", b"damaged"])
def test_without_prepared_pictures_everything_is_drawn(
    qapp: object, drawn: list[int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: bytes
) -> None:
    del qapp
    for folder in ("icons", "themes"):
        (tmp_path / folder).symlink_to(resources_dir() / folder)
    (tmp_path / "prepared").mkdir()
    (tmp_path / icons.PREPARED).write_bytes(damage)
    monkeypatch.setattr(icons, "resources_dir", lambda: tmp_path)
    icons.icon_pixmap("wind", "#2f4f9e", 20)
    assert drawn == [20]
