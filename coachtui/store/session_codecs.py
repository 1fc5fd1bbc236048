"""Codecs of what is kept about a talk: sessions, running ones, actions, wins, and plays."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from coachtui.coaching.flows import Stage
from coachtui.coaching.qualifying import Rule
from coachtui.coaching.running import FollowUp, Prompt, Running, Spell
from coachtui.coaching.sessions import Action, Correction, LogLine, Session, Win
from coachtui.store.codecs import Codec, day_or_none, plain
from coachtui.store.frames import Document


def _instant(value: datetime | None) -> str | None:
    return value.isoformat() if value else None


def _instant_or_none(value: str | None) -> datetime | None:
    return datetime.fromisoformat(value) if value else None


def _line(line: LogLine) -> Document:
    """Return a line as a document. A talk has dozens, kept with every pause in typing: so this is written out."""
    kind, text, stage, question, due, owner, more, value, who = line
    found: Document = {"kind": kind}
    if text:
        found["text"] = text
    if stage:
        found["stage"] = stage
    if question:
        found["question"] = question
    if due:
        found["due"] = due.isoformat()
    if owner != "person":
        found["owner"] = owner
    if more:
        found["more"] = more
    if value is not None:
        found["value"] = value
    if who:
        found["who"] = who
    return found


def _log(lines: list[Document]) -> tuple[LogLine, ...]:
    return tuple(
        LogLine(
            d["kind"], d.get("text", ""), d.get("stage", ""), d.get("question", ""), day_or_none(d.get("due")),
            d.get("owner", "person"), d.get("more", ""), d.get("value"), d.get("who", ""),
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
        group=value.group,
        rating=value.rating,
        changes=[[change.day.isoformat(), change.field, change.was] for change in value.changes] or None,
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
        d.get("group", ""),
        d.get("rating"),
        tuple(Correction(date.fromisoformat(day), field, was) for day, field, was in d.get("changes", ())),
    )


def _running(value: Running) -> Document:
    return plain(
        person=value.person,
        planned=value.planned,
        spells=[[_instant(spell.start), _instant(spell.end)] for spell in value.spells],
        flow=value.flow,
        title=value.title,
        stages=[list(stage) for stage in value.stages],
        prompts=[as_list(prompt) for prompt in value.prompts],
        at=value.at,
        log=[_line(line) for line in value.log],
        typing=value.typing,
        block=value.block,
        others=list(value.others) or None,
        mode=None if value.mode == "coaching" else value.mode,
        swaps=value.swaps or None,
        paces=[list(pace) for pace in value.paces] or None,
        since=value.since or None,
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
        prompts_of(d["prompts"]),
        d["at"],
        _log(d["log"]),
        d.get("typing", ""),
        d.get("block"),
        tuple(d.get("others", ())),
        d.get("mode", "coaching"),
        d.get("swaps", False),
        tuple((stage, seconds) for stage, seconds in d.get("paces", ())),
        d.get("since", 0),
    )


def as_list(prompt: Prompt) -> list[Any]:
    """Return a prompt as a list without the empty fields at its end."""
    fields: list[Any] = [*prompt[:3], [list(each) for each in prompt.follow_up], prompt.avoid]
    while len(fields) > 1 and not fields[-1]:
        fields.pop()
    return fields


def prompts_of(listed: list[list[Any]]) -> tuple[Prompt, ...]:
    """Return the prompts that a document holds."""
    return tuple(_prompt_of(*fields) for fields in listed)


def _prompt_of(
    stage: str, question: str = "", ask: str = "", follow_up: Sequence[Sequence[str]] = (), avoid: str = ""
) -> Prompt:
    return Prompt(stage, question, ask, tuple(FollowUp(*each) for each in follow_up), avoid)


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
        plan=a.plan or None,
        came=a.came,
    ),
    lambda i, d: Action(
        i, d["person"], d["text"], date.fromisoformat(d["made"]), d["owner"], day_or_none(d.get("due")),
        day_or_none(d.get("done")), d.get("session"), d.get("plan", False), d.get("came", ""),
    ),
)  # fmt: skip
WIN = Codec(
    lambda w: plain(person=w.person, day=w.day.isoformat(), text=w.text, session=w.session),
    lambda i, d: Win(i, d["person"], date.fromisoformat(d["day"]), d["text"], d.get("session")),
)
