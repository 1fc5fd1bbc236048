"""The day's backup, made by itself after the day's first change. What it needs is loaded only where it is due."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from coachtui.paths import Home
    from coachtui.store.sealing import Seal

_NAME = re.compile(r"coachtui-(\d{4}-\d\d-\d\d)T\d{4}-daily\.zip")


def back_up_daily(home: Home, now: datetime, seal: Seal | None = None) -> Path | None:
    """Take the day's backup where it is due, and let go of those that need not stay; return its file.

    Backups that were asked for are never let go of. Raises CoachError.
    """
    if not daily_due(home, now.date()):
        return None
    from coachtui.services.backing_up import take
    from coachtui.store.rotation import to_keep

    taken = take(home, home.backups / f"coachtui-{now:%Y-%m-%dT%H%M}-daily.zip", now, seal)
    made = _made(home)
    kept = to_keep(made.values())
    for path, day in made.items():
        if day not in kept:
            path.unlink(missing_ok=True)
    return taken.path


def daily_due(home: Home, today: date) -> bool:
    """Tell whether the day has no backup made by itself yet, and something changed since the last one."""
    made = _made(home)
    if today in made.values():
        return False
    return _changed(home.records / "journal") > max(map(_changed, made), default=0)


def _made(home: Home) -> dict[Path, date]:
    """Return the backups that were made by themselves, with their days."""
    paths = sorted(home.backups.glob("coachtui-*.zip")) if home.backups.is_dir() else ()
    found = {path: _NAME.fullmatch(path.name) for path in paths}
    return {path: date.fromisoformat(match[1]) for path, match in found.items() if match}


def _changed(path: Path) -> int:
    """Return when a file was changed last, 0 where there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
