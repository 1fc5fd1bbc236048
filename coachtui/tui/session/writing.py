"""The one line of a session: what is entered leaves it at once, so that the next words may follow without a pause."""

from textual.message import Message

from coachtui.tui.dialogs.form import Line


class WritingLine(Line):
    """An input that empties itself as it is entered; what was typed meanwhile stays."""

    class Entered(Message):
        """Enter was pressed on a text, or on the empty line."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, value: str) -> None:
        super().__init__(value, "typing")
        self.select_on_focus = False

    async def action_submit(self) -> None:
        """Hand the text over."""
        text, self.value = self.value, ""
        self.post_message(self.Entered(text))

    def write_before(self, text: str) -> None:
        """Put words back, before those that were typed since."""
        self.value = text + self.value
        self.cursor_position = len(self.value)
