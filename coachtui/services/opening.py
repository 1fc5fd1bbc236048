"""Opening the records of a data folder."""

from coachtui.clock import Clock
from coachtui.paths import Home
from coachtui.services.desk import Desk
from coachtui.store.store import Store


def open_desk(home: Home, clock: Clock) -> Desk:
    """Return the desk over a data folder, made if it is not there. Raises PlaceError, DamagedError or TooNewError."""
    home.make()
    return Desk(Store(home.records), clock)
