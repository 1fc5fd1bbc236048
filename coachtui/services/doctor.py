"""What is wrong with a data folder, and what to do about each: the place, the records, the backups, the rest."""

import os
import shlex
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from coachtui.content.diagnostics import Diagnostic
from coachtui.errors import CoachError
from coachtui.paths import Home
from coachtui.services.backing_up import Listed, listed
from coachtui.services.retention import kept_long
from coachtui.settings import Complaint
from coachtui.store.backups import CHECKING
from coachtui.store.erasing import pending
from coachtui.store.inspecting import Seen, holder, inspect, unfinished
from coachtui.store.journal import NAME
from coachtui.store.locking import PATIENCE
from coachtui.store.migration import MANIFEST
from coachtui.store.records import Records
from coachtui.store.restoring import ASIDE, STAGED
from coachtui.store.sealing import Seal
from coachtui.store.store import Store

OLD = 8
"""Days after which the last backup is old, where something changed since."""
LEAST_FREE = 50_000_000
"""Bytes that are to be free on the disk, beside room for all records thrice."""


class Finding(NamedTuple):
    """One thing that is wrong: a code, what fills its sentence, and the hint that says what to do."""

    code: str
    values: Mapping[str, object] = {}
    hint: str = ""
    problem: Diagnostic | Complaint | None = None
    """What a file of the library or a line of the settings says about itself."""


class Checkup(NamedTuple):
    """What was looked at, and what was found."""

    findings: tuple[Finding, ...]
    records: Seen
    last_backup: datetime | None


def check_up(
    home: Home,
    today: date,
    complaints: Sequence[Complaint],
    language: str,
    *,
    opening: Callable[[Path], Seal],
    keep_months: int = 0,
    patience: float = PATIENCE,
) -> Checkup:
    """Look at everything and change nothing; whatever is wrong is in the answer.

    `opening` gives the seal of the records in a folder, where need be by asking for a passphrase.
    """
    findings = [*_place(home)]
    if not home.root.is_dir():
        return Checkup((*findings, *_settings(complaints)), Seen(0, 0, ()), None)
    seen = Seen(0, 0, ())
    try:
        findings += [*_private(home), *_space(home)]
        held = holder(home.records, patience)
        findings += [_from(held)] if held else []
        if home.records.is_dir():
            seen, kept = _inspected(home.records, opening, today, keep_months)
            findings += kept
        findings += [*_records(home, seen), *_left_over(home)]
    except OSError as error:
        findings.append(_unreadable(error, home.root))
    backups = listed(home)
    findings += [*_only_in(home, backups), *_backups(home, backups, seen, today)]
    findings += [*_settings(complaints), *_library(home, language)]
    last = max((one.backup.taken for one in backups if one.backup), default=None)
    return Checkup(tuple(findings), seen, last)


def _inspected(
    folder: Path, opening: Callable[[Path], Seal], today: date, months: int
) -> tuple[Seen, tuple[Finding, ...]]:
    try:
        seal = opening(folder)
        seen = inspect(folder, seal)
        whole = seen.seq and not seen.problems
        return seen, tuple(kept_too_long(Records(Store(folder, seal)), today, months)) if whole else ()
    except CoachError as error:
        return Seen(0, 0, (error,)), ()


def kept_too_long(records: Records, today: date, months: int) -> Iterator[Finding]:
    """Say how many people something is kept about for longer than the user meant to; it names nobody."""
    if kept := kept_long(records, today, months):
        yield Finding("kept-long", {"count": len(kept), "months": months}, "kept-see")


def synchronised(home: Home) -> Iterator[Finding]:
    """Say where the data folder looks synchronised."""
    if part := home.synchronised():
        yield Finding("synchronised", {"part": part}, "home-choose")


def _place(home: Home) -> Iterator[Finding]:
    try:
        home.check()
    except CoachError as error:
        yield _from(error)
    yield from synchronised(home)
    if home.root.is_dir() and not os.access(home.root, os.W_OK | os.X_OK):
        yield Finding("read-only", {"path": str(home.root)}, "home-choose")


def _private(home: Home) -> Iterator[Finding]:
    """Find what others can read, what is somebody else's, and what is a link."""
    yield from _of_one(home.root)
    for path in (home.settings, home.records, home.backups, home.library, home.logs, home.crash):
        if path.is_symlink() and path != home.settings:
            yield Finding("link", {"path": str(path)}, "link-replace")
        elif path.exists():
            yield from _of_one(path)
    for folder in (home.records, home.backups, *_asides(home)):
        for path in _inside(folder):
            yield from _of_one(path)
    yield from _in_the_way(home)


def _in_the_way(home: Home) -> Iterator[Finding]:
    """Find a file where a folder is to be, and a folder where the lock is to be."""
    for path in (home.records, home.backups, home.library, home.logs, home.crash):
        if path.exists() and not path.is_dir():
            yield Finding("in-the-way", {"path": str(path)}, "move-away")
    for path in (home.records / "lock", home.backups / "lock"):
        if path.is_dir():
            yield Finding("in-the-way", {"path": str(path)}, "move-away")


def _of_one(path: Path) -> Iterator[Finding]:
    status = path.lstat()
    quoted = shlex.quote(str(path))
    if stat.S_ISLNK(status.st_mode):
        yield Finding("link", {"path": str(path)}, "link-replace")
    elif status.st_uid != os.getuid():
        yield Finding("owner", {"path": str(path), "quoted": quoted}, "owner-change")
    elif status.st_mode & 0o077:
        mode = "700" if stat.S_ISDIR(status.st_mode) else "600"
        yield Finding("open-to-others", {"path": str(path), "quoted": quoted, "mode": mode}, "mode-change")


def _space(home: Home) -> Iterator[Finding]:
    free = shutil.disk_usage(home.root).free
    needed = LEAST_FREE + 3 * sum(path.lstat().st_size for path in _inside(home.records))
    if free < needed:
        yield Finding("space-short", {"free": free // 1_000_000, "needed": needed // 1_000_000}, "space-make")


def _records(home: Home, seen: Seen) -> Iterator[Finding]:
    if (home.root / STAGED).is_dir() and not home.records.exists():
        yield Finding("restore-cut-off", {}, "restore-goes-on")
    elif not home.records.exists() and _asides(home):
        yield Finding("records-gone", {}, "restore-copy")
    yield from map(_from, seen.problems)
    yield from _erasing(home)
    if seen.torn:
        yield Finding("journal-cut-off", {}, "journal-goes-on")
    for path in unfinished(home.records):
        yield Finding("unfinished", {"path": str(path)}, "delete-when-sure")
    for path in _asides(home):
        yield Finding("aside", {"path": str(path)}, "delete-when-sure")


def _erasing(home: Home) -> Iterator[Finding]:
    """Find an erasure that was begun and not finished."""
    try:
        if pending(home.records):
            yield Finding("erasing-cut-off", {}, "restore-goes-on")
    except CoachError as error:
        yield _from(error)


def _left_over(home: Home) -> Iterator[Finding]:
    """Find what was being written when a process died; none of it is ever read."""
    folders = (home.root, home.records, home.backups, home.library)
    for path in (path for folder in folders for path in _inside(folder)):
        staged = path.name == STAGED and home.records.exists()
        checking = path == home.backups / CHECKING
        if path.name.endswith(".new") or staged or checking:
            yield Finding("left-over", {"path": str(path)}, "delete-it")


def _only_in(home: Home, backups: Sequence[Listed]) -> Iterator[Finding]:
    """Say where there are no records, which is how one begins, but backups of some: somebody or something took them."""
    there = any(os.path.lexists(home.records / name) for name in (NAME, MANIFEST))
    elsewhere = not home.records.exists() and ((home.root / STAGED).is_dir() or _asides(home))
    held = any(one.backup and one.backup.seq for one in backups)
    if held and not there and not elsewhere and not any(home.records.glob("*.json")):
        yield Finding("records-in-backups", {}, "restore-copy")


def _backups(home: Home, backups: Sequence[Listed], seen: Seen, today: date) -> Iterator[Finding]:
    for one in backups:
        if one.problem:
            yield _from(one.problem)
    last = max((one.backup.taken.date() for one in backups if one.backup), default=None)
    if last is None:
        if seen.seq:
            yield Finding("backup-none", {}, "backup-take")
        return
    newest = next(one.backup for one in backups if one.backup)
    if seen.seq and newest and seen.seq != newest.seq and (today - last).days >= OLD:
        yield Finding("backup-old", {"day": last, "count": (today - last).days}, "backup-take")


def _settings(complaints: Iterable[Complaint]) -> Iterator[Finding]:
    for complaint in complaints:
        yield Finding(complaint.code, complaint.values, "settings-line", complaint)


def _library(home: Home, language: str) -> Iterator[Finding]:
    from coachtui.services.library import library_of

    for broken in library_of(home, language).broken:
        yield Finding("library-broken", {"path": broken.path}, "library-line", broken.problems[0])


def _asides(home: Home) -> list[Path]:
    """Return the records that restores moved aside."""
    return [path for path in _inside(home.root) if path.name.startswith(ASIDE)]


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _from(error: CoachError) -> Finding:
    return Finding(error.code, error.values, error.hint)


def _unreadable(error: OSError, path: Path) -> Finding:
    reason = os.strerror(error.errno or 0)
    return Finding("file-unreadable", {"path": str(error.filename or path), "reason": reason}, "")
