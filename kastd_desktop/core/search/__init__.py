"""The one look-up engine: finds cards, clauses, letters and tips from a few typed letters.

`build` makes the index when a pack is compiled; `index` searches it. Neither needs a library, a thread or a file.
"""

from kastd_desktop.core.search.document import Document, Hit
from kastd_desktop.core.search.index import Index

__all__ = ["Document", "Hit", "Index"]
