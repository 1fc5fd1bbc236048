"""The seal that a passphrase puts on the records: AES-256-GCM, each part under a key of its own.

What a piece is bound to is no secret: which records, which part, which change, and what stands in clear around it. So a
piece that was altered, or put where another one was, does not open.
"""

import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from coachtui.errors import DamagedError
from coachtui.store.keys import Keys

FORMAT = 1
"""Version of how a piece is sealed."""
_NONCE = 12


class Sealed:
    """Seals with the keys of one folder."""

    suffix = ".sealed"

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._ciphers: dict[str, AESGCM] = {}
        self._which = f"coachtui-{FORMAT}\0{keys.store}".encode()

    @property
    def id(self) -> str:
        """Which keys these are."""
        return self._keys.store

    def close(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return a chance number and the sealed bytes. A part that is new gets its key first. Raises OSError."""
        cipher = self._ciphers.get(part)
        if cipher is None:
            cipher = self._ciphers[part] = self._keys.made_for(part)
        nonce = os.urandom(_NONCE)
        return nonce + cipher.encrypt(nonce, data, self._about(part, seq, bound))

    def open(self, part: str, seq: int, data: bytes, bound: bytes = b"") -> bytes:
        """Return the bytes as they were. Raises DamagedError where they are not what was sealed for this place."""
        cipher = self._ciphers.get(part)
        if cipher is None:
            cipher = self._ciphers[part] = self._keys.of(part)
        try:
            return cipher.decrypt(data[:_NONCE], data[_NONCE:], self._about(part, seq, bound))
        except (InvalidTag, ValueError):
            raise DamagedError("records-altered", part=part, hint="restore-copy") from None

    def forget(self, part: str) -> None:
        """Forget the key of a part for good. Raises OSError."""
        self._ciphers.pop(part, None)
        self._keys.forget(part)

    def _about(self, part: str, seq: int, bound: bytes) -> bytes:
        return b"\0".join((self._which, part.encode(), b"%d" % seq, bound))
