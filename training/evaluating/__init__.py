"""Evaluating: how well a model, the reader and the writer do their job."""
