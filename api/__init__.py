"""The HTTP service, the worker and the command line."""
