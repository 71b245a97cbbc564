"""All use cases of one desk, put together once and handed to the screens."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kastd_desktop.errors import UserError
from kastd_desktop.services.change import Change
from kastd_desktop.services.checks import Checks
from kastd_desktop.services.clock import Clock, system_clock
from kastd_desktop.services.modes import Mode
from kastd_desktop.services.packs import open_pack
from kastd_desktop.services.records import Records

if TYPE_CHECKING:
    from pathlib import Path

    from kastd_desktop.content.reader import Pack
    from kastd_desktop.services.change import Changes
    from kastd_desktop.services.choices import Choices
    from kastd_desktop.services.correspondence import Correspondence
    from kastd_desktop.services.emergency_copy import EmergencyCopy
    from kastd_desktop.services.export import Export
    from kastd_desktop.services.history import History
    from kastd_desktop.services.incidents import Incidents
    from kastd_desktop.services.letter_entered import Memory
    from kastd_desktop.services.library import Library
    from kastd_desktop.services.look_up import LookUp
    from kastd_desktop.services.summons import Summons
    from kastd_desktop.services.walks import Walks
    from kastd_desktop.system.paths import Paths


class Desk:
    """The services of one desk in one language.

    Attributes:
        paths: where this run reads and writes.
        choices: the settings.
        changes: who is told what changed.
        records: what was recorded.
        pack: the content.
        clock: the time.
        notices: what went wrong on the way here, each said in one sentence.
    """

    def __init__(
        self, paths: Paths, choices: Choices, changes: Changes, records: Records, pack: Pack, clock: Clock
    ) -> None:
        self.paths = paths
        self.choices = choices
        self.changes = changes
        self.records = records
        self.pack = pack
        self.clock = clock
        self.notices: list[UserError] = []
        self._damaged = False
        records.on_damage(self._on_damage)
        self._letters: Memory | None = None
        self.checks = Checks(self.pack, self.choices, self.records.runs, self.clock, self.changes)
        self.mode = Mode(self.records.modes, self.clock, self.changes)
        self._closing: Checks | None = None
        self._walks: Walks | None = None
        self._incidents: Incidents | None = None
        self._summons: Summons | None = None

    # What the first screen does not need is imported when it is first asked for.

    def closing(self) -> Checks | None:
        """Return the list of the end of a shift; None when the pack has none."""
        if self._closing is None and Checks.offers(self.pack, "end"):
            self._closing = Checks(self.pack, self.choices, self.records.runs, self.clock, self.changes, "end")
        return self._closing

    @cached_property
    def look_up(self) -> LookUp:
        """Return the search; one for all windows, since its index is built once."""
        from kastd_desktop.services.look_up import LookUp

        return LookUp(self.pack, self.clock)

    @property
    def library(self) -> Library:
        """Return the standard."""
        from kastd_desktop.services.library import Library

        return Library(self.pack)

    def thought(self) -> tuple[str, str, str]:
        """Return (sentence, clause number, clause name) from the standard that stays for the whole day."""
        found = [
            (provision.example, clause.number, clause.short)
            for clause in self.library.standard().clauses()
            for provision in clause.provisions
            if provision.example and not clause.is_annex
        ]
        return found[self.clock().toordinal() % len(found)] if found else ("", "", "")

    @property
    def summons(self) -> Summons:
        """Return how quick help is called, and what was used last."""
        if self._summons is None:
            from kastd_desktop.services.summons import Summons

            self._summons = Summons(self.changes, self.clock)
        return self._summons

    @property
    def writes_letters(self) -> bool:
        """Tell whether letters were asked for since the program was started."""
        return self._letters is not None

    @property
    def writes_notes(self) -> bool:
        """Tell whether incident notes were asked for since the program was started."""
        return self._incidents is not None

    @property
    def correspondence(self) -> Correspondence:
        """Return the letters."""
        from kastd_desktop.services.correspondence import Correspondence
        from kastd_desktop.services.drafts import Drafts
        from kastd_desktop.services.letter_entered import Memory

        # The window is built anew in another language or theme; what is being written stays.
        self._letters = self._letters or Memory()
        drafts = Drafts(self.paths.drafts, self.clock)
        return Correspondence(self.pack, self.choices, self.clock, self._letters, drafts)

    @property
    def walks(self) -> Walks:
        """Return the steps ticked on cards."""
        if self._walks is None:
            from kastd_desktop.services.walks import Walks

            self._walks = Walks(self.clock)
        return self._walks

    @property
    def incidents(self) -> Incidents:
        """Return the notes of hard conversations."""
        if self._incidents is None:
            from kastd_desktop.services.incidents import Incidents

            self._incidents = Incidents(
                self.pack, self.choices, self.records.incidents, self.records.copies, self.clock
            )
        return self._incidents

    @property
    def history(self) -> History:
        """Return the looking back."""
        from kastd_desktop.services.history import History

        return History(self.pack, self.choices, self.records.runs, self.clock)

    @property
    def export(self) -> Export:
        """Return the export of checks."""
        from kastd_desktop.services.export import Export

        return Export(self.pack, self.records.runs)

    @property
    def emergency_copy(self) -> EmergencyCopy:
        """Return the copy of the cards for when the program cannot start, as it should be now."""
        from kastd_desktop.services.emergency_copy import EmergencyCopy

        return EmergencyCopy(self.paths, self.pack, self.choices.preferences)

    def look_for_damage(self) -> None:
        """Put among the notices that entries of the records cannot be read, if so; said once while the program runs."""
        if not self._damaged:
            return
        self._damaged = False
        try:
            damage = self.records.damage()
        except UserError as error:
            damage = error
        if damage is not None:
            self.notices.append(damage)

    def _on_damage(self) -> None:
        self._damaged = True
        self.changes.report(Change.DAMAGE)

    def in_locale(self, locale: str) -> Desk:
        """Return the same desk in another language; listeners are not carried over, what is begun is."""
        other = Desk(self.paths, self.choices, self.changes, self.records, self.pack.in_locale(locale), self.clock)
        other.notices, other._damaged = self.notices, self._damaged
        other.checks.take_over(self.checks)
        other._letters = self._letters
        other._walks = self._walks
        if self._incidents is not None:
            other.incidents.begun = self._incidents.begun
        other._summons = self.summons  # the keys and what was used last stay the same
        return other


def open_desk(paths: Paths, choices: Choices, changes: Changes, pack: Path | None, clock: Clock = system_clock) -> Desk:
    """Open everything a desk needs; what cannot be opened is told by `Desk.notices`.

    Args:
        paths: where this run reads and writes.
        choices: the settings.
        changes: who is told what changed.
        pack: a pack to use instead of the base pack.
        clock: the time.

    Raises:
        UserError: not even the base pack can be read.
    """
    opened = open_pack(pack, choices.preferences.locale)
    records = Records(paths)
    desk = Desk(paths, choices, changes, records, opened.pack, clock)
    try:
        desk.checks.today()
        desk.mode.current()
    except UserError as error:  # look-up must work all the same
        records.give_up(error)
    desk.notices = [trouble for trouble in (choices.trouble, opened.trouble, records.trouble) if trouble is not None]
    desk.look_for_damage()
    return desk
