"""Reads an author's pack folder into validated files, one set per language; collects every problem on the way."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final, TypeVar

from pydantic import ValidationError

from kastd_desktop.content.problems import Problem, has_errors
from kastd_desktop.content.schema import SCHEMA_VERSION, PackShape, Shape, shape_of
from kastd_desktop.content.translation import MADE_FROM, digest, overlay, translatable
from kastd_desktop.errors import Reason
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_FILES: Final = 4000
LARGEST_FILE: Final = 512 * 1024
"""Bytes; a text file beyond this is not a pack file."""

S = TypeVar("S", bound=Shape)


@dataclass
class Source:
    """A pack as its author wrote it.

    Attributes:
        manifest: ``pack.toml``.
        files: validated files by language, then by path; a language without its own text has the source's.
        own: by language, the paths that are really in that language.
        raw: the source files as read, by path.
        broken: paths of source files that are there but could not be used; what they hold is not called missing.
    """

    manifest: PackShape
    files: dict[str, dict[str, Shape]]
    own: dict[str, set[str]]
    raw: dict[str, dict[str, Any]] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    @property
    def source_locale(self) -> str:
        """Return the language the pack is written in."""
        return self.manifest.locales[0]

    def of(self, locale: str, shape: type[S]) -> Iterator[tuple[str, S]]:
        """Yield (path, file) of every file of a shape, by path."""
        for path, model in sorted(self.files[locale].items()):
            if isinstance(model, shape):
                yield path, model

    def one(self, locale: str, shape: type[S]) -> S | None:
        """Return the only file of a shape, or None."""
        return next((model for _path, model in self.of(locale, shape)), None)

    def file(self, locale: str, path: str) -> str:
        """Return the path inside the pack of the file that a language's texts come from."""
        return path if locale == self.source_locale else f"{locale}/{path}"

    def locale_of(self, path: str, locale: str) -> str:
        """Return the language in which a file's text really is when ``locale`` is asked for."""
        return locale if path in self.own[locale] else self.source_locale


def read_pack(root: Path) -> tuple[Source | None, list[Problem]]:
    """Read and validate a pack folder.

    What has no shape is left out with a note; Markdown files are the authors' own notes and are left out silently.

    Args:
        root: the folder with ``pack.toml``.

    Returns:
        The pack, or None when it is too broken to go on, and all problems found.
    """
    problems: list[Problem] = []
    if not (root / "pack.toml").is_file():
        # Not a pack: whatever else lies there, a home folder perhaps, is not read.
        return None, [Problem("error", "pack.toml", "", N_("The pack has no readable pack.toml."))]
    raw = _read_files(root, problems)
    manifest = _manifest(raw, problems)
    if manifest is None:
        return None, problems
    source_locale, *others = [*manifest.locales, *manifest.partial]
    translations = {locale: _split_off(raw, locale) for locale in others}
    files: dict[str, dict[str, Shape]] = {source_locale: {}}
    for path, content in sorted(raw.items()):
        model = _validate(path, content, path, problems)
        if model is not None:
            files[source_locale][path] = model
    own = {source_locale: set(files[source_locale])}
    broken = frozenset(problem.file for problem in problems if problem.file not in files[source_locale])
    for locale in others:
        known = {path: text for path, text in translations[locale].items() if path not in broken}
        files[locale], own[locale] = _translated(
            locale, files[source_locale], raw, known, problems, whole=locale in manifest.locales
        )
    return Source(manifest, files, own, raw, broken), problems


def _read_files(root: Path, problems: list[Problem]) -> dict[str, dict[str, Any]]:
    raw: dict[str, dict[str, Any]] = {}
    paths = sorted(path for path in root.rglob("*") if path.is_symlink() or not path.is_dir())
    if len(paths) > MOST_FILES:
        problems.append(Problem("error", "", "", N_("The pack has more than {most} files."), {"most": MOST_FILES}))
        return raw
    for path in paths:
        name = path.relative_to(root).as_posix()
        if path.is_symlink() or not path.is_file():
            problems.append(Problem("error", name, "", N_("Only ordinary files may lie in a pack.")))
        elif path.suffix == ".toml":
            content = _read_toml(path, name, problems)
            if content is not None:
                raw[name] = content
        elif path.suffix != ".md":
            problems.append(Problem("note", name, "", N_("This file does not belong into a pack and is left out.")))
    return raw


def _read_toml(path: Path, name: str, problems: list[Problem]) -> dict[str, Any] | None:
    try:
        if path.stat().st_size > LARGEST_FILE:
            problems.append(
                Problem(
                    "error",
                    name,
                    "",
                    N_("The file is larger than {kilobytes} kB."),
                    {"kilobytes": LARGEST_FILE // 1024},
                )
            )
            return None
        return tomllib.loads(path.read_bytes().decode("utf-8"))
    except UnicodeDecodeError:
        problems.append(Problem("error", name, "", N_("The file is not UTF-8 text. Save it as UTF-8.")))
    except ValueError as error:  # tomllib's own, and Python's for a number of thousands of digits
        problems.append(Problem("error", name, "", N_("The file is not valid TOML: {detail}"), {"detail": error}))
    except RecursionError:
        problems.append(Problem("error", name, "", N_("The file is nested too deeply.")))
    except OSError as error:
        problems.append(Problem("error", name, "", N_("The file cannot be read: {detail}"), {"detail": Reason(error)}))
    return None


def _manifest(raw: dict[str, dict[str, Any]], problems: list[Problem]) -> PackShape | None:
    content = raw.get("pack.toml")
    if content is None:  # and the reason is among the problems
        return None
    version = content.get("schema_version")
    if isinstance(version, int) and version != SCHEMA_VERSION:
        message = N_("The pack is made for another version of the program (form {version}, this program reads {ours}).")
        problems.append(Problem("error", "pack.toml", "", message, {"version": version, "ours": SCHEMA_VERSION}))
        return None
    model = _validate("pack.toml", content, "pack.toml", problems)
    return model if isinstance(model, PackShape) else None


def _split_off(raw: dict[str, dict[str, Any]], locale: str) -> dict[str, dict[str, Any]]:
    prefix = f"{locale}/"
    return {path.removeprefix(prefix): raw.pop(path) for path in list(raw) if path.startswith(prefix)}


def _validate(path: str, content: dict[str, Any], file: str, problems: list[Problem]) -> Shape | None:
    shape = shape_of(path)
    if shape is None:
        problems.append(Problem("note", file, "", N_("This file does not belong into a pack and is left out.")))
        return None
    try:
        return shape.model_validate(content)
    except ValidationError as error:
        for finding in error.errors(include_url=False, include_context=True, include_input=False):
            problems.append(_plain(file, finding))
    return None


_PLAIN: Final = {
    "missing": N_("This key is missing."),
    "extra_forbidden": N_("This key is unknown here."),
    "string_type": N_("This must be text in quotation marks."),
    "string_too_short": N_("This text is empty."),
    "int_type": N_("This must be a whole number."),
    "bool_type": N_("This must be true or false."),
    "list_type": N_("This must be a list."),
    "float_type": N_("This must be a number."),
    "model_type": N_("This must be a table of keys and values."),
    "date_type": N_("This must be a day such as 2026-02-22, without quotation marks."),
    "date_from_datetime_inexact": N_("This must be a day such as 2026-02-22, without quotation marks."),
    "greater_than": N_("This must be more than {gt}."),
    "greater_than_equal": N_("This must be {ge} or more."),
    "less_than_equal": N_("This must be {le} or less."),
    "string_too_long": N_("This is longer than {max_length} characters; shorten it."),
    "string_pattern_mismatch": N_("This is not in the form that is expected here: {pattern}"),
    "literal_error": N_("Only these are possible here: {expected}"),
    "too_short": N_("Too few entries: at least {min_length}."),
    "too_long": N_("Too many entries: at most {max_length}."),
}


def _plain(file: str, finding: Any) -> Problem:  # noqa: ANN401 - pydantic's own loose dictionary
    place = " ".join(str(part + 1) if isinstance(part, int) else str(part) for part in finding["loc"])
    message = _PLAIN.get(finding["type"])
    if message is None:
        return Problem("error", file, place, N_("The value is not possible: {detail}"), {"detail": finding["msg"]})
    return Problem("error", file, place, message, dict(finding.get("ctx", {})))


def _translated(
    locale: str,
    source: dict[str, Shape],
    raw: dict[str, dict[str, Any]],
    translation: dict[str, dict[str, Any]],
    problems: list[Problem],
    *,
    whole: bool,
) -> tuple[dict[str, Shape], set[str]]:
    """Return all files in a language, and which of them really are in it; a partial language may lack any."""
    result: dict[str, Shape] = {}
    own: set[str] = set()
    for path in translation.keys() - source.keys():
        problems.append(Problem("error", f"{locale}/{path}", "", N_("The source has no such file.")))
    for path, model in source.items():
        file = f"{locale}/{path}"
        content = translation.get(path)
        result[path] = model
        if content is None:
            if whole and not translatable(type(model)):
                own.add(path)  # without a text to translate it is at home in every language
            elif whole:
                problems.append(Problem("note", file, "", N_("There is no translation; the source text is shown.")))
            continue
        found: list[Problem] = []
        merged = overlay(type(model), raw[path], content, file, found)
        made_from = content.get(MADE_FROM)
        if made_from != digest(type(model), raw[path]):
            found.append(Problem("note", file, MADE_FROM, N_("The source has changed since this was translated.")))
        if not has_errors(found):
            valid = _validate(path, merged, file, found)
            if valid is not None:
                result[path] = valid
                own.add(path)
        problems += found
    return result, own
