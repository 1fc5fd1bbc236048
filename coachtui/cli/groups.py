"""Click's commands and groups in the user's language, each module imported only when its command runs."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any

import click

from coachtui.errors import NotFoundError
from coachtui.i18n import N_, _

HEADINGS = (N_("Options"), N_("Commands"))
"""Headings that click writes in its help; named here so that they reach the catalogues."""

Table = Mapping[str, tuple[str, str]]
"""Commands by name: `module:function` that makes the command, and one line of help."""


class Formatter(click.HelpFormatter):
    """Help pages with headings in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or _("Usage:") + " ")

    def section(self, name: str) -> AbstractContextManager[None]:  # type: ignore[override]
        """Write a heading and indent what follows."""
        return super().section(_(name))


class Context(click.Context):
    """A context whose help is in the user's language."""

    formatter_class = Formatter


class Command(click.Command):
    """A command. It is made inside a function, after the language was chosen."""

    context_class = Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, described in the user's language."""
        return help_option()

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the words of the line. Raises UsageError where there are more than the command takes."""
        allowed, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            error.ctx = error.ctx or ctx
            raise
        if rest and not allowed and not ctx.resilient_parsing:
            from coachtui.language.text import clean

            raise click.UsageError(_("“{words}” is too much here.").format(words=clean(" ".join(rest))), ctx)
        return rest


class Commands(click.Group):
    """A group of commands that are named in a table and imported one by one."""

    context_class = Context

    def __init__(self, name: str | None = None, *, table: Table, **more: Any) -> None:
        super().__init__(name, invoke_without_command=True, **more)
        self._table = table

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, described in the user's language."""
        return help_option()

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(self._table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and make one command."""
        if cmd_name not in self._table:
            return None
        module, function = self._table[cmd_name][0].split(":")
        made: click.Command = getattr(import_module(module), function)()
        return made

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed. Raises NotFoundError with the nearest name."""
        if args[0] not in self._table and not ctx.resilient_parsing:
            from coachtui.language.names import nearest
            from coachtui.language.text import clean

            near = nearest(args[0], self._table)
            raise NotFoundError("command-unknown", typed=clean(args[0]), near=[near] if near else [], hint="see-help")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table, importing nothing."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, _(short)) for name, (_where, short) in self._table.items()])


def help_option() -> click.Option:
    """Make the option `--help`; click's own asks the system's catalogues for its words, which takes a while."""
    text = _("Show this and stop.")
    return click.Option(["--help"], is_flag=True, is_eager=True, expose_value=False, callback=_show_help, help=text)


def _show_help(context: click.Context, option: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        click.echo(context.get_help())
        context.exit()
