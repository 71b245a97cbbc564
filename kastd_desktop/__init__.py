"""KAStd Desktop: the exemplary customer-service standard as a working tool. Knows only its version."""

__version__ = "0.1.0"
