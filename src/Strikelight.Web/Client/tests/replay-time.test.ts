import assert from "node:assert/strict";
import test from "node:test";
import { clockOf, dateOf, dayText, monthAfter, monthText } from "../shell/replay-time";

test("the day of an instant is New York's", () => {
  assert.equal(dateOf(Date.parse("2026-11-21T02:00:00Z")), "2026-11-20");
  assert.equal(dateOf(Date.parse("2026-07-01T04:00:00Z")), "2026-07-01");
});

test("the clock shows seconds only between two minutes", () => {
  assert.equal(clockOf(Date.parse("2026-11-20T14:30:00Z")), "09:30");
  assert.equal(clockOf(Date.parse("2026-07-01T13:30:05Z")), "09:30:05");
});

test("days and months have names that do not depend on the browser", () => {
  assert.equal(dayText("2026-11-20"), "Fri 20 Nov 2026");
  assert.equal(monthText("2026-11"), "November 2026");
});

test("months follow each other across years", () => {
  assert.equal(monthAfter("2026-12", 1), "2027-01");
  assert.equal(monthAfter("2026-01", -1), "2025-12");
});
