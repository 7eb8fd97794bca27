"""Requests: which tools the wording of a sentence asks for, and how strongly."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from generators.intents.call import Tool
from generators.intents.utterance import COVER, Utterance
from generators.lexicon import requests_en as en
from generators.lexicon import requests_zh as zh
from generators.reading.script import is_chinese

_COVERS: Final = {
    "I": COVER["item"], "P": COVER["person"], "Q": COVER["quest"], "S": COVER["scene"],
}  # fmt: skip
_PLACEHOLDER = re.compile(r"(?<!\\)(?<!\(\?)(?<![A-Za-z])([IPQS])(?![A-Za-z])")
_SENTENCE_END = re.compile(r"[.!?。…;]+(?=\s|[^a-z0-9\s]|$)|[!?。;]")
_CLAUSE_END = re.compile(r"[,、:]|[.!?。…;—–]|\s-\s")
_ASKING: Final = frozenset({"show_inventory", "show_balance", "search_market", "price_history"})
"""Tools that answer questions."""


def compiled(pattern: str) -> re.Pattern[str]:
    """A cue with the covers of names in the place of I, P, Q and S."""
    return re.compile(_PLACEHOLDER.sub(lambda m: _COVERS[m[1]] + "+", pattern))


_DO: Final = en.START + r"\s*" + en.LEAD
_EN_CUES: Final[Mapping[str, tuple[tuple[float, re.Pattern[str]], ...]]] = {
    tool: tuple((weight, compiled(cue.format(do=_DO))) for weight, cue in cues)
    for tool, cues in en.CUES.items()
}
_ZH_CUES: Final[Mapping[str, tuple[tuple[float, re.Pattern[str]], ...]]] = {
    tool: tuple((weight, compiled(cue)) for weight, cue in cues) for tool, cues in zh.CUES.items()
}
_EN_DEAD, _EN_DENIAL, _EN_REPORTED = map(re.compile, (en.DEAD, en.DENIAL, en.REPORTED))
_ZH_PAST, _ZH_REQUEST, _ZH_QUESTION, _ZH_OTHERS, _ZH_SAYING, _ZH_NEGATION = map(
    re.compile, (zh.PAST, zh.REQUEST, zh.QUESTION, zh.OTHERS, zh.SAYING, zh.NEGATION)
)
_ZH_HYPOTHESIS, _ZH_LIMIT, _ZH_IDLE = map(re.compile, (zh.HYPOTHESIS, zh.LIMIT, zh.IDLE))


class Wording:
    """The wording of one utterance: its sentences and clauses, and what they can ask for."""

    def __init__(self, said: Utterance) -> None:
        """Cut it up."""
        self._said = said
        self._text = said.covered
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(self._text))]
        self._clauses = [0, *(match.end() for match in _CLAUSE_END.finditer(self._text))]
        self._is_chinese = is_chinese(self._text) or any(c > "\ue003" for c in self._text)

    def weight(self, tool: Tool) -> float:
        """How strongly the wording asks for a tool, 0 for not at all."""
        best = 0.0
        for weight, cue in _EN_CUES.get(tool, ()):
            if weight > best and any(
                self.asks(match.start(), match.end(), tool) for match in cue.finditer(self._text)
            ):
                best = weight
        for weight, cue in _ZH_CUES.get(tool, ()) if self._is_chinese else ():
            if weight > best and any(
                self.asks(match.start(), match.end(), tool) for match in cue.finditer(self._text)
            ):
                best = weight
        return best

    def asks(self, start: int, end: int, tool: str) -> bool:
        """Whether words at `[start, end)` ask for something to be done, here and now."""
        at = end - 1
        if any(low <= at < high for low, high in self._said.quoted):
            return False
        if self._is_chinese and self._chinese_idle(start, at, tool):
            return False
        return not self._english_idle(start, at, tool)

    def is_dead(self, at: int) -> bool:
        """Whether a position stands in a clause about the past or a supposition."""
        low, high = self._span(self._clauses, at)
        clause = self._text[low:high]
        english = re.search(r"(?<![a-z])i (?:paid|bought|got|found|had|spent)(?![a-z])", clause)
        return english is not None or (self._is_chinese and _ZH_PAST.search(clause) is not None)

    def _span(self, ends: list[int], at: int) -> tuple[int, int]:
        index = bisect_right(ends, at)
        return ends[index - 1], ends[index] if index < len(ends) else len(self._text)

    def _english_idle(self, start: int, at: int, tool: str) -> bool:
        low, high = self._span(self._sentences, at)
        sentence = self._text[low:high].lstrip()
        if tool not in _ASKING and _EN_DEAD.search(sentence):
            return True
        clause, _ = self._span(self._clauses, at)
        before = self._text[min(clause, at) : max(start, clause)]
        if tool != "cancel_listing" and _EN_DENIAL.search(self._text[clause : at + 1]):
            return True
        return _EN_REPORTED.search(before) is not None

    def _chinese_idle(self, start: int, at: int, tool: str) -> bool:
        low, high = self._span(self._sentences, at)
        sentence = self._text[low:high].strip()
        if _ZH_HYPOTHESIS.search(sentence) and not _ZH_LIMIT.search(sentence):
            return True
        if tool not in _ASKING and _ZH_IDLE.search(sentence):
            return True
        first, last = self._span(self._clauses, at)
        clause = self._text[first:last].strip(" ,")
        before = self._text[first : max(first, start)]
        if tool == "price_history":
            return False
        if _ZH_OTHERS.search(clause) or _ZH_SAYING.search(before):
            return tool not in ("accept_offer", "search_market")
        if tool != "cancel_listing" and _ZH_NEGATION.search(self._text[first : at + 1]):
            return True
        if tool in _ASKING:
            return False
        if _ZH_PAST.search(clause):
            return tool not in ("send_gold", "complete_quest", "buy_item") or "昨" in clause
        asks = _ZH_QUESTION.search(clause) and not _ZH_REQUEST.search(clause)
        return bool(asks) and tool != "accept_offer"
