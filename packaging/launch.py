"""The frozen program's first module."""

import sys

from kastd_desktop.cli import main

sys.exit(main())
