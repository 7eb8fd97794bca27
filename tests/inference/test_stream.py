import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.errors import GenerationFailed
from inference.stream import PieceStream, Progress, ProgressHandle
from inference.tokenizer import TextTokenizer
from inference.types import Completion, Handle, ModelIdentity
from tests.inference.models import request

IDENTITY = ModelIdentity("random", "0" * 64, "2", "test", True)
TEXT = "sell my 铁剑 😀 for at least 3 gold"


def completion(
    tokenizer: TextTokenizer, tokens: list[int], error: Exception | None = None,
    text: str | None = None,
) -> Completion:  # fmt: skip
    return Completion(
        request_id="one",
        text=tokenizer.decode(tokens) if text is None else text,
        token_ids=tuple(tokens),
        finish_reason="error" if error else "stop",
        prompt_tokens=1,
        forced_tokens=0,
        identity=IDENTITY,
        error=error,
    )


def handle_over(
    progress: Progress, tokenizer: TextTokenizer, stop: tuple[str, ...] = ()
) -> ProgressHandle:
    return ProgressHandle(progress, request("one", stop=stop), tokenizer, lambda: None)


def write(progress: Progress, tokenizer: TextTokenizer, tokens: list[int], step: int = 1) -> None:
    for start in range(0, len(tokens), step):
        progress.add(tokens[start : start + step])
    progress.finish(completion(tokenizer, tokens))


async def read(stream: PieceStream) -> list[str]:
    return [piece async for piece in stream]


def test_it_is_a_handle(tokenizer: TextTokenizer) -> None:
    handle: Handle = handle_over(Progress(), tokenizer)
    with pytest.raises(TimeoutError):
        handle.result(0)


def test_many_readers_on_threads_and_in_asyncio_read_the_same_text(
    tokenizer: TextTokenizer,
) -> None:
    progress, tokens = Progress(), tokenizer.encode(TEXT)
    handle = handle_over(progress, tokenizer)

    async def both() -> list[list[str]]:
        return await asyncio.gather(*(read(handle.stream()) for _ in range(3)))

    with ThreadPoolExecutor(8) as threads:
        reading = [threads.submit(lambda: list(handle.stream())) for _ in range(4)]
        awaiting = [threads.submit(lambda: asyncio.run(both())) for _ in range(2)]
        write(progress, tokenizer, tokens)
        found = [one.result(30) for one in reading]
        found += [pieces for one in awaiting for pieces in one.result(30)]
    assert ["".join(pieces) for pieces in found] == [TEXT] * 10
    assert all("" not in pieces for pieces in found)
    assert not progress.listeners


def test_a_late_reader_gets_the_whole_text_at_once(tokenizer: TextTokenizer) -> None:
    progress = Progress()
    write(progress, tokenizer, tokenizer.encode(TEXT))
    assert list(handle_over(progress, tokenizer).stream()) == [TEXT]
    assert asyncio.run(read(handle_over(progress, tokenizer).stream())) == [TEXT]


def test_each_call_reads_the_text_anew_from_its_beginning(tokenizer: TextTokenizer) -> None:
    progress, tokens = Progress(), tokenizer.encode(TEXT)
    handle = handle_over(progress, tokenizer)
    progress.add(tokens[:3])
    first = iter(handle.stream())
    assert next(first) == next(iter(handle.stream())) == tokenizer.decode(tokens[:3])
    progress.add(tokens[3:])
    progress.finish(completion(tokenizer, tokens))
    assert tokenizer.decode(tokens[:3]) + "".join(first) == TEXT
    # One stream, too, can be read twice.
    stream = handle.stream()
    assert "".join(stream) == "".join(stream) == TEXT


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.sampled_from(["剑", "ab", "aab", "😀", " sell ", "é"]), max_size=8).map("".join),
    st.lists(st.sampled_from(["aab", "剑a", "b😀", " s"]), max_size=2).map(tuple),
    st.integers(1, 3),
)
def test_no_piece_takes_back_what_a_stop_string_cut(
    tokenizer: TextTokenizer, text: str, stop: tuple[str, ...], step: int
) -> None:
    tokens, progress = tokenizer.encode(text), Progress()
    pieces = iter(handle_over(progress, tokenizer, stop).stream())
    cut = min((at for string in stop if (at := text.find(string)) >= 0), default=len(text))
    source, seen = handle_over(progress, tokenizer, stop).stream()._pieces(), ""  # pyright: ignore[reportPrivateUsage]
    for start in range(0, len(tokens), step):
        progress.add(tokens[start : start + step])
        new, ended = source.next()
        seen += "".join(new)
        assert not ended
        assert text[:cut].startswith(seen)
    progress.finish(completion(tokenizer, tokens, text=text[:cut]))
    assert seen + "".join(source.next()[0]) == text[:cut]
    assert "".join(pieces) == text[:cut]


def test_the_error_is_raised_after_the_last_piece(tokenizer: TextTokenizer) -> None:
    progress, tokens = Progress(), tokenizer.encode("iron sword")
    handle, error = handle_over(progress, tokenizer), GenerationFailed("so far")
    progress.add(tokens)
    progress.finish(completion(tokenizer, tokens, error))
    pieces: list[str] = []

    def listen() -> None:
        for piece in handle.stream():
            pieces.append(piece)

    async def listen_without_blocking() -> None:
        async for piece in handle.stream():
            pieces.append(piece)

    with pytest.raises(GenerationFailed, match="so far"):
        listen()
    with pytest.raises(GenerationFailed, match="so far"):
        asyncio.run(listen_without_blocking())
    assert pieces == ["iron sword"] * 2
    assert handle.result().error is error


def test_a_reader_who_leaves_is_told_no_more(tokenizer: TextTokenizer) -> None:
    progress, tokens = Progress(), tokenizer.encode(TEXT)
    progress.add(tokens[:2])
    for _ in handle_over(progress, tokenizer).stream():
        break
    reading = iter(handle_over(progress, tokenizer).stream())
    next(reading)
    reading.close()  # pyright: ignore[reportAttributeAccessIssue]

    async def leave() -> None:
        stream = aiter(handle_over(progress, tokenizer).stream())
        await anext(stream)
        await stream.aclose()  # pyright: ignore[reportAttributeAccessIssue]

    asyncio.run(leave())
    assert not progress.listeners


@pytest.mark.parametrize("seems_open", [False, True], ids=["closed", "closed just now"])
def test_an_event_loop_that_is_gone_does_not_disturb_who_writes(
    tokenizer: TextTokenizer, monkeypatch: pytest.MonkeyPatch, seems_open: bool
) -> None:
    progress, tokens = Progress(), tokenizer.encode(TEXT)
    progress.add(tokens[:2])
    loop = asyncio.new_event_loop()
    stream = aiter(handle_over(progress, tokenizer).stream())
    assert loop.run_until_complete(anext(stream))  # pyright: ignore[reportArgumentType]
    loop.close()
    if seems_open:
        # Between the question whether it is closed and the call, another thread closes it.
        monkeypatch.setattr(loop, "is_closed", lambda: False)
    progress.add(tokens[2:])
    progress.finish(completion(tokenizer, tokens))
    monkeypatch.undo()
    assert list(handle_over(progress, tokenizer).stream()) == [TEXT]


def test_giving_up_on_a_completion_does_not_cancel_it(tokenizer: TextTokenizer) -> None:
    progress, tokens = Progress(), tokenizer.encode(TEXT)
    handle = handle_over(progress, tokenizer)

    async def give_up() -> Completion:
        waiting = asyncio.ensure_future(_awaited(handle))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting
        threading.Thread(target=write, args=(progress, tokenizer, tokens)).start()
        return await handle

    assert asyncio.run(give_up()).text == TEXT
    assert handle.result().text == TEXT


async def _awaited(handle: ProgressHandle) -> Completion:
    return await handle


def test_cancelling_asks_whoever_makes_it(tokenizer: TextTokenizer) -> None:
    asked: list[str] = []
    handle = ProgressHandle(Progress(), request("one"), tokenizer, lambda: asked.append("cancel"))
    handle.cancel()
    assert asked == ["cancel"]
