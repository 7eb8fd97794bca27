import pytest

from training.recipe import RECIPES, Recipe
from training.train import make_model

MIB = 1 << 20


@pytest.mark.parametrize("recipe", RECIPES.values(), ids=RECIPES)
def test_the_phases_of_a_recipe_make_all_of_it(recipe: Recipe) -> None:
    assert sum(phase.share for phase in recipe.curriculum) == pytest.approx(1)
    assert recipe.mix_at(0) == recipe.curriculum[0].mix
    assert recipe.mix_at(recipe.steps - 1) == recipe.curriculum[-1].mix


def test_every_recipe_has_a_model_of_its_own() -> None:
    assert len({recipe.model for recipe in RECIPES.values()}) == len(RECIPES)


@pytest.mark.parametrize(
    ("name", "least", "most"), [("cpu", 2_500_000, 3_200_000), ("gpu", 15_000_000, 25_000_000)]
)
def test_models_have_the_size_that_their_machine_can_train(
    name: str, least: int, most: int
) -> None:
    recipe = RECIPES[name]
    layer = recipe.hidden * (
        2 * recipe.hidden
        + 2 * recipe.kv_heads * recipe.hidden // recipe.heads
        + 3 * recipe.feed_forward
        + 2
    )
    parameters = recipe.vocab_size * recipe.hidden + recipe.layers * layer + recipe.hidden
    assert least <= parameters <= most
    assert 2 * parameters <= 48 * MIB


def test_the_count_of_parameters_above_is_that_of_the_network(
    recipe: Recipe, tokenizer: object
) -> None:
    from tokenizers import Tokenizer

    assert isinstance(tokenizer, Tokenizer)
    model = make_model(recipe, tokenizer)
    layer = recipe.hidden * (
        2 * recipe.hidden
        + 2 * recipe.kv_heads * recipe.hidden // recipe.heads
        + 3 * recipe.feed_forward
        + 2
    )
    expected = tokenizer.get_vocab_size() * recipe.hidden + recipe.layers * layer + recipe.hidden
    assert sum(p.numel() for p in model.parameters()) == expected
