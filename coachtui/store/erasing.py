"""Erasing a person for good: out of the parts, the journal and its undo, and every copy in the data folder.

An intent is put down first and taken away last; what was cut off in between is finished at the next start. Each step
may be taken again: one change takes the person's records away, the checkpoint after it leaves them out of the
snapshots and the journal, then the files go that still hold them. No two people are erased at a time.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from coachtui.coaching.running import without
from coachtui.errors import DamagedError, LockedError, ReadOnlyError, of_disk
from coachtui.store import disk
from coachtui.store.frames import CORE, Document, Label, Ref, Write
from coachtui.store.inspecting import opened
from coachtui.store.locking import locked
from coachtui.store.session_codecs import RUNNING
from coachtui.store.store import INTENT, Store

FORGOTTEN = "forgotten"
"""Whose minutes the month totals are that stay: nobody's."""

_ENTRIES = "entries"
_NAMED_IN = ("person", "one", "other")
"""The fields by which a record is about a person; a pair is about two."""


def pending(folder: Path) -> str:
    """Return the id of the person whose erasure was begun and not finished, or an empty text. Raises DamagedError."""
    whole = disk.read(folder / INTENT)
    if whole is None:
        return ""
    try:
        person = json.loads(whole[0])["person"]
        if not re.fullmatch(r"\w+", person):
            raise ValueError("no id")
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedError("records-damaged", file=INTENT, hint="restore-copy") from error
    return str(person)


def erase(store: Store, root: Path, person: str) -> None:
    """Erase a person from the records and the data folder around them.

    Raises ReadOnlyError, LockedError, PlaceError, DamagedError or TooNewError. Once the intent is on disk, what
    could not be done is done at the next start.
    """
    with store.writing():
        _finish(store, root)
        try:
            disk.replace(store.folder / INTENT, json.dumps({"person": person}).encode())
            disk.sync_folder(store.folder)
        except OSError as error:
            raise store.stop(of_disk(ReadOnlyError, "records-not-written", error)) from error
        _finish(store, root)


def finish(store: Store, root: Path) -> None:
    """Finish an erasure that was cut off, if there is one. Raises as `erase` does."""
    if pending(store.folder):
        with store.writing():
            _finish(store, root)


def copies(root: Path) -> list[Path]:
    """Return the copies of the records in the data folder: backups, and what a restore has moved aside."""
    backups = root / "backups"
    kept = [path for path in backups.iterdir() if path.name != "lock"] if backups.is_dir() else []
    return sorted([*kept, *root.glob("records.*")])


def remains(root: Path, texts: list[str]) -> list[str]:
    """Return the files of the data folder that have one of the texts in a byte or in their name."""
    spelt = {form.encode("utf-8", "surrogatepass") for text in texts for form in _forms(text)}
    found = []
    for folder, _folders, files in os.walk(root):
        for file in files:
            path = Path(folder, file)
            name = str(path.relative_to(root))
            data = os.fsencode(name) + b"\n" + (path.read_bytes() if path.is_file() else b"")
            if any(form in data for form in spelt):
                found.append(name)
    return sorted(found)


def remains_sealed(store: Store, texts: list[str]) -> list[str]:
    """Return the files of sealed records that have one of the texts in what they hold: their own bytes do not show."""
    spelt = {form.encode("utf-8", "surrogatepass") for text in texts for form in _forms(text)}
    sealed = opened(store.folder, store.seal) if store.seal.id else ()
    return sorted(name for name, data in sealed if any(form in data for form in spelt))


def _forms(text: str) -> tuple[str, ...]:
    return text, json.dumps(text)[1:-1], json.dumps(text, ensure_ascii=False)[1:-1]


def _finish(store: Store, root: Path) -> None:
    """Carry out the intent that is on disk, within `writing()`."""
    person = pending(store.folder)
    if not person:
        return
    try:
        writes = list(_writes(store, person))
        if writes:
            store.apply(store.persist(Label("person-forgotten"), writes, history="quiet"))
        store.checkpoint(without=person)
        _sweep_records(store.folder, person)
        store.forget_key(f"people/{person}")
        _sweep_around(root, person)
        os.unlink(store.folder / INTENT)
        disk.sync_folder(store.folder)
    except LockedError as error:
        raise LockedError("forget-waits", process=error.values["process"], hint="close-it") from error
    except (OSError, ReadOnlyError) as error:
        why = error if isinstance(error, OSError) else error.__cause__
        disk_said = why if isinstance(why, OSError) else OSError()
        raise store.stop(of_disk(ReadOnlyError, "forget-unfinished", disk_said)) from error


def _writes(store: Store, person: str) -> Iterator[Write]:
    """Return what takes the person's records away, and keeps the minutes of each month without a name."""
    own = f"people/{person}"
    sums: dict[tuple[str, str], int] = {}
    left: list[tuple[Ref, Document]] = []
    groups: set[str] = set()
    for part in sorted({CORE, own, *store.parts("")}):
        if part.startswith("people/") and part != own:
            continue
        for table, records in store.part(part).tables_by_name.items():
            for record, document in records.items():
                if part != own and person not in (record, *map(document.get, _NAMED_IN)):
                    if "group" in document:
                        left.append((Ref(part, table, record), document))
                    continue
                groups.add(document.get("group", ""))
                yield Write(Ref(part, table, record), None)
                if table == _ENTRIES:
                    total = (document["day"][:7], document["kind"])
                    sums[total] = sums.get(total, 0) + document["minutes"]
    yield from _talks_of_others(store, person)
    yield from _left_alone((ref, document) for ref, document in left if document["group"] in groups)
    for (month, kind), minutes in sums.items():
        part, record = f"ledger/{int(month[:4])}", f"{FORGOTTEN}-{month}-{kind}"
        before = store.part(part).tables_by_name.get(_ENTRIES, {}).get(record, {}).get("minutes", 0)
        kept = {"person": FORGOTTEN, "day": f"{month}-01", "minutes": before + minutes, "kind": kind}
        yield Write(Ref(part, _ENTRIES, record), kept)


def _talks_of_others(store: Store, person: str) -> Iterator[Write]:
    """Return what takes the person, and the lines about them alone, out of groups whose talk is underway."""
    for record, card in store.part(CORE).tables_by_name.get("underway", {}).items():
        ref = Ref(f"people/{card['person']}", "running", record)
        document = store.part(ref.part).tables_by_name.get(ref.table, {}).get(record)
        if document and card["person"] != person:
            kept = RUNNING.to_document(without(RUNNING.from_document(record, document), person))
            if kept != document:
                yield Write(ref, kept)


def _left_alone(times: Iterable[tuple[Ref, Document]]) -> Iterator[Write]:
    """Return what makes the times of those who are left alone in a group plain ones."""
    members: dict[str, list[tuple[Ref, Document]]] = {}
    for ref, document in times:
        members.setdefault(document["group"], []).append((ref, document))
    for group in members.values():
        if len({document["person"] for _ref, document in group}) == 1:
            for ref, document in group:
                yield Write(ref, {name: value for name, value in document.items() if name != "group"})


def _sweep_records(folder: Path, person: str) -> None:
    """Take away the person's snapshot, ends of changes that were never finished, and files that were being written."""
    for path in folder.iterdir():
        if path.name.startswith((f"people-{person}.", "journal.unfinished-")) or path.name.endswith(".new"):
            path.unlink(missing_ok=True)
    disk.sync_folder(folder)


def _sweep_around(root: Path, person: str) -> None:
    """Take away the copies of the records, and the logs that have the person's id."""
    for path in (path for name in ("logs", "crash") for path in (root / name).glob("*") if path.is_file()):
        if person.encode() in path.read_bytes():
            path.unlink(missing_ok=True)
    backups = root / "backups"
    if backups.is_dir():
        with locked(backups):
            for path in copies(root):
                _remove(path)
            disk.sync_folder(backups)
    for path in copies(root):
        _remove(path)
    disk.sync_folder(root)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
