"""One module a command of the command line. Print and return an exit code; decide nothing themselves."""
