"""Characters that have no place in content: what a terminal would obey, or a reader could not see."""

import re
from collections.abc import Iterator

from coachtui.content.diagnostics import Mark

_HIDDEN = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f"
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
)
HIDDEN = re.compile(f"[{_HIDDEN}]")
"""Control, escape, bidirectional and other invisible characters; the joiners U+200C and U+200D may stay."""

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
FOREIGN_SPACE = re.compile(f"[{_SPACES}]")
"""A space that only looks like one."""
FOREIGN = re.compile(rf"[\t{_SPACES}]")
"""A tab or a foreign space."""
INDENTED = re.compile(rf"^ *([\t{_SPACES}])(?=[ \t{_SPACES}]*[^ \t\n{_SPACES}])", re.MULTILINE)
"""The first tab or foreign space in the indentation of a line that says something."""
CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: .*)?$", re.MULTILINE)
"""The first or last line of a merge conflict."""
COMMENT = re.compile(r"#(?<=[ \t]#)[^\s#]")
"""A word glued to a # in the middle of a line, as in `Rate this #1`. It begins with the # to be found quickly."""
BEHIND = re.compile(r"[ \t]+(#[^\s#].*)")
"""The same behind a text, with all that is lost."""

GLUED = re.compile(r"\s*(?:- +)*[a-z][\w-]*:(?=[^\s/])", re.IGNORECASE)
"""A name with a colon that its value is glued to, as in `id:ask`."""

PARTED = re.compile(rf" *(?:- +)*(?:-|[a-z][\w-]*:)([{_SPACES}])", re.IGNORECASE)
"""A dash, or a name with a colon, that a foreign space parts from what follows: to YAML nothing does."""
PARTED_KEY = re.compile(rf"([a-z][\w-]*):([{_SPACES}])", re.IGNORECASE)
"""The same in brackets, where name and value are one key."""

IMPOSSIBLE = re.compile(r"\\U(?!00(?:0|10))")
"""An escape that names a character beyond the last one there is."""

BOM = b"\xef\xbb\xbf"
"""The mark that some editors put in front of a text; it is no part of it."""

_ORDINARY = bytes(range(0x20, 0x7F)) + b"\n"
_ESCAPE = re.compile(r"\\(x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])")
_MEANS = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}


def name(character: str) -> str:
    """Return the name by which a character can be looked up: `U+202E`."""
    return f"U+{ord(character):04X}"


def lines_of(data: bytes) -> tuple[str, ...]:
    """Return the lines of a file as the places in it count them, whatever its bytes and its line ends."""
    text = data.removeprefix(BOM).decode("utf-8", "replace")
    return tuple(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def rare(text: str) -> str:
    """Return the characters of a text that are not plain ASCII: few, and looked through sooner than all of it."""
    return text.encode().translate(None, _ORDINARY).decode()


def places(pattern: re.Pattern[str], text: str) -> Iterator[tuple[Mark, str]]:
    """Return where the pattern (its first group, if it has one) matches, with what matched, in one pass."""
    line, begins, seen = 1, 0, 0
    group = 1 if pattern.groups else 0
    for found in pattern.finditer(text):
        start = found.start(group)
        breaks = text.count("\n", seen, start)
        if breaks:
            line += breaks
            begins = text.rindex("\n", seen, start) + 1
        seen = start
        yield Mark(line, start - begins + 1, max(1, len(found.group(group)))), found.group(group)


def escaped(source: str) -> tuple[int, str] | None:
    """Return the offset of the first escape in a double-quoted text that stands for a hidden character, and which."""
    for found in _ESCAPE.finditer(source):
        written = found.group(1)
        number = int(written[1:], 16) if len(written) > 1 else _MEANS.get(written, 32)
        if number < 0x110000 and HIDDEN.match(chr(number)):
            return found.start(), chr(number)
    return None
