"""Talks about leading: a project, a room, an outage, a first colleague."""

from coachtui.services.demo.words.topic import Topic

LEADING = (
    Topic(
        goal="Wants to be heard in the steering group before the decision, not after it.",
        reality=(
            "Waits until every word is sure. By then they are two slides further on.",
            "Twice last month somebody else said the same thing five minutes later.",
        ),
        options=(
            "Send one sentence ahead, so that it is on the table before anyone sits down.",
            "Or speak second, on purpose, whatever the topic.",
        ),
        way="Second turn, one sentence, then stop. The reasons can wait until asked for.",
        outcome="speaks second in the steering group, in one sentence",
        action="say one sentence early in the steering group",
        followed="Spoke second, as agreed. It was over before there was time to doubt it.",
        mine="ask the chair to go round the table once",
        win="the steering group took up the idea, name and all",
    ),
    Topic(
        goal="Wants to lead the address search from the first sketch to the launch.",
        reality=(
            "Has led the code before, never the people around it.",
            "Three others have to deliver, and none of them has heard of a date.",
        ),
        options=(
            "Ask each of the three what they would need to say yes to a date.",
            "Borrow the plan of the last launch and cross out what does not fit.",
        ),
        way="Talks with the three first. A plan comes after that, not before.",
        outcome="leads the address search; hears the three others first",
        action="ask the three what they need to name a date",
        followed="Spoke with all three. One date moved by a week, and this one is believed.",
        mine="tell everyone who leads the address search",
        win="the address search went live on its day",
    ),
    Topic(
        goal="Wants to lead through an outage with other people's hands on the keyboards.",
        reality=(
            "Types, talks and writes to support, all at once, and everyone else watches.",
            "Nobody offered to take over. Nobody was asked to, either.",
        ),
        options=(
            "Give out three parts in the first minute: hands, log, word to support.",
            "Rehearse with the last outage, when nothing is burning.",
        ),
        way="A rehearsal with two others. Leads it standing, away from the desk.",
        outcome="rehearses an outage; leads it without a keyboard",
        action="rehearse the last outage with two others",
        followed="Forty minutes with both hands in the pockets. The two found the fault.",
        mine="take the calls from upstairs during the next one",
        win="an outage over in twenty minutes, by three people",
    ),
    Topic(
        goal="Wants a retro that ends with one thing changed.",
        reality=(
            "The list gets longer each time, and the same three people fill it.",
            "Last time's promises were not opened again. Nobody asked after them.",
        ),
        options=(
            "Begin with the last promise: kept or not, and what it showed.",
            "Everyone writes for two minutes before anyone speaks.",
        ),
        way="One question, one promise, one name beside it. No wall of notes.",
        outcome="a retro with one question and one promise",
        action="open the next retro with the last promise",
        followed="The old promise was half kept. They laughed, then fixed the other half.",
        mine="stay away from the next retro",
        win="all eight spoke in the retro",
    ),
    Topic(
        goal="Wants the new colleague to find the way without a guide beside the chair.",
        reality=(
            "Answers every question within a minute, so the questions keep coming.",
            "Likes being the one who knows. Sees what that costs the other.",
        ),
        options=(
            "Ask where they have looked before saying where it is.",
            "Two fixed quarters of an hour a day instead of any time at all.",
        ),
        way="Starts with the two quarters, and says openly why.",
        outcome='two fixed times a day, and first "where did you look?"',
        action="agree two fixed times with the new colleague",
        followed="Half of the questions had answered themselves by the fixed time.",
        mine="gather the tasks of the first week on one page",
        win="the new colleague closed a ticket alone",
    ),
    Topic(
        goal="Wants to hold the demo without reading it off the screen.",
        reality=(
            "Knows every corner of it, and loses the thread at the first early question.",
            "The slides were made for whoever wrote them, not for those who listen.",
        ),
        options=(
            "Open with the customer's problem and leave the menu for later.",
            "Rehearse once before somebody from support, who asks what customers ask.",
        ),
        way="Three sentences on a card. If they are lost, there is always the product.",
        outcome="holds the next demo from one card, customer first",
        action="rehearse the demo with somebody from support",
        followed="Support asked four things nobody had thought of. Two are in the demo.",
        mine="sit in the back row and count the questions",
        win="the demo ended ten minutes early, and nobody left",
    ),
    Topic(
        goal="Wants to say what the team has done without hiding it or blowing it up.",
        reality=(
            'Said "we just fixed it" on Friday. That was six weeks of work.',
            "Thinks that good work shows by itself. Names two cases where it did not.",
        ),
        options=(
            "Three sentences: before, after, and whom it helps.",
            "Let one number go first and the story follow.",
        ),
        way="Writes the three sentences about the new search for the monthly letter.",
        outcome="three sentences about the new search, in the letter",
        action="write three sentences for the monthly letter",
        followed="The letter is out. Two teams have asked how it was done.",
        mine="read the three sentences and change nothing",
        win="another team came by to copy the new search",
    ),
    Topic(
        goal="Wants to find out whether the architect's job is the right next step.",
        reality=(
            "Likes the hard problems. Has never sat through the long meetings.",
            "Knows two people who do it, and has asked neither what a week is like.",
        ),
        options=(
            "Spend a day beside one of them and watch where the hours go.",
            "Take on one problem that belongs to two teams, and see.",
        ),
        way="The day first. A wish is easier to judge after it has met a Tuesday.",
        outcome="a day beside an architect, then we talk again",
        action="ask for a day beside one of the architects",
        followed="Mostly listening, that day. Came back with better questions.",
        mine="look for a problem that belongs to two teams",
        win="brought two teams to one drawing of the same problem",
    ),
)
