"""G002 to G006: what a folder should not hold when others read it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from coachtui.content.characters import places
from coachtui.content.diagnostics import Diagnostic, Mark
from coachtui.content.linting.given import Bank, Given
from coachtui.practice.findings import Finding

LARGEST = 20
"""Megabytes of content in a source, each a million bytes."""
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(
    r"(?<![\w.+-])(?:(?:\+|00)[1-9][0-9]{0,2}(?:[ -]?\(?[0-9]{1,4}\)?){2,6}"
    r"|[0-9]{2} [0-9]{2} [0-9]{2} [0-9]{2}|0[0-9]{1,3}-[0-9]{2,3} ?[0-9]{2} ?[0-9]{2,3})(?![\w-])"
)
_FEWEST_DIGITS = 8


def check(files: Iterable[Given]) -> Iterator[Diagnostic]:
    """Return what stands in files, or in their names, that should not be shared."""
    known: dict[str, Given] = {}
    for given in files:
        first = known.setdefault(unicodedata.normalize("NFC", given.file.shown).casefold(), given)
        if first is not given:
            values = {"name": given.file.path.name, "other": first.file.path.name}
            yield Diagnostic("G002", given.file.shown, Mark(1, 1), values)
        text = "\n".join(given.lines)
        if "@" in text:
            yield from (Diagnostic("G005", given.file.shown, mark) for mark, _ in places(_ADDRESS, text))
        for mark, found in places(_PHONE, text):
            if sum(letter.isdigit() for letter in found) >= _FEWEST_DIGITS:
                yield Diagnostic("G006", given.file.shown, mark)


def check_size(files: Iterable[Given], shown: str) -> Iterator[Diagnostic]:
    """Return whether all files of a source together are too large; `shown` is the folder as people know it."""
    size = sum(len(line.encode("utf-8", "replace")) + 1 for given in files for line in given.lines)
    if size > LARGEST * 1_000_000:
        values = {"found": -(-size // 1_000_000), "most": LARGEST}
        yield Diagnostic("G003", shown or ".", Mark(1, 1), values)


def check_licence(bank: Bank) -> Iterator[Diagnostic]:
    """Return whether a bank says nothing of a licence."""
    for given in bank.originals:
        if given.file.format == "bank" and given.values is not None and not given.values["license"]:
            yield given.found(Finding("G004", ("title",), {}, key=True))
