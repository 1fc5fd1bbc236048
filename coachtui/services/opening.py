"""Opening the records of a data folder."""

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.store.store import Store


def open_desk(home: Home, clock: Clock) -> Desk:
    """Return the desk over a data folder, made if it is not there, with its core part read.

    Raises PlaceError, DamagedError or TooNewError.
    """
    home.make()
    store = Store(home.records)
    store.part("core")
    return Desk(store, clock)
