"""``kastd-desktop pack …``: what a pack's author runs. Imports no Qt."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kastd_desktop.commands.values import DONE, PROBLEMS
from kastd_desktop.i18n import _, ngettext

if TYPE_CHECKING:
    import argparse

    from kastd_desktop.content.problems import Problem
    from kastd_desktop.services.authoring import Checked


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Describe the command's own arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, help_text in (
        ("check", _("find everything that is wrong with a pack folder")),
        ("build", _("check a pack folder and compile it into one file")),
        ("info", _("tell what is in a pack")),
        ("coverage", _("show clauses that nothing carries out, and the reverse")),
        ("tidy", _("join numbers and units by non-breaking spaces")),
        ("stamp", _("mark translations as made from the present source texts")),
    ):
        action = actions.add_parser(name, help=help_text)
        action.add_argument("path", metavar="PATH", type=Path, help=_("the pack folder"))
        if name in {"check", "info", "coverage", "build"}:
            action.add_argument("--json", action="store_true", help=_("print JSON"))
        if name == "build":
            action.add_argument("--output", metavar="FILE", type=Path, help=_("where to write the compiled pack"))
        if name == "stamp":
            action.add_argument("language", metavar="LANGUAGE")
            action.add_argument("files", metavar="FILE", nargs="*")


def run(arguments: argparse.Namespace) -> int:
    """Run the command.

    Raises:
        UserError: the path or the pack cannot be used.
    """
    return _ACTIONS[arguments.action](arguments)


def _print_problems(problems: list[Problem], *, as_json: bool) -> None:
    if as_json:
        rows = [
            {"level": problem.level, "file": problem.file, "place": problem.place, "message": problem.text()}
            for problem in problems
        ]
        print(json.dumps({"problems": rows}, ensure_ascii=False, indent=2))
        return
    for problem in problems:
        level = _("error") if problem.level == "error" else _("note")
        place = f" [{problem.place}]" if problem.place else ""
        print(f"{problem.file}{place}: {level}: {problem.text()}")


def _summary(checked: Checked) -> str:
    errors = sum(problem.level == "error" for problem in checked.problems)
    if errors:
        return ngettext("{n} error.", "{n} errors.", errors).format(n=errors)
    return _("No errors.")


def _check(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    checked = authoring.check(arguments.path)
    _print_problems(checked.problems, as_json=arguments.json)
    if not arguments.json:
        print(_summary(checked), file=sys.stderr)
    return DONE if checked.sound else PROBLEMS


def _coverage(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    coverage = authoring.coverage(arguments.path)
    if arguments.json:
        print(
            json.dumps(
                {
                    "carried": coverage.carried,
                    "bare": coverage.bare,
                    "loose": coverage.loose,
                    "silent": coverage.silent,
                },
                ensure_ascii=False,
            )
        )
    else:
        for number, kinds in coverage.carried.items():
            counts = ", ".join(f"{kind} {len(ids)}" for kind, ids in kinds.items() if ids)
            print(f"{number:5} {counts or _('nothing carries it out')}")
        for kind, id_ in coverage.loose:
            print(_("{kind} “{id}” carries out no clause").format(kind=kind, id=id_))
        for id_ in coverage.silent:
            print(_("the card “{id}” is in no other language").format(id=id_))
    return DONE if coverage.complete else PROBLEMS


def _tidy(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    for path in authoring.tidy(arguments.path):
        print(path)
    return DONE


def _stamp(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    for path in authoring.stamp(arguments.path, arguments.language, arguments.files):
        print(path)
    return DONE


def _build(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    output = arguments.output or arguments.path.absolute().with_suffix(".kastd")
    checked = authoring.build(arguments.path, output)
    errors = [problem for problem in checked.problems if problem.level == "error"]
    if arguments.json:
        _print_problems(errors, as_json=True)
    else:
        _print_problems(errors, as_json=False)
        print(_("Written: {path}").format(path=output) if checked.sound else _summary(checked), file=sys.stderr)
    return DONE if checked.sound else PROBLEMS


def _info(arguments: argparse.Namespace) -> int:
    from kastd_desktop.services import authoring

    info = authoring.info(arguments.path)
    if arguments.json:
        print(json.dumps(info, ensure_ascii=False, indent=2))
        return DONE
    print(f"{info['id']} {info['version']} ({', '.join(info['locales'])})")
    for key, name in (
        ("clauses", _("clauses")),
        ("annexes", _("annexes")),
        ("situations", _("situations")),
        ("checks", _("check lists")),
        ("letters", _("letters")),
        ("tips", _("tips")),
        ("slides", _("slides")),
    ):
        print(f"{name}: {len(info[key])}")
    spoken = info.get("tongues", {})
    if spoken.get("languages"):
        languages = ", ".join(spoken["languages"])
        name = _("phrases to say in other languages")
        print(f"{name}: {spoken['phrases'] + spoken['service']} ({languages})")
    return DONE


_ACTIONS = {
    "check": _check,
    "build": _build,
    "info": _info,
    "coverage": _coverage,
    "tidy": _tidy,
    "stamp": _stamp,
}
