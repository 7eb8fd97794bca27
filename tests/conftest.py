from hypothesis import HealthCheck, settings

# The machine is shared: how long a draw takes says nothing about the code.
settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("repeatable")
