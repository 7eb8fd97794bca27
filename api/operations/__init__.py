"""Running a world: is it well, what waits, and how is it kept safe.

`status` and `readiness` say how a world is, `metrics` counts, `backup` and `restore` keep it.
Nothing here changes what a world is; without it a world works the same.
"""
