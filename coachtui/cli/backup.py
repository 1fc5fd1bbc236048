"""`coachtui backup` and `coachtui restore`: the records as one file, and back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import columns, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _

if TYPE_CHECKING:
    from coachtui.store.backups import Contents


def backup_command() -> click.Command:
    """Make the command that takes a backup."""
    text = _(
        "Take a backup of the records: one file, read back before it is called done. It holds notes about people: "
        "keep it where only you can read it.\n\n"
        "Such as: coachtui backup --to /media/stick"
    )

    @click.command("backup", cls=Command, help=text)
    @click.option("--to", metavar="FILE", help=_("The file or folder to write to. Without it, the folder of backups."))
    @click.pass_obj
    def backup(tools: Tools, to: str | None) -> None:
        from coachtui.cli.unlocking import unlocked
        from coachtui.services.backing_up import back_up
        from coachtui.services.opening import finish_restore, open_seal
        from coachtui.wording.backups import holds, size

        finish_restore(tools.home)
        seal = unlocked(lambda passphrase: open_seal(tools.home.records, passphrase))
        taken = back_up(tools.home, tools.clock.now(), Path(to) if to else None, seal)
        say(holds(taken.backup))
        say(_("Read back and whole: {path} ({size})").format(path=taken.path, size=size(taken.path.stat().st_size)))
        _warn_of_place(taken.path)

    return backup


def restore_command() -> click.Command:
    """Make the command that puts a backup back."""
    text = _(
        "Put a backup in the place of the records. Those that are there are moved aside, not deleted. Without "
        "a file: the backups there are."
    )

    @click.command("restore", cls=Command, help=text)
    @click.argument("file", metavar="[FILE]", required=False)
    @click.option("--yes", is_flag=True, help=_("Do not ask."))
    @click.pass_obj
    def restore(tools: Tools, file: str | None, yes: bool) -> int:
        from coachtui.services.backing_up import opened
        from coachtui.services.opening import finish_restore

        finish_restore(tools.home)
        if file is None:
            return _list(tools)
        return _put_back(tools, opened(tools.home, file), yes)

    return restore


def _put_back(tools: Tools, contents: Contents, yes: bool) -> int:
    from coachtui.cli.asking import asking
    from coachtui.cli.unlocking import unlocked
    from coachtui.services.backing_up import present, restore
    from coachtui.wording.backups import holds, there

    say(holds(contents.backup))
    say(there(present(tools.home)))
    if not yes and not asking().yes(_("Put the backup in their place?")):
        say(_("Nothing was changed."))
        return 1
    done = unlocked(lambda passphrase: restore(tools.home, contents, tools.clock.now(), passphrase))
    say(_("The backup is in place."))
    if done.aside:
        say(_("The records from before are in {path}").format(path=done.aside))
    return 0


def _list(tools: Tools) -> int:
    from coachtui.services.backing_up import listed
    from coachtui.wording.backups import changes, moment, size
    from coachtui.wording.errors import sentence

    found = listed(tools.home)
    if not found:
        say(_("There is no backup yet. Take one with: coachtui backup"))
        return 1
    rows = [
        (one.path.name, moment(one.backup.taken), changes(one.backup.seq), size(one.path.stat().st_size))
        for one in found
        if one.backup
    ]
    if rows:
        columns(rows, numbers=(2, 3))
    for one in found:
        if one.problem:
            say(sentence(one.problem), indent=1)
    say(_("Put one back with: coachtui restore NAME"))
    return 0


def _warn_of_place(path: Path) -> None:
    from coachtui.paths import synchronised_part

    if part := synchronised_part(path):
        said = _("The backup stands in {part}, which looks synchronised: notes about people would leave this machine.")
        click.echo(f"coachtui: {said.format(part=part)}", err=True)
