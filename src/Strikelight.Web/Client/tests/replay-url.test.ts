import assert from "node:assert/strict";
import test from "node:test";
import { atOf, hrefAt } from "../shell/replay-url";

const at = Date.parse("2026-11-20T15:30:00Z");

test("an address at a time is spelled as the server spells it", () => {
  assert.equal(hrefAt("/walls/SPX", at), "/walls/SPX?at=2026-11-20T15:30:00Z");
  assert.equal(
    hrefAt("/walls/SPX?expiry=2026-11-20,2026-11-27&window=60", at),
    "/walls/SPX?at=2026-11-20T15:30:00Z&expiry=2026-11-20,2026-11-27&window=60",
  );
});

test("another time takes the place of the one before, and now takes it away", () => {
  assert.equal(hrefAt("/walls/SPX?at=2020-01-02T15:00:00Z&unit=point", null), "/walls/SPX?unit=point");
  assert.equal(hrefAt("/walls/SPX?at=2020-01-02T15:00:00Z", null), "/walls/SPX");
  assert.equal(hrefAt("/walls/SPX?at=2020-01-02T15:00:00Z#surface", at), "/walls/SPX?at=2026-11-20T15:30:00Z#surface");
});

test("the time of an address is read back, and none is now", () => {
  assert.equal(atOf("/walls/SPX?at=2026-11-20T15:30:00Z#surface"), at);
  assert.equal(atOf("?at=2026-11-20T15:30:00Z"), at);
  assert.equal(atOf("/walls/SPX?window=60"), null);
  assert.equal(atOf("/walls/SPX?at=soon"), null);
});
