"""What a declaration of a format consists of."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from coachtui.content.fields import LINE, LONGEST_ID, Field, Record
from coachtui.language.names import nearest
from coachtui.practice.findings import Finding, Path

Values = dict[str, Any]
"""The plain values of a file, complete and of the declared kinds."""

FORMAT = Field("format", LINE, required=True)
"""The first field of every file."""


def near(name: str, known: Iterable[str]) -> dict[str, list[str]]:
    """Return the known name that was probably meant, as a value for *did you mean*; nothing where there is none."""
    meant = nearest(name, known) if len(name) <= LONGEST_ID else None
    return {"near": [meant]} if meant else {}


def _nothing(values: Values) -> Iterator[Finding]:
    yield from ()


def _no_words(values: Values) -> dict[str, Path]:
    return {}


class Format(NamedTuple):
    """A format: its name and version, its fields, its checks, and which of its texts a translation may replace.

    `words` gives for each path of a translation where that text (or list of texts) stands in the values.
    """

    name: str
    version: int
    root: Record
    check: Callable[[Values], Iterator[Finding]] = _nothing
    words: Callable[[Values], dict[str, Path]] = _no_words

    @property
    def full_name(self) -> str:
        """The name as it stands in a file: `scenario/1`."""
        return f"{self.name}/{self.version}"
