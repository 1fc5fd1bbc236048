"""The same minutes in watson, another time tracker of the terminal, where it is installed; WATSON_BIN names it."""

import json
import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from measure import command_time, in_turns
from tables import Row

BIN = "WATSON_BIN"
_WRITE = """
import json, sys
from datetime import datetime, time, timedelta
from coachtui.paths import Home
from coachtui.store.records import Records
from coachtui.store.store import Store

records = Records(Store(Home.from_environment().records))
names = {person.id: person.name for person in records.people.all()}
frames = []
for year in records.ledger.years():
    for entry in records.ledger.year(year):
        start = datetime.combine(entry.day, time(9))
        stop = start + timedelta(minutes=entry.minutes)
        at = [start.timestamp(), stop.timestamp()]
        frames.append([*at, names[entry.person], entry.id, [entry.kind], at[1]])
json.dump(frames, sys.stdout)
"""


def installed() -> str | None:
    """Return where watson is, or None."""
    return os.environ.get(BIN) or shutil.which("watson")


def beside(
    watson: str, kpi: Sequence[str], python: str, home: Mapping[str, str], folder: Path, rounds: int
) -> list[Row]:
    """Return a month's figures against watson's report on the same intervals, over all that is on record."""
    environment = {**home, "WATSON_DIR": str(folder)}
    done = subprocess.run(
        [python, "-c", _WRITE], env={**os.environ, **environment}, check=True, capture_output=True, text=True
    )
    folder.mkdir()
    (folder / "frames").write_text(done.stdout, encoding="utf-8")
    report = [watson, "report", "--from", "2026-11-01", "--to", "2026-11-30", "--no-current"]
    own, other = in_turns(rounds, command_time(kpi, home), command_time(report, environment))
    said = f"watson report, {len(json.loads(done.stdout))} frames"
    return [Row(said, "kpi on the same", own, other, "ms", least=2.5)]
