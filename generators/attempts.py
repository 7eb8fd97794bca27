"""Attempts: one batch of plans, tried again where a draft is refused.

A draft that fails a check is drawn again under the next attempt's seed, together with whatever
else still waits, so that it holds nobody up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from domain.asset import Draft
from domain.errors import GenerationFailed, LLMasOSError
from generators.plan import Plan
from generators.validate import parse_draft
from inference.types import Completion, ModelIdentity, TextModel

MAX_ATTEMPTS = 4

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Failed:
    """An ask that came to nothing, and why."""

    request_id: str
    error: LLMasOSError


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a draft was not kept, in a few words; the next attempt may do better."""

    fault: str


Judge = Callable[[Plan, Draft, ModelIdentity], T | Refusal]


def run_attempts(model: TextModel, plans: Sequence[Plan], judge: Judge[T]) -> list[T | Failed]:
    """Run settled plans together.

    Args:
        model: who writes the drafts.
        plans: what is asked; results come in their order.
        judge: makes the result of a draft, or refuses it.

    Raises:
        QueueFull: the model takes no more for now.
    """
    results: dict[int, T | Failed] = {}
    for attempt in range(1, MAX_ATTEMPTS + 1):
        waiting = [index for index in range(len(plans)) if index not in results]
        if not waiting:
            break
        completions = model.generate([plans[index].request(attempt) for index in waiting])
        for index, completion in zip(waiting, completions, strict=True):
            outcome = _outcome(plans[index], completion, attempt, judge)
            if not isinstance(outcome, Refusal):
                results[index] = outcome
            elif attempt == MAX_ATTEMPTS:
                results[index] = _exhausted(plans[index], outcome)
    return [results[index] for index in range(len(plans))]


def _outcome(
    plan: Plan, completion: Completion, attempt: int, judge: Judge[T]
) -> T | Failed | Refusal:
    if completion.error is not None:
        return _broken(plan, completion.error)
    draft = draft_of(plan, completion, attempt)
    return Refusal("no complete JSON") if draft is None else judge(plan, draft, completion.identity)


def draft_of(plan: Plan, completion: Completion, attempt: int) -> Draft | None:
    """What the model said, parsed; None if it is no JSON object or was cut."""
    fields = parse_draft(completion.text) if completion.finish_reason == "stop" else None
    if fields is None:
        return None
    return Draft(plan.spec.kind, plan.lang, fields, completion.token_ids, attempt)


def _broken(plan: Plan, error: Exception) -> Failed:
    """A request that failed in the model would fail again: its error is the answer."""
    if isinstance(error, LLMasOSError):
        return Failed(plan.request_id, error)
    return Failed(plan.request_id, GenerationFailed("The model broke down over this request."))


def _exhausted(plan: Plan, refusal: Refusal) -> Failed:
    error = GenerationFailed(
        f"The model gave nothing that may be kept in {MAX_ATTEMPTS} tries: {refusal.fault}.",
        hint="Ask in other words, or with another seed.",
    )
    return Failed(plan.request_id, error)
