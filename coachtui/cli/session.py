"""`coachtui session`: a session held line by line, told afterwards in flags, summed up or put right."""

from collections.abc import Callable
from typing import Any

import click

from coachtui.cli.groups import Command
from coachtui.cli.naming import complete_name, name_argument
from coachtui.cli.tools import Tools
from coachtui.i18n import _

_Option = Callable[[Callable[..., int]], Callable[..., int]]

_FLAGS: dict[str, set[str]] = {
    "prepare": set(),
    "summary": set(),
    "correct": {"minutes", "day", "outcome", "operational", "development"},
    "split": {"day", "notes"},
}
"""What may be said beside each of what is done with a session that is not held now."""


def command() -> click.Command:
    """Make the command."""

    @click.command("session", cls=Command, help=_help())
    @name_argument
    @_options(*_to_hold(), *_to_tell(), *_held())
    @click.pass_obj
    def session(tools: Tools, /, name: str, flow: str, companions: tuple[str, ...], **said: Any) -> int:
        after = {word: said.pop(word) for word in ("prepare", "summary", "folder", "correct", "split", "held")}
        told = {word for word, value in said.items() if value is not None and value != ()}
        asked = [word for word in _FLAGS if after[word]]
        _check(asked, after, told, live=bool(flow or companions))
        if asked:
            return _after(tools, name, asked[0], after, said)
        if told:
            from coachtui.cli.session_told import Flags, tell

            return tell(tools, name, Flags(**said))
        from coachtui.cli.session_lines import hold

        return hold(tools, name, flow, companions)

    return session


def _help() -> str:
    return _(
        "Hold a session line by line: text is a note, an empty line the next question, /? shows the rest. "
        "It is kept as you type; Ctrl+C pauses it.\n\n"
        "With any of --minutes to --operational it tells a session that was held without the app, and asks nothing; a "
        "note may hold the slashes of a talk. "
        'Such as: coachtui session Ali --minutes 40 --note "the release plan /w it ran" --action "ask Karim @fri"\n\n'
        "Of one that was held it prints a --summary for the person, or puts it right. "
        "Such as: coachtui session Ali --correct --minutes 50"
    )


def _options(*options: _Option) -> _Option:
    """Put options on a command in the order in which its help shows them."""

    def put(session: Callable[..., int]) -> Callable[..., int]:
        for option in reversed(options):
            session = option(session)
        return session

    return put


def _to_hold() -> tuple[_Option, ...]:
    with_whom = _("Who takes part beside; say it for each. In a group “Anna: words” is about Anna alone.")
    return (
        click.option("--flow", metavar="NAME", default="", help=_("Begin it by this flow, such as WOOP.")),
        click.option(
            "--with", "companions", metavar="NAME", multiple=True, shell_complete=complete_name, help=with_whom
        ),
    )


def _to_tell() -> tuple[_Option, ...]:
    done = _("What they will do, with a day after @ or a comma.")
    return (
        click.option("--minutes", metavar="MINUTES", help=_("How long it was. Without it, as its block was planned.")),
        click.option("--note", "notes", metavar="TEXT", multiple=True, help=_("What was said; say it for each.")),
        click.option("--win", "wins", metavar="TEXT", multiple=True, help=_("What went well; say it for each.")),
        click.option("--action", "actions", metavar="TEXT", multiple=True, help=done),
        click.option("--mine", metavar="TEXT", multiple=True, help=_("What you will do yourself, in the same way.")),
        click.option("--outcome", metavar="TEXT", help=_("What came of it. Without it, none.")),
        click.option("--on", "day", metavar="DAY", help=_("The day, such as tue or 13/11. Without it, today.")),
        click.option("--operational", is_flag=True, default=None, help=_("It was about the work at hand.")),
        click.option("--development", is_flag=True, default=None, help=_("It was about how they grow.")),
    )


def _held() -> tuple[_Option, ...]:
    right = _("Put the last one right: --minutes, --on, --outcome or what about.")
    split = _("The last one was two: so many minutes stand on their own.")
    which = _("Of which day the session is that is meant. Without it, the last.")
    return (
        click.option("--prepare", is_flag=True, help=_("Print what to have seen before the next one; begin nothing.")),
        click.option("--summary", is_flag=True, help=_("Print what was agreed in the last one, for the person.")),
        click.option("--to", "folder", metavar="FOLDER", help=_("Write the summary into this folder instead.")),
        click.option("--correct", is_flag=True, help=right),
        click.option("--split", metavar="MINUTES", help=split),
        click.option("--held", metavar="DAY", help=which),
    )


def _check(asked: list[str], after: dict[str, Any], told: set[str], *, live: bool) -> None:
    """Raise UsageError for flags that do not go together."""
    allowed = _FLAGS[asked[0]] if asked else told
    if len(asked) > 1 or (live and (asked or told)) or not told <= allowed:
        raise click.UsageError(_("These flags do not go together."), click.get_current_context())
    if (after["folder"] and asked != ["summary"]) or (after["held"] and not set(asked) - {"prepare"}):
        said = _("--to goes with --summary; --held with it, with --correct or --split.")
        raise click.UsageError(said, click.get_current_context())


def _after(tools: Tools, name: str, asked: str, after: dict[str, Any], said: dict[str, Any]) -> int:
    if asked == "prepare":
        from coachtui.cli.session_prepare import prepare

        return prepare(tools, name)
    from coachtui.cli.session_after import correct, split, summary
    from coachtui.cli.session_told import Flags

    if asked == "summary":
        return summary(tools, name, after["held"], after["folder"])
    if asked == "split":
        return split(tools, name, after["held"], after["split"], Flags(**said))
    return correct(tools, name, after["held"], Flags(**said))
