"""Going through the next steps of a card: what is done, which way was taken at a decision, what comes now.

A step is done when a person says so, and nothing of it is kept beyond the computer's memory.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kastd_desktop.core.situation import Step

Kind = Literal["action", "question", "yes", "no"]
State = Literal["open", "current", "done", "off"]


@dataclass(frozen=True, slots=True)
class Node:
    """One line of the steps.

    Attributes:
        text: what it says.
        kind: an action, a question, or what follows from its answer.
        question: position of the question an answer belongs to; its own position for anything else.
    """

    text: str
    kind: Kind
    question: int

    @property
    def is_answer(self) -> bool:
        """Tell whether it follows from an answer."""
        return self.kind in {"yes", "no"}


def nodes_of(steps: Sequence[Step]) -> tuple[Node, ...]:
    """Return the lines of a card's steps in reading order."""
    nodes: list[Node] = []
    for step in steps:
        place = len(nodes)
        nodes.append(Node(step.text, "question" if step.is_decision else "action", place))
        nodes += [Node(text, "yes", place) for text in step.yes]
        nodes += [Node(text, "no", place) for text in step.no]
    return tuple(nodes)


@dataclass(frozen=True, slots=True)
class Walk:
    """How far someone has come.

    Attributes:
        nodes: the lines.
        done: positions of what is done.
        ways: (position of a question, its answer) for every decision taken.
        before: the walk one press earlier; None at the start.
    """

    nodes: tuple[Node, ...]
    done: frozenset[int] = frozenset()
    ways: tuple[tuple[int, Kind], ...] = ()
    before: Walk | None = None

    @property
    def begun(self) -> bool:
        """Tell whether anything is done or decided."""
        return bool(self.done or self.ways)

    @property
    def current(self) -> int | None:
        """Return the position of what comes now; None when everything is done."""
        return next((place for place in range(len(self.nodes)) if self._waits(place)), None)

    def state(self, place: int) -> State:
        """Tell how a line stands: open, current, done, or off when the other way was taken."""
        node = self.nodes[place]
        if place in self.done or (node.kind == "question" and self.way(place) is not None):
            return "done"
        if node.is_answer and self.way(node.question) not in {None, node.kind}:
            return "off"
        return "current" if place == self.current else "open"

    def way(self, question: int) -> Kind | None:
        """Return the answer given to a question, or None."""
        return dict(self.ways).get(question)

    def pressed(self, place: int) -> Walk:
        """Return the walk after a line was pressed.

        An action is done, or no longer done. The first press on an answer takes that way, the second says that it is
        done. A question that was answered is open again.
        """
        node = self.nodes[place]
        if node.kind == "question":
            return self._answered(place, None) if self.way(place) is not None else self
        if node.is_answer and self.way(node.question) != node.kind:
            return self._answered(node.question, node.kind)
        return replace(self, done=self.done ^ {place}, before=self)

    def stepped_back(self) -> Walk:
        """Return the walk before the last press; at the start the walk itself."""
        return self.before if self.before is not None else self

    def _answered(self, question: int, way: Kind | None) -> Walk:
        ways = {**dict(self.ways), question: way}
        own = {place for place, node in enumerate(self.nodes) if node.is_answer and node.question == question}
        taken = tuple((place, kind) for place, kind in sorted(ways.items()) if kind is not None)
        return replace(self, done=self.done - own, ways=taken, before=self)

    def _waits(self, place: int) -> bool:
        node = self.nodes[place]
        if node.kind == "question":
            return self.way(place) is None
        if node.is_answer and self.way(node.question) != node.kind:
            return False
        return place not in self.done
