"""All formats, by name. A format is added by its declaration and a line here."""

import re

from coachtui.content.formats.bank import BANK
from coachtui.content.formats.declared import Format
from coachtui.content.formats.flow import FLOW
from coachtui.content.formats.guideline import GUIDELINE
from coachtui.content.formats.kpi import KPI
from coachtui.content.formats.questions import QUESTIONS
from coachtui.content.formats.scenario import SCENARIO
from coachtui.content.formats.translation import TRANSLATION

FORMATS = {each.name: each for each in (SCENARIO, QUESTIONS, BANK, FLOW, GUIDELINE, KPI, TRANSLATION)}
"""All formats, by name."""

RESERVED = ("programme", "path", "drill", "lexicon", "evidence", "rollout", "personal")
"""Names kept free for formats to come."""

_NAMED = re.compile(r"(?:^|(?<=\r))format:[ \t]*[\"']?([a-z]+/[0-9]+)\b", re.MULTILINE)


def format_in(text: str) -> Format | None:
    """Return the format that a text says it has, whether or not the rest of it can be read; None for any other text."""
    named = _NAMED.search(text.removeprefix("\ufeff"))
    return next((each for each in FORMATS.values() if named and each.full_name == named.group(1)), None)
