"""What the service remembers: tables, outbox, projection, blobs."""
