"""How wide text is in a terminal, and how to make it fit: one rule for the interface and the commands."""

import unicodedata

ELLIPSIS = "…"


def width(text: str) -> int:
    """Return the number of terminal cells the text takes."""
    if text.isascii():
        return len(text)
    return sum(_cell(char) for char in text)


def _cell(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me") or char in "\u200c\u200d":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, cells: int) -> str:
    """Return the text in at most `cells` cells, the last one an ellipsis where something was cut off."""
    if width(text) <= cells:
        return text
    if cells <= 0:
        return ""
    taken, room = [], cells - 1
    for char in text:
        room -= _cell(char)
        if room < 0:
            break
        taken.append(char)
    return "".join(taken).rstrip() + ELLIPSIS


def left(text: str, cells: int) -> str:
    """Return the text cut and padded on the right to exactly `cells` cells."""
    text = cut(text, cells)
    return text + " " * (cells - width(text))


def right(text: str, cells: int) -> str:
    """Return the text cut and padded on the left to exactly `cells` cells: for numbers."""
    text = cut(text, cells)
    return " " * (cells - width(text)) + text


def wrap(text: str, cells: int) -> list[str]:
    """Return the text broken at spaces into lines of at most `cells` cells; a longer word is broken where it must."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split():
            while width(word) > cells:
                head = cut(word, cells)[:-1] or word[0]
                if line:
                    lines.append(line)
                    line = ""
                lines.append(head)
                word = word[len(head) :]
            joined = f"{line} {word}" if line else word
            if width(joined) <= cells:
                line = joined
            else:
                lines.append(line)
                line = word
        lines.append(line)
    return lines
