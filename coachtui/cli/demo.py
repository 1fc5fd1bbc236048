"""`coachtui demo`: a made-up team to look around in, never mixed with real records."""

import shlex
import tempfile
from pathlib import Path

import click

from coachtui.cli.app import check_terminal, start
from coachtui.cli.groups import Command
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.paths import Home
from coachtui.settings import Loaded


def command() -> click.Command:
    """Make the command."""
    text = _("Look around in a made-up team. It lives in a folder that is thrown away; yours is not touched.")

    @click.command("demo", cls=Command, help=text)
    @click.option("--people", type=int, default=12, metavar="N", help=_("How many people. Without it, 12."))
    @click.option("--years", type=int, default=1, metavar="N", help=_("How many years of history. Without it, 1."))
    @click.option("--seed", type=int, default=7, metavar="N", help=_("Another number makes another team."))
    @click.option("--into", metavar="FOLDER", help=_("Keep it in this folder, which must be empty, and open nothing."))
    @click.pass_obj
    def demo(tools: Tools, people: int, years: int, seed: int, into: str | None) -> int:
        if into is not None:
            _write_into(tools, Path(into).expanduser(), people, years, seed)
            return 0
        return open_demo(tools, people, years, seed)

    return demo


def open_demo(tools: Tools, people: int = 12, years: int = 1, seed: int = 7) -> int:
    """Open the app over a made-up team in a folder that is thrown away afterwards; return its exit code."""
    check_terminal()
    with tempfile.TemporaryDirectory(prefix="coachtui-demo-") as folder:
        return start(_write(tools, Path(folder), people, years, seed), demo=True)


def _write(tools: Tools, folder: Path, people: int, years: int, seed: int) -> Tools:
    from coachtui.services.demo.build import Demo, write_demo

    made = Tools(Home(folder), Loaded(tools.settings, tools.complaints))
    made.desk.do(write_demo, Demo(people=people, years=years, seed=seed))
    return made


def _write_into(tools: Tools, folder: Path, people: int, years: int, seed: int) -> None:
    try:
        empty = not folder.is_dir() or not any(folder.iterdir())
    except OSError:
        empty = False
    if not empty:
        raise CoachError("folder-not-empty", path=str(folder), hint="empty-folder")
    _write(tools, folder, people, years, seed)
    say(_("Made a demo team in {path}").format(path=folder))
    say(_("Open it with: {command}").format(command=f"COACHTUI_HOME={shlex.quote(str(folder.absolute()))} coachtui"))
