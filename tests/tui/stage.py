"""The app on a stage: keys go in, what stands on the screen comes out, and nothing waits for time to pass."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
from textual import events
from textual._context import visible_screen_stack
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Input, Label

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.coaching.people import Person
from coachtui.paths import Home
from coachtui.services.desk import Desk, UseCase
from coachtui.services.figures import figures_of
from coachtui.services.people import find_person
from coachtui.settings import Complaint, Settings
from coachtui.store.records import Records
from coachtui.tui.app import CoachApp
from coachtui.tui.widgets.notice import Notice

SMALL, LARGE = (80, 24), (120, 40)
"""The terminals every screen is made for."""

_ROUNDS = 500
"""Rounds of messages after which a screen that never comes to rest is a mistake."""
_STUCK = 10.0
"""Seconds after which a widget that deals with no message is passed over; nothing waits so long but a mistake."""

_CHARACTERS = {"space": " "}
"""What keys with a name type."""


class Stage:
    """A running app with its keys and its frame. Made by the `play` fixture."""

    def __init__(self, app: CoachApp, desk: Desk, home: Home) -> None:
        self.app = app
        self.desk = desk
        self.home = home
        self.presses = 0
        """Keys pressed so far."""
        self._heard = self._waiting = 0
        self._arrived = asyncio.Event()
        self._held_up: Widget | None = None
        self._pilot: Pilot[str] | None = None

    @asynccontextmanager
    async def on(self, size: tuple[int, int]) -> AsyncIterator["Stage"]:
        """Run the app in a terminal of some size, and come to rest."""
        self.app.animation_level = "none"
        self.app.delay_update = _at_once  # type: ignore[method-assign]
        try:
            async with self.app.run_test(size=size, message_hook=self._hear) as self._pilot:
                await self.settle()
                yield self
        finally:
            if self.app._task:
                await asyncio.wait([self.app._task], timeout=_STUCK)
            self.app.worktop.close()

    # What goes in

    async def press(self, *keys: str) -> None:
        """Press keys, by their character or Textual's name, each after the screen came to rest from the one before."""
        for key in keys:
            self._send(key)
            await self.settle()

    async def hurry(self, *keys: str) -> None:
        """Press keys faster than anything can be done about them."""
        for key in keys:
            self._send(key)
        await self.settle()

    async def write(self, text: str) -> None:
        """Type a text, key by key."""
        await self.hurry(*text)

    async def follow(self, way: Sequence[str]) -> None:
        """Press the keys of a way, and type what stands on it behind a quote mark."""
        for step in way:
            await (self.write(step[1:]) if step[0] == "'" and step[1:] else self.press(step))

    async def fill(self, field: str, text: str) -> None:
        """Go to a field of the form in front with the arrows, and type over what stands there."""
        inputs = [one.id for one in self.app.screen.query(Input)]
        wanted = inputs.index(f"field-{field}")
        focused = self.app.focused
        here = inputs.index(focused.id) if focused else 0
        await self.press(*["down" if wanted > here else "up"] * abs(wanted - here))
        await self.press("end", *["ctrl+u"] if self.value(field) else [])
        await self.write(text)

    async def paste(self, text: str) -> None:
        """Paste a text, as a terminal does."""
        self.app.post_message(self._signed(events.Paste(text)))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Make the terminal another size."""
        self._driver._size = Size(width, height)
        self.app.post_message(events.Resize(Size(width, height), Size(width, height)))
        await self.settle()
        self.app._check_resize()
        await self.settle()

    @asynccontextmanager
    async def held_up(self, selector: str) -> AsyncIterator[None]:
        """Let one widget deal with its messages only afterwards, as happens on a busy machine."""
        widget, gate = self.app.screen.query_one(selector), asyncio.Event()
        widget.call_later(gate.wait)
        self._held_up = widget
        yield
        self._held_up = None
        gate.set()
        await self.settle()

    async def click(self, x: int, y: int) -> None:
        """Click a cell of the frame."""
        assert self._pilot is not None
        await self._pilot.click(offset=(x, y))
        await self.settle()

    def _send(self, key: str) -> None:
        self.presses += 1
        char = key if len(key) == 1 else _CHARACTERS.get(key)
        name = _character_to_key(key) if len(key) == 1 else key
        self.app.post_message(self._signed(events.Key(name, char)))

    def _signed(self, event: events.Event) -> events.Event:
        event.set_sender(self.app)
        return event

    @property
    def _driver(self) -> HeadlessDriver:
        driver = self.app._driver
        assert isinstance(driver, HeadlessDriver)
        return driver

    # What comes out

    @property
    def lines(self) -> list[str]:
        """The frame as text, without the blanks at the ends of its lines."""
        return frame(self.app)

    @property
    def text(self) -> str:
        """The frame as one text."""
        return "\n".join(self.lines)

    @property
    def footer(self) -> str:
        """The line of commands."""
        return self.lines[-1]

    @property
    def body(self) -> str:
        """What stands between the bars, without what was said last."""
        said = self.app.screen.query_one(Notice).size.height
        return "\n".join(self.lines[1 : -1 - said])

    @property
    def notice(self) -> str:
        """What the screen in front has just said."""
        return self.app.screen.query_one(Notice).text

    def line(self, part: str) -> str:
        """Return the one line of the frame that holds a text."""
        found = [line for line in self.lines if part in line]
        assert len(found) == 1, f"{part!r} stands on {len(found)} lines of\n{self.text}"
        return found[0]

    @property
    def pointed(self) -> str:
        """The line the cursor stands on."""
        found = [line for line in self.lines if line.strip().startswith("▸")]
        assert len(found) == 1, self.text
        return found[0]

    def value(self, field: str) -> str:
        """Return what stands in a field of the form in front."""
        return self.app.screen.query_one(f"#field-{field}", Input).value

    def said_at(self, field: str) -> str:
        """Return the mistake that can be read below a field, if its field has the keys; else an empty text."""
        label = self.app.screen.query_one(f"#help-{field}", Label)
        focused = self.app.focused
        at = label.has_class("error") and focused is not None and focused.id == f"field-{field}"
        return self.seen(label) if at else ""

    def seen(self, widget: Widget) -> str:
        """Return what can be read of a widget in the frame, its lines joined."""
        placed = self.app.screen.find_widget(widget)
        region = placed.region.intersection(placed.clip)
        lines = [
            strip.crop(region.x, region.right).text.strip() for strip in strips(self.app)[region.y : region.bottom]
        ]
        return " ".join(line for line in lines if line)

    @property
    def in_front(self) -> str:
        """The kind of screen in front."""
        return type(self.app.screen).__name__

    # The records behind it

    @property
    def records(self) -> Records:
        """The records as the app has them in memory."""
        return self.desk.records

    def person(self, name: str) -> Person:
        """Return one person who is here."""
        return find_person(self.records, name, self.desk.context.today)

    def blocks(self, name: str) -> list[Block]:
        """Return a person's blocks in order of their days."""
        return sorted(self.records.blocks.of(self.person(name).id), key=lambda block: (block.day, block.id))

    def held(self, name: str = "") -> int:
        """Return the minutes held this month: with one person, or in all."""
        context = self.desk.context
        rows = figures_of(self.records, Month.of(context.today), context).rows
        return sum(row.held for row in rows if row.person.name.startswith(name))

    def do(self, use_case: UseCase[Any], given: Any) -> None:
        """Change the records before anyone looks, past the interface."""
        self.desk.do(use_case, given)

    # Coming to rest

    async def settle(self) -> None:
        """Wait until every message is dealt with, every change is written and nothing more happens by itself."""
        quiet = 0
        for _ in range(_ROUNDS):
            if self.app._exception or not self.app.is_running:
                return
            before = self._heard
            await self._changes()
            if self.app.animator._animations:
                self.app.animator()
                self._heard += 1
            self.app.screen._on_timer_update()
            await self._messages()
            quiet = quiet + 1 if self._heard == before else 0
            if quiet == 3:
                return
        pytest.fail(f"the screen does not come to rest:\n{self.text}")

    async def _changes(self) -> None:
        """Wait for the changes on their way to the records."""
        worktop = self.app.worktop
        if worktop._reading and not worktop._reading.done():
            await asyncio.wait([worktop._reading])
            self._heard += 1
        async with worktop._turn:
            await worktop._in_writer(lambda: None)
        doing = [worker for worker in self.app.workers if worker.group == "changes"]
        if doing:
            await self.app.workers.wait_for_complete(doing)

    async def _messages(self) -> None:
        """Wait until each part of the screen in front has dealt with what waits for it now."""
        self._waiting, self._arrived = 0, asyncio.Event()
        for pump in (self.app, *self.app.screen.walk_children(with_self=True)):
            if pump is self._held_up:
                continue
            self._waiting += pump.post_message(events.Callback(callback=self._arrive))
        waits = [asyncio.ensure_future(event.wait()) for event in (self._arrived, self.app._exception_event)]
        await asyncio.wait(waits, timeout=_STUCK, return_when=asyncio.FIRST_COMPLETED)
        for wait in waits:
            wait.cancel()

    def _arrive(self) -> None:
        self._waiting -= 1
        if not self._waiting:
            self._arrived.set()

    def _hear(self, message: Message) -> None:
        ours = isinstance(message, events.Callback) and message.callback == self._arrive
        if not ours and not isinstance(message, events.Timer):
            self._heard += 1


def _at_once(delay: float = 0.0) -> None:
    """Take the place of a pause in which Textual hides one area while it shows the next."""


def strips(app: CoachApp) -> list[Strip]:
    """Return the styled lines that the terminal gets, with the screens that are seen below a dialog."""
    visible_screen_stack.set(app._background_screens)
    return app.screen._compositor.render_strips()


def frame(app: CoachApp) -> list[str]:
    """Return the screen as the terminal would show it, line by line, without the blanks at the ends of the lines."""
    return [strip.text.rstrip() for strip in strips(app)]


def stage(
    desk: Desk, home: Home, settings: Settings, complaints: Sequence[Complaint] = (), *, demo: bool = False
) -> Stage:
    """Return a stage with the app on it, not yet running."""
    return Stage(CoachApp(desk, settings, home, complaints, demo=demo), desk, home)


Play = Callable[..., AbstractAsyncContextManager[Stage]]
"""`async with play() as coach:` runs the app over what the home holds, and takes a size, settings, a clock, `demo`."""
