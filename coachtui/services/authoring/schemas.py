"""Writing the formats as JSON Schema into a folder, for editors."""

import json
from collections.abc import Iterable
from pathlib import Path

from coachtui.content.formats.declared import Format
from coachtui.content.schema import file_name, schema_of
from coachtui.services.authoring.files import write_files


def write_schemas(folder: Path, formats: Iterable[Format]) -> list[Path]:
    """Write a file for each format, in the place of an older one, and return them. Raises CoachError."""
    contents = {
        folder / file_name(each): (json.dumps(schema_of(each), ensure_ascii=False, indent=2) + "\n").encode()
        for each in formats
    }
    write_files(contents)
    return list(contents)
