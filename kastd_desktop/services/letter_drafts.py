"""Letters being written and their drafts: what is kept, opened again and deleted. Knows no file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kastd_desktop.errors import UserError
from kastd_desktop.i18n import N_
from kastd_desktop.services.letter_entered import Unsent

if TYPE_CHECKING:
    from collections.abc import Callable

    from kastd_desktop.services.drafts import Draft, Drafts
    from kastd_desktop.services.letter_entered import Entered, Memory

DraftState = Literal["none", "saved", "changed"]


class LetterDrafts:
    """The drafts of the letters of one pack."""

    def __init__(
        self, entered: Callable[[str], Entered], templates: frozenset[str], memory: Memory, store: Drafts
    ) -> None:
        """Take what drafts are made of.

        Args:
            entered: gives what was entered in a template.
            templates: ids of those there are.
            memory: what is being written.
            store: where drafts are kept.
        """
        self._entered = entered
        self._templates = templates
        self._memory = memory
        self._store = store

    def all(self) -> tuple[Draft, ...]:
        """Return what was kept as a draft, the newest first."""
        return self._store.all()

    def save(self, id_: str) -> None:
        """Keep what was entered in a template as a draft; one that was opened from a draft replaces it.

        Raises:
            KeyError: there is no such template.
            UserError: the disk is full, or the folder cannot be written.
        """
        unsent = Unsent.of(self._entered(id_))
        known, _held = self._memory.drafts.get(id_, ("", None))
        self._memory.drafts[id_] = (self._store.save(id_, unsent, known), unsent)

    def state(self, id_: str) -> DraftState:
        """Return how what was entered in a template stands to its draft.

        Raises:
            KeyError: there is no such template.
        """
        if id_ not in self._memory.drafts:
            return "none"
        _draft, held = self._memory.drafts[id_]
        return "saved" if held == Unsent.of(self._entered(id_)) else "changed"

    def open(self, draft_id: str) -> str:
        """Put a draft in place of what was entered in its template, and return the template's id.

        Raises:
            UserError: the draft cannot be read, or the pack has no such template any more.
        """
        draft = self._store.load(draft_id)
        if draft.letter not in self._templates or draft.unsent is None:
            raise UserError(N_("The template of this draft is not there any more."))
        self._memory.unsent[draft.letter] = draft.unsent
        self._memory.drafts[draft.letter] = (draft_id, draft.unsent)
        return draft.letter

    def in_the_way(self, draft: Draft) -> bool:
        """Tell whether opening a draft would lose something that was entered and kept nowhere."""
        return draft.letter in self._memory.unsent and self.state(draft.letter) != "saved"

    def delete(self, draft_id: str) -> None:
        """Delete a draft for good.

        Raises:
            UserError: the system does not allow it.
        """
        self._store.delete(draft_id)
        for letter in [letter for letter, (id_, _held) in self._memory.drafts.items() if id_ == draft_id]:
            del self._memory.drafts[letter]
