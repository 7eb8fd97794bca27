"""Requests: which tools the wording of a sentence asks for, and how strongly."""

import re
from bisect import bisect_right
from typing import Final

from generators.intents import cues
from generators.intents.call import Tool
from generators.intents.clauses import Clause, Clauses
from generators.intents.patterns import NUMBER, compiled
from generators.intents.plainly import parted, plainly
from generators.intents.talk import Talk
from generators.intents.utterance import Utterance
from generators.lexicon import (
    clause_marks_zh,
    clauses_zh,
    frames_en,
    speech_en,
    speech_zh,
    talk,
)
from generators.lexicon.request_weights import STRONG
from generators.reading.script import is_chinese

_SENTENCE_END = re.compile(r"[.!?。…;]+(?=\s|[^a-z0-9\s]|$)|[!?。;]")
_CLAUSE_END = re.compile(
    r"[,、:]|[.!?。…;—–]|\s-\s|(?<=\sbut)(?<!all but)(?<!thing but)(?<!one but)(?=\s)"
    r"|" + frames_en.SO
)
_DEEDS: Final = frozenset({
    "list_item", "cancel_listing", "buy_item", "accept_quest", "complete_quest", "move",
})  # fmt: skip
"""What the speaker does, and not another."""
_PERFECT = re.compile(r"[给卖送付买交转借]给?了(?![吧算得\W]|$)")
"""A deed that is done; what is said beside it may tell when."""
_FOLLOWS = re.compile(frames_en.FOLLOWS)
_ANSWERS: Final = frozenset({"accept_offer"})
_ASKING: Final = frozenset({"show_inventory", "show_balance", "search_market", "price_history"})
"""Tools that answer questions."""


_EN_DEAD, _EN_DENIAL, _EN_REPORTED = map(
    compiled, (frames_en.DEAD, frames_en.DENIAL, frames_en.REPORTED)
)
_ZH_PAST = re.compile(clause_marks_zh.PAST)
_EN_PAST = compiled(frames_en.PAST)
_EN_QUESTION, _EN_OTHERS = map(compiled, (frames_en.QUESTION, frames_en.OTHERS))


_ASKED: Final = re.compile(speech_zh.ASKED)
_BIDS: Final = compiled(speech_zh.BIDS.replace("N", NUMBER) + "|" + speech_en.BIDS)
_WITHDRAWN: Final = compiled(clauses_zh.WITHDRAWN.replace("N", NUMBER))
_GIVEN_UP: Final = compiled(clauses_zh.GIVEN_UP)
_DENIED_AFTER: Final = compiled(clauses_zh.DENIED_AFTER)
_TALK: Final = Talk(compiled)
_CLAUSES: Final = Clauses(compiled)


_STATED: Final = compiled(talk.STATED_EN)
_HINTED: Final = frozenset({"move", "accept_quest", "buy_item", "transfer_item"})
"""Tools that a mere hint beside a statement does not ask for."""
_KEPT: Final = compiled(talk.KEPT_EN)
_YIELDED: Final = frozenset({"accept_offer", "buy_item", "transfer_item", "send_gold"})
"""Tools that give something away: not by a mere hint behind a denial."""
_DECLINED: Final = compiled(talk.DECLINED_EN)
_STAYS: Final = compiled(frames_en.STAYS)
_LEFT_BEHIND: Final = compiled(frames_en.LEFT_BEHIND)
_STAYS_LISTED: Final = compiled(frames_en.STAYS_LISTED)
_LONG_AGO: Final = compiled(frames_en.LONG_AGO)


class Wording:
    """The wording of one utterance: its sentences and clauses, and what they can ask for."""

    def __init__(self, said: Utterance) -> None:
        """Cut it up."""
        self._said = said
        text = plainly(said.hinted)
        self._is_chinese = is_chinese(said.folded)
        self._text = parted(text) if self._is_chinese else text
        self._sentences = [0, *(match.end() for match in _SENTENCE_END.finditer(self._text))]
        self._clauses = [0, *(match.end() for match in _CLAUSE_END.finditer(self._text))]
        self._told: dict[tuple[int, int, Tool], bool] = {}

    def weight(self, tool: Tool) -> float:
        """How strongly the wording asks for a tool, 0 for not at all."""
        best = 0.0
        for weight, anywhere, cue in cues.ENGLISH.get(tool, ()):
            if weight <= best or anywhere.search(self._text) is None:
                continue
            if self._asked_by(cue, weight, tool):
                best = weight
        for weight, cue in cues.CHINESE.get(tool, ()) if self._is_chinese else ():
            if weight > best and self._asked_by(cue, weight, tool):
                best = weight
        return best

    def _asked_by(self, cue: re.Pattern[str], weight: float, tool: Tool) -> bool:
        """Whether a cue stands where it can ask; a weak one not beside talk in its sentence."""
        return any(
            self.asks(match.start(), match.end(), tool)
            and not self.tells(match.end() - 1, tool, whole=weight < STRONG)
            and not (weight < STRONG and tool in _HINTED and self._states(match.end() - 1))
            and not (weight < STRONG and tool in _YIELDED and self._denies(match.start()))
            for match in cue.finditer(self._text)
        )

    def _denies(self, at: int) -> bool:
        """Whether the sentence denies something before a position, in English."""
        low, _ = self._span(self._sentences, at)
        return not self._is_chinese and _KEPT.search(self._text[low:at]) is not None

    def _states(self, at: int) -> bool:
        low, high = self._span(self._clauses, at)
        return _STATED.search(self._text[low:high]) is not None

    def tells(self, at: int, tool: Tool, *, whole: bool = False) -> bool:
        """Whether the clause at a position, or its whole sentence, is mere talk."""
        low, high = self._span_of_wish(at) if whole else self._span(self._clauses, at)
        if self._is_chinese and not whole and _PERFECT.search(self._text[low:high]):
            low, high = self._span(self._sentences, at)
        key = (low, high, tool)
        if key not in self._told:
            text = self._text[low:high].strip(" ,")
            told = _TALK.chinese if self._is_chinese else _TALK.english
            self._told[key] = told(text, tool)
        return self._told[key]

    def recounts(self, at: int) -> bool:
        """Whether the clause at a position tells what the speaker did."""
        low, high = self._span(self._clauses, at)
        return _TALK.recounts(self._text[low:high].strip(" ,"))

    def asks(self, start: int, end: int, tool: str) -> bool:
        """Whether words at `[start, end)` ask for something to be done, here and now."""
        at = end - 1
        if any(low <= at < high for low, high in self._said.quoted):
            return False
        if self._is_chinese and self._chinese_idle(start, at, tool):
            return False
        if tool != "say" and _DECLINED.search(self._text, start):
            return False
        return not self._english_idle(start, at, tool)

    def wishes(self, at: int, tool: Tool) -> bool:
        """Whether the sentence at a position can be a wish, no verb of the tool being known."""
        low, high = self._span_of_wish(at)
        sentence = self._text[low:high].lstrip(" ,.:;-")
        tells = _EN_QUESTION.search(sentence) or _EN_OTHERS.search(sentence)
        past = _EN_PAST.search(sentence) or (self._is_chinese and _ZH_PAST.search(sentence))
        if tells or past or "?" in sentence or self.tells(at, tool, whole=True):
            return False
        if not self._is_chinese:
            return self.asks(at, at + 1, tool)
        return self.asks(*self._span(self._clauses, at), tool)

    def clauses(self, tool: Tool) -> list[tuple[int, int]]:
        """The Chinese clauses in which something asks for a tool by itself, in order."""
        if not self._is_chinese:
            return []
        strong = (cue for weight, cue in cues.CHINESE.get(tool, ()) if weight >= STRONG)
        found = (match.span() for cue in strong for match in cue.finditer(self._text))
        ends = [high for low, high in found if self.asks(low, high, tool)]
        return sorted({self._span(self._clauses, end - 1) for end in ends})

    def clause_at(self, at: int) -> tuple[int, int]:
        """Where the clause at a position stands."""
        return self._span(self._clauses, at)

    def is_open(self, at: int) -> bool:
        """Whether the clause at a position leaves room for a wish."""
        if not self._is_chinese:
            return not self.tells(at, "send_gold", whole=True)
        first, last = self._span(self._clauses, at)
        return not self._chinese_idle(first, last - 1, "move")

    def leaves(self, at: int) -> bool:
        """Whether the English clause of a name at a position leaves what it names as it is."""
        low, high = self.clause_at(at)
        before = self._text[low:at]
        if _LEFT_BEHIND.search(before) or _KEPT.search(before):
            return True
        return _STAYS.match(self._text, at, high) is not None

    def is_bid(self, since: int) -> bool:
        """Whether the words from a position on put a price to a seller."""
        if since and _ASKED.search(self._text[since:]):
            since = 0
        return _BIDS.search(self._text[since:]) is not None

    def is_dead(self, at: int) -> bool:
        """Whether a position stands in a clause about the past or a supposition."""
        low, high = self._span(self._clauses, at)
        clause = self._text[low:high]
        english = re.search(r"(?<![a-z])i (?:paid|bought|got|found|had|spent)(?![a-z])", clause)
        return english is not None or (self._is_chinese and _ZH_PAST.search(clause) is not None)

    def _span_of_wish(self, at: int) -> tuple[int, int]:
        """The sentence at a position, without the reason that comes before it: `…, so sell it`."""
        low, high = self._span(self._sentences, at)
        if not self._is_chinese:
            low = max((m.end() for m in _FOLLOWS.finditer(self._text, low, at)), default=low)
        return low, high

    def _span(self, ends: list[int], at: int) -> tuple[int, int]:
        index = bisect_right(ends, at)
        return ends[index - 1], ends[index] if index < len(ends) else len(self._text)

    def _english_idle(self, start: int, at: int, tool: str) -> bool:
        low, high = self._span(self._sentences, at)
        if tool == "create":
            high = at + 1
        sentence = self._text[low:high].lstrip()
        if tool not in _ASKING and _EN_DEAD.search(sentence):
            return True
        clause, _ = self._span(self._clauses, at)
        before = self._text[min(clause, at) : max(start, clause)]
        if tool in _DEEDS and _EN_QUESTION.search(sentence):
            return True
        if tool in _DEEDS and _EN_OTHERS.search(self._text[clause : at + 1].lstrip(" ,.:;-")):
            return True
        if tool in ("accept_quest", "complete_quest") and _LONG_AGO.search(sentence):
            return True
        if tool == "cancel_listing" and _STAYS_LISTED.search(self._text[clause : at + 1]):
            return True
        if tool != "cancel_listing" and _EN_DENIAL.search(self._text[clause : at + 1]):
            return True
        return _EN_REPORTED.search(before) is not None

    def _is_withdrawn(self, at: int, tool: str) -> bool:
        """Whether what follows a cue takes the wish back; a mere sigh takes back no assent."""
        if _WITHDRAWN.search(self._text, at):
            return True
        given_up = _DENIED_AFTER if tool in _ANSWERS else _GIVEN_UP
        return given_up.search(self._text, at) is not None

    def _chinese_idle(self, start: int, at: int, tool: str) -> bool:
        low, high = self._span(self._sentences, at)
        if tool == "create":
            high = at + 1
        if tool not in ("cancel_listing", "say") and self._is_withdrawn(at, tool):
            return True
        first, last = self._span(self._clauses, at)
        begin = max(first, start)
        clause = Clause(
            self._text[low:high].strip(),
            self._text[first:last].strip(" ,"),
            self._text[max(low, self._span(self._clauses, max(0, first - 1))[0]) : first],
            self._text[first:begin].lstrip(" ,"),
            self._text[begin : at + 1],
            self._text[at + 1 : last],
        )
        return _CLAUSES.is_idle(clause, tool)
