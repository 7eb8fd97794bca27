import pytest

from domain.errors import InvalidInput
from inference.remote.address import read_api_key, read_base_url


@pytest.mark.parametrize(
    ("url", "read"),
    [
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000/v1"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/v1"),
        ("https://models.example/v1/", "https://models.example/v1"),
        ("https://models.example/team/v2", "https://models.example/team/v2"),
        ("http://[::1]:8000/v1", "http://[::1]:8000/v1"),
    ],
)
def test_an_address_is_read(url: str, read: str) -> None:
    assert read_base_url(url) == read


@pytest.mark.parametrize(
    "url",
    [
        "",
        "127.0.0.1:8000",
        "ftp://models.example/v1",
        "file:///etc/passwd",
        "http://",
        "http://[::1",
        "http://h:99999/v1",
        "http://user:hunter2@models.example/v1",
        "http://hunter2@models.example/v1",
        "http://models.example/v1?key=hunter2",
        "http://models.example/v1#hunter2",
        "http://models.example/v1\r\nx: hunter2",
        "http://models.example/ v1",
    ],
)
def test_what_is_no_plain_address_is_refused_and_not_quoted(url: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_base_url(url)
    assert "hunter2" not in str(refused.value)


def test_a_key_shows_nowhere() -> None:
    key = read_api_key("hunter2")
    assert "hunter2" not in f"{key} {key!r} {[key]}"
    assert key.reveal() == "hunter2"


@pytest.mark.parametrize(
    "key", ["", "hunter2\n", "hunter2 x", "hunter2\r\nx: y", "hünter2", "k" * 5000]
)
def test_a_key_that_no_header_can_carry_is_refused_and_not_quoted(key: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_api_key(key)
    assert "nter2" not in str(refused.value)
