import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.conftest import Run


def llmasos(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "api.cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def token(undisturbed: Run) -> str:
    return "0x" + next(
        token for token, (kind, _) in undisturbed.minted().items() if kind == "character"
    )


@pytest.fixture(scope="module")
def opening(undisturbed: Run, token: str, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("opening") / "opening.json"
    result = llmasos("opening", token, "--data", undisturbed.data, "--out", path)
    assert result.returncode == 0, result.stderr
    return path


def test_help_loads_neither_torch_nor_the_chain() -> None:
    code = (
        "import sys\nfrom typer.testing import CliRunner\nfrom api.cli import app\n"
        "assert CliRunner().invoke(app, ['--help']).exit_code == 0\n"
        "heavy = {'torch', 'transformers', 'web3', 'eth', 'fastapi'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_verify_says_match_with_the_opening_and_asks_the_chain(
    undisturbed: Run, token: str, opening: Path
) -> None:
    result = llmasos("verify", token, "--opening", opening, "--data", undisturbed.data)
    assert result.returncode == 0, result.stdout + result.stderr
    assert result.stdout.startswith("MATCH: ")
    assert "minted on chain 31337" in result.stdout


def test_verify_says_prompt_sealed_without_the_opening(undisturbed: Run, token: str) -> None:
    result = llmasos("verify", token, "--data", undisturbed.data, "--json")
    assert result.returncode == 5
    assert json.loads(result.stdout)["verdict"] == "PROMPT SEALED"


def test_verify_works_from_a_file_with_the_service_and_its_data_gone(
    undisturbed: Run, token: str, opening: Path, tmp_path: Path
) -> None:
    digits = token.removeprefix("0x")
    metadata = tmp_path / "metadata.json"
    metadata.write_bytes((undisturbed.data / "blobs" / digits[:2] / digits).read_bytes())
    nowhere = tmp_path / "nowhere"
    result = llmasos(
        "verify", token, "--opening", opening, "--metadata", metadata, "--data", nowhere
    )
    assert result.returncode == 0, result.stdout + result.stderr
    assert "no chain was given" in result.stdout


def test_verify_names_changed_bytes_a_mismatch(
    undisturbed: Run, token: str, tmp_path: Path
) -> None:
    digits = token.removeprefix("0x")
    data = (undisturbed.data / "blobs" / digits[:2] / digits).read_bytes()
    metadata = tmp_path / "metadata.json"
    metadata.write_bytes(data.replace(b'"name"', b'"nome"', 1))
    result = llmasos("verify", token, "--metadata", metadata, "--data", undisturbed.data)
    assert result.returncode == 4
    assert result.stdout.startswith("MISMATCH: ")


def test_verify_refuses_the_opening_of_another_prompt(
    undisturbed: Run, token: str, opening: Path, tmp_path: Path
) -> None:
    forged = json.loads(opening.read_text()) | {"prompt": "another prompt"}
    path = tmp_path / "forged.json"
    path.write_text(json.dumps(forged))
    result = llmasos("verify", token, "--opening", path, "--data", undisturbed.data)
    assert result.returncode == 2
    assert result.stdout == ""
    assert len(result.stderr.strip().splitlines()) <= 2


def test_verify_names_a_malformed_token_and_an_unknown_one(undisturbed: Run) -> None:
    malformed = llmasos("verify", "sword", "--data", undisturbed.data)
    unknown = llmasos("verify", "0x" + "ab" * 32, "--data", undisturbed.data)
    assert (malformed.returncode, unknown.returncode) == (2, 2)
    assert "Traceback" not in malformed.stderr + unknown.stderr


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("generate", ""), "prompt"),
        (("generate", "a sword of level 99"), "level"),
        (("generate", "a sword", "--kind", "planet"), "planet"),
    ],
)
def test_generate_refuses_what_cannot_be_meant_in_one_sentence(
    arguments: tuple[str, ...], sentence: str
) -> None:
    result = llmasos(*arguments)
    assert result.returncode == 2
    assert sentence in result.stderr.lower()
    assert "Traceback" not in result.stderr


def test_a_missing_model_is_one_sentence_and_exit_code_6(tmp_path: Path) -> None:
    result = subprocess.run(
        [sys.executable, "-m", "api.cli", "generate", "a sword"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env={"PATH": "", "LLMASOS_MODEL": str(tmp_path / "absent")},
    )
    assert result.returncode == 6
    assert result.stderr.strip().splitlines()[0].endswith(".")
    assert "Traceback" not in result.stderr
