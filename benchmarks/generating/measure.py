"""How paths are timed: in turns within one run, warm, the best of equally many repeats each.

CPU seconds are those of the whole process, so that no path gains by a helper thread.
"""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from time import perf_counter, process_time

from inference.types import JsonSchema

_WARM_UP_TOKENS = 4


@dataclass(frozen=True, slots=True)
class Task:
    """One request as every path gets it.

    Attributes:
        prompt: text of which `token_ids` are the tokens.
        output_tokens: to be generated, no more and no fewer; with a schema, the most.
        seed: of the draws, where a path takes one for each request.
        schema: that the output must satisfy.
    """

    prompt: str
    token_ids: list[int]
    output_tokens: int
    seed: int
    schema: JsonSchema | None = None


Output = tuple[int, ...]
"""The useful tokens of one request: those that it asked for."""

Run = Callable[[Sequence[Task]], list[Output]]


@dataclass(frozen=True, slots=True)
class Contender:
    """One way to run a workload.

    Attributes:
        path: name of the row; of several contenders with one name the best gives the row.
        slots: sequences that run at once.
        requests: how many of the workload it runs.
        settings: what else a reader must know to repeat it.
        open: sets it up, takes it down.
        schema: of all its outputs, if there is one.
    """

    path: str
    slots: int
    requests: int
    settings: str
    open: Callable[[], AbstractContextManager[Run]]
    schema: JsonSchema | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """The least time of all repeats, for CPU and clock each, and the outputs of the last."""

    contender: Contender
    cpu_s: float
    wall_s: float
    outputs: list[Output]

    @property
    def tokens(self) -> int:
        """Useful tokens of one repeat."""
        return sum(map(len, self.outputs))

    @property
    def per_cpu_s(self) -> float:
        """Useful tokens per CPU second."""
        return self.tokens / self.cpu_s


def race(
    contenders: Sequence[Contender],
    turns: int,
    tasks_of: Callable[[Contender, int], list[Task]],
) -> list[Timing]:
    """Time contenders in turns; each turn has other prompts, the same for all.

    Of contenders with the same path only the fastest of the first turn goes on.

    Args:
        contenders: all are set up at once.
        turns: how often each runs.
        tasks_of: what a contender runs in a turn; -1 is the warm-up.

    Raises:
        RuntimeError: a path made another number of tokens than it was asked for.
    """
    best: dict[int, Timing] = {}
    with ExitStack() as stack:
        running = {index: stack.enter_context(c.open()) for index, c in enumerate(contenders)}
        for index, run in running.items():
            run(_warm_up(contenders[index], tasks_of))
        for turn in range(turns):
            for index in sorted(running):
                contender = contenders[index]
                timing = _timed(contender, running[index], tasks_of(contender, turn))
                best[index] = _better(best.get(index), timing)
            if turn == 0:
                running = {index: running[index] for index in _fastest(best)}
    return [best[index] for index in sorted(running)]


def _warm_up(contender: Contender, tasks_of: Callable[[Contender, int], list[Task]]) -> list[Task]:
    """As many tasks as there are slots; free text is kept short."""
    tasks = tasks_of(contender, -1)[: contender.slots]
    return [
        replace(task, output_tokens=_WARM_UP_TOKENS) if task.schema is None else task
        for task in tasks
    ]


def _timed(contender: Contender, run: Run, tasks: Sequence[Task]) -> Timing:
    wall, cpu = perf_counter(), process_time()
    outputs = run(tasks)
    timing = Timing(contender, process_time() - cpu, perf_counter() - wall, outputs)
    for output, task in zip(outputs, tasks, strict=True):
        if task.schema is None and len(output) != task.output_tokens:
            raise RuntimeError(
                f"{contender.path} made {len(output)} tokens instead of {task.output_tokens}."
            )
    return timing


def _better(old: Timing | None, new: Timing) -> Timing:
    if old is None:
        return new
    return replace(new, cpu_s=min(old.cpu_s, new.cpu_s), wall_s=min(old.wall_s, new.wall_s))


def _fastest(timings: dict[int, Timing]) -> list[int]:
    """Index of the fastest contender of each path."""
    fastest: dict[str, int] = {}
    for index in sorted(timings, key=lambda index: timings[index].cpu_s):
        fastest.setdefault(timings[index].contender.path, index)
    return sorted(fastest.values())
