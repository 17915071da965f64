import assert from "node:assert/strict";
import test from "node:test";
import { packRows, placeLabels } from "../charts/shared/place-labels";

const height = 10;
const centres = (wanted: number[], priorities: number[], from = 0, to = 1000): number[] =>
  placeLabels(wanted.map((at, index) => ({ wanted: at, priority: priorities[index]! })), height, from, to)
    .sort((a, b) => a.request - b.request)
    .map(({ centre }) => centre);

test("labels far apart stay where they belong", () => {
  assert.deepEqual(centres([100, 200, 300], [1, 2, 3]), [100, 200, 300]);
});

test("the lowest priority number keeps its exact place in a cluster", () => {
  assert.deepEqual(centres([100, 102, 104], [2, 0, 1]), [92, 102, 112]);
});

test("two clusters that grow into each other are solved together", () => {
  assert.deepEqual(centres([100, 101, 112, 113], [0, 1, 2, 3]), [100, 110, 120, 130]);
});

test("labels stay inside the bounds", () => {
  assert.deepEqual(centres([-50, -40, 2000], [0, 1, 2], 0, 100), [5, 15, 95]);
});

test("what has no room is left out by priority", () => {
  const places = placeLabels([5, 6, 7, 8].map((wanted, index) => ({ wanted, priority: -index })), height, 0, 25);
  assert.deepEqual(places.map(({ request }) => request), [2, 3]);
});

test("no labels need no room", () => {
  assert.deepEqual(placeLabels([], height, 0, 100), []);
});

test("any labels end up apart, in order and inside", () => {
  let seed = 20251121;
  const random = (): number => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 500; round++) {
    const wanted = Array.from({ length: 1 + Math.floor(random() * 20) }, () => random() * 260 - 30);
    const requests = wanted.map((at) => ({ wanted: at, priority: Math.floor(random() * 6) }));
    const places = placeLabels(requests, height, 0, 200);
    places.forEach(({ request, centre }, index) => {
      assert.ok(centre >= height / 2 - 1e-9 && centre <= 200 - height / 2 + 1e-9, `round ${round}: outside`);
      const before = places[index - 1];
      if (before === undefined) return;
      assert.ok(centre - before.centre >= height - 1e-9, `round ${round}: overlap`);
      assert.ok(wanted[request]! >= wanted[before.request]!, `round ${round}: order`);
    });
    const most = Math.min(...requests.map(({ priority }) => priority));
    assert.ok(places.some(({ request }) => requests[request]!.priority === most), `round ${round}: most important one`);
  }
});

test("labels of different widths take a new row only when they collide", () => {
  const width = 40;
  const places = packRows([{ centre: 50, width }, { centre: 60, width }, { centre: 120, width }], 0, 200, 4);
  assert.deepEqual(places, [{ left: 30, row: 0 }, { left: 40, row: 1 }, { left: 100, row: 0 }]);
});

test("a label at the edge is moved inside", () => {
  assert.deepEqual(packRows([{ centre: 0, width: 40 }, { centre: 200, width: 40 }], 0, 200, 4),
    [{ left: 0, row: 0 }, { left: 160, row: 0 }]);
});
