"""The error family: a code with values, so that the sentence is made where the user's language is known."""

import errno
import os
from typing import TypeVar


class CoachError(Exception):
    """Something that the user can be told and can act on. Never holds note text.

    `code` names the sentence in `wording.errors`, `values` fill it, `hint` names a second sentence: what to do next.
    """

    def __init__(self, code: str, *, hint: str = "", **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values
        self.hint = hint


Told = TypeVar("Told", bound=CoachError)

_HELPS = {
    errno.ENOSPC: "free-space",
    errno.EDQUOT: "free-space",
    errno.EROFS: "let-write",
    errno.EACCES: "let-write",
    errno.EPERM: "let-write",
}
"""What to do about a disk that refuses, by the system's number; about any other refusal, to look after the disk."""


class NotFoundError(CoachError):
    """Nothing is called so; `near` in the values lists the nearest names."""


class AmbiguousError(CoachError):
    """More than one thing is called so; `candidates` in the values lists them."""


class InvalidFieldError(CoachError):
    """A value that was typed cannot be used; `field` names the place where it was typed."""

    def __init__(self, code: str, field: str, *, hint: str = "", **values: object) -> None:
        super().__init__(code, hint=hint, **values)
        self.field = field


class LockedError(CoachError):
    """Another process holds the right to write and does not give it back."""


class ReadOnlyError(CoachError):
    """The records can be read but not written."""


def of_disk(kind: type[Told], code: str, error: OSError) -> Told:
    """Return what is said of a disk that refuses: the system's reason, and what helps against it."""
    number = error.errno or 0
    return kind(code, reason=os.strerror(number) if number else "", hint=_HELPS.get(number, "disk-look"))


class DamagedError(CoachError):
    """A file of the records cannot be understood; nothing was changed."""


class TooNewError(CoachError):
    """A file was written by a newer version of the app; nothing was changed."""


class PassphraseNeededError(CoachError):
    """The records have a passphrase, and there is nobody to ask for it."""


class PlaceError(CoachError):
    """The data folder cannot be used where it is."""


class WrongPassphraseError(CoachError):
    """The passphrase does not open the records; nothing was changed."""
