"""TinyDB over a part in memory: its queries to read with. Nothing is written through it: records change by frames."""

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from coachtui.store.frames import Document
from coachtui.store.schema import Tables


class PartStorage(Storage):
    """Holds the tables of one part; never touches a file."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables

    def read(self) -> Tables:
        """Return the tables."""
        return self.tables

    def write(self, data: dict[str, dict[str, Any]]) -> NoReturn:
        """Refuse: TinyDB would hand over the whole database where a frame names the records it touches."""
        raise NotImplementedError("records change by frames")


class RecordTable(Table):
    """A table whose ids are ULIDs."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB declares int and accepts any class

    def _update_table(self, updater: Callable[[dict[int, Mapping[Any, Any]]], None]) -> NoReturn:
        raise NotImplementedError("records change by frames")

    def _get_next_id(self) -> NoReturn:
        raise NotImplementedError("records change by frames")


Index = dict[Any, dict[str, None]]
"""Ids of records by what one field holds."""


class Part(TinyDB):
    """One part of the records as a TinyDB."""

    table_class = RecordTable
    default_storage_class = PartStorage  # type: ignore[assignment]  # TinyDB declares its own default, not the base

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.tables_by_name = tables
        """The tables themselves; replaced record by record when a frame is applied."""
        self._indexes: dict[str, dict[str, Index]] = {}

    def drop_table(self, name: str) -> NoReturn:
        """Refuse, before TinyDB takes the table out of memory."""
        raise NotImplementedError("records change by frames")

    def copy(self) -> "Part":
        """Return a part of the same records, whose tables are its own."""
        return Part({name: dict(records) for name, records in self.tables_by_name.items()})

    def by(self, table: str, field: str) -> Index:
        """Return the ids of a table's records by what a field holds, for questions that are asked with every change.

        It is made when first asked for and kept from then on; TinyDB's queries look at every record.
        """
        indexes = self._indexes.setdefault(table, {})
        if field not in indexes:
            index = indexes[field] = {}
            for record, document in self.tables_by_name.get(table, {}).items():
                index.setdefault(document.get(field), {})[record] = None
        return indexes[field]

    def put(self, table: str, record: str, document: Document | None) -> None:
        """Set one record in memory, or take it away."""
        records = self.tables_by_name.setdefault(table, {})
        for field, index in self._indexes.get(table, {}).items():
            if record in records and (document is None or document.get(field) != records[record].get(field)):
                index[records[record].get(field)].pop(record)
            if document is not None:
                index.setdefault(document.get(field), {})[record] = None
        if document is None:
            records.pop(record, None)
        else:
            records[record] = document
        self.table(table).clear_cache()
