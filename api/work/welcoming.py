"""On a development chain, each new login is sent 1 ether and 100 Gold, once (D7)."""

import structlog
from sqlmodel import col, select

from api.work.signing import complete, write_down
from api.world import World
from chain.calls import welcome
from domain.errors import Reverted
from store import logins
from store.tables import Account

_AT_ONCE = 20
_log = structlog.get_logger("worker")


def welcome_new_logins(world: World) -> int:
    """Write the gifts of accounts that had none into the outbox; returns how many accounts.

    The mark on the account and the rows of the gift are written in one transaction, so that no
    crash gives twice or nothing.
    """
    treasury = world.keys.treasury
    if treasury is None or not world.has_gifts:
        return 0
    with world.database.read() as session:
        query = select(Account).where(col(Account.welcomed_at).is_(None))
        rows = session.exec(query.order_by(col(Account.created_at)).limit(_AT_ONCE))
        accounts = [row.address for row in rows]
    for account in accounts:
        calls = welcome(world.deployment, account)
        try:
            transactions = complete(world, treasury, calls)
        except Reverted as error:
            # A contract that takes no ether: it goes without, and must not hold up the others.
            _log.warning("gift_refused", account=account, why=error.detail)
            calls, transactions = (), ()
        now = world.clock()
        with world.database.write() as session:
            if logins.grant_welcome(session, account, now):
                purposes = [call.purpose for call in calls]
                write_down(session, treasury, transactions, purposes, now)
    return len(accounts)
