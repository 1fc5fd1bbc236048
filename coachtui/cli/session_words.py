"""What a session says line by line: how it opens, what is asked, what was understood, whether it counts."""

from collections.abc import Sequence

from coachtui.cli.output import columns, say
from coachtui.coaching.carried import Experiment, Parked
from coachtui.coaching.flows import Flow
from coachtui.coaching.people import Person
from coachtui.coaching.qualifying import Reason, Rule
from coachtui.coaching.running import Running
from coachtui.coaching.sessions import Action
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


def say_opening(person: Person, heading: str, running: Running, last: LastTime, minutes: int) -> None:
    """Say who, by which flow and how long, what was left open, what went well, and what a talk that rested holds."""
    say(" · ".join(text for text in (heading, running.title, part_of(minutes, running.planned)) if text))
    say_last(last, first_name(person))
    so_far = [line for line in running.log if line.kind != "prompt"]
    if so_far:
        say(_("Written so far"), indent=1)
        for line in so_far:
            say(log_line(line, first_name(person)), indent=2)
    say(_("A line is a note, an empty line the next prompt; /? shows the rest, Ctrl+C pauses."), indent=1)


def say_last(last: LastTime, name: str) -> None:
    """Say what earlier talks left open, each with the number by which /d means it, the goals, and what went well."""
    if last.open:
        say(_("Last time"), indent=1)
        columns([(str(number), *_opened(each, name)) for number, each in enumerate(last.open, 1)], indent=2)
    if last.goals:
        say(_("Goals"), indent=1)
        for goal in last.goals:
            rating = goal.rated[-1] if goal.rated else None
            stands = _("{value} of 10").format(value=rating.value) if rating else _("not rated yet")
            say(f"{goal.text}, {stands}", indent=2)
    if last.wins:
        say(_("Went well"), indent=1)
        columns([(win.text, day_of_month(win.day)) for win in last.wins], indent=2)


def _opened(each: Action | Experiment | Parked, name: str) -> tuple[str, str, str]:
    """Return whose or what something open is, its words and its day."""
    if isinstance(each, Action):
        return owner(each.owner, name), each.text, day(each.due) if each.due else ""
    if isinstance(each, Experiment):
        return _("experiment"), each.text, day(each.due) if each.due else ""
    return _("parked"), each.text, ""


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
        if prompt.avoid:
            say(_("Better not: {when}").format(when=prompt.avoid), indent=3)
        if prompt.follow_up:
            say(f"/f  {prompt.follow_up[0].ask}", indent=3)


def say_slashes() -> None:
    """Say what the line understands."""
    rows = [(f"/{slash.letters}", _(SLASH_HELP[slash.word])) for slash in SLASHES]
    columns([*rows, ("//", _("A note that begins with a slash begins with two."))], indent=2)


def say_understood(entered: Entered, name: str, *, named: bool = False) -> None:
    """Say what was made of a line, once: an action with its owner and day, a win, or what is missing in it.

    In a group a line that is `named` is said with the one whom it is about.
    """
    if entered.line and (named or entered.line.kind != "note"):
        said = log_line(entered.line, name)
        say(f"{name}: {said}" if named and entered.line.kind != "action" else said, indent=2)
    if wrong := not_understood(entered):
        say(wrong, indent=2)


def say_counts(person: Person, rule: Rule, reasons: Sequence[Reason]) -> None:
    """Say whether a session counts for the KPI, and why."""
    say(_("Counts for the KPI: {why}").format(why=counts_with(person, rule, reasons)), indent=1)
