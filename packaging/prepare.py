"""Does at set-up what every start would do again; see the program's modules on bindings and icons.

Writes the compiled form of the modules inside Qt's bindings, and the pictures of the first screen in every theme.
"""

from __future__ import annotations

import marshal
import os
import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from kastd_desktop.core.preferences import Theme

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"


def main() -> int:
    """Prepare everything."""
    sys.path.insert(0, str(ROOT))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from kastd_desktop.ui import bindings

    with bindings.keep(bindings.file_in(RESOURCES)):
        from PySide6.QtCore import Qt

        Qt.Key.Key_Escape  # noqa: B018  # the first touch of an enumeration compiles the second half
    pictures()
    return 0


def pictures() -> None:
    """Draw the first screen in every theme, and keep the pictures that were drawn for it."""
    from PySide6.QtCore import QSize

    from kastd_desktop.services.demo import demo_desk, demo_preferences
    from kastd_desktop.ui.application import make_application
    from kastd_desktop.ui.rendering import render
    from kastd_desktop.ui.theme import icons, svg

    (RESOURCES / icons.PREPARED).unlink(missing_ok=True)
    kept: dict[tuple[int, int], bytes] = {}
    draw = svg.draw

    def note(source: bytes, edge: int) -> QImage:
        image = draw(source, edge)
        kept[zlib.crc32(source), edge] = bytes(image.constBits())
        return image

    svg.draw = note  # type: ignore[assignment]  # the very same, and told
    application = make_application()
    themes: tuple[Theme, ...] = ("light", "dark", "contrast")
    for theme in themes:
        with tempfile.TemporaryDirectory(prefix="kastd-") as folder:
            preferences = demo_preferences("lt")._replace(theme=theme)
            desk = demo_desk(Path(folder), "lt", "", None, preferences)
            try:
                render(desk, "today", "", QSize(1280, 768), Path(folder) / "today.png")
            finally:
                desk.records.close()
    application.quit()
    (RESOURCES / icons.PREPARED).write_bytes(marshal.dumps(kept))


if __name__ == "__main__":
    sys.exit(main())
