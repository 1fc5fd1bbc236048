"""A screen that answers once, however fast the keys come: Textual would close what lies below by a second answer."""

from typing import TYPE_CHECKING, Any

from textual.await_complete import AwaitComplete

if TYPE_CHECKING:
    from textual.screen import Screen

    Base = Screen[Any]
else:
    Base = object


class Once(Base):
    """Stands before a screen's own class. Enter pressed twice while the disk writes is one answer."""

    answered = False

    def dismiss(self, result: Any = None) -> AwaitComplete:
        """Close with an answer; a second one goes nowhere."""
        if self.answered:
            return AwaitComplete()
        self.answered = True
        return super().dismiss(result)
