"""Looking back: the year and the month of checks, a day opened, what was missing most often."""
