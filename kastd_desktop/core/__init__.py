"""The domain: the standard, its cards, lists, letters and slides. Knows no clock, no disk, no Qt, no pydantic."""
