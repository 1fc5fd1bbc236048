"""What a check found in a scenario: a code, the path of the element in its file, and the values for the sentence."""

from collections.abc import Mapping
from typing import Any, NamedTuple, TypeAlias

Path: TypeAlias = tuple[str | int, ...]
"""The way to an element as it stands in the file: keys of maps and positions in lists, from 0.

`("scenes", "opening", "choices", 0, "goto")`, `("scenes", "opening", "them", 1, "if")`, `("meters", "trust")`. Where a
file has no such element, as for `them` as plain words or a field that was left out, what would hold it is shown.
"""


class Finding(NamedTuple):
    """What a check found, by the path of the element; `key`: at the name of the element instead of its value.

    `code` is one of `content.codes`, as plain text; `values` fill its sentence. `offset` and `length` name a part of a
    text, such as a name within a condition; a length of 0 means all of it. `among` are the fields at the top of the
    file in which a name was looked for, `rests_on` those that must have been read in full for it to be sure.
    """

    code: str
    path: Path
    values: Mapping[str, Any]
    key: bool = False
    offset: int = 0
    length: int = 0
    among: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
