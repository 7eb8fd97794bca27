"""Reading a scene."""

from domain.ontology import Lang
from generators.frame import Frame
from generators.reading.names import name_of
from generators.reading.own_names import place_name
from generators.reading.places import read_place
from generators.reading.script import Script
from generators.reading.spans import spans_of


def read_scene(text: Script, lang: Lang) -> Frame:
    """Read the prompt of a scene: what place, when, in what mood, and by what name."""
    stated, conflicts, chosen = read_place(text.folded)
    name, start, end = name_of(text, "scene")
    known = [(mention.start, mention.end) for mention in chosen]
    if not name:
        name, start, end = place_name(text, known)
    said = spans_of(text, known, (start, end))
    return Frame("scene", lang, stated, tuple(conflicts), name=name, mentions=said)
