"""Codecs of what is kept about a talk: sessions, running ones, actions, wins, and plays."""

from datetime import date, datetime
from typing import Any

from coachtui.coaching.flows import Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import Prompt, Running, Spell
from coachtui.coaching.sessions import Action, LogLine, Session, Win
from coachtui.practice.plays import Played
from coachtui.store.codecs import Codec, day_or_none, plain
from coachtui.store.frames import Document


def _instant(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def _instant_or_none(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _line(line: LogLine) -> Document:
    return plain(
        kind=line.kind,
        text=line.text,
        stage=line.stage,
        question=line.question,
        due=line.due.isoformat() if line.due else None,
        owner=None if line.owner == "person" else line.owner,
    )


def _log(lines: list[Document]) -> tuple[LogLine, ...]:
    return tuple(
        LogLine(
            d["kind"], d.get("text", ""), d.get("stage", ""), d.get("question", ""), day_or_none(d.get("due")),
            d.get("owner", "person"),
        )
        for d in lines
    )  # fmt: skip


def _session(value: Session) -> Document:
    return plain(
        person=value.person,
        day=value.day.isoformat(),
        minutes=value.minutes,
        flow=value.flow,
        title=value.title,
        log=[_line(line) for line in value.log],
        outcome=value.outcome,
        talked=value.talked,
        focus=value.focus,
        started=_instant(value.started),
        told=value.told or None,
        qualifies=value.qualifies,
        rule=list(value.rule),
        block=value.block,
    )


def _session_of(record: str, d: Document) -> Session:
    least, most, needs = d["rule"]
    return Session(
        record,
        d["person"],
        date.fromisoformat(d["day"]),
        d["minutes"],
        d.get("flow", ""),
        d.get("title", ""),
        _log(d["log"]),
        d.get("outcome", ""),
        d.get("talked"),
        d["focus"],
        _instant_or_none(d.get("started")),
        d.get("told", False),
        d["qualifies"],
        Rule(least, most, tuple(needs)),
        d.get("block"),
    )


def _running(value: Running) -> Document:
    return plain(
        person=value.person,
        planned=value.planned,
        spells=[[_instant(spell.start), _instant(spell.end)] for spell in value.spells],
        flow=value.flow,
        title=value.title,
        stages=[list(stage) for stage in value.stages],
        prompts=[list(prompt) for prompt in value.prompts],
        at=value.at,
        log=[_line(line) for line in value.log],
        typing=value.typing,
        block=value.block,
    )


def _running_of(record: str, d: Document) -> Running:
    return Running(
        record,
        d["person"],
        d["planned"],
        tuple(Spell(datetime.fromisoformat(start), _instant_or_none(end)) for start, end in d["spells"]),
        d.get("flow", ""),
        d.get("title", ""),
        tuple(_stage(fields) for fields in d["stages"]),
        tuple(Prompt(*fields) for fields in d["prompts"]),
        d["at"],
        _log(d["log"]),
        d.get("typing", ""),
        d.get("block"),
    )


def _stage(fields: list[Any]) -> Stage:
    name, title, minutes, aim, themes, draw, capture, *later = fields
    return Stage(name, title, minutes, aim, tuple(themes), draw, tuple(capture), *later)


SESSION = Codec(_session, _session_of)
RUNNING = Codec(_running, _running_of)
ACTION = Codec(
    lambda a: plain(
        person=a.person,
        text=a.text,
        made=a.made.isoformat(),
        owner=a.owner,
        due=a.due.isoformat() if a.due else None,
        done=a.done.isoformat() if a.done else None,
        session=a.session,
    ),
    lambda i, d: Action(
        i, d["person"], d["text"], date.fromisoformat(d["made"]), d["owner"], day_or_none(d.get("due")),
        day_or_none(d.get("done")), d.get("session"),
    ),
)  # fmt: skip
WIN = Codec(
    lambda w: plain(person=w.person, day=w.day.isoformat(), text=w.text, session=w.session),
    lambda i, d: Win(i, d["person"], date.fromisoformat(d["day"]), d["text"], d.get("session")),
)
PLAYED = Codec(
    lambda p: plain(
        scenario=p.scenario,
        version=p.version,
        day=p.day.isoformat(),
        picks=list(p.picks),
        ending=p.ending,
        grade=p.grade,
        scores=[list(score) for score in p.scores],
        intention=p.intention,
    ),
    lambda i, d: Played(
        i, d["scenario"], d["version"], date.fromisoformat(d["day"]), tuple(d["picks"]), d.get("ending", ""),
        d.get("grade"), tuple((skill, got, of) for skill, got, of in d["scores"]), d.get("intention", ""),
    ),
)  # fmt: skip
