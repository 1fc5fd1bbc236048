"""What paths mean to the checks: whole folders in the known layout, parts of them, or single files beside any."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from coachtui.content.characters import BOM
from coachtui.content.collecting import files_under
from coachtui.content.folders import Root, is_root

_LEVELS = 5
"""Folders above a file in which the layout it belongs to is looked for: `lang/da/questions/goal.yaml` has three."""


class Aim(NamedTuple):
    """A folder in the known layout, and the paths in it that were asked for."""

    root: Root
    only: tuple[Path, ...]

    def wants(self, path: Path) -> bool:
        """Tell whether a file was asked for."""
        return any(path == each or each in path.parents for each in self.only)


class Aims(NamedTuple):
    """The folders to look at, and the files that belong to none."""

    folders: tuple[Aim, ...]
    singles: tuple[Path, ...]


def aims(paths: Iterable[Path]) -> Aims:
    """Return what paths mean. A file in a folder of the layout is looked at with all that stands beside it."""
    asked: dict[Path, list[Path]] = {}
    singles: dict[Path, None] = {}
    for path in paths:
        root = _root_of(path)
        if root is not None:
            asked.setdefault(root, []).append(path)
        else:
            for file in files_under([path]):
                found = _root_of(file)
                if found is None:
                    if file == path or not _is_notes(file):
                        singles[file] = None
                elif file not in asked.setdefault(found, []):
                    asked[found].append(file)
    folders = (Aim(_root(folder), tuple(only)) for folder, only in asked.items())
    return Aims(tuple(folders), tuple(singles))


def _is_notes(file: Path) -> bool:
    """Tell whether a file that nobody named is Markdown without a front matter: words beside the content."""
    try:
        return file.suffix.lower() == ".md" and not file.read_bytes().removeprefix(BOM).startswith(b"---")
    except OSError:
        return False


def _root(folder: Path) -> Root:
    shown = "" if folder == Path() else folder.as_posix()
    return Root(folder, shown, folder.resolve().name or "bank")


def _root_of(path: Path) -> Path | None:
    """Return the folder of the layout that a path is or stands in: the outermost of those around it."""
    around = [path, *path.parents] if path.is_dir() else list(path.parents)
    if path == Path() or not path.is_absolute():
        around = [each for each in around if each != Path()] + [Path()]
    found = [each for each in around[: _LEVELS + 1] if is_root(each)]
    return _outermost(found, path) if found else None


def _outermost(found: list[Path], path: Path) -> Path | None:
    return next((each for each in reversed(found) if _in_layout(each, path)), None)


def _in_layout(root: Path, path: Path) -> bool:
    parts = path.relative_to(root).parts
    if not parts:
        return True
    if parts[0] == "questionbanks":
        parts = parts[2:]
    if parts[:1] == ("lang",):
        parts = parts[2:]
    known = ("questions", "flows", "guidelines", "scenarios", "lang", "questionbanks")
    return not parts or parts[0] in known or (len(parts) == 1 and parts[0].rpartition(".")[0] in ("bank", "kpi"))
