"""The name of what a request asked for, fit for logs and labels."""

from typing import Any, Final

NO_ROUTE: Final = "(none)"


def route_of(scope: Any) -> str:
    """The template of the route that a request met, such as `/tokens/{token}`.

    What was asked for may hold anything, a secret that somebody pasted too; the template is ours.

    Args:
        scope: of ASGI, after the application has routed it.
    """
    return getattr(scope.get("route"), "path", NO_ROUTE)
