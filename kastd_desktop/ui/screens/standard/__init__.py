"""The standard: its contents as a tree, a clause to read, search with every hit marked."""
