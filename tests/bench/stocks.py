"""So many sessions on record: in the app's own store, in TinyDB's default storage, and in SQLite."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from tinydb import TinyDB

from coachtui.clock import Clock
from coachtui.coaching.blocks import Block, Entry, Underway
from coachtui.coaching.running import Running, Spell
from coachtui.coaching.sessions import LogLine, Session
from coachtui.paths import Home
from coachtui.services.desk import Change, Context, Desk
from coachtui.services.opening import open_desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.session.ending import End, Next
from coachtui.services.session.telling import TellSession, tell_session
from coachtui.store.frames import Document, Label, Write
from coachtui.store.ids import ulid_of
from coachtui.store.records import Records
from coachtui.store.room import FILL
from coachtui.store.store import Store

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
CLOCK = Clock(stopped_at=NOW)
PEOPLE = 15
DAYS = 3650
MINUTES = 45
LOG = (
    *(
        line
        for n in range(5)
        for line in (
            LogLine("prompt", f"What would make this hour a good one for you? ({n})", "goal", f"core/q-{n}"),
            LogLine("note", f"{n}: wants the release plan to be hers; the handover on Thursday is the test", "goal"),
        )
    ),
    LogLine("action", "write the plan down and show it to Karim", due=date(2026, 11, 27)),
    LogLine("win", "the last release ran without her"),
)
OUTCOME = "leads the next release planning, the first half of it"


class Stock:
    """A folder of the app with so many sessions, spread evenly over ten years and fifteen people."""

    def __init__(self, folder: Path, count: int) -> None:
        self.home = Home(folder)
        self.count = count
        self._turn = 0
        desk = opened(self.home)
        desk.do(add_people, AddPeople(tuple(f"Person {chr(65 + n)}" for n in range(PEOPLE))))
        self.people = [person.id for person in desk.records.people.all()]
        desk.do(put, [write for n in range(count) for write in _held(desk.records, self.people[n % PEOPLE], n, count)])
        self.store = Store(self.home.records)
        self.desk = Desk(self.store, CLOCK)
        for part in self.store.parts(""):
            self.store.part(part)

    @property
    def written(self) -> int:
        """Bytes of the journal as far as its last frame: without the room behind it."""
        return len((self.home.records / "journal").read_bytes().rstrip(FILL))

    def told(self) -> TellSession:
        """Return a session to tell, with the next person."""
        return TellSession(self._next(), None, NOW.date(), MINUTES, LOG, OUTCOME, start=time(10))

    def change(self) -> Change:
        """Return what telling the next session would write."""
        return tell_session(self.desk.records, self.told(), self.desk.context)

    def ended(self) -> End:
        """Begin a session in a planned block, note what a talk leaves, and return its end, with a next block in it."""
        running = self.running(LOG)
        block = Block(running.block or "", running.person, NOW.date(), time(8), MINUTES)
        underway = Underway(running.id, running.person, running.started, running.title, running.block)
        records = self.desk.records
        begun = [records.blocks.put(block), records.underway.put(underway), records.talks.running.put(running)]
        self.desk.do(quietly, begun)
        later = Block("", running.person, NOW.date() + timedelta(days=1 + self._turn % 700), time(10), MINUTES)
        return End(running, MINUTES, OUTCOME, next=Next(later), base=running)

    def running(self, log: tuple[LogLine, ...]) -> Running:
        """Return a session that runs, with the next person."""
        new_id = self.desk.context.new_id
        spells = (Spell(NOW - timedelta(minutes=MINUTES)),)
        return Running(new_id(), self._next(), MINUTES, spells, "core/grow", "GROW", log=log, block=new_id())

    def _next(self) -> str:
        self._turn += 1
        return self.people[self._turn % PEOPLE]


def opened(home: Home) -> Desk:
    """Open a folder at the bench's own moment."""
    return open_desk(home, CLOCK)


def put(records: Records, given: Sequence[Write], context: Context) -> Change:
    """Write records as they are, as a change that ends what could be undone."""
    return Change(Label("filled"), tuple(given), history="end")


def quietly(records: Records, given: Sequence[Write], context: Context) -> Change:
    """Write records as they are, without a step for undo."""
    return Change(Label("kept"), tuple(given), history="quiet")


def as_it_is(records: Records, given: Change, context: Context) -> Change:
    """Hand a change on that was made before."""
    return given


def _held(records: Records, person: str, number: int, count: int) -> list[Write]:
    """Return what one session left: its words, its minutes and its block."""
    at = NOW - timedelta(days=1 + number * DAYS / count)
    session, entry, block = (ulid_of(int(at.timestamp() * 1000), kind << 40 | number) for kind in range(3))
    held = Session(session, person, at.date(), MINUTES, "core/grow", "GROW", LOG, OUTCOME, "even", started=at)
    return [
        records.blocks.put(Block(block, person, at.date(), time(10), MINUTES, "held")),
        records.ledger.put(
            Entry(entry, person, at.date(), MINUTES, "session", block, session, "GROW", "development", True)
        ),
        records.talks.sessions.put(held._replace(qualifies=True, block=block)),
    ]


class Sqlite:
    """The same documents in SQLite, a table for each kind, in its write-ahead log with a full sync."""

    def __init__(self, path: Path, stock: Stock) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        for table in ("blocks", "entries", "sessions", "actions", "wins"):
            self._connection.execute(f"CREATE TABLE {table} (id TEXT PRIMARY KEY, document TEXT)")
        for number in range(stock.count):
            person = stock.people[number % PEOPLE]
            self.save(_held(stock.desk.records, person, number, stock.count), synced=False)
        self._connection.execute("COMMIT")

    def save(self, writes: Sequence[Write], *, synced: bool = True) -> None:
        """Keep documents, as one transaction where they are to be `synced`."""
        if not self._connection.in_transaction:
            self._connection.execute("BEGIN")
        for (_part, table, record), document, _fresh in writes:
            text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
            self._connection.execute(f"INSERT INTO {table} VALUES (?, ?)", (record, text))
        if synced:
            self._connection.execute("COMMIT")


class Plain:
    """The sessions alone in TinyDB's default storage, a document for each."""

    def __init__(self, path: Path, stock: Stock) -> None:
        self._database = TinyDB(path)
        held = (_held(stock.desk.records, stock.people[n % PEOPLE], n, stock.count) for n in range(stock.count))
        self._database.insert_multiple(session.document or {} for *_others, session in held)

    def save(self, document: Document) -> None:
        """Keep one session."""
        self._database.insert(document)
