"""Backups of a data folder: taken, listed, and put back."""

import os
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import CoachError, PlaceError, of_disk
from coachtui.paths import Home, git_tree, make_private
from coachtui.services.opening import Passphrase, open_seal
from coachtui.store import backups, restoring
from coachtui.store.backups import Backup, Contents
from coachtui.store.inspecting import last_change
from coachtui.store.journal import NAME
from coachtui.store.sealing import Seal


class Taken(NamedTuple):
    """A backup that was taken, and its file."""

    path: Path
    backup: Backup


class Listed(NamedTuple):
    """A backup in the folder: its file, and what it holds or why that cannot be said."""

    path: Path
    backup: Backup | None
    problem: CoachError | None = None


class Present(NamedTuple):
    """The records that are there: their last change and when it was made, or why that cannot be said."""

    seq: int
    changed: datetime | None
    problem: CoachError | None = None


class Restored(NamedTuple):
    """What a restore did: the backup that is in place, and where the former records are, if there were any."""

    backup: Backup
    aside: Path | None


def back_up(home: Home, now: datetime, to: Path | None = None, seal: Seal | None = None) -> Taken:
    """Take a backup, into the folder of backups or to a place of the user's choice. Raises CoachError."""
    home.check()
    path = _place(home, now) if to is None else _chosen(to, now)
    return take(home, path, now, seal)


def listed(home: Home) -> list[Listed]:
    """Return the backups in the folder, the newest first; each is read whole."""
    paths = home.backups.glob("*.zip") if home.backups.is_dir() else ()
    return sorted((_listed(path) for path in paths), key=_age, reverse=True)


def opened(home: Home, typed: str) -> Contents:
    """Return the backup that is meant, by its path or by its name in the folder. Raises CoachError."""
    path = Path(typed).expanduser()
    inside = home.backups / typed
    if not path.exists() and inside.exists():
        path = inside
    try:
        return backups.read(path)
    except OSError as error:
        raise CoachError("file-unreadable", path=str(path), reason=os.strerror(error.errno or 0)) from error


def present(home: Home) -> Present:
    """Return what is known of the records that are there; nothing in them can raise, and no passphrase is asked for."""
    try:
        seq = last_change(home.records) if home.records.is_dir() else 0
        return Present(seq, _when(home.records / NAME) if seq else None)
    except CoachError as error:
        return Present(0, _when(home.records / NAME), error)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return Present(0, None, CoachError("file-unreadable", path=str(home.records), reason=reason))


def restore(home: Home, contents: Contents, now: datetime, passphrase: Passphrase | None = None) -> Restored:
    """Put a backup in the place of the records; those that are there are moved aside.

    The passphrase is the backup's, asked for where it has one. Raises CoachError.
    """
    home.check()
    try:
        home.root.mkdir(parents=True, exist_ok=True)
        make_private(home.root)
        aside = restoring.restore(home.root, contents, now, lambda folder: open_seal(folder, passphrase))
    except OSError as error:
        raise of_disk(PlaceError, "backup-not-restored", error) from error
    return Restored(contents.backup, aside)


def take(home: Home, path: Path, now: datetime, seal: Seal | None) -> Taken:
    """Take a backup into a file. Raises CoachError."""
    try:
        if not home.records.is_dir():
            raise CoachError("backup-nothing")
        make_private(home.backups)
        return Taken(path, backups.take(home.records, path, home.backups, now, seal))
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise PlaceError("backup-not-written", path=str(path), reason=reason, hint="backup-elsewhere") from error


def _place(home: Home, now: datetime) -> Path:
    """Return a name in the folder of backups that nothing has yet."""
    name = _name(now)
    paths = (home.backups / (f"{name}.zip" if number == 1 else f"{name}-{number}.zip") for number in count(1))
    return next(path for path in paths if not path.exists())


def _chosen(to: Path, now: datetime) -> Path:
    """Return the file that was asked for; in a folder it gets the usual name. Raises PlaceError."""
    path = to.expanduser()
    path = path / f"{_name(now)}.zip" if path.is_dir() else path
    if os.path.lexists(path):
        raise PlaceError("backup-there", path=str(path), hint="backup-elsewhere")
    if tree := git_tree(path.parent):
        raise PlaceError("home-in-git", path=str(path), tree=str(tree), hint="backup-elsewhere")
    return path


def _name(now: datetime) -> str:
    return f"coachtui-{now:%Y-%m-%dT%H%M}"


def _listed(path: Path) -> Listed:
    try:
        return Listed(path, backups.read(path).backup)
    except CoachError as error:
        return Listed(path, None, error)
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        return Listed(path, None, CoachError("file-unreadable", path=str(path), reason=reason))


def _age(one: Listed) -> tuple[float, str]:
    taken = one.backup.taken.timestamp() if one.backup else _changed(one.path) / 1e9
    return taken, one.path.name


def _changed(path: Path) -> int:
    """Return when a file was changed last, 0 where there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _when(path: Path) -> datetime | None:
    at = _changed(path)
    return datetime.fromtimestamp(at / 1e9).astimezone() if at else None
