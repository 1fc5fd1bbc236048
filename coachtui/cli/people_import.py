"""`coachtui people import`: people out of a list; a broken line is named, and costs nobody else their place."""

import sys

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.naming import do
from coachtui.cli.output import as_json, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _, ngettext


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Add the people of a CSV file, as spreadsheets save it; - is the standard input. Columns are known by their "
        "headings in English, Danish and Swedish: name (or first and last name), team, tier, kind, project, language, "
        "part-time, joined, last day. Where a line cannot be read, it is named, and nothing is added; with --good the "
        "others are.\n\nSuch as: coachtui people import team.csv"
    )

    @click.command("import", cls=Command, help=text)
    @click.argument("file", metavar="FILE")
    @click.option("--good", is_flag=True, help=_("Add the good lines, whatever is wrong with others."))
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def importing(tools: Tools, file: str, good: bool, as_data: bool) -> int:
        from coachtui.services.importing import MOST_BYTES, file_bytes, import_people, read_people
        from coachtui.wording.errors import in_one_line

        data = sys.stdin.buffer.read(MOST_BYTES) if file == "-" else file_bytes(file)
        reading = read_people(tools.records, data, tools.context, i18n.current())
        added = bool(reading.good) and (good or not reading.bad)
        if as_data:
            if added:
                tools.desk.do(import_people, reading.good)
            bad = [{"line": line, "text": text, "reason": in_one_line(error)} for line, text, error in reading.bad]
            names = [card.name for _line, card in reading.good]
            as_json({"added": names if added else [], "good": names, "bad": bad, "unread": list(reading.unread)})
            return 1 if reading.bad else 0
        for line, text, error in reading.bad:
            say(_("line {number}: {reason}").format(number=line, reason=in_one_line(error)))
            say(text, indent=4)
        if reading.unread:
            say(_("Columns that were passed over: {names}").format(names=", ".join(reading.unread)))
        if added:
            do(tools, import_people, reading.good)
        elif reading.good:
            say(_nothing_added(len(reading.good)))
        return 1 if reading.bad else 0

    return importing


def _nothing_added(good: int) -> str:
    said = ngettext(
        "Nothing was added. The good line comes in with --good.",
        "Nothing was added. The {count} good lines come in with --good.",
        good,
    )
    return said.format(count=good)
