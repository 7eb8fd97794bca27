"""The OpenAPI document: complete, and true under requests that are drawn from it."""

from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.api.town import Town

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


@pytest.fixture(scope="module")
def document(town: Town) -> dict[str, Any]:
    return httpx.get(f"{town.url}/openapi.json", trust_env=False).json()


def test_every_operation_has_a_summary_and_a_description_and_says_how_it_is_refused(
    document: dict[str, Any],
) -> None:
    operations = [
        (path, operation) for path, item in document["paths"].items() for operation in item.values()
    ]
    assert len(operations) > 20
    for path, operation in operations:
        assert operation["summary"], path
        assert operation["description"], path
        assert "application/problem+json" in operation["responses"]["4XX"]["content"], path


def test_what_the_document_allows_is_answered_as_it_says(
    town: Town, document: dict[str, Any]
) -> None:
    who = town.person("explorer")
    schema = schemathesis.openapi.from_dict(document)
    schema.config.update(base_url=town.url)
    tried: set[str] = set()
    for found in schema.get_all_operations():
        assert isinstance(found, Ok)
        operation = found.ok()
        if operation.path == "/auth/logout":
            continue  # it would end the explorer's session

        @settings(
            max_examples=5,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        )
        @given(case=operation.as_strategy())
        def explore(case: Any) -> None:
            response = case.call(headers={"Authorization": who.http.headers["Authorization"]})
            case.validate_response(response, checks=CHECKS)
            tried.add(case.operation.label)

        explore()
    assert len(tried) > 20
