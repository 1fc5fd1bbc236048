"""Looking at records without changing a byte of them: everything that is wrong, and not the first thing alone."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import CoachError
from coachtui.store import schema, snapshots
from coachtui.store.backups import read_all
from coachtui.store.book import Book, header_of, sealed_with
from coachtui.store.frames import CORE
from coachtui.store.journal import NAME, read_header, scan
from coachtui.store.locking import check_free
from coachtui.store.migration import MANIFEST
from coachtui.store.sealing import Plain, Seal
from coachtui.store.store import INTENT, Store


class Seen(NamedTuple):
    """What was read: parts, the number of the last change, what is wrong, and whether the journal ends cut off."""

    parts: int
    seq: int
    problems: tuple[CoachError, ...]
    torn: bool = False


def inspect(folder: Path, seal: Seal | None = None) -> Seen:
    """Read everything there is. Records of an older format or schema are left alone: the next start brings them over.

    Raises OSError where the folder cannot be read.
    """
    if (folder / MANIFEST).exists() or not any(folder.iterdir()):
        return Seen(0, 0, ())
    problems: list[CoachError] = []
    try:
        header = header_of(folder)
        if header and header.schema < schema.current():
            return Seen(0, 0, ())
        store = Store(folder, seal)
        names = {CORE, *store.parts("")}
    except CoachError as error:
        problems = list({_named(problem): problem for problem in (error, *_of_files(folder, seal or Plain()))}.values())
        return Seen(0, 0, tuple(problems))
    for name in sorted(names):
        try:
            store.part(name)
        except CoachError as error:
            problems.append(error)
    try:
        store.history()
        book = Book.read(folder, seal or Plain())
    except CoachError as error:
        return Seen(len(names), store.seq, (*problems, error))
    return Seen(len(names), store.seq, tuple(problems), bool(book and book.torn))


def opened(folder: Path, seal: Seal) -> Iterator[tuple[str, bytes]]:
    """Return each file of the records with what it holds in plain, however it is sealed. Raises CoachError."""
    store, book = Store(folder, seal), Book.read(folder, seal)
    for name in sorted({CORE, *store.parts("")}):
        with store.at_a_glance(name):
            tables = json.dumps(store.part(name).tables_by_name, ensure_ascii=False)
        yield snapshots.path_of(folder, name, seal).name, tables.encode("utf-8", "surrogatepass")
    if book:
        yield NAME, book.opened()


def last_change(folder: Path) -> int:
    """Return the number of the last change, having read all that needs no passphrase. Raises DamagedError, TooNewError.

    Raises OSError where the folder cannot be read.
    """
    if not sealed_with(folder):
        return read_all(folder).seq
    data = (folder / NAME).read_bytes()
    header, start = read_header(data)
    frames = scan(data, start, header.base).frames
    return max(frames[-1].seq if frames else 0, header.base)


def holder(folder: Path, patience: float) -> CoachError | None:
    """Return the error that names who holds the right to write and does not give it back."""
    try:
        check_free(folder, patience)
    except CoachError as error:
        return error
    return None


def unfinished(folder: Path) -> list[Path]:
    """Return the ends of changes that were cut off and kept beside the journal."""
    return sorted(folder.glob(f"{NAME}.unfinished-*"))


def _of_files(folder: Path, seal: Seal) -> Iterator[CoachError]:
    """Return what is wrong with the snapshots, each looked at by itself."""
    for path in sorted(set(folder.glob("*.json")) - {folder / INTENT}):
        try:
            with path.open("rb") as stream:
                part = str(json.loads(stream.readline())["part"])
        except (OSError, ValueError, KeyError, TypeError):
            part = path.name.removesuffix(".json")
        try:
            snapshots.read(folder, part, seal)
        except CoachError as error:
            yield error


def _named(problem: CoachError) -> tuple[str, object]:
    return problem.code, problem.values.get("file")
