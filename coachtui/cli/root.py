"""The root of the commands: reads a line, runs one command, turns what went wrong into one line and an exit code."""

import os
import sys
from collections.abc import Sequence

import click

from coachtui.cli.groups import Commands, Table
from coachtui.cli.tools import Tools, language_asked
from coachtui.errors import CoachError
from coachtui.i18n import N_, _

_COMPLETE = "_COACHTUI_COMPLETE"

COMMANDS: Table = {
    "init": ("coachtui.cli.init:command", N_("Answer the first questions: you, your people, your target.")),
    "today": ("coachtui.cli.today:command", N_("What is due: to settle, now and next, the month so far.")),
    "line": ("coachtui.cli.today:line_command", N_("One line of what is due, for a shell prompt.")),
    "people": ("coachtui.cli.people:command", N_("Your people: list, add, edit, import, absences, pairs.")),
    "plan": ("coachtui.cli.plan:command", N_("The month's blocks: list, add, move, settle, fill.")),
    "rhythm": ("coachtui.cli.rhythm:command", N_("What the team does again and again.")),
    "target": ("coachtui.cli.target:command", N_("Minutes a head and month, and what they cost a week.")),
    "hours": ("coachtui.cli.hours:command", N_("When you coach: days, hours, best starts.")),
    "log": ("coachtui.cli.log:command", N_("Log a moment: who, minutes, and a line about it.")),
    "session": ("coachtui.cli.session:command", N_("Hold a session line by line, or tell one afterwards.")),
    "practise": ("coachtui.cli.practise:command", N_("Rehearse a hard talk, line by line; private learning.")),
    "kpi": ("coachtui.cli.kpi:command", N_("Minutes held against the target, by person and in all.")),
    "lint": ("coachtui.cli.lint:command", N_("Check content: everything that is wrong, at once.")),
    "explain": ("coachtui.cli.explain:command", N_("What a code of the checks means, with examples.")),
    "export": ("coachtui.cli.export:command", N_("Write out all that is held on one person.")),
    "forget": ("coachtui.cli.forget:command", N_("Erase a person for good.")),
    "undo": ("coachtui.cli.undoing:undo_command", N_("Take the last change back.")),
    "redo": ("coachtui.cli.undoing:redo_command", N_("Bring back what the last undo took.")),
    "encrypt": ("coachtui.cli.encrypt:encrypt_command", N_("Seal the records with a passphrase.")),
    "decrypt": ("coachtui.cli.encrypt:decrypt_command", N_("Take the passphrase away.")),
    "passphrase": ("coachtui.cli.encrypt:passphrase_command", N_("Change the passphrase.")),
    "backup": ("coachtui.cli.backup:backup_command", N_("Take a backup of the records: one file.")),
    "restore": ("coachtui.cli.backup:restore_command", N_("Put a backup back, or list those there are.")),
    "fmt": ("coachtui.cli.fmt:command", N_("Put content files in order; their meaning stays.")),
    "new": ("coachtui.cli.new:command", N_("Begin a scenario or a bank, from a few questions.")),
    "rename": ("coachtui.cli.rename:command", N_("Give something in content another id, everywhere.")),
    "import": ("coachtui.cli.bringing:command", N_("Bring questions into a bank, from Markdown or CSV.")),
    "schema": ("coachtui.cli.schema:command", N_("The formats of content as JSON Schema, for editors.")),
    "doctor": ("coachtui.cli.doctor:command", N_("What is wrong with the data folder, and what to do.")),
    "demo": ("coachtui.cli.demo:command", N_("Look around in a made-up team; nothing is kept.")),
    "play": ("coachtui.cli.play:command", N_("Try a scenario file line by line; nothing is recorded.")),
    "preview": ("coachtui.cli.preview:command", N_("Try a scenario file while you write it: it follows each save.")),
    "prove": ("coachtui.cli.prove:command", N_("Look at every play of a scenario: what is stuck or never reached.")),
    "walk": ("coachtui.cli.walk:command", N_("Play a scenario at random many times: where it leads.")),
    "graph": ("coachtui.cli.graph:command", N_("Show where each choice of a scenario leads.")),
    "completion": ("coachtui.cli.completion:command", N_("Print the script that completes commands and names.")),
}


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 done, 1 the answer is no, 2 could not.

    What goes wrong ends in one line on stderr. This is the crash guard, the only place that catches everything.
    """
    _mend_streams()
    try:
        code = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - open until the process ends
        return 141
    except (KeyboardInterrupt, EOFError, click.Abort):
        return 130
    except CoachError as error:
        from coachtui.wording.errors import in_one_line

        return _failed(in_one_line(error))
    except click.UsageError as error:
        from coachtui.cli.mistakes import usage

        return _failed(usage(error))
    except Exception as error:  # noqa: BLE001 - the crash guard: a report without anything about people
        from coachtui.cli.mistakes import crashed

        return _failed(crashed(error))
    return code


def _run(arguments: Sequence[str]) -> int:
    tools = Tools.from_environment(language_asked(arguments))
    if _COMPLETE in os.environ:
        from coachtui.cli.completion import complete

        return complete(root(), tools, os.environ[_COMPLETE])
    try:
        with root().make_context("coachtui", list(arguments), obj=tools) as context:
            return int(context.command.invoke(context) or 0)
    except click.exceptions.Exit as leave:
        return leave.exit_code


def root() -> Commands:
    """Make the group that holds every command; without one it opens the app."""

    @click.command(
        cls=Commands,
        table=COMMANDS,
        name="coachtui",
        help=_("Plan and hold coaching talks. Without a command the app opens."),
    )
    @click.option("--lang", metavar="en|da|sv", expose_value=False, help=_("The language to speak."))
    @click.option(
        "--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help=_("The version.")
    )
    @click.pass_context
    def coachtui(context: click.Context) -> int:
        tools: Tools = context.obj
        if context.invoked_subcommand is None:
            return _open(tools)
        if tools.complaints:
            from coachtui.wording.errors import complaint

            for value in tools.complaints:
                click.echo(f"coachtui: {complaint(value)}", err=True)
        return 0

    return coachtui


def _open(tools: Tools) -> int:
    from coachtui.cli.app import WANTS_DEMO, start

    code = start(tools)
    if code == WANTS_DEMO:
        from coachtui.cli.demo import open_demo

        return open_demo(tools)
    return code


def _version(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        from coachtui import __version__

        click.echo(f"coachtui {__version__}")
        context.exit()


def _failed(line: str) -> int:
    click.echo(f"coachtui: {line}", err=True)
    return 2


def _mend_streams() -> None:
    """Print `?` for a letter the terminal's encoding has no place for, and to nowhere where a stream was closed."""
    for name in ("stdin", "stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "r+", encoding="utf-8"))  # noqa: SIM115 - open until the process ends
        elif name != "stdin" and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
