from inference.sequence import Piece, Plan, Sequence


def test_a_sequence_is_in_its_head_until_the_model_has_read_all_of_it() -> None:
    sequence = Sequence(tokens=[1, 2, 3], head=3)
    assert sequence.in_head
    assert sequence.pending == 3
    sequence.fed = 3
    assert not sequence.in_head
    assert sequence.pending == 0
    sequence.tokens += [4, 5]
    assert not sequence.in_head
    assert sequence.pending == 2


def test_sequences_with_equal_tokens_are_still_two() -> None:
    first, second = (Sequence(tokens=[1], head=1) for _ in range(2))
    assert first != second
    assert len({first, second}) == 2


def test_a_plan_lists_its_pieces_in_the_order_in_which_they_are_read() -> None:
    one = Sequence(tokens=[1] * 9, head=3)
    chunk, run, single = Piece(one, 0, 3), Piece(one, 3, 8), Piece(one, 8, 9)
    assert Plan([one], [], [], [chunk], [run], [single]).pieces == [chunk, run, single]
