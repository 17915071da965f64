/** The same address at another market time, or at now for null; spelled as the server spells it, parameters sorted. */
export function hrefAt(href: string, at: number | null): string {
  const [address = "", hash] = href.split("#");
  const [path = "", query] = address.split("?");
  const parameters = new URLSearchParams(query);
  if (at === null) {
    parameters.delete("at");
  } else {
    parameters.set("at", isoSeconds(at));
  }
  parameters.sort();
  const text = parameters.toString().replaceAll("%3A", ":").replaceAll("%2C", ",");
  return path + (text ? `?${text}` : "") + (hash === undefined ? "" : `#${hash}`);
}

/** The market time an address names in milliseconds; null is now. */
export function atOf(href: string): number | null {
  const value = new URLSearchParams(href.split("#")[0]?.split("?")[1]).get("at");
  const ms = Date.parse(value ?? "");
  return Number.isNaN(ms) ? null : ms;
}

/** The market time this page is at; null is live. */
export function shownAt(): number | null {
  const ms = Date.parse(document.documentElement.dataset.replay ?? "");
  return Number.isNaN(ms) ? null : ms;
}

/** "2026-11-20T15:31:05Z" */
export function isoSeconds(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19) + "Z";
}
