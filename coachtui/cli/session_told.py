"""A session told afterwards, all of it in flags."""

from typing import NamedTuple

import click

from coachtui import i18n
from coachtui.cli.naming import do, person_named
from coachtui.cli.session_words import first_name, say_counts, say_understood
from coachtui.cli.tools import Tools
from coachtui.coaching.blocks import Block
from coachtui.coaching.qualifying import shortcomings
from coachtui.coaching.sessions import LogLine, Owner
from coachtui.language.dated import dated
from coachtui.language.text import clean
from coachtui.services.library import library_of
from coachtui.services.session.lines import Entered
from coachtui.services.session.telling import TellSession, block_told, tell_session
from coachtui.services.session.told_lines import Said, told_lines
from coachtui.services.typed import read_day, read_minutes
from coachtui.wording.slashes import slash_words
from coachtui.wording.talks import meant_none


class Flags(NamedTuple):
    """What was said about the session, as it was typed."""

    minutes: str | None
    notes: tuple[str, ...]
    wins: tuple[str, ...]
    actions: tuple[str, ...]
    mine: tuple[str, ...]
    outcome: str | None
    day: str | None
    operational: bool | None
    development: bool | None = None


def tell(tools: Tools, name: str, flags: Flags) -> int:
    """Keep the session, and say what was understood and whether it counts. Raises CoachError."""
    person = person_named(tools, name)
    today = tools.context.today
    day = today if flags.day is None else read_day(flags.day, today, i18n.current(), past=True)
    block = block_told(tools.records, person.id, day)
    said = [Said(text, today, i18n.current(), slash_words()) for text in flags.notes]
    notes = [each for one in said for each in told_lines(tools.records, person.id, one)]
    actions = [*_actions(tools, flags.actions, "person"), *_actions(tools, flags.mine, "me")]
    written = [
        *(entered.line for entered in notes if entered.line),
        *(LogLine("win", clean(text)) for text in flags.wins),
        *(entered.line for entered in actions if entered.line),
    ]
    lines = tuple(line for line in written if line.text)
    told = TellSession(
        person.id,
        block.id if block else None,
        day,
        _minutes(flags, block),
        lines,
        "" if meant_none(flags.outcome or "") else flags.outcome or "",
        "operational" if flags.operational else "development",
        rule=library_of(tools.home, i18n.current()).rule,
    )
    do(tools, tell_session, told)
    for entered in (*notes, *actions):
        say_understood(entered, first_name(person))
    say_counts(person, told.rule, shortcomings(told.rule, told.minutes, written=bool(lines), outcome=True))
    return 0


def _minutes(flags: Flags, block: Block | None) -> int:
    """Return the minutes that were said, else those that were planned. Raises InvalidFieldError or UsageError."""
    if flags.minutes is not None:
        return read_minutes(flags.minutes)
    if block is not None:
        return block.minutes
    context = click.get_current_context()
    option = next(option for option in context.command.params if option.name == "minutes")
    raise click.MissingParameter(ctx=context, param=option)


def _actions(tools: Tools, texts: tuple[str, ...], owner: Owner) -> list[Entered]:
    read = [dated(clean(text), tools.context.today, i18n.current()) for text in texts]
    return [
        Entered("write", LogLine("action", found.text, due=found.day, owner=owner), found.unread)
        for found in read
        if found.text
    ]
