"""All formats, by name. A format is added by its declaration and a line here."""

from coachtui.content.formats.bank import BANK
from coachtui.content.formats.flow import FLOW
from coachtui.content.formats.guideline import GUIDELINE
from coachtui.content.formats.kpi import KPI
from coachtui.content.formats.questions import QUESTIONS
from coachtui.content.formats.scenario import SCENARIO
from coachtui.content.formats.translation import TRANSLATION

FORMATS = {each.name: each for each in (SCENARIO, QUESTIONS, BANK, FLOW, GUIDELINE, KPI, TRANSLATION)}
"""All formats, by name."""
