"""What every area shares: the bar of areas above, the body, a line for what was done, the commands below."""

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from functools import update_wrapper
from typing import Any, ClassVar, Concatenate, ParamSpec, Protocol, TypeVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from coachtui.coaching.blocks import Block
from coachtui.coaching.months import Month
from coachtui.errors import CoachError
from coachtui.i18n import _
from coachtui.services.desk import UseCase
from coachtui.tui.areas import PLACES
from coachtui.tui.commands import Command, Commanding
from coachtui.tui.widgets.bar import Bar, Stretch, command_stretch
from coachtui.tui.widgets.lines import Line, Piece
from coachtui.tui.widgets.notice import Notice
from coachtui.tui.worktop import Given, Worktop
from coachtui.wording.dates import day, week
from coachtui.wording.errors import in_one_line


class Asking(Protocol):
    """A screen that may ask in dialogs, and says what could not be done."""

    @property
    def is_active(self) -> bool:
        """Whether it is in front."""
        ...

    def complain(self, error: CoachError, /) -> None:
        """Say what could not be done."""
        ...

    def run_worker(self, work: Any, *, group: str) -> Any:
        """Run a coroutine beside the keys."""
        ...


AskingT = TypeVar("AskingT", bound=Asking)
Asked = ParamSpec("Asked")


def asking(
    method: Callable[Concatenate[AskingT, Asked], Coroutine[Any, Any, None]],
) -> Callable[Concatenate[AskingT, Asked], None]:
    """Let a screen's method ask in dialogs without holding up the keys; a CoachError on the way is said, not fatal."""

    async def guarded(screen: AskingT, *given: Asked.args, **named: Asked.kwargs) -> None:
        if not screen.is_active:
            return
        try:
            await method(screen, *given, **named)
        except CoachError as error:
            screen.complain(error)

    def start(screen: AskingT, /, *given: Asked.args, **named: Asked.kwargs) -> None:
        screen.run_worker(guarded(screen, *given, **named), group="asking")

    return update_wrapper(start, method)


class Area(Commanding, Screen[None]):
    """A screen with a number: shows a view of the records, and shows it anew when they change."""

    PLACE: ClassVar[str] = ""
    """The id of this area's place."""

    def __init__(self, worktop: Worktop) -> None:
        super().__init__()
        self.worktop = worktop
        self._seen = -1

    def compose(self) -> ComposeResult:
        """Lay out the bars and the body between them."""
        yield Bar(id="areas")
        yield from self.body()
        yield Notice()
        yield Bar(id="commands")

    def body(self) -> Iterable[Widget]:
        """Return the widgets between the bars."""
        raise NotImplementedError

    def show_view(self) -> None:
        """Ask the services and show the answer."""
        raise NotImplementedError

    def allows(self, command: Command) -> bool:
        """Allow nothing before the body is there: keys may come faster than an area opens."""
        return self.is_mounted and super().allows(command)

    def person_here(self) -> str:
        """Return the id of the person under the cursor, or an empty text."""
        return ""

    def month_here(self) -> Month:
        """Return the month that is shown, or this one."""
        return Month.of(self.worktop.context.today)

    def go_to_person(self, person: str) -> bool:
        """Put the cursor on a person, and tell whether they have a place here."""
        return False

    def go_to(self, block: Block) -> None:
        """Put the cursor on a block, where the area shows it."""

    def point_at(self, record: str) -> None:
        """Put the cursor on a row that stands for a record, where the area shows one."""

    def on_screen_resume(self) -> None:
        """Show what changed while another screen was in front, and all that can be done now that it is gone."""
        if self._seen != self.worktop.version:
            self.renew()
        elif self.is_mounted:
            self.show_commands()

    def on_screen_suspend(self) -> None:
        """What was just done is not news any more when one comes back."""
        self.say("")

    def renew(self) -> None:
        """Show the records as they are now."""
        self._seen = self.worktop.version
        try:
            self.show_view()
        except CoachError as error:
            self.complain(error)
        self.query_one("#areas", Bar).show(self._places(), right=self._date())
        self.show_commands()

    def show_commands(self) -> None:
        """Show the commands that can be carried out where the cursor is."""
        keymap = self.worktop.keymap
        shown: list[Stretch] = []
        tail: list[Stretch] = []
        for owner in (self, self.app):
            if not isinstance(owner, Commanding):
                continue
            for command in owner.commands():
                if owner.in_footer(command):
                    stretch = command_stretch(command, keymap, "screen" if owner is self else "app")
                    (tail if command.id in ("help", "all") else shown).append(stretch)
        self.query_one("#commands", Bar).show(shown, tail)

    def _places(self) -> list[Stretch]:
        return [
            Stretch(
                (
                    Piece(place.key, "accent"),
                    Piece(" "),
                    Piece(_(place.name), "title" if place.id == self.PLACE else "dim"),
                ),
                f"app.area('{place.id}')",
            )
            for place in PLACES
        ]

    def _date(self) -> Line:
        today = self.worktop.context.today
        date = Piece(f"{day(today)} · {week(today)}", "dim")
        return (Piece(_("demo"), "warn"), Piece("   "), date) if self.worktop.demo else (date,)

    def done(self, text: str) -> None:
        """Say what was done, and how to take it back; nothing where nothing was done."""
        self.query_one(Notice).say(text, _("u Undo") if text and self.worktop.undoable else "")

    def say(self, text: str) -> None:
        """Say something that nothing was changed by."""
        self.query_one(Notice).say(text)

    def warn(self, text: str) -> None:
        """Say what is wrong."""
        self.query_one(Notice).warn(text)

    def complain(self, error: CoachError) -> None:
        """Say what could not be done, and what to do next."""
        self.warn(in_one_line(error))

    def change(self, use_case: UseCase[Given], given: Given) -> None:
        """Carry a use case out and say what came of it."""
        self.attempt(self.worktop.do(use_case, given))

    def attempt(self, doing: Awaitable[str]) -> None:
        """Do something that ends in a sentence or a CoachError, without holding up the keys."""
        self.run_worker(self._attempt(doing), group="changes")

    def take_back(self, doing: Awaitable[str]) -> None:
        """Undo or redo, and put the cursor on what came back."""
        self.attempt(self._take_back(doing))

    async def _take_back(self, doing: Awaitable[str]) -> str:
        said = await doing
        for record in self.worktop.touched:
            if block := self.worktop.records.blocks.get(record):
                self.go_to(block)
        return said

    async def _attempt(self, doing: Awaitable[str]) -> None:
        try:
            said = await doing
        except CoachError as error:
            self.complain(error)
        else:
            self.done(said)
