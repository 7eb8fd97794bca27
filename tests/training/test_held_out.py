"""What measures a model must not be among what it learned."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from domain.ontology import LANGS
from generators.phrases.bank import joined, sections
from training.corpus.requests import REQUESTS_DIR

_WORDS, _CHARACTERS = 8, 12
_ENGLISH = re.compile(r"[a-z0-9']+")
_CHINESE = re.compile(r"[㐀-鿿]+")
_MARKS = re.compile(r"[\s，。！？、：；“”（）…—]")
_CASES = sorted((Path(__file__).parents[1] / "evaluation").glob("*/*.jsonl"))


def _shingles(text: str) -> set[str]:
    """All runs of 8 English words and of 12 Chinese characters."""
    words = _ENGLISH.findall(text.lower())
    found = {" ".join(words[at : at + _WORDS]) for at in range(len(words) - _WORDS + 1)}
    for run in _CHINESE.findall(_MARKS.sub("", text)):
        found |= {run[at : at + _CHARACTERS] for at in range(len(run) - _CHARACTERS + 1)}
    return found


def _corpus() -> Iterator[str]:
    for file in sorted(REQUESTS_DIR.glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in file.read_text("utf-8").splitlines())
    for section in sections().values():
        for line in section.lines:
            yield from (joined(line.parts(lang), lang) for lang in LANGS)


@pytest.fixture(scope="module")
def taught() -> set[str]:
    return {shingle for text in _corpus() for shingle in _shingles(text)}


@pytest.mark.parametrize("file", _CASES, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_no_case_shares_eight_words_or_twelve_characters_with_the_corpus(
    taught: set[str], file: Path
) -> None:
    cases = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    texts = {case["id"]: case.get("prompt") or case["utterance"] for case in cases}
    assert texts
    assert [name for name, text in texts.items() if _shingles(text) & taught] == []


def test_a_sentence_of_the_corpus_would_be_found(taught: set[str]) -> None:
    long = [text for text in _corpus() if _shingles(text)]
    assert len(long) > 5_000
    assert all(_shingles(f"so, {text.upper()} please") & taught for text in long[::500])
