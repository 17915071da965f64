import assert from "node:assert/strict";
import test from "node:test";
import { indexAt, playHead, sameTime, stepFrom, stopsOf, type Day } from "../shell/replay-days";

const ms = (iso: string): number => Date.parse(iso);

const empty: Day = {
  date: "2026-11-20",
  state: "session",
  holiday: null,
  isHalfDay: false,
  closesAt: "2026-11-20T21:00:00Z",
  firstAt: null,
  lastAt: null,
  times: null,
};

const full: Day = { ...empty, firstAt: "2026-11-20T14:30:00Z", lastAt: "2026-11-20T21:00:00Z" };
const half: Day = { ...full, date: "2026-11-27", firstAt: "2026-11-27T14:30:00Z", lastAt: "2026-11-27T18:00:00Z" };

const recorded: Day = {
  ...empty,
  firstAt: "2026-11-20T15:00:00Z",
  lastAt: "2026-11-20T17:30:00Z",
  times: ["2026-11-20T15:00:00Z", "2026-11-20T15:00:40Z", "2026-11-20T17:30:00Z"],
};

test("a session stops at each of its minutes, the close included", () => {
  assert.equal(stopsOf(full).length, 391);
  assert.equal(stopsOf(half).at(-1), ms("2026-11-27T18:00:00Z"));
  assert.deepEqual(stopsOf(empty), []);
  assert.deepEqual(stopsOf(undefined), []);
});

test("a day of recordings stops at them alone", () => {
  assert.deepEqual(stopsOf(recorded), recorded.times?.map(ms));
  assert.equal(indexAt(stopsOf(recorded), ms("2026-11-20T16:00:00Z")), 1);
  assert.equal(indexAt(stopsOf(recorded), ms("2026-11-20T14:59:59Z")), -1);
});

test("steps go on and back by minutes, and end at the ends of the session", () => {
  const stops = stopsOf(full);
  assert.equal(stepFrom(stops, ms("2026-11-20T15:00:00Z"), 15), ms("2026-11-20T15:15:00Z"));
  assert.equal(stepFrom(stops, ms("2026-11-20T15:00:00Z"), -5), ms("2026-11-20T14:55:00Z"));
  assert.equal(stepFrom(stops, ms("2026-11-20T14:32:00Z"), -5), ms("2026-11-20T14:30:00Z"));
  assert.equal(stepFrom(stops, ms("2026-11-20T20:59:00Z"), 5), ms("2026-11-20T21:00:00Z"));
  assert.equal(stepFrom(stops, ms("2026-11-20T21:00:00Z"), 1), null);
  assert.equal(stepFrom(stops, ms("2026-11-20T14:30:00Z"), -1), null);
});

test("a step from between two minutes counts from the one before", () => {
  assert.equal(stepFrom(stopsOf(full), ms("2026-11-20T15:00:42Z"), 1), ms("2026-11-20T15:01:00Z"));
  assert.equal(stepFrom(stopsOf(full), ms("2026-11-20T15:00:42Z"), -1), ms("2026-11-20T14:59:00Z"));
});

test("a step over recordings leads to the next one, however far it is", () => {
  const stops = stopsOf(recorded);
  assert.equal(stepFrom(stops, ms("2026-11-20T15:00:40Z"), 1), ms("2026-11-20T17:30:00Z"));
  assert.equal(stepFrom(stops, ms("2026-11-20T17:30:00Z"), -1), ms("2026-11-20T15:00:40Z"));
  assert.equal(stepFrom([], ms("2026-11-20T15:00:00Z"), 1), null);
});

test("another day keeps the time after the opening, or ends where its session does", () => {
  const from = stopsOf(full);
  const to = stopsOf(half);
  assert.equal(sameTime(from, to, ms("2026-11-20T15:10:00Z")), ms("2026-11-27T15:10:00Z"));
  assert.equal(sameTime(from, to, ms("2026-11-20T20:00:00Z")), ms("2026-11-27T18:00:00Z"));
  assert.equal(sameTime(from, to, null), ms("2026-11-27T14:30:00Z"));
  assert.equal(sameTime(from, [], ms("2026-11-20T15:10:00Z")), undefined);
});

test("a play moves by the speed's market seconds and ends with the session", () => {
  const from = ms("2026-11-20T15:00:30Z");
  assert.deepEqual(playHead(full, from, 100, 60), { at: from, isEnd: false });
  assert.deepEqual(playHead(full, from, 1_000, 60), { at: ms("2026-11-20T15:01:00Z"), isEnd: false });
  assert.deepEqual(playHead(full, from, 7_000, 1), { at: ms("2026-11-20T15:00:35Z"), isEnd: false });
  assert.deepEqual(playHead(full, from, 3_000, 10), { at: ms("2026-11-20T15:01:00Z"), isEnd: false });
  assert.deepEqual(playHead(half, ms("2026-11-27T17:59:00Z"), 1_000, 120), {
    at: ms("2026-11-27T18:00:00Z"),
    isEnd: true,
  });
});

test("a play over recordings shows each when its time has come", () => {
  const from = ms("2026-11-20T15:00:00Z");
  assert.deepEqual(playHead(recorded, from, 500, 60), { at: from, isEnd: false });
  assert.deepEqual(playHead(recorded, from, 1_000, 60), { at: ms("2026-11-20T15:00:40Z"), isEnd: false });
  assert.deepEqual(playHead(recorded, from, 9_000_000, 1), { at: ms("2026-11-20T17:30:00Z"), isEnd: true });
});
