"""`llmasos opening` and `llmasos verify`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from api.commands.options import DataOption, TokenArgument, settings_of


def register(app: typer.Typer) -> None:
    """Add the commands to a command line."""
    for command in (opening, verify):
        app.command()(command)


def opening(
    token: TokenArgument,
    data: DataOption = None,
    out: Annotated[Path | None, typer.Option(help="File to write; else it is printed.")] = None,
) -> None:
    """Print the opening of a token that was generated here: whoever has it can verify the text."""
    from api.local_chain import opening_of
    from domain.ids import parse_token

    text = opening_of(settings_of(data), parse_token(token)).model_dump_json(indent=2)
    if out is None:
        typer.echo(text)
    else:
        out.write_text(text + "\n", encoding="utf-8")
        typer.echo(f"The opening is in {out}. Whoever has it can read the prompt.", err=True)


def verify(
    token: TokenArgument,
    opening: Annotated[Path | None, typer.Option(help="The creator's opening.")] = None,
    metadata: Annotated[Path | None, typer.Option(help="File with the metadata bytes.")] = None,
    gateway: Annotated[str | None, typer.Option(help="Base URL of an IPFS gateway.")] = None,
    rpc: Annotated[str | None, typer.Option(help="JSON-RPC address of a node.")] = None,
    deployment: Annotated[Path | None, typer.Option(help="Record of the contracts.")] = None,
    data: DataOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the verdict as JSON.")] = False,
) -> None:
    """Prove a token: bytes against id, id against chain, and the text generated again.

    Exit codes: 0 MATCH, 3 MATCH WITHIN TOLERANCE, 4 MISMATCH, 5 PROMPT SEALED, 6 MODEL ABSENT,
    7 UNPROVEN.
    """
    from api.models import weights_lookup
    from api.verification import Sources, verify_token
    from domain.ids import parse_token

    settings = settings_of(data, rpc_url=rpc)
    sources = Sources(opening, metadata, gateway, deployment)
    with weights_lookup(settings) as model_lookup:
        finding = verify_token(settings, parse_token(token), sources, model_lookup)
    verdict = finding.verdict
    label = verdict.code.label
    if as_json:
        report = {
            "verdict": label,
            "exit_code": int(verdict.code),
            "sentence": verdict.sentence,
            "first_differing_byte": verdict.first_differing_byte,
            "name": finding.name,
            "chain": finding.on_chain,
        }
        typer.echo(json.dumps(report, ensure_ascii=False))
    else:
        typer.echo(f"{label}: {verdict.sentence}")
        if finding.name is not None:
            typer.echo(f"token: {finding.name}")
        typer.echo(f"chain: {finding.on_chain}")
    raise typer.Exit(int(verdict.code))
