"""Reading: from a person's words to what they state. Pure code, no model."""
