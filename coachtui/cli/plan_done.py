"""A change of the plan on the command line: said in a sentence, or as JSON with the blocks it touched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import click

from coachtui.cli.naming import back_up, do
from coachtui.cli.output import as_json
from coachtui.cli.tools import Tools
from coachtui.i18n import N_, _

if TYPE_CHECKING:
    from collections.abc import Callable

    from coachtui.services.desk import UseCase

T = TypeVar("T")

JSON = N_("As JSON, for a program to read.")


def json_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the flag `--json`."""
    return click.option("--json", "as_data", is_flag=True, help=_(JSON))(function)


def change(tools: Tools, use_case: UseCase[T], given: T, as_data: bool) -> None:
    """Carry a change of blocks out, and say what it did: in words, or as the blocks it left and the ids it removed."""
    if not as_data:
        do(tools, use_case, given)
        return
    from coachtui.cli.shapes import block_shape
    from coachtui.coaching.blocks import in_order
    from coachtui.coaching.matrix import mark

    before = {block.id: block for block in tools.records.blocks.all()}
    tools.desk.do(use_case, given)
    after = {block.id: block for block in tools.records.blocks.all()}
    names = {person.id: person.name for person in tools.records.people.all()}
    changed = in_order(block for block in after.values() if before.get(block.id) != block)
    now = tools.context.now
    as_json(
        {
            "changed": [block_shape(block, names.get(block.person, ""), mark(block, now)) for block in changed],
            "removed": sorted(before.keys() - after.keys()),
        }
    )
    back_up(tools)
