"""Opening addresses with lychee."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable

from link_check.verdict import Verdict, read_verdicts
from set_up.project import python_tool

SECONDS = 20  # for each address
UNSAID = Verdict("cannot tell", "nothing was found out about it")


def open_addresses(addresses: Iterable[str], seconds: int = SECONDS) -> dict[str, Verdict]:
    """Return what stands at each address. An address is opened twice before it counts as silent."""
    wanted = sorted(set(addresses))
    done = subprocess.run(
        (
            *(python_tool("lychee"), "--format=json", "--no-progress", "--include-fragments"),
            # Verbose, or it leaves out what is well.
            *("-vv", f"--timeout={seconds}", "--max-retries=1", "-"),
        ),
        input="\n".join(wanted),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    verdicts = read_verdicts(json.loads(done.stdout))
    return {address: verdicts.get(address, UNSAID) for address in wanted}
