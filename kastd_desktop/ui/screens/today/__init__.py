"""The start of a shift: the check, and what is left to mend before the doors open."""
