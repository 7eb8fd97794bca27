"""Logs of our contracts as events of the domain, decoded by hand.

One function for each event, because the generic decoder of an ABI takes a multiple of the time that
a row in the database takes. `tests/chain/generic_events.py` holds them against that decoder.
"""
