"""Files that leave the data folder on purpose: readable by their owner alone, and never in the place of another."""

import os
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path


def write_private(folder: Path, stem: str, contents: Mapping[str, str]) -> list[Path]:
    """Write texts as files of one name, by their endings, into a folder that is made where it is missing.

    Where one of the files is there already, all of them get a number. Raises OSError, and then none of them stays.
    """
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    for place in reversed(missing):
        place.mkdir(mode=0o700)
    name = next(name for name in _names(stem) if not any(os.path.lexists(folder / (name + end)) for end in contents))
    written: list[Path] = []
    try:
        for ending, text in contents.items():
            path = folder / (name + ending)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            written.append(path)
            with os.fdopen(descriptor, "wb") as stream:
                os.fchmod(stream.fileno(), 0o600)
                stream.write(text.encode("utf-8", "replace"))
    except OSError:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written


def replace_private(path: Path, data: bytes) -> None:
    """Write one file whole, in the place of an earlier one of its name. Raises OSError, and then that one stays."""
    for place in reversed([place for place in path.parents if not place.exists()]):
        place.mkdir(mode=0o700)
    temporary = path.with_name(f".{path.name}.new")
    temporary.unlink(missing_ok=True)
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise


def file_name(text: str) -> str:
    """Return a text as the name of a file: signs that one cannot have on some system become `_`."""
    kept = ("_" if char in '/\\:*?"<>|' or not char.isprintable() else char for char in text)
    return "".join(kept).strip(" .") or "_"


def _names(stem: str) -> Iterator[str]:
    return (f"{stem} {number}" if number > 1 else stem for number in count(1))
