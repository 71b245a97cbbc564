"""Where one is in the next steps of each card. Kept in memory only: nothing of it is written anywhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kastd_desktop.core.walk import Walk, nodes_of

if TYPE_CHECKING:
    from datetime import datetime

    from kastd_desktop.core.situation import Situation
    from kastd_desktop.services.clock import Clock


class Walks:
    """The steps ticked off, by card. It outlives a window that is made anew, and ends with the program.

    Ticks are forgotten when a person says so, and overnight: yesterday's case is not today's.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._walks: dict[str, tuple[Walk, datetime]] = {}

    def of(self, card: Situation) -> Walk:
        """Return how far one has come on a card; in another language it is the same place."""
        nodes = nodes_of(card.next)
        kept = self._walks.get(card.id)
        if kept is None:
            return Walk(nodes)
        walk, at = kept
        same_shape = [node.kind for node in walk.nodes] == [node.kind for node in nodes]
        if not same_shape or self._clock().date() != at.date():
            del self._walks[card.id]
            return Walk(nodes)
        return replace(walk, nodes=nodes)

    def press(self, card: Situation, place: int) -> Walk:
        """Tick a step, take a way, or take either back.

        Args:
            card: the card.
            place: position of the line.
        """
        return self._keep(card, self.of(card).pressed(place))

    def step_back(self, card: Situation) -> Walk:
        """Take back what was pressed last."""
        return self._keep(card, self.of(card).stepped_back())

    def begin_anew(self, card: Situation) -> Walk:
        """Forget what was ticked on a card."""
        self._walks.pop(card.id, None)
        return self.of(card)

    def _keep(self, card: Situation, walk: Walk) -> Walk:
        self._walks[card.id] = (walk, self._clock())
        return self.of(card)
