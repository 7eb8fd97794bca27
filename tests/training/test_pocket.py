"""The weights that ship."""

import torch
from transformers import AutoModelForCausalLM, AutoTokenizer

from generators.specs import SPECIAL_TOKENS
from inference.registry import POCKET, read_registry, weight_files
from training.recipe import RECIPES

MB = 10**6


def test_every_registered_model_has_the_digests_that_the_registry_states() -> None:
    for model in read_registry(POCKET).models.values():
        model.verify()


def test_the_default_is_what_the_recipe_makes() -> None:
    registry = read_registry(POCKET)
    folder = registry.models[registry.default].folder
    recipe = next(recipe for recipe in RECIPES.values() if recipe.model == registry.default)
    model = AutoModelForCausalLM.from_pretrained(str(folder), dtype=torch.float32)
    tokenizer = AutoTokenizer.from_pretrained(str(folder))
    assert model.config.hidden_size == recipe.hidden
    assert model.config.num_hidden_layers == recipe.layers
    assert model.config.max_position_embeddings == recipe.context
    assert model.config.vocab_size == len(tokenizer) == recipe.vocab_size
    assert tokenizer.convert_ids_to_tokens(list(range(len(SPECIAL_TOKENS)))) == list(SPECIAL_TOKENS)


def test_the_weights_stay_small_enough_to_be_cloned() -> None:
    models = read_registry(POCKET).models.values()
    sizes = [sum(path.stat().st_size for path in weight_files(one.folder)) for one in models]
    assert 0 < max(sizes) <= 48 * MB
    assert sum(sizes) <= 96 * MB
