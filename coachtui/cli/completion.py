"""Shell completion of commands, options and people's names."""

import os
import re

import click
from click.shell_completion import (
    BashComplete,
    CompletionItem,
    add_completion_class,
    get_completion_class,
    shell_complete,
)

from coachtui.cli.groups import Command
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError
from coachtui.i18n import _

VARIABLE = "_COACHTUI_COMPLETE"
"""Environment variable in which the shell's script says what it wants."""


class Bash(BashComplete):
    """Bash takes a completion letter by letter, so a name with a space in it is handed over escaped, and kept so."""

    source_template = BashComplete.source_template.replace("read type", "read -r type")

    @staticmethod
    def _check_version() -> None:
        """Ask no shell for its version: the script itself is harmless in an old one."""

    def format_completion(self, item: CompletionItem[str]) -> str:
        """Return the item as bash is to insert it."""
        value = item.value
        if not _in_quotes(os.environ.get("COMP_WORDS", "")):
            value = re.sub(r"([^\w@%+=:,./-])", r"\\\1", value)
        return f"{item.type},{value}"


def _in_quotes(words: str) -> bool:
    """Tell whether the line ends inside a quotation."""
    quote = ""
    for char in words:
        if quote and char == quote:
            quote = ""
        elif not quote and char in "\"'":
            quote = char
    return bool(quote)


add_completion_class(Bash)


def complete(group: click.Command, tools: Tools, wanted: str) -> int:
    """Answer the shell's script: print the completions."""
    tools.may_ask = False
    return shell_complete(group, {"obj": tools}, "coachtui", VARIABLE, wanted)


def command() -> click.Command:
    """Make the command that prints the script."""
    text = _(
        "Print the script that completes commands, options and names in your shell. Write it into the file where the "
        "shell looks for it: coachtui completion bash > FILE\n\n"
        "\b\n"
        "bash  ~/.local/share/bash-completion/completions/coachtui\n"
        "zsh   ~/.zfunc/_coachtui, with ~/.zfunc in fpath\n"
        "fish  ~/.config/fish/completions/coachtui.fish"
    )

    @click.command("completion", cls=Command, help=text)
    @click.argument("shell", metavar="bash|zsh|fish")
    def completion(shell: str) -> None:
        shells = get_completion_class(shell) if shell in ("bash", "zsh", "fish") else None
        if shells is None:
            raise CoachError("shell-unknown", shells=["bash", "zsh", "fish"])
        script = shells(click.Command("coachtui"), {}, "coachtui", VARIABLE)
        click.echo(script.source())

    return completion
