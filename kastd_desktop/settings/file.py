"""The settings file: JSON, replaced as a whole, trusted only while its checksum says that we wrote it.

Validation costs more than the rest of a start together (pydantic alone doubles it), so it happens when the file
*changes*: a file whose checksum fits was validated before it was written.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kastd_desktop.core.preferences import Contact, Kiosk, Preferences
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.files import set_aside, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

VERSION: Final = 1


class Loaded(NamedTuple):
    """What a settings file gave.

    Attributes:
        preferences: the settings, or the defaults when the file could not be used.
        trouble: what was wrong with the file, or None.
    """

    preferences: Preferences
    trouble: UserError | None = None


def load(path: Path) -> Loaded:
    """Read the settings; a file that cannot be used is kept aside and the defaults hold.

    Args:
        path: the settings file; it need not exist.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Loaded(Preferences())
    except OSError as error:
        message = N_("The settings {path} cannot be read: {detail}. The program starts with its defaults.")
        return Loaded(Preferences(), UserError(message, path=path, detail=error.strerror or error))
    try:
        whole = json.loads(data.decode("utf-8"))
        raw = whole["settings"]
        version = whole["version"]
        trusted = version == VERSION and whole.get("checked") == _checksum(raw)
    except (ValueError, TypeError, KeyError, RecursionError):
        return _aside(
            path, N_("The settings file was damaged. It is kept as {kept}; please go through the settings again.")
        )
    if not isinstance(version, int) or version > VERSION:
        message = N_("The settings were written by a newer program. They are kept as {kept}; the defaults hold here.")
        return _aside(path, message)
    if trusted:
        return Loaded(preferences_of(raw))
    return _validated(path, raw)


def save(path: Path, preferences: Preferences) -> None:
    """Write the settings.

    Args:
        path: the settings file.
        preferences: what to write.

    Raises:
        UserError: a value is not possible, or the file cannot be written; the old file is intact then.
    """
    from kastd_desktop.settings.schema import faults

    raw = _raw(preferences)
    if wrong := faults(raw):
        raise UserError(N_("These settings are not possible: {keys}."), keys=", ".join(wrong))
    content = {"version": VERSION, "checked": _checksum(raw), "settings": raw}
    write_atomically(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())


def preferences_of(raw: dict[str, Any]) -> Preferences:
    """Return settings from a valid, complete dictionary."""
    kiosk = raw["kiosk"]
    return Preferences(
        **{
            **raw,
            "reminder_days": tuple(raw["reminder_days"]),
            "contacts": {role: Contact(**contact) for role, contact in raw["contacts"].items()},
            "kiosk": Kiosk(**{**kiosk, "locales": tuple(kiosk["locales"])}),
        }
    )


def _raw(preferences: Preferences) -> dict[str, Any]:
    kiosk = preferences.kiosk
    return {
        **preferences._asdict(),
        "reminder_days": list(preferences.reminder_days),
        "contacts": {role: contact._asdict() for role, contact in preferences.contacts.items()},
        "kiosk": {**kiosk._asdict(), "locales": list(kiosk.locales)},
    }


def _checksum(raw: object) -> str:
    # Guards against edits and damage, not against malice; OpenSSL alone would take three milliseconds to load.
    canonical = json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{zlib.crc32(f'{VERSION} {canonical}'.encode('utf-8', 'surrogatepass')):08x}"


def _validated(path: Path, raw: Any) -> Loaded:  # noqa: ANN401 - JSON
    from kastd_desktop.settings.schema import faults, with_defaults

    if not isinstance(raw, dict):
        return _aside(
            path, N_("The settings file was damaged. It is kept as {kept}; please go through the settings again.")
        )
    wrong = faults(raw)
    if not wrong:
        return Loaded(preferences_of(with_defaults(raw)))
    # One impossible value must not cost the others.
    kept = {key: value for key, value in raw.items() if key not in {fault.split(".")[0] for fault in wrong}}
    preferences = preferences_of(with_defaults(kept)) if not faults(kept) else Preferences()
    message = N_("These values in the settings file are not possible and were left out: {keys}.")
    return Loaded(preferences, UserError(message, keys=", ".join(wrong)))


def _aside(path: Path, message: str) -> Loaded:
    return Loaded(Preferences(), UserError(message, kept=set_aside(path).name))
