"""Settings of this machine: a small TOML file that may be missing, and may hold mistakes without stopping the app."""

import re
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

LANGUAGES = ("en", "da", "sv")
THEMES = ("dark", "light")
MOST_MONTHS = 1200


class Complaint(NamedTuple):
    """A line of the settings file that was passed over: its number (0: unknown), a code and its values."""

    line: int
    code: str
    values: dict[str, str]


class Settings(NamedTuple):
    """What a user may set; every field has a default that suits most."""

    language: str = ""
    """`en`, `da` or `sv`; empty: as the system says."""
    theme: str = "dark"
    """`dark` or `light`."""
    zone: str = ""
    """Time zone such as `Europe/Copenhagen`; empty: the system's."""
    names_in_line: bool = False
    """Whether the line for the shell prompt may name people."""
    names_in_calendar: bool = False
    """Whether titles in calendar files may name people."""
    keys: Mapping[str, str] = MappingProxyType({})
    """Own keys by command id, such as `plan.new = "b"`; several with commas between them."""
    keep_months: int = 0
    """Months after which a reminder says that something about a person is old; 0: none. Nothing is ever deleted."""


class Loaded(NamedTuple):
    """The settings as far as they could be read, and what was passed over."""

    settings: Settings
    complaints: tuple[Complaint, ...]


def load(path: Path) -> Loaded:
    """Read the settings file. A mistake costs the value it stands in, never the rest, and never the start."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Loaded(Settings(), ())
    except (OSError, UnicodeDecodeError):
        return Loaded(Settings(), (Complaint(0, "settings-unreadable", {}),))
    complaints: list[Complaint] = []
    values = _parse(text, complaints)
    found: dict[str, object] = {}
    for key, value in values.items():
        problem = _problem(key, value)
        if problem:
            complaints.append(Complaint(line_of(text, key), problem, {"key": key, "value": str(value)[:40]}))
        else:
            found[key] = _keys(text, value, complaints) if isinstance(value, dict) else value
    complaints.sort(key=lambda complaint: complaint.line)
    return Loaded(Settings(**found), tuple(complaints))  # type: ignore[arg-type]  # _problem checked each kind


def _parse(text: str, complaints: list[Complaint]) -> dict[str, object]:
    """Parse the text; while a line breaks the syntax, note it, blank it, and read the rest."""
    import tomllib

    lines = text.split("\n")
    for _ in range(20):
        try:
            return tomllib.loads("\n".join(lines))
        except tomllib.TOMLDecodeError as error:
            at = re.search(r"at line (\d+)", str(error))
            number = int(at.group(1)) if at else len(lines)
            while number > 1 and not lines[number - 1].strip():
                number -= 1
            complaints.append(Complaint(number, "settings-syntax", {"text": lines[number - 1].strip()[:40]}))
            lines[number - 1] = ""
    return {}


def _problem(key: str, value: object) -> str:
    """Return the code of what is wrong with a value, or an empty text."""
    if key == "language":
        return "" if value in ("", *LANGUAGES) else "settings-language"
    if key == "theme":
        return "" if value in THEMES else "settings-theme"
    if key == "zone":
        return "" if isinstance(value, str) and (not value or _known_zone(value)) else "settings-zone"
    if key in ("names_in_line", "names_in_calendar"):
        return "" if isinstance(value, bool) else "settings-yes-no"
    if key == "keep_months":
        return "" if type(value) is int and 0 <= value <= MOST_MONTHS else "settings-months"
    if key == "keys":
        return "" if isinstance(value, dict) else "settings-keys"
    return "settings-unknown"


def _keys(text: str, table: Mapping[str, object], complaints: list[Complaint]) -> dict[str, object]:
    """Return the keys that are texts; note the others."""
    flat = _flat(table)
    for command, value in flat.items():
        if not isinstance(value, str):
            line = line_of(text, command) or line_of(text, "keys")
            complaints.append(Complaint(line, "settings-keys", {"key": command, "value": str(value)[:40]}))
    return {command: value for command, value in flat.items() if isinstance(value, str)}


def _flat(table: Mapping[str, object], before: str = "") -> dict[str, object]:
    """Return nested tables as one, so that `plan.new = "b"` and `"plan.new" = "b"` mean the same."""
    flat: dict[str, object] = {}
    for key, value in table.items():
        flat.update(_flat(value, f"{before}{key}.") if isinstance(value, dict) else {before + key: value})
    return flat


def _known_zone(name: str) -> bool:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def line_of(text: str, key: str) -> int:
    """Return the number of the line that sets a key or opens its table; 0 where none does."""
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(rf"\s*(\[+\s*)?[\"']?{re.escape(key)}[\"']?\s*(\.|=|\])", line):
            return number
    return 0


def save(path: Path, **changes: object) -> None:
    """Write changed settings into the file, keeping comments and order. Raises OSError where it cannot be done."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(path.read_text(encoding="utf-8"))
    except (FileNotFoundError, UnicodeDecodeError, TOMLKitError):
        if path.exists():
            raise OSError(0, "the settings file has a mistake") from None
        document = tomlkit.document()
    for key, value in changes.items():
        document[key] = value
    path = path.resolve()
    temporary = path.with_suffix(".toml.new")
    temporary.write_text(tomlkit.dumps(document), encoding="utf-8")
    temporary.chmod(0o600)
    temporary.replace(path)
