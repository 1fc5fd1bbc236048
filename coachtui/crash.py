"""The crash guard: a report that helps a programmer and holds nothing about people."""

import contextlib
import sys
from datetime import datetime
from pathlib import Path
from types import TracebackType

from coachtui import __version__
from coachtui.paths import make_private


def report(error: BaseException) -> str:
    """Return versions, the kind of error and where it passed: no messages, values, names or source lines."""
    lines = [f"coachtui {__version__}", f"python {sys.version.split()[0]}", f"platform {sys.platform}"]
    current: BaseException | None = error
    seen: list[BaseException] = []
    while current is not None and current not in seen:
        seen.append(current)
        lines += [
            "",
            f"{type(current).__module__}.{type(current).__qualname__}",
            *_places(current.__traceback__),
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def _places(trace: TracebackType | None) -> list[str]:
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        parts = Path(code.co_filename).parts
        places.append(f"  {'/'.join(parts[-3:])}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    return places


def write(error: BaseException, folder: Path, now: datetime) -> Path | None:
    """Write the report into the folder for its owner alone, and return its path; None where even that fails."""
    with contextlib.suppress(OSError):
        folder.parent.mkdir(parents=True, exist_ok=True)
        make_private(folder)
        path = folder / f"{now:%Y%m%d-%H%M%S}.txt"
        path.write_text(report(error), encoding="utf-8")
        path.chmod(0o600)
        return path
    return None
