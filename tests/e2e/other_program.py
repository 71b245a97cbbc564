"""Another program in front: a window to write in, which keeps what stands in it in the file it is given."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit


class Editor(QPlainTextEdit):
    """A plain editor."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.setWindowTitle("Kita programa")
        self.resize(700, 400)
        self.textChanged.connect(self._keep)

    def _keep(self) -> None:
        self._file.write_text(self.toPlainText(), encoding="utf-8")


application = QApplication(sys.argv[:1])
editor = Editor(Path(sys.argv[1]))
editor.show()
sys.exit(application.exec())
