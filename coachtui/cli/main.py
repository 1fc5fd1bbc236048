"""The command `coachtui`: in and out quickly."""

import gc
import os
import sys
from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave with its exit code.

    A command is over in a moment: it collects no garbage from before the first import on, and leaves without taking
    everything apart, which would take as long as the command. What runs an event loop does both.
    """
    gc.disable()
    from coachtui.cli.root import run

    code = run(sys.argv[1:])
    if "asyncio" in sys.modules:
        sys.exit(code)
    sys.stderr.flush()
    os._exit(code)
