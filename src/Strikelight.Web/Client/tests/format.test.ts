import assert from "node:assert/strict";
import test from "node:test";
import { compactAxis, compactSigned, exactSigned, levelPrice, price, signedPercent } from "../charts/shared/format";

test("compact numbers carry a sign, three digits and a scale", () => {
  const cases: [number, string][] = [
    [1.2e9, "+1.2 bn"], [-340e6, "−340 M"], [12_300, "+12.3 k"], [999, "+999"], [7, "+7"], [-0.25, "−0.25"],
    [1.5e12, "+1.5 tn"], [1e5, "+100 k"], [0.004, "+0.0040"],
  ];
  for (const [value, expected] of cases) assert.equal(compactSigned(value), expected);
});

test("a value that rounds up moves to the next scale", () => {
  assert.equal(compactSigned(999_600), "+1 M");
  assert.equal(compactSigned(-999_960_000), "−1 bn");
  assert.equal(compactSigned(999_400), "+999 k");
});

test("zero has no sign and missing is not zero", () => {
  assert.equal(compactSigned(0), "0");
  assert.equal(compactSigned(-0), "0");
  assert.equal(compactSigned(null), "–");
  assert.equal(exactSigned(null), "–");
});

test("axes print no plus and no space", () => {
  assert.equal(compactAxis(3.4e9), "3.4bn");
  assert.equal(compactAxis(-1.2e6), "−1.2M");
});

test("exact numbers are grouped and keep what matters", () => {
  assert.equal(exactSigned(1_234_567_890), "+1,234,567,890");
  assert.equal(exactSigned(-12.345), "−12.35");
  assert.equal(exactSigned(0.0123), "+0.0123");
});

test("prices, whole levels and percentages", () => {
  assert.equal(price(6912.3, 2), "6,912.30");
  assert.equal(levelPrice(7800, 2), "7,800");
  assert.equal(levelPrice(472.5, 2), "472.50");
  assert.equal(signedPercent(-0.0012), "−0.12 %");
  assert.equal(signedPercent(-0.00001), "0.00 %");
});
