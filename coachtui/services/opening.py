"""Opening the records of a data folder."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from coachtui.clock import Clock
from coachtui.errors import CoachError, PassphraseNeededError, PlaceError, of_disk
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.store.book import sealed_with
from coachtui.store.sealing import Plain, Seal
from coachtui.store.store import INTENT, Store

Passphrase = Callable[[], str]
"""Asks for the passphrase, once."""


def open_desk(home: Home, clock: Clock, passphrase: Passphrase | None = None) -> Desk:
    """Return the desk over a data folder, made if it is not there, with its core part read.

    A restore that was cut off is finished first: else empty records would be made where the former ones were. The
    passphrase is asked for once, and only where the records have one. Where a person's erasure was cut off, it is
    finished before anything is read. Raises PlaceError, DamagedError, TooNewError,
    PassphraseNeededError, WrongPassphraseError, or ReadOnlyError for an erasure that cannot be finished.
    """
    finish_restore(home)
    home.make()
    seal = open_seal(home.records, passphrase)
    store = Store(home.records, seal)
    if (home.records / INTENT).exists():
        from coachtui.store import erasing

        erasing.finish(store, home.root)
    store.part("core")
    if seal.id:
        from coachtui.store.resealing import finish

        with suppress(CoachError, OSError):
            finish(store, home.records, seal)
    return Desk(store, clock)


def open_seal(folder: Path, passphrase: Passphrase | None) -> Seal:
    """Return the seal of the records in a folder, whose passphrase is asked for if they have one.

    Raises PassphraseNeededError, WrongPassphraseError, DamagedError or TooNewError.
    """
    store = sealed_with(folder)
    if not store:
        return Plain()
    if passphrase is None:
        raise PassphraseNeededError("passphrase-needed", hint="passphrase-file")
    from coachtui.store.keys import Keys
    from coachtui.store.sealed import Sealed

    return Sealed(Keys.opened(folder, passphrase(), store))


def finish_restore(home: Home) -> None:
    """Put the records in their place where a restore was cut off before it could. Raises PlaceError."""
    if home.records.exists() or not home.root.is_dir():
        return
    from coachtui.store.restoring import mend

    try:
        mend(home.root)
    except OSError as error:
        raise of_disk(PlaceError, "backup-not-restored", error) from error
