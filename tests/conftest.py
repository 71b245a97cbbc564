"""What all tests share: a private world, the language, a desk with sample data."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from kastd_desktop import cli, i18n
from kastd_desktop.services.demo import demo_desk
from kastd_desktop.system.resources import base_pack, translations_dir

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kastd_desktop.services.desk import Desk

PACK = Path(__file__).resolve().parents[1] / "resources" / "packs" / "kastd"


@pytest.fixture(autouse=True)
def private_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test has its own data folder and speaks Lithuanian."""
    monkeypatch.setenv("KASTD_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.delenv("KASTD_LOCALE", raising=False)
    i18n.activate("lt", translations_dir())
    yield
    i18n.activate("lt", translations_dir())


@pytest.fixture(scope="session")
def compiled_pack() -> Path:
    """Return the compiled base pack that the set-up made."""
    path = base_pack()
    assert path.is_file(), "run the set-up first: make test"
    return path


@pytest.fixture
def call(capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Return a function that runs the program and gives exit code, standard output and standard error."""

    def run(*words: object) -> tuple[int, str, str]:
        capfd.readouterr()
        try:
            code = cli.main([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        out, err = capfd.readouterr()
        assert "Traceback" not in err
        return code, out, err

    return run


@pytest.fixture
def make_desk(tmp_path: Path, compiled_pack: Path) -> Iterator[Callable[..., Desk]]:
    """Return a function that makes a desk with sample data; closed at the end."""
    desks: list[Desk] = []

    def make(state: str = "in-progress", locale: str = "lt", **preferences: object) -> Desk:
        from kastd_desktop.services.demo import demo_preferences

        i18n.activate(locale, translations_dir())
        folder = tmp_path / f"desk-{len(desks)}"
        folder.mkdir()
        chosen = demo_preferences(locale)._replace(**preferences)  # type: ignore[arg-type]  # named by the test
        desk = demo_desk(folder, locale, state, compiled_pack, chosen)
        desks.append(desk)
        return desk

    yield make
    for desk in desks:
        desk.records.close()
