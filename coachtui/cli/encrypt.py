"""`coachtui encrypt`, `decrypt` and `passphrase`: a passphrase for the records, which is never an argument."""

from pathlib import Path

import click

from coachtui.cli.groups import Command
from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.cli.unlocking import new_passphrase, unlocked
from coachtui.i18n import _


def encrypt_command() -> click.Command:
    """Make the command that seals the records."""
    text = _(
        "Seal the records with a passphrase. It is asked for twice, or read from the file that "
        "COACHTUI_PASSPHRASE_FILE names. Without it nobody opens them again."
    )

    @click.command("encrypt", cls=Command, help=text)
    @click.pass_obj
    def encrypt(tools: Tools) -> None:
        from coachtui.errors import CoachError
        from coachtui.services import passphrase

        if passphrase.has_passphrase(tools.home):
            raise CoachError("passphrase-is-set", hint="passphrase-change")
        chosen = passphrase.from_environment()
        if chosen is None:
            click.echo(
                _("Keep it somewhere safe: without it nobody opens the records again, not you either."), err=True
            )
            chosen = new_passphrase()
        passphrase.encrypt(tools.home, chosen)
        say(_("The records have a passphrase. Start programs again that had them open."))
        for path in passphrase.older_copies(tools.home):
            say(_("Copies made before are without this passphrase: {path}").format(path=path))
        say(_("What you exported or copied elsewhere is plain as well."))
        if passphrase.keyring_there():
            say(_("The keyring of this machine can answer in your place: keyring set coachtui records"))

    return encrypt


def decrypt_command() -> click.Command:
    """Make the command that takes the passphrase away."""

    @click.command("decrypt", cls=Command, help=_("Take the passphrase away: the records are written in plain."))
    @click.pass_obj
    def decrypt(tools: Tools) -> None:
        from coachtui.services import passphrase

        unlocked(lambda asked: passphrase.decrypt(tools.home, asked))
        say(_("The records are plain, in a folder that only your account can read."))

    return decrypt


def passphrase_command() -> click.Command:
    """Make the command that changes the passphrase."""
    text = _("Change the passphrase. The old one opens the backups made before.")

    @click.command("passphrase", cls=Command, help=text)
    @click.option("--new-file", metavar="FILE", help=_("A file that holds the new one, readable by you alone."))
    @click.pass_obj
    def change(tools: Tools, new_file: str | None) -> None:
        from coachtui.services import passphrase

        def new() -> str:
            return passphrase.from_file(Path(new_file).expanduser()) if new_file is not None else new_passphrase()

        unlocked(lambda asked: passphrase.change(tools.home, asked, new))
        say(_("The passphrase is changed. Backups made before open with the old one."))

    return change
