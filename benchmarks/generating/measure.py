"""How paths are timed: in turns within one run, warm, the best of equally many repeats each.

CPU seconds are those of the whole process, so that no path gains by a helper thread.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from time import perf_counter, process_time
from typing import Any

from benchmarks.generating.workload import Load

_WARM_UP_TOKENS = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One request as every path gets it.

    Attributes:
        prompt: text of which `token_ids` are the tokens.
        output_tokens: to be generated, no more and no fewer.
        seed: of the draws, where a path takes one for each request.
    """

    prompt: str
    token_ids: list[int]
    output_tokens: int
    seed: int


Run = Callable[[Sequence[Task]], list[int]]
"""Runs the tasks and says how many useful tokens came out of each."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to run a workload.

    Attributes:
        path: name of the row; of several contenders with one name the best gives the row.
        slots: sequences that run at once.
        settings: what else a reader must know to repeat it.
        open: sets it up, takes it down.
    """

    path: str
    slots: int
    settings: str
    open: Callable[[], AbstractContextManager[Run]]


@dataclass(frozen=True, slots=True)
class Timing:
    """The least time of all repeats, for CPU and clock each.

    Attributes:
        tokens: useful ones, of one repeat.
    """

    cpu_s: float
    wall_s: float
    tokens: int


def race(
    contenders: Sequence[Contender],
    turns: int,
    loads: Sequence[Load],
    tasks_of: Callable[[Sequence[Load], int], list[Task]],
) -> list[tuple[Contender, Timing]]:
    """Time contenders in turns; each gets the same tasks, other ones each turn.

    Of contenders with the same path only the fastest of the first turn goes on.

    Args:
        contenders: all of the same number of slots.
        turns: how often each runs.
        loads: what each runs in each turn.
        tasks_of: words for loads; the number is that of the turn.

    Raises:
        RuntimeError: a path made another number of tokens than it was asked for.
    """
    best: dict[int, Timing] = {}
    with ExitStack() as stack:
        running = {index: stack.enter_context(c.open()) for index, c in enumerate(contenders)}
        for index, run in running.items():
            run(_warm_up(tasks_of(loads[: contenders[index].slots], -1)))
        for turn in range(turns):
            tasks = tasks_of(loads, turn)
            for index in sorted(running):
                timing = _timed(contenders[index], running[index], tasks)
                best[index] = _better(best.get(index), timing)
            if turn == 0:
                running = {index: running[index] for index in _fastest(contenders, best)}
    return [(contenders[index], best[index]) for index in sorted(running)]


def rows_of(
    timed: Sequence[tuple[Contender, Timing]], requests: int, sequential: float | None
) -> list[dict[str, Any]]:
    """Rows for the results; `sequential`: tokens per CPU second of the yardstick, if known."""
    rows: list[dict[str, Any]] = []
    for contender, timing in timed:
        per_cpu_s = timing.tokens / timing.cpu_s
        ratio = round(per_cpu_s / sequential, 2) if sequential else None
        rows.append(
            {
                "path": contender.path,
                "slots": contender.slots,
                "requests": requests,
                "tok_per_cpu_s": round(per_cpu_s, 1),
                "tok_per_s": round(timing.tokens / timing.wall_s, 1),
                "requests_per_s": round(requests / timing.wall_s, 2),
                "ratio_to_sequential": ratio,
                "settings": contender.settings,
            }
        )
    return rows


def _warm_up(tasks: Sequence[Task]) -> list[Task]:
    return [Task(t.prompt, t.token_ids, _WARM_UP_TOKENS, t.seed) for t in tasks]


def _timed(contender: Contender, run: Run, tasks: Sequence[Task]) -> Timing:
    wall, cpu = perf_counter(), process_time()
    counts = run(tasks)
    timing = Timing(process_time() - cpu, perf_counter() - wall, sum(counts))
    if counts != [task.output_tokens for task in tasks]:
        raise RuntimeError(f"{contender.path} did not make the tokens that it was asked for.")
    return timing


def _better(old: Timing | None, new: Timing) -> Timing:
    if old is None:
        return new
    return Timing(min(old.cpu_s, new.cpu_s), min(old.wall_s, new.wall_s), new.tokens)


def _fastest(contenders: Sequence[Contender], best: dict[int, Timing]) -> list[int]:
    """Index of the fastest contender of each path."""
    fastest: dict[str, int] = {}
    for index in sorted(best, key=lambda index: best[index].cpu_s):
        fastest.setdefault(contenders[index].path, index)
    return sorted(fastest.values())
