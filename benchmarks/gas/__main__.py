"""`python -m benchmarks.gas`: measure all, print the table, write benchmarks/results/gas.json."""

import sys
from typing import Any

import benchmarks.gas.exchange as exchange
import benchmarks.gas.ours as ours
import benchmarks.gas.tokens as tokens
from benchmarks.gas.evm import Evm
from benchmarks.report import write

OPERATIONS = (
    "mint_unique",
    "mint_edition",
    "mint_character",
    "mint_character_safe",
    "commit_100",
    "claim_one",
    "batch_100",
    "lazy_buy",
    "lazy_buy_fee",
    "buy_listed",
    "buy_listed_fee",
    "sweep_5_sellers",
    "sweep_1_seller",
    "transfer_item",
    "transfer_character",
)


def rows() -> list[dict[str, Any]]:
    """`{operation, subject, gas}`, ours first within each operation."""
    evm = Evm()
    shop = ours.open_shop(evm)
    found = [(operation, "ours", gas) for operation, gas in ours.measured(shop)]
    found += tokens.measured(evm)
    found += exchange.measured(shop)
    found.sort(key=lambda row: OPERATIONS.index(row[0]))
    return [
        {"operation": operation, "subject": subject, "gas": gas}
        for operation, subject, gas in found
    ]


def main() -> int:
    """Run the benchmark."""
    write("gas", rows())
    return 0


if __name__ == "__main__":
    sys.exit(main())
