"""Items that can be claimed: dropped, not revoked, and not minted yet."""

from dataclasses import dataclass

from sqlmodel import Session, col, or_, select

from domain.errors import NotFound
from domain.ids import Address, HexBytes32, TokenId
from store.tables import DroppedItem, ItemDrop, Token


@dataclass(frozen=True, slots=True)
class Claimable:
    """An id that can be claimed.

    Attributes:
        root: of the drop's tree.
        beneficiary: who receives it, whoever claims; None: who claims.
    """

    token_id: TokenId
    root: HexBytes32
    beneficiary: Address | None
    creator: Address
    royalty_bps: int


def claimable(
    session: Session, *, account: Address | None = None, limit: int = 100, offset: int = 0
) -> list[Claimable]:
    """Ids that can be claimed, in the order of the drops and of their leaves.

    Args:
        session: any.
        account: only what this account would receive if it claimed.
        limit: how many at most.
        offset: how many to leave out before.
    """
    query = (
        select(DroppedItem, ItemDrop)
        .join(ItemDrop, col(ItemDrop.root) == DroppedItem.root)
        .join(Token, col(Token.token_id) == DroppedItem.token_id, isouter=True)
        .where(col(ItemDrop.revoked).is_(False), col(Token.token_id).is_(None))
        .order_by(col(ItemDrop.block_number), col(ItemDrop.log_index), col(DroppedItem.position))
    )
    if account is not None:
        query = query.where(
            or_(col(ItemDrop.beneficiary).is_(None), ItemDrop.beneficiary == account)
        )
    return [
        Claimable(item.token_id, drop.root, drop.beneficiary, drop.creator, drop.royalty_bps)
        for item, drop in session.exec(query.limit(limit).offset(offset))
    ]


def leaves_of(session: Session, root: HexBytes32) -> list[TokenId]:
    """All ids of a drop in the order of its tree: what a proof is computed from.

    Raises:
        NotFound: there is no such drop.
    """
    query = select(DroppedItem).where(DroppedItem.root == root)
    ids = [row.token_id for row in session.exec(query.order_by(col(DroppedItem.position)))]
    if not ids:
        raise NotFound("There is no such drop.")
    return ids
