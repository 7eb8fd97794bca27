"""What a model is told: one line of facts for the bundled model, messages for any other.

    <|item|><|en|>motif=raven; event=flood; register=wry; mention=feature: a painted rooster<|out|>

Facts are what the texts depend on and the output does not state; all else is a constant of the
schema. A model that was not trained on this form gets an instruction and the same facts as lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from domain.ontology import Lang
from generators.plain import cut_bytes, plain
from generators.specs import Spec, SpecKind
from inference.types import Dialect, Message

MAX_MENTION_BYTES: Final = 48
MAX_HEARD_BYTES: Final = 96
_LONGEST_VALUE: Final = 300

_LANGUAGES: Final[Mapping[Lang, str]] = {"en": "English", "zh": "Simplified Chinese"}


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that a model is told.

    Attributes:
        is_label: whether the value is one of a closed list; other values are a person's words.
    """

    name: str
    value: str
    is_label: bool = True


@dataclass(frozen=True, slots=True)
class Input:
    """What a model is given to read: a prompt or messages."""

    prompt: str = ""
    messages: tuple[Message, ...] = ()


def facts_line(facts: Sequence[Fact], limit: int) -> str:
    """Facts as the bundled model reads them: `motif=raven; heard: Who are you?`.

    The line has at most `limit` bytes; no value can begin a further fact, or a special token.
    """
    shown = (f"{fact.name}{'=' if fact.is_label else ': '}{clean(fact.value)}" for fact in facts)
    return cut_bytes("; ".join(shown), limit)


def clean(value: str, limit: int = _LONGEST_VALUE) -> str:
    """A value as it may stand in a line of facts, in at most `limit` bytes of UTF-8."""
    return cut_bytes(plain(value).replace(";", ",").replace("；", "，"), limit).strip()


def mention_fact(name: str, role: str, text: str, limit: int = MAX_MENTION_BYTES) -> Fact:
    """Something that must be mentioned: `mention=feature: a painted rooster`."""
    return Fact(name, f"{role}: {clean(text, limit)}")


def model_input(kind: SpecKind, lang: Lang, line: str, ask: str = "") -> str:
    """The bundled model's input up to `<|out|>`.

    Args:
        kind: what is to be made.
        lang: the language of the texts; of a translation, the language it is made from.
        line: facts or, for a translation, the source. It holds no special token.
        ask: what is asked about the line; for a translation the language that it shall have.
    """
    question = f"<|ask|>{ask}" if ask else ""
    return f"<|{kind}|><|{lang}|>{line}{question}<|out|>"


def input_for(
    dialect: Dialect,
    spec: Spec,
    lang: Lang,
    facts: Sequence[Fact],
    known: Mapping[str, object],
    placeholders: Sequence[str],
) -> Input:
    """The input in the form that a model was made for.

    Args:
        dialect: of the model.
        spec: of what is to be made.
        lang: of the texts.
        facts: what the bundled model is told.
        known: field → its value, which the schema fixes too, and what a thing is called.
        placeholders: what code will fill.
    """
    if dialect == "pocket":
        return Input(prompt=model_input(spec.kind, lang, facts_line(facts, spec.max_facts_bytes)))
    told = [*(Fact(name, str(value)) for name, value in known.items()), *facts]
    lines = [f"{fact.name}: {clean(fact.value)}" for fact in told]
    return Input(messages=conversation(spec, lang, "\n".join(lines), placeholders))


def conversation(
    spec: Spec, lang: Lang, told: str, placeholders: Sequence[str]
) -> tuple[Message, ...]:
    """An instruction, and what is told as data."""
    rules = [spec.instruction, f"Write in {_LANGUAGES[lang]}. Answer with the JSON object alone."]
    if placeholders:
        held = ", ".join(f"{{{name}}}" for name in placeholders)
        rules.append(f"Write these placeholders, as they are, for what they stand for: {held}.")
    must = [name for name in placeholders if name.startswith("mention")]
    if must:
        rules.append(f"Each of these must be used: {', '.join(f'{{{name}}}' for name in must)}.")
    return (Message("system", " ".join(rules)), Message("user", told or spec.kind))
