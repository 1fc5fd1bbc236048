"""The one line of a session: what is entered leaves it at once, so that the next words may follow without a pause."""

from collections.abc import Mapping

from textual import events
from textual.message import Message

from coachtui.tui.dialogs.form import Line

_NO_KEYS: Mapping[str, str] = {}


class WritingLine(Line):
    """An input that empties itself as it is entered; what was typed meanwhile stays."""

    class Entered(Message):
        """Enter was pressed on a text, or on the empty line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, value: str, keys: Mapping[str, str] = _NO_KEYS) -> None:
        """Make the line; `keys` are those it leaves to actions of its screen, in their turn among the letters."""
        super().__init__(value, "typing")
        self.select_on_focus = False
        self._keys = keys

    async def _on_key(self, event: events.Key) -> None:
        action = self._keys.get(event.key, "")
        if action:
            event.stop()
            event.prevent_default()
            await self.run_action(action)
        else:
            await super()._on_key(event)

    async def action_submit(self) -> None:
        """Hand the text over."""
        text, self.value = self.value, ""
        self.post_message(self.Entered(text))

    def write_before(self, text: str) -> None:
        """Put words back, before those that were typed since."""
        self.value = text + self.value
        self.cursor_position = len(self.value)
