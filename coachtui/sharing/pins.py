"""The commit that was agreed on, held against what the repository says today: gone, rewritten, or a tag that moved."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from coachtui.errors import CoachError
from coachtui.sharing.git import git
from coachtui.sharing.repositories import COMMIT, REF, Repository, is_ref, is_tag
from coachtui.sharing.states import commit_of


class Pin(NamedTuple):
    """The name that is followed, a branch or a tag, and the commit that was agreed on; "" where no name is known."""

    name: str
    commit: str


class Change(NamedTuple):
    """What became of a pin: one of the codes of `content.codes.sharing`, and the values for its sentence."""

    code: str
    values: Mapping[str, str]


class Held(NamedTuple):
    """The commit of a pin in full, "" where it is gone, and what changed since it was agreed on."""

    commit: str
    changes: tuple[Change, ...]


def pin_of(repository: Repository, typed: str) -> Pin | None:
    """Return the pin that was typed, `COMMIT` or `NAME@COMMIT`; None for the name of a branch or a tag alone."""
    name, at, commit = typed.rpartition("@")
    if not COMMIT.fullmatch(commit):
        return None
    if at:
        return Pin(name, commit) if REF.fullmatch(name) else None
    return None if is_ref(repository, commit) else Pin("", commit)


def held(repository: Repository, bare: Path, pin: Pin) -> Held:
    """Return what became of a pin. `bare` borrows the objects of the repository.

    Without a name the commit is held against HEAD. Where only the latest part of the history is there, nothing is said
    of what lies before it. Raises CoachError where the name is unknown, and where the commit may lie before it.
    """
    tip = commit_of(repository, bare, pin.name) if pin.name else _head(repository, bare)
    commit = _there(bare, pin.commit)
    if not commit:
        if repository.shallow:
            raise CoachError("state-shallow", typed=pin.commit)
        return Held("", (Change("G012", {"name": pin.commit}),))
    changes = []
    if is_tag(repository, pin.name) and tip != commit:
        changes.append(Change("G010", {"name": pin.name}))
    if tip and not repository.shallow and not _leads_to(bare, commit, tip):
        changes.append(Change("G009", {}))
    return Held(commit, tuple(changes))


def _head(repository: Repository, bare: Path) -> str:
    """Return the commit that is checked out; "" where nothing was committed yet."""
    try:
        return commit_of(repository, bare, "HEAD")
    except CoachError as error:
        if error.code != "state-unknown":
            raise
        return ""


def _there(bare: Path, beginning: str) -> str:
    """Return the commit that begins so, "" for none. Raises CoachError where several do."""
    objects = git(bare, ["rev-parse", f"--disambiguate={beginning}"]).decode().split()
    asked = "".join(f"{each}^{{commit}}\n" for each in objects).encode()
    answers = git(bare, ["cat-file", "--batch-check=%(objectname) %(objecttype)"], given=asked).decode().split("\n")
    found = {answer.partition(" ")[0] for answer in answers if answer.endswith(" commit")}
    if len(found) > 1:
        raise CoachError("state-several", typed=beginning)
    return found.pop() if found else ""


def _leads_to(bare: Path, commit: str, tip: str) -> bool:
    """Tell whether a commit is another or one that it grew from."""
    return not git(bare, ["rev-list", "--max-count=1", "--end-of-options", commit, f"^{tip}"]).strip()
