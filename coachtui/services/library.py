"""The library of this user: what came with the app and what they wrote themselves, in their language."""

from pathlib import Path

import coachtui
from coachtui.content.folders import Root
from coachtui.content.library import Library, load
from coachtui.paths import Home, make_private

_PERSONAL = "personal"


def library_of(home: Home, language: str) -> Library:
    """Return the library. Nothing in it can raise; where the data folder is not there, nothing is remembered."""
    personal = Root(home.library / _PERSONAL, _PERSONAL, _PERSONAL)
    return load([_shipped(), personal], language, _cache(home))


def _shipped() -> Root:
    """Return the content that came with the app: in the installed package, or beside it in a checkout."""
    package = Path(coachtui.__file__).parent
    installed = package / "_library"
    return Root(installed if installed.is_dir() else package.parent, "", "core", links=True)


def _cache(home: Home) -> Path | None:
    """Return the file that remembers what the content means, or None where there is no place to keep it."""
    try:
        if not home.root.is_dir():
            return None
        make_private(home.library)
    except OSError:
        return None
    return home.library / "compiled.json"
