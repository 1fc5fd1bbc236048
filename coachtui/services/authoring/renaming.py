"""Renaming something in the files of an author: found, checked, and written in all files or in none."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from coachtui.content.codes import CODES
from coachtui.content.collecting import files_under
from coachtui.content.fields import Slug, UnfitError
from coachtui.content.formats.every import format_in
from coachtui.content.reader import read
from coachtui.content.renaming import Renamed, Source, Target, bank_of, nearest_to, rename, source, taken, targets
from coachtui.errors import AmbiguousError, CoachError, InvalidFieldError, NotFoundError
from coachtui.language.text import clean
from coachtui.services.authoring.files import read_file, write_files
from coachtui.services.authoring.ordering import Ordered


class Renaming(NamedTuple):
    """What is renamed, and the files that change, each as it was and as it will be."""

    kind: str
    old: str
    new: str
    places: int
    files: tuple[Ordered, ...]


def plan_renaming(where: Path, old: str, new: str, kind: str = "") -> Renaming:
    """Return what a rename would change; `where` is a file that has the id, or a folder in which one has.

    Raises CoachError where nothing or more than one thing has the id, the new one cannot be used, or a file beside it
    cannot be read.
    """
    if old == new:
        raise InvalidFieldError("nothing-to-change", "new")
    _check(new)
    if not where.exists():
        raise InvalidFieldError("file-none", "path", path=str(where))
    target = _target(where, old, kind)
    if taken(target, new):
        raise InvalidFieldError("id-taken", "new", typed=new)
    changed = list(rename(target, new))
    return Renaming(target.kind, old, new, sum(each.places for each in changed), tuple(map(_file, changed)))


def carry_out(renaming: Renaming) -> None:
    """Write what a rename changes, in all files or in none. Raises CoachError."""
    write_files({file.path: file.after for file in renaming.files if file.after is not None})


def _check(new: str) -> None:
    try:
        Slug().read(new)
    except UnfitError as error:
        raise InvalidFieldError("id-unfit", "new", typed=clean(new), near=error.values.get("near", [])) from error


def _target(where: Path, old: str, kind: str) -> Target:
    absolute = where.absolute()
    sources = list(_sources(Path(bank_of(absolute / "x" if absolute.is_dir() else absolute))))
    inside = [each for each in sources if Path(each.path).is_relative_to(absolute)]
    found = [each for each in targets(sources, old) if any(each.home.path == one.path for one in inside)]
    meant = [each for each in found if kind in ("", each.kind)]
    if not meant:
        raise NotFoundError("id-unknown", typed=clean(old), near=nearest_to(inside, old))
    if len(meant) > 1:
        named = [f"{each.kind} ({_shown(Path(each.home.path))})" for each in meant]
        raise AmbiguousError("id-ambiguous", typed=clean(old), candidates=named, hint="rename-kind")
    return meant[0]


def _sources(root: Path) -> Iterator[Source]:
    """Return the content files under a folder. Raises CoachError where one cannot be read: it might name the id too."""
    for path in files_under([root]):
        data = read_file(path)
        declared = format_in(data.decode("utf-8", "replace"))
        if declared is None or declared.markdown:
            continue
        if any(CODES[problem.code].severity == "error" for problem in read(data, str(path), declared.root).problems):
            raise CoachError("rename-unreadable", path=str(_shown(path)), hint="lint-it")
        yield source(path, data, declared)


def _file(renamed: Renamed) -> Ordered:
    path = Path(renamed.source.path)
    return Ordered(_shown(path), read_file(path), renamed.text.encode())


def _shown(path: Path) -> Path:
    """Return a path as one would type it here."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path
