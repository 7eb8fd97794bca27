"""Pure types and rules of the world: no I/O, no framework."""
