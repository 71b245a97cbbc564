"""Finding the right words: search, and what stands behind a result. Nothing typed is ever recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kastd_desktop.content.reader import Pack
    from kastd_desktop.core.pack import ContactRole
    from kastd_desktop.core.search import Hit
    from kastd_desktop.core.situation import Situation, Tile, TileSection


class LookUp:
    """Search over one pack."""

    def __init__(self, pack: Pack) -> None:
        self._pack = pack

    def search(self, query: str, limit: int = 20) -> list[Hit]:
        """Return what fits, best first; nothing for an empty query.

        Args:
            query: what was typed, in any spelling.
            limit: most results.
        """
        return self._pack.index.search(query, self._pack.locale, limit) if query.strip() else []

    def situation(self, id_: str) -> Situation:
        """Return a card.

        Raises:
            KeyError: there is no such card.
        """
        return self._pack.situations[id_]

    def overview(self) -> tuple[TileSection, ...]:
        """Return the overview of cards."""
        return self._pack.tiles

    def group(self, id_: str) -> Tile:
        """Return a tile of the overview.

        Raises:
            KeyError: there is no such tile.
        """
        for section in self._pack.tiles:
            for tile in section.tiles:
                if tile.id == id_:
                    return tile
        raise KeyError(id_)

    def roles(self) -> dict[str, ContactRole]:
        """Return the contact roles by id."""
        return {role.id: role for role in self._pack.contacts}
