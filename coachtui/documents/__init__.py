"""Files that leave and enter: calendar files, CSV, Markdown, HTML."""
