"""The one way of text that we did not write to the screen: it cannot be markup and holds nothing a terminal obeys."""

from textual.content import Content

from coachtui.language.text import visible


def shown(text: str) -> Content:
    """Return text from people or content for a widget's slot; its line breaks stay."""
    return Content(visible(text, lines=True))
