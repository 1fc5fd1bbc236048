"""Where bytes become unreadable to others, and readable again: plain here; a passphrase puts its own in this place."""

from typing import Protocol


class Seal(Protocol):
    """Seals the pieces of the records, each part with a key of its own."""

    @property
    def id(self) -> str:
        """Which keys these are; the journal's first line says it. Empty where there are none."""
        ...

    @property
    def suffix(self) -> str:
        """What the names of the snapshots have before `.json`, so that both kinds can lie side by side for a while."""
        ...

    def close(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return the bytes as they go to disk; they open only beside what they are `bound` to. Raises OSError."""
        ...

    def open(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return the bytes as they were. Raises DamagedError where they are not what was sealed for this place."""
        ...

    def forget(self, part: str) -> None:
        """Forget the key of a part for good. Raises OSError."""
        ...


class Plain:
    """No seal: the records of one account, in a folder that only it can enter."""

    id = ""
    suffix = ""

    def close(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return the bytes."""
        return data

    def open(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return the bytes."""
        return data

    def forget(self, part: str) -> None:
        """There is no key."""
