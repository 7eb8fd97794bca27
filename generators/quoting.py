"""Quoting: a person's words that stand in what is made, and whether they may."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from domain.errors import ModeratedInput
from generators.frame import Frame, Mention
from generators.moderation import output_objection
from generators.presentable import presented
from generators.reading.script import is_chinese

MOST: Final = 4
"""Mentions that a text of a few sentences can speak of."""
MOST_OF_A_STORY: Final = 6


def quoted(frame: Frame, prompt: str) -> Frame:
    """The frame with just those mentions that a text may quote, and as it may quote them."""
    found = ((one, presented(one, prompt, frame.kind, frame.lang)) for one in frame.mentions)
    kept: list[Mention] = []
    for one, text in found:
        new = _new(text or "", [mention.text for mention in kept])
        if new:
            kept.append(replace(one, text=new))
    most = MOST_OF_A_STORY if frame.kind == "story" else MOST
    return replace(frame, mentions=tuple(kept[:most]))


def _new(text: str, kept: Sequence[str]) -> str:
    """What a mention adds to those before it: 键盘和国王, after 一个键盘, adds 国王."""
    parts = text.split("和") if is_chinese(text) else [text]
    return "和".join(part for part in parts if not any(one.endswith(part) for one in kept))


def spoken_of(frame: Frame, prompt: str) -> str:
    """What a dialogue is to be about, in the person's words."""
    return frame.mentions[0].text if frame.mentions else prompt


def check_copied(frame: Frame) -> None:
    """Refuse words of the prompt that would stand in the result as they are.

    Raises:
        ModeratedInput: they may not be kept.
    """
    named = (frame.target_name, frame.giver_name, frame.place, frame.name, frame.hero_name)
    for copied in (*named, *(mention.text for mention in frame.mentions)):
        if copied and (against := output_objection(copied)) is not None:
            raise ModeratedInput(f"What would be copied holds {against}; say it without.")
