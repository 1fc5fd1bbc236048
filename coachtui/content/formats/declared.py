"""What a declaration of a format consists of."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, Protocol

from coachtui.content.fields import LINE, Field, Record
from coachtui.language.names import near as near
from coachtui.practice.findings import Finding, Path

Values = dict[str, Any]
"""The plain values of a file, complete and of the declared kinds."""

FORMAT = Field("format", LINE, required=True)
"""The first field of every file."""


def _nothing(values: Values) -> Iterator[Finding]:
    yield from ()


def _no_words(values: Values) -> dict[str, Path]:
    return {}


class Study(Protocol):
    """Finds what is worth saying of values that could be read; `whole`: nothing in them is an error."""

    def __call__(self, values: Values, *, whole: bool) -> Iterator[Finding]:
        """Return the findings."""


def _no_study(values: Values, *, whole: bool) -> Iterator[Finding]:
    yield from ()


class Format(NamedTuple):
    """A format: its name and version, its fields, its checks, and which of its texts a translation may replace.

    `words` gives for each path of a translation where that text (or list of texts) stands in the values. `check` finds
    what keeps a file from being used, `study` what its author wants to know beside: it may take a second.
    """

    name: str
    version: int
    root: Record
    check: Callable[[Values], Iterator[Finding]] = _nothing
    words: Callable[[Values], dict[str, Path]] = _no_words
    study: Study = _no_study

    @property
    def full_name(self) -> str:
        """The name as it stands in a file: `scenario/1`."""
        return f"{self.name}/{self.version}"
