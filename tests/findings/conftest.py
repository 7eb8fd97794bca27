# pyright: reportPrivateUsage=false
"""The fixtures of the service's tests that these share."""

from tests.api.conftest import _bare_environment, deployed, folder

__all__ = ["_bare_environment", "deployed", "folder"]
