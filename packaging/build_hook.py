"""Puts the compiled catalogues and the base pack into the wheel, so that `pip install .` gives a working program."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from runpy import run_path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parents[1]


class CompileHook(BuildHookInterface[Any]):
    """Compiles what is authored as text; nothing compiled is committed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile into a temporary folder and add the results."""
        del version
        if self.target_name != "wheel":
            return
        out = Path(tempfile.mkdtemp(prefix="kastd-build-"))
        data = "kastd_desktop/_data"
        for po in sorted(ROOT.glob("translations/*/LC_MESSAGES/*.po")):
            inside = po.relative_to(ROOT).with_suffix(".mo")
            _compile_catalogue(po, out / inside)
            build_data["force_include"][str(out / inside)] = f"{data}/{inside.as_posix()}"
        pack = out / "kastd.kastd"
        _compile_pack(ROOT / "resources" / "packs" / "kastd", pack)
        build_data["force_include"][str(pack)] = f"{data}/packs/kastd.kastd"
        for page in _write_help_cards(pack, out):
            build_data["force_include"][str(page)] = f"{data}/{page.name}"


def _compile_catalogue(po: Path, mo: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    mo.parent.mkdir(parents=True, exist_ok=True)
    with po.open("rb") as source, mo.open("wb") as target:
        write_mo(target, read_po(source))


def _compile_pack(folder: Path, output: Path) -> None:
    sys.path.insert(0, str(ROOT))
    try:
        from kastd_desktop.services import authoring

        checked = authoring.build(folder, output)
    finally:
        sys.path.remove(str(ROOT))
    if not checked.sound:
        errors = [f"{each.file}: {each.text()}" for each in checked.problems if each.level == "error"]
        raise RuntimeError("the base pack has errors:\n" + "\n".join(errors))


def _write_help_cards(pack: Path, out: Path) -> list[Path]:
    # By its path: a package called “packaging” is somebody else's.
    write = run_path(str(ROOT / "packaging" / "help_cards.py"))["write_help_cards"]
    pages: list[Path] = write(pack, out / "translations", out / "help-cards")
    return pages
