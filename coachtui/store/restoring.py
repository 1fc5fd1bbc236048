"""Putting a backup in the place of the records; what was there is moved aside, not deleted.

The backup is unpacked and opened beside the records first, and gets the name `records.restoring` when all of it is
right and on disk. Then the records' folder is moved aside, and the new one takes its place. One cut off before that
leaves the old records; one cut off between the two is finished by `mend` at the next start.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from datetime import datetime
from pathlib import Path

from coachtui.errors import CoachError, DamagedError
from coachtui.store import disk
from coachtui.store.backups import Contents, read_all
from coachtui.store.journal import NAME, read_header
from coachtui.store.locking import locked
from coachtui.store.sealing import Seal

RECORDS = "records"
STAGED = "records.restoring"
"""The folder that is whole and about to take the records' place."""
ASIDE = "records.before-"
"""What the names of folders begin with that were moved aside."""

Opening = Callable[[Path], Seal]
"""Returns the seal of the records in a folder."""


def restore(root: Path, contents: Contents, now: datetime, opening: Opening) -> Path | None:
    """Put what a backup holds in the place of the records; return where the former ones are, if there were any.

    Raises DamagedError or TooNewError where it cannot be opened, LockedError where somebody is writing, and OSError.
    """
    staged = _stage(root, contents, opening)
    with ExitStack() as held:
        if (root / RECORDS).is_dir():
            held.enter_context(locked(root / RECORDS))
        held.enter_context(locked(staged))
        return _swap(root, f"{ASIDE}{now:%Y-%m-%dT%H%M}")


def mend(root: Path) -> bool:
    """Finish a restore that was cut off between its two moves, and tell whether there was one. Raises OSError."""
    if os.path.lexists(root / RECORDS) or not (root / STAGED).is_dir():
        return False
    with suppress(FileNotFoundError):
        os.rename(root / STAGED, root / RECORDS)
    disk.sync_folder(root)
    return True


def _stage(root: Path, contents: Contents, opening: Opening) -> Path:
    """Unpack a backup beside the records as records of another lineage, and open them; return the folder."""
    fresh, staged = root / f"{STAGED}.new", root / STAGED
    for folder in (fresh, staged):
        if folder.exists():
            shutil.rmtree(folder)
    fresh.mkdir(mode=0o700)
    try:
        for name, data in contents.files.items():
            disk.write(fresh / name, _of_another_lineage(data) if name == NAME else data)
        read_all(fresh, opening(fresh))
    except (CoachError, OSError) as error:
        shutil.rmtree(fresh, ignore_errors=True)
        if isinstance(error, DamagedError):
            raise DamagedError("backup-damaged", file=contents.name, hint="backup-other") from error
        raise
    disk.sync_folder(fresh)
    os.rename(fresh, staged)
    disk.sync_folder(root)
    return staged


def _of_another_lineage(journal: bytes) -> bytes:
    """Return a journal that an open app cannot take for the one it has read."""
    header, start = read_header(journal)
    return header._replace(lineage=os.urandom(8).hex()).encoded() + journal[start:]


def _swap(root: Path, name: str) -> Path | None:
    """Move the records aside and the staged ones in; where that fails, move the former ones back."""
    records, first = root / RECORDS, None
    while (root / STAGED).exists():  # a start in between may have finished it already
        aside = next(_free(root, name)) if os.path.lexists(records) else None
        if aside:
            os.rename(records, aside)
            first = first or aside
        try:
            os.rename(root / STAGED, records)
        except OSError as error:
            if error.errno in (errno.ENOTEMPTY, errno.EEXIST, errno.ENOTDIR, errno.ENOENT):
                continue  # a start in between has made new records there, or put these in place
            if aside:
                with suppress(OSError):
                    os.rename(aside, records)
            raise
    disk.sync_folder(root)
    return first


def _free(root: Path, name: str) -> Iterator[Path]:
    """Return names that nothing has yet."""
    for ending in ("", *(f"-{number}" for number in range(2, 10_000))):
        if not os.path.lexists(root / (name + ending)):
            yield root / (name + ending)
