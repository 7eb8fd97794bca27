"""Questions that the API asks: what exists, who owns it, what is for sale, what happened."""
