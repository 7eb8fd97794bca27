"""Intents: from a sentence to the call of one tool, or to a question back."""
