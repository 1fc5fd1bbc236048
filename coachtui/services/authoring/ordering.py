"""Putting content files in order, and telling which ones are not."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from coachtui.content.collecting import files_under
from coachtui.content.diagnostics import Diagnostic
from coachtui.content.formatting import formatted
from coachtui.content.reader import plain
from coachtui.services.authoring.files import no_content, read_file, write_files


class Ordered(NamedTuple):
    """One content file: what it holds, and what it holds in order, None where it cannot be read and is left alone."""

    path: Path
    before: bytes
    after: bytes | None
    problems: tuple[Diagnostic, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether the file is not in order."""
        return self.after is not None and self.after != self.before

    def diff(self) -> str:
        """Return what changes, as a unified diff."""
        import difflib

        before, after = plain(self.before), (self.after or b"").decode()
        lines = difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{self.path}", f"b/{self.path}"
        )
        return "".join(line if line.endswith("\n") else line + "\n" for line in lines)


def in_order(paths: Iterable[Path]) -> list[Ordered]:
    """Return the content files under the paths as they would be in order. Raises CoachError where one is no content.

    In a folder, what is no content is passed over.
    """
    asked = list(paths)
    found = []
    for path in files_under(asked):
        data = read_file(path)
        done = formatted(data, str(path))
        if done.text is not None or done.problems:
            found.append(Ordered(path, data, None if done.text is None else done.text.encode(), done.problems))
        elif path in asked:
            raise no_content(path)
    return found


def put_in_order(files: Iterable[Ordered]) -> None:
    """Write those that change, all of them or none. Raises CoachError where that cannot be done."""
    write_files({file.path: file.after for file in files if file.changes and file.after is not None})
