"""Everything a desk chooses for itself."""
