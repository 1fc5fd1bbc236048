"""Whatever a record holds comes back as it was, or is refused before a byte is written."""

import math
from pathlib import Path
from typing import Any

import pytest
from sealing_tools import CHEAP, PASSPHRASE, put, seal_of, values
from things import bytes_of

from coachtui.store.resealing import seal_up
from coachtui.store.store import Store

ODD: dict[str, Any] = {
    "a lone surrogate": "Søren \ud800 \udfff",
    "markup and escape codes": "<b>[/][red]{x}\x1b[31m\x1b]0;title\x07\u202e\x00",
    "a megabyte": "næste gang " * 100_000,
    "a huge integer": -(10**4000),
    "the infinite": [math.inf, -math.inf, 1e308, 5e-324],
    "a frame in a text": "\xc7CT\x02" * 20,
}


@pytest.fixture(params=["plain", "sealed"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "records"
    folder.mkdir()
    if request.param == "sealed":
        seal_up(folder, PASSPHRASE, CHEAP)
    return folder


def through(folder: Path, value: Any) -> list[Any]:
    """Return a value as it is read from frames, and as it is read from snapshots."""
    store = Store(folder, seal_of(folder))
    put(store, value)
    from_frames = values(Store(folder, seal_of(folder)))
    with store.writing():
        store.checkpoint()
    return [*from_frames, *values(Store(folder, seal_of(folder)))]


@pytest.mark.parametrize("name", ODD)
def test_an_odd_value_comes_back_as_it_was(kept: Path, name: str) -> None:
    assert through(kept, ODD[name]) == [ODD[name]] * 6


def test_what_is_no_number_comes_back_as_that(kept: Path) -> None:
    assert all(math.isnan(value) for value in through(kept, math.nan))


@pytest.mark.parametrize("value", [10**5000, {1, 2}, b"bytes"], ids=["integer", "set", "bytes"])
def test_what_cannot_be_read_again_is_not_written(kept: Path, value: Any) -> None:
    store = Store(kept, seal_of(kept))
    put(store, 1)
    before = bytes_of(kept)
    with pytest.raises((TypeError, ValueError)):
        put(store, value)
    assert bytes_of(kept) == before
    put(store, 2)
    assert values(Store(kept, seal_of(kept))) == values(store) == [2] * 3
