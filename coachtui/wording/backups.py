"""What there is to say about backups: what one holds, and what is there beside it."""

from datetime import datetime

from coachtui.i18n import _, ngettext
from coachtui.services.backing_up import Present
from coachtui.store.backups import Backup
from coachtui.wording.dates import clock, day_with_year
from coachtui.wording.errors import sentence


def moment(value: datetime) -> str:
    """Return `18 Nov 2026 09:00`."""
    return f"{day_with_year(value.date())} {clock(value.time())}"


def changes(count: int) -> str:
    """Return `340 changes`."""
    return ngettext("{count} change", "{count} changes", count).format(count=count)


def size(count: int) -> str:
    """Return `340 kB`, or `3.2 MB`."""
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(count // 1000, 1)} kB"


def holds(backup: Backup) -> str:
    """Return when a backup was taken, and how much it holds."""
    return _("The backup: {when}, {changes}.").format(when=moment(backup.taken), changes=changes(backup.seq))


def there(present: Present) -> str:
    """Return what the records are that a backup would take the place of."""
    if present.problem:
        return _("There: {problem}").format(problem=sentence(present.problem))
    if present.changed is None:
        return _("There: no records.")
    return _("There: last changed {when}, {changes}.").format(
        when=moment(present.changed), changes=changes(present.seq)
    )
