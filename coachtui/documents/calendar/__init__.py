"""Calendar files (RFC 5545): events out; taken times and moved events in."""
