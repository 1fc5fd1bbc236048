"""Talks about the work at hand: they are sessions too, and the share of them is a figure."""

from coachtui.services.demo.words.topic import Topic

WORK = (
    Topic(
        goal="Support needs a rota that still works in a week of releases.",
        reality=(
            "Three people carry it, and two of them carry the release as well.",
            "Half of the calls are about one thing: the receipt that never arrives.",
        ),
        options=(
            "Pairs of one who has done it and one who has not.",
            "Fix the receipt first. That alone makes the rota lighter.",
        ),
        way="The receipt first, then pairs from the new month on.",
        outcome="fix the receipt mail, then a rota in pairs",
        action="draw up the rota in pairs and hang it up",
        followed="The rota hangs. Two people have traded days without asking me.",
        mine="move the receipt mail to the top of the list",
        win="hardly a call about receipts in two weeks",
        focus="operational",
    ),
    Topic(
        goal="The login service goes to another team, and there must be no gap.",
        reality=(
            "Two keys and a script exist on one single machine.",
            "They asked for a document. What they need is an afternoon.",
        ),
        options=(
            "Move the keys first, and write things down afterwards.",
            "Deploy twice together, with their hands on the keys.",
        ),
        way="Keys this week. Two deploys together, and then it is theirs.",
        outcome="keys moved, two deploys together, then it is theirs",
        action="deploy login twice, with the others typing",
        followed="The second deploy went through without a word from this side.",
        mine="agree on the day with the other team's lead",
        win="login has changed hands, and no customer noticed",
        focus="operational",
    ),
    Topic(
        goal="The plan for the next increment has to fit the people we have.",
        reality=(
            "Forty days of wishes, twenty-six days of hands.",
            "Three of the stories wait for the same person.",
        ),
        options=(
            "Give one of the three to the team that knows the form.",
            "Leave out the report. Nobody has asked for it this year.",
        ),
        way="Takes the cut to product before planning, not into it.",
        outcome="leave out the report, pass one story on",
        action="take the cut to product before planning",
        followed="Product agreed in five minutes, and offered a second cut.",
        mine="ask the other lead for room for one story",
        win="the increment was planned in one morning",
        focus="operational",
    ),
    Topic(
        goal="The new payment provider has to be live before the campaign.",
        reality=(
            "The contract is signed. The test access has not come.",
            "Four weeks on paper, two of them spent waiting for others.",
        ),
        options=(
            "Build against their sandbox and change the keys late.",
            "Agree today what we leave out if the access is late.",
        ),
        way="One list of who owes what to whom, looked at twice a week.",
        outcome="one list of who owes what, twice a week",
        action="make the list of who owes what to whom",
        followed="The list was awkward to send. The access came the day after.",
        mine="call our contact at the provider",
        win="the first real payment went through the new provider",
        focus="operational",
    ),
    Topic(
        goal="All three candidates for the tester's job should meet the same questions.",
        reality=(
            "Last time each of us asked something else, and then we compared feelings.",
            "The task takes them an evening. We looked at it for ten minutes.",
        ),
        options=(
            "Four questions for all, and notes before anyone talks.",
            "Do the task together, here, within the hour.",
        ),
        way="Writes the four questions. The others may change one each.",
        outcome="four shared questions, the task done together",
        action="write the four questions and send them round",
        followed="Three candidates, one sheet. We agreed within ten minutes.",
        mine="cut the task down to half an hour",
        win="the tester we wanted said yes",
        focus="operational",
    ),
    Topic(
        goal="The build has to come down from forty minutes.",
        reality=(
            "Thirty of the forty are the same tests, run twice.",
            "While it runs, people open a second ticket. That is the real price.",
        ),
        options=(
            "Run the slow tests once, before the merge.",
            "Split the suite, so that each team waits for its own part.",
        ),
        way="Tries the split in a branch and brings the minutes along.",
        outcome="split the suite by team, slow tests once",
        action="split the suite in a branch and time it",
        followed="Forty minutes became fourteen. Two tests had to be rewritten.",
        mine="order two more build machines",
        win="the build takes less than a quarter of an hour",
        focus="operational",
    ),
)
