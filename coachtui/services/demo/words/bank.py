"""Everything that a talk may be about."""

from coachtui.services.demo.words.craft import CRAFT
from coachtui.services.demo.words.leading import LEADING
from coachtui.services.demo.words.others import OTHERS
from coachtui.services.demo.words.work import WORK

TOPICS = (*LEADING, *OTHERS, *CRAFT, *WORK)
