"""The comparison with a table that is made up: python3 recorded_test.py."""
import os
import tempfile
import unittest

import recorded

TABLE = {(512, "W3", "OpenCV, five calls"): 10.0, (512, "W6", 'cv2 "blur"'): 2.0, (256, "W6", 'cv2 "blur"'): 1.5}


class RecordedTest(unittest.TestCase):
    def test_equal_faster_and_a_little_slower_pass(self):
        for factor in (1.0, 3.0, 1 / 1.14):
            self.assertEqual([], recorded.complaints(TABLE, {key: factor * ratio for key, ratio in TABLE.items()}))

    def test_slower_than_the_tolerance_fails_and_is_named(self):
        measured = dict(TABLE)
        measured[(512, "W6", 'cv2 "blur"')] = 2.0 / 1.16
        found = recorded.complaints(TABLE, measured)
        self.assertEqual(1, len(found))
        self.assertIn('512 bits, W6 against cv2 "blur": ratio 1.72, recorded 2.00: 16% slower, more than 15%', found[0])
        self.assertEqual([], recorded.complaints(TABLE, measured, tolerance=0.2))

    def test_rows_that_are_missing_on_either_side_fail(self):
        key = (512, "W3", "OpenCV, five calls")
        rest = {k: v for k, v in TABLE.items() if k != key}
        self.assertIn("was not measured", recorded.complaints(TABLE, rest)[0])
        self.assertEqual([], recorded.complaints(TABLE, rest, part=True))
        self.assertIn("no recorded ratio", recorded.complaints(rest, TABLE)[0])

    def test_what_is_written_is_read(self):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "table.csv")
            recorded.write(TABLE, ["a machine", "its load"], path)
            self.assertEqual((TABLE, ["a machine", "its load"]), recorded.read(path))

    def test_the_committed_table_can_be_read(self):
        ratios, notes = recorded.read()
        self.assertGreater(len(ratios), 10)
        self.assertGreater(len(notes), 1)
        self.assertEqual([], recorded.complaints(ratios, ratios))


if __name__ == "__main__":
    unittest.main()
