"""Where the user's files are, and whether that place can be used."""

import os
from pathlib import Path

from coachtui.errors import PlaceError

HOME = "COACHTUI_HOME"
"""Environment variable that names the data folder."""

_SYNCHRONISED = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "mobile documents",
)


class Home:
    """The data folder and the places in it. Folders are made for their owner alone."""

    def __init__(self, root: Path) -> None:
        self.root = root

    @classmethod
    def from_environment(cls) -> "Home":
        """Return the folder COACHTUI_HOME names, else the platform's place for an app's data. Raises PlaceError."""
        named = os.environ.get(HOME)
        if named:
            try:
                return cls(Path(named).expanduser())
            except RuntimeError as error:
                raise PlaceError("home-unknown", path=named, hint="home-choose") from error
        from platformdirs import user_data_path

        return cls(user_data_path("coachtui", appauthor=False))

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.root / "settings.toml"

    @property
    def records(self) -> Path:
        """The folder of the records."""
        return self.root / "records"

    @property
    def backups(self) -> Path:
        """The folder of the backups."""
        return self.root / "backups"

    @property
    def logs(self) -> Path:
        """The folder of the logs: codes and ids only."""
        return self.root / "logs"

    @property
    def library(self) -> Path:
        """The folder of the library: the user's own content, and what is remembered of all content."""
        return self.root / "library"

    @property
    def crash(self) -> Path:
        """The folder of the crash reports."""
        return self.root / "crash"

    def check(self) -> None:
        """Raise PlaceError where the folder must not or cannot hold records; makes nothing."""
        if self.root.is_symlink():
            raise PlaceError("home-is-link", path=str(self.root), hint="home-choose")
        if self.root.exists() and not self.root.is_dir():
            raise PlaceError("home-is-file", path=str(self.root), hint="home-choose")
        tree = git_tree(self.root)
        if tree:
            raise PlaceError("home-in-git", path=str(self.root), tree=str(tree), hint="home-choose")

    def make(self) -> None:
        """Make the data folder and the records folder (mode 0700). Raises PlaceError where that cannot be done."""
        try:
            self.check()
            self.root.parent.mkdir(parents=True, exist_ok=True)
            for folder in (self.root, self.records):
                make_private(folder)
        except OSError as error:
            raise PlaceError(
                "home-not-writable",
                path=str(self.root),
                reason=os.strerror(error.errno or 0),
                hint="home-choose",
            ) from error

    def synchronised(self) -> str:
        """Return the part of the path that looks like a synchronised folder, else an empty text."""
        return synchronised_part(self.root)


def synchronised_part(path: Path) -> str:
    """Return the part of a path that looks like a synchronised folder, else an empty text."""
    for part in path.absolute().parts:
        if part.lower().startswith(_SYNCHRONISED):
            return part
    return ""


def git_tree(place: Path) -> Path | None:
    """Return the git work tree that a place lies in, whatever links lead there, or None."""
    place = place.resolve()
    return next((folder for folder in (place, *place.parents) if (folder / ".git").exists()), None)


def make_private(folder: Path) -> None:
    """Make one folder that only its owner may enter, whatever the umask says."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700)
    if folder.stat().st_mode & 0o777 != 0o700:
        folder.chmod(0o700)
