"""Records that get a passphrase, or lose it: all of them are written anew, and what they were before is taken away.

Snapshots of both kinds lie side by side for a while, and the journal's first line says which ones hold. So whatever is
cut off, the records are wholly the one or wholly the other; what is left over goes when they are next opened.
"""

from pathlib import Path

from coachtui.errors import PlaceError
from coachtui.store import disk
from coachtui.store.frames import CORE
from coachtui.store.keys import NAME, Kdf, Keys
from coachtui.store.sealed import Sealed
from coachtui.store.sealing import Plain, Seal
from coachtui.store.store import INTENT, Store


def seal_up(folder: Path, passphrase: str, kdf: Kdf | None = None) -> None:
    """Seal plain records with a passphrase, and leave nothing plain behind. The keys are tried before they are used.

    Raises OSError, PlaceError, LockedError, DamagedError or TooNewError.
    """
    store = Store(folder)
    with store.writing():
        _clear(folder, Sealed.suffix)
        made = Keys.made(folder, passphrase, {CORE, *store.parts("")}, kdf)
        seal = Sealed(Keys.opened(folder, passphrase, made.store))
        store.reseal(seal)
        sweep(folder, seal)


def unseal(folder: Path, seal: Seal) -> None:
    """Write sealed records in plain, and take the keys away. Raises as `seal_up` does."""
    store = Store(folder, seal)
    with store.writing():
        _clear(folder, Plain.suffix)
        store.reseal(Plain())
        sweep(folder, Plain())


def finish(store: Store, folder: Path, seal: Seal) -> None:
    """Take away what is left where a sealing was cut off. Raises as `seal_up` does."""
    if left_over(folder, seal):
        with store.writing():
            sweep(folder, seal)


def left_over(folder: Path, seal: Seal) -> list[Path]:
    """Return the files that hold records under another seal, and those that were never finished."""
    return sorted(path for path in folder.iterdir() if path.name.endswith(".new") or _is_other(path.name, seal))


def sweep(folder: Path, seal: Seal) -> None:
    """Take away what is left over, within the right to write. Raises PlaceError where some of it stays, or OSError."""
    for path in left_over(folder, seal):
        disk.remove(path)
    disk.sync_folder(folder)
    for path in left_over(folder, seal):
        raise PlaceError("records-left-over", path=str(path), hint="remove-it")


def _is_other(name: str, seal: Seal) -> bool:
    if name == INTENT:
        return False
    if name == NAME:
        return not seal.id
    return name.endswith(".json") and name.endswith(f"{Sealed.suffix}.json") != bool(seal.id)


def _clear(folder: Path, suffix: str) -> None:
    """Take away snapshots of the kind that is to be written, and ends of the journal that were never finished.

    Nothing is begun where one of them stays. Raises OSError.
    """
    for path in sorted(folder.iterdir()):
        kind = Sealed.suffix if path.name.endswith(f"{Sealed.suffix}.json") else Plain.suffix
        snapshot = path.name.endswith(".json") and path.name not in (NAME, INTENT) and kind == suffix
        if snapshot or path.name.startswith("journal.unfinished"):
            path.unlink()
    disk.sync_folder(folder)
