"""Cuts the character data that Qt brings along to the languages the program speaks: 32 MB become 4.

Qt asks ICU for collation and case mapping only. Unicode's own tables, the roots and these languages stay;
converters from old encodings, other languages' collation, word breaking and names go. Uses ICU's own ``icupkg``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

LANGUAGES = {"en", "lt", "pl", "ru", "uk"}
_LANGUAGE = re.compile(r"^([a-z]{2,3})(_.*)?\.res$")
_DISPENSABLE = re.compile(r"\.cnv$|\.spp$|^brkitr/|^translit/|^rbnf/|^unames\.icu$")


def dispensable(item: str) -> bool:
    """Tell whether an item of the data, e.g. ``coll/zh.res``, can go."""
    language = _LANGUAGE.match(item.rpartition("/")[2])
    return bool(_DISPENSABLE.search(item)) or (language is not None and language[1] not in LANGUAGES)


def trim(library: Path) -> None:
    """Replace ``libicudata.so.N`` by a smaller one.

    Args:
        library: the file, which must be ICU's data library.

    Raises:
        FileNotFoundError: a tool of the Debian packages icu-devtools or binutils is missing.
        subprocess.CalledProcessError: a tool refused the file.
    """
    version = library.name.rpartition(".")[2]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        # ICU wants its data under this very name, and finds it in the library under this very symbol.
        whole, small = folder / f"icudt{version}l.dat", folder / "small" / f"icudt{version}l.dat"
        small.parent.mkdir()
        _run("objcopy", "-O", "binary", "-j", ".rodata", library, whole)
        items = _run("icupkg", "-l", whole).split()
        (folder / "gone.txt").write_text("\n".join(item for item in items if dispensable(item)))
        _run("icupkg", "-r", folder / "gone.txt", whole, small)
        source = folder / "data.s"
        source.write_text(
            f".section .rodata\n.balign 16\n.globl icudt{version}_dat\n.type icudt{version}_dat, %object\n"
            f'icudt{version}_dat:\n.incbin "{small}"\n.size icudt{version}_dat, . - icudt{version}_dat\n'
            '.section .note.GNU-stack,"",%progbits\n'
        )
        _run("as", source, "-o", folder / "data.o")
        _run("ld", "-shared", "-soname", library.name, "-o", library, folder / "data.o")


def _run(tool: str, *arguments: str | Path) -> str:
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])
    program = shutil.which(tool, path=path)
    if program is None:
        raise FileNotFoundError(f"{tool} is missing: install icu-devtools and binutils")
    return subprocess.run([program, *arguments], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    trim(Path(sys.argv[1]))
