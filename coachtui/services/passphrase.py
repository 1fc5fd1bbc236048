"""A passphrase for the records: set, changed, taken away; and where one is found without asking."""

import importlib
import importlib.util
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from coachtui.errors import CoachError, InvalidFieldError, ReadOnlyError, of_disk
from coachtui.paths import Home
from coachtui.services.opening import Passphrase, open_seal
from coachtui.store.book import sealed_with

if TYPE_CHECKING:
    from coachtui.store.keys import Kdf

FILE = "COACHTUI_PASSPHRASE_FILE"
"""Environment variable that names the file which holds the passphrase."""
LEAST = 8
"""Characters that a passphrase takes at least."""
_MOST = 4096
_SERVICE, _NAME = "coachtui", "records"


def has_passphrase(home: Home) -> bool:
    """Tell whether the records have a passphrase. Raises DamagedError or TooNewError."""
    return bool(sealed_with(home.records))


def encrypt(home: Home, passphrase: str, kdf: "Kdf | None" = None) -> None:
    """Seal the records with a passphrase. Raises CoachError, and the records are as they were or wholly sealed."""
    home.make()
    if has_passphrase(home):
        raise CoachError("passphrase-is-set", hint="passphrase-change")
    check(passphrase)
    from coachtui.store.resealing import seal_up

    with _told():
        seal_up(home.records, passphrase, kdf)


def decrypt(home: Home, passphrase: Passphrase) -> None:
    """Write the records in plain again. Raises CoachError, and they are as they were or wholly plain."""
    need_one(home)
    seal = open_seal(home.records, passphrase)
    from coachtui.store.resealing import unseal

    with _told():
        unseal(home.records, seal)


def change(home: Home, passphrase: Passphrase, new: Callable[[], str], kdf: "Kdf | None" = None) -> None:
    """Put a new passphrase in the place of the one there is; it is asked for where the old one was right.

    One key is wrapped anew: no record is written, and programs that have them open go on. Raises CoachError.
    """
    need_one(home)
    from coachtui.store.keys import Keys
    from coachtui.store.locking import locked

    keys = Keys.opened(home.records, passphrase(), sealed_with(home.records))
    chosen = new()
    check(chosen)
    with _told(), locked(home.records):
        keys.rewrap(chosen, kdf)


def need_one(home: Home) -> None:
    """Raise CoachError where the records have no passphrase."""
    if not has_passphrase(home):
        raise CoachError("passphrase-none", hint="passphrase-set")


def check(passphrase: str) -> None:
    """Raise InvalidFieldError where a passphrase is too short to be one."""
    if len(passphrase) < LEAST:
        raise InvalidFieldError("passphrase-short", "passphrase", least=LEAST)


def older_copies(home: Home) -> list[Path]:
    """Return the folders of the backups and of what a restore moved aside: they are as the records were then."""
    from coachtui.store.erasing import copies

    return sorted({home.backups if path.parent == home.backups else path for path in copies(home.root)})


def from_environment() -> str | None:
    """Return what the file holds that the environment names; None where it names none. Raises InvalidFieldError."""
    named = os.environ.get(FILE)
    return from_file(Path(named)) if named else None


def from_file(path: Path) -> str:
    """Return what a file holds, without the end of its line. Raises InvalidFieldError where others can read it too."""
    try:
        with open(path, "rb", opener=_without_waiting) as stream:
            status = os.fstat(stream.fileno())
            mine = status.st_uid in (os.getuid(), 0) and not status.st_mode & 0o077
            if not mine or not stat.S_ISREG(status.st_mode):
                raise InvalidFieldError("passphrase-file-open", "passphrase-file", path=str(path), hint="file-private")
            return stream.read(_MOST).decode("utf-8").removesuffix("\n").removesuffix("\r")
    except OSError as error:
        reason = os.strerror(error.errno or 0)
        raise InvalidFieldError("file-unreadable", "passphrase-file", path=str(path), reason=reason) from None
    except UnicodeDecodeError:
        raise InvalidFieldError("file-unreadable", "passphrase-file", path=str(path), reason="UTF-8") from None


def _without_waiting(path: str, flags: int) -> int:
    """Open a file, and a pipe that nobody writes to as well, which is then refused."""
    return os.open(path, flags | os.O_NONBLOCK)


def keyring_there() -> bool:
    """Tell whether the package `keyring` is installed."""
    return importlib.util.find_spec("keyring") is not None


def from_keyring() -> str | None:
    """Return what the system's keyring holds, where the package `keyring` is installed and has one."""
    if not keyring_there():
        return None
    keyring = importlib.import_module("keyring")
    try:
        held: str | None = keyring.get_password(_SERVICE, _NAME)
    except keyring.errors.KeyringError:
        return None
    return held or None


@contextmanager
def _told() -> Iterator[None]:
    """Say a disk that refuses in the manner of the store."""
    try:
        yield
    except OSError as error:
        raise of_disk(ReadOnlyError, "records-not-written", error) from error
