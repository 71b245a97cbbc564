"""What a pack's author does: check, tidy, stamp translations, see coverage, build. Knows nothing of how it is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kastd_desktop.content.coverage import Coverage, coverage_of
from kastd_desktop.content.lint import lint
from kastd_desktop.content.loader import Source, read_pack
from kastd_desktop.content.problems import Problem, has_errors
from kastd_desktop.content.translation import digest
from kastd_desktop.content.wording import joined
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.resources import resources_dir

if TYPE_CHECKING:
    from pathlib import Path

_MADE_FROM = re.compile(r'^made_from = "[^"\n]*"$', re.MULTILINE)


@dataclass(frozen=True)
class Checked:
    """A pack folder that was read: the pack, when it could be, and every problem."""

    source: Source | None
    problems: list[Problem]

    @property
    def sound(self) -> bool:
        """Tell whether the pack may be built."""
        return self.source is not None and not has_errors(self.problems)


def icon_names() -> frozenset[str]:
    """Return the icons a card may name."""
    return frozenset(path.stem for path in (resources_dir() / "icons").glob("*.svg"))


def check(root: Path) -> Checked:
    """Read a pack folder and find everything that is wrong with it.

    Raises:
        UserError: there is no such folder.
    """
    if not root.is_dir():
        raise UserError(N_("There is no pack folder at {path}. Check the path."), path=root)
    source, problems = read_pack(root)
    if source is not None:
        problems += lint(source, icon_names())
    problems.sort(key=lambda problem: (problem.file, problem.level, problem.place))
    return Checked(source, problems)


def coverage(root: Path) -> Coverage:
    """Tell which clauses nothing carries out, and what carries out no clause.

    Raises:
        UserError: the folder holds no readable pack.
    """
    return coverage_of(_readable(root))


def _readable(root: Path) -> Source:
    checked = check(root)
    if checked.source is None:
        raise UserError(N_("The pack at {path} cannot be read: {problem}"), path=root, problem=checked.problems[0].text())
    return checked.source


def stamp(root: Path, locale: str, paths: list[str]) -> list[str]:
    """Mark translation files as made from the present source texts.

    Args:
        root: the pack folder.
        locale: which translation.
        paths: paths inside the pack (``situations/crying.toml``); empty for all.

    Returns:
        The paths that were changed.

    Raises:
        UserError: the folder holds no readable pack.
    """
    source = _readable(root)
    changed = []
    for path, model in sorted(source.files[source.source_locale].items()):
        file = root / locale / path
        if (paths and path not in paths) or not file.is_file():
            continue
        text = file.read_text(encoding="utf-8")
        line = f'made_from = "{digest(type(model), source.raw[path])}"'
        stamped = _MADE_FROM.sub(line, text, count=1) if _MADE_FROM.search(text) else f"{line}\n{text}"
        if stamped != text:
            file.write_text(stamped, encoding="utf-8")
            changed.append(path)
    return changed


def tidy(root: Path) -> list[str]:
    """Join numbers and units by non-breaking spaces in the pack's Lithuanian files.

    Returns:
        The paths that were changed.
    """
    changed = []
    for file in sorted(root.rglob("*.toml")):
        path = file.relative_to(root).as_posix()
        if re.match(r"(?!lt)[a-z]{2}/", path):
            continue
        text = file.read_text(encoding="utf-8")
        if (better := joined(text)) != text:
            file.write_text(better, encoding="utf-8")
            changed.append(path)
    return changed
