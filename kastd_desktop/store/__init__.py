"""A person's records in SQLite become core objects. Knows nothing of packs or screens."""
