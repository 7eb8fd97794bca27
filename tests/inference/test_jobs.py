import pytest
import torch

from domain.errors import GenerationFailed
from inference.generation import Generation
from inference.grammar import GrammarCompiler
from inference.jobs import GenerationJob, ReadingJob
from inference.stream import Progress
from inference.tokenizer import TextTokenizer
from inference.types import ModelIdentity, Priority, Request
from tests.inference.models import item_request, request

IDENTITY = ModelIdentity("random", "0" * 64, "2", "test", True)
CHUNK = 4


def a_job(tokenizer: TextTokenizer, wanted: Request, submitted_s: float = 0.0) -> GenerationJob:
    constraint = GrammarCompiler(tokenizer, 400).constraint(wanted)
    generation = Generation(wanted, constraint, tokenizer)
    generation.start(tokenizer.encode(wanted.prompt))
    return GenerationJob(generation, Progress(), IDENTITY, chunk=CHUNK, submitted_s=submitted_s)


def test_a_sequence_starts_with_the_prompt_and_what_is_forced(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, item_request("item"))
    sequence = job.sequence
    assert sequence.tokens == job.generation.head
    assert sequence.head == len(sequence.tokens)
    assert job.progress.tokens == job.generation.output
    # The hidden state after the last token of the head is asked for, so its chunk is read.
    assert sequence.reusable % CHUNK == 0
    assert sequence.head - CHUNK <= sequence.reusable < sequence.head


@pytest.mark.parametrize("length", range(1, 10))
def test_what_may_come_from_the_cache_is_whole_chunks_before_the_last_token(
    tokenizer: TextTokenizer, length: int
) -> None:
    wanted = request("one", "剑" * length)
    job = a_job(tokenizer, wanted)
    head = job.sequence.head
    assert job.sequence.reusable == (head - 1) // CHUNK * CHUNK


def test_urgency_and_tenant_are_those_of_the_request(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, request("one", priority=Priority.BACKGROUND, tenant="guild"))
    assert (job.sequence.priority, job.sequence.tenant) == (Priority.BACKGROUND, "guild")


def test_a_deadline_counts_from_submission(tokenizer: TextTokenizer) -> None:
    assert a_job(tokenizer, request("one", deadline_s=2.5), submitted_s=10).deadline_s == 12.5
    assert a_job(tokenizer, request("one"), submitted_s=10).deadline_s is None


def test_tokens_that_are_taken_are_read_and_shown(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, request("one", max_tokens=2))
    iron, sword = tokenizer.encode("剑")[0], tokenizer.encode("一")[0]
    head = list(job.sequence.tokens)
    job.take(iron, None)
    assert not job.done
    job.take(sword, None)
    assert job.done
    assert job.sequence.tokens == [*head, iron, sword]
    assert job.progress.tokens == [iron, sword]
    job.finish()
    assert job.progress.future.result().finish_reason == "length"


def test_an_error_comes_with_the_tokens_so_far(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, request("one"))
    job.take(tokenizer.encode("剑")[0], None)
    error = GenerationFailed("so far")
    job.finish(error)
    found = job.progress.future.result()
    assert (found.error, found.finish_reason, found.text) == (
        error,
        "error",
        "剑"[: len(found.text)],
    )
    assert len(found.token_ids) == 1


def test_a_cancelled_job_hands_over_the_tokens_so_far(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, request("one"))
    job.cancel()
    found = job.progress.future.result()
    assert (found.finish_reason, found.error, found.token_ids) == ("cancelled", None, ())


def test_reused_tokens_are_counted_up_to_the_prompt(tokenizer: TextTokenizer) -> None:
    job = a_job(tokenizer, item_request("item", "剑"))
    prompt = len(job.generation.prompt_tokens)
    job.sequence.reused = prompt + 5
    job.cancel()
    assert job.progress.future.result().cached_tokens == prompt


@pytest.mark.parametrize("needed_from", [0, 3, 4, 9])
def test_a_reading_keeps_what_is_asked_for_whatever_came_from_the_cache(needed_from: int) -> None:
    hidden = torch.arange(10.0)[:, None]
    job = ReadingJob(
        list(range(10)), lambda seen: seen[:, 0].tolist(), needed_from=needed_from, chunk=CHUNK
    )
    assert job.sequence.priority is Priority.INTERACTIVE
    assert job.sequence.reusable == needed_from // CHUNK * CHUNK
    for start in range(job.sequence.reusable, 10, CHUNK):
        job.saw(hidden[start : start + CHUNK], start)
    job.finish()
    assert job.future.result() == list(range(needed_from, 10))


def test_what_a_reading_keeps_is_not_the_memory_of_the_next_step() -> None:
    buffer = torch.ones(2, 1)
    job = ReadingJob([1, 2], lambda seen: seen[:, 0].tolist(), chunk=CHUNK)
    job.saw(buffer, 0)
    buffer.zero_()
    job.finish()
    assert job.future.result() == [1.0, 1.0]


def test_an_error_of_a_conclusion_reaches_whoever_asked() -> None:
    def fail(_: torch.Tensor) -> None:
        raise GenerationFailed("no number")

    job = ReadingJob([1], fail)
    job.saw(torch.ones(1, 1), 0)
    job.finish()
    with pytest.raises(GenerationFailed, match="no number"):
        job.future.result()
    other = ReadingJob([1], fail)
    other.finish(GenerationFailed("closed"))
    with pytest.raises(GenerationFailed, match="closed"):
        other.future.result()
