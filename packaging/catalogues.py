"""Extracts the interface's texts, merges them into the catalogues, compiles them, and says what is not translated."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
TEMPLATE = ROOT / "translations" / "kastd.pot"
KEYWORDS = ("_", "N_", "pgettext:1c,2", "ngettext:1,2")
LOCALES = ("lt", "en")


def babel(*arguments: str) -> None:
    """Run one of Babel's commands."""
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", "-q", *arguments], check=True, cwd=ROOT)


def extract(target: Path) -> None:
    """Write the template of all texts in the program."""
    keywords = [word for keyword in KEYWORDS for word in ("-k", keyword)]
    babel(
        "extract", "-F", "packaging/babel.cfg", *keywords, "-c", "Translators:", "--no-location", "--sort-output",
        "--project=KAStd", "--version=1", "-o", str(target), ".",
    )  # fmt: skip


def main() -> int:
    """Bring every catalogue up to date; return 1 while a Lithuanian text is missing."""
    extract(TEMPLATE)
    for locale in LOCALES:
        babel(
            "update", "-D", "kastd", "-i", str(TEMPLATE), "-d", "translations", "-l", locale, "--no-fuzzy-matching",
            "--ignore-obsolete",
        )  # fmt: skip
    babel("compile", "-D", "kastd", "-d", "translations")
    with (ROOT / "translations" / "lt" / "LC_MESSAGES" / "kastd.po").open("rb") as file:
        missing = [message.id for message in read_po(file) if message.id and not _complete(message.string)]
    for text in missing:
        print(f"not translated: {text}")
    return 1 if missing else 0


def _complete(string: object) -> bool:
    return all(string) if isinstance(string, tuple | list) else bool(string)


if __name__ == "__main__":
    sys.exit(main())
