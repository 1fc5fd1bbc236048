"""The floor of the interface: a Textual app with one line of text, which shows the key that was pressed."""

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """One widget."""

    def compose(self) -> ComposeResult:
        yield Static("READY")

    def on_key(self, event: events.Key) -> None:
        self.query_one(Static).update(f"{event.key} {event.time}")


Empty().run()
