"""Repositories: records in and out of TinyDB as the values the rules know. A write is handed back, never done."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from tinydb.queries import QueryLike

from coachtui.coaching.blocks import Block, Entry, Note
from coachtui.coaching.people import Person
from coachtui.store.codecs import BLOCK, ENTRY, NOTE, Codec
from coachtui.store.database import Part
from coachtui.store.frames import CORE, Ref, Write
from coachtui.store.store import Store


class Value(Protocol):
    """What is kept as a record: anything with an id."""

    @property
    def id(self) -> str:
        """The id of the record."""
        ...


T = TypeVar("T", bound=Value)


class Within(NamedTuple):
    """A query: whether a field lies from one text to another, both included.

    Two to three times as fast as the ones that TinyDB builds, over thousands of records; equal ones share its cache.
    """

    field: str
    least: str
    most: str

    def __call__(self, value: Mapping[str, Any]) -> bool:
        """Tell whether a document is meant; one without the field is not."""
        found: str = value.get(self.field, "")
        return self.least <= found <= self.most


def _days(first: date, last: date) -> Within:
    return Within("day", first.isoformat(), last.isoformat())


def _in_core(value: object) -> str:
    return CORE


class Repository(Generic[T]):
    """One kind of record. `part_of` names the part a value belongs in."""

    def __init__(self, store: Store, table: str, codec: Codec, part_of: Callable[[T], str]) -> None:
        self._store = store
        self._table = table
        self._codec = codec
        self._part_of: Callable[[T], str] = part_of

    def put(self, value: T) -> Write:
        """Return the write that keeps the value."""
        ref = Ref(self._part_of(value), self._table, value.id)
        return Write(ref, self._codec.to_document(value))

    def add(self, value: T) -> Write:
        """Return the write that keeps a value whose id was just made."""
        return self.put(value)._replace(fresh=True)

    def drop(self, value: T) -> Write:
        """Return the write that takes the value away."""
        return Write(Ref(self._part_of(value), self._table, value.id), None)

    def holds(self, value: T) -> bool:
        """Tell whether a value is on record just as it is."""
        ref, document, _ = self.put(value)
        return self._part(ref.part).tables_by_name.get(ref.table, {}).get(ref.id) == document

    def _part(self, name: str) -> Part:
        return self._store.part(name)

    def _all(self, part: str, query: QueryLike | None = None) -> list[T]:
        table = self._part(part).table(self._table)
        found = table.all() if query is None else table.search(query)
        decode = self._codec.from_document
        return [decode(str(document.doc_id), document) for document in found]

    def _having(self, part: str, field: str, *values: str) -> list[T]:
        """Return the records of which a field holds one of the values, value by value, by an index."""
        held = self._part(part)
        index = held.by(self._table, field)
        documents, decode = held.tables_by_name.get(self._table, {}), self._codec.from_document
        return [decode(record, documents[record]) for value in values for record in index.get(value, ())]

    def _get(self, part: str, record: str) -> T | None:
        document = self._part(part).tables_by_name.get(self._table, {}).get(record)
        return None if document is None else self._codec.from_document(record, document)


class CoreRepository(Repository[T]):
    """Records that all stand in the core part."""

    def __init__(self, store: Store, table: str, codec: Codec) -> None:
        super().__init__(store, table, codec, _in_core)

    def all(self) -> list[T]:
        """Return every record, oldest first."""
        return self._all(CORE)

    def get(self, record: str) -> T | None:
        """Return one record by its id, or None."""
        return self._get(CORE, record)


class Blocks(CoreRepository[Block]):
    """The planned blocks and what became of them."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "blocks", BLOCK)

    def between(self, first: date, last: date) -> list[Block]:
        """Return the blocks on the days from `first` to `last`, both included, day by day."""
        days = (first + timedelta(days) for days in range((last - first).days + 1))
        return self._having(CORE, "day", *(day.isoformat() for day in days))

    def planned_until(self, last: date) -> list[Block]:
        """Return the blocks that nobody has said anything about, up to and including a day."""
        return [block for block in self._having(CORE, "state", "planned") if block.day <= last]

    def of(self, person: str) -> list[Block]:
        """Return one person's blocks."""
        return self._having(CORE, "person", person)


class Ledger(Repository[Entry]):
    """The minutes held, a part for each year."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "entries", ENTRY, lambda entry: f"ledger/{entry.day.year}")

    def years(self) -> list[int]:
        """Return the years that have entries, oldest first."""
        return [int(part.removeprefix("ledger/")) for part in self._store.parts("ledger/")]

    def year(self, year: int) -> list[Entry]:
        """Return the entries of one year."""
        return self._all(f"ledger/{year}")

    def between(self, first: date, last: date) -> list[Entry]:
        """Return the entries on the days from `first` to `last`, both included."""
        query = _days(first, last)
        return [entry for year in range(first.year, last.year + 1) for entry in self._all(f"ledger/{year}", query)]

    def since_last_of(self, people: Iterable[Person], before: date) -> list[Entry]:
        """Return whole years, newest first, until each of the people has a session in them or had not joined yet."""
        waiting = {person.id: person.since.year for person in people}
        found: list[Entry] = []
        for year in reversed([year for year in self.years() if year <= before.year]):
            waiting = {person: joined for person, joined in waiting.items() if joined <= year}
            if not waiting:
                break
            entries = self.year(year)
            found += entries
            for entry in entries:
                if entry.kind == "session":
                    waiting.pop(entry.person, None)
        return found

    def of_block(self, block: Block) -> Entry | None:
        """Return the entry that a held block brought, or None."""
        found = self._having(f"ledger/{block.day.year}", "block", block.id)
        return found[0] if found else None


class Notes(Repository[Note]):
    """Words about one person, in that person's own part."""

    def __init__(self, store: Store) -> None:
        super().__init__(store, "notes", NOTE, lambda note: f"people/{note.person}")

    def of(self, person: str) -> list[Note]:
        """Return one person's notes, oldest first."""
        return sorted(self._all(f"people/{person}"), key=lambda note: (note.day, note.id))
