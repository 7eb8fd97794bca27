"""From one sentence to a validated asset: the only door from Draft to Asset."""
