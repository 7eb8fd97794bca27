"""The steps of the worker, one file each. A step does what is due now and returns how much it did.

A step may be stopped anywhere, by a crash too, and be taken again: what it does is written down
first, in rows, and everything that follows from the rows is done again without harm.
"""
