"""A guideline in words: who answers for it, and from when to when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coachtui.i18n import _
from coachtui.wording.dates import day_with_year

if TYPE_CHECKING:
    from datetime import date

    from coachtui.coaching.guidelines import Guideline


def answered_for(guideline: Guideline, today: date) -> str:
    """Return who answers for a guideline, and from when to when."""
    facts = [guideline.owner]
    if guideline.approved:
        facts.append(_("approved {day}").format(day=day_with_year(guideline.approved)))
    if guideline.review:
        said = _("review was due {day}") if guideline.overdue(today) else _("next review {day}")
        facts.append(said.format(day=day_with_year(guideline.review)))
    return ", ".join(filter(None, facts))
