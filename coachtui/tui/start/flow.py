"""The first minute: name and country, people, target. Going back loses nothing; the records change once, at the end."""

from typing import Any

from textual.app import App

from coachtui.errors import CoachError
from coachtui.services.setup import SetUp, set_up
from coachtui.tui.start.answers import Answers
from coachtui.tui.start.questions import PeopleQuestion, TargetQuestion, WhoQuestion
from coachtui.tui.worktop import Worktop


async def first_minute(app: App[Any], worktop: Worktop) -> bool:
    """Ask the three questions and keep the answers; False where they were left unanswered."""
    answers = Answers()
    questions = (WhoQuestion, PeopleQuestion, TargetQuestion)
    step = 0
    while True:
        answered = await app.push_screen_wait(questions[step](worktop, answers))
        if not answered and not step:
            return False
        step += 1 if answered else -1
        if step < len(questions):
            continue
        try:
            await worktop.do(set_up, SetUp(answers.name, answers.country, answers.people, answers.minutes))
        except CoachError as error:
            answers.problem = error
            step -= 1
        else:
            return True
