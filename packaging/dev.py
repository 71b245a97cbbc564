#!/usr/bin/env python3
"""Sets a checkout up and runs or tests it: ``make run``, ``make test``; on Windows ``py packaging/dev.py run``.

Standard library only: this is what runs before anything is installed. Everything it makes lies in ``.venv`` and
``build``; each step is skipped while what it depends on has not changed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
STAMPS = VENV / "stamps"
BUILD = ROOT / "build"
REQUIREMENTS = ROOT / "packaging" / "requirements"
OLDEST_PYTHON = (3, 11)

# What Qt loads at run time and a bare Debian or Ubuntu lacks: a file that proves the package, and the package.
QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
# What the tests use: a screen, a window manager, keys, the accessibility bus with a reader, checkers of the bundle
# and of spelling.
TEST_PROGRAMS = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "xclip": "xclip",
    "dbus-run-session": "dbus-daemon",
    "objdump": "binutils",
    "icupkg": "icu-devtools",
    "hunspell": "hunspell",
}
TEST_FILES = {
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
    "/usr/lib/python3/dist-packages/gi/__init__.py": "python3-gi",
    "/usr/lib/*/girepository-1.0/Atspi-2.0.typelib": "gir1.2-atspi-2.0",
    "/usr/share/hunspell/lt_LT.dic": "hunspell-lt",
    "/usr/share/hunspell/en_GB.dic": "hunspell-en-gb",
}


class SetUpError(Exception):
    """A step cannot be done here; the message says what to do."""


def main() -> int:
    """Run the command given and return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["setup", "run", "test", "build"])
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="passed on to the program or to pytest")
    chosen = parser.parse_args()
    try:
        return COMMANDS[chosen.command](chosen.arguments)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except subprocess.CalledProcessError as error:
        print(f"failed: {' '.join(map(str, error.cmd))}", file=sys.stderr)
        return error.returncode or 1


def run(arguments: list[str]) -> int:
    """Set up and start the program; without a screen draw every screen instead."""
    set_up("run")
    if not has_display():
        return draw_screens()
    return subprocess.run(
        [python(), "-m", "kastd_desktop", *arguments], cwd=ROOT, env=environment(), check=False
    ).returncode


def test(arguments: list[str]) -> int:
    """Set up and run everything that decides whether a change is good."""
    set_up("dev")
    failed = []
    for name, command in (
        ("lint", [python(), "-m", "ruff", "check", "."]),
        ("format", [python(), "-m", "ruff", "format", "--check", "."]),
        ("types", [python(), "-m", "mypy"]),
        ("architecture", [str(python().parent / "lint-imports"), "--config", "pyproject.toml"]),
        # Quick tests share the cores; a real window and the frozen program want them for themselves.
        ("tests", [python(), "-m", "pytest", "-n", "2", "-m", "not e2e and not frozen", *arguments]),
        ("windows", [python(), "-m", "pytest", "-m", "e2e", "-p", "no:randomly", *arguments]),
        ("bundle", [python(), "-m", "pytest", "-m", "frozen", "-p", "no:randomly", *arguments]),
    ):
        begun = time.monotonic()
        code = subprocess.run(list(map(str, command)), cwd=ROOT, env=environment(), check=False).returncode
        none_chosen = command[2] == "pytest" and code == 5 and bool(arguments)
        print(
            f"-- {name}: {'ok' if code == 0 or none_chosen else 'FAILED'} ({time.monotonic() - begun:.0f} s)",
            flush=True,
        )
        if code and not none_chosen:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


def build(_arguments: list[str]) -> int:
    """Set up and freeze the program into build/dist."""
    set_up("dev")
    command = [python(), ROOT / "packaging" / "freeze.py"]
    return subprocess.run(list(map(str, command)), cwd=ROOT, env=environment(), check=False).returncode


def set_up_only(_arguments: list[str]) -> int:
    """Set up for running and testing."""
    set_up("dev")
    return 0


COMMANDS: dict[str, Callable[[list[str]], int]] = {"setup": set_up_only, "run": run, "test": test, "build": build}


def set_up(kind: str) -> None:
    """Bring everything into place that a kind of work needs: ``run`` or ``dev``."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        raise SetUpError(f"Python {wanted} or newer is needed; this is {sys.version.split()[0]}.")
    system_packages(tests=kind == "dev")
    virtual_environment()
    # What is enough for testing is enough for running.
    for name in ("dev", kind):
        if stamp_of(name).is_file() and stamp_of(name).read_text() == fingerprint([REQUIREMENTS / f"{name}.txt"]):
            break
    else:
        install(kind)
    compiled("catalogues", ROOT.glob("translations/*/LC_MESSAGES/*.po"), compile_catalogues)
    sources = [*(ROOT / "resources" / "packs" / "kastd").rglob("*.toml")]
    compiler = [*(ROOT / "kastd_desktop" / "content").rglob("*.py"), *(ROOT / "kastd_desktop" / "core").rglob("*.py")]
    compiled("pack", [*sources, *compiler], compile_pack)
    looks = [*(ROOT / "kastd_desktop" / "ui").rglob("*.py"), *(ROOT / "resources").glob("[it]*/*.*")]
    steps = [ROOT / "kastd_desktop" / "ui" / "bindings.py", ROOT / "packaging" / "prepare.py"]
    compiled("first screen", [*looks, *steps, REQUIREMENTS / "run.txt"], prepare)


def system_packages(*, tests: bool) -> None:
    """Install system packages that are missing, where there is apt; elsewhere Qt's wheels bring what they need."""
    if not sys.platform.startswith("linux"):
        return
    missing = {package for library, package in QT_LIBRARIES.items() if not find_library(library)}
    if tests:
        missing |= {package for program, package in TEST_PROGRAMS.items() if not find_program(program)}
        missing |= {package for pattern, package in TEST_FILES.items() if not any(Path("/").glob(pattern.lstrip("/")))}
    if not has_venv():
        missing.add("python3-venv")
    if not missing:
        return
    names = sorted(missing)
    apt = shutil.which("apt-get")
    if apt is None:
        raise SetUpError(f"Install what these Debian packages hold, then try again: {' '.join(names)}")
    prefix = [] if os.geteuid() == 0 else ["sudo"]
    if prefix and shutil.which("sudo") is None:
        raise SetUpError(f"As root, then try again: apt-get install {' '.join(names)}")
    print(f"installing: {' '.join(names)}", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install_command = [*prefix, apt, "install", "-y", "-qq", "--no-install-recommends", *names]
    if subprocess.run(install_command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
        # A fresh machine has no package lists yet.
        subprocess.run([*prefix, apt, "update", "-qq"], env=quiet, stdout=subprocess.DEVNULL, check=True)
        subprocess.run(install_command, env=quiet, stdout=subprocess.DEVNULL, check=True)


def find_program(name: str) -> bool:
    """Tell whether a program is there; some lie where only administrators look."""
    return shutil.which(name, path=os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin"])) is not None


def find_library(name: str) -> bool:
    """Tell whether the loader would find a shared library."""
    folders = ["/lib", "/usr/lib", "/lib64", "/usr/lib64", *map(str, Path("/usr/lib").glob("*-linux-gnu"))]
    return any(Path(folder, name).exists() for folder in folders)


def has_venv() -> bool:
    """Tell whether this Python can make virtual environments with pip in them (Debian splits that off)."""
    return (VENV / "pyvenv.cfg").is_file() or subprocess.run(
        [sys.executable, "-c", "import venv, ensurepip"], capture_output=True, check=False
    ).returncode == 0


def virtual_environment() -> None:
    """Make ``.venv`` anew when it is missing or belongs to another Python."""
    home = "" if VENV in Path(sys.prefix).parents else sys.prefix
    wanted = f"{sys.version_info.major}.{sys.version_info.minor} {home}"
    stamp = STAMPS / "python"
    if stamp.is_file() and python().is_file() and stamp.read_text() == wanted:
        return
    print("making .venv", flush=True)
    shutil.rmtree(VENV, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    STAMPS.mkdir(parents=True)
    stamp.write_text(wanted)


def install(kind: str) -> None:
    """Install the pinned packages; a changed byte in any of them is refused."""
    print(f"installing packages ({kind})", flush=True)
    file = REQUIREMENTS / f"{kind}.txt"
    subprocess.run(
        [python(), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes",
         "--no-deps", "-r", file],
        check=True,
        env=environment(),
    )  # fmt: skip
    stamp_of(kind).write_text(fingerprint([file]))


def compiled(name: str, sources: Iterable[Path], step: Callable[[], None]) -> None:
    """Run a compile step when one of its sources changed."""
    now = fingerprint(sorted(sources))
    stamp = stamp_of(name)
    if stamp.is_file() and stamp.read_text() == now and all(path.is_file() for path in RESULTS[name]()):
        return
    print(f"compiling {name}", flush=True)
    step()
    stamp.write_text(now)


def compile_catalogues() -> None:
    """Compile the .po files with Babel."""
    code = (
        "import pathlib, sys; from babel.messages.mofile import write_mo; from babel.messages.pofile import read_po\n"
        "for name in sys.argv[1:]:\n"
        "    po = pathlib.Path(name)\n"
        "    with po.open('rb') as source, po.with_suffix('.mo').open('wb') as target:\n"
        "        write_mo(target, read_po(source))\n"
    )
    files = sorted(map(str, ROOT.glob("translations/*/LC_MESSAGES/*.po")))
    subprocess.run([python(), "-c", code, *files], check=True, cwd=ROOT)


def compile_pack() -> None:
    """Compile the base pack; its problems are printed when it has any."""
    folder = ROOT / "resources" / "packs" / "kastd"
    output = folder.with_suffix(".kastd")
    subprocess.run(
        [python(), "-m", "kastd_desktop", "pack", "build", str(folder), "--output", str(output)],
        check=True,
        cwd=ROOT,
        env=environment(),
    )


def prepare() -> None:
    """Do once what every start would do again."""
    subprocess.run([python(), ROOT / "packaging" / "prepare.py"], check=True, cwd=ROOT, env=environment())


RESULTS: dict[str, Callable[[], list[Path]]] = {
    "catalogues": lambda: [po.with_suffix(".mo") for po in ROOT.glob("translations/*/LC_MESSAGES/*.po")],
    "pack": lambda: [ROOT / "resources" / "packs" / "kastd.kastd"],
    "first screen": lambda: [ROOT / "resources" / "prepared" / "pictures.bin"],
}


def draw_screens() -> int:
    """Draw every screen into build/screens, for a newcomer on a machine without one."""
    out = BUILD / "screens"
    out.mkdir(parents=True, exist_ok=True)
    print("There is no screen here: every screen is drawn instead.")
    for screen, state in (
        ("first-run", ""), ("today", "in-progress"), ("today", "done"), ("situations", ""), ("card", "raised-voice"),
        ("quick-help", "rėkia"), ("letters", ""), ("letter", "complaint-upheld:filled"), ("calm", ""),
        ("standard", "4.1"), ("standard", "extraordinary"), ("history", ""), ("settings", ""), ("kiosk", ""),
    ):  # fmt: skip
        name = f"{screen}-{state.partition(':')[0]}" if state else screen
        path = out / f"{name}.png"
        command = [python(), "-m", "kastd_desktop", "render", screen, path, "--state", state]
        subprocess.run(list(map(str, command)), cwd=ROOT, env=environment(), check=True)
        print(path)
    return 0


def has_display() -> bool:
    """Tell whether a window can open here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def python() -> Path:
    """Return the interpreter of ``.venv``."""
    return VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def environment() -> dict[str, str]:
    """Return the environment for the program: without compiled files it would start at half its speed."""
    own = dict(os.environ)
    own.pop("PYTHONDONTWRITEBYTECODE", None)
    return own


def stamp_of(name: str) -> Path:
    """Return the file that remembers what a step was done for."""
    return STAMPS / name


def fingerprint(files: Iterable[Path]) -> str:
    """Return a digest over the names and contents of files."""
    digest = hashlib.sha256()
    for file in files:
        digest.update(file.relative_to(ROOT).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
