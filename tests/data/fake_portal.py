"""A desktop portal that grants every shortcut and presses it once. Runs on the system's Python, which has Gio.

Arguments: ``grant`` or ``refuse``.
"""

from __future__ import annotations

import sys
from typing import Any

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402

GRANTS = sys.argv[1] == "grant"
SESSION = "/org/freedesktop/portal/desktop/session/test/1"
DESCRIPTION = """
<node>
  <interface name="org.freedesktop.portal.GlobalShortcuts">
    <method name="CreateSession"><arg type="a{sv}" direction="in"/><arg type="o" direction="out"/></method>
    <method name="BindShortcuts">
      <arg type="o" direction="in"/><arg type="a(sa{sv})" direction="in"/><arg type="s" direction="in"/>
      <arg type="a{sv}" direction="in"/><arg type="o" direction="out"/>
    </method>
    <signal name="Activated"><arg type="o"/><arg type="s"/><arg type="t"/><arg type="a{sv}"/></signal>
  </interface>
</node>
"""


def called(bus: Any, sender: str, path: str, interface: str, method: str, values: Any, call: Any) -> None:
    """Answer a call, and then by the signal that the portal's requests end with."""
    arguments = values.unpack()
    print(method, arguments, flush=True)
    request = f"/org/freedesktop/portal/desktop/request/{sender[1:].replace('.', '_')}/{arguments[-1]['handle_token']}"
    call.return_value(GLib.Variant("(o)", (request,)))
    if method == "CreateSession":
        respond(bus, request, 0, {"session_handle": GLib.Variant("s", SESSION)})
        return
    [(name, about)] = arguments[1]
    granted = [(name, {"trigger_description": GLib.Variant("s", f"Press {about['preferred_trigger']}")})]
    respond(bus, request, 0 if GRANTS else 1, {"shortcuts": GLib.Variant("a(sa{sv})", granted)} if GRANTS else {})
    if GRANTS:
        options = {"activation_token": GLib.Variant("s", "token-1")}
        emit(bus, path, interface, "Activated", GLib.Variant("(osta{sv})", (SESSION, name, 7, options)))


def respond(bus: Any, request: str, code: int, results: dict[str, Any]) -> None:
    """End a request."""
    emit(bus, request, "org.freedesktop.portal.Request", "Response", GLib.Variant("(ua{sv})", (code, results)))


def emit(bus: Any, path: str, interface: str, name: str, values: Any) -> None:
    """Tell everybody."""
    bus.emit_signal(None, path, interface, name, values)


def ready(bus: Any, _name: str) -> None:
    """Answer calls from now on."""
    [interface] = Gio.DBusNodeInfo.new_for_xml(DESCRIPTION).interfaces
    bus.register_object("/org/freedesktop/portal/desktop", interface, called, None, None)


def named(_bus: Any, _name: str) -> None:
    """Say that others can find us now."""
    print("ready", flush=True)


Gio.bus_own_name(Gio.BusType.SESSION, "org.freedesktop.portal.Desktop", Gio.BusNameOwnerFlags.NONE, ready, named, None)
GLib.MainLoop().run()
