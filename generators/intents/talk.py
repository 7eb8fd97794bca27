"""Talk: whether words tell, ask, suppose or judge, and so ask for nothing to be done."""

import re
from collections.abc import Callable
from typing import Final

from generators.intents.call import Tool
from generators.lexicon import clauses_zh, talk

_ANSWERING: Final = frozenset({"show_inventory", "show_balance", "search_market", "price_history"})
"""Tools that are asked for by questions."""


class Talk:
    """The patterns of talk, with names covered."""

    def __init__(self, compiled: Callable[[str], re.Pattern[str]]) -> None:
        """Compile them.

        Args:
            compiled: a pattern with the covers of names in the place of I, P, Q and S.
        """
        self._past = compiled(talk.PAST_EN)
        self._others = compiled(talk.OTHERS_EN)
        self._idle = compiled(talk.IDLE_EN)
        self._mused = compiled(talk.MUSED_EN)
        self._belongings = compiled(talk.BELONGINGS_EN)
        self._shows = compiled(
            r"(?<![a-z])(?:show|list|tell me|check|see|look|find|search|get|forgot|forget|remind"
            r"|remember|lost track)(?![a-z])"
        )
        self._judged = compiled(talk.JUDGED_EN)
        self._question = compiled(talk.QUESTION_EN)
        self._undone = compiled(talk.UNDONE_EN)
        self._doers = compiled(talk.DOERS_EN)
        self._bid_question = compiled(talk.BID_QUESTION_EN)
        self._relative_zh = re.compile(clauses_zh.PAST_RELATIVE)
        self._conceded_zh = re.compile(clauses_zh.CONCEDED)
        self._past_zh, self._idle_zh = map(re.compile, (talk.PAST_ZH, talk.IDLE_ZH))
        self._question_zh, self._answered_zh = map(re.compile, (talk.QUESTION_ZH, talk.ANSWERED_ZH))

    def english(self, text: str, tool: Tool) -> bool:
        """Whether a clause or sentence asks for no call of a tool.

        A past deed is what completes a quest; a question is what the showing tools answer.
        """
        if tool in _ANSWERING:
            asks = "?" in text or self._question.search(text) or self._shows.search(text)
            if "?" not in text and self._mused.search(text):
                return True
            return self._belongings.search(text) is not None or not (asks or not self._tells(text))
        if self._idle.search(text):
            return True
        if tool == "complete_quest":
            denied = self._undone.search(text) or self._doers.search(text)
            return denied is not None or self._question.search(text) is not None
        if self._tells(text) or self._judged.search(text):
            return True
        asked = self._question.search(text) is not None
        bids = tool == "make_offer" and self._bid_question.search(text) is not None
        return asked and not bids

    def recounts(self, text: str) -> bool:
        """Whether a clause in English tells what the speaker did."""
        return self._past.search(text) is not None

    def _tells(self, text: str) -> bool:
        return self._past.search(text) is not None or self._others.search(text) is not None

    def chinese(self, text: str, tool: Tool) -> bool:
        """Whether a clause or sentence asks for no call of a tool."""
        if self._idle_zh.search(text):
            return True
        if tool == "price_history":
            return False
        if tool == "complete_quest":
            return self._asks_zh(text)
        if self._past_zh.search(self._relative_zh.sub("", text)):
            return True
        return tool not in _ANSWERING and self._asks_zh(text)

    def _asks_zh(self, text: str) -> bool:
        asks = self._question_zh.search(self._conceded_zh.sub("", text)) is not None
        return asks and self._answered_zh.search(text) is None
