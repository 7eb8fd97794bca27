"""Moderation: what may stand in a prompt, and what may stand in a token for ever.

A blocklist and patterns, by code. It is a floor and no judge of taste: slurs and sexual words in
either language, also when letters are disguised; personal data; addresses of the web and of
wallets; keys; and in what is made also words that try to steer another program that reads them.
"""

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final, cast

from confusable_homoglyphs import confusables

from domain.errors import ModeratedInput
from generators.lexicon import refused

_DIGITS_AS_LETTERS: Final = str.maketrans("013457@$!|", "oieastasil")
_LETTERS = re.compile(r"[a-z]+")
_SPACED_LETTERS = re.compile(r"(?<![a-z])(?:[a-z][\s.\-_*]{1,2}){2,}[a-z](?![a-z])")
_CJK_RUN = re.compile(r"[\u4e00-\u9fff]+")
_ENGLISH = frozenset(refused.ENGLISH.split())
_CHINESE = frozenset(refused.CHINESE.split())
_REPEATED = re.compile(r"(.)\1{2,}")

_PRIVATE: Final = (
    (re.compile(r"(?i)\b(?:https?|ftp|ipfs|data|javascript):\S"), "a web address"),
    (
        re.compile(
            r"(?i)\b(?:www\.)?[a-z0-9-]+\.(?:com|net|org|io|xyz|cn|ru|info|app|dev|gg|eth)\b"
        ),
        "a web address",
    ),
    (re.compile(r"(?i)\b[\w.+-]+@[\w-]+\.[a-z]{2,}"), "an e-mail address"),
    (re.compile(r"(?i)0x[0-9a-f]{40}"), "an address or a key"),
    (re.compile(r"(?i)(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])"), "a key"),
    (re.compile(r"(?<!\d)(?:\d{1,3}\.){3}\d{1,3}(?!\d)"), "a network address"),
    (re.compile(r"(?<!\d)\+?(?:\d[ ().-]{0,2}){10,18}\d?(?!\d)"), "a telephone or card number"),
    (re.compile(r"<\s*/?\s*(?:script|iframe|svg|img|style|object|embed|a)\b"), "markup"),
)
_STEERING: Final = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|override)\b.{0,24}\b(?:instructions?|prompts?|rules|previous)\b"
    r"|\b(?:system|developer)\s+(?:prompt|message|instructions?)\b|\byou are now\b|\bas an ai\b"
    r"|\b(?:sign|approve|transfer|send)\b.{0,24}\b(?:transaction|wallet|all (?:your|my) gold)\b"
    r"|\b(?:seed phrase|private key|jailbreak|tool_call|function_call)\b|<\||\|>"
    r"|(?:忽略|无视|忘记|忘掉|跳过).{0,8}(?:指令|提示|规则|以上|之前|设定)|系统提示|你现在是"
    r"|私钥|助记词|(?:转账|转出).{0,6}(?:全部|所有)"
)


@lru_cache(maxsize=4096)
def _latin(char: str) -> str:
    """The Latin letter that a character is easily taken for, else the character."""
    if char.isascii() or _CJK_RUN.match(char):
        return char
    found = cast(Any, confusables.is_confusable(char, greedy=True, preferred_aliases=[]))
    for homoglyph in found[0]["homoglyphs"] if found else ():
        if len(homoglyph["c"]) == 1 and homoglyph["c"].isascii():
            return cast(str, homoglyph["c"])
    return char


def skeleton(text: str) -> str:
    """Text in lower case with disguises undone: look-alike letters, accents, invisible marks.

    The look-alikes are those of Unicode's confusables (UTS #39).
    """
    decomposed = unicodedata.normalize("NFKD", text)
    visible = (c for c in decomposed if unicodedata.category(c) not in ("Mn", "Cf", "Cc"))
    return "".join(_latin(char) for char in visible).lower()


def _digest(word: str) -> str:
    return sha256(word.encode()).hexdigest()[:12]


def _readings(plain: str) -> set[str]:
    """Words of a text, also with digits read as letters, spaced letters joined, runs shortened."""
    words: set[str] = set()
    for text in (plain, plain.translate(_DIGITS_AS_LETTERS)):
        found = _LETTERS.findall(text)
        found += ["".join(_LETTERS.findall(m.group())) for m in _SPACED_LETTERS.finditer(text)]
        words.update(found)
        words.update(_REPEATED.sub(r"\1", word) for word in found)
    return words


def _is_refused(plain: str) -> bool:
    if any(_digest(word) in _ENGLISH for word in _readings(plain)):
        return True
    return any(
        _digest(run[start : start + length]) in _CHINESE
        for run in _CJK_RUN.findall(plain)
        for length in refused.CHINESE_LENGTHS
        for start in range(len(run) - length + 1)
    )


def objection(text: str) -> str | None:
    """What stands against a person's words, as the end of a sentence; None if nothing does."""
    folded = skeleton(text)
    if _is_refused(folded):
        return "words that are not carried here"
    for pattern, what in _PRIVATE:
        if pattern.search(text) or pattern.search(folded):
            return what
    return None


def output_objection(text: str) -> str | None:
    """What stands against a text that was made, or that would be copied into a token."""
    steers = _STEERING.search(text) or _STEERING.search(skeleton(text))
    return "words that address a program" if steers else objection(text)


def check_prompt(prompt: str) -> None:
    """Let a prompt pass.

    Raises:
        ModeratedInput: it holds what may not be made into a token.
    """
    against = objection(prompt)
    if against is not None:
        raise ModeratedInput(f"The prompt holds {against}; say it without.")
