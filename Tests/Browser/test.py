"""The review page in a browser: test.py PAGES SCRATCH [WORD ...]; see run."""

import shutil
import sys

import harness
import test_opening  # noqa: F401: each adds its tests
import test_names  # noqa: F401
import test_people  # noqa: F401
import test_decisions  # noqa: F401
import test_runs  # noqa: F401
import test_everybody  # noqa: F401

if __name__ == "__main__":
    try:
        sys.exit(harness.run_tests(sys.argv[3:]))
    finally:
        shutil.rmtree(harness.WORK, ignore_errors=True)
