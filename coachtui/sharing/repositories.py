"""A repository that somebody else filled, as its files tell of it: git is never run in it, nor reads its settings."""

import re
from pathlib import Path
from typing import NamedTuple

REF = re.compile(r"(?!-)(?!.*\.\.)[\w./-]+")
"""A name as it may be looked up."""
COMMIT = re.compile(r"[0-9a-f]{7,64}")
"""A commit, in full or its beginning."""
_WHOLE = (40, 64)
"""Letters of a commit that is written in full."""
_SHA256 = re.compile(r"^\s*objectformat\s*=\s*\"?sha256", re.IGNORECASE | re.MULTILINE)
_TAGS = "refs/tags/"


class Repository(NamedTuple):
    """Where a repository is: the folder of its files, what is its own (HEAD), what is shared by its work trees."""

    top: Path
    own: Path
    shared: Path

    @property
    def sha256(self) -> bool:
        """Whether its objects have the longer names."""
        return bool(_SHA256.search(_said(self.shared / "config")))

    @property
    def shallow(self) -> bool:
        """Whether only the latest part of its history is there."""
        return bool(_said(self.shared / "shallow"))


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


def whole(name: str) -> bool:
    """Tell whether a name is a commit written in full: it stands for itself, whatever else is called so."""
    return len(name) in _WHOLE and COMMIT.fullmatch(name) is not None


def looked_up(repository: Repository, name: str) -> str:
    """Return the object that a branch, a tag, HEAD or a commit stands for; "" for none."""
    for _ in range(5):
        if whole(name):
            return name
        said = _ref(repository, name)[1]
        if not said.startswith("ref:"):
            return said or (name if COMMIT.fullmatch(name) else "")
        name = said.removeprefix("ref:").strip()
    return ""


def is_ref(repository: Repository, name: str) -> bool:
    """Tell whether something in the repository is called so, and is not just a commit."""
    return not whole(name) and bool(_ref(repository, name)[0])


def is_tag(repository: Repository, name: str) -> bool:
    """Tell whether a name is that of a tag."""
    return _ref(repository, name)[0].startswith(_TAGS)


def _ref(repository: Repository, name: str) -> tuple[str, str]:
    """Return the full name of what is called so, and what it says; "" for both where nothing is."""
    if not REF.fullmatch(name):
        return "", ""
    packed = _packed(repository)
    for full in (name, f"refs/{name}", f"{_TAGS}{name}", f"refs/heads/{name}", f"refs/remotes/{name}"):
        for place in (repository.own, repository.shared):
            if (full.startswith("refs/") or full.isupper()) and (place / full).is_file():
                return full, _said(place / full)
        if full in packed:
            return full, packed[full]
    return "", ""


def _packed(repository: Repository) -> dict[str, str]:
    lines = (line.split(" ", 1) for line in _said(repository.shared / "packed-refs").split("\n") if " " in line)
    return {name: commit for commit, name in lines if commit != "#"}


def _said(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
