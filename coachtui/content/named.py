"""What in content has an id of its own, so that it can be given another one."""

KINDS = ("scenario", "scene", "choice", "ending", "meter", "flag", "question", "theme")
"""What can be renamed."""
KEPT = ("scenario", "scene", "choice", "ending", "question")
"""What history stores by its id, so that the earlier id is kept under `was`."""
