"""Own nouns: what a person calls an item, where that says more than its type does."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from domain.ontology import Lang
from generators.agreement import pluralised
from generators.lexicon.item_types import TYPES
from generators.lexicon.own_nouns import USED_AS_ITS_TYPE, USED_OTHERWISE


@dataclass(frozen=True, slots=True)
class OwnNoun:
    """A noun in both languages.

    Attributes:
        type: of the item that it names.
        en: as a sentence says it after an article or `this`: `rapier`, `pair of scissors`.
        zh: the same.
        made_of: the group of materials that such things are usually made of; empty as its type.
        is_used_as_its_type: whether all holds of it that is said of the use of its type.
    """

    type: str
    en: str
    zh: str
    made_of: str = ""
    is_used_as_its_type: bool = True

    def said(self, lang: Lang) -> str:
        """The noun in a language."""
        return self.zh if lang == "zh" else self.en

    @property
    def forms(self) -> tuple[str, ...]:
        """How a prompt may say it: one or several, with or without the `pair of`."""
        last = self.en.rpartition(" of ")[2]
        return tuple(dict.fromkeys((self.en, pluralised(self.en), last, self.zh)))


def _pairs(type_: str, pairs: str, made_of: str, is_used_as_its_type: bool) -> Iterator[OwnNoun]:
    for pair in pairs.split(","):
        en, zh = pair.strip().split("=")
        yield OwnNoun(type_, en, zh, made_of, is_used_as_its_type)


OWN_NOUNS: Final[tuple[OwnNoun, ...]] = (
    *(one for type_, pairs in USED_AS_ITS_TYPE.items() for one in _pairs(type_, pairs, "", True)),
    *(
        one
        for type_, groups in USED_OTHERWISE.items()
        for made_of, pairs in groups.items()
        for one in _pairs(type_, pairs, made_of, False)
    ),
)


def _words(forms: str) -> list[str]:
    return [form.strip() for form in forms.split(",")]


TYPE_FORMS: Final[Mapping[str, str]] = {
    type_: ", ".join(
        dict.fromkeys(
            (
                *_words(forms),
                *(form for one in OWN_NOUNS if one.type == type_ for form in one.forms),
            )
        )
    )
    for type_, forms in TYPES.items()
}
"""What an item is: type → forms, separated by commas, the own nouns among them."""


THING_FORMS: Final[Mapping[str, str]] = {
    type_: ", ".join(form for form in forms.split(", ") if form not in _words(TYPES[type_]))
    for type_, forms in TYPE_FORMS.items()
}
"""Those forms that are no words of a type: they tell it only where nothing else does."""


@cache
def _by_form() -> Mapping[tuple[str, str], OwnNoun]:
    found: dict[tuple[str, str], OwnNoun] = {}
    for one in OWN_NOUNS:
        for form in one.forms:
            found.setdefault((one.type, form.replace("-", " ")), one)
    return found


def own_noun(type_: str, form: str) -> OwnNoun | None:
    """The noun that a word of a prompt is; None for a plain word of the type.

    Args:
        type_: of the item.
        form: the word as the prompt says it, in lower case.
    """
    return _by_form().get((type_, form.replace("-", " ")))
