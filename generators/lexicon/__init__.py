"""Lexicon: the words, in English and Chinese, that stand for values of the ontology. Data only."""
