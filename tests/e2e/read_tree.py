"""Prints our program's accessibility tree as JSON. Runs on the system's Python, which has the AT-SPI bindings."""

from __future__ import annotations

import json
import sys
import time
from typing import TYPE_CHECKING, Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

PATIENCE = 15
APPLICATION = sys.argv[1] if len(sys.argv) > 1 else "KAStd"


def find() -> Any:
    """Return the application's node, or None."""
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        node = desktop.get_child_at_index(number)
        if node is not None and node.get_name() == APPLICATION and node.get_child_count():
            return node
    return None


def rows(node: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield every node below one, with what a screen reader would tell."""
    states = node.get_state_set()
    yield {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "focused": states.contains(Atspi.StateType.FOCUSED),
        "showing": states.contains(Atspi.StateType.SHOWING),
        "checked": states.contains(Atspi.StateType.CHECKED),
    }
    for number in range(min(node.get_child_count(), 500)):
        child = node.get_child_at_index(number)
        if child is not None:
            yield from rows(child, depth + 1)


end = time.monotonic() + PATIENCE
node = find()
while node is None and time.monotonic() < end:
    time.sleep(0.1)
    node = find()
if node is None:
    sys.exit("the program is not on the accessibility bus")
print(json.dumps(list(rows(node)), ensure_ascii=False))
