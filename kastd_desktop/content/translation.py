"""Lays a translation file over its source: same shape, only texts. Knows nothing of files on disk."""

from __future__ import annotations

import hashlib
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from kastd_desktop.content.problems import Problem
from kastd_desktop.content.schema import Translatable
from kastd_desktop.i18n import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

MADE_FROM: Final = "made_from"
"""Key in a translation file: digest of the source texts it was made from."""
KEYS: Final = ("id", "number")
"""What entries of a list are matched by; lists without these are matched by position."""

_Kind = Literal["text", "texts", "shape", "shapes"]
_Raw = dict[str, Any]


def _is_text(annotation: object) -> bool:
    return any(isinstance(part, Translatable) for part in getattr(annotation, "__metadata__", ()))


@cache
def _plan(shape: type[BaseModel]) -> dict[str, tuple[_Kind, type[BaseModel] | None]]:
    """Return which keys of a shape hold texts, or further shapes that may."""
    plan: dict[str, tuple[_Kind, type[BaseModel] | None]] = {}
    for name, info in shape.model_fields.items():
        annotation = info.annotation
        if any(isinstance(part, Translatable) for part in info.metadata):
            plan[name] = ("text", None)
        elif get_origin(annotation) is list:
            (inner,) = get_args(annotation)
            if _is_text(inner):
                plan[name] = ("texts", None)
            elif isinstance(inner, type) and issubclass(inner, BaseModel) and _plan(inner):
                plan[name] = ("shapes", inner)
        elif get_origin(annotation) in (Union, UnionType):
            for inner in get_args(annotation):
                if isinstance(inner, type) and issubclass(inner, BaseModel) and _plan(inner):
                    plan[name] = ("shape", inner)
        elif isinstance(annotation, type) and issubclass(annotation, BaseModel) and _plan(annotation):
            plan[name] = ("shape", annotation)
    return plan


def _empty(value: Any) -> bool:
    # Blanks alone are no text: the shapes strip them away.
    return not (value.strip() if isinstance(value, str) else value)


def texts(shape: type[BaseModel], raw: _Raw, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every translatable text of a file as (place, text), in the shape's order."""
    for name, (kind, inner) in _plan(shape).items():
        value: Any = raw.get(name)
        here = f"{place}{name}"
        if _empty(value):
            continue
        if kind == "text":
            yield here, str(value)
        elif kind == "texts":
            for number, text in enumerate(value, 1):
                yield f"{here} {number}", str(text)
        elif inner is not None and kind == "shape":
            yield from texts(inner, value, f"{here}, ")
        elif inner is not None:
            for number, entry in enumerate(value, 1):
                key = next((entry[key] for key in KEYS if entry.get(key)), number)
                yield from texts(inner, entry, f"{here} {key}, ")


def translatable(shape: type[BaseModel]) -> bool:
    """Tell whether files of a shape hold texts that a translation may give."""
    return bool(_plan(shape))


def digest(shape: type[BaseModel], raw: _Raw) -> str:
    """Return a short digest of all translatable texts of a source file."""
    joined = "\x1e".join(f"{place}\x1f{text}" for place, text in texts(shape, raw))
    return hashlib.sha256(joined.encode()).hexdigest()[:12]


def overlay(
    shape: type[BaseModel], source: _Raw, translation: _Raw, file: str, problems: list[Problem], place: str = ""
) -> _Raw:
    """Return the source with its texts replaced by the translation's.

    Args:
        shape: the shape of both.
        source: the validated source file.
        translation: the translation file.
        file: path of the translation file, for problems.
        problems: findings are added here; a missing text keeps the source's.
        place: where inside the file, for problems.
    """
    merged = dict(source)
    plan = _plan(shape)
    for name in translation:
        if name not in plan and name not in KEYS and not (name == MADE_FROM and not place):
            problems.append(Problem("error", file, f"{place}{name}", N_("A translation may not have this key.")))
    for name, (kind, inner) in plan.items():
        have, want = translation.get(name), source.get(name)
        here = f"{place}{name}"
        if _empty(want):
            if not _empty(have):
                problems.append(Problem("error", file, here, N_("The source has no such text.")))
        elif _empty(have):
            problems.append(Problem("error", file, here, N_("The translation is missing.")))
        elif kind == "text":
            merged[name] = have
        else:
            merged[name] = _overlay_nested(kind, inner, want, have, file, problems, here)
    return merged


def _overlay_nested(
    kind: _Kind, inner: type[BaseModel] | None, want: Any, have: Any, file: str, problems: list[Problem], here: str
) -> Any:
    if not isinstance(have, dict if kind == "shape" else list):
        problems.append(Problem("error", file, here, N_("The shape differs from the source.")))
        return want
    if inner is None:
        if len(have) != len(want):
            problems.append(_count(file, here, len(have), len(want)))
            return want
        return have
    if kind == "shape":
        return overlay(inner, want, dict(have), file, problems, f"{here}, ")
    return _overlay_list(inner, want, list(have), file, problems, here)


def _count(file: str, place: str, have: int, want: int) -> Problem:
    message = N_("The source has {want} entries here, the translation {have}.")
    return Problem("error", file, place, message, {"want": want, "have": have})


def _overlay_list(
    inner: type[BaseModel], want: list[_Raw], have: list[Any], file: str, problems: list[Problem], here: str
) -> list[_Raw]:
    key = next((key for key in KEYS if inner.model_fields.get(key) and inner.model_fields[key].is_required()), None)
    entries = [entry for entry in have if isinstance(entry, dict)]
    if key is None:
        if len(entries) != len(want):
            problems.append(_count(file, here, len(entries), len(want)))
            return want
        return [
            overlay(inner, source, entry, file, problems, f"{here} {number}, ")
            for number, (source, entry) in enumerate(zip(want, entries, strict=True), 1)
        ]
    by_key = {str(entry.get(key)): entry for entry in entries}
    for extra in sorted(by_key.keys() - {str(source[key]) for source in want}):
        problems.append(Problem("error", file, f"{here} {extra}", N_("The source has no such entry.")))
    result = []
    for source in want:
        entry = by_key.get(str(source[key]))
        if entry is None:
            problems.append(Problem("error", file, f"{here} {source[key]}", N_("The translation is missing.")))
            result.append(source)
        else:
            result.append(overlay(inner, source, entry, file, problems, f"{here} {source[key]}, "))
    return result
