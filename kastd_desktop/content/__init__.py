"""Packs on disk become core objects. Knows nothing of screens or of a person's data."""
