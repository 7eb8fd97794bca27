"""What a quest states in figures and labels: its difficulty, its reward, and how many."""

import re
from collections.abc import Sequence
from typing import Final

from domain.errors import FieldOutOfRange
from domain.ontology import COUNT_MAX, DIFFICULTIES, REWARD_GOLD_MAX
from domain.world import Named
from generators.frame import Conflict
from generators.lexicon import quests
from generators.reading.amounts import Amounts
from generators.reading.choose import Chooser
from generators.reading.errand import Found, Phrase, count_before
from generators.reading.mentions import Mention
from generators.reading.numerals import Numeral
from generators.reading.quest_frames import is_in_word
from generators.reading.ranges import Amount, within
from generators.reading.scope import Scopes
from generators.reading.stating import with_described
from generators.specs import Allowed, Span, shown_name

_RIGHT_AFTER: Final = re.compile(
    r"\s*(?:me|us|him|her|them|了|到)?\s*(?:exactly|about|at least)?\s*"
)
_PLAIN_DIFFICULTIES: Final = frozenset(quests.PLAIN_DIFFICULTIES.split(", "))
_LEVEL_CUE: Final = re.compile(r"(?<![a-z])l(?:v|vl|evels?)(?![a-z])|级")
_LEVEL_REACH: Final = 10
_DURING: Final = re.compile(
    r"\s?(?:whole |full |long )?(?:days|nights|hours|weeks|months|years|minutes|day|night|hour"
    r"|week|month|year|minute)(?![a-z]| ?-?old)|"
    r"个?(?:天|日(?!记)|夜|晚|小时|时辰|星期|礼拜|月(?!饼|光|亮)|年|分钟|岁)"
)
"""What follows a number that says how long."""
_HAD: Final = re.compile(r"(?<![a-z])(?:an?|the|that|this) (?:[a-z-]+ ){1,2}with $")
"""Before a number of what one thing has: `a monster with nine eyes`."""
_CHANGED: Final = re.compile(
    r"(?:(?<![a-z])(?:actually|no|wait|sorry|make (?:it|that)|says?)|不对?|改成|应该是)[,，.。\s]*$"
)
_UGH: Final = re.compile(r"(?:\W|ugh|no|wait|er|erm|um|hmm|sorry|or|make it|let's say)+")
"""Between a number and the next that somebody tries: `three... ugh, four`."""
_CALLED: Final = re.compile(
    r"(?<![a-z])(?:call|make|mark|label|set|say) (?:it|this|that) (?:as )?(?P<named>"
    + "|".join(DIFFICULTIES)
    + r")(?![a-z])"
)
"""What the person decides on, whatever was said of it before: `call it normal`."""
_NOT: Final = re.compile(r"(?:n't|n’t|\bdont|\bnot|\bnever)\s+(?:you )?$")
_REWARD: Final = Span(0, REWARD_GOLD_MAX)
_COUNT: Final = Span(1, COUNT_MAX)
_MOST_DRAWN: Final = 5


def state_difficulty(
    stated: dict[str, Allowed],
    folded: str,
    mentions: Sequence[Mention],
    scopes: Scopes,
    chooser: Chooser,
) -> list[Conflict]:
    """State the difficulty, and tell where two are stated."""
    decided = [m for m in _CALLED.finditer(folded) if not _NOT.search(folded[: m.start()])]
    called = decided[-1] if decided else None
    if called is not None:
        stated["difficulty"] = (called["named"],)
        return []
    named = {"difficulty": chooser.attribute("difficulty", None, _PLAIN_DIFFICULTIES)}
    difficulty = with_described(named, folded, mentions, scopes, named)["difficulty"]
    if difficulty.value is not None:
        stated["difficulty"] = (difficulty.value,)
        if difficulty.rivals:
            return [Conflict("difficulty", difficulty.rivals, difficulty.value)]
    elif difficulty.denied:
        # What shall not be hard shall not be harder.
        denied = difficulty.denied | ({"deadly"} if "hard" in difficulty.denied else set())
        stated["difficulty"] = tuple(d for d in DIFFICULTIES if d not in denied)
    return []


def state_reward(stated: dict[str, Allowed], rewards: Sequence[Amount], chooser: Chooser) -> None:
    """State what is paid in Gold; nothing where it is said to be for free.

    Raises:
        FieldOutOfRange: it lies outside of the ontology.
    """
    if rewards:
        last = max(rewards, key=lambda r: r.start)
        bound = last.low if last.low is not None else last.high
        exact = Amount(bound, bound, last.start, last.end)
        stated["reward_gold"] = within(exact, _REWARD, "A reward in Gold")
    elif chooser.denies("reward noun") or chooser.attribute("unpaid", None).mention:
        stated["reward_gold"] = Span(0, 0)


def state_target(
    stated: dict[str, Allowed],
    folded: str,
    wanted: Found | None,
    phrase: Phrase | None,
    numerals: Sequence[Numeral],
    kind: str | None,
) -> None:
    """State what the quest is about, and how many of it.

    Raises:
        FieldOutOfRange: more are asked for than exist, or than a quest may ask for.
    """
    count: int | None = None
    if wanted is not None:
        stated["target"] = (shown_name(wanted.named.name),)
        count = count_before(folded, wanted.start, numerals)
        _check_supply(wanted.named, count)
    elif phrase is not None and shown_name(phrase.text):
        stated["target"] = (shown_name(phrase.text),)
        count = phrase.count
    if kind == "explore":
        count = 1
    if count is not None:
        stated["count"] = counted(count)
    elif wanted is not None:
        stated["count"] = Span(1, min(_MOST_DRAWN, wanted.named.supply))


def state_count(stated: dict[str, Allowed], framed: int | None, later: int | None) -> None:
    """State how many by the frame of the sentence, where no number stands at the target itself.

    Args:
        stated: what is stated so far.
        framed: by the frame; None if it tells none.
        later: the number that a second thought put in place of another.

    Raises:
        FieldOutOfRange: it lies outside of the ontology.
    """
    if later is not None and ("count" in stated or framed is not None):
        stated["count"] = counted(later)
    elif framed is not None and "count" not in stated:
        stated["count"] = counted(framed)


def counted(count: int) -> Span:
    """A number of pieces.

    Raises:
        FieldOutOfRange: it lies outside of the ontology.
    """
    if not _COUNT.low <= count <= _COUNT.high:
        raise FieldOutOfRange(f"A quest asks for {_COUNT.low} to {_COUNT.high} pieces.")
    return Span(count, count)


def countable(
    folded: str, numerals: Sequence[Numeral], rewards: Sequence[Amount], scopes: Scopes
) -> list[Numeral]:
    """The numbers that may count what is asked for: no Gold, no level, and no part of a word."""
    levels = [
        level
        for level in Amounts(folded, numerals, scopes).levels()
        if _LEVEL_CUE.search(folded, max(0, level.start - _LEVEL_REACH), level.end + 3)
    ]
    return [
        n
        for n in numerals
        if not _is_within(n, rewards)
        and not _is_within(n, levels)
        and not is_in_word(folded, n)
        and not _DURING.match(folded, n.end)
        and not _HAD.search(folded, 0, n.start)
        and not scopes.denied_closely(n.start)
    ]


def changed_count(folded: str, numerals: Sequence[Numeral], since: int) -> int | None:
    """The number that a second thought puts in place of another: `3 crabs. Actually 4`.

    Args:
        folded: the prompt.
        numerals: those that may count what is asked for.
        since: where the last second thought ended, 0 without any.
    """
    whole = [n for n in numerals if n.value.denominator == 1]
    later: Numeral | None = None
    for number in whole[1:]:
        goes_on = later is not None and _UGH.fullmatch(folded, later.end, number.start)
        is_later = (since and number.start >= since) or _CHANGED.search(folded, 0, number.start)
        if goes_on or is_later:
            later = number
    return int(later.value) if later is not None else None


def is_asked_for(folded: str, verb: Mention, reward: Amount) -> bool:
    """Whether gold is what shall be brought: "collect 50 gold coins"."""
    between = _RIGHT_AFTER.fullmatch(folded, verb.end, reward.start)
    return reward.start >= verb.end and between is not None


def _is_within(numeral: Numeral, amounts: Sequence[Amount]) -> bool:
    return any(a.start <= numeral.start < a.end for a in amounts)


def _check_supply(named: Named, count: int | None) -> None:
    if count is not None and count > named.supply:
        raise FieldOutOfRange(
            f"The quest asks for {count} × “{named.name[:40]}”, but only {named.supply} exist."
        )
