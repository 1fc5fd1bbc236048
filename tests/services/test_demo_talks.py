"""The talks of the demo: every one has its entry, nobody hears a line twice too soon, and Anna's tell her story."""

import re
from collections import Counter
from datetime import UTC, datetime, time, timedelta, timezone
from itertools import product
from pathlib import Path

import pytest

from coachtui.clock import Clock
from coachtui.coaching.blocks import Entry, own_minutes
from coachtui.coaching.goals import movement
from coachtui.coaching.qualifying import Rule, shortcomings
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.language.cells import width
from coachtui.language.names import fold
from coachtui.language.text import clean
from coachtui.paths import Home
from coachtui.services.demo.build import Demo, write_demo
from coachtui.services.demo.names import ANNA, LENA
from coachtui.services.demo.words.anna import THREAD
from coachtui.services.demo.words.bank import TOPICS
from coachtui.services.demo.words.questions import QUESTIONS
from coachtui.services.demo.words.topic import STAGES
from coachtui.services.desk import Context, Desk
from coachtui.services.opening import open_desk
from coachtui.services.session.last import last_time

COPENHAGEN = timezone(timedelta(hours=1))
STORY = datetime(2026, 11, 18, 9, tzinfo=COPENHAGEN)
NOWS = (
    STORY,
    datetime(2026, 11, 1, 8, 30, tzinfo=UTC),
    datetime(2026, 1, 2, 15, tzinfo=UTC),
    datetime(2024, 2, 29, 0, 0, tzinfo=UTC),
    datetime(2025, 8, 1, 16, tzinfo=UTC),
)
CASES = [*product(NOWS, (Demo(1), Demo())), (STORY, Demo(15, 6)), (NOWS[3], Demo(20, 4)), (STORY, Demo(seed=3))]

TABOO = (
    "health", "healthy", "ill", "illness", "sick", "sickness", "doctor", "pain", "medicine", "therapy", "stress",
    "stressed", "burnout", "exhausted", "tired", "sleep", "anxiety", "anxious", "depressed", "pregnant", "diagnosis",
    "home", "family", "wife", "husband", "partner", "children", "child", "kids", "son", "daughter", "mother", "father",
    "parents", "divorce", "religion", "politics", "salary", "age",
)  # fmt: skip
WORN = ("game changer", "low-hanging", "think outside", "comfort zone", "win-win", "deep dive", "next level", "synergy",
        "at the end of the day", "touch base", "move the needle", "journey")  # fmt: skip


class Written:
    """A demo as it was written, with its talks by person."""

    def __init__(self, folder: Path, now: datetime, demo: Demo) -> None:
        self.now = now
        self.desk: Desk = open_desk(Home(folder / "home"), Clock(None, now))
        self.desk.do(write_demo, demo)
        records = self.desk.records
        self.people = records.people.all()
        every = [s for person in self.people for s in records.talks.sessions.of(person.id)]
        self.group: list[Session] = [session for session in every if session.group]
        self.sessions: list[Session] = [session for session in every if not session.group]
        together = {session.id for session in self.group}
        actions = [a for person in self.people for a in records.talks.actions.of(person.id)]
        self.plans: list[Action] = [action for action in actions if action.plan]
        self.actions: list[Action] = [a for a in actions if not a.plan and a.session not in together]
        wins = [w for person in self.people for w in records.talks.wins.of(person.id)]
        self.wins: list[Win] = [win for win in wins if win.session not in together]
        entries = [e for year in records.ledger.years() for e in records.ledger.year(year) if e.group is None]
        self.held: list[Entry] = [entry for entry in entries if entry.kind == "session"]
        self.moments: list[Entry] = [entry for entry in entries if entry.kind == "moment"]


@pytest.fixture(
    scope="module", params=CASES, ids=lambda case: f"{case[0]:%Y-%m-%dT%H:%M}-{'x'.join(map(str, case[1]))}"
)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(tmp_path_factory.mktemp("demo"), *request.param)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(tmp_path_factory.mktemp("story"), STORY, Demo())


@pytest.fixture(scope="module")
def years(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(tmp_path_factory.mktemp("years"), STORY, Demo(15, 10))


def test_every_talk_has_its_entry_and_its_block(written: Written) -> None:
    sessions = {session.id: session for session in written.sessions}
    blocks = {block.id: block for block in written.desk.records.blocks.all()}
    told = [entry for entry in written.held if entry.session]
    assert sorted(entry.session or "" for entry in told) == sorted(sessions)
    for entry in told:
        session = sessions[entry.session or ""]
        block = blocks[session.block or ""]
        assert (session.person, session.day, session.minutes, session.block) == (*entry[1:4], entry.block)
        assert (entry.flow, entry.focus, entry.qualifies) == (session.title, session.focus, session.qualifies)
        assert (session.flow, session.title, session.told) == ("core/grow", "GROW", False)
        assert session.started == datetime.combine(block.day, block.start or time.min, written.now.tzinfo)
        short = shortcomings(session.rule, session.minutes, written=True, outcome=True)
        assert session.qualifies == (not short)
        assert session.rule == Rule()
        assert block.state == "held"
    silent = [entry for entry in (*written.held, *written.moments) if not entry.session]
    assert all(entry[6:10] == (None, "", None, None) for entry in silent)


def test_a_log_asks_before_it_notes(written: Written) -> None:
    for session in written.sessions:
        kinds = Counter(line.kind for line in session.log)
        assert 2 <= kinds["prompt"] <= 5
        assert 2 <= kinds["note"] <= 5
        assert kinds["win"] <= 1
        assert kinds["action"] <= 2
        assert session.log[0].kind == "prompt"
        assert session.log[-1].kind != "prompt"
        stages = [STAGES.index(line.stage) for line in session.log]
        assert stages == sorted(stages)
        asked = [line for line in session.log if line.kind == "prompt"]
        assert len({line.stage for line in asked}) == len(asked)
        assert {line.stage for line in asked} == {line.stage for line in session.log}
        assert all(line.text in QUESTIONS[line.stage] and not line.question for line in asked)


def test_actions_and_wins_are_those_of_the_logs(written: Written) -> None:
    lines = [(session, line) for session in written.sessions for line in session.log]
    actions = Counter(
        (s.id, s.person, s.day, line.text, line.due, line.owner) for s, line in lines if _is(line, "action")
    )
    assert actions == Counter((a.session, a.person, a.made, a.text, a.due, a.owner) for a in written.actions)
    wins = Counter((s.id, s.person, s.day, line.text) for s, line in lines if _is(line, "win"))
    assert wins == Counter((win.session, win.person, win.day, win.text) for win in written.wins)


def _is(line: LogLine, kind: str) -> bool:
    return line.kind == kind


def test_actions_fall_due_soon_and_are_done_in_between(written: Written) -> None:
    today = written.now.date()
    for action in written.actions:
        assert action.due
        assert action.made < action.due
        assert action.due.weekday() < 5
        assert action.done is None or action.made <= action.done <= today
        if action.text not in [text for _, text in THREAD[-1].actions]:
            assert action.due <= action.made + timedelta(days=14)
        if action.made < today - timedelta(days=42):
            assert action.done


def test_nobody_hears_a_line_twice_before_all_topics_were_heard(written: Written) -> None:
    thread = {text for script in THREAD for text in _texts(script.notes)}
    for person in written.people:
        talks = [s for s in written.desk.records.talks.sessions.of(person.id) if not _said(s) & thread]
        for start in range(0, len(talks), len(TOPICS)):
            ahead = talks[start : start + len(TOPICS)]
            said = [line for s in ahead for line in s.log if line.kind in ("note", "action", "win")]
            lines = [line.text for line in said if line.stage != "check-in"]
            assert len(set(lines)) == len(lines)
        first = talks[: len(TOPICS)]
        opened = [line.text for s in first for line in s.log if line.kind != "prompt" and line.stage == "check-in"]
        assert len(set(opened)) == len(opened)
        for stage, questions in QUESTIONS.items():
            asked = [line.text for s in talks for line in s.log if line.kind == "prompt" and line.stage == stage]
            for start in range(0, len(asked), len(questions)):
                assert len(set(asked[start : start + len(questions)])) == len(asked[start : start + len(questions)])


def _said(session: Session) -> set[str]:
    return {line.text for line in session.log}


def _texts(notes: tuple[tuple[str, str], ...]) -> list[str]:
    return [text for _, text in notes]


def test_what_became_of_an_action_is_told_only_once_it_was_done(years: Written) -> None:
    actions_of = {topic.followed: topic.action for topic in TOPICS}
    told = 0
    for session in years.sessions:
        for line in session.log:
            if line.text in actions_of:
                earlier = [a for a in years.actions if (a.person, a.text) == (session.person, actions_of[line.text])]
                assert any(action.done and action.done <= session.day for action in earlier)
                told += 1
    assert told > 300


def test_the_shares_are_those_of_life(years: Written) -> None:
    sessions, actions = len(years.sessions), years.actions
    assert 0.82 < sessions / len(years.held) < 0.89
    assert 0.77 < sum(session.focus == "development" for session in years.sessions) / sessions < 0.83
    assert 0.25 < len(years.wins) / sessions < 0.4
    assert 0.03 < sum(not session.outcome for session in years.sessions) / sessions < 0.09
    with_actions = Counter(len([line for line in s.log if line.kind == "action"]) for s in years.sessions)
    assert 0.8 < (with_actions[1] + with_actions[2]) / sessions < 0.95
    assert 0.15 < sum(action.owner == "me" for action in actions) / len(actions) < 0.35
    late = [action for action in actions if action.done and action.due and action.done > action.due]
    assert 0.15 < len(late) / len(actions) < 0.4
    assert {session.talked for session in years.sessions} == {"person", "even", "me", None}
    assert Counter(session.talked for session in years.sessions).most_common(1)[0][0] == "person"


def test_some_of_what_was_agreed_of_late_is_open(story: Written) -> None:
    lately = [action for action in story.actions if action.made >= STORY.date() - timedelta(days=14)]
    still = [action for action in lately if action.done is None]
    assert 3 <= len(still) < len(lately)
    assert len([action for action in story.actions if action.done is None]) <= 12


def test_anna_has_handed_over_the_release(story: Written) -> None:
    anna = story.people[ANNA]
    records = story.desk.records
    sessions, wins = records.talks.sessions.of(anna.id), records.talks.wins.of(anna.id)
    for session, script in zip(sessions[-3:], THREAD, strict=True):
        notes = [(line.stage, line.text) for line in session.log if line.kind == "note"]
        assert (tuple(notes), session.outcome, session.focus) == (script.notes, script.outcome, "development")
    assert (wins[-1].text, wins[-1].day) == ("the release ran without her", sessions[-1].day)
    opening = last_time(records, anna.id)
    assert [(goal.text, [rating.value for rating in goal.rated]) for goal in opening.goals] == [
        ("answers for the team → asks who knows", [3, 5, 6])
    ]
    assert [action.text for action in opening.actions] == [
        "silence for five seconds, or naming a person",
        "two questions before answering in stand-up",
    ]
    assert opening.actions[1].due == STORY.date()
    assert opening.actions[0].due
    assert sessions[-1].day < opening.actions[0].due < STORY.date()


@pytest.mark.parametrize("now", NOWS)
def test_annas_last_talk_is_the_last_of_her_story_on_any_day(tmp_path: Path, now: datetime) -> None:
    written = Written(tmp_path, now, Demo())
    anna = written.people[ANNA]
    held = [entry for entry in written.held if entry.person == anna.id]
    sessions = written.desk.records.talks.sessions.of(anna.id)
    assert [session.day for session in sessions[-3:]] == sorted(entry.day for entry in held)[-3:]
    assert [session.outcome for session in sessions[-3:]] == [script.outcome for script in THREAD]
    assert len([a for a in written.actions if a.person == anna.id and a.session == sessions[-1].id and not a.done]) == 2


def test_nothing_is_written_of_what_was_not_held(written: Written) -> None:
    """Ali's block of the last working day stays unsaid, and no talk is underway."""
    planned = {block.id for block in written.desk.records.blocks.all() if block.state != "held"}
    assert planned.isdisjoint(session.block for session in written.sessions)
    assert written.desk.records.underway.all() == []
    assert all(written.desk.records.talks.running.of(person.id) == [] for person in written.people)
    if len(written.people) > LENA:
        lena = written.people[LENA].id
        assert max(s.day for s in written.sessions if s.person == lena) <= written.now.date() - timedelta(days=28)


def test_what_is_said_does_not_move_a_minute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = _minutes(tmp_path)
    monkeypatch.setattr("coachtui.services.demo.talks.WRITTEN", 0.2)
    assert _minutes(tmp_path) == plain


def _minutes(folder: Path) -> list[object]:
    desk = open_desk(Home(folder / "home"), Clock(None, STORY))
    change = write_demo(desk.records, Demo(15, 2), Context(STORY, str))
    kept = ("person", "day", "minutes", "kind", "block", "text", "start", "state")
    return [
        (write.ref, *(write.document[name] for name in kept if name in write.document))
        for write in change.writes
        if write.document and write.ref.table in {"people", "blocks", "entries", "notes", "targets"}
    ]


def _bank() -> dict[str, list[str]]:
    notes = [text for t in TOPICS for text in (t.goal, *t.reality, *t.options, t.way, t.followed)]
    notes += [text for script in THREAD for text in _texts(script.notes)]
    agreed = [text for t in TOPICS for text in (t.action, t.mine)]
    agreed += [text for script in THREAD for _, text in script.actions]
    return {
        "questions": [text for questions in QUESTIONS.values() for text in questions],
        "notes": notes,
        "actions": agreed,
        "outcomes": [topic.outcome for topic in TOPICS] + [script.outcome for script in THREAD],
        "wins": [topic.win for topic in TOPICS] + [win for script in THREAD for win in script.wins],
    }


@pytest.mark.parametrize(
    ("kind", "least", "widest"),
    [("questions", 20, 60), ("notes", 200, 76), ("actions", 60, 48), ("outcomes", 25, 56), ("wins", 25, 54)],
)
def test_the_words_are_many_and_short_and_clean_and_different(kind: str, least: int, widest: int) -> None:
    lines = _bank()[kind]
    assert len({fold(line) for line in lines}) == len(lines) >= least
    assert [line for line in lines if clean(line) != line or width(line) > widest] == []
    ends = {"questions": ("?",), "notes": (".", "?", '"')}.get(kind)
    assert [line for line in lines if line.endswith(ends or (".", "?")) != bool(ends)] == []


def test_nothing_is_said_of_health_or_home_and_nothing_worn() -> None:
    lines = [line.casefold() for kind in _bank().values() for line in kind]
    taboo = re.compile(rf"\b({'|'.join(TABOO)})\b")
    assert [line for line in lines if taboo.search(line) or any(words in line for words in WORN)] == []


def test_what_is_carried_is_what_the_logs_say(written: Written) -> None:
    talks = written.desk.records.talks
    for person in written.people:
        lines = [(s, line) for s in written.sessions if s.person == person.id for line in s.log]
        said = Counter(
            (line.kind, line.text, line.more, line.value, s.id)
            for s, line in lines
            if line.kind not in ("prompt", "note", "action", "win", "done")
        )
        goals = talks.goals.of(person.id)
        kept = [("goal", goal.wording.to, goal.wording.was, None, goal.session) for goal in goals]
        kept += [("rating", goal.text, "", rating.value, rating.session) for goal in goals for rating in goal.ratings]
        kept += [("experiment", each.a, each.b, None, each.session) for each in talks.experiments.of(person.id)]
        kept += [("parked", each.text, "", None, each.session) for each in talks.parked.of(person.id)]
        kept += [("resource", each.text, each.use, None, each.session) for each in talks.resources.of(person.id)]
        kept += [("plan", plan.text, "", None, plan.session) for plan in written.plans if plan.person == person.id]
        assert said == Counter(kept)
        done = [(line.text, line.more, s.day) for s, line in lines if line.kind == "done"]
        assert done == [(each.text, each.came, each.done) for each in talks.experiments.of(person.id) if each.done]


def test_the_story_shows_all_that_can_be_carried(story: Written) -> None:
    talks = story.desk.records.talks
    goals = [goal for person in story.people for goal in talks.goals.of(person.id)]
    assert Counter(map(movement, goals)) == {"up": 5}
    assert len(story.plans) == 2
    kept = (talks.experiments, talks.parked, talks.resources)
    assert all(len([each for person in story.people for each in table.of(person.id)]) > 1 for table in kept)  # type: ignore[attr-defined]
    assert [len(talks.prepared.of(person.id)) for person in story.people].count(1) == 1


def test_one_session_was_held_with_three_at_once(story: Written) -> None:
    ledger = story.desk.records.ledger
    entries = [e for year in ledger.years() for e in ledger.year(year) if e.group]
    assert len({(e.group, e.day, e.minutes) for e in entries}) == 1
    assert {(e.session, e.block, e.person) for e in entries} == {(s.id, s.block, s.person) for s in story.group}
    assert (len(story.group), own_minutes(entries)) == (3, 60)
