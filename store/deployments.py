"""Which world a database belongs to: one, for ever."""

from sqlmodel import Session

from domain.errors import StoreCorrupt, WrongChain
from domain.world import Deployment
from store.tables import DeploymentRecord


def bind(session: Session, deployment: Deployment) -> None:
    """Give a new database its world, or check that it is this one.

    Raises:
        WrongChain: the database belongs to a world on another chain.
        StoreCorrupt: it belongs to another world on the same chain; nothing is overwritten.
    """
    row = session.get(DeploymentRecord, 1)
    if row is None:
        session.add(
            DeploymentRecord(
                id=deployment.id,
                chain_id=deployment.chain_id,
                record=deployment.model_dump(mode="json"),
            )
        )
        session.flush()
    elif row.chain_id != deployment.chain_id:
        raise WrongChain(
            f"The database belongs to chain {row.chain_id}, not {deployment.chain_id}."
        )
    elif row.id != deployment.id:
        raise StoreCorrupt(
            f"The database belongs to world {row.id}, not {deployment.id}.",
            hint="Name the data directory of this world, or a new one.",
        )


def current(session: Session) -> Deployment | None:
    """The world that the database belongs to; None while it is new."""
    row = session.get(DeploymentRecord, 1)
    return None if row is None else Deployment.model_validate(row.record)
