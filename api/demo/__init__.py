"""The main job, end to end on the embedded defaults, checked on the chain after every step."""
