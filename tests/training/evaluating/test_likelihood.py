import math
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer
from transformers import LlamaForCausalLM

from domain.errors import GenerationFailed
from domain.ontology import LANGS
from inference.grammar import GrammarCompiler
from inference.tokenizer import TextTokenizer
from training.corpus.documents import WRITTEN_KINDS, written
from training.evaluating.likelihood import measure_likelihood, steps_of, token_bytes


@pytest.fixture(scope="module")
def spoken(folder: Path) -> TextTokenizer:
    return TextTokenizer.from_folder(folder)


@pytest.fixture(scope="module")
def compiler(spoken: TextTokenizer) -> GrammarCompiler:
    return GrammarCompiler(spoken, spoken.backend.get_vocab_size())


def test_every_token_writes_its_bytes(tokenizer: Tokenizer, spoken: TextTokenizer) -> None:
    text = '{"name":"灰喉","lore":"It hums…"}'
    ids = tokenizer.encode(text).ids
    assert b"".join(token_bytes(spoken, token) for token in ids) == text.encode()


def test_steps_write_the_whole_output_and_each_was_allowed(
    spoken: TextTokenizer, compiler: GrammarCompiler
) -> None:
    for kind in WRITTEN_KINDS:
        for lang in LANGS:
            made = written("steps", 1, kind, lang, "offered")
            steps = list(steps_of(made.plan.request(1), made.output, spoken, compiler))
            data = b"".join(token_bytes(spoken, step.token) for step in steps)
            assert data == made.output.encode()
            assert all(step.token in step.allowed for step in steps if step.allowed)
            assert any(not step.allowed for step in steps), "constants are forced"


def test_a_text_that_the_grammar_refuses_has_no_likelihood(
    spoken: TextTokenizer, compiler: GrammarCompiler
) -> None:
    made = written("steps", 1, "item", "en", "offered")
    output = made.output.replace(f'"level":{made.fields["level"]}', '"level":61')
    with pytest.raises(GenerationFailed):
        list(steps_of(made.plan.request(1), output, spoken, compiler))


def test_a_model_without_an_output_layer_is_the_uniform_writer(
    folder: Path, spoken: TextTokenizer
) -> None:
    model = LlamaForCausalLM.from_pretrained(str(folder), dtype=torch.float32)
    with torch.no_grad():
        model.lm_head.weight.zero_()
    rows = measure_likelihood(model, spoken, 1)
    by_writer = {(row.lang, row.kind, row.writer): row.value for row in rows}
    for lang in LANGS:
        for kind in WRITTEN_KINDS:
            mine, uniform = by_writer[lang, kind, "model"], by_writer[lang, kind, "uniform"]
            assert math.isclose(mine, uniform, rel_tol=1e-6)
            template = by_writer[lang, kind, "template"]
            assert 0 < template < uniform + math.log(2)
