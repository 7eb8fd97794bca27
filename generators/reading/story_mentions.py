"""What a story must tell of: each clause of its prompt, without the words that ask for a story."""

import re
from collections.abc import Iterator
from typing import Final

from generators.frame import Mention
from generators.lexicon import story_words as words
from generators.lexicon.stories import FRAME_EN, STORY_NOUN_EN
from generators.reading.script import Script, is_chinese

MOST: Final = 6
_LONGEST: Final = 60
_CLAUSE = re.compile(r"[^,.;:!?()，。；：！？、（）—–…\n]+")
_IN_IT = re.compile(r" in it,? and (?=[a-z])")
_FRAME = re.compile(FRAME_EN)
_NOUN = re.compile(rf"(?<![a-z]){STORY_NOUN_EN}(?![a-z])")
_CHAPTERS_EN, _WISHES_EN, _ABOUT_EN, _DENIED_EN, _BREAKS_EN = map(
    re.compile,
    (words.CHAPTERS_EN, words.WISHES_EN, words.ABOUT_EN, words.DENIED_EN, words.BREAKS_EN),
)
_IDLE_EN = re.compile(words.IDLE_EN)
_LEAD_ZH = re.compile(rf"(?:{words.WISHES_ZH}|{words.ABOUT_ZH})")
_CHAPTERS_ZH, _TAIL_ZH, _IDLE_ZH, _DENIED_ZH, _GENRE_ZH, _PLAIN_ZH = map(
    re.compile,
    (
        words.CHAPTERS_ZH,
        words.TAIL_ZH,
        words.IDLE_ZH,
        words.DENIED_ZH,
        words.GENRE_ZH,
        words.PLAIN_ZH,
    ),
)
_PROPER = re.compile(r"[A-Z][a-z'-]+(?: [A-Z][a-z'-]+)*")
_ARTICLE = re.compile(
    r"(?:^|\s)((?:an?|the|one|some)\s+(?:(?:cook|brew|draw|show|dream|craft|set|forge)\s+)?)$"
)
_MOST_WORDS_OF_KIND: Final = 2
_EDGES = " '\"“”‘’《》-"


def story_mentions(text: Script, name: tuple[int, int]) -> tuple[Mention, ...]:
    """What a story must tell of, in the order of the prompt.

    Args:
        text: the prompt.
        name: where the title stands; `(0, 0)` without one.
    """
    found: list[Mention] = []
    for start, end in _clauses(text.folded):
        for low, high in _around(text, (start, end), name):
            shown = text.shown[low:high]
            low += len(shown) - len(shown.lstrip(_EDGES))
            shown = shown.strip(_EDGES)[:_LONGEST].strip()
            if len(shown) > 1 or is_chinese(shown):
                found.append(Mention(shown, "theme", low, low + len(shown)))
    return tuple(found[:MOST])


def _clauses(folded: str) -> Iterator[tuple[int, int]]:
    """Clauses; what a story is to have `in it` ends one: `a lighthouse in it and a crow`."""
    for clause in _CLAUSE.finditer(folded):
        start, end = clause.span()
        for cut in _IN_IT.finditer(folded, start, end):
            yield start, cut.start()
            start = cut.end()
        yield start, end


def _around(
    text: Script, clause: tuple[int, int], name: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """What a clause tells of, in front of the title and behind it."""
    start, end = clause
    is_titled = start < name[1] and name[0] < end
    parts = ((start, name[0]), (name[1], end)) if is_titled else (clause,)
    for low, high in parts:
        if low < high:
            yield from (_chinese if is_chinese(text.folded[low:high]) else _english)(
                text, low, high
            )


def _english(text: Script, start: int, end: int) -> Iterator[tuple[int, int]]:
    folded = text.folded
    chapters = _CHAPTERS_EN.search(folded, start, end)
    if chapters:
        yield from _english(text, start, chapters.start())
        yield from _english(text, chapters.end(), end)
        return
    if not folded[start:end].strip():
        return
    noun = _NOUN.search(folded, start, end)
    if noun is not None:
        rest = _skipped(_ABOUT_EN, folded, noun.end(), end)
        is_told = bool(folded[rest:end].strip())
        yield from _kind_of_story(text, start, noun, named_only=not is_told)
        if is_told:
            yield from _parts(folded, rest, end)
        return
    begin = _skipped(_FRAME, folded, start, end)
    begin = _skipped(_WISHES_EN, folded, begin, end)
    begin = _article_kept(folded, start, _skipped(_ABOUT_EN, folded, begin, end))
    said = folded[begin:end].strip()
    if said and not _DENIED_EN.match(said) and not _IDLE_EN.fullmatch(said):
        yield from _parts(folded, begin, end)


def _article_kept(folded: str, start: int, begin: int) -> int:
    """Where a clause begins with its article; `a cook` is somebody, and no order to cook."""
    article = _ARTICLE.search(folded[start:begin])
    return begin - len(article[1]) if article else begin


def _kind_of_story(
    text: Script, start: int, noun: re.Match[str], *, named_only: bool
) -> Iterator[tuple[int, int]]:
    """What kind of story it is (`a pirate story`), or whose, where nothing else is said of it."""
    proper = [m for m in _PROPER.finditer(text.shown, start, noun.start()) if m.start() > start + 1]
    if proper and named_only:
        yield proper[0].span()
        return
    begin = _skipped(_FRAME, text.folded, start, noun.start())
    begin = _skipped(_WISHES_EN, text.folded, begin, noun.start())
    kept = [
        begin + m.start()
        for m in re.finditer(r"[a-z][a-z'-]*", text.folded[begin : noun.start()])
        if m.group() not in words.ADJECTIVES_EN
    ]
    if 0 < len(kept) <= _MOST_WORDS_OF_KIND:
        yield kept[0], noun.end()


def _parts(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A long clause in parts that may each stand in a text."""
    while end - start > _LONGEST and (cut := _BREAKS_EN.search(folded, start + 2, end)):
        yield start, cut.start()
        start = cut.end()
    yield start, end


def _chinese(text: Script, start: int, end: int) -> Iterator[tuple[int, int]]:
    folded = text.folded
    chapters = _CHAPTERS_ZH.search(folded, start, end)
    if chapters:
        yield from _chinese(text, start, chapters.start())
        yield from _chinese(text, chapters.end(), end)
        return
    genre = _GENRE_ZH.search(folded[start:end])
    begin = _skipped(_LEAD_ZH, folded, start, end)
    if genre and not _PLAIN_ZH.match(_LEAD_ZH.sub("", genre["genre"])):
        lead = _skipped(_LEAD_ZH, folded, start, start + genre.end("genre"))
        yield lead, end
        return
    tail = _TAIL_ZH.search(folded[begin:end])
    stop = begin + tail.start() if tail else end
    said = folded[begin:stop]
    if said and not _IDLE_ZH.match(said) and not _DENIED_ZH.match(folded[start:end].strip()):
        yield begin, stop


def _skipped(pattern: re.Pattern[str], folded: str, start: int, end: int) -> int:
    """Where a text goes on behind all that a pattern matches here."""
    while True:
        while start < end and folded[start] == " ":
            start += 1
        match = pattern.match(folded, start, end)
        if match is None or match.end() == start:
            return start
        start = match.end()
