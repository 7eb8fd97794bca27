import asyncio

from inference.remote.line import WaitingLine
from inference.types import Priority

Arrival = tuple[str, Priority]


async def order(arrivals: list[Arrival], slots: int = 1) -> list[int]:
    """Numbers of the arrivals in the order in which they got a place, all arriving while full."""
    line, served, gate = WaitingLine(slots), list[int](), asyncio.Event()

    async def hold() -> None:
        async with line.place("first", Priority.NORMAL):
            await gate.wait()

    async def wait(number: int, arrival: Arrival) -> None:
        async with line.place(*arrival):
            served.append(number)

    tasks = [asyncio.create_task(hold()) for _ in range(slots)]
    await turn()
    for number, arrival in enumerate(arrivals):
        tasks.append(asyncio.create_task(wait(number, arrival)))
        await turn()
    gate.set()
    await asyncio.gather(*tasks)
    return served


async def turn(times: int = 3) -> None:
    for _ in range(times):
        await asyncio.sleep(0)


async def test_who_comes_first_is_served_first() -> None:
    assert await order([("a", Priority.NORMAL)] * 6) == list(range(6))


async def test_tenants_take_turns_however_much_one_sends() -> None:
    arrivals = [("a", Priority.NORMAL)] * 6 + [("b", Priority.NORMAL)] * 3
    assert await order(arrivals) == [0, 6, 1, 7, 2, 8, 3, 4, 5]


async def test_a_person_who_waits_goes_before_the_rest() -> None:
    arrivals = [("a", Priority.BACKGROUND), ("b", Priority.NORMAL), ("c", Priority.INTERACTIVE)]
    assert await order(arrivals) == [2, 1, 0]


async def test_nobody_waits_for_ever_behind_those_of_higher_priority() -> None:
    line, served = WaitingLine(1), list[str]()

    async def one(name: str, priority: Priority) -> None:
        async with line.place(name, priority):
            served.append(name)
            await turn()

    async def insist(name: str) -> None:
        for _ in range(50):
            await one(name, Priority.INTERACTIVE)

    insistent = [asyncio.create_task(insist(f"urgent {n}")) for n in range(4)]
    await turn()
    await asyncio.gather(one("patient", Priority.BACKGROUND), *insistent)
    assert 50 < served.index("patient") < 80


async def test_whoever_leaves_the_line_or_is_cut_off_in_his_place_frees_it() -> None:
    line, gate = WaitingLine(1), asyncio.Event()

    async def hold() -> None:
        async with line.place("a", Priority.NORMAL):
            await gate.wait()

    tasks = [asyncio.create_task(hold()) for _ in range(4)]
    await turn()
    for task in tasks[:3]:
        task.cancel()
    await turn()
    gate.set()
    await tasks[3]
    async with asyncio.timeout(5), line.place("b", Priority.NORMAL):
        pass


async def test_a_place_that_was_given_to_one_who_left_in_that_moment_is_given_on() -> None:
    line = WaitingLine(1)

    async def take() -> None:
        async with line.place("a", Priority.NORMAL):
            await asyncio.sleep(0)

    for cancelled_after in range(6):
        tasks = [asyncio.create_task(take()) for _ in range(3)]
        await turn(cancelled_after)
        tasks[1].cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        async with asyncio.timeout(5), line.place("b", Priority.NORMAL):
            pass
