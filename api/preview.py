"""`llmasos generate`: what a sentence becomes, shown and thrown away."""

import typer

from api.models import named_model
from api.screen import Screen
from api.settings import Settings
from domain.canonical import parse_json
from domain.errors import InvalidInput
from domain.ontology import LANGS, Lang
from generators.attempts import Failed
from generators.generate import Ask, Made, generate


def preview(
    settings: Settings, kind: str, prompt: str, lang: str | None, seed: int, *, as_json: bool
) -> None:
    """Generate one asset and print it.

    Raises:
        LLMasOSError: the prompt cannot be meant, or the model made nothing that may be kept.
    """
    chosen: Lang | None = next((known for known in LANGS if known == lang), None)
    if lang is not None and chosen is None:
        raise InvalidInput("The languages are en and zh.")
    model = named_model(settings)
    try:
        # A fixed secret: a preview is never minted, so its salt protects nothing.
        ask = Ask(kind, prompt, "preview", b"preview", chosen, seed=seed)
        made = generate(model, [ask])[0]
    finally:
        model.close()
    if isinstance(made, Failed):
        raise made.error
    data = made.metadata if isinstance(made, Made) else made.content
    if as_json:
        typer.echo(data.decode())
        return
    shown = parse_json(data)
    properties = shown["properties"] if isinstance(made, Made) else shown
    Screen().asset(prompt, kind, properties["content"], properties.get("stats", {}))
