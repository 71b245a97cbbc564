"""Building blocks of screens. Know the theme, no service and no screen."""
