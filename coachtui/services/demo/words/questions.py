"""What the manager asks, stage by stage."""

from coachtui.services.demo.words.topic import CHECK_IN, GOAL, OPTIONS, REALITY, WAY

QUESTIONS = {
    CHECK_IN: (
        "What has moved since we last met?",
        "What became of what you wanted to try?",
        "What went well, however small?",
        "Where did you surprise yourself?",
        "What do you know today that you did not know last time?",
    ),
    GOAL: (
        "What would you like to leave this room with?",
        "What should be different in a month?",
        "If this went well, what would others see?",
        "What do you want here, in one sentence?",
        "What matters most to you in this?",
    ),
    REALITY: (
        "What happens today, step by step?",
        "When did it last go another way than you wanted?",
        "What have you seen yourself, and what have you only heard?",
        "What stands in the way?",
        "What do you know about it, and what do you assume?",
    ),
    OPTIONS: (
        "What could you try?",
        "And what else?",
        "What would somebody do who finds this easy?",
        "What have you not tried because it seems too simple?",
        "Which way would cost you least?",
    ),
    WAY: (
        "Which of these will it be?",
        "What is the first step, small enough for this week?",
        "What will you do, and by when?",
        "What do we look at when we meet again?",
        "How will you keep hold of it on a busy day?",
    ),
}
"""Every line of a stage answers any of its questions, more or less, as in life."""
