"""What the tests of absences, pairs, rhythms, targets and cards share."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from coachtui.errors import CoachError
from coachtui.services.desk import Desk
from coachtui.services.people import AddPeople, add_people
from coachtui.services.undoing import undo

TODAY = date(2026, 11, 18)


def add(desk: Desk, *names: str, **fields: Any) -> list[str]:
    """Add people and return their ids."""
    desk.do(add_people, AddPeople(names, **fields))
    return [next(p.id for p in desk.records.people.all() if p.name == name) for name in names]


def refused(desk: Desk, use_case: Callable[..., Any], given: Any) -> tuple[str, str]:
    """Return code and field of the error, having checked that nothing was written."""
    before = desk.records.history().undo
    with pytest.raises(CoachError) as caught:
        desk.do(use_case, given)
    assert desk.records.history().undo == before
    return caught.value.code, getattr(caught.value, "field", "")


def undone(desk: Desk) -> None:
    """Take the last change back."""
    desk.do(undo, None)
