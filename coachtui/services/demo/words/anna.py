"""Anna's last three talks: how she stopped answering for the team, and handed over the release."""

from coachtui.services.demo.words.topic import CHECK_IN, GOAL, OPTIONS, REALITY, WAY, Script

THREAD = (
    Script(
        notes=(
            (GOAL, 'From "answers for the team" to "asks who knows". Her words, the second try.'),
            (REALITY, "Counted one stand-up: eleven questions to the team, nine answers from her."),
            (REALITY, '"It is quicker," she said. And then: "It is nice to be the one who knows."'),
            (OPTIONS, "Ask who knows. If nobody does, ask who could find out."),
            (WAY, "Once in every stand-up to begin with. Sara and I keep an eye on it."),
        ),
        wins=(),
        actions=(("person", 'ask "who knows this?" once in every stand-up'), ("me", "count who answers in stand-up")),
        outcome="from answering for the team to asking who knows",
        done=True,
    ),
    Script(
        notes=(
            (CHECK_IN, 'Asked "who knows this?" in every stand-up. Mostly it was Jonas.'),
            (GOAL, "Wants to hand over the release, and not take it back on the day."),
            (REALITY, "Has led the last nine. Half of the checklist is written down, half is Anna."),
            (OPTIONS, "Jonas leads, Karim stands by for the way back, Anna is in another room."),
            (WAY, "The writing is easy. Not asking how it goes will be the work."),
        ),
        wins=(),
        actions=(
            ("person", "write down what only she knows of the release"),
            ("me", "tell product that Jonas leads the release"),
        ),
        outcome="Jonas leads the next release, Anna stays out of the room",
        done=True,
    ),
    Script(
        notes=(
            (CHECK_IN, "One question reached her that day. She asked it back, and it was answered."),
            (GOAL, "Wants the same in stand-up: the first answer comes from somebody else."),
            (REALITY, "Asks, waits a second, and answers herself. Nobody can think in a second."),
            (OPTIONS, "Silence for five seconds, or naming a person. Does not know which suits her."),
            (WAY, "Tries both, by turns, and writes down who spoke first."),
        ),
        wins=("the release ran without her",),
        actions=(
            ("person", "two questions before answering in stand-up"),
            ("person", "silence for five seconds, or naming a person"),
        ),
        outcome="delegating the release worked; next, silence or a name",
        done=False,
    ),
)
"""The oldest first. The last one's actions are for the next talk."""
