"""An older state of a folder, out of the repository it stands in, without git ever reading that repository's settings.

A bare repository of ours borrows the objects. The name of the state is looked up in the files of the repository.
"""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from coachtui.errors import CoachError
from coachtui.sharing.git import git

_REF = re.compile(r"(?!-)(?!.*\.\.)[\w./-]+")
_WANTED = re.compile(r"(?P<base>[^~^]+)(?P<back>(?:[~^][0-9]*)*)")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
_LARGEST = 1_000_000
_MOST_FILES = 5000
_ENDINGS = (".yaml", ".yml", ".md")


class Repository(NamedTuple):
    """Where a repository is: the folder of its files, what is its own (HEAD), what is shared by its work trees."""

    top: Path
    own: Path
    shared: Path


def repository_of(folder: Path) -> Repository | None:
    """Return the repository that a folder stands in, or None."""
    for top in (folder.resolve(), *folder.resolve().parents):
        found = top / ".git"
        if found.is_dir():
            return Repository(top, found, found)
        if found.is_file():
            own = top / _said(found).removeprefix("gitdir:").strip()
            common = own / "commondir"
            return Repository(top, own, (own / _said(common)).resolve() if common.is_file() else own)
    return None


def write_state(repository: Repository, name: str, into: Path) -> None:
    """Write the content files of a state (a branch, a tag, a commit, `HEAD~1`) into an empty folder.

    Only regular files of content are written. Raises CoachError where there is no such state.
    """
    parts = _WANTED.fullmatch(name)
    base = _looked_up(repository, parts["base"]) if parts else ""
    if not parts or not base:
        raise CoachError("state-unknown", typed=name[:100])
    bare = into.parent / "borrowed.git"
    format_of = ["--object-format=sha256"] if len(base) == 64 else []
    git(bare, ["init", "--quiet", "--bare", "--template=", *format_of])
    (bare / "objects" / "info").mkdir(parents=True, exist_ok=True)
    (bare / "objects" / "info" / "alternates").write_text(f"{repository.shared / 'objects'}\n", encoding="utf-8")
    try:
        commit = git(bare, ["rev-parse", "--verify", "--end-of-options", f"{base}{parts['back']}^{{commit}}"])
    except CoachError as error:
        if error.code != "git-failed":
            raise
        raise CoachError("state-unknown", typed=name[:100]) from error
    listed = git(bare, ["ls-tree", "-r", "-z", "--long", "--end-of-options", commit.decode().strip()])
    blobs = list(_content(listed.decode("utf-8", "surrogateescape")))[:_MOST_FILES]
    _write(into, [path for path, _ in blobs], git(bare, ["cat-file", "--batch"], given=_asking(blobs)))


def _looked_up(repository: Repository, name: str) -> str:
    """Return the commit that a name stands for in the files of the repository; "" for none."""
    for _ in range(5):
        if _COMMIT.fullmatch(name):
            return name
        if not _REF.fullmatch(name):
            return ""
        said = _ref(repository, name)
        if not said.startswith("ref:"):
            return said
        name = said.removeprefix("ref:").strip()
    return ""


def _ref(repository: Repository, name: str) -> str:
    packed = repository.shared / "packed-refs"
    known = (
        dict(line.split(" ", 1)[::-1] for line in _said(packed).split("\n") if " " in line) if packed.is_file() else {}
    )
    for full in (name, f"refs/{name}", f"refs/tags/{name}", f"refs/heads/{name}", f"refs/remotes/{name}"):
        for place in (repository.own, repository.shared):
            if (place / full).is_file() and (full.startswith("refs/") or full.isupper()):
                return _said(place / full)
        if full in known:
            return str(known[full])
    return ""


def _said(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""


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
