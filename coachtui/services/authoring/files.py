"""Reading and writing the files of authors, with what goes wrong as errors they can be told."""

from collections.abc import Mapping
from pathlib import Path

from coachtui.content.reader import LARGEST
from coachtui.documents.replacing import replace_all
from coachtui.errors import CoachError, InvalidFieldError


def read_file(path: Path) -> bytes:
    """Return what a file holds, up to a byte more than content may have. Raises InvalidFieldError."""
    try:
        if path.exists() and not path.is_file():
            raise InvalidFieldError("file-none", "path", path=str(path))
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as error:
        raise InvalidFieldError("file-unreadable", "path", path=str(path), reason=error.strerror or "") from error


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them or none. Raises CoachError where that cannot be done."""
    try:
        replace_all(contents)
    except OSError as error:
        path = str(error.filename or next(iter(contents)))
        raise CoachError("file-not-written", path=path, reason=error.strerror or "") from error


def no_content(path: Path) -> InvalidFieldError:
    """Return the error for a file that says no format."""
    return InvalidFieldError("file-no-content", "path", path=str(path), hint="file-format")
