// Checks parsed JSON against the contracts: the charts trust their types afterwards.

export class ShapeError extends Error {}

export type Reader<T> = (value: unknown, path: string) => T;

function fail(path: string, expected: string): never {
  throw new ShapeError(`${path}: ${expected} expected`);
}

export const number: Reader<number> = (value, path) =>
  typeof value === "number" && Number.isFinite(value) ? value : fail(path, "a number");

export const text: Reader<string> = (value, path) => (typeof value === "string" ? value : fail(path, "a text"));

export const flag: Reader<boolean> = (value, path) =>
  typeof value === "boolean" ? value : fail(path, "true or false");

export const missingOr = <T>(reader: Reader<T>): Reader<T | null> => (value, path) =>
  value === null ? null : reader(value, path);

/** Absent; a serializer that writes null for absent is accepted too. */
export const optional = <T>(reader: Reader<T>): Reader<T | undefined> => (value, path) =>
  value === undefined || value === null ? undefined : reader(value, path);

export const oneOf = <T extends string>(...allowed: readonly T[]): Reader<T> => (value, path) =>
  allowed.find((candidate) => candidate === value) ?? fail(path, `one of ${allowed.join(", ")}`);

export const list = <T>(reader: Reader<T>): Reader<T[]> => (value, path) =>
  Array.isArray(value) ? value.map((item, index) => reader(item, `${path}[${index}]`)) : fail(path, "a list");

type Fields = Record<string, Reader<unknown>>;
type Read<F extends Fields> = { [K in keyof F]: F[K] extends Reader<infer T> ? T : never };

export const record = <F extends Fields>(fields: F): Reader<Read<F>> => (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return fail(path, "an object");
  const source = value as Record<string, unknown>;
  const entries = Object.entries(fields).map(([name, reader]) => [name, reader(source[name], `${path}.${name}`)]);
  return Object.fromEntries(entries) as Read<F>;
};

/** A fixed row such as [time, value]. */
export const row = <T extends unknown[]>(...readers: { [K in keyof T]: Reader<T[K]> }): Reader<T> => (value, path) => {
  if (!Array.isArray(value) || value.length !== readers.length) return fail(path, `a row of ${readers.length}`);
  return readers.map((reader, index) => reader(value[index], `${path}[${index}]`)) as T;
};
