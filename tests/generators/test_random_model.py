"""Any chat model behind the same specs: with random weights, so that only the form can be right."""

import json
from collections.abc import Iterator

import pytest

from domain.ontology import LANGS, Lang
from domain.world import GenerationContext, Named
from generators.attempts import draft_of
from generators.fields import Span
from generators.frame import Frame, Mention
from generators.plan import Plan, plan_of_frame
from generators.specs import SpecKind
from generators.translate import Translation, grouped
from generators.validate import form_fault
from inference.loader import load_folder
from inference.types import TextModel
from tests.inference.models import qwen2, tokenizer_backend

WORLD = GenerationContext(
    items=(Named("银叶草", "01" * 32, "item", 9), Named("Iron Sword", "02" * 32, "item", 3)),
    characters=(Named("Mira", "03" * 32, "character"),),
)
KINDS: tuple[SpecKind, ...] = ("item", "character", "quest", "scene", "story")
TEMPLATE = (
    "{% for message in messages %}<|im_start|>{{ message.role }}\n{{ message.content }}<|im_end|>\n"
    "{% endfor %}<|im_start|>assistant\n"
)


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextModel]:
    """A Qwen2 of two narrow layers, with a tokenizer and a template that are not ours."""
    folder = tmp_path_factory.mktemp("qwen")
    qwen2(
        hidden_size=32, num_hidden_layers=1, num_attention_heads=2, num_key_value_heads=1,
        intermediate_size=64, max_position_embeddings=4096,
    ).save_pretrained(folder)  # fmt: skip
    data = json.loads(tokenizer_backend().to_str())
    for token in data["added_tokens"]:
        renamed = (
            token["content"].replace("<|item|>", "<|im_start|>").replace("<|out|>", "<|im_end|>")
        )
        data["model"]["vocab"][renamed] = data["model"]["vocab"].pop(token["content"])
        token["content"] = renamed
    (folder / "tokenizer.json").write_text(json.dumps(data), encoding="utf-8")
    (folder / "chat_template.jinja").write_text(TEMPLATE, encoding="utf-8")
    loaded = load_folder(folder, "random-qwen")
    yield loaded
    loaded.close()


def planned(kind: SpecKind, lang: Lang, number: int) -> Plan:
    stated = {"chapters": Span(3, 3)} if kind == "story" else {}
    mentions = (Mention("a painted rooster", "feature", 0, 17),) if number else ()
    frame = Frame(kind, lang, stated, mentions=mentions)
    return plan_of_frame(f"{kind}{lang}{number}", "x", frame, WORLD, seed=number, salt=bytes(32))


def test_a_model_that_knows_no_control_tokens_is_asked_in_words(model: TextModel) -> None:
    assert model.identity.dialect == "chat"
    request = planned("item", "en", 1).request(1, model.identity.dialect)
    assert request.prompt == ""
    assert [message.role for message in request.messages] == ["system", "user"]


def test_every_answer_is_valid_json_of_its_kind_in_both_languages(model: TextModel) -> None:
    plans = [planned(kind, lang, n) for kind in KINDS for lang in LANGS for n in range(4)]
    completions = model.generate([plan.request(1, "chat") for plan in plans])
    for plan, completion in zip(plans, completions, strict=True):
        assert completion.error is None
        draft = draft_of(plan, completion, 1)
        assert draft is not None, completion.text
        fault = form_fault(draft.fields, plan.spec, plan.lang, plan.allowed(1), plan.placeholders)
        assert fault is None, (fault, completion.text)


@pytest.mark.parametrize(
    ("text", "lang", "to"),
    [("Mira paid 12 gold at Brackwater.", "en", "zh"), ("米拉在石门关付了12金。", "zh", "en")],
)
def test_a_translation_is_valid_json_too(model: TextModel, text: str, lang: Lang, to: Lang) -> None:
    [pieces] = grouped([text], lang, to, Translation("t", 5, bytes(32), ("Mira", "米拉")))
    for piece, completion in zip(
        pieces, model.generate([piece.request(1, "chat") for piece in pieces]), strict=True
    ):
        draft = draft_of(piece, completion, 1)
        assert draft is not None
        assert form_fault(draft.fields, piece.spec, to, {}, tuple(piece.values)) is None
