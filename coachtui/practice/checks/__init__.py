"""What can be said of a story without playing it: links, declarations, choices, replies, debrief."""
