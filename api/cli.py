"""The command line. Every command loads only what it uses: `llmasos --help` loads no torch.

Exit codes: 0 done · 1 failed · 2 what was asked for cannot be meant · 130 interrupted; those of
`verify` are its verdicts.
"""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from api.settings import Settings, load_settings
from domain.errors import InvalidInput, LLMasOSError

if TYPE_CHECKING:
    from api.world import World
    from chain.deploy import Cost

_DATA = Path(".llmasos")

app = typer.Typer(
    name="llmasos",
    help="A large language model as the operating system of an on-chain world.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Data directory of the world (default .llmasos).")
]
TokenArgument = Annotated[
    str, typer.Argument(help="A token: its id (0x… or decimal), CID or ipfs:// address.")
]
Engine = Literal["devnet", "ganache", "anvil"]


def _settings(data: Path | None, **more: object) -> Settings:
    overrides = {name: value for name, value in more.items() if value is not None}
    return load_settings(**({} if data is None else {"data_dir": data}), **overrides)


@app.command()
def demo(
    prompt: Annotated[
        list[str] | None, typer.Option(help="A sentence of your own; may be given several times.")
    ] = None,
    kind: Annotated[str, typer.Option(help="What your sentences ask for: item or character.")] = (
        "item"
    ),
    data: DataOption = None,
) -> None:
    """Generate, mint, trade, talk, quest and prove, each step checked on the chain."""
    from api.demo.play import play
    from api.screen import Screen

    if kind not in ("item", "character"):
        raise InvalidInput("The demo takes sentences for an item or a character.")
    raise typer.Exit(play(_settings(data), Screen(), prompt or (), kind))


@app.command()
def serve(
    data: DataOption = None,
    host: Annotated[str | None, typer.Option(help="Address to listen at.")] = None,
    port: Annotated[int | None, typer.Option(help="Port to listen at.")] = None,
) -> None:
    """Run the service, its worker and the embedded chain until Ctrl-C."""
    from api.app import serve as serve_world

    def ready(world: "World") -> None:
        typer.echo(f"LLMasOS listens at {world.settings.base_url} (routes: /openapi.json)")
        if world.devnet is not None:
            typer.echo(f"Its chain, id {world.client.chain_id}, at {world.devnet.url}")
        typer.echo("Ctrl-C stops it; nothing is lost.")

    serve_world(_settings(data, host=host, port=port), ready)


@app.command()
def devnet(
    engine: Annotated[Engine, typer.Option(help="Which local chain.")] = "devnet",
    port: Annotated[int, typer.Option(help="Port on loopback.")] = 8545,
    data: DataOption = None,
) -> None:
    """Run a local development chain alone until Ctrl-C."""
    from api.local_chain import run_chain

    run_chain(engine, data or _DATA, port, typer.echo)


@app.command()
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

    deployed = deploy_world(_settings(data), agree)
    record = deployed.deployment.model_dump_json(indent=2)
    typer.echo(record)
    if out is not None:
        out.write_text(record + "\n", encoding="utf-8")
    if sources is not None:
        write_inputs(deployed.deployment, sources)
        typer.echo(f"For source verification: {sources}", err=True)
    show_powers(deployed.powers)


@app.command()
def generate(
    prompt: Annotated[str, typer.Argument(help="One sentence, in English or Chinese.")],
    kind: Annotated[str, typer.Option(help="item, character or quest")] = "item",
    lang: Annotated[
        str | None, typer.Option(help="en or zh; read from the prompt if not given.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Another seed, another asset.")] = 0,
    as_json: Annotated[bool, typer.Option("--json", help="Print the metadata.")] = False,
) -> None:
    """Show what a sentence becomes. Nothing is kept or minted."""
    from api.preview import preview

    preview(load_settings(), kind, prompt, lang, seed, as_json=as_json)


@app.command()
def opening(
    token: TokenArgument,
    data: DataOption = None,
    out: Annotated[Path | None, typer.Option(help="File to write; else it is printed.")] = None,
) -> None:
    """Print the opening of a token that was generated here: whoever has it can verify the text."""
    from api.local_chain import opening_of
    from domain.ids import parse_token

    text = opening_of(_settings(data), parse_token(token)).model_dump_json(indent=2)
    if out is None:
        typer.echo(text)
    else:
        out.write_text(text + "\n", encoding="utf-8")
        typer.echo(f"The opening is in {out}. Whoever has it can read the prompt.", err=True)


@app.command()
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

    settings = _settings(data, rpc_url=rpc)
    sources = Sources(opening, metadata, gateway, deployment)
    finding = verify_token(settings, parse_token(token), sources, weights_lookup(settings))
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


def main() -> None:
    """Run a command; a typed error becomes its sentence and its exit code."""
    try:
        app()
    except LLMasOSError as error:
        typer.echo(error.detail, err=True)
        if error.hint is not None:
            typer.echo(error.hint, err=True)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
