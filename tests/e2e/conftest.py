"""What end-to-end tests share: a desktop of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.e2e.desktop import Desktop, desktop

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Desktop]:
    """Return a running desktop."""
    with desktop(tmp_path) as running:
        yield running
