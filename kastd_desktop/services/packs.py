"""Which pack is in use: the one asked for, else the base pack; a pack that cannot be used never stops the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kastd_desktop.content.reader import Pack, read_compiled
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.system.resources import base_pack

if TYPE_CHECKING:
    from pathlib import Path


class Opened(NamedTuple):
    """A pack ready to use.

    Attributes:
        pack: the pack.
        trouble: why it is not the one asked for, or None.
    """

    pack: Pack
    trouble: UserError | None = None


def open_pack(wanted: Path | None, locale: str, *, strict: bool = False) -> Opened:
    """Open the pack asked for, or the base pack when there is none or it cannot be used.

    Args:
        wanted: a compiled pack or an author's folder; None for the base pack.
        locale: language of the texts.
        strict: do not put the base pack in the place of one that cannot be used.

    Raises:
        UserError: not even the base pack can be read; the installation is broken. Or, with ``strict``, why the pack
            asked for cannot be used.
    """
    trouble = None
    if wanted is not None:
        try:
            return Opened(_open(wanted, locale))
        except UserError as error:
            if strict:
                raise
            trouble = UserError(N_("{problem} The built-in content is in use."), problem=error.text())
    return Opened(read_compiled(base_pack(), locale), trouble)


def _open(path: Path, locale: str) -> Pack:
    try:
        folder = path.is_dir()
    except OSError:  # the reader says what is wrong with the path
        folder = False
    if not folder:
        return read_compiled(path, locale, from_elsewhere=True)
    from kastd_desktop.services.authoring import compiled_folder

    return read_compiled(compiled_folder(path), locale)
