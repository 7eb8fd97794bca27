"""Faults planted by hand, each of which the Solidity suites must catch.

`python -m tests.contracts.mutants` compiles each faulty contract, runs the suites on it and prints
which test caught it; it exits 1 if a fault lives. Names of faults as arguments choose some.
"""
