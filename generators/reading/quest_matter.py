"""What a quest is about, kind, target and place together, made surer step by step."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from generators.lexicon.quest_sense import FELLED_ZH
from generators.reading.errand import Phrase
from generators.reading.numerals import Numeral
from generators.reading.quest_form import Form
from generators.reading.quest_kind import kind_of_target
from generators.reading.quest_subject import bare
from generators.reading.quest_sure import named_before, surely_said
from generators.reading.script import Script

_FELLED_ZH: Final = re.compile(FELLED_ZH)


class Matter(NamedTuple):
    """Kind, target with its number, and place; None and empty where they are open.

    Attributes:
        is_sure: whether a sentence told the kind beyond doubt.
    """

    kind: str | None
    about: Phrase | None
    place: str
    is_sure: bool = False


def surer(
    matter: Matter, text: Script, covered: str, pieces: Sequence[Numeral], form: Form
) -> Matter:
    """What sentences tell beyond doubt, and then a form, over what the words of a quest tell.

    Args:
        matter: by the words.
        text: an English prompt.
        covered: the same, folded, with its numbers covered.
        pieces: the numbers that may count things.
        form: the form that the prompt is, an empty one if it is none.
    """
    kind, about, place, _ = matter
    sure = surely_said(text, covered, pieces)
    if sure is not None:
        kind, about = sure.kind, Phrase(bare(sure.target), 0, sure.count)
        place = sure.target if kind == "explore" else place
    kind = form.kind or kind
    if form.target:
        about = Phrase(bare(form.target), 0, form.count or (about.count if about else None))
        place = form.target if kind == "explore" else place
    if about is not None:
        about = replace(about, text=named_before(about.text, text))
    return Matter(kind, about, place, sure is not None)


def by_target(matter: Matter, *, counted: bool) -> Matter:
    """With the kind that the target tells, where no verb did.

    Args:
        matter: as it was read.
        counted: whether numbers stand in the prompt that may count it.
    """
    if matter.about is None or matter.is_sure:
        return matter
    kind = kind_of_target(matter.about.text, matter.kind, counted=counted)
    return matter._replace(kind=kind)


def felled(matter: Matter) -> Matter:
    """With the kind of wood: it is collected, though the verb for it may mean an enemy's end."""
    if matter.kind != "defeat" or matter.about is None or not _FELLED_ZH.search(matter.about.text):
        return matter
    return matter._replace(kind="collect")


def corrected(matter: Matter, later: int | None) -> Matter:
    """With the number that a second thought put in place of another, None for none."""
    if matter.about is None or later is None or matter.kind == "explore":
        return matter
    return matter._replace(about=replace(matter.about, count=later))
