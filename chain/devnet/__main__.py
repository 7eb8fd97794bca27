"""`python -m chain.devnet --data FILE --port N`: a devnet as a process of its own."""

import argparse
import sys
from pathlib import Path

from chain.devnet.server import Devnet, serve
from domain.errors import LLMasOSError


def _announce(devnet: Devnet) -> None:
    sys.stdout.write(f"listening on {devnet.url}\n")
    sys.stdout.flush()


def main() -> int:
    """Serve until interrupted; the first line on stdout says where."""
    parser = argparse.ArgumentParser(prog="python -m chain.devnet", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the chain's SQLite file")
    parser.add_argument("--port", type=int, default=8545, help="0 lets the system choose")
    options = parser.parse_args()
    try:
        serve(options.data, options.port, _announce)
    except LLMasOSError as error:
        sys.stderr.write(f"{error.detail}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main())
