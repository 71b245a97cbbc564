"""Letters: the list of templates, and writing one. Nothing typed here ever reaches the disk."""
