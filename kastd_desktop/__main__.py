"""``python -m kastd_desktop``."""

import sys

from kastd_desktop.cli import main

sys.exit(main())
