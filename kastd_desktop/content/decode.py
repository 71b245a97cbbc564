"""Compiled JSON becomes core objects; it was validated when the pack was built, so nothing is checked again."""

from __future__ import annotations

from typing import Any

from kastd_desktop.core.breathing import Move, Pattern, Phase
from kastd_desktop.core.calm import Calm, Script, Sense, SupportContact, Tip
from kastd_desktop.core.commitment import Slide
from kastd_desktop.core.letter import Field, Letter, Mandatory, ToneCheck
from kastd_desktop.core.situation import Avoid, Immediate, Phrase, Situation, Step, StopRule, Tile, TileSection
from kastd_desktop.core.standard import Clause, Law, Part, Provision, Standard
from kastd_desktop.core.tongue import Said, ServicePhrase, ServiceSection

_Json = dict[str, Any]


def _laws(raw: list[_Json]) -> tuple[Law, ...]:
    return tuple(Law(**each) for each in raw)


def situation(raw: _Json) -> Situation:
    """Return a card."""
    stop = raw["stop"]
    return Situation(
        id=raw["id"],
        title=raw["title"],
        condition=raw["condition"],
        brief=raw["brief"],
        icon=raw["icon"],
        danger=raw["danger"],
        conflict=raw["conflict"],
        immediate=tuple(Immediate(**each) for each in raw["immediate"]),
        say=tuple(Phrase(**each) for each in raw["say"]),
        avoid=tuple(Avoid(**each) for each in raw["avoid"]),
        next=tuple(Step(each["text"], tuple(each["yes"]), tuple(each["no"])) for each in raw["next"]),
        stop=StopRule(stop["rule"], tuple(stop["call"]), stop["emergency"]) if stop else None,
        after=tuple(raw["after"]),
        letters=tuple(raw["letters"]),
        clauses=tuple(raw["clauses"]),
        annexes=tuple(raw["annexes"]),
        related=tuple(raw["related"]),
        locale=raw["locale"],
        neutral=raw.get("neutral", ""),
        law=_laws(raw["law"]),
    )


def tile_section(raw: _Json) -> TileSection:
    """Return a row of the overview."""
    tiles = tuple(Tile(**{**each, "situations": tuple(each["situations"])}) for each in raw["tiles"])
    return TileSection(raw["id"], raw["title"], tiles)


def _clause(raw: _Json) -> Clause:
    provisions = tuple(
        Provision(
            number=each["number"],
            heading=each["heading"],
            duty=each["duty"],
            shows=tuple(each["shows"]),
            example=each["example"],
            avoid=tuple(each["avoid"]),
            why=each["why"],
            law=_laws(each["law"]),
        )
        for each in raw["provision"]
    )
    return Clause(raw["number"], raw["title"], raw["short"], raw["lead"], provisions, raw["locale"])


def standard(raw: _Json) -> Standard:
    """Return the standard."""
    clauses = [_clause(each) for each in raw["clauses"]]
    parts = tuple(
        Part(
            number=str(part["number"]),
            title=part["title"],
            clauses=tuple(clause for clause in clauses if clause.number.split(".")[0] == str(part["number"])),
        )
        for part in raw["parts"]
    )
    return Standard(
        parts=parts,
        annexes=tuple(clause for clause in clauses if clause.is_annex),
        edition=raw["edition"],
        source=raw["source"],
        in_force=raw["in_force"],
        extraordinary=frozenset(raw["extraordinary"]),
    )


def letter(raw: _Json) -> Letter:
    """Return a letter."""
    return Letter(
        id=raw["id"],
        title=raw["title"],
        summary=raw["summary"],
        channel=raw["channel"],
        subject=raw["subject"],
        fields=tuple(_field(each) for each in raw["field"]),
        paragraphs=tuple(raw["paragraphs"]),
        mandatory=tuple(Mandatory(each["text"], each["field"], _laws(each["law"])) for each in raw["mandatory"]),
        tone=tuple(ToneCheck(each["good"], each["missing"], tuple(each["needs"])) for each in raw["tone"]),
        clauses=tuple(raw["clauses"]),
        annexes=tuple(raw["annexes"]),
        locale=raw["locale"],
        owner=raw.get("owner", ""),
        checked=raw.get("checked") or "",
        valid_until=raw.get("valid_until") or "",
    )


def _field(raw: _Json) -> Field:
    return Field(**{**raw, "choices": tuple(raw["choices"]), "sexes": tuple(raw.get("sexes", ()))})


def calm(raw: _Json) -> Calm:
    """Return what the calm panel offers."""
    return Calm(
        patterns=tuple(
            Pattern(
                id=each["id"],
                title=each["title"],
                guide=each["guide"],
                evidence=each["evidence"],
                phases=tuple(Phase(Move(phase["move"]), phase["seconds"]) for phase in each["phases"]),
            )
            for each in raw["patterns"]
        ),
        grounding=tuple(Sense(**each) for each in raw["grounding"]),
        grounding_evidence=raw.get("grounding_evidence", ""),  # packs compiled before 0.2 have none
        scripts=tuple(
            Script(
                each["id"],
                each["title"],
                tuple((step["text"], step["seconds"]) for step in each["step"]),
                each["evidence"],
            )
            for each in raw["scripts"]
        ),
        tips=tuple(Tip(**each) for each in raw["tips"]),
        contacts=tuple(SupportContact(**each) for each in raw["contacts"]),
        locale=raw["locale"],
    )


def _said(raw: dict[str, list[str]]) -> dict[str, Said]:
    return {language: Said(*each) for language, each in raw.items()}


def tongues(raw: dict[str, list[dict[str, list[str]]]]) -> dict[str, tuple[dict[str, Said], ...]]:
    """Return the cards' sentences in other languages."""
    return {card: tuple(map(_said, phrases)) for card, phrases in raw.items()}


def service(raw: list[_Json]) -> tuple[ServiceSection, ...]:
    """Return sentences for any desk."""
    return tuple(
        ServiceSection(
            section["id"],
            section["title"],
            tuple(ServicePhrase(each["id"], each["text"], _said(each["said"])) for each in section["phrases"]),
        )
        for section in raw
    )


def slide(raw: _Json) -> Slide:
    """Return a waiting-room slide."""
    figure = "" if raw["figure"] is None else str(raw["figure"])
    return Slide(
        id=raw["id"],
        kind=raw["kind"],
        text=raw["text"].replace("{n}", figure),
        clause=raw["clause"],
        legal=raw["basis"] == "legal",
        law=_laws(raw["law"]),
        locale=raw["locale"],
    )
