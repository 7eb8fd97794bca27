from api.once import Once


def test_a_thing_is_new_once() -> None:
    once = Once()
    assert [once.is_new("stuck", "0x1"), once.is_new("stuck", "0x1")] == [True, False]
    assert once.is_new("stuck", "0x2")


def test_what_was_said_longest_ago_is_forgotten_first() -> None:
    once = Once(most=2)
    for what in (1, 2, 1, 3):
        once.is_new(what)
    assert [once.is_new(what) for what in (1, 3, 2)] == [False, False, True]
