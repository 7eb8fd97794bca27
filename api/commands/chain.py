"""`llmasos deploy`, `llmasos reindex` and `llmasos mints`: a world and its chain."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands.options import DataOption, settings_of

if TYPE_CHECKING:
    from chain.deploy import Cost


def register(app: typer.Typer) -> None:
    """Add the commands to a command line."""
    for command in (deploy, reindex, mints):
        app.command()(command)


def deploy(
    data: DataOption = None,
    out: Annotated[Path | None, typer.Option(help="File for the record.")] = None,
    sources: Annotated[
        Path | None, typer.Option(help="Folder for what a block explorer needs.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Put the contracts on the chain of LLMASOS_RPC_URL, or find them.

    Shows what it costs and asks first. Prints the record, and who may do what, as the chain says.
    """
    from api.deploying import show_cost, show_powers
    from api.local_chain import deploy_world
    from chain.explorer import write_inputs

    def agree(expected: "Cost") -> None:
        show_cost(expected)
        if not yes:
            typer.confirm("Deploy?", abort=True, err=True)

    deployed = deploy_world(settings_of(data), agree)
    record = deployed.deployment.model_dump_json(indent=2)
    typer.echo(record)
    if out is not None:
        out.write_text(record + "\n", encoding="utf-8")
    if sources is not None:
        write_inputs(deployed.deployment, sources)
        typer.echo(f"For source verification: {sources}", err=True)
    show_powers(deployed.powers)


def reindex(
    compare: Annotated[
        bool,
        typer.Option("--compare", help="Only compare, with an index that is made beside this one."),
    ] = False,
    rpc: Annotated[str | None, typer.Option(help="JSON-RPC address of a node.")] = None,
    data: DataOption = None,
) -> None:
    """Read the chain anew: with --compare to prove that the index is what the chain says.

    Exit code 1 where a row differs. Without --compare the index is emptied and made anew, while the
    service does not run.
    """
    from api.reindexing import compare_with_chain, rebuild, show

    settings = settings_of(data, rpc_url=rpc)
    if not compare:
        typer.echo(f"The index is made anew, up to block {rebuild(settings)}.")
        return
    compared = compare_with_chain(settings)
    show(compared)
    raise typer.Exit(0 if compared.is_identical else 1)


def mints(
    data: DataOption = None,
    limit: Annotated[int, typer.Option(min=1, help="How many, the newest first.")] = 20,
) -> None:
    """Show what was asked to be minted: waiting, sent, mined, confirmed, or failed and why."""
    from api.local_chain import mints_of

    for line in mints_of(settings_of(data), limit):
        typer.echo(line)
