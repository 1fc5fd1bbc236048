"""The key file of sealed records: a passphrase opens a master key, and that opens a key for each part.

So another passphrase wraps one key anew and touches no record, and programs that have the records open go on. Nothing
that is written here is of use without the passphrase. Loaded only where there is one: cryptography takes its time.
"""

import json
import os
import unicodedata
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from cryptography.exceptions import InvalidTag, UnsupportedAlgorithm
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from coachtui.errors import CoachError, DamagedError, TooNewError, WrongPassphraseError
from coachtui.store import disk

NAME = "keys.json"
FORMAT = 1
_KEY = 32
_NONCE = 12


class Kdf(NamedTuple):
    """How a passphrase becomes a key: a name and what it costs, as the key file keeps them."""

    name: str
    costs: Mapping[str, int]


ARGON2ID = Kdf("argon2id", {"memory": 64 * 1024, "iterations": 3, "lanes": 4})
"""64 MiB: the second choice of RFC 9106, for machines that do other things as well."""
SCRYPT = Kdf("scrypt", {"n": 64 * 1024, "r": 8, "p": 1})
"""64 MiB too, where cryptography was built without argon2id."""
_MOST = {"memory": 2**21, "iterations": 64, "lanes": 64, "n": 2**20, "r": 32, "p": 16}
"""What a key file may ask of the machine."""


class Keys:
    """The keys of one folder, opened: the master key in memory, the keys of the parts as the file has them."""

    def __init__(self, folder: Path, fields: dict[str, Any], master: bytes) -> None:
        self._folder = folder
        self._fields = fields
        self._master = AESGCM(master)
        self._bytes = master

    @classmethod
    def made(cls, folder: Path, passphrase: str, parts: Iterable[str], kdf: Kdf | None = None) -> "Keys":
        """Make new keys for these parts and put their file in its place, synced. Raises OSError."""
        store, master = os.urandom(8).hex(), AESGCM.generate_key(256)
        fields = {"coachtui": "keys", "format": FORMAT, "store": store, **_wrapped(store, master, passphrase, kdf)}
        keys = cls(folder, {**fields, "parts": {}}, master)
        keys._put({**keys._fields, "parts": {part: keys._new(part) for part in sorted(parts)}})
        return keys

    @classmethod
    def opened(cls, folder: Path, passphrase: str, store: str) -> "Keys":
        """Open the key file of the records that are sealed with `store`.

        Raises WrongPassphraseError, DamagedError or TooNewError.
        """
        fields = _read(folder)
        if fields["store"] != store:
            raise DamagedError("keys-foreign", file=NAME, hint="restore-copy")
        kdf = Kdf(fields["kdf"]["name"], {name: cost for name, cost in fields["kdf"].items() if name != "name"})
        try:
            key = derive(passphrase, bytes.fromhex(fields["salt"]), kdf)
        except ValueError as error:
            raise DamagedError("keys-damaged", file=NAME, hint="restore-copy") from error
        try:
            return cls(folder, fields, _open(AESGCM(key), fields["master"], _about(store, "master")))
        except InvalidTag:
            raise WrongPassphraseError("passphrase-wrong", hint="passphrase-lost") from None

    @property
    def store(self) -> str:
        """Which records these keys are for."""
        store: str = self._fields["store"]
        return store

    def of(self, part: str) -> AESGCM:
        """Return the cipher of a part, also of one that another program made. Raises DamagedError."""
        if part not in self._fields["parts"]:
            self._fields = self._now()
        try:
            return AESGCM(_open(self._master, self._fields["parts"][part], _about(self.store, "part", part)))
        except (KeyError, InvalidTag):
            raise DamagedError("keys-part-gone", file=NAME, part=part, hint="restore-copy") from None

    def made_for(self, part: str) -> AESGCM:
        """Return the cipher of a part, whose key is made and synced first where it is new. Only for one who writes.

        Raises OSError or DamagedError.
        """
        fields = self._now() if part not in self._fields["parts"] else self._fields
        if part not in fields["parts"]:
            self._put({**fields, "parts": {**fields["parts"], part: self._new(part)}})
        return self.of(part)

    def forget(self, part: str) -> None:
        """Take the key of a part out of the file; within the right to write. Raises OSError or DamagedError."""
        fields = self._now()
        if part in fields["parts"]:
            self._put({**fields, "parts": {name: key for name, key in fields["parts"].items() if name != part}})

    def rewrap(self, passphrase: str, kdf: Kdf | None = None) -> None:
        """Put another passphrase in the place of the one there is; within the right to write. Raises OSError."""
        self._put({**self._now(), **_wrapped(self.store, self._bytes, passphrase, kdf)})

    def _now(self) -> dict[str, Any]:
        """Return what the file says: another program may have added a part, or changed the passphrase."""
        fields = _read(self._folder)
        if fields["store"] != self.store:
            raise DamagedError("keys-foreign", file=NAME, hint="restore-copy")
        return fields

    def _new(self, part: str) -> str:
        return _close(self._master, AESGCM.generate_key(256), _about(self.store, "part", part))

    def _put(self, fields: dict[str, Any]) -> None:
        disk.replace(self._folder / NAME, _encoded(fields))
        disk.sync_folder(self._folder)
        self._fields = fields


def derive(passphrase: str, salt: bytes, kdf: Kdf) -> bytes:
    """Return the key that a passphrase makes. Raises CoachError where this machine cannot compute it."""
    typed = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    costs = kdf.costs
    if kdf.name == "scrypt":
        return Scrypt(salt=salt, length=_KEY, n=costs["n"], r=costs["r"], p=costs["p"]).derive(typed)
    try:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        made = Argon2id(
            salt=salt,
            length=_KEY,
            iterations=costs["iterations"],
            lanes=costs["lanes"],
            memory_cost=costs["memory"],
        )
    except (ImportError, UnsupportedAlgorithm) as error:
        raise CoachError("kdf-missing", kdf=kdf.name, hint="update-cryptography") from error
    return made.derive(typed)


def _wrapped(store: str, master: bytes, passphrase: str, kdf: Kdf | None) -> dict[str, Any]:
    """Return the fields that a passphrase decides."""
    salt = os.urandom(16)
    chosen = kdf or ARGON2ID
    try:
        key = derive(passphrase, salt, chosen)
    except CoachError:
        chosen = SCRYPT
        key = derive(passphrase, salt, chosen)
    wrapped = _close(AESGCM(key), master, _about(store, "master"))
    return {"kdf": {"name": chosen.name, **chosen.costs}, "salt": salt.hex(), "master": wrapped}


def _close(cipher: AESGCM, key: bytes, about: bytes) -> str:
    nonce = os.urandom(_NONCE)
    return (nonce + cipher.encrypt(nonce, key, about)).hex()


def _open(cipher: AESGCM, wrapped: str, about: bytes) -> bytes:
    data = bytes.fromhex(wrapped)
    return cipher.decrypt(data[:_NONCE], data[_NONCE:], about)


def _about(*names: str) -> bytes:
    return "\0".join((f"coachtui-keys-{FORMAT}", *names)).encode()


def _encoded(fields: Mapping[str, Any]) -> bytes:
    return json.dumps({**fields, "crc": crc32(json.dumps(fields).encode())}, indent=1).encode() + b"\n"


def _read(folder: Path) -> dict[str, Any]:
    """Return the fields of the key file, which are what was written to the last byte.

    Raises DamagedError or TooNewError.
    """
    found = disk.read(folder / NAME)
    if found is None:
        raise DamagedError("keys-gone", file=NAME, hint="restore-copy")
    data = found[0]
    try:
        fields: dict[str, Any] = json.loads(data)
        fields.pop("crc")
        if _encoded(fields) != data:
            raise ValueError("not what was written")
        if fields["format"] > FORMAT:
            raise TooNewError("records-too-new", file=NAME, version=fields["format"], hint="update-app")
        _check(fields)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise DamagedError("keys-damaged", file=NAME, hint="restore-copy") from error
    return fields


def _check(fields: Mapping[str, Any]) -> None:
    """Raise ValueError or KeyError where a file that was made by hand asks for what cannot be, or costs too much."""
    known = {kdf.name: kdf for kdf in (ARGON2ID, SCRYPT)}[fields["kdf"]["name"]]
    for name in known.costs:
        if not 1 <= fields["kdf"][name] <= _MOST[name]:
            raise ValueError("out of bounds")
    for sealed in (fields["salt"], fields["master"], *fields["parts"].values()):
        bytes.fromhex(sealed)
