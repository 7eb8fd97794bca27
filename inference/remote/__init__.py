"""A text model behind any OpenAI-compatible server; `inference.remote.model` is the way in."""
