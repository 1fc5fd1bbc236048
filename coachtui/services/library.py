"""The library of this user: what came with the app and what they wrote themselves, in their language."""

from io import BytesIO
from pathlib import Path

import coachtui
from coachtui.content import characters
from coachtui.content.folders import Root
from coachtui.content.library import Broken, Library, load
from coachtui.paths import Home, make_private

_PERSONAL = "personal"
_MOST_BYTES = 1_000_000
"""A larger file is not read at all, so nothing in it is shown."""


def library_of(home: Home, language: str) -> Library:
    """Return the library. Nothing in it can raise; where the data folder is not there, nothing is remembered."""
    personal = Root(home.library / _PERSONAL, _PERSONAL, _PERSONAL)
    return load([_shipped(), personal], language, _cache(home))


def _shipped() -> Root:
    """Return the content that came with the app: in the installed package, or beside it in a checkout."""
    package = Path(coachtui.__file__).parent
    installed = package / "_library"
    return Root(installed if installed.is_dir() else package.parent, "", "core", links=True, proved=True)


def _cache(home: Home) -> Path | None:
    """Return the file that remembers what the content means, or None where there is no place to keep it."""
    try:
        if not home.root.is_dir():
            return None
        make_private(home.library)
    except OSError:
        return None
    return home.library / "compiled.json"


def lines_of(file: Broken) -> tuple[str, ...]:
    """Return the lines of a file as it stands on disk now; none where it cannot be had or is no text."""
    try:
        with file.place.open("rb") if file.place and file.place.is_file() else BytesIO() as stream:
            data = stream.read(_MOST_BYTES)
    except OSError:
        return ()
    return characters.lines_of(data)
