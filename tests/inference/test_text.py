import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference.text import StopStrings, TextSoFar
from inference.tokenizer import TextTokenizer

BROKEN = "\N{REPLACEMENT CHARACTER}"
WORDS = ["sell my ", "一把寒冷的", "😀", "👩‍👩‍👧", "é", "\n", "\0", BROKEN, "sword", "<|end|>", "𐍈"]
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=8).map("".join)


def byte_tokens(tokenizer: TextTokenizer) -> list[int]:
    """Token ids of the 256 single bytes."""
    letters: dict[int, int] = {}
    for id in range(tokenizer.backend.get_vocab_size()):
        spelled = tokenizer.backend.id_to_token(id)
        if id not in tokenizer.special_ids and spelled is not None and len(spelled) == 1:
            letters[ord(spelled)] = id
    # GPT-2's table: bytes that print stand for themselves, the others follow from U+0100 on.
    plain = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in plain]
    table = {byte: byte for byte in plain} | {byte: 256 + n for n, byte in enumerate(others)}
    return [letters[table[byte]] for byte in range(256)]


def split(tokenizer: TextTokenizer, text: str, whole_words: list[bool]) -> list[int]:
    """The text as tokens, some words by the tokenizer and some byte by byte."""
    single, tokens = byte_tokens(tokenizer), list[int]()
    for number, word in enumerate(text.split("e")):
        piece = ("e" if number else "") + word
        if whole_words[number % len(whole_words)]:
            tokens += tokenizer.encode_plain(piece)
        else:
            tokens += [single[byte] for byte in piece.encode()]
    return tokens


def pieces_of(tokenizer: TextTokenizer, tokens: list[int]) -> list[str]:
    so_far, pieces = TextSoFar(tokenizer), list[str]()
    for token in tokens:
        before = so_far.text
        so_far.add(token)
        assert so_far.text.startswith(before)
        pieces.append(so_far.text[len(before) :])
    return pieces


def encodable(text: str) -> bool:
    return not any("\ud800" <= char <= "\udfff" for char in text)


@settings(deadline=None, max_examples=150)
@given(TEXTS.filter(encodable), st.lists(st.booleans(), min_size=1, max_size=5))
def test_pieces_join_to_the_text_however_it_is_split(
    tokenizer: TextTokenizer, text: str, whole_words: list[bool]
) -> None:
    tokens = split(tokenizer, text, whole_words)
    assert tokenizer.decode(tokens) == text
    made = "".join(pieces_of(tokenizer, tokens))
    # What looks like half a character waits for what comes next.
    assert made == text.rstrip(BROKEN) or text.startswith(made)
    assert text[len(made) :].strip(BROKEN) == ""


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from([*"剑é😀a".encode(), 0xFF, 0xC0, 0xED, 0xA0]), max_size=12))
def test_bytes_that_are_no_text_are_shown_as_the_whole_shows_them(
    tokenizer: TextTokenizer, broken: list[int]
) -> None:
    single = byte_tokens(tokenizer)
    tokens = [single[byte] for byte in [*broken, *b"."]]
    assert "".join(pieces_of(tokenizer, tokens)) == tokenizer.decode(tokens)
    assert tokenizer.decode(tokens) == bytes([*broken, *b"."]).decode(errors="replace")


@settings(deadline=None)
@given(TEXTS.filter(encodable))
def test_no_piece_ends_within_a_character(tokenizer: TextTokenizer, text: str) -> None:
    clean = text.replace(BROKEN, "")
    single = byte_tokens(tokenizer)
    pieces = pieces_of(tokenizer, [single[byte] for byte in clean.encode()])
    assert BROKEN not in "".join(pieces)
    # Byte by byte, each character comes with its last byte.
    ends, expected = 0, list[str]()
    for char in clean:
        expected += [""] * (len(char.encode()) - 1) + [char]
        ends += len(char.encode())
    assert pieces == expected


def test_special_tokens_are_no_text(tokenizer: TextTokenizer) -> None:
    sword = tokenizer.encode("sword")
    tokens = [2, *sword, 3, 2, *sword, 0]
    assert "".join(pieces_of(tokenizer, tokens)) == "swordsword"


def test_a_long_text_costs_no_more_for_each_token_than_a_short_one(
    tokenizer: TextTokenizer,
) -> None:
    asked: list[int] = []

    class Counting(TextTokenizer):
        def decode(self, token_ids: list[int]) -> str:  # pyright: ignore[reportIncompatibleMethodOverride]
            asked.append(len(token_ids))
            return super().decode(token_ids)

    counting = Counting(tokenizer.backend, tokenizer.end_ids)
    pieces_of(counting, tokenizer.encode("a 铁剑 for 😀 and sell my iron sword " * 40))
    assert max(asked) < 20


STOPS = st.lists(st.text("ab剑", min_size=1, max_size=4), max_size=3)


def plain_first(strings: list[str], text: str) -> int | None:
    """The text read character by character, until it ends with one of them."""
    for end in range(1, len(text) + 1):
        begins = [end - len(string) for string in strings if text[:end].endswith(string)]
        if begins:
            return min(begins)
    return None


@given(STOPS, st.lists(st.text("ab剑", max_size=3), max_size=6))
def test_a_stop_string_is_found_whichever_pieces_it_spans(
    strings: list[str], pieces: list[str]
) -> None:
    stop, text = StopStrings(strings), ""
    for piece in pieces:
        seen, text = len(text), text + piece
        assert stop.first(text, seen) == plain_first(strings, text)
        if plain_first(strings, text) is not None:
            return


@given(STOPS, st.text("ab剑", max_size=12), st.text("ab剑", max_size=5))
def test_what_is_settled_holds_whatever_may_follow(
    strings: list[str], text: str, further: str
) -> None:
    stop = StopStrings(strings)
    settled = stop.settled(text)
    assert stop.settled(text + further) >= settled
    at = plain_first(strings, text + further)
    assert at is None or at >= settled


@given(STOPS, st.text("ab剑", max_size=12))
def test_no_more_is_held_back_than_may_become_a_stop_string(strings: list[str], text: str) -> None:
    settled = StopStrings(strings).settled(text)
    if settled == len(text):
        return
    rest = text[settled:]
    begins = any(string.startswith(rest) for string in strings)
    assert begins or plain_first(strings, rest) == 0


@pytest.mark.parametrize("text", ["", "anything at all"])
def test_without_stop_strings_all_is_settled(text: str) -> None:
    assert StopStrings(()).first(text) is None
    assert StopStrings(()).settled(text) == len(text)
