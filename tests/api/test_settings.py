"""The only reader of the environment: defaults for a laptop, plain sentences for bad values."""

from pathlib import Path

import pytest

from api.settings import load_settings
from domain.errors import InvalidInput

SECRET = "0x" + "ab" * 31 + "zz"


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    import os

    for name in list(os.environ):
        if name.startswith("LLMASOS_"):
            monkeypatch.delenv(name)


def test_defaults_are_a_world_on_this_machine_alone() -> None:
    settings = load_settings()
    assert settings.host == "127.0.0.1"
    assert settings.rpc_url is None
    assert settings.model is None
    assert settings.database.startswith("sqlite:///")
    assert settings.database.endswith("/.llmasos/world.db")
    assert not settings.allow_unproven


def test_an_override_goes_before_the_environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("LLMASOS_PORT", "9000")
    monkeypatch.setenv("LLMASOS_DATA_DIR", str(tmp_path / "a"))
    assert load_settings().port == 9000
    assert load_settings(data_dir=tmp_path / "b").data_dir == tmp_path / "b"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("RPC_URL", "example"),
        ("PUBLIC_URL", "ftp://example"),
        ("MINTER_KEY", SECRET),
        ("MINTER_KEYS", SECRET),
        ("MINTER_KEYS", "0x" + "5a" * 32 + ","),
        ("MINT_WINDOW_S", "-1"),
        ("LANE_DEPTH", "65"),
        ("GENERATIONS_PER_HOUR", "0"),
        ("CONFIRMATIONS", "-1"),
        ("SLOTS", "0"),
        ("THREADS", "many"),
        ("DEVICE", "abacus"),
    ],
)
def test_a_bad_value_is_one_sentence_that_names_the_setting_and_not_the_value(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"LLMASOS_{name}", value)
    with pytest.raises(InvalidInput) as caught:
        load_settings()
    sentence = caught.value.detail
    assert f"LLMASOS_{name}" in sentence
    assert "\n" not in sentence
    assert SECRET not in sentence


def test_no_key_and_no_password_shows_in_a_representation(monkeypatch: pytest.MonkeyPatch) -> None:
    key = "0x" + "5a" * 32
    monkeypatch.setenv("LLMASOS_MINTER_KEY", key)
    monkeypatch.setenv("LLMASOS_MINTER_KEYS", f"{key},{key}")
    monkeypatch.setenv("LLMASOS_DATABASE_URL", "postgresql://someone:hunter2@db/world")
    monkeypatch.setenv("LLMASOS_RPC_URL", "https://node/v3/hunter2")
    monkeypatch.setenv("LLMASOS_MODEL", "https://models/hunter2")
    monkeypatch.setenv("LLMASOS_MODEL_KEY", "hunter2")
    shown = repr(load_settings()) + str(load_settings())
    assert "5a5a5a" not in shown
    assert "hunter2" not in shown


def test_a_login_may_name_any_loopback_name_unless_a_public_url_is_set() -> None:
    local = load_settings(port=8123)
    assert {"http://localhost:8123", "http://127.0.0.1:8123"} <= local.origins
    public = load_settings(public_url="https://world.test/")
    assert public.origins == {"https://world.test"}


def test_confirmations_are_none_on_the_embedded_chain_and_twelve_elsewhere() -> None:
    settings = load_settings()
    assert settings.confirmations_on(31337) == 0
    assert settings.confirmations_on(1) == 12
    assert load_settings(confirmations=3).confirmations_on(31337) == 3


def test_mints_wait_for_company_where_a_transaction_costs_something() -> None:
    assert load_settings().mint_window_on(31337) == 0
    assert load_settings().mint_window_on(1) == 2
    assert load_settings(mint_window_s=7).mint_window_on(31337) == 7
