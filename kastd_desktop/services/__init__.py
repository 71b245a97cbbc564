"""Use cases that screens and commands call; they own state. Know nothing of Qt."""
