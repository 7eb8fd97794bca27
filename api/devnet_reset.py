"""Starting the embedded chain anew."""

from collections.abc import Callable

from api.settings import Settings
from chain.devnet import delete_chain
from domain.errors import Conflict

_DATABASE_IS_LEFT = (
    "The service's database is left as it is. It belongs to the deleted chain, and the service "
    "refuses to run it on a new one: keep it as a record, and give the new world another database "
    "or another data directory."
)


def reset_devnet(settings: Settings, agree: Callable[[str], None]) -> list[str]:
    """Delete the embedded chain of a data directory.

    Args:
        settings: of the service.
        agree: is shown what will be gone; raises to delete nothing.

    Returns:
        What is to be said afterwards.

    Raises:
        NotFound: there is no chain.
        Conflict: a node works on it.
    """
    file = settings.data_dir / "devnet.db"
    if file.is_file():
        agree(
            f"This deletes the chain in {file}: every block, account and token on it. "
            "It cannot be undone."
        )
    try:
        delete_chain(file)
    except Conflict as error:
        raise Conflict(
            "A node works on this chain.", hint="Stop `llmasos serve` or `llmasos devnet` first."
        ) from error
    said = ["The chain is deleted. The next start makes a new one."]
    if settings.database_url or (settings.data_dir / "world.db").exists():
        said.append(_DATABASE_IS_LEFT)
    return said
