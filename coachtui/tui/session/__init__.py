"""A session on the screen: a prompt, a log, one line to write on; its end; one told afterwards."""
