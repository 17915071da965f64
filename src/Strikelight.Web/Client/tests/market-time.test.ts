import assert from "node:assert/strict";
import test from "node:test";
import { marketClock, marketDay, marketStamp } from "../charts/shared/market-time";

const at = (iso: string): number => Date.parse(iso) / 1000;

test("winter and summer time of New York", () => {
  assert.equal(marketStamp(at("2025-11-21T14:30:00Z"), true), "Fri Nov 21 09:30 EST");
  assert.equal(marketStamp(at("2025-07-03T13:30:00Z"), true), "Thu Jul 3 09:30 EDT");
});

test("the day is the market's, also after midnight in UTC", () => {
  assert.equal(marketDay(at("2025-11-22T00:55:00Z")), "Nov 21");
  assert.equal(marketClock(at("2025-11-22T00:55:00Z")), "19:55");
});

test("midnight is 00:00", () => {
  assert.equal(marketClock(at("2025-11-21T05:00:00Z")), "00:00");
});

test("a daily bar shows its date with the year", () => {
  assert.equal(marketStamp(at("2025-11-21T14:30:00Z"), false), "Fri Nov 21 2025");
});
