"""What a deployment costs, and who may do what afterwards, for the terminal."""

from collections.abc import Sequence

import typer
from rich.console import Console
from rich.table import Table

from chain.deploy import Cost
from chain.powers import Power
from domain.ids import format_gold


def show_cost(expected: Cost) -> None:
    """Say what the deployment takes at most, before anything is sent."""
    typer.echo(
        f"{expected.transactions} transactions, at most {expected.gas:,} gas at "
        f"{expected.fee_wei / 10**9:g} gwei: {format_gold(expected.total_wei)} ether. "
        f"The deployer holds {format_gold(expected.held_wei)}.",
        err=True,
    )


def show_powers(powers: Sequence[Power]) -> None:
    """Print the table of keys, as read back from the chain."""
    table = Table("contract", "role", "holder", "may")
    for power in powers:
        table.add_row(power.contract, power.role, power.holder or "nobody", power.may)
    Console(stderr=True).print(table)
