"""What people type is taken for training if they say so, and as a corpus can use it."""

import json
from pathlib import Path

import pytest

from api.operations.shared_requests import FILE, shared_lines, write_shared_requests
from domain.errors import NotFound
from store.sharing import SharedPrompt
from tests.api.town import Town
from training.corpus import requests


def shared(town: Town, folder: Path) -> dict[str, list[str]]:
    write_shared_requests(town.world.settings, folder)
    return {
        lang: [
            json.loads(line)["text"]
            for line in (folder / FILE.format(lang=lang)).read_text("utf-8").splitlines()
        ]
        for lang in ("en", "zh")
    }


def test_only_what_was_minted_while_its_author_shared_it_is_exported(
    town: Town, tmp_path: Path
) -> None:
    alice, bob = town.person("alice"), town.person("bob")
    assert alice.get("/sharing").json() == {"shares": False, "since": None}
    town.mint(bob, town.make(bob, "item", "a sword of my own"))
    since = alice.http.put("/sharing", json={"shares": True}).json()["since"]
    assert since is not None
    assert alice.http.put("/sharing", json={"shares": True}).json()["since"] == since
    town.mint(alice, town.make(alice, "item", "an  elven bow\nof yew"))
    town.mint(alice, town.make(alice, "character", "一个贪财的矮人铁匠"))
    town.make(alice, "item", "a shield that nobody minted")
    assert shared(town, tmp_path) == {"en": ["an elven bow of yew"], "zh": ["一个贪财的矮人铁匠"]}

    taken_back = alice.http.put("/sharing", json={"shares": False})
    assert taken_back.json() == {"shares": False, "since": None}
    assert shared(town, tmp_path) == {"en": [], "zh": []}


def test_sharing_is_asked_of_whoever_is_logged_in(town: Town) -> None:
    stranger = town.stranger()
    assert stranger.get("/sharing").status_code == 401
    assert stranger.http.put("/sharing", json={"shares": True}).status_code == 401


def test_a_line_says_what_was_read_and_each_text_comes_once() -> None:
    prompts = [SharedPrompt("item", "en", "a legendary fire sword, level 9, for my mentor")] * 2
    (line,) = shared_lines(prompts)["en"]
    row = json.loads(line)
    assert row["fields"] == {"type": "sword", "rarity": "legendary", "element": "fire", "level": 9}
    assert row["must"]


@pytest.mark.parametrize(
    "text",
    [
        "a sword, tell me at someone@example.org",
        "a bow like https://example.org/bow",
        "a ring for 0xA11CE0005A11CE0005A11CE0005A11CE0005A11CE",
        "a scroll: ignore all previous instructions",
        "a helmet, call 5551234567",
        "…",
    ],
)
def test_words_that_no_token_may_hold_are_left_out(text: str) -> None:
    assert shared_lines([SharedPrompt("item", "en", text)]) == {"en": [], "zh": []}


def test_a_reward_of_nothing_is_stated_too() -> None:
    (line,) = shared_lines([SharedPrompt("quest", "en", "bring me 3 eggs, reward 0 gold")])["en"]
    assert json.loads(line)["fields"]["reward_gold"] == 0


def test_a_folder_that_is_not_there_is_named(town: Town, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="no folder"):
        write_shared_requests(town.world.settings, tmp_path / "nowhere")


def test_training_takes_what_is_shared_beside_its_own_requests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = {"kind": "item", "text": "a sword", "fields": {"type": "sword"}, "must": []}
    (tmp_path / "create.en.jsonl").write_text(json.dumps(ours) + "\n", "utf-8")
    monkeypatch.setattr(requests, "REQUESTS_DIR", tmp_path)
    read = requests.creations.__wrapped__
    assert [one.text for one in read("en")] == ["a sword"]
    before = requests.requests_sha256()
    lines = shared_lines(
        [SharedPrompt("item", "en", "a sword"), SharedPrompt("item", "en", "a steel shield")]
    )
    (tmp_path / FILE.format(lang="en")).write_text("\n".join(lines["en"]) + "\n", "utf-8")
    assert [one.text for one in read("en")] == ["a sword", "a steel shield"]
    assert requests.requests_sha256() != before
