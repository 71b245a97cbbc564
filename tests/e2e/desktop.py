"""A desktop of one's own for a test: X server, window manager, session bus, accessibility bus; keys and screenshots.

Every process is started here and ended here by its id. Displays are numbered by the X server itself, so that parallel
runs never meet.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[2]
TREE_READER = Path(__file__).with_name("read_tree.py")
PATIENCE = 20.0
"""Seconds to wait for something to appear before a test fails."""


@dataclass
class Desktop:
    """A running desktop.

    Attributes:
        environment: for every program on it.
    """

    environment: dict[str, str]
    _processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *command: str, **more: str) -> subprocess.Popen[bytes]:
        """Start a program on this desktop; it is ended with the desktop at the latest."""
        process = subprocess.Popen(
            command,
            env={**self.environment, **more},
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        self._processes.append(process)
        return process

    def program(self, *arguments: str, **more: str) -> subprocess.Popen[bytes]:
        """Start our program."""
        return self.start(sys.executable, "-m", "kastd_desktop", *arguments, **more)

    def run(self, *command: str) -> str:
        """Run a command to its end and return what it printed."""
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=True, timeout=PATIENCE
        ).stdout

    def _told(self, *command: str) -> str:
        """Return what a command printed, trimmed; empty when it found nothing to tell, which is no failure here."""
        return subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE
        ).stdout.strip()

    def key(self, *names: str) -> None:
        """Press keys one after another, by the names X gives them: ``1``, ``Down``, ``ctrl+k``."""
        self.run("xdotool", "key", "--delay", "30", *names)

    def type(self, text: str) -> None:
        """Type a text."""
        self.run("xdotool", "type", "--delay", "20", text)

    def windows(self) -> list[str]:
        """Return the titles of the visible windows."""
        found = self._told("xdotool", "search", "--onlyvisible", "--name", ".+").split()
        return [self._told("xdotool", "getwindowname", window) for window in found]

    def in_front(self) -> str:
        """Return the title of the window that has the keys; empty when none has, as between two of them."""
        return self._told("xdotool", "getactivewindow", "getwindowname")

    def wait_for_window(self, title: str) -> None:
        """Wait until a window with this title can be seen."""
        wait_until(lambda: title in self.windows(), f"a window “{title}”, there are {self.windows()}")

    def clipboard(self) -> str:
        """Return the text on the clipboard; empty when there is none."""
        return self._told("xclip", "-o", "-selection", "clipboard")

    def tree(self) -> list[dict[str, Any]]:
        """Return every node of our program's accessibility tree, as assistive technology reads it."""
        # The reader needs the system's own bindings, which no virtual environment has.
        rows: list[dict[str, Any]] = json.loads(self.run("/usr/bin/python3", str(TREE_READER)))
        return rows

    def names(self) -> set[str]:
        """Return the names of what can be seen, as assistive technology reads them."""
        return {row["name"] for row in self.tree() if row["showing"]}

    def picture(self, path: Path) -> None:
        """Take a picture of the whole screen."""
        self.run("xwd", "-root", "-silent", "-out", str(path))

    def close(self) -> None:
        """End everything that was started, the last first."""
        for process in reversed(self._processes):
            if process.poll() is None:
                process.send_signal(signal.SIGTERM)
                try:
                    process.wait(timeout=3)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
            if process.stderr is not None:
                process.stderr.close()


def wait_until(met: Callable[[], object], wanted: str, patience: float = PATIENCE) -> None:
    """Wait until something is so.

    Raises:
        AssertionError: it did not become so in time.
    """
    end = time.monotonic() + patience
    while time.monotonic() < end:
        if met():
            return
        time.sleep(0.1)
    raise AssertionError(f"waited in vain for {wanted}")


@contextmanager
def desktop(folder: Path, size: str = "1366x768") -> Iterator[Desktop]:
    """Run a desktop.

    Args:
        folder: where its runtime files lie.
        size: of the screen.
    """
    for program in ("Xvfb", "openbox", "xdotool", "xclip", "dbus-daemon"):
        assert shutil.which(program), f"{program} is missing: run the set-up"
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    home = folder / "home"
    home.mkdir()
    environment = {
        **{key: value for key, value in os.environ.items() if not key.startswith(("QT_", "KASTD_", "DBUS_", "AT_SPI"))},
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(home / ".config"),
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment.pop("WAYLAND_DISPLAY", None)
    own = Desktop(environment)
    try:
        environment["DISPLAY"] = f":{_x_server(own, size)}"
        environment["DBUS_SESSION_BUS_ADDRESS"] = _bus(own)
        own.start("openbox")
        yield own
    finally:
        own.close()


def _x_server(own: Desktop, size: str) -> str:
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    own._processes.append(process)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        return pipe.readline().strip()


def _bus(own: Desktop) -> str:
    process = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        env=own.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    own._processes.append(process)
    assert process.stdout is not None
    address = process.stdout.readline().decode().strip()
    process.stdout.close()
    return address
