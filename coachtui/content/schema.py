"""JSON Schema (draft 2020-12) of a format, from its declaration: what an editor needs to complete and to check."""

from typing import Any

from coachtui.content.fields import (
    Day,
    Either,
    Field,
    Kind,
    Line,
    ListOf,
    MapOf,
    Number,
    Record,
    Slug,
    Text,
    Words,
    YesNo,
)
from coachtui.content.formats.declared import FORMAT, Format
from coachtui.i18n import _
from coachtui.language.names import LONGEST_ID

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = f"(?=.{{1,{LONGEST_ID}}}(?:/|$))[a-z0-9]+(?:-[a-z0-9]+)*"

Schema = dict[str, Any]


def schema_of(declared: Format) -> Schema:
    """Return the schema of a format, described in the language in use; of Markdown, that of its front matter."""
    fields = tuple(field for field in declared.root.fields if field.name != declared.markdown)
    body = _schema(Record(fields, declared.root.rest))
    body["properties"]["format"] = {"const": declared.full_name, "description": _(FORMAT.says)}
    head = {
        "$schema": _DIALECT,
        "$id": f"urn:coachtui:{declared.name}:{declared.version}",
        "title": declared.full_name,
        "description": _(declared.says),
    }
    return head | body


def file_name(declared: Format) -> str:
    """Return the name of the file that a schema is written to."""
    return f"{declared.name}-{declared.version}.schema.json"


def _schema(kind: Kind) -> Schema:
    if isinstance(kind, Either):
        return {"anyOf": [_schema(kind.short), _schema(kind.long)]}
    if isinstance(kind, ListOf):
        if kind.filled:
            return {"type": "array", "items": _schema(kind.of), "minItems": 1}
        return {"type": ["array", "null"], "items": _schema(kind.of)}
    if isinstance(kind, MapOf):
        entries = {"propertyNames": _text(kind.keys), "additionalProperties": _schema(kind.of)}
        return (
            {"type": "object", **entries, "minProperties": 1}
            if kind.filled
            else {"type": ["object", "null"], **entries}
        )
    return _record(kind) if isinstance(kind, Record) else _text(kind)


def _record(kind: Record) -> Schema:
    made: Schema = {"type": "object", "properties": {field.name: _field(field) for field in kind.fields}}
    required = [field.name for field in kind.fields if field.required]
    if required:
        made["required"] = required
    made["additionalProperties"] = False if kind.rest is None else _schema(kind.rest)
    return made


def _field(field: Field) -> Schema:
    made = _schema(field.kind)
    if field.says:
        made["description"] = _(field.says)
    if field.default is not None:
        made["default"] = field.default
    return made


def _text(kind: Text) -> Schema:
    match kind:
        case Number():
            return {"type": "integer", "minimum": kind.least, "maximum": kind.most}
        case YesNo():
            return {"enum": [True, False, "yes", "no"]}
        case Words():
            return {"enum": list(kind.words)}
        case Day():
            return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        case Slug():
            return {"type": "string", "pattern": f"^(?:{_ID}/)?{_ID}$" if kind.bank else f"^{_ID}$"}
        case Line():
            return {"type": "string", "pattern": r"^[^\n]*\S[^\n]*\n?$"}
        case _:
            return {"type": "string", "pattern": r"\S"}
