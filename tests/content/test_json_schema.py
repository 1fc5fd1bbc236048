"""The JSON Schemas: valid themselves, true to what is shipped, and as strict as the declarations."""

import re
from pathlib import Path
from typing import Any

import pytest
import samples
from jsonschema import Draft202012Validator

from coachtui import i18n
from coachtui.content.fields import Either, Kind, ListOf, MapOf, Record
from coachtui.content.formats.every import FORMATS, format_in
from coachtui.content.nodes import Items, Node
from coachtui.content.reader import read
from coachtui.content.schema import file_name, schema_of

ROOT = Path(__file__).parents[2]
SHIPPED = [path for folder in ("scenarios", "questionbanks") for path in sorted((ROOT / folder).rglob("*.yaml"))]
SAMPLES = {"scenario": samples.SCENARIO, "questions": samples.GOAL, "bank": samples.BANK, "flow": samples.FLOW,
           "guideline": samples.GUIDELINE.split("---\n")[1], "kpi": samples.KPI,
           "translation": samples.SCENARIO_DA}  # fmt: skip
CORE = {"true": True, "false": False, "null": None, "": None, "~": None}
"""Plain texts that YAML 1.2 takes for something else, as editors do."""


def as_editors_see_it(node: Node) -> Any:
    if isinstance(node, tuple):
        text, *_, style = node
        if style:
            return text
        return int(text) if re.fullmatch(r"[-+]?[0-9]+", text) else CORE.get(text, text)
    if isinstance(node, Items):
        return [as_editors_see_it(item) for item in node.items]
    return {key: as_editors_see_it(value) for key, value in node.entries.items()}


def found(text: str) -> list[str]:
    declared = format_in(text)
    root = read(text.encode(), "x.yaml").root
    assert declared is not None
    assert root is not None
    errors = Draft202012Validator(schema_of(declared)).iter_errors(as_editors_see_it(root))
    return ["/".join(map(str, error.absolute_path)) for error in errors]


@pytest.mark.parametrize("name", FORMATS)
def test_every_schema_is_one_and_describes_every_field(name: str) -> None:
    schema = schema_of(FORMATS[name])
    Draft202012Validator.check_schema(schema)
    assert file_name(FORMATS[name]) == f"{name}-1.schema.json"

    def fields(kind: Kind) -> int:
        match kind:
            case Record():
                return sum(1 + fields(field.kind) for field in kind.fields)
            case ListOf() | MapOf():
                return fields(kind.of)
            case Either():
                return fields(kind.long)
        return 0

    lost = 3 if FORMATS[name].markdown else 0
    assert repr(schema).count("'description': '") == 1 + fields(FORMATS[name].root) - lost


def test_the_descriptions_are_in_the_language_in_use() -> None:
    english = schema_of(FORMATS["flow"])
    i18n.use("da")
    danish = schema_of(FORMATS["flow"])
    assert danish["description"] != english["description"]
    assert danish["properties"].keys() == english["properties"].keys()


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_shipped_fits_its_schema(path: Path) -> None:
    assert found(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_fits_its_schema_and_lacks_nothing_without_being_told(name: str) -> None:
    text = SAMPLES[name]
    assert found(text) == []
    for field in FORMATS[name].root.fields:
        if field.required and field.name not in ("format", FORMATS[name].markdown):
            assert found(re.sub(rf"^{field.name}:", f"x{field.name}:", text, flags=re.MULTILINE)) != []


BAD = [
    ("scenario", "minutes: 8", "minutes: soon", "minutes"),
    ("scenario", "level: 2", "level: 4", "level"),
    ("scenario", "title: Late again", "titel: Late again\ntitle: x", ""),
    ("scenario", "goto: cause", "goto: The cause", "scenes/opening/choices/0/goto"),
    ("scenario", "once: true", "once: maybe", "scenes/opening/choices/1/once"),
    ("scenario", "grade: weak", "grade: bad", "endings/lost/grade"),
    ("scenario", "you: Priya", "you: true", "you"),
    ("scenario", "[core/ask-first]", "[core/ask/first]", "guidelines/0"),
    ("questions", "what-else: And what else?", "what-else: [x]", "questions/what-else"),
    ("kpi", "from: 2026-01-01", "from: January", "targets/0/from"),
    ("flow", "  - id: goal", "  - idd: goal\n    id: goal", "stages/0"),
]


@pytest.mark.parametrize(("name", "old", "new", "at"), BAD)
def test_a_mistake_of_shape_is_seen_in_the_editor_where_it_stands(name: str, old: str, new: str, at: str) -> None:
    text = SAMPLES[name]
    assert text.count(old) == 1
    assert found(text.replace(old, new)) == [at]
