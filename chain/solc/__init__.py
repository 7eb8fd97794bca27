"""The pinned Solidity compiler: where it is, and what it is given.

compiler.py finds a native solc of the pinned version or wraps npm's; standard_json.py gathers the
sources into the one input that decides the bytecode.
"""
