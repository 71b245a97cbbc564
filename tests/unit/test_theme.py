"""The themes: every pair of colours that meets on a screen can be told apart, in every theme, at every size of text."""

from __future__ import annotations

import ast
import json
import re
from functools import cache
from pathlib import Path
from typing import Any, Final

import pytest

from kastd_desktop.core.preferences import Preferences
from kastd_desktop.system.resources import resources_dir
from kastd_desktop.ui.theme.sheet import filled
from kastd_desktop.ui.theme.theme import THEMES, Theme, theme_for
from tests.packs import DATA

PAIRS: Final[list[dict[str, Any]]] = json.loads((DATA / "contrast-pairs.json").read_text(encoding="utf-8"))
DESK: Final = ("light", "dark", "hc")
KIOSK: Final = ("kiosk", "kiosk-light", "kiosk-hc")
SCALES: Final = (0.9, 1.0, 2.0)
COLOUR: Final = re.compile(r"#[0-9A-Fa-f]{6}(?:[0-9A-Fa-f]{2})?")
UI: Final = Path(__file__).resolve().parents[2] / "kastd_desktop" / "ui"


@cache
def tokens() -> dict[str, Any]:
    read: dict[str, Any] = json.loads((resources_dir() / "themes" / "tokens.json").read_text(encoding="utf-8"))
    return read


def colours() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = tokens()["color"]
    return found


def sizes() -> list[str]:
    """Return the roles of the desk's type scale."""
    return [*tokens()["type"]["ui"], *tokens()["type"]["voice"]]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2)."""
    channels = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_is_the_standards() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.005)
    assert contrast("#0000FF", "#FFFFFF") == pytest.approx(8.59, abs=0.005)


@pytest.mark.parametrize("theme", [*DESK, *KIOSK])
def test_every_pair_meets_its_minimum(theme: str) -> None:
    pairs = [pair for pair in PAIRS if pair["theme"] == theme]
    short = [
        (pair["fg"], pair["bg"], pair["min"], round(ratio, 2))
        for pair in pairs
        if (ratio := contrast(colours()[theme][pair["fg"]], colours()[theme][pair["bg"]])) < pair["min"]
    ]

    assert len(pairs) > 20
    assert short == []


def test_the_minimums_are_those_of_the_targets() -> None:
    assert {(pair["role"], pair["min"]) for pair in PAIRS} == {("text", 4.5), ("ui", 3), ("kiosk-text", 7)}
    assert len(PAIRS) == 300


def test_desk_themes_have_the_same_pairs_and_so_have_kiosk_themes() -> None:
    def pairs(theme: str) -> set[tuple[str, str]]:
        return {(pair["fg"], pair["bg"]) for pair in PAIRS if pair["theme"] == theme}

    assert pairs("light") == pairs("dark") == pairs("hc")
    assert pairs("kiosk") == pairs("kiosk-light") == pairs("kiosk-hc")


def test_themes_have_the_same_roles() -> None:
    assert set(colours()) == {*DESK, *KIOSK}
    assert set(colours()["light"]) == set(colours()["dark"]) == set(colours()["hc"])
    assert set(colours()["kiosk"]) == set(colours()["kiosk-light"]) == set(colours()["kiosk-hc"])


def test_every_colour_is_one() -> None:
    wrong = [(theme, role) for theme, roles in colours().items() for role in roles if not COLOUR.fullmatch(roles[role])]

    assert wrong == []


@pytest.mark.parametrize("name", DESK)
@pytest.mark.parametrize("scale", SCALES)
def test_the_style_sheet_fills_without_leftovers(name: str, scale: float) -> None:
    theme = Theme(name, scale)
    sheet = filled(theme)

    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert set(COLOUR.findall(sheet)) <= set(colours()[name].values())
    assert sheet.count("{") == sheet.count("}") > 10
    heights = [int(size) for size in re.findall(r"width: (\d+)px", sheet)]
    assert theme.px(28) in heights


def test_an_unknown_token_in_the_sheet_is_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from kastd_desktop.ui.theme import sheet

    (tmp_path / "style.qss").write_text("QLineEdit { color: @no-such-role; }", encoding="utf-8")
    theme = Theme("light")
    monkeypatch.setattr(sheet, "resources_dir", lambda: tmp_path)

    with pytest.raises(KeyError):
        filled(theme)


@pytest.mark.parametrize("name", [*DESK, *KIOSK])
def test_measures_grow_with_the_text(name: str) -> None:
    small, usual, large = (Theme(name, scale) for scale in SCALES)

    assert [theme.px(10) for theme in (small, usual, large)] == [9, 10, 20]
    for role in sizes():
        assert small.size(role) <= usual.size(role) < large.size(role)
        assert large.size(role) == usual.size(role) * 2
        assert large.line_height(role) >= large.size(role)


@pytest.mark.parametrize("name", [*DESK, *KIOSK])
def test_colours_are_those_of_the_tokens(name: str) -> None:
    theme = Theme(name)

    assert colours()[name]
    for role in colours()[name]:
        colour = theme.color(role)
        assert colour.isValid()
        assert colour.name().upper() == colours()[name][role][:7].upper()
        assert colour.alpha() == int(colours()[name][role][7:9] or "FF", 16)


@pytest.mark.parametrize("name", DESK)
def test_the_palette_can_be_read(name: str) -> None:
    from PySide6.QtGui import QPalette

    palette = Theme(name).palette()
    role = QPalette.ColorRole
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
    ):
        assert contrast(palette.color(ink).name(), palette.color(ground).name()) >= 4.5, (ink, ground)


def test_preferences_choose_the_theme() -> None:
    for chosen, name in THEMES.items():
        theme = theme_for(Preferences()._replace(theme=chosen, text_scale=150, reduced_motion=True))  # type: ignore[arg-type]  # its keys
        assert (theme.name, theme.scale, theme.motion) == (name, 1.5, False)
        assert theme.high_contrast == (chosen == "contrast")


def test_every_role_a_screen_asks_for_is_in_the_tokens() -> None:
    """A misspelt role would be a crash on a screen nobody opened."""
    asked: dict[str, str] = {}
    for path in UI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"color", "hex"}
                and len(node.args) == 1
                and isinstance(node.args[0], ast.Constant)
                and isinstance(node.args[0].value, str)
            ):
                asked[node.args[0].value] = f"{path.name}:{node.lineno}"
    known = set(colours()["light"]) | set(colours()["kiosk"])

    assert len(asked) > 20
    assert {role: where for role, where in asked.items() if role not in known} == {}
