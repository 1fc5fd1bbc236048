"""The guideline as text: what the organisation expects of a talk."""

from collections.abc import Mapping
from datetime import date

from coachtui.cli.output import say
from coachtui.coaching.guidelines import Guideline
from coachtui.i18n import _
from coachtui.wording.guidelines import answered_for


def say_guidelines(guidelines: Mapping[str, Guideline], today: date) -> None:
    """Say all guidelines with their items, or that there are none."""
    if not guidelines:
        say(_("The library holds no guideline."), indent=2)
    for guideline in guidelines.values():
        say()
        say(guideline.title, indent=1)
        for text in (" ".join(guideline.statement.split()), answered_for(guideline, today)):
            if text:
                say(text, indent=2)
        for item in guideline.items:
            say(item.title, indent=2)
            for paragraph in item.text.split("\n\n"):
                say(" ".join(paragraph.split()), indent=4)
