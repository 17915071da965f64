// The few parts of Node's test runner that the tests use, in place of a package of types.

declare module "node:test" {
  export default function test(name: string, body: () => void | Promise<void>): void;
}

declare module "node:assert/strict" {
  interface Assert {
    ok(value: unknown, message?: string): asserts value;
    equal(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    throws(body: () => unknown, check?: (error: unknown) => boolean): void;
  }
  const assert: Assert;
  export default assert;
}
