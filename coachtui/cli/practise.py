"""`coachtui practise`: what can be rehearsed, and a play line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _, current, ngettext

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from coachtui.content.library import Broken
    from coachtui.services.practising import Shelf


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Rehearse a hard talk, line by line. Without a name: what there is to practise, and the scenario files that "
        'cannot be used.\n\nSuch as: coachtui practise "third dead"'
    )

    @click.command("practise", cls=Command, help=text)
    @click.argument("name", metavar="[NAME]", nargs=-1, shell_complete=_complete)
    @click.option("--again", is_flag=True, help=_("From the start, though a play rests. Undo brings that one back."))
    @click.option("--json", "as_data", is_flag=True, help=_("The list as JSON, for a program to read."))
    @click.pass_obj
    def practise(tools: Tools, name: tuple[str, ...], again: bool, as_data: bool) -> None:
        shelf = _shelf(tools)
        if name and not as_data:
            from coachtui.cli.practise_play import play
            from coachtui.services.practising import find_scenario

            play(tools, find_scenario(shelf, " ".join(name)), shelf.skills, again=again)
        elif as_data:
            as_json(_as_data(shelf))
        else:
            _print_shelf(shelf)

    return practise


def _shelf(tools: Tools) -> Shelf:
    from coachtui.services import library
    from coachtui.services.practising import shelf_of

    return shelf_of(tools.records, library.library_of(tools.home, current()), tools.context.today)


def _complete(context: click.Context, parameter: click.Parameter, typed: str) -> list[CompletionItem[str]]:
    """Return the scenarios whose title begins so; looks only where there are records."""
    from click.shell_completion import CompletionItem

    from coachtui.errors import CoachError
    from coachtui.language.names import fold

    tools = context.find_object(Tools)
    if tools is None or not tools.home.records.is_dir():
        return []
    try:
        titles = [shelved.scenario.title for shelved in _shelf(tools).scenarios]
    except CoachError:
        return []
    return [CompletionItem(title) for title in titles if fold(title).startswith(fold(typed))]


def _print_shelf(shelf: Shelf) -> None:
    from coachtui.errors import CoachError
    from coachtui.wording.errors import in_one_line
    from coachtui.wording.practice import amiss, facts, history, skills

    if not shelf.scenarios:
        say(in_one_line(CoachError("scenario-none", hint="scenario-put")))
    else:
        columns(
            [
                (each.scenario.title, facts(each.scenario), history(each), skills(each.scenario.skills, shelf.skills))
                for each in shelf.scenarios
            ],
            indent=0,
        )
        for each in shelf.scenarios:
            if each.intention:
                say(_("{title}, first words: {words}").format(title=each.scenario.title, words=each.intention))
    count = len(shelf.broken)
    title = ngettext("{count} file cannot be played", "{count} files cannot be played", count).format(count=count)
    _print_files(title, shelf.broken)
    _print_files(amiss(len(shelf.amiss)), shelf.amiss)


def _print_files(title: str, files: Sequence[Broken]) -> None:
    """Print all that is wrong in files, below a title; nothing where there are none."""
    from coachtui.wording.diagnostics import in_one_line

    if files:
        say()
        say(title)
    for file in files:
        for problem in file.problems:
            say(in_one_line(problem), indent=1)


def _as_data(shelf: Shelf) -> dict[str, Any]:
    return {
        "scenarios": [
            {
                "id": each.scenario.id,
                "title": each.scenario.title,
                "level": each.scenario.level,
                "minutes": each.scenario.minutes,
                "skills": list(each.scenario.skills),
                "played": each.plays,
                "last_grade": each.last.grade if each.last else None,
                "resting": each.resting is not None,
            }
            for each in shelf.scenarios
        ],
        "broken": _files_as_data(shelf.broken),
        "amiss": _files_as_data(shelf.amiss),
    }


def _files_as_data(files: Sequence[Broken]) -> list[dict[str, Any]]:
    from coachtui.wording.diagnostics import sentence

    return [
        {
            "path": file.path,
            "problems": [
                {"code": one.code, "line": one.mark.line, "column": one.mark.column, "message": sentence(one)}
                for one in file.problems
            ],
        }
        for file in files
    ]
