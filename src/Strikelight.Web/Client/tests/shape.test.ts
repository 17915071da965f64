import assert from "node:assert/strict";
import test from "node:test";
import { list, missingOr, number, oneOf, optional, record, row, ShapeError, text } from "../charts/shared/shape";

const shape = record({
  title: text,
  note: optional(text),
  mode: oneOf("a", "b"),
  points: list(row<[number, number | null]>(number, missingOr(number))),
});

test("what fits is taken over, null stays null", () => {
  assert.deepEqual(shape({ title: "t", mode: "b", points: [[1, null]], more: 1 }, "data"),
    { title: "t", note: undefined, mode: "b", points: [[1, null]] });
});

test("what does not fit is named with its path", () => {
  const wrong = (json: unknown, message: RegExp): void => {
    assert.throws(() => shape(json, "data"), (error) => error instanceof ShapeError && message.test(error.message));
  };
  wrong({ title: 1, mode: "a", points: [] }, /data\.title: a text expected/);
  wrong({ title: "t", mode: "c", points: [] }, /data\.mode: one of a, b expected/);
  wrong({ title: "t", mode: "a", points: [[1]] }, /data\.points\[0\]: a row of 2 expected/);
  wrong({ title: "t", mode: "a", points: [["x", 1]] }, /data\.points\[0\]\[0\]: a number expected/);
  wrong(null, /data: an object expected/);
});
