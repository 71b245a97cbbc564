"""Situations: the overview, the search, the cards."""
