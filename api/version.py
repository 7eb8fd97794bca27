"""Which version of the service runs."""

from importlib.metadata import PackageNotFoundError, version


def service_version() -> str:
    """The version of the installed package; 0 in a tree that was not installed."""
    try:
        return version("llmasos")
    except PackageNotFoundError:
        return "0"
