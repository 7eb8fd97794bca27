"""The batching inference engine, behind the TextModel protocol."""
