"""The settings file: JSON, replaced as a whole, trusted only while its checksum says that we wrote it.

Validation costs more than the rest of a start together (pydantic alone doubles it), so it happens when the file
*changes*: a file whose checksum fits was validated before it was written.
"""

from __future__ import annotations

import contextlib
import json
import time
import zlib
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kastd_desktop.core.preferences import Contact, Kiosk, Preferences
from kastd_desktop.errors import Reason, UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.files import set_aside, write_atomically

if TYPE_CHECKING:
    from pathlib import Path

VERSION: Final = 1
LARGEST: Final = 1_000_000
"""Bytes; a settings file has a few thousand."""
_PAUSES: Final = (0.02, 0.1, 0.3)
"""Seconds between attempts to read it."""


class Loaded(NamedTuple):
    """What a settings file gave.

    Attributes:
        preferences: the settings, or the defaults when the file could not be used.
        trouble: what was wrong with the file, or None.
        unread: the file is there and nobody knows what it holds; it must not be written over.
    """

    preferences: Preferences
    trouble: UserError | None = None
    unread: bool = False


def load(path: Path) -> Loaded:
    """Read the settings; a file that cannot be used is kept aside and the defaults hold.

    Args:
        path: the settings file; it need not exist.
    """
    try:
        data = _read(path)
    except FileNotFoundError:
        return Loaded(Preferences())
    except OSError as error:
        message = N_("The settings {path} cannot be read: {detail}. The program starts with its defaults.")
        return Loaded(Preferences(), UserError(message, path=path, detail=Reason(error)), unread=True)
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
        # Only a file that was signed by hand has another shape; it takes the slow road.
        with contextlib.suppress(KeyError, TypeError, ValueError, AttributeError):
            return Loaded(preferences_of(raw))
    return _validated(path, raw)


def _read(path: Path) -> bytes:
    """Return a file's bytes; a virus scanner or a backup may hold it for a moment."""
    for pause in _PAUSES:
        try:
            return path.read_bytes()
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            raise
        except OSError:
            time.sleep(pause)
    return path.read_bytes()


def peek(path: Path) -> Preferences | None:
    """Read the settings as a bystander: the file stays as it is, whatever is wrong with it.

    Args:
        path: the settings file; it need not exist.

    Returns:
        The settings, or None when the file cannot be used.
    """
    try:
        whole = json.loads(path.read_bytes().decode("utf-8"))
        raw = whole["settings"]
        if whole["version"] != VERSION or not isinstance(raw, dict):
            return None
        return preferences_of(raw) if whole.get("checked") == _checksum(raw) else _validated(path, raw).preferences
    except FileNotFoundError:
        return Preferences()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def chosen_locale(path: Path) -> str:
    """Return the language that the settings name, read in passing; empty when there is none to be read.

    Args:
        path: the settings file; it need not exist.
    """
    try:
        return str(json.loads(path.read_bytes())["settings"]["locale"])
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return ""


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


def read_foreign(path: Path) -> Preferences:
    """Read a settings file that came from elsewhere; the file is only read, never set aside, never trusted.

    Args:
        path: a file that another computer wrote, or a person.

    Raises:
        UserError: it cannot be read, is no settings file, is newer than this program, or holds an impossible value.
    """
    from kastd_desktop.settings.schema import faults, with_defaults

    stranger = UserError(
        N_("{path} is not a settings file of this program. Choose a file such as settings.json."), path=path
    )
    try:
        if path.stat().st_size > LARGEST:
            raise stranger
        whole = json.loads(path.read_bytes().decode("utf-8"))
        raw, version = whole["settings"], whole["version"]
    except OSError as error:
        message = N_("{path} cannot be read: {detail}. Check the path.")
        raise UserError(message, path=path, detail=Reason(error)) from error
    except (ValueError, TypeError, KeyError, RecursionError):
        raise stranger from None
    if not isinstance(version, int) or version > VERSION:
        raise UserError(N_("{path} was written by a newer program. Update this program first."), path=path)
    if not isinstance(raw, dict):
        raise stranger
    if wrong := faults(raw):
        message = N_("Nothing was taken over: these values in {path} are not possible: {keys}.")
        raise UserError(message, path=path, keys=", ".join(wrong))
    return preferences_of(with_defaults(raw))


def preferences_of(raw: dict[str, Any]) -> Preferences:
    """Return settings from a valid, complete dictionary."""
    kiosk = raw["kiosk"]
    return Preferences(
        **{
            **raw,
            "reminder_days": tuple(raw["reminder_days"]),
            "pins": tuple(raw["pins"]),
            "customer_screens": tuple(raw["customer_screens"]),
            "contacts": {role: Contact(**contact) for role, contact in raw["contacts"].items()},
            "kiosk": Kiosk(**{**kiosk, "locales": tuple(kiosk["locales"])}),
        }
    )


def _raw(preferences: Preferences) -> dict[str, Any]:
    kiosk = preferences.kiosk
    return {
        **preferences._asdict(),
        "reminder_days": list(preferences.reminder_days),
        "pins": list(preferences.pins),
        "customer_screens": list(preferences.customer_screens),
        "contacts": {role: contact._asdict() for role, contact in preferences.contacts.items()},
        "kiosk": {**kiosk._asdict(), "locales": list(kiosk.locales)},
    }


def _checksum(raw: object) -> str:
    # Guards against edits and damage, not against malice; OpenSSL alone would take three milliseconds to load.
    canonical = json.dumps(raw, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{zlib.crc32(f'{VERSION} {canonical}'.encode('utf-8', 'surrogatepass')):08x}"


def _validated(path: Path, raw: Any) -> Loaded:  # noqa: ANN401 - JSON
    from kastd_desktop.settings.schema import possible_part, with_defaults

    if not isinstance(raw, dict):
        return _aside(
            path, N_("The settings file was damaged. It is kept as {kept}; please go through the settings again.")
        )
    # One impossible value must not cost the others.
    possible, wrong = possible_part(raw)
    preferences = preferences_of(with_defaults(possible))
    if not wrong:
        return Loaded(preferences)
    message = N_("These values in the settings file are not possible and were left out: {keys}.")
    return Loaded(preferences, UserError(message, keys=", ".join(wrong)))


def _aside(path: Path, message: str) -> Loaded:
    return Loaded(Preferences(), UserError(message, kept=set_aside(path).name))
