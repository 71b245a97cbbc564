"""Rows that carry a digest over their own values, and reading as many of them as can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kastd_desktop.store.faults import FAULTS

if TYPE_CHECKING:
    import sqlite3

Row = tuple[Any, ...]


def row_digest(*values: object) -> bytes:
    """Return a digest over a row's values, stored with the row."""
    import hashlib  # three milliseconds to load, and on a new day there is no row to check before the first paint

    return hashlib.blake2b("\x1f".join(map(str, values)).encode(), digest_size=16).digest()


def readable(
    connection: sqlite3.Connection, statement: str, parameters: tuple[object, ...] = ()
) -> tuple[list[Row], bool]:
    """Return as many rows of a query as can be read, and whether that was all of them.

    A text that is no UTF-8 any more is read with marks in place of what is lost; its digest tells.

    Args:
        connection: the database.
        statement: SQL.
        parameters: values for its question marks.
    """
    rows: list[Row] = []
    usual = connection.text_factory
    connection.text_factory = lambda data: data.decode("utf-8", "replace")
    try:
        for row in connection.execute(statement, parameters):
            rows.append(row)  # noqa: PERF402 - what was read before an error counts
    except FAULTS:
        return rows, False
    finally:
        connection.text_factory = usual
    return rows, True
