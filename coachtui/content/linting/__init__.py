"""All that can be said about folders of content: what loading finds, and what only authors ask for."""
