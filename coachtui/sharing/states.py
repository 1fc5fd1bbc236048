"""An older state of a folder, out of the repository it stands in, without git ever reading that repository's settings.

A bare repository of ours borrows the objects. The name of the state is looked up in the files of the repository.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from coachtui.errors import CoachError
from coachtui.sharing.git import git
from coachtui.sharing.repositories import Repository, looked_up

_WANTED = re.compile(r"(?P<base>[^~^]+)(?P<back>(?:[~^][0-9]*)*)")
_LARGEST = 1_000_000
_MOST_FILES = 5000
_ENDINGS = (".yaml", ".yml", ".md")


def borrow(repository: Repository, folder: Path) -> Path:
    """Make a bare repository of ours in a folder, which borrows the objects of another, and return where it is."""
    bare = folder / "borrowed.git"
    format_of = ["--object-format=sha256"] if repository.sha256 else []
    git(bare, ["init", "--quiet", "--bare", "--template=", *format_of])
    (bare / "objects" / "info").mkdir(parents=True, exist_ok=True)
    (bare / "objects" / "info" / "alternates").write_text(f"{repository.shared / 'objects'}\n", encoding="utf-8")
    return bare


def commit_of(repository: Repository, bare: Path, name: str) -> str:
    """Return the commit of a state: a branch, a tag, a commit, `HEAD~1`. Raises CoachError where there is none."""
    parts = _WANTED.fullmatch(name)
    base = looked_up(repository, parts["base"]) if parts else ""
    if not parts or not base:
        raise CoachError("state-unknown", typed=name[:100])
    try:
        commit = git(bare, ["rev-parse", "--verify", "--end-of-options", f"{base}{parts['back']}^{{commit}}"])
    except CoachError as error:
        if error.code != "git-failed":
            raise
        raise CoachError("state-unknown", typed=name[:100]) from error
    return commit.decode().strip()


def write_state(bare: Path, commit: str, into: Path) -> None:
    """Write the content files of a commit into an empty folder: regular files alone."""
    listed = git(bare, ["ls-tree", "-r", "-z", "--long", "--end-of-options", commit])
    blobs = list(_content(listed.decode("utf-8", "surrogateescape")))[:_MOST_FILES]
    _write(into, [path for path, _ in blobs], git(bare, ["cat-file", "--batch"], given=_asking(blobs)))


def _content(listed: str) -> Iterator[tuple[PurePosixPath, str]]:
    """Return the regular content files of a tree, each with its object."""
    for entry in listed.split("\0"):
        facts, _, name = entry.partition("\t")
        path = PurePosixPath(name)
        if facts and ".." not in path.parts and not path.is_absolute() and name.lower().endswith(_ENDINGS):
            mode, kind, thing, size = facts.split()
            if mode == "100644" and kind == "blob" and int(size) <= _LARGEST:
                yield path, thing


def _asking(blobs: list[tuple[PurePosixPath, str]]) -> bytes:
    return "".join(f"{thing}\n" for _, thing in blobs).encode()


def _write(into: Path, paths: list[PurePosixPath], answered: bytes) -> None:
    at = 0
    for path in paths:
        end = answered.index(b"\n", at)
        size = int(answered[at:end].split()[-1])
        file = into / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(answered[end + 1 : end + 1 + size])
        at = end + size + 2
