"""A file that its author is at work on: whether it was saved since one looked."""

from pathlib import Path

from coachtui.content.diagnostics import Diagnostic
from coachtui.services.authoring.drafts import Draft, read_draft


class Watched:
    """A scenario file and what was last seen of it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._seen: tuple[int, ...] | None = ()

    def changed(self) -> bool:
        """Tell whether the file is another than the last time this was asked; a first time it is. Reads nothing.

        An editor may write a file anew or put another in its place: time, size and inode are looked at. One that is
        gone for a moment is no change: it comes back.
        """
        try:
            found = self.path.stat()
        except OSError:
            first, self._seen = self._seen == (), None
            return first
        now = (found.st_mtime_ns, found.st_size, found.st_ino)
        if now == self._seen:
            return False
        self._seen = now
        return True

    def read(self) -> Draft:
        """Return the scenario that stands in the file now. Raises InvalidFieldError."""
        return read_draft(self.path)

    def check(self) -> tuple[Diagnostic, ...]:
        """Return all that there is to say of the file, as `lint` does; that may take a second."""
        from coachtui.content.linting.every import lint

        return lint([self.path]).problems
