"""Talks about others: colleagues, customers, design, product, and how to speak with them."""

from coachtui.services.demo.words.topic import Topic

OTHERS = (
    Topic(
        goal="Wants reviews that people ask for, not ones they put off.",
        reality=(
            "Twenty comments, all of them right, and the author did not answer one.",
            "From outside one cannot tell which are wishes and which are musts.",
        ),
        options=(
            "Mark each comment: must, would, or curious.",
            "Say first what the change makes better, where it does.",
        ),
        way="Marks them for a week and counts the musts at the end.",
        outcome="marks what must change, and asks about the rest",
        action="mark each review comment must, would or curious",
        followed="Three musts in a whole week of reviews. Had guessed thirty.",
        mine="ask two authors which comments helped them",
        win="a colleague asked for the review by name",
    ),
    Topic(
        goal="Wants to say no without a page of reasons behind it.",
        reality=(
            "Says yes in the corridor and finds out in the sprint what it meant.",
            "Four of the nine things on the list never went through planning.",
        ),
        options=(
            "Say what would have to wait, and let them choose.",
            "Ask for an hour before answering. Many a request is gone by then.",
        ),
        way="Said the sentence aloud three times. The third was short enough.",
        outcome="answers requests with what would have to wait",
        action="answer the next request with what would wait",
        followed="Asked sales which of the two should wait. They took theirs back.",
        mine="stand behind the first no that reaches me",
        win="one clear no, and the sprint held",
    ),
    Topic(
        goal="Wants to settle the form with design, without me as a go-between.",
        reality=(
            "They argue in the ticket. They have not spoken since the first sketch.",
            "Takes it that design does not care about slow phones. Has not asked.",
        ),
        options=(
            "Sit down together in front of one slow phone.",
            "Ask design what they would give up last.",
        ),
        way="Half an hour, one phone, no slides, and nobody's boss.",
        outcome="settles the form with design, at one table",
        action="book half an hour with design and a slow phone",
        followed="It took twelve minutes. Design cut the picture themselves.",
        mine="stay out of the ticket",
        win="the form was settled with design in one sitting",
    ),
    Topic(
        goal="Wants to stay curious when a customer is angry.",
        reality=(
            "Explains too soon. Then the customer explains too, and louder.",
            "The facts were right. They came before the customer had finished.",
        ),
        options=(
            "Say back what was said, and only then ask for the order number.",
            "Let the first minute be theirs, pencil in hand.",
        ),
        way="Played it with me twice. The second time I ran out of anger.",
        outcome="says it back first and explains second",
        action="say one sentence back before explaining anything",
        followed='Said it back. The customer said "exactly", and slowed down.',
        mine="listen in on one call and note who talks when",
        win="an angry call ended with a thank you",
    ),
    Topic(
        goal="Wants to tell a colleague that the handovers are too thin.",
        reality=(
            "Has filled in the last two without a word, and minded it each time.",
            "Expects it to be heard as a verdict on the person.",
        ),
        options=(
            "Say what the note left out and what that led to. Nothing more.",
            "Write one handover together and see what each of them needs.",
        ),
        way="One handover, one effect, one wish. It fits into two breaths.",
        outcome="gives the feedback: one handover, one effect",
        action="give the feedback about the last handover",
        followed='Gave the feedback. The answer was "good that you say so".',
        mine="ask how the first sentence went",
        win="the next handover was one page, nothing missing",
    ),
    Topic(
        goal="Wants to listen to the end before the answer is ready.",
        reality=(
            "The answer is there after half a sentence, and then it is out.",
            "Counted one pairing: nine suggestions, two questions.",
        ),
        options=(
            "Write the answer down instead of saying it.",
            'Ask "and what else?" once, each time.',
        ),
        way="A pencil in every pairing. What still matters at the end may be said.",
        outcome="answers on paper first, one more question aloud",
        action='ask "and what else?" once in each pairing',
        followed="It felt silly twice. The third time it changed the plan.",
        mine="try the same, and own up next time",
        win="a colleague found the fault aloud, and nobody helped",
    ),
    Topic(
        goal="Wants to know why a story matters before building it.",
        reality=(
            "The ticket says how. The why stayed with product.",
            "Built the export to the last detail. Two people have opened it.",
        ),
        options=(
            "Ask who would miss it, before the estimate.",
            "Go along on one customer visit and only listen.",
        ),
        way="The same question for each story, in a friendly voice, for two weeks.",
        outcome='asks "who would miss it?" before each estimate',
        action="ask who would miss it, for every story",
        followed="Two stories fell out of refinement. Product was the more relieved.",
        mine="find a customer who would have us for an hour",
        win="a story was cut in half before it began",
    ),
    Topic(
        goal="Wants the other team to hear of a change before it hits them.",
        reality=(
            "Announces it in a channel that they left a year ago.",
            "They learned of the last one from their own alarms, and stayed polite.",
        ),
        options=(
            "Ask them where they would look, and write it there.",
            "Sit in on their planning once a month.",
        ),
        way="Asks them first. What to do will follow from the answer.",
        outcome="asks the other team where changes should be told",
        action="ask the other team where they look for news",
        followed="They wanted a card on their own board. It takes a minute.",
        mine="agree with their lead that this is welcome",
        win="a breaking change, and nobody was surprised",
    ),
)
