"""A disk that takes its time: keys are answered meanwhile, and nothing shows as done before it is."""

import asyncio
import os
import threading
from collections.abc import Callable

import pytest
from stage import Play


async def until(seen: Callable[[], bool]) -> None:
    """Let the app go on until something is seen."""
    async with asyncio.timeout(10):
        while not seen():
            await asyncio.sleep(0)


@pytest.mark.usefixtures("demo_team")
async def test_keys_are_answered_while_a_change_waits_for_the_disk(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, let_go, right = threading.Event(), threading.Event(), os.fdatasync

    def slow(descriptor: int) -> None:
        asked.set()
        assert let_go.wait(5), "the app waits for the disk"
        right(descriptor)

    async with play() as coach:
        to_settle = coach.body.count("as planned")
        monkeypatch.setattr("os.fdatasync", slow)
        try:
            coach._send("h")
            await until(asked.is_set)
            assert coach.body.count("as planned") == to_settle, "what is not on disk does not show"
            coach._send("3")
            await until(lambda: "12 people" in coach.text)
            coach._send("1")
            await until(lambda: "Did this happen?" in coach.text)
            assert coach.body.count("as planned") == to_settle
        finally:
            let_go.set()
        await coach.settle()
        assert coach.body.count("as planned") == to_settle - 1
