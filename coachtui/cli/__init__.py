"""The same jobs without the interface, one module a command; the accessible way, and the one for scripts."""
