"""The quick import of Qt's bindings: hands out what was kept, trusts nothing stale, and leaves Python as it was."""

from __future__ import annotations

import builtins
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from kastd_desktop.ui import bindings

ROOT = Path(__file__).resolve().parents[2]
NAME = "shibokensupport/piece.py"


def compiled(source: bytes, name: str = NAME) -> object:
    """Compile as the bindings do, and return what it says."""
    space: dict[str, object] = {}
    exec(compile(source, name, "exec"), space)  # our own line
    return space["said"]


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    file = tmp_path / "prepared" / "kept.bin"
    with bindings.keep(file):
        compiled(b"said = 1")
        compiled(b"said = 2", "elsewhere.py")
    return file


def test_only_pieces_of_the_bindings_are_kept(kept: Path) -> None:
    assert set(marshal.loads(kept.read_bytes())) == {NAME}  # written above


def test_a_kept_piece_is_not_compiled_again(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    true = builtins.compile

    def watch(source: bytes, name: str, *more: object) -> object:
        asked.append(name)
        return true(source, name, *more)  # type: ignore[call-overload]  # passed on as it came

    monkeypatch.setattr(builtins, "compile", watch)
    with bindings.quick(kept):
        assert compiled(b"said = 1") == 1
        assert compiled(b"said = 2", "elsewhere.py") == 2
    assert asked == ["elsewhere.py"]


def test_a_changed_source_is_compiled_anew(kept: Path) -> None:
    with bindings.quick(kept):
        assert compiled(b"said = 3") == 3


@pytest.mark.parametrize("damage", [b"", b"not marshal", b"\x00" * 40])
def test_a_damaged_file_changes_nothing(kept: Path, damage: bytes) -> None:
    kept.write_bytes(damage)
    with bindings.quick(kept):
        assert compiled(b"said = 4") == 4


def test_python_is_left_as_it_was(kept: Path) -> None:
    true = builtins.compile
    with pytest.raises(ZeroDivisionError), bindings.quick(kept):
        compiled(b"said = 1 / 0")
    assert builtins.compile is true


def test_every_python_has_a_file_of_its_own(tmp_path: Path) -> None:
    assert sys.implementation.cache_tag in bindings.file_in(tmp_path).name


def test_later_imports_are_pythons_own(tmp_path: Path) -> None:
    """Under PySide's import, the source of every later module is read and tokenised."""
    code = (
        "import builtins, sys; own = builtins.__import__; from pathlib import Path\n"
        f"from kastd_desktop.ui import bindings; bindings.load(Path({str(tmp_path / 'none')!r}))\n"
        "from PySide6.QtWidgets import QApplication, QLabel; QApplication(sys.argv); QLabel('x').setText('y')\n"
        "print(builtins.__import__ is own)"
    )
    shown = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["True"], shown.stderr


def test_the_set_up_kept_them_for_this_python() -> None:
    pieces = marshal.loads(bindings.file_in(ROOT / "resources").read_bytes())  # made by the set-up
    assert len(pieces) > 5
    assert all(name.startswith("shibokensupport/") for name in pieces)
