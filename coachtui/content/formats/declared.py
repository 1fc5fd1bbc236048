"""What a declaration of a format consists of."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple, Protocol

from coachtui.content.fields import LINE, Field, ListOf, Record, Slug
from coachtui.i18n import N_
from coachtui.language.names import near as near
from coachtui.practice.findings import Finding, Path

Values = dict[str, Any]
"""The plain values of a file, complete and of the declared kinds."""

FORMAT = Field("format", LINE, N_("What kind of file this is, and in which version of the format."), required=True)
"""The first field of every file."""

WAS = Field("was", ListOf(Slug()), N_("Ids it had before, so that history still finds it."))
"""The earlier names of what history stores by its id."""


def full(name: str, bank: str) -> str:
    """Return a name as `bank/name`; one that names its bank stays as it is."""
    return name if "/" in name else f"{bank}/{name}"


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
    """A format: name, version, purpose, fields, checks, and which of its texts a translation may replace.

    `words` gives for each path of a translation where that text (or list of texts) stands in the values. `markdown`
    names the field that the sections of a Markdown file fill; without one the whole file is YAML. `unordered` gives the
    paths of the maps whose order means nothing, for the texts at the top of a file by path: they are kept sorted; there
    may be none in the format. `check` finds what keeps a file from being used, `study` what its author wants to know
    beside: it may take a second.
    """

    name: str
    version: int
    says: str
    root: Record
    check: Callable[[Values], Iterator[Finding]] = _nothing
    words: Callable[[Values], dict[str, Path]] = _no_words
    markdown: str = ""
    unordered: Callable[[Mapping[Path, str]], tuple[Path, ...]] | None = None
    study: Study = _no_study

    @property
    def full_name(self) -> str:
        """The name as it stands in a file: `scenario/1`."""
        return f"{self.name}/{self.version}"
