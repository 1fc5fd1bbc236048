"""The first minute: name and country, people, target. Going back loses nothing; the records change once, at the end."""

from typing import Any

from textual.app import App

from coachtui.services.setup import SetUp, set_up
from coachtui.tui.start.answers import Answers
from coachtui.tui.start.questions import PeopleQuestion, TargetQuestion, WhoQuestion
from coachtui.tui.worktop import Worktop


async def first_minute(app: App[Any], worktop: Worktop) -> bool:
    """Ask the three questions and keep the answers; False where they were left unanswered."""
    answers = Answers()
    questions = (WhoQuestion, PeopleQuestion, TargetQuestion)
    step = 0
    while step < len(questions):
        answered = await app.push_screen_wait(questions[step](worktop, answers))
        if answered:
            step += 1
        elif step:
            step -= 1
        else:
            return False
    await worktop.do(set_up, SetUp(answers.name, answers.country, answers.people, answers.minutes))
    return True
