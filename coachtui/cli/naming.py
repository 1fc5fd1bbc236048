"""People on the command line: completing a name, finding whom it means, and saying what was done for them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

import click

from coachtui.cli.output import say
from coachtui.cli.tools import Tools
from coachtui.errors import CoachError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from coachtui.coaching.people import Person
    from coachtui.services.desk import UseCase

Function = TypeVar("Function", bound=Callable[..., Any])
T = TypeVar("T")


def name_argument(function: Function) -> Function:
    """Give a command the argument NAME, which completes people's names."""
    return click.argument("name", metavar="NAME", shell_complete=complete_name)(function)


def optional_name_argument(function: Function) -> Function:
    """Give a command the argument NAME, which may be left out."""
    return click.argument("name", metavar="[NAME]", required=False, shell_complete=complete_name)(function)


def complete_name(context: click.Context, parameter: click.Parameter, typed: str) -> list[CompletionItem[str]]:
    """Return the people whose name, or a word of it, begins so. Silent whatever is wrong: a prompt is no place for it.

    Looks only where there are records, so that pressing tab makes no folder.
    """
    from click.shell_completion import CompletionItem

    from coachtui.language.names import fold
    from coachtui.services.people import present

    tools = context.find_object(Tools)
    if tools is None or not tools.home.records.is_dir():
        return []
    begun = fold(typed)
    try:
        people = present(tools.records, tools.context.today)
    except CoachError:
        return []
    folded = [(person.name, fold(person.name)) for person in people]
    return [CompletionItem(name) for name, text in folded if f" {text}".find(f" {begun}") >= 0]


def person_named(tools: Tools, typed: str, *, left: bool = False) -> Person:
    """Return the person who is meant, or one who has `left`. Raises NotFoundError or AmbiguousError."""
    from coachtui.services.people import find_person

    return find_person(tools.records, typed, tools.context.today, left=left)


def do(tools: Tools, use_case: UseCase[T], given: T, *, quick: bool = False) -> None:
    """Carry a change out and say what it did; after the day's first one take its backup. Raises CoachError.

    A `quick` one leaves the backup to the next.
    """
    label = tools.desk.do(use_case, given)
    from coachtui.wording.labels import label as sentence

    say(sentence(label, {person.id: person.name for person in tools.records.people.all()}))
    if not quick:
        back_up(tools)


def back_up(tools: Tools) -> None:
    """Take the day's backup if it is due; one that cannot be taken is the doctor's to say."""
    from coachtui.services.daily import back_up_daily

    sys.stdout.flush()
    with suppress(CoachError):
        back_up_daily(tools.home, tools.context.now, tools.desk.seal)
