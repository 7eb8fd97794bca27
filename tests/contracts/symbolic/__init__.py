"""What halmos proves for every input: `python -m tests.contracts.symbolic`.

It runs in an environment of its own, because its pins do not go together with ours (it wants rich
below 15), and compiles the sources by the legacy pipeline.
"""
