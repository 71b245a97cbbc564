"""The waiting-room screen: one window that shows slides and opens nothing."""
