"""`python -m training.corpus.prose FILE…`: check phrase banks and print compositions of them."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Final

from domain.ontology import LANGS
from generators.phrases.bank import Line, Section, joined, parse_bank

_SLOT = re.compile(r"\{[a-z0-9_]+\}")
_LETTERS: Final = {
    "en": re.compile(r"[A-Za-z0-9 .,;:!?'()-]+"),
    "zh": re.compile(r"[一-鿿A-Za-z0-9，。！？、：；“”（）…—]+"),
}
_ENDS: Final = {"en": ".!?", "zh": "。！？”"}
_LONGEST: Final = {"en": 170, "zh": 48}
"""Characters of a composition."""


def faults(section: Section) -> list[str]:
    """What is wrong with the texts of a section, a sentence each."""
    prose = any(line.en[-1][-1] in _ENDS["en"] for line in section.lines)
    wrong: list[str] = []
    for line in section.lines:
        wrong += [f"{line.en[0][:50]}: {fault}" for fault in _line_faults(line, prose)]
    for lang in LANGS:
        longest = sum(
            max(len(line.parts(lang)[at]) for line in section.lines) for at in range(section.parts)
        )
        if longest > _LONGEST[lang]:
            wrong.append(f"the longest composition has {longest} characters in {lang}")
        texts = [joined(line.parts(lang), lang) for line in section.lines]
        wrong += [f"twice “{text}”" for text in sorted(set(texts)) if texts.count(text) > 1]
    return wrong


def _line_faults(line: Line, prose: bool) -> list[str]:
    wrong: list[str] = []
    for lang in LANGS:
        text = _SLOT.sub("", joined(line.parts(lang), lang))
        if text and _LETTERS[lang].fullmatch(text) is None:
            wrong.append(f"a character that {lang} does not have")
        if prose and line.parts(lang)[-1][-1] not in _ENDS[lang]:
            wrong.append(f"no end mark in {lang}")
    for at, (en, zh) in enumerate(zip(line.en, line.zh, strict=True), 1):
        if sorted(_SLOT.findall(en)) != sorted(_SLOT.findall(zh)):
            wrong.append(f"part {at} has other placeholders in Chinese")
    return wrong


def main(arguments: Sequence[str]) -> int:
    """Check banks and print compositions of each section."""
    rng, wrong, lines = Random(1), 0, 0
    for argument in arguments:
        for section in parse_bank(Path(argument).read_text(encoding="utf-8")).values():
            lines += len(section.lines)
            print(f"[{section.name}] {len(section.lines)} lines of {section.parts}")
            for fault in faults(section):
                wrong += 1
                print("  WRONG", fault)
            for _ in range(min(4, len(section.lines))):
                composed = section.draw(rng)
                print(f"  {composed['en']}\n  {composed['zh']}")
    print(f"{lines} lines, {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
