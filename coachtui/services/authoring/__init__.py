"""What authors of content do to their files: put them in order, rename, begin, bring in."""
