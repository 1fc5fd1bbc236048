"""`coachtui rename`: another id for something in content, in every file that refers to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import say
from coachtui.content.named import KINDS
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.services.authoring.renaming import Renaming


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Give a scenario, scene, choice, ending, meter, flag, question or theme another id, with all that refers "
        "to it: where choices lead, conditions, tests, the other chair, follow-ups, flows, translations. What history "
        "stores keeps its earlier id under was. All files change, or none.\n\n"
        "Such as: coachtui rename the-cause what-happened scenarios/late-again.yaml"
    )

    @click.command("rename", cls=Command, help=text)
    @click.argument("old", metavar="OLD")
    @click.argument("new", metavar="NEW")
    @click.argument("path", metavar="[PATH]", default=".")
    @click.option("--kind", type=click.Choice(KINDS), help=_("What is meant, where several things have the id."))
    @click.option("--dry-run", is_flag=True, help=_("Change nothing; show what would change."))
    def rename(old: str, new: str, path: str, kind: str | None, dry_run: bool) -> None:
        from coachtui.services.authoring.renaming import carry_out, plan_renaming

        renaming = plan_renaming(Path(path).expanduser(), old, new, kind or "")
        if dry_run:
            click.echo("".join(file.diff() for file in renaming.files), nl=False)
        else:
            carry_out(renaming)
        _tell(renaming, done=not dry_run)

    return rename


def _tell(renaming: Renaming, *, done: bool) -> None:
    for file in renaming.files if done else ():
        say(str(file.path), indent=1)
    count = renaming.places
    where = ngettext("{count} place", "{count} places", count).format(count=count)
    said = _("{old} is now {new}, in {where}.") if done else _("{old} would become {new}, in {where}.")
    say(said.format(old=renaming.old, new=renaming.new, where=where))
