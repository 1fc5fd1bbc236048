"""Programs that change records as fast as they can, to be killed: `python writers.py KIND FOLDER SEED`.

Each prints the number of a change once it is written, and begins with the last number that it finds.
"""

import os
import random
import sys
from pathlib import Path

PARTS = ("core", "ledger/2026", "people/01ANNA")


def coachtui(folder: Path, chance: random.Random) -> None:
    """Write through the store, with checkpoints that come often, tidying up at once or before the next change."""
    from coachtui.store import store as module
    from coachtui.store.frames import Label, Ref, Write

    module.CHECKPOINT = chance.choice([2_000, 6_000, 20_000])
    store = module.Store(folder)
    number = store.seq
    say(number)
    while True:
        number += 1
        document = {"value": number, "text": "x" * chance.randrange(1_500)}
        with store.writing():
            written = store.persist(Label("test"), [Write(Ref(part, "things", "a"), document) for part in PARTS])
            say(number)
            store.apply(written)
            if number % 3:
                store.tidy()


def tinydb(folder: Path, chance: random.Random) -> None:
    """Write through TinyDB's own storage, a document of the same kind."""
    from tinydb import TinyDB

    database = TinyDB(folder / "db.json")
    if not len(database):
        database.insert({"value": 0, "text": ""})
    number = database.all()[0]["value"]
    say(number)
    while True:
        number += 1
        database.update({"value": number, "text": "x" * chance.randrange(1_500)})
        say(number)


def say(number: int) -> None:
    os.write(1, b"%d\n" % number)


if __name__ == "__main__":
    {"coachtui": coachtui, "tinydb": tinydb}[sys.argv[1]](Path(sys.argv[2]), random.Random(int(sys.argv[3])))
