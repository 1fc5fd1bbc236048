"""The proof: every state of a story that a play can reach, and what follows from there being no others."""
