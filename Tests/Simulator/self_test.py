"""Shows that the simulator does what README.md says: `python3 Tests/Simulator/self_test.py`."""
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True  # the checkout stays as it was

if __name__ == "__main__":
    suite = unittest.defaultTestLoader.discover(str(Path(__file__).resolve().parent))
    sys.exit(not unittest.TextTestRunner().run(suite).wasSuccessful())
