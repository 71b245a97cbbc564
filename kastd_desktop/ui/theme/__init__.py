"""Colours, type and sizes from the design tokens. Knows no widget and no screen."""
