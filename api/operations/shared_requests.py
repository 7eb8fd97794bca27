"""Prompts that people share, as lines of the corpus that a model is trained on."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from api.operations.backup import require_world
from api.settings import Settings
from domain.errors import InvalidInput, NotFound
from domain.ontology import LANGS, Lang
from generators.moderation import output_objection
from generators.reader import read
from store.db import open_database
from store.sharing import SharedPrompt, shared_prompts

FILE: Final = "shared.{lang}.jsonl"
"""As `training.corpus.requests` looks for it."""


def write_shared_requests(settings: Settings, folder: Path) -> Mapping[Lang, int]:
    """Write what is shared into two files, one for each language; what they held is replaced.

    Returns:
        How many lines each has.

    Raises:
        NotFound: there is no such folder.
        StoreUnreachable, StoreCorrupt: there is no database, or it cannot be read.
    """
    if not folder.is_dir():
        raise NotFound(f"There is no folder {folder}.")
    require_world(settings)
    database = open_database(settings.database, read_only=True)
    try:
        with database.read() as session:
            lines = shared_lines(shared_prompts(session))
    finally:
        database.close()
    for lang, texts in lines.items():
        content = "".join(f"{text}\n" for text in texts)
        (folder / FILE.format(lang=lang)).write_text(content, encoding="utf-8")
    return {lang: len(texts) for lang, texts in lines.items()}


def shared_lines(prompts: Iterable[SharedPrompt]) -> dict[Lang, list[str]]:
    """Language → JSON lines of the corpus, each once.

    A line has what is made, the words, the fields that code reads in them and what the texts must
    mention. What could not be copied into a token is left out.
    """
    lines: dict[Lang, dict[str, None]] = {lang: {} for lang in LANGS}
    for one in prompts:
        text = " ".join(one.prompt.split())
        if output_objection(text) is not None:
            continue
        try:
            row = _row(one, text)
        except InvalidInput:
            continue  # a later reader may refuse what an earlier one took
        lines[one.lang][json.dumps(row, ensure_ascii=False)] = None
    return {lang: list(found) for lang, found in lines.items()}


def _row(one: SharedPrompt, text: str) -> dict[str, Any]:
    frame = read(one.kind, text, lang=one.lang)
    fields = {name: frame.value(name) for name in frame.stated}
    words = {"name": frame.name, "target": frame.target_name, "giver": frame.giver_name}
    return {
        "kind": one.kind,
        "text": text,
        "fields": {
            name: value for name, value in (fields | words).items() if value not in (None, "")
        },
        "must": [mention.text for mention in frame.mentions],
    }
