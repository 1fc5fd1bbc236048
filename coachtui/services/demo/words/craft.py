"""Talks about one's own way of working: estimates, unfinished work, time, writing, asking."""

from coachtui.services.demo.words.topic import Topic

CRAFT = (
    Topic(
        goal="Wants estimates to stand by, not to apologise for.",
        reality=(
            "Says three days and thinks five, because three is what they hope to hear.",
            "The missing days go into review and tests. They were never in the number.",
        ),
        options=(
            "Give a range, and say what would push it to the far end.",
            "Split off the part nobody knows, and estimate the rest.",
        ),
        way="A range for the next two tickets, with the first guess kept beside it.",
        outcome="gives ranges, and says what would stretch them",
        action="estimate the next two tickets as a range",
        followed="Both landed inside the range, one of them just barely.",
        mine="stop asking for a single number in planning",
        win="sales planned with the range instead of against it",
    ),
    Topic(
        goal="Wants to finish one thing before the next one starts.",
        reality=(
            "Five tickets open, each a day from done, all of last week.",
            "Opens something new whenever a build takes longer than a coffee.",
        ),
        options=(
            "Two cards at most, and a note on the board when both are taken.",
            "Fill the waiting with reviews, never with a new start.",
        ),
        way="Two at most, for two weeks. Then we look at what it did.",
        outcome="two open tickets at most, for two weeks",
        action="keep to two open tickets until we meet",
        followed="Broke the limit once, for an outage. Otherwise two, and it held.",
        mine="take the fifth ticket off the board",
        win="four tickets closed in one week, none left half done",
    ),
    Topic(
        goal="Wants decisions to be found again half a year later.",
        reality=(
            "The reasons are in chat, and nobody can find last spring's chat.",
            "Writes well, but only once everything has been decided.",
        ),
        options=(
            "One page for each decision: what we chose, what we left, and why.",
            "Write the page before the meeting and change it in the room.",
        ),
        way="The first page is about the queue for payment events.",
        outcome="a page before each decision, the queue first",
        action="write the page about the payment queue",
        followed="Nine people read the page. Two of them found a hole in it.",
        mine="ask for the page before I ask for a meeting",
        win="an old decision was found in a minute, reasons and all",
    ),
    Topic(
        goal="Wants to notice sooner when something is stuck.",
        reality=(
            "Two days on one failing test, and the answer sat at the next desk.",
            "Asking feels like admitting something. Could not say what.",
        ),
        options=(
            "Two hours, then a question that says what was tried.",
            "Ask the others what they prefer: a question early or a rescue late.",
        ),
        way="Sets the two hours, and writes down each time they ran out.",
        outcome="asks after two hours, and says what was tried",
        action="ask after two hours stuck, at least once",
        followed="Asked twice. One answer took a minute, the other a morning.",
        mine="say in stand-up what I am stuck on myself",
        win="asked at eleven, solved by noon",
    ),
    Topic(
        goal="Wants to write the tests first for a whole story, not only for a fix.",
        reality=(
            "Begins with a test, gets into a hurry, and writes the others afterwards.",
            "The first one is the hard one: there is nothing yet to call.",
        ),
        options=(
            "Pair for the first half hour and go on alone.",
            "Choose a story so small that giving up would be silly.",
        ),
        way="Takes the voucher story, in a pair until the first test is red.",
        outcome="the voucher story, tests first, begun in a pair",
        action="find somebody to begin the voucher story with",
        followed="It took a day longer than usual. Nothing has come back.",
        mine="keep the voucher story small",
        win="the voucher story went out, and nothing came back",
    ),
    Topic(
        goal="Wants two mornings a week without a meeting.",
        reality=(
            "Eleven meetings last week. Said something in four of them.",
            "Stays invited because leaving would look impolite.",
        ),
        options=(
            "Ask for the notes instead of the seat.",
            "Say at the start which point one came for, and go when it is done.",
        ),
        way="Hands back three of the eleven, with a line on why.",
        outcome="hands back three meetings and keeps two mornings",
        action="hand back three meetings, with a line on why",
        followed="Three handed back. One returned with a better agenda.",
        mine="keep my own meetings out of those mornings",
        win="two whole mornings, and the draft is done",
    ),
    Topic(
        goal="Wants to show work while it can still be changed.",
        reality=(
            "Shows it when it shines. By then people can only nod.",
            "The best remarks on the filter came from a sketch left lying about.",
        ),
        options=(
            "Show it rough on the second day, and say what is missing.",
            "Ask each one who looks for a single thing to leave out.",
        ),
        way="Two early showings before we meet again. Rough is the point.",
        outcome="shows work on day two, and says what is missing",
        action="show the filter on the second day, unfinished",
        followed="Showed it half done. One remark saved a week.",
        mine="ask for rough work, and say thank you for it",
        win="a rough draft got better in one afternoon",
    ),
    Topic(
        goal="Wants the old payment module to be given time of its own.",
        reality=(
            "Calls it debt. Everyone agrees, and nothing moves.",
            "Has no number for what it costs, only a collection of sighs.",
        ),
        options=(
            "Count the hours it takes for a month, where all can see them.",
            "Ask for two weeks with an end, not for an open road.",
        ),
        way="Counts first. Asks when there is something to show.",
        outcome="counts the hours for a month, then asks",
        action="count the hours that the old module takes",
        followed="Nineteen hours in three weeks. That ended the discussion.",
        mine="take the number to the steering group",
        win="the old payment module got its two weeks",
    ),
)
