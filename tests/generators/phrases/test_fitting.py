"""Whatever is asked for, there are phrases for each text that fit in its room."""

import random
from typing import get_args

import pytest

from domain.ontology import LANGS
from domain.world import GenerationContext
from generators.fields import Chapters, Texts
from generators.frame import MENTION_ROLES, Frame, Mention
from generators.own_nouns import OWN_NOUNS
from generators.plan import plan_of_frame
from generators.specs import SPECS, SpecKind

KINDS: tuple[SpecKind, ...] = tuple(kind for kind in get_args(SpecKind) if kind != "translation")


@pytest.fixture(autouse=True)
def _quotes_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which words may be quoted is asked elsewhere."""
    monkeypatch.setattr("generators.plan.quoted", lambda frame, _: frame)


@pytest.mark.parametrize("kind", KINDS)
def test_every_text_has_phrases_that_fit(kind: SpecKind) -> None:
    rng = random.Random(f"fitting/{kind}")
    texts = {n for n, rule in SPECS[kind].fields.items() if isinstance(rule, Texts | Chapters)}
    for number in range(120):
        frame = _frame(rng, kind)
        plan = plan_of_frame(
            f"r{number}", "x", frame, GenerationContext(), seed=rng.getrandbits(60), salt=bytes(32)
        )
        assert set(plan.phrases(1)) == texts, frame


def _frame(rng: random.Random, kind: SpecKind) -> Frame:
    most = 4 if kind == "story" else 2
    mentions = tuple(
        Mention(f"a thing {number}", rng.choice(MENTION_ROLES), 0, 0)
        for number in range(rng.randint(0, most))
    )
    noun = rng.choice(OWN_NOUNS) if kind == "item" and rng.random() < 0.5 else None
    stated = {"type": (noun.type,)} if noun else {}
    return Frame(kind, rng.choice(LANGS), stated, noun=noun, mentions=mentions)
