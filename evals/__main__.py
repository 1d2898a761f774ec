"""Command line in, exit code out: `python -m evals --help`."""

import sys

from evals.cli import main

sys.exit(main())
