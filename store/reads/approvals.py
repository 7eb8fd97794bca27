"""Who may take whose Gold, and move whose tokens."""

from dataclasses import dataclass

from sqlmodel import Session, col, select

from domain.ids import Address, TokenKind, Wei
from store.tables import GoldAllowance, OperatorApproval, TokenApproval


@dataclass(frozen=True, slots=True)
class Approvals:
    """What an owner allows others.

    Attributes:
        gold: spender → wei; exact for contracts of ours, for others what was approved last.
        operators: who may move all tokens of a kind.
    """

    gold: dict[Address, Wei]
    operators: frozenset[tuple[TokenKind, Address]]


def of_owner(session: Session, owner: Address) -> Approvals:
    """All that an account allows others, but for single tokens."""
    gold = select(GoldAllowance).where(GoldAllowance.owner == owner, GoldAllowance.amount_wei > 0)
    operators = select(OperatorApproval).where(OperatorApproval.owner == owner)
    return Approvals(
        gold={row.spender: row.amount_wei for row in session.exec(gold)},
        operators=frozenset((row.kind, row.operator) for row in session.exec(operators)),
    )


def gold_allowance(session: Session, owner: Address, spender: Address) -> Wei:
    """Gold that a spender may take, in wei."""
    row = session.get(GoldAllowance, (owner, spender))
    return Wei(0) if row is None else row.amount_wei


def may_move_all(session: Session, kind: TokenKind, owner: Address, operator: Address) -> bool:
    """Whether an operator may move all of an owner's tokens of a kind."""
    return session.get(OperatorApproval, (kind, owner, operator)) is not None


def spender_of(session: Session, token_id: int) -> Address | None:
    """Who may move this character or quest, besides its owner and operators; None: nobody."""
    row = session.exec(
        select(TokenApproval).where(col(TokenApproval.token_id) == token_id)
    ).one_or_none()
    return None if row is None else row.spender
