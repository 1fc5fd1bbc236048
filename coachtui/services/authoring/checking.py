"""Checking content: the paths that were given, or what is at hand, against an older state where one is named."""

import tempfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from coachtui.content.folders import Root, is_root
from coachtui.content.linting.every import Earlier, Report, lint
from coachtui.errors import CoachError, InvalidFieldError, NotFoundError
from coachtui.paths import Home
from coachtui.sharing.states import repository_of, write_state


def check(paths: Sequence[Path], against: str, home: Home, today: date) -> Report:
    """Check paths: without any, the folder one is in if it holds content, else one's own bank.

    `against` is a folder or a name that git knows (`main`, `HEAD~1`, a tag). Raises CoachError for what is not there.
    """
    asked = list(paths) or [Path() if is_root(Path()) else home.library / "personal"]
    for path in asked:
        if not path.exists() and not path.is_symlink():
            raise InvalidFieldError("file-none", "path", path=str(path))
    if not against:
        return lint(asked, today=today)
    if Path(against).is_dir():
        return lint(asked, lambda root: Earlier(root._replace(folder=Path(against))), today=today)
    with tempfile.TemporaryDirectory(prefix="coachtui-") as folder:
        return lint(asked, lambda root: Earlier(_state(root, against, Path(folder))), today=today)


def _state(root: Root, name: str, folder: Path) -> Root:
    repository = repository_of(root.folder)
    if repository is None:
        raise NotFoundError("no-repository", path=str(root.folder), typed=name)
    into = folder / str(len(list(folder.iterdir()))) / "state"
    into.mkdir(parents=True)
    write_state(repository, name, into)
    older = into / root.folder.resolve().relative_to(repository.top)
    if not older.is_dir():
        raise CoachError("state-without", typed=name, path=str(root.folder))
    return root._replace(folder=older)
