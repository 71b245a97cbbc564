"""The calm screen: breathing, advice, a way back to the present. Writes nothing anywhere, not even that it was open."""
