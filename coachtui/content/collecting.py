"""Which files a path means: the file itself, or the content in a folder and the folders in it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_ENDINGS = (".yaml", ".yml", ".md")
_PASSED_OVER = ("node_modules", "__pycache__")


def files_under(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files that may be content, sorted within each folder; hidden ones and links in it are passed over."""
    seen = set()
    for path in paths:
        for file in _under(path) if path.is_dir() else (path,):
            if file not in seen:
                seen.add(file)
                yield file


def _under(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _PASSED_OVER)
        for name in sorted(names):
            file = Path(where, name)
            if name.lower().endswith(_ENDINGS) and not name.startswith(".") and not file.is_symlink():
                yield file
