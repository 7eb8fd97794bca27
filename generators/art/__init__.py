"""The drawing of cards: palettes, hand-made paths, lettering and frames, all in integers."""
