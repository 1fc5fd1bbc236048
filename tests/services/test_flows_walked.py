"""Every flow that is shipped can be walked to its end, in each language, with a question at every place."""

from datetime import UTC, datetime

import pytest

from coachtui.coaching.drawing import Drawing, draw, lacking
from coachtui.coaching.flows import Flow
from coachtui.coaching.running import Running, Spell, ask_next, write_down
from coachtui.coaching.sessions import LogLine
from coachtui.content.library import Library
from coachtui.paths import Home
from coachtui.services.library import library_of
from coachtui.services.session.asking import another, follow_up, offered_stages, to_stage
from coachtui.services.session.beginning import mode_of
from coachtui.settings import LANGUAGES

START = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Library]:
    """The shipped library in each language, read once."""
    home = Home(tmp_path_factory.mktemp("shipped"))
    return {language: library_of(home, language) for language in LANGUAGES}


def begun(library: Library, flow: Flow, goal: str = "") -> Running:
    """Return a talk by a flow, as it begins."""
    prompts = draw(flow, library.questions, Drawing(mode=mode_of(flow), goal=goal), "seed")
    return Running("seed", "anna", 60, (Spell(START),), flow.id, flow.title, flow.stages, prompts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_flow_is_walked_to_its_end(libraries: dict[str, Library], language: str) -> None:
    library = libraries[language]
    assert len(library.flows) >= 15
    for flow in library.flows.values():
        assert lacking(flow, library.questions) == (), flow.id
        running = begun(library, flow, "asks who knows")
        while not running.through:
            prompt = running.prompt
            assert prompt is not None
            stage = next(each for each in flow.stages if each.id == prompt.stage)
            assert prompt.ask.strip() or (stage.silent and stage.aim), (flow.id, prompt.stage)
            assert "{" not in prompt.ask, (flow.id, prompt.ask)
            running = ask_next(write_down(running, LogLine("note", "so it is")))
        asked = {line.stage for line in running.log if line.kind == "prompt"}
        assert asked == {stage.id for stage in flow.stages if not stage.silent}, flow.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_flow_needs_a_goal_to_have_a_question_for_every_stage(libraries: dict[str, Library], language: str) -> None:
    for flow in libraries[language].flows.values():
        without = {prompt.stage for prompt in begun(libraries[language], flow).prompts if not prompt.ask}
        assert without == {stage.id for stage in flow.stages if stage.silent}, flow.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_any_stage_of_any_flow_can_be_put_in_and_asked_otherwise(libraries: dict[str, Library], language: str) -> None:
    library = libraries[language]
    for flow in library.flows.values():
        running = begun(library, flow)
        wanted = Drawing(mode=mode_of(flow))
        for offered in offered_stages(running, library.flows):
            there = to_stage(running, offered, library.questions, wanted)
            assert there.prompt is not None
            assert there.stage.startswith(offered.stage.id), (flow.id, offered.stage.id)
        follow_up(running, library.questions)
        other = another(running, library.questions, wanted)
        assert other is None or len(other.prompts) == len(running.prompts)
