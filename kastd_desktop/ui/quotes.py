"""Quotation marks, at hand for screens."""

from __future__ import annotations

from kastd_desktop.core.quotes import quoted

__all__ = ["quoted"]
