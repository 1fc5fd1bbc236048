"""Checking content: the paths that were given, or what is at hand, against an older state where one is named."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.folders import Root, is_root
from coachtui.content.formats.every import format_in
from coachtui.content.linting.aims import aims
from coachtui.content.linting.every import Earlier, Report, lint
from coachtui.errors import CoachError, InvalidFieldError, NotFoundError
from coachtui.paths import Home
from coachtui.services.authoring.files import read_file
from coachtui.sharing.pins import Pin, held, pin_of
from coachtui.sharing.repositories import Repository, repository_of
from coachtui.sharing.states import borrow, commit_of, write_state


def check(paths: Sequence[Path], against: str, home: Home, today: date) -> Report:
    """Check paths: without any, the folder one is in if it holds content, else one's own bank.

    `against` is a folder, a name that git knows (`main`, `HEAD~1`, a tag), or a pin: a commit that was agreed on, with
    or without the name that is followed (`main@3f2a9c1`). What became of a pin is among the findings; it is one of the
    repository of the first path, and folders elsewhere are looked at for what they use. Raises CoachError for what is
    not there.
    """
    asked = list(paths) or [path for path in _at_hand(home) if path.exists()]
    for path in asked:
        if not path.exists() and not path.is_symlink():
            raise InvalidFieldError("file-none", "path", path=str(path))
    if not against:
        return lint(asked, today=today)
    alone = aims(asked).singles
    if alone:
        raise InvalidFieldError("against-alone", "against", path=str(alone[0]))
    if Path(against).is_dir():
        return lint(asked, lambda root: Earlier(root._replace(folder=Path(against))), today=today)
    first = repository_of(asked[0]) if asked else None
    pin = pin_of(first, against) if first else None
    with tempfile.TemporaryDirectory(prefix="coachtui-") as name:
        folder = Path(name)
        if first is not None and pin is not None:
            return lint(asked, lambda root: _pinned(root, first, pin, folder), today=today)
        return lint(asked, lambda root: _named(root, against, folder), today=today)


def _at_hand(home: Home) -> list[Path]:
    return [Path() if _holds_content(Path()) else home.library / "personal"]


def _holds_content(folder: Path) -> bool:
    """Tell whether content stands in a folder: in the layout, or as files right in it, as a first scenario does."""
    return is_root(folder) or any(map(_says_format, (*folder.glob("*.yaml"), *folder.glob("*.yml"))))


def _says_format(path: Path) -> bool:
    try:
        return format_in(read_file(path).decode("utf-8", "replace")) is not None
    except CoachError:
        return False


def _named(root: Root, name: str, folder: Path) -> Earlier:
    """Return the state of a name in the repository of each folder."""
    repository = repository_of(root.folder)
    if repository is None:
        raise NotFoundError("no-repository", path=str(root.folder), typed=name)
    bare = borrow(repository, _own(folder))
    older = _written(root, repository, bare, commit_of(repository, bare, name))
    if older is None:
        raise CoachError("state-without", typed=name, path=str(root.folder))
    return Earlier(older)


def _pinned(root: Root, first: Repository, pin: Pin, folder: Path) -> Earlier:
    """Return the state of a pin, and what became of it; nothing for a folder of another repository."""
    repository = repository_of(root.folder)
    if repository is None or repository.shared != first.shared:
        return Earlier(None)
    bare = borrow(repository, _own(folder))
    commit, changes = held(repository, bare, pin)
    problems = tuple(Diagnostic(change.code, root.shown or ".", Mark(1, 1), change.values) for change in changes)
    older = _written(root, repository, bare, commit) if commit else None
    if older is None and not problems:
        raise CoachError("state-without", typed=pin.commit, path=str(root.folder))
    return Earlier(older, problems)


def _own(folder: Path) -> Path:
    """Make a folder of its own in a folder, and return it."""
    own = folder / str(len(list(folder.iterdir())))
    own.mkdir()
    return own


def _written(root: Root, repository: Repository, bare: Path, commit: str) -> Root | None:
    """Write a commit beside what borrows its objects, and return the folder in it; None where it had none."""
    into = bare.parent / "state"
    into.mkdir()
    write_state(bare, commit, into)
    older = into / root.folder.resolve().relative_to(repository.top)
    return root._replace(folder=older) if older.is_dir() else None
