"""One package a screen; siblings that never import each other."""
