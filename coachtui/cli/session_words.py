"""What a session says line by line: how it opens, what is asked, what was understood, whether it counts."""

from collections.abc import Sequence

from coachtui.cli.output import columns, say
from coachtui.coaching.flows import Flow
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Reason, Rule
from coachtui.coaching.running import Running
from coachtui.content.library import Library
from coachtui.i18n import _
from coachtui.services.session.last import LastTime
from coachtui.services.session.lines import Entered
from coachtui.services.session.slashes import SLASHES
from coachtui.wording.dates import day, day_of_month
from coachtui.wording.durations import part_of
from coachtui.wording.sessions import counts_with, log_line, owner
from coachtui.wording.slashes import SLASH_HELP
from coachtui.wording.talks import lacks, not_understood


def first_name(person: Person) -> str:
    """Return what a person is called within a session."""
    return person.name.split()[0]


def say_opening(person: Person, running: Running, last: LastTime, minutes: int) -> None:
    """Say who, by which flow and how long, what was left open, what went well, and what a talk that rested holds."""
    say(" · ".join(text for text in (person.name, running.title, part_of(minutes, running.planned)) if text))
    if last.actions:
        say(_("Last time"), indent=1)
        rows = [
            (owner(action.owner, first_name(person)), action.text, day(action.due) if action.due else "")
            for action in last.actions
        ]
        columns(rows, indent=2)
    if last.wins:
        say(_("Went well"), indent=1)
        columns([(win.text, day_of_month(win.day)) for win in last.wins], indent=2)
    so_far = [line for line in running.log if line.kind != "prompt"]
    if so_far:
        say(_("Written so far"), indent=1)
        for line in so_far:
            say(log_line(line, first_name(person)), indent=2)
    say(_("A line is a note, an empty line the next prompt; /? shows the rest, Ctrl+C pauses."), indent=1)


def say_lacking(library: Library, flow: Flow) -> None:
    """Say what is not as it should be with a flow's prompts; nothing where all is well."""
    for sentence in lacks(library, flow):
        say(sentence, indent=1)


def say_prompt(running: Running, former: str) -> None:
    """Say the prompt, below its stage where the `former` one was in another."""
    stage = next((stage for stage in running.stages if stage.id == running.stage), None)
    prompt = running.prompt
    if stage and stage.id != former and prompt:
        say()
        say(f"{stage.title} · {stage.aim}" if stage.aim else stage.title, indent=1)
    if prompt is None:
        say(_("That was the last prompt. Enter ends the talk; write on for as long as you like."), indent=1)
    elif prompt.ask:
        say()
        say(prompt.ask, indent=3)


def say_slashes() -> None:
    """Say what the line understands."""
    rows = [(f"/{slash.letters}", _(SLASH_HELP[slash.word])) for slash in SLASHES]
    columns([*rows, ("//", _("A note that begins with a slash begins with two."))], indent=2)


def say_understood(entered: Entered, person: Person) -> None:
    """Say what was made of a line, once: an action with its owner and day, a win, or what is missing in it."""
    if entered.line and entered.line.kind != "note":
        say(log_line(entered.line, first_name(person)), indent=2)
    if wrong := not_understood(entered):
        say(wrong, indent=2)


def say_counts(person: Person, rule: Rule, reasons: Sequence[Reason]) -> None:
    """Say whether a session counts for the KPI, and why."""
    say(_("Counts for the KPI: {why}").format(why=counts_with(person, rule, reasons)), indent=1)
