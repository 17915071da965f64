import assert from "node:assert/strict";
import test from "node:test";
import { barIndexShift } from "../charts/candles/visible-range";
import { robustRange, smallestStep } from "../charts/shared/range";

test("one extreme value does not set the scale", () => {
  const values = [...Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? index : -index)), 1e9];
  const range = robustRange(values);
  assert.equal(range.limit, 98);
  assert.equal(range.largest, 1e9);
  assert.ok(range.clipped);
});

test("equal magnitudes are not clipped", () => {
  assert.deepEqual(robustRange([5, -5, null, 5]), { limit: 5, largest: 5, clipped: false });
});

test("a grid of zeros, or of nothing, still has a scale", () => {
  assert.deepEqual(robustRange([0, 0]), { limit: 1, largest: 0, clipped: false });
  assert.deepEqual(robustRange([null]), { limit: 1, largest: 0, clipped: false });
});

test("a grid that is nearly all zeros takes its largest value", () => {
  assert.deepEqual(robustRange([...Array.from({ length: 200 }, () => 0), 7]), { limit: 7, largest: 7, clipped: false });
});

test("the step of strikes is their smallest distance", () => {
  assert.equal(smallestStep([100, 95, 102.5, 110]), 2.5);
  assert.equal(smallestStep([100, 100]), null);
});

test("bars keep their place when old ones are dropped or added", () => {
  assert.equal(barIndexShift([1, 2, 3], [2, 3, 4]), -1);
  assert.equal(barIndexShift([3, 4], [1, 2, 3, 4]), 2);
  assert.equal(barIndexShift([1, 2], [8, 9]), 0);
});
