"""Noting what happened at the desk. Asks for no name, and warns where one may have got in."""

from __future__ import annotations

import csv
import io
import json
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from kastd_desktop.core.alphabet import alphabetical
from kastd_desktop.core.incident import DONE, LONGEST, WANTED, Incident
from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_, _
from kastd_desktop.services.begun_notes import BegunNotes
from kastd_desktop.services.clock import at, stamp
from kastd_desktop.services.export import harmless
from kastd_desktop.system.files import write_atomically

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.incident import Draft
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.clock import Clock
    from kastd_desktop.store.copies import Copies
    from kastd_desktop.store.incidents import IncidentNotes


class Noted(NamedTuple):
    """A note as it is read.

    Attributes:
        at: key of the note.
        place: the desk.
        happened: when.
        title: name of the situation.
        what: what happened; may be empty.
        done: what was done, in words.
        wanted: what is needed, in words; empty for nothing.
    """

    at: str
    place: str
    happened: datetime
    title: str
    what: str
    done: tuple[str, ...]
    wanted: str


class Incidents:
    """The incident notes of a desk.

    Attributes:
        begun: notes begun and not saved; kept in memory only.
    """

    def __init__(self, pack: Pack, choices: Choices, notes: IncidentNotes, copies: Copies, clock: Clock) -> None:
        self._pack = pack
        self._choices = choices
        self._notes = notes
        self._copies = copies
        self._clock = clock
        self.begun = BegunNotes(clock)

    def situations(self) -> list[tuple[str, str]]:
        """Return (id, title) of what can have happened, by title; something else has an empty id."""
        cards = sorted(self._pack.situations.values(), key=lambda card: alphabetical(card.title, self._pack.locale))
        return [*((card.id, card.title) for card in cards), ("", _("Something else"))]

    @staticmethod
    def check(draft: Draft) -> None:
        """Refuse a note that cannot be kept as it stands.

        Raises:
            UserError: it says nothing, or is too long.
        """
        what = _tidy(draft.what)
        if not what and not draft.done:
            raise UserError(N_("Write a few words, or tick what was done."))
        if len(what) > LONGEST:
            raise UserError(N_("This is longer than {most} characters; shorten it."), most=LONGEST)

    def save(self, draft: Draft) -> Incident:
        """Keep a note. A time later than now was a day earlier.

        Raises:
            UserError: it says nothing, is too long, or could not be saved; then nothing was.
        """
        self.check(draft)
        now = self._clock()
        day = date.fromisoformat(draft.day) if draft.day else now.date()
        happened = at(day, draft.time, now)
        if happened > now:
            happened = at(day - timedelta(days=1), draft.time, now)
        incident = Incident(
            at=self._free_stamp(now),
            place=self._choices.preferences.desk,
            pack=self._pack.manifest.id,
            happened=happened.isoformat(timespec="minutes"),
            situation=draft.situation,
            what=_tidy(draft.what),
            done=tuple(id_ for id_ in DONE if id_ in draft.done),
            wanted=draft.wanted,
        )
        self._notes.append(incident)
        self.begun.drop(draft)
        return incident

    def title(self, situation: str) -> str:
        """Return the name of a situation; of one that is gone, its id."""
        return _title(situation, self._pack)

    def all(self) -> list[Noted]:
        """Return every note, the latest first."""
        return [_readable(incident, self._pack) for incident in self._notes.all()]

    def unreadable(self) -> int:
        """Return how many notes cannot be read and are not among them.

        Raises:
            UserError: the records cannot be read now.
        """
        return self._notes.damaged_rows()

    def remove(self, noted: Noted) -> None:
        """Remove a note for good: from the copies of the records first, then from the records.

        Raises:
            UserError: it could not be removed; it is still among the notes.
        """
        self._copies.forget_incident(noted.at, noted.place)
        self._notes.remove(noted.at, noted.place)

    def write_csv(self, path: Path) -> int:
        """Write all notes as a table, see `write_csv`.

        Returns:
            The number of notes.

        Raises:
            UserError: the file cannot be written.
        """
        return write_csv(path, self._pack, self._notes)

    def _free_stamp(self, now: datetime) -> str:
        """Return the first second from now on at which no note was written: a clock may be set back."""
        taken = {incident.at for incident in self._notes.all()}
        while stamp(now) in taken:
            now += timedelta(seconds=1)
        return stamp(now)


def write_csv(path: Path, pack: Pack, notes: IncidentNotes, first: str = "", last: str = "9") -> int:
    """Write CSV as Excel reads it in Lithuania: UTF-8 with BOM, semicolons.

    Args:
        path: the file.
        pack: names the situations.
        notes: the notes.
        first: ISO day on or after which it happened.
        last: ISO day on or before which it happened.

    Returns:
        The number of notes.

    Raises:
        UserError: the file cannot be written.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_("Time"), _("Desk"), _("Situation"), _("What happened"), _("What was done"), _("Needed now")])
    found = [_readable(incident, pack) for incident in _between(notes, first, last)]
    for each in found:
        happened = each.happened.strftime("%Y-%m-%d %H:%M")
        cells = (happened, each.place, each.title, each.what, "; ".join(each.done), each.wanted)
        writer.writerow([harmless(cell) for cell in cells])
    write_atomically(path, out.getvalue().encode("utf-8-sig"))
    return len(found)


def write_json(path: Path, pack: Pack, notes: IncidentNotes, first: str = "", last: str = "9") -> int:
    """Write JSON, with ids where the table has words; arguments as for `write_csv`.

    Returns:
        The number of notes.

    Raises:
        UserError: the file cannot be written.
    """
    found = [incident._asdict() for incident in _between(notes, first, last)]
    content = {"pack": pack.manifest.id, "incidents": found}
    write_atomically(path, (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode())
    return len(found)


def _between(notes: IncidentNotes, first: str, last: str) -> list[Incident]:
    return [incident for incident in notes.all() if first <= incident.happened[:10] <= last]


def _readable(incident: Incident, pack: Pack) -> Noted:
    return Noted(
        at=incident.at,
        place=incident.place,
        happened=datetime.fromisoformat(incident.happened),
        title=_title(incident.situation, pack),
        what=incident.what,
        done=tuple(done_name(id_) for id_ in incident.done),
        wanted=wanted_name(incident.wanted) if incident.wanted != WANTED[0] else "",
    )


def _title(situation: str, pack: Pack) -> str:
    card = pack.situations.get(situation)
    return card.title if card is not None else situation or _("Something else")


def done_name(id_: str) -> str:
    """Return what was done, in the current language; an id nobody knows is returned as it is."""
    names = {
        "talked": _("I listened and stayed calm"),
        "limit": _("I set a limit"),
        "ended": _("I ended the conversation"),
        "colleague": _("I called a colleague or manager"),
        "security": _("I called security"),
        "emergency": _("I called 112"),
    }
    return names.get(id_, id_)


def wanted_name(id_: str) -> str:
    """Return what is needed afterwards, in the current language; an id nobody knows is returned as it is."""
    names = {
        "nothing": _("Nothing, it is over"),
        "supervisor": _("A talk with the manager"),
        "support": _("Support for the employee"),
        "safety": _("Safety measures"),
    }
    return names.get(id_, id_)


def _tidy(text: str) -> str:
    """Return a text without control characters and blanks around it; line breaks stay."""
    kept = "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)
    return kept.strip().encode("utf-8", "ignore").decode()
