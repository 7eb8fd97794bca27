"""Choosing: of all mentions of a field, the one that the person means."""

import re
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass

from generators.lexicon import grammar
from generators.reading.mentions import Mention
from generators.reading.scope import Scopes, Standing

_AFTER_HEAD = re.compile(grammar.AFTER_HEAD)
_DESCRIBING = re.compile(grammar.DESCRIBING)
_EPITHET = re.compile(r" of an? ")
"""What stands between a nickname and its noun: `a swindler of a trader`."""
_JOINING = re.compile(grammar.JOINING)
_OWN_TRADE_AFTER = re.compile(grammar.OWN_TRADE_AFTER)

_ATTACHED = re.compile(r"[ -]?|[的制质]")
"""What stands between a noun and what is said of it."""
_OF = re.compile(r" (?:made )?(?:of|in|from) ")
_PAUSE = re.compile(r"[的制质]?[\W_]*[,.;:!?，。；：！？、—…-][\W_]*")

_Pick = Callable[[Sequence[Mention]], list[Mention]]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a text says of one field.

    Attributes:
        mention: where the value stands that was meant; None leaves the field open.
        denied: values that the text excludes.
        rivals: all values that were stated together, where they contradict each other.
    """

    mention: Mention | None = None
    denied: frozenset[str] = frozenset()
    rivals: tuple[str, ...] = ()

    @property
    def value(self) -> str | None:
        """The value that was meant."""
        return self.mention.value if self.mention else None


class Chooser:
    """Chooses among the mentions of one text."""

    def __init__(self, folded: str, mentions: Sequence[Mention], scopes: Scopes) -> None:
        """Sort the mentions by how they stand."""
        self._folded = folded
        self._mentions = mentions
        self._scopes = scopes
        self._standing = {mention: scopes.standing(mention) for mention in mentions}
        for mention in mentions:
            if self._is_said_again(mention):
                self._standing[mention] = Standing.ASIDE
        for mention in mentions:
            if self._has_own_trade(mention):
                self._standing[mention] = Standing.STATED

    def head(self, field: str) -> Choice:
        """Choose the value of a field that the head noun names, an item's type.

        It is the last one of the first clause that names any ("gem-studded sword", 镶宝石的剑),
        descriptions after a preposition apart ("sword with a gem").
        """
        return self._choose(field, self._pick_head, self._names_head)

    def attribute(
        self, field: str, head: Mention | None, plain_forms: Container[str] = ()
    ) -> Choice:
        """Choose the value of a field that describes the head: near it first, then anywhere.

        Args:
            field: the field of the lexicon.
            head: the head noun, if there is one.
            plain_forms: forms that can only mean this field; they count before all others
                ("easy" before "dangerous", which may describe the road).
        """

        def pick(group: Sequence[Mention]) -> list[Mention]:
            plain = [m for m in group if m.form in plain_forms]
            return self._pick_attribute(plain or group, head)

        return self._choose(field, pick)

    def denies(self, field: str) -> bool:
        """Whether a mention of this field is denied ("without any magic")."""
        return any(self._scopes.denied_closely(m.start) for m in self._of(field))

    def _of(self, field: str) -> list[Mention]:
        return [mention for mention in self._mentions if mention.field == field]

    def _names_head(self, mention: Mention) -> bool:
        """Whether a second thought replaces the head: not "wait, make it glow with gems"."""
        start = self._scopes.since(mention.start)
        return not start or not _DESCRIBING.search(self._folded, start, mention.start)

    def _choose(
        self, field: str, pick: _Pick, counts: Callable[[Mention], bool] = lambda _: True
    ) -> Choice:
        mentions = self._of(field)
        denied = [m for m in mentions if self._standing[m] is Standing.DENIED]
        stated = [m for m in mentions if self._standing[m] is Standing.STATED]
        stated = stated or [m for m in mentions if self._standing[m] is Standing.NAMED]
        # The later word counts: "a fire sword … actually, no fire".
        stated = [
            m for m in stated if not any(d.value == m.value and d.start > m.start for d in denied)
        ]
        others = [m for m in stated if not any(self._repeats(d, m) for d in denied)]
        stated = others or stated
        if not stated:
            return Choice(denied=frozenset(m.value for m in denied))
        weighty = [m for m in stated if counts(m)] or stated
        latest = max(self._scopes.version(m.start) for m in weighty)
        pool = pick([m for m in weighty if self._scopes.version(m.start) == latest])
        chosen = pool[-1]
        values = tuple(dict.fromkeys(m.value for m in pool))
        return Choice(
            chosen,
            frozenset(m.value for m in denied) - {chosen.value},
            values if len(values) > 1 else (),
        )

    def _repeats(self, denied: Mention, mention: Mention) -> bool:
        """Whether a denied value is only said again to tell why: 不要铁的！铁的重."""
        if denied.value != mention.value or mention.start < denied.end:
            return False
        return _PAUSE.fullmatch(self._folded, denied.end, mention.start) is not None

    def _is_said_again(self, mention: Mention) -> bool:
        """Whether a denial is not of this value but of what is said of it: 布甲，不是皮甲."""
        if self._standing[mention] is not Standing.DENIED:
            return False
        stated = {m.value for m in self._of(mention.field) if self._stands(m, Standing.STATED)}
        return stated == {mention.value} and any(
            self._stands(m, Standing.DENIED)
            and m.field != mention.field
            and (
                (m.start, m.end) == (mention.start, mention.end)
                or _ATTACHED.fullmatch(self._folded, m.end, mention.start) is not None
                or _OF.fullmatch(self._folded, mention.end, m.start) is not None
            )
            for m in self._mentions
        )

    def _has_own_trade(self, mention: Mention) -> bool:
        """Whether the ancestry is that of a hunter, and not of the prey: no other one is stated."""
        return (
            mention.field == "ancestry"
            and self._stands(mention, Standing.ASIDE)
            and _OWN_TRADE_AFTER.match(self._folded, mention.end) is not None
            and not any(self._stands(m, Standing.STATED) for m in self._of("ancestry"))
        )

    def _stands(self, mention: Mention, standing: Standing) -> bool:
        return self._standing[mention] is standing

    def _pick_head(self, group: Sequence[Mention]) -> list[Mention]:
        clause = self._scopes.clause(group[0].start)
        together = [m for m in group if self._scopes.clause(m.start) == clause]
        first = together[0]
        nouns = [m for m in together if m is first or not self._follows_head(first, m)]
        pool = [nouns[-1]]
        for before, after in zip(reversed(nouns[:-1]), reversed(nouns), strict=False):
            if not _JOINING.fullmatch(self._folded, before.end, after.start):
                break
            pool.insert(0, before)
        return pool

    def _pick_attribute(self, group: Sequence[Mention], head: Mention | None) -> list[Mention]:
        clause = self._scopes.clause((head or group[0]).start)
        near = [m for m in group if self._scopes.clause(m.start) == clause]
        pool = near or [m for m in group if self._same_clause(m, group[0])]
        if head is None:
            return pool
        pool = [
            m for m in pool if not any(self._follows_head(o, m) for o in pool if o.end <= m.start)
        ]
        before = [m for m in near if m.end <= head.start]
        beside = [m for m in pool if not self._follows_head(head, m)]
        elsewhere = [m for m in group if not self._same_clause(m, head)]
        return before or beside or elsewhere or pool

    def _same_clause(self, one: Mention, other: Mention) -> bool:
        return self._scopes.clause(one.start) == self._scopes.clause(other.start)

    def _follows_head(self, head: Mention, mention: Mention) -> bool:
        between = self._folded[head.end : mention.start]
        if _EPITHET.fullmatch(between):
            return False
        return self._same_clause(head, mention) and _AFTER_HEAD.search(between) is not None
