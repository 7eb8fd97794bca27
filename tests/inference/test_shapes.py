import pytest

from inference.shapes import Shapes


@pytest.mark.parametrize("context", [40, 128, 129, 200, 1024])
def test_every_position_lies_in_the_smallest_band_that_holds_it(context: int) -> None:
    shapes = Shapes.banded(slots=16, rows=4, chunk=32, context=context)
    assert shapes.key_bands[-1] == context
    for position in range(context):
        band = shapes.keys_for(position)
        assert band > position
        assert not any(position < smaller < band for smaller in shapes.key_bands)


def test_the_head_has_at_least_sixteen_rows() -> None:
    assert Shapes.banded(4, 2, 32, 128).head_rows == 16
    assert Shapes.banded(24, 2, 32, 128).head_rows == 24
