"""What a pack's author does: check, tidy, stamp translations, see coverage, build. Knows nothing of how it is shown."""

from __future__ import annotations

import atexit
import re
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kastd_desktop.content import container
from kastd_desktop.content.compiler import compile_pack
from kastd_desktop.content.coverage import Coverage, coverage_of
from kastd_desktop.content.info import info_of
from kastd_desktop.content.lint import lint
from kastd_desktop.content.loader import Source, read_pack
from kastd_desktop.content.problems import Problem, has_errors
from kastd_desktop.content.reader import read_compiled
from kastd_desktop.content.tongues import FOLDER, stamped
from kastd_desktop.content.translation import digest
from kastd_desktop.content.wording import joined
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, active_locale
from kastd_desktop.system.files import write_atomically
from kastd_desktop.system.resources import resources_dir

_MADE_FROM = re.compile(r'^made_from = "[^"\r\n]*"(?=\r?$)', re.MULTILINE)


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


def build(root: Path, output: Path) -> Checked:
    """Check a pack folder and, when it has no errors, compile it into one file.

    Args:
        root: the pack folder.
        output: the file to write; an older one is replaced as a whole.

    Returns:
        What the check found; nothing was written when it is not sound.

    Raises:
        UserError: there is no such folder, or the file cannot be written.
    """
    checked = check(root)
    if checked.sound and checked.source is not None:
        container.write(output, compile_pack(checked.source))
    return checked


def compiled_folder(root: Path) -> Path:
    """Compile an author's folder for this run only and return the file.

    Raises:
        UserError: the pack has errors.
    """
    checked = check(root)
    if not checked.sound or checked.source is None:
        first = next(problem for problem in checked.problems if problem.level == "error")
        raise UserError(
            N_("The pack at {path} cannot be used: {file}: {problem}"), path=root, file=first.file, problem=first.text()
        )
    folder = Path(tempfile.mkdtemp(prefix="kastd-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    output = folder / f"{root.name}.kastd"
    container.write(output, compile_pack(checked.source))
    return output


def info(path: Path) -> dict[str, Any]:
    """Return ids, titles and languages of everything in a pack.

    Args:
        path: a pack folder or a compiled pack.

    Raises:
        UserError: it cannot be read.
    """
    if path.is_dir():
        return info_of(_readable(path))
    return read_compiled(path, active_locale(), from_elsewhere=True).info()


def coverage(root: Path) -> Coverage:
    """Tell which clauses nothing carries out, and what carries out no clause.

    Raises:
        UserError: the folder holds no readable pack.
    """
    return coverage_of(_readable(root))


def _readable(root: Path) -> Source:
    checked = check(root)
    if checked.source is None:
        first = next(problem for problem in checked.problems if problem.level == "error")
        raise UserError(N_("The pack at {path} cannot be read: {problem}"), path=root, problem=first.text())
    return checked.source


def stamp(root: Path, locale: str, paths: list[str]) -> list[str]:
    """Mark translation files as made from the present source texts.

    Args:
        root: the pack folder.
        locale: which translation; ``tongues`` for sentences in other languages.
        paths: paths inside the pack (``situations/crying.toml``); empty for all.

    Returns:
        The paths that were changed.

    Raises:
        UserError: the folder holds no readable pack, or not that language or file.
    """
    source = _readable(root)
    languages = [each for each in source.files if each != source.source_locale]
    if locale not in {*languages, FOLDER}:
        raise UserError(
            N_("The pack has no translation “{locale}”. Choose one of these: {known}."),
            locale=locale,
            known=", ".join([*languages, FOLDER]),
        )
    for path in paths:
        if path not in (source.raw if locale == FOLDER else source.files[locale]):
            raise UserError(N_("There is no {path} in the pack."), path=path)
    if locale == FOLDER:
        return _stamp_tongues(root, source, paths)
    changed = []
    for path, model in sorted(source.files[source.source_locale].items()):
        file = root / locale / path
        if (paths and path not in paths) or not file.is_file():
            continue
        text = file.read_bytes().decode()
        line = f'made_from = "{digest(type(model), source.raw[path])}"'
        stamped = _MADE_FROM.sub(line, text, count=1) if _MADE_FROM.search(text) else f"{line}\n{text}"
        if stamped != text:
            write_atomically(file, stamped.encode(), mode=0o644)
            changed.append(path)
    return changed


def _stamp_tongues(root: Path, source: Source, paths: list[str]) -> list[str]:
    changed = []
    texts = {path: (root / path).read_bytes().decode() for path in source.raw if path.startswith(f"{FOLDER}/")}
    for path, text in stamped(source, texts):
        if not paths or path in paths:
            write_atomically(root / path, text.encode(), mode=0o644)
            changed.append(path)
    return changed


def tidy(root: Path) -> list[str]:
    """Join numbers and units by non-breaking spaces in the pack's Lithuanian files.

    Returns:
        The paths that were changed.

    Raises:
        UserError: the folder holds no readable pack.
    """
    source = _readable(root)
    changed = []
    for locale in source.files:
        folder = "" if locale == source.source_locale else f"{locale}/"
        paths = source.own[locale] if locale.startswith("lt") else ()
        for path in sorted(f"{folder}{each}" for each in paths):
            text = (root / path).read_bytes().decode()
            if (better := joined(text)) != text:
                write_atomically(root / path, better.encode(), mode=0o644)
                changed.append(path)
    return changed
