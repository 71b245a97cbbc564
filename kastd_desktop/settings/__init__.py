"""The settings file. Knows nothing of packs, records or screens."""
