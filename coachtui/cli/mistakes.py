"""What went wrong on the command line, in one line: a line click could not read, and a crash."""

import contextlib

import click

from coachtui import crash
from coachtui.clock import Clock
from coachtui.i18n import _
from coachtui.language.text import clean
from coachtui.paths import Home


def usage(error: click.UsageError) -> str:
    """Return what could not be read, and where help is; click's own words where we have none."""
    said = _said(error)
    if error.ctx is None:
        return said
    return said + " " + _("See: {command} --help").format(command=error.ctx.command_path)


def _said(error: click.UsageError) -> str:
    if isinstance(error, click.MissingParameter) and error.param is not None:
        return _("{name} is missing.").format(name=error.param.get_error_hint(error.ctx).strip("'"))
    if isinstance(error, click.NoSuchOption):
        said = _("There is no option {name}.").format(name=clean(error.option_name))
        if error.possibilities:
            said += " " + _("Did you mean {names}?").format(names=", ".join(sorted(error.possibilities)))
        return said
    if isinstance(error, click.BadOptionUsage):
        takes = _("{name} needs a value.") if _takes_one(error) else _("{name} takes no value.")
        return takes.format(name=clean(error.option_name))
    if isinstance(error, click.BadParameter) and error.param is not None:
        return _unfit(error.param.type, error.param.get_error_hint(error.ctx).strip("'")) or clean(error.message)
    return clean(error.format_message())


def _takes_one(error: click.BadOptionUsage) -> bool:
    options = error.ctx.command.params if error.ctx else []
    return not any(error.option_name in each.opts and getattr(each, "is_flag", False) for each in options)


def _unfit(kind: object, name: str) -> str:
    """Return what an option or argument takes; "" for a kind that we have no words for."""
    if isinstance(kind, click.Choice):
        return _("{name} is one of {words}.").format(name=name, words=", ".join(map(str, kind.choices)))
    if isinstance(kind, click.IntRange) and kind.min is not None and kind.max is not None:
        return _("{name} is a whole number from {least} to {most}.").format(name=name, least=kind.min, most=kind.max)
    return _("{name} is a whole number.").format(name=name) if kind is click.INT else ""


def crashed(error: Exception) -> str:
    """Write a crash report and return where it is. The report and this line hold nothing that people wrote."""
    path = None
    with contextlib.suppress(RuntimeError):  # COACHTUI_HOME=~nobody
        path = crash.write(error, Home.from_environment().crash, Clock().now())
    if path is None:
        return _("Something went wrong inside coachtui. Nothing was left half done.")
    return _("Something went wrong inside coachtui. A report that holds nothing about people is in {path}").format(
        path=path
    )
