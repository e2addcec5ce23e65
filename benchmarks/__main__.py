"""Every measurement in one go: `python -m benchmarks [name …]`."""

from __future__ import annotations

import importlib
import sys
import time

# In this order: the end-to-end figures first, the long simulation last.
BENCHMARKS = (
    "first_answer",
    "throughput",
    "due_at_once",
    "storage",
    "reader",
    "dates",
    "planner",
    "today",
    "scaling",
    "simulate",
)


def main() -> int:
    """Run those named, or all; a failing one does not keep the others from being measured."""
    failed = []
    named, sys.argv[1:] = sys.argv[1:], []  # They read their own arguments where they are run alone.
    for name in named or BENCHMARKS:
        began = time.perf_counter()
        print(f"== {name}", flush=True)
        try:
            importlib.import_module(f"benchmarks.{name}").main()
        except Exception as error:  # The figures of the others are worth having all the same.
            print(f"failed: {type(error).__name__}: {error}")
            failed.append(name)
        print(f"   {time.perf_counter() - began:.0f} s", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
