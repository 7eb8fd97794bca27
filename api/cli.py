"""The command line. Every command loads only what it uses: `llmasos --help` loads no torch.

Exit codes: 0 done · 1 failed · 2 what was asked for cannot be meant · 130 interrupted; those of
`verify` are its verdicts.
"""

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from api.commands import chain, devnet, operations, proofs
from api.commands.options import DataOption, settings_of
from domain.errors import InvalidInput, LLMasOSError

if TYPE_CHECKING:
    from api.world import World

app = typer.Typer(
    name="llmasos",
    help="A large language model as the operating system of an on-chain world.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


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
    raise typer.Exit(play(settings_of(data), Screen(), prompt or (), kind))


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

    serve_world(settings_of(data, host=host, port=port), ready)


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

    preview(settings_of(None), kind, prompt, lang, seed, as_json=as_json)


for commands in (devnet, chain, proofs, operations):
    commands.register(app)


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
