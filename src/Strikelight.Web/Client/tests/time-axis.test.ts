import assert from "node:assert/strict";
import test from "node:test";
import { tickStep, tickValues, xText } from "../charts/curve/time-axis";

test("minutes of a day are written as a clock", () => {
  assert.equal(xText(570, "clock"), "09:30");
  assert.equal(xText(965, "clock"), "16:05");
});

test("days are written by month and day, whatever zone the browser is in", () => {
  assert.equal(xText(20_777, "day"), "Nov 20");
});

test("a plain axis keeps its numbers", () => {
  assert.equal(xText(6000.5, undefined), "6,000.5");
});

test("marks of a clock lie on steps that people count in", () => {
  assert.equal(tickStep([570, 960], "clock", 8), 60);
  assert.equal(tickStep([570, 600], "clock", 8), 5);
  assert.equal(tickStep([0, 1440], "clock", 2), 180);
});

test("marks of a clock are round times, wherever the axis begins", () => {
  assert.deepEqual(tickValues([571, 745], "clock", 4), [600, 660, 720]);
  assert.deepEqual(tickValues([570, 960], "clock", 20), Array.from({ length: 14 }, (_, i) => 570 + i * 30));
  assert.deepEqual(tickValues([571, 572], "clock", 4), []);
});

test("marks of days are at least one day apart", () => {
  assert.equal(tickStep([20_000, 20_002], "day", 8), 1);
  assert.equal(tickStep([20_000, 20_080], "day", 8), 10);
});
