"""Options that several commands share, and the settings that follow from them."""

from pathlib import Path
from typing import Annotated

import typer

from api.settings import Settings, load_settings

DataOption = Annotated[
    Path | None, typer.Option("--data", help="Data directory of the world (default .llmasos).")
]
TokenArgument = Annotated[
    str, typer.Argument(help="A token: its id (0x… or decimal), CID or ipfs:// address.")
]


def settings_of(data: Path | None, **more: object) -> Settings:
    """The settings of the environment, and over them what the command line says.

    Args:
        data: data directory; None leaves the setting.
        more: further settings by name; None leaves one.

    Raises:
        InvalidInput: a setting cannot be meant.
    """
    overrides = {name: value for name, value in more.items() if value is not None}
    return load_settings(**({} if data is None else {"data_dir": data}), **overrides)
