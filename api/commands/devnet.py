"""`llmasos devnet` and `llmasos devnet reset`."""

from pathlib import Path
from typing import Annotated, Final, Literal

import typer

from api.commands.options import DataOption, settings_of

_DATA: Final = Path(".llmasos")

Engine = Literal["devnet", "ganache", "anvil"]


def register(app: typer.Typer) -> None:
    """Add the commands to a command line."""
    group = typer.Typer(invoke_without_command=True, rich_markup_mode=None)
    group.callback()(devnet)
    group.command()(reset)
    app.add_typer(group, name="devnet")


def devnet(
    context: typer.Context,
    engine: Annotated[Engine, typer.Option(help="Which local chain.")] = "devnet",
    port: Annotated[int, typer.Option(help="Port on loopback.")] = 8545,
    data: DataOption = None,
) -> None:
    """Run a local development chain alone until Ctrl-C."""
    if context.invoked_subcommand is None:
        from api.local_chain import run_chain

        run_chain(engine, data or _DATA, port, typer.echo)


def reset(
    context: typer.Context,
    data: DataOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete the embedded chain, so that the next start makes a new one."""
    from api.devnet_reset import reset_devnet

    def agree(warning: str) -> None:
        if not yes:
            typer.echo(warning, err=True)
            typer.confirm("Delete it?", abort=True, err=True)

    before = None if context.parent is None else context.parent.params.get("data")
    for line in reset_devnet(settings_of(data or before), agree):
        typer.echo(line)
