"""Cards in chance order for practice: each once before any comes again. Remembers nothing beyond the round."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence


class Round:
    """A shuffled pile of cards that one can go through both ways.

    Attributes:
        size: how many cards there are.
    """

    def __init__(self, ids: Sequence[str], chance: random.Random) -> None:
        """Shuffle the cards.

        Args:
            ids: at least one.
            chance: where chance comes from.
        """
        self.size = len(ids)
        self._chance = chance
        self._order = list(ids)
        chance.shuffle(self._order)
        self._at = 0

    @property
    def current(self) -> str:
        """Return the id of the card on top."""
        return self._order[self._at]

    @property
    def number(self) -> int:
        """Return how many cards of this round have been seen, the one on top included."""
        return self._at + 1

    def forward(self) -> str:
        """Go to the next card; after the last a new round begins, never with the card just seen."""
        if self._at + 1 < self.size:
            self._at += 1
            return self.current
        last = self.current
        self._chance.shuffle(self._order)
        if self.size > 1 and self._order[0] == last:
            self._order[0], self._order[-1] = self._order[-1], self._order[0]
        self._at = 0
        return self.current

    def backward(self) -> str:
        """Go to the card before; at the first stay there."""
        self._at = max(0, self._at - 1)
        return self.current
