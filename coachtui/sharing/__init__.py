"""Question banks through git: fetch, pin, read and compare commits; reports typed findings."""
