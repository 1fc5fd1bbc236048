"""What is carried from talk to talk, as sentences: goals with their ratings, experiments, parked topics, resources."""

from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal, Rating, worded
from coachtui.i18n import _
from coachtui.wording.dates import day_with_year


def goal_lines(goal: Goal) -> tuple[str, ...]:
    """Return a goal: its words, who sees it and what the ends of the scale mean, then every rating, oldest first.

    Words that gave way to others stand above the ratings that were given to them.
    """
    facts = [
        _("seen by {who}").format(who=goal.observer) if goal.observer else "",
        _("0 is {low}").format(low=goal.low) if goal.low else "",
        _("10 is {high}").format(high=goal.high) if goal.high else "",
        _("ended on {day}").format(day=day_with_year(goal.ended)) if goal.ended else "",
    ]
    lines = [", ".join(filter(None, facts))] if any(facts) else []
    for number, wording in enumerate(goal.wordings):
        ratings = [rating for rating in goal.ratings if rating.wording == number]
        if len(goal.wordings) > 1:
            lines.append(f"{day_with_year(wording.since)}: {worded(wording.was, wording.to)}")
        lines += [_rating(rating) for rating in ratings]
    return tuple(lines)


def _rating(rating: Rating) -> str:
    return f"{day_with_year(rating.day)}: {_('{value} of 10').format(value=rating.value)}"


def experiment_line(experiment: Experiment) -> str:
    """Return an experiment with when it was made and what came of it."""
    said = f"{day_with_year(experiment.made)}: {experiment.text}"
    if experiment.due:
        said += f" ({_('by {day}').format(day=day_with_year(experiment.due))})"
    if experiment.done:
        came = experiment.came or _("done")
        said += f" → {came} ({day_with_year(experiment.done)})"
    return said


def parked_line(parked: Parked) -> str:
    """Return a parked topic with its day, and the day on which it was taken up."""
    said = f"{day_with_year(parked.day)}: {parked.text}"
    return f"{said} ({_('done {day}').format(day=day_with_year(parked.done))})" if parked.done else said


def resource_line(resource: Resource) -> str:
    """Return a resource with how it is to be used."""
    said = f"{day_with_year(resource.day)}: {resource.text}"
    return f"{said} ({resource.use})" if resource.use else said
