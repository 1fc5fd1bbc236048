"""Codecs of what lives from talk to talk: goals, experiments, parked topics, resources, and what was laid out."""

from datetime import date

from coachtui.coaching.carried import Experiment, Parked, Resource
from coachtui.coaching.goals import Goal, Rating, Wording
from coachtui.coaching.prepared import Favourite, Prepared
from coachtui.store.codecs import Codec, day_or_none, plain
from coachtui.store.frames import Document
from coachtui.store.session_codecs import as_list, prompts_of


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _goal(g: Goal) -> Document:
    return plain(
        person=g.person,
        wordings=[[w.since.isoformat(), w.was, w.to] for w in g.wordings],
        observer=g.observer,
        low=g.low,
        high=g.high,
        ratings=[[r.day.isoformat(), r.value, r.session, r.wording] for r in g.ratings] or None,
        ended=_iso(g.ended),
        session=g.session,
    )


def _goal_of(record: str, d: Document) -> Goal:
    return Goal(
        record,
        d["person"],
        tuple(Wording(date.fromisoformat(since), was, to) for since, was, to in d["wordings"]),
        d.get("observer", ""),
        d.get("low", ""),
        d.get("high", ""),
        tuple(Rating(date.fromisoformat(day), *rest) for day, *rest in d.get("ratings", ())),
        day_or_none(d.get("ended")),
        d.get("session"),
    )


GOAL = Codec(_goal, _goal_of)
EXPERIMENT = Codec(
    lambda e: plain(
        person=e.person,
        a=e.a,
        made=e.made.isoformat(),
        b=e.b,
        due=_iso(e.due),
        came=e.came,
        done=_iso(e.done),
        session=e.session,
    ),
    lambda i, d: Experiment(
        i, d["person"], d["a"], date.fromisoformat(d["made"]), d.get("b", ""), day_or_none(d.get("due")),
        d.get("came", ""), day_or_none(d.get("done")), d.get("session"),
    ),
)  # fmt: skip
PARKED = Codec(
    lambda p: plain(person=p.person, day=p.day.isoformat(), text=p.text, done=_iso(p.done), session=p.session),
    lambda i, d: Parked(
        i, d["person"], date.fromisoformat(d["day"]), d["text"], day_or_none(d.get("done")), d.get("session")
    ),
)
RESOURCE = Codec(
    lambda r: plain(person=r.person, day=r.day.isoformat(), text=r.text, use=r.use, session=r.session),
    lambda i, d: Resource(i, d["person"], date.fromisoformat(d["day"]), d["text"], d.get("use", ""), d.get("session")),
)
PREPARED = Codec(
    lambda p: plain(person=p.person, prompts=[as_list(prompt) for prompt in p.prompts], flow=p.flow),
    lambda i, d: Prepared(i, d["person"], prompts_of(d["prompts"]), d.get("flow", "")),
)
FAVOURITE = Codec(lambda f: plain(question=f.id), lambda i, d: Favourite(i))
