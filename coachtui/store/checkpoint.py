"""A checkpoint: snapshots renewed from memory, then a journal that begins where they end.

The order is what a crash in between leans on. The parts come first, in any order: where one is ahead of the journal's
beginning, the frames it holds already are passed over. The core comes after all of them, since it lists what they must
at least be. The journal comes last: until it is renamed, the old one holds every change that no snapshot has yet.
"""

from collections.abc import Mapping
from pathlib import Path

from coachtui.store import disk, snapshots
from coachtui.store.book import Book
from coachtui.store.frames import CORE
from coachtui.store.schema import Tables
from coachtui.store.sealing import Seal
from coachtui.store.snapshots import Snapshot


def checkpoint(
    folder: Path, seal: Seal, book: Book, tables: Mapping[str, Tables], listed: Mapping[str, int], kept: bytes
) -> tuple[Book, Snapshot]:
    """Write the parts as they are in memory, then the core, then a new journal; return it and the core's snapshot.

    `listed` are the numbers of the parts at the checkpoint before. Where the seal is another one than before, the
    renaming of the journal is the moment it holds. `kept` are the frames that undo is to reach.
    Raises OSError, and nothing is lost by it.
    """
    seq = book.seq
    for name, content in tables.items():
        if name != CORE:
            snapshots.write(folder, name, Snapshot(seq, content, {}), seal)
    disk.sync_folder(folder)
    renewed = {name: seq for name in tables if name != CORE}
    core = Snapshot(seq, tables[CORE], {**listed, **renewed})
    snapshots.write(folder, CORE, core, seal)
    disk.sync_folder(folder)
    return Book.begun(folder, seal, book.header._replace(base=seq), kept), core
