"""What the checks of whole folders look at: files with their nodes and lines, bank by bank."""

from collections.abc import Mapping
from typing import NamedTuple

from coachtui.content.compiled import Compiled
from coachtui.content.compiling import Looked, diagnostic_at
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.folders import File
from coachtui.content.formats.declared import Format, Values
from coachtui.content.formats.every import FORMATS
from coachtui.practice.findings import Finding


class Given(NamedTuple):
    """A file of the layout, as far as it was understood; `lines` are its lines as they stand on disk."""

    file: File
    looked: Looked
    lines: tuple[str, ...]

    @property
    def compiled(self) -> Compiled:
        """What the file means."""
        return self.looked.compiled

    @property
    def values(self) -> Values | None:
        """Its values, also where they have mistakes; None where it was not understood."""
        return self.looked.draft

    @property
    def declared(self) -> Format:
        """The format that is expected there."""
        return FORMATS[self.file.format]

    def found(self, finding: Finding) -> Diagnostic:
        """Return a finding as one in this file."""
        assert self.looked.root is not None
        return diagnostic_at(self.looked.root, self.file.shown, finding)

    def place(self, finding: Finding) -> str:
        """Return where something stands, as people write it: `questions/goal.yaml:12`."""
        return f"{self.file.shown}:{self.found(finding).mark.line}"


class Bank(NamedTuple):
    """The files of one bank, or the scenarios beside it: originals, and translations by language."""

    language: str
    originals: tuple[Given, ...]
    translations: Mapping[str, tuple[Given, ...]]
    meta: Values | None
    """The values of bank.yaml, where there is one."""
