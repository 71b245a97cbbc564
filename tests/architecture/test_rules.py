"""Rules of the house that no linter knows, checked on the syntax tree of every module."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "kastd_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
UI = [path for path in MODULES if path.is_relative_to(PACKAGE / "ui")]
OUTSIDE_THEME = [path for path in UI if not path.is_relative_to(PACKAGE / "ui" / "theme")]


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield (last part of the name, call) of every call in a module."""
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Attribute):
                yield node.func.attr, node
            elif isinstance(node.func, ast.Name):
                yield node.func.id, node


def names(path: Path) -> set[str]:
    """Return every name a module imports or mentions."""
    found = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.ImportFrom | ast.Import):
            found |= {alias.name.rpartition(".")[2] for alias in node.names}
        elif isinstance(node, ast.Attribute):
            found.add(node.attr)
    return found


def where(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def test_rules_look_at_the_whole_package() -> None:
    assert len(MODULES) > 80
    assert len(UI) > 30


def test_every_module_says_what_it_is() -> None:
    silent = [path for path in MODULES if not ast.get_docstring(tree_of(path))]
    assert not silent


def last_name(node: ast.expr) -> str:
    """Return the last part of a dotted name; empty for anything else."""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def partials(tree: ast.Module) -> set[str]:
    """Return the names under which a module knows `functools.partial`."""
    return {"partial", "partialmethod"} | {
        alias.asname
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "functools"
        for alias in node.names
        if alias.asname and alias.name.startswith("partial")
    }


def unbound(tree: ast.Module) -> list[ast.Call]:
    """Return every call of ``connect`` that is given a lambda or a partial, at once or by way of a name."""
    made = partials(tree)

    def loose(node: ast.expr) -> bool:
        return isinstance(node, ast.Lambda) or (isinstance(node, ast.Call) and last_name(node.func) in made)

    named = {
        last_name(target)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign | ast.AnnAssign | ast.NamedExpr) and node.value is not None and loose(node.value)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
    }
    return [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and last_name(node.func) == "connect"
        and any(loose(each) or last_name(each) in named - {""} for each in node.args)
    ]


def test_signals_are_connected_to_bound_methods_only() -> None:
    """A lambda or a partial keeps the widget for ever, or calls one that is gone."""
    found = [where(path, call) for path in UI for call in unbound(tree_of(path))]
    assert not found


@pytest.mark.parametrize(
    "line",
    [
        "button.clicked.connect(lambda: self.go())",
        "button.clicked.connect(partial(self.go, 1))",
        "button.clicked.connect(functools.partial(self.go, 1))",
        "from functools import partial as bind\nbutton.clicked.connect(bind(self.go, 1))",
        "go = functools.partial(self.go, 1)\nbutton.clicked.connect(go)",
        "self._go = lambda: 1\nbutton.clicked.connect(self._go)",
    ],
)
def test_every_way_to_connect_something_loose_is_seen(line: str) -> None:
    assert len(unbound(ast.parse(line))) == 1
    assert unbound(ast.parse("button.clicked.connect(self.go)\nlater = partial(self.go, 1)")) == []


def test_looks_come_from_the_theme() -> None:
    forbidden = {"setStyleSheet", "setPixelSize", "setPointSize", "setPointSizeF"}
    found = [where(path, call) for path in OUTSIDE_THEME for name, call in calls(path) if name in forbidden]
    assert not found


HEX = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")
PAPER = {"printing.py", "paper/ink.py"}
"""Modules with colours of their own: paper is black on white whatever the theme."""


def colours(tree: ast.Module) -> list[ast.AST]:
    """Return every colour that stands in a module by its value: ``#RRGGBB``, parts of one, or one of Qt's own."""
    return [
        node
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, str) and HEX.fullmatch(node.value))
        or (
            isinstance(node, ast.Call)
            and last_name(node.func) in {"QColor", "QRgba64", "qRgb", "qRgba", "fromRgb", "fromRgbF", "fromHsv"}
            and any(isinstance(each, ast.Constant) for each in node.args)
        )
        or (
            isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Attribute)
            and node.value.attr == "GlobalColor"
            and node.attr != "transparent"
        )
    ]


def test_colours_come_from_the_theme() -> None:
    found = {path: [where(path, node) for node in colours(tree_of(path))] for path in OUTSIDE_THEME}
    own = {path.relative_to(PACKAGE / "ui").as_posix() for path, places in found.items() if places}
    assert own - PAPER == set(), "ask the theme"
    assert PAPER - own == set(), "an exemption nobody needs any more"


@pytest.mark.parametrize(
    "line", ['INK = "#1B2230"', 'INK = "#fff"', 'INK = "#1B2230CC"', "QColor(255, 0, 0)", "pen(Qt.GlobalColor.white)"]
)
def test_every_way_to_name_a_colour_is_seen(line: str) -> None:
    assert len(colours(ast.parse(line))) == 1
    assert colours(ast.parse('QColor(role)\npicture.fill(Qt.GlobalColor.transparent)\nkey = "#12"')) == []


def test_windows_write_no_files() -> None:
    """A service does, whole or not at all. The set-up alone calls what prepares the bindings for the next start."""
    forbidden = {"write_bytes", "write_text", "write_atomically", "unlink", "mkdir", "touch", "rename", "rmdir"}
    writing = {
        path.relative_to(PACKAGE / "ui").as_posix() for path in UI for name, _call in calls(path) if name in forbidden
    }
    assert writing == {"bindings.py"}


def test_translated_texts_are_plain_literals() -> None:
    """``_(f"…")`` looks up a text that no catalogue can have."""
    found = [
        where(path, call)
        for path in MODULES
        for name, call in calls(path)
        if name in {"_", "N_", "ngettext", "pgettext"} and any(isinstance(each, ast.JoinedStr) for each in call.args)
    ]
    assert not found


def test_texts_of_packs_are_never_parsed_as_rich_text() -> None:
    """Rich text reads the files it is told to."""
    forbidden = {"setHtml", "setMarkdown", "insertHtml", "appendHtml", "QTextBrowser", "QSettings", "fromHtml"}
    found = {str(path.relative_to(ROOT)): names(path) & forbidden for path in UI if names(path) & forbidden}
    assert not found


def test_plain_labels_come_from_the_kit() -> None:
    found = [
        where(path, call)
        for path in OUTSIDE_THEME
        if not path.is_relative_to(PACKAGE / "ui" / "widgets")
        for name, call in calls(path)
        if name == "QLabel"
    ]
    assert not found


def test_nothing_can_reach_a_network() -> None:
    forbidden = {"socket", "ssl", "http", "urllib", "ftplib", "smtplib", "QtNetwork", "asyncio", "xmlrpc", "requests"}
    found = []
    for path in MODULES:
        for node in ast.walk(tree_of(path)):
            modules = (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            parts = {part for module in modules for part in module.split(".")}
            if isinstance(node, ast.ImportFrom):
                parts |= {alias.name for alias in node.names if node.module == "PySide6"}
            if parts & forbidden:
                found.append(where(path, node))
    assert not found


def test_the_kiosk_opens_nothing() -> None:
    forbidden = {"QFileDialog", "QPrintDialog", "QDesktopServices", "QMenu", "QMessageBox", "QDialog", "QColorDialog"}
    kiosk = [path for path in UI if path.is_relative_to(PACKAGE / "ui" / "kiosk")]
    assert kiosk
    assert not [path for path in kiosk if names(path) & forbidden]


@pytest.mark.parametrize("modules", ["kastd_desktop.cli", "kastd_desktop.services.desk", "kastd_desktop.app"])
def test_importing_without_a_window_loads_no_qt(modules: str) -> None:
    code = f"import sys, {modules}; print([name for name in sys.modules if 'PySide6' in name or 'shiboken' in name])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stdout.strip() == "[]"


@pytest.mark.parametrize(
    "arguments",
    [
        ["look-up", "rekia", "--json"],
        ["pack", "info", "resources/packs/kastd"],
        ["pack", "coverage", "resources/packs/kastd"],
    ],
)
def test_commands_without_a_window_load_no_qt(arguments: list[str]) -> None:
    code = (
        "import sys; from kastd_desktop.cli import main\n"
        f"code = main({arguments!r})\n"
        "print('QT' if any('PySide6' in name for name in sys.modules) else 'NO QT', code, file=sys.stderr)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert result.stderr.strip().endswith("NO QT 0"), result.stderr
