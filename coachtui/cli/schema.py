"""`coachtui schema`: the formats of content as JSON Schema, for editors that check and complete while one writes."""

from pathlib import Path

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, columns, say
from coachtui.errors import NotFoundError
from coachtui.i18n import _
from coachtui.language.text import clean


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Print a format of content as JSON Schema, or write all of them into a folder. An editor uses one through a "
        "comment in the first line of a file. Without a format, the formats there are.\n\n"
        "Such as: coachtui schema --write .schema"
    )

    @click.command("schema", cls=Command, help=text)
    @click.argument("name", required=False, metavar="[FORMAT]")
    @click.option("--write", "folder", metavar="FOLDER", help=_("Write files into this folder, made where missing."))
    def schema(name: str | None, folder: str | None) -> None:
        from coachtui.content.formats.every import FORMATS
        from coachtui.content.schema import schema_of
        from coachtui.language.names import nearest

        name = name.partition("/")[0] if name else None
        if name is not None and name not in FORMATS:
            near = nearest(name, FORMATS)
            raise NotFoundError("format-unknown", typed=clean(name), near=[near] if near else [], hint="schema-list")
        asked = [FORMATS[name]] if name else list(FORMATS.values())
        if folder:
            from coachtui.services.authoring.schemas import write_schemas

            for path in write_schemas(Path(folder).expanduser(), asked):
                say(_("Wrote {path}").format(path=path))
            say(_("An editor with a YAML language server uses one through the first line of a file, such as:"))
            say(f"# yaml-language-server: $schema={folder}/scenario-1.schema.json", indent=1)
        elif name:
            as_json(schema_of(asked[0]))
        else:
            columns([(each.full_name, _(each.says)) for each in asked])

    return schema
