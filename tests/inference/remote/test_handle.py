import asyncio
import threading

import pytest

from domain.errors import ModelUnreachable
from inference.remote.handle import PieceLog, RemoteHandle
from inference.types import Completion, ModelIdentity

IDENTITY = ModelIdentity("m", "0" * 64, "1", "remote/openai", reproducible=False)
TEXTS = ["a ", "blue", " 剑"]


def completion(error: Exception | None = None) -> Completion:
    return Completion("r", "a blue 剑", (), "error" if error else "stop", 1, 0, IDENTITY, error)


def write(handle: RemoteHandle, error: Exception | None = None) -> None:
    for text in TEXTS:
        handle.pieces.add(text)
    handle.conclude(completion(error))


def handle_of() -> RemoteHandle:
    return RemoteHandle(lambda _handle: None)


def test_every_reader_reads_all_of_it_whenever_he_comes() -> None:
    handle, read = handle_of(), list[list[str]]()
    threads = [
        threading.Thread(target=lambda: read.append(list(handle.stream()))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    write(handle)
    for thread in threads:
        thread.join(10)
    read.append(list(handle.stream()))
    assert read == [TEXTS] * 4


async def test_readers_on_an_event_loop_see_pieces_that_a_thread_writes() -> None:
    handle = handle_of()

    async def read() -> list[str]:
        return [piece async for piece in handle.stream()]

    tasks = [asyncio.create_task(read()) for _ in range(3)]
    await asyncio.sleep(0)
    await asyncio.to_thread(write, handle)
    assert await asyncio.gather(*tasks, read()) == [TEXTS] * 4
    assert await handle == completion()


async def test_the_error_is_raised_after_the_last_piece() -> None:
    handle, error = handle_of(), ModelUnreachable("The server is gone.")
    write(handle, error)
    read = list[str]()

    async def read_on_a_loop() -> None:
        async for piece in handle.stream():
            read.append(piece)

    with pytest.raises(ModelUnreachable):
        read.extend(handle.stream())
    with pytest.raises(ModelUnreachable):
        await read_on_a_loop()
    assert read[-3:] == TEXTS
    assert (await handle).error is error


def test_a_text_begins_anew_only_while_nobody_has_any_of_it() -> None:
    log = PieceLog()
    log.add("first try")
    assert log.begin_anew()
    log.add("second")
    reader = iter(log)
    assert next(reader) == "second"
    assert not log.begin_anew()
    log.add(" try")
    log.end(None)
    assert list(reader) == [" try"]


async def test_waiting_for_a_result_can_be_given_up_without_harm() -> None:
    handle = handle_of()
    with pytest.raises(TimeoutError):
        handle.result(0.001)

    async def wait() -> Completion:
        return await handle

    waiting = asyncio.create_task(wait())
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.gather(waiting, return_exceptions=True)
    write(handle)
    assert handle.result(1) == completion()


def test_a_reader_whose_loop_is_gone_disturbs_nobody() -> None:
    handle = handle_of()

    async def begin() -> None:
        await anext(aiter(handle.stream()))

    async def abandon() -> None:
        reading = asyncio.create_task(begin())
        await asyncio.sleep(0)
        reading.cancel()
        await asyncio.gather(reading, return_exceptions=True)

    asyncio.run(abandon())
    write(handle)
    assert list(handle.stream()) == TEXTS
