"""Pieces: sentences that are translated each on its own, and what may be kept of the answers."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from domain.asset import Draft
from domain.ontology import CHINESE, Lang
from generators.asking import conversation, model_input
from generators.attempts import Refusal
from generators.filling import PLACEHOLDER, fill
from generators.moderation import output_objection
from generators.provenance import attempt_seed
from generators.schema import output_schema
from generators.specs import SPECS, Spec
from generators.validate import form_fault, wording_fault
from inference.types import Dialect, ModelIdentity, Request

_LETTER: Final = re.compile(r"[A-Za-z一-鿿]")
_MARKS: Final = {
    "zh": str.maketrans({".": "。", "!": "！", "?": "？", ",": "，", ";": "；", ":": "："}),
    "en": str.maketrans({"。": ".", "！": "!", "？": "?", "，": ",", "；": ";", "：": ":"}),
}
_LABELS: Final[Mapping[str, str]] = {word: value for value, word in CHINESE.items()}


@dataclass(frozen=True, slots=True)
class Piece:
    """A sentence to be translated.

    Attributes:
        source: with placeholders.
        values: placeholder → what it gives way to.
        lang: the language that it shall have.
        seed: 64 bits.
        known: its translation, where the phrase book has it.
    """

    request_id: str
    source: str
    values: Mapping[str, str]
    lang: Lang
    seed: int
    known: str | None = None

    @property
    def spec(self) -> Spec:
        """How translations are asked for."""
        return SPECS["translation"]

    @property
    def settled(self) -> str | None:
        """Its translation where no model is needed.

        A sentence of the phrase book, a label of the ontology, or no word at all.
        """
        if self.known is not None:
            return self.known
        label = CHINESE.get(self.source) if self.lang == "zh" else _LABELS.get(self.source)
        if label is not None:
            return label.replace("_", " ")
        if _LETTER.search(PLACEHOLDER.sub("", self.source)):
            return None
        return fill(self.source.translate(_MARKS[self.lang]), self.values, self.lang)

    def request(self, attempt: int, dialect: Dialect) -> Request:
        """What the model is asked at an attempt."""
        spoken: Lang = "en" if self.lang == "zh" else "zh"
        held = tuple(self.values)
        in_words = dialect == "chat"
        return Request(
            id=f"{self.request_id}/{attempt}",
            prompt="" if in_words else model_input("translation", spoken, self.source, self.lang),
            messages=conversation(self.spec, self.lang, self.source, held) if in_words else (),
            seed=attempt_seed(self.seed, attempt),
            max_tokens=self.spec.max_tokens,
            sampling=self.spec.sampling,
            schema=output_schema("translation", self.lang, {}, held),
        )


def judge(piece: Piece, draft: Draft, _identity: ModelIdentity) -> "Translated | Refusal":
    """The translation of a piece, if it keeps every name and number, and says nothing refused."""
    fault = form_fault(draft.fields, piece.spec, piece.lang, {}, tuple(piece.values))
    if fault is not None:
        return Refusal(fault)
    text = str(draft.fields["text"]).strip()
    held = Counter(found[1] for found in PLACEHOLDER.finditer(text))
    if held != Counter(piece.values.keys()):
        return Refusal("a name or a number that was lost or doubled")
    if not _LETTER.search(PLACEHOLDER.sub("", text)):
        return Refusal("no words at all")
    fault = wording_fault(text, piece.lang)
    if fault is not None:
        return Refusal(fault)
    filled = fill(text, piece.values, piece.lang)
    against = output_objection(filled)
    if against is not None:
        return Refusal(against)
    return Translated(filled, draft.token_ids, draft.attempt)


@dataclass(frozen=True, slots=True)
class Translated:
    """A piece in the other language, and how it was drawn; attempt 0 needed no model."""

    text: str
    token_ids: tuple[int, ...] = ()
    attempt: int = 0
