"""The batching inference engine, behind the TextService protocol."""
