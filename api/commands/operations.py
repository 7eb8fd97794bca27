"""`llmasos status`, `llmasos backup`, `llmasos restore` and `llmasos export-requests`."""

import json
from pathlib import Path
from typing import Annotated

import typer

from api.commands.options import DataOption, settings_of


def register(app: typer.Typer) -> None:
    """Add the commands to a command line."""
    for command in (status, backup, restore, export_requests):
        app.command()(command)


def status(
    data: DataOption = None,
    stuck_after: Annotated[
        int | None,
        typer.Option(min=1, help="Seconds after which a transaction counts as stuck."),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
) -> None:
    """Say how the world is, beside a running service or without one.

    Exit code 1 when something needs a person; the last lines say what.
    """
    from api.operations.screen import lines
    from api.operations.status import status_of
    from api.world import wall_clock

    found = status_of(settings_of(data), now=wall_clock(), stuck_after_s=stuck_after)
    if as_json:
        typer.echo(json.dumps(found.as_json(), ensure_ascii=False))
    else:
        for line in lines(found):
            typer.echo(line)
    if found.needs:
        raise typer.Exit(1)


def backup(
    file: Annotated[Path, typer.Argument(help="File to write; there must be none yet.")],
    data: DataOption = None,
    tables: Annotated[
        bool, typer.Option("--tables", help="Keep SQLite table by table, to move to PostgreSQL.")
    ] = False,
) -> None:
    """Write the whole world into one file, while the service runs or not.

    Exit code 1 when content is missing or damaged on the disk; the rest is kept.
    """
    from api.operations.backup import back_up
    from api.version import service_version
    from api.world import wall_clock

    report = back_up(
        settings_of(data), file, now=wall_clock(), version=service_version(), as_tables=tables
    )
    manifest = report.manifest
    typer.echo(
        f"{file}: {len(manifest.parts)} parts, {manifest.size_bytes:,} bytes, "
        f"indexed to block {manifest.indexed}."
    )
    if report.holds_secret:
        typer.echo(
            "KEEP THIS FILE LIKE A KEY. It holds the creator's secret: whoever has it can open "
            "every prompt commitment that was made with it.",
            err=True,
        )
    typer.echo("The private keys of the settings (LLMASOS_*_KEY) are not in it.", err=True)
    for sha256 in report.unkept:
        typer.echo(f"Not in the backup, for it is missing or damaged: {sha256}", err=True)
    if report.unkept:
        raise typer.Exit(1)


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `llmasos backup` wrote.")],
    data: DataOption = None,
) -> None:
    """Make a world out of a backup, in a data directory that is empty or not there."""
    from api.operations.restore import restore as restore_world

    settings = settings_of(data)
    manifest = restore_world(settings, file)
    typer.echo(
        f"World {manifest.world}, indexed to block {manifest.indexed}, is in {settings.data_dir}."
    )


def export_requests(
    folder: Annotated[
        Path,
        typer.Argument(help="An existing folder; for training, training/corpus/requests."),
    ],
    data: DataOption = None,
) -> None:
    """Write prompts that their authors share into shared.en.jsonl and shared.zh.jsonl.

    Shared are prompts of people who allowed it (PUT /sharing), from then on, whose result was
    minted: their words, and what the reader finds in them. Nothing tells who said them.
    """
    from api.operations.shared_requests import write_shared_requests

    counts = write_shared_requests(settings_of(data), folder)
    for lang, count in counts.items():
        typer.echo(f"shared.{lang}.jsonl: {count:,} requests.")
