"""Rules of the house that no linter knows, checked on the syntax tree of every module."""

from __future__ import annotations

import ast
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


def test_signals_are_connected_to_bound_methods_only() -> None:
    """A lambda or a partial keeps the widget for ever, or calls one that is gone."""
    found = [
        where(path, call)
        for path in UI
        for name, call in calls(path)
        if name == "connect"
        and any(
            isinstance(argument, ast.Lambda)
            or (isinstance(argument, ast.Call) and getattr(argument.func, "id", "") == "partial")
            for argument in call.args
        )
    ]
    assert not found


def test_looks_come_from_the_theme() -> None:
    forbidden = {"setStyleSheet", "setPixelSize", "setPointSize", "setPointSizeF"}
    allowed = {PACKAGE / "ui" / "application.py"}  # it dresses the application in the theme's sheet
    found = [
        where(path, call)
        for path in OUTSIDE_THEME
        if path not in allowed
        for name, call in calls(path)
        if name in forbidden
    ]
    assert not found


def test_colours_come_from_the_theme() -> None:
    """Paper is black on white whatever the theme; everything else asks the theme."""
    paper = {PACKAGE / "ui" / "printing.py", PACKAGE / "ui" / "rail.py"}  # the rail recolours the mark's own colours
    found = []
    for path in OUTSIDE_THEME:
        if path in paper or "letters" in path.parts or "kiosk" in path.parts or path.name == "first_run.py":
            continue
        for node in ast.walk(tree_of(path)):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and len(node.value) in {7, 9}
                and node.value.startswith("#")
            ):
                found.append(where(path, node))
    assert not found


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
