from benchmarks.generating.model import CONTEXT, UnendingTokenizer, whole_words
from benchmarks.generating.workload import FILE, OUTPUTS, PROMPTS, as_text, chosen, read_workload


def test_the_committed_workload_is_the_one_that_the_seed_draws() -> None:
    assert FILE.read_text("utf-8") == as_text(chosen())
    assert read_workload() == chosen()


def test_lengths_keep_to_their_bounds_and_fit_the_context() -> None:
    loads = read_workload()
    assert len(loads) == 512
    assert all(PROMPTS.least <= load.prompt_tokens <= PROMPTS.most for load in loads)
    assert all(OUTPUTS.least <= load.output_tokens <= OUTPUTS.most for load in loads)
    assert PROMPTS.most + OUTPUTS.most <= CONTEXT


def test_every_prompt_has_exactly_its_tokens_in_every_turn() -> None:
    tokenizer = UnendingTokenizer()
    vocabulary = whole_words(tokenizer)
    for load in read_workload()[:64]:
        first, second = load.words(vocabulary, 0), load.words(vocabulary, 1)
        assert len(first) == load.prompt_tokens
        assert tokenizer.encode(tokenizer.decode(first)) == first
        assert first != second
