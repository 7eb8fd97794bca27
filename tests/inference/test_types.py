import subprocess
import sys


def test_the_protocol_can_be_imported_without_torch() -> None:
    code = (
        "import inference.types, sys; sys.exit(any(m in sys.modules for m in ('torch', 'numpy')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
