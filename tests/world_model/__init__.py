"""What the contracts do, in plain Python: the state of a world, and how each call changes it.

It follows the Solidity sources alone, so that it can judge the chain, the projection and the API.
Functions that change the state give the events that the contracts emit with it.
"""
