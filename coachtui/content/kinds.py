"""Which kind of field stands at a place of a file, by the declaration of its format."""

from coachtui.content.fields import Either, Kind, ListOf, MapOf, Record
from coachtui.practice.findings import Path


def kind_at(kind: Kind, path: Path) -> Kind | None:
    """Return the kind at a path within a kind, or None where nothing is declared. A path leads into the long form."""
    for step in path:
        if isinstance(kind, Either):
            kind = kind.long
        if isinstance(kind, ListOf | MapOf):
            kind = kind.of
        elif isinstance(kind, Record):
            found = next((field.kind for field in kind.fields if field.name == step), kind.rest)
            if found is None:
                return None
            kind = found
        else:
            return None
    return kind
