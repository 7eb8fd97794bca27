"""The synthetic corpus: sentences written for it, and the code that composes them."""
