"""Static analysis of the sources by slither, in an environment of its own.

`python -m tests.contracts.analysis` makes the environment where it is missing, runs slither on all
contracts and exits 1 for any finding of high or medium impact that `explained.py` does not explain.
Its pins do not go together with ours (it wants web3 below 8).
"""
