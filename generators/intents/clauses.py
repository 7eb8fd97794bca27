"""Chinese clauses: whether one tells, asks, supposes or judges, and so asks for nothing."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from generators.intents.utterance import COVER
from generators.lexicon import clause_marks_zh as zh
from generators.lexicon import clauses_zh as words
from generators.lexicon import items, scenes
from generators.lexicon import request_words_zh as request

_ASKING: Final = frozenset({"show_inventory", "show_balance", "search_market", "price_history"})
"""Tools that answer questions."""
_COMMANDS: Final = frozenset({
    "list_item", "cancel_listing", "buy_item", "make_offer", "accept_offer", "transfer_item",
    "send_gold", "accept_quest", "complete_quest", "move",
})  # fmt: skip
_MINE = re.compile(r"(?:^|[\s,;:但就可\ue000-\ue004])(?:我|咱们?|俺)[^,我]{0,3}$")
"""The speaker is the subject, whatever stands before."""
_OR_NOT = re.compile(r"([\u4e00-\u9fff])不\1")
"""Asks back, and denies nothing: 卖不卖."""
_AS_MUCH = re.compile(
    r"([\u4e00-\u9fff]{1,2})多少[,就]?(?:[\u4e00-\u9fff]就)?(?:\1|算)多少|多少[钱金]?币?(?=[都也])"
    r"|有多少[就,]?[卖给送挂出]多少"
)
"""However much it is, and no question: 能换多少换多少."""
_CONCEDED = re.compile(words.CONCEDED)
_ONE = re.compile(f"(?:一|两|\ue004)?[{words.MEASURES}]")
_FRAMED = re.compile(
    "[\ue000\ue004].*(?:[给付还]|[转交打汇][到给])[\ue001他她]|[给送][\ue001他她].*[\ue000\ue004]"
)
"""Something for somebody."""
_BIDDING = re.compile("[出价报要买想给开]")
_OWN_DEEDS: Final = frozenset({"list_item", "buy_item", "make_offer"})
_BID = re.compile("要就|就给|就卖|就让|价|报|成交|offer|按|[出给]的|接受")
_ASKS_OTHERS = re.compile("肯|愿|让不让|卖不卖|干不干|乐意|同意|答应|点头|松口")
_MOST_STRANGE: Final = 1
_PLAIN_DEEDS: Final = frozenset({
    "list_item", "cancel_listing", "make_offer", "transfer_item", "send_gold", "move",
})  # fmt: skip
"""Deeds that are seldom told of without a mark of the past."""
_GIVING: Final = frozenset({"transfer_item", "send_gold"})
_MOST_FRAMED: Final = 3
_MOST_AFTER: Final = 4
"""Strange characters after a verb that begins its clause, where a thing follows it."""


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a cue stands: names and numbers covered.

    Attributes:
        sentence: the whole sentence.
        text: the clause.
        last: the clause before it.
        before: the clause before the cue.
        cue: the words that ask for a tool.
        after: the clause after it.
    """

    sentence: str
    text: str
    last: str
    before: str
    cue: str
    after: str

    @property
    def through(self) -> str:
        """The clause up to the end of the cue."""
        return self.before + self.cue


class Clauses:
    """The patterns of Chinese clauses."""

    def __init__(self, compiled: Callable[[str], re.Pattern[str]]) -> None:
        """Compile them.

        Args:
            compiled: a pattern with the covers of names in the place of I, P, Q and S.
        """
        self._past, self._request, self._question, self._saying, self._negation = map(
            compiled, (zh.PAST, zh.REQUEST, zh.QUESTION, zh.SAYING, zh.NEGATION)
        )
        self._boasts, self._limit, self._idle = map(compiled, (zh.BOASTS, zh.LIMIT, zh.IDLE))
        self._others, self._supposed, self._judged, self._told, self._marked = map(
            compiled, (words.OTHERS, words.SUPPOSED, words.JUDGED, words.TOLD, words.MARKED)
        )
        self._sought, self._intended, self._stative, self._theirs = map(
            compiled, (words.SOUGHT, words.INTENDED, words.STATIVE, words.THEIRS)
        )
        self._became = compiled(words.BECAME)
        self._relative = compiled(words.PAST_RELATIVE)
        self._reported, self._kin = compiled(words.REPORTED), compiled(words.KIN)
        self._sells, self._buys = compiled(words.SELLS), compiled(words.BUYS)
        self._limits = compiled(words.LIMITS)
        named = ", ".join([*items.TYPES.values(), *scenes.BIOMES.values()])
        nouns = re.findall(r"[\u4e00-\u9fff]{2,}", named)
        self._known = compiled(
            "|".join([*sorted(set(nouns), key=len, reverse=True), request.KNOWN])
        )
        self._denied, self._denied_late = map(compiled, (words.DENIED, words.DENIED_LATE))
        self._held = compiled(words.HELD)
        self._asked_for = compiled(words.ASKED_FOR)
        self._described = tuple(compiled(pattern) for pattern in words.DESCRIBED)

    def is_idle(self, clause: Clause, tool: str) -> bool:
        """Whether a cue in its clause asks for no call of a tool."""
        around = clause.through if tool == "say" else clause.sentence
        if self._supposed.search(around) and not self._limit.search(around):
            return True
        if tool not in _ASKING and self._idle.search(self._rued(around, tool)):
            return True
        if tool == "price_history":
            return self._tells_of_past(clause)
        if re.match("过(?![来去])", clause.after) and tool != "say":
            return True
        heard = clause.through if tool == "say" else clause.text
        if self._is_anothers(clause, heard, tool) or self._goes_on(clause, tool):
            return True
        if self._is_denied(clause, tool):
            return True
        if tool in _ASKING:
            return self._is_general(clause, tool)
        if tool == "create" and (
            (self._judged.search(clause.text) and not _ONE.match(clause.after))
            or self._stative.search(clause.before + "做")
        ):
            return True
        if tool in _COMMANDS and self._tells(clause, tool):
            return True
        heard = _CONCEDED.sub("", _AS_MUCH.sub("", heard))
        asks = self._question.search(heard) and not self._request.search(heard)
        at = len(clause.before)
        if any(m.start() <= at < m.end() for m in self._relative.finditer(clause.text)):
            return True
        if self._past.search(self._relative.sub("", heard)):
            kept = tool in ("send_gold", "complete_quest") and not self._intended.search(heard)
            return not kept or bool(asks)
        return bool(asks) and tool != "accept_offer"

    def _is_anothers(self, clause: Clause, heard: str, tool: str) -> bool:
        mine = (
            _MINE.search(clause.before + clause.cue[:1]) is not None
            and self._kin.search(clause.through) is None
        )
        reported = self._saying.search(clause.before) is not None
        if tool == "list_item" and self._sells.search(clause.through):
            return True
        if tool == "buy_item" and self._buys.search(clause.through):
            return True
        if not (reported or (self._others.search(heard) and not mine)):
            return False
        if tool == "search_market":
            return not reported and self._sought.search(clause.sentence) is None
        if tool == "make_offer" and _ASKS_OTHERS.search(heard):
            return False
        return not (tool == "accept_offer" and _BID.search(heard))

    def _goes_on(self, clause: Clause, tool: str) -> bool:
        """Whether the clause before tells what somebody else wants, and this one goes on."""
        if tool == "accept_offer":
            tale = self._others.search(clause.last) and not _BIDDING.search(clause.last)
            return bool(tale) and not re.search("[我咱他她\ue000\ue001]", clause.text)
        if tool not in _OWN_DEEDS or re.search("[我咱他她\ue001]", clause.text):
            return False
        others = self._others.search(clause.last)
        return others is not None and self._reported.search(clause.last) is not None

    def _is_denied(self, clause: Clause, tool: str) -> bool:
        if tool == "cancel_listing":
            return self._denied.search(clause.before) is not None
        rest = _OR_NOT.sub("", self._limits.sub("", clause.text))
        if tool != "say" and self._denied_late.search(rest):
            return True
        return self._negation.search(_OR_NOT.sub("", clause.through)) is not None

    @staticmethod
    def _rued(text: str, tool: str) -> str:
        """Who rues a listing takes it back: no mere mood."""
        return text.replace("后悔", "") if tool == "cancel_listing" else text

    def _tells_of_past(self, clause: Clause) -> bool:
        """Whether a clause about prices tells what somebody did, and asks for no prices."""
        if self._intended.search(clause.sentence):
            return True
        return (
            self._others.search(clause.text) is not None
            and self._sought.search(clause.text) is None
        )

    def _is_general(self, clause: Clause, tool: str) -> bool:
        """Whether belongings, Gold or the market are talked about, and not asked for."""
        if self._intended.search(clause.sentence):
            return True
        if self._marked.search(clause.text):
            return False
        if self._asked_for.search(clause.text) and not self._theirs.search(clause.text):
            return False
        if self._judged.search(clause.text) or self._told.search(clause.text):
            return True
        if self._stative.search(clause.text):
            return True
        if tool == "search_market":
            return False
        if self._became.search(clause.text):
            return True
        about = self._boasts.search(clause.text) or self._theirs.search(clause.text)
        return about is not None or self.unknown(clause.text) > _MOST_STRANGE

    def _tells(self, clause: Clause, tool: str) -> bool:
        """Whether a clause judges or tells, or holds words that no request consists of."""
        text = _OR_NOT.sub("", clause.text)
        if self._told.search(text) or self._stative.search(text):
            return True
        if self._marked.search(clause.text):
            return False
        if self._judged.search(clause.text):
            return True
        held = self._held.match(clause.before)
        before = clause.before if held is None else held["known"]
        plain = not clause.before.strip() and COVER["item"] in clause.after
        most = _MOST_AFTER if plain else _MOST_STRANGE
        if tool in _PLAIN_DEEDS:
            most = max(most, _MOST_STRANGE + 1)
        if tool in _GIVING and _FRAMED.search(clause.text):
            most = max(most, _MOST_FRAMED)
        return self.strange(before + clause.cue + clause.after, clause.cue) > most

    def strange(self, text: str, cue: str = "") -> int:
        """How many characters are no name, number, description or word of requests.

        Args:
            text: a clause.
            cue: words in it that are known to ask.
        """
        rest = text
        for pattern in self._described:
            rest = pattern.sub(" ", rest)
        return self.unknown(rest.replace(cue, " ", 1) if cue else rest)

    def unknown(self, text: str) -> int:
        """How many characters are no name, number or word of requests."""
        rest = re.sub(r"[\ue000-\ue004]+", " ", text)
        rest = self._known.sub(" ", rest)
        return len(re.findall(r"[\u4e00-\u9fff]", rest))
