"""Keys, clicks, sizes and words in no order at all: nothing breaks, and undo brings everything back."""

from random import Random

import pytest
from stage import LARGE, SMALL, Play, Stage

from coachtui.store.records import Records

CHARACTERS = "1234567nedxhmfbtuUaz+?:/<>[]."
NAMED = (
    "up down left right home end pageup pagedown enter enter enter escape escape space tab shift+tab f9 f1 "
    "shift+left shift+right ctrl+left ctrl+right backspace delete ctrl+u ctrl+p"
)
KEYS = [*CHARACTERS, *NAMED.split()]
WORDS = ["fri", "mon", "27/11", "31/2", "9:30", "10", "45", "600", "1 h", "anna", "ole", "key", "Vera Lind, Bo", "[/]"]
SIZES = (SMALL, LARGE, (60, 20), (40, 10))


async def act(coach: Stage, rng: Random) -> str:
    """Do one thing, and return what it was."""
    what = rng.random()
    if what < 0.08:
        word = rng.choice(WORDS)
        await coach.write(word)
        return repr(word)
    if what < 0.14:
        width, height = coach.app.size
        x, y = rng.randrange(width), rng.randrange(height)
        await coach.click(x, y)
        return f"click {x},{y}"
    if what < 0.18:
        keys = [rng.choice(KEYS) for _ in range(3)]
        await coach.hurry(*keys)
        return f"at once {' '.join(keys)}"
    if what < 0.19:
        size = rng.choice(SIZES)
        await coach.resize(*size)
        return f"size {size}"
    key = rng.choice(KEYS)
    await coach.press(key)
    return key


def everything(records: Records) -> tuple[list[str], ...]:
    """Return all records of the year, to compare."""
    return tuple(
        sorted(map(repr, kind)) for kind in (records.people.all(), records.blocks.all(), records.ledger.year(2026))
    )


def check(records: Records) -> None:
    """Fail where two planned blocks overlap, or a block was held without its minutes or twice."""
    planned = [block for block in records.blocks.all() if block.state == "planned"]
    assert not [(block, other) for i, block in enumerate(planned) for other in planned[:i] if block.clashes(other)]
    entries = [entry.block for entry in records.ledger.year(2026) if entry.block]
    held = [block.id for block in records.blocks.all() if block.state == "held" and block.day.year == 2026]
    assert sorted(entries) == sorted(held)


@pytest.mark.parametrize("seed", [1, 2, *(pytest.param(seed, marks=pytest.mark.long) for seed in (3, 4, 5))])
@pytest.mark.usefixtures("demo_team")
async def test_whatever_is_pressed_the_app_runs_on_and_undo_brings_everything_back(play: Play, seed: int) -> None:
    rng = Random(seed)
    done: list[str] = []
    async with play(size=rng.choice(SIZES[:2])) as coach:
        before = everything(coach.records)
        while len(done) < 90 and coach.app.is_running:
            done.append(await act(coach, rng))
            assert coach.app._exception is None, done[-20:]
        assert coach.app.is_running, "take a seed that does not click on a way out"
        check(coach.records)
        after, changes = everything(coach.records), len(coach.records.history().undo)
        while len(coach.app.screen_stack) > 1:
            await coach.press("escape")
        await coach.press(*["u"] * changes)
        assert everything(coach.records) == before, done
        await coach.press(*["U"] * changes)
        assert everything(coach.records) == after, done
