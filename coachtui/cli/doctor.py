"""`coachtui doctor`: what is wrong with the data folder, and what to do about it. It changes nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coachtui import i18n
from coachtui.cli.groups import Command
from coachtui.cli.output import as_json, say
from coachtui.cli.tools import Tools
from coachtui.i18n import _, ngettext

if TYPE_CHECKING:
    from coachtui.services.doctor import Checkup
    from coachtui.store.sealing import Seal


def command() -> click.Command:
    """Make the command."""
    text = _(
        "Look at everything in the data folder: the place, every part of the records, the backups, the settings, the "
        "library. It changes nothing. Exit code 0: all well; 1: something was found."
    )

    @click.command("doctor", cls=Command, help=text)
    @click.option("--json", "as_data", is_flag=True, help=_("As JSON, for a program to read."))
    @click.pass_obj
    def doctor(tools: Tools, as_data: bool) -> int:
        from coachtui.cli.unlocking import unlocked
        from coachtui.services.doctor import check_up
        from coachtui.services.opening import open_seal

        def opening(folder: Path) -> Seal:
            return unlocked(lambda passphrase: open_seal(folder, passphrase))

        found = check_up(
            tools.home,
            tools.clock.today(),
            tools.complaints,
            i18n.current(),
            opening=opening,
            keep_months=tools.settings.keep_months,
        )
        if as_data:
            as_json(_as_data(found))
        else:
            _as_text(tools, found)
        return 1 if found.findings else 0

    return doctor


def _as_data(found: Checkup) -> dict[str, Any]:
    from coachtui.wording.doctor import sentence, to_do

    return {
        "well": not found.findings,
        "parts": found.records.parts,
        "changes": found.records.seq,
        "last_backup": found.last_backup.isoformat() if found.last_backup else None,
        "findings": [
            {"code": one.code, "says": sentence(one), "to_do": to_do(one)}
            | {name: str(value) for name, value in one.values.items() if name in ("path", "file", "process")}
            for one in found.findings
        ],
    }


def _as_text(tools: Tools, found: Checkup) -> None:
    from coachtui.wording.backups import changes, moment
    from coachtui.wording.doctor import sentence, to_do

    say(_("Looked at {path}").format(path=tools.home.root))
    for one in found.findings:
        say(f"✕ {sentence(one)}")
        if to_do(one):
            say(to_do(one), indent=2)
    if found.findings:
        count = len(found.findings)
        say(ngettext("{count} finding.", "{count} findings.", count).format(count=count))
        return
    if not found.records.seq:
        say(_("All is well; there are no records yet."))
        return
    parts = ngettext("{count} part", "{count} parts", found.records.parts).format(count=found.records.parts)
    last = moment(found.last_backup) if found.last_backup else "–"
    said = _("All is well: {parts}, {changes}, last backup {when}.")
    say(said.format(parts=parts, changes=changes(found.records.seq), when=last))
