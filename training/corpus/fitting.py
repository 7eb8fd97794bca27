"""What the spec lets a text be: the corpus never teaches what inference would refuse."""

import re

from domain.ontology import Lang
from generators.specs import SPECS, SpecKind, Texts


def pattern_of(kind: SpecKind, field: str, lang: Lang) -> re.Pattern[str]:
    """What a text of a field must match, by the spec.

    Raises:
        TypeError: the field is no text.
    """
    texts = SPECS[kind].fields[field]
    if not isinstance(texts, Texts):
        raise TypeError(f"{kind}.{field} is no text.")
    return re.compile(texts.pattern(lang))
