"""Phrases: what the bundled model writes with.

A model that fits into a repository is too small to spell its own prose. Here lie sentences that
were written by hand, cut into parts that may be exchanged; code lays out what a text needs
(`outline`) and draws by seed what is offered for each place (`lattice`), and the model chooses its
way through, token by token, by its own probabilities. A larger model writes freely.
"""
