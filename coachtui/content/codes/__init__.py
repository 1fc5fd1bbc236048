"""Everything that can be said about content, each thing once: how grave it is, the words for it, and its examples.

One module a family: Y reading, F shape, S story, V state, C choices, R replies, D debrief, T tests, L languages, Q bank,
G sharing.
"""

from coachtui.content.codes.bank import BANK
from coachtui.content.codes.choices import CHOICES
from coachtui.content.codes.debrief import DEBRIEF
from coachtui.content.codes.definition import Code
from coachtui.content.codes.languages import LANGUAGES
from coachtui.content.codes.reading import READING
from coachtui.content.codes.replies import REPLIES
from coachtui.content.codes.shape import SHAPE
from coachtui.content.codes.sharing import SHARING
from coachtui.content.codes.state import STATE
from coachtui.content.codes.story import STORY
from coachtui.content.codes.tests import TESTS

FAMILIES: tuple[tuple[Code, ...], ...] = (
    READING, SHAPE, STORY, STATE, CHOICES, REPLIES, DEBRIEF, TESTS, LANGUAGES, BANK, SHARING
)  # fmt: skip
"""All codes, family by family."""

CODES: dict[str, Code] = {code.code: code for family in FAMILIES for code in family}
"""All codes, by code."""
