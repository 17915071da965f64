export interface SymbolEntry {
  s: string;
  name?: string;
  kind?: string;
}

export interface PageEntry {
  title: string;
  href: string;
  hint?: string;
  travels?: boolean;
}

export interface Hit {
  href: string;
  label: string;
  note: string;
  kind: string;
  /** Whether the page takes a past time. */
  travels: boolean;
}

const SYMBOL = /^[A-Z][A-Z0-9.\-/]{0,9}$/;

/** Exact symbol, then symbols that begin so, then pages, then names that contain it; ties by length. */
export function rank(
  query: string,
  symbols: readonly SymbolEntry[],
  pages: readonly PageEntry[],
  symbolHref: string,
  limit: number,
): Hit[] {
  const text = query.trim().toLowerCase();
  const hits: { score: number; hit: Hit }[] = [];
  let hasExact = false;
  for (const entry of symbols) {
    const score = scoreOf(text, entry.s.toLowerCase(), (entry.name ?? "").toLowerCase());
    hasExact ||= score === 0;
    if (score < Infinity) {
      hits.push({ score: score + entry.s.length / 100, hit: symbolHit(entry.s, entry.name, entry.kind, symbolHref) });
    }
  }
  for (const page of pages) {
    const score = text === "" ? -1 : scoreOf(text, page.title.toLowerCase(), (page.hint ?? "").toLowerCase());
    if (score < Infinity) {
      const hit = { href: page.href, label: page.title, note: page.hint ?? "", kind: "page", travels: !!page.travels };
      hits.push({ score: score + 0.5, hit });
    }
  }
  hits.sort((a, b) => a.score - b.score || a.hit.label.localeCompare(b.hit.label));
  const result = hits.slice(0, limit).map((h) => h.hit);
  const symbol = query.trim().toUpperCase();
  if (!hasExact && SYMBOL.test(symbol)) {
    const open = symbolHit(symbol, "not in the list", "symbol", symbolHref);
    result.push({ ...open, label: `Open ${symbol}` });
  }
  return result;
}

function symbolHit(symbol: string, name: string | undefined, kind: string | undefined, symbolHref: string): Hit {
  const href = symbolHref.replace("{symbol}", encodeURIComponent(symbol));
  return { href, label: symbol, note: name ?? "", kind: kind ?? "symbol", travels: true };
}

function scoreOf(text: string, key: string, name: string): number {
  if (key === text) {
    return 0;
  }
  if (key.startsWith(text)) {
    return 1;
  }
  if (name.startsWith(text)) {
    return 2;
  }
  if (name.includes(" " + text)) {
    return 3;
  }
  return text.length > 1 && (name.includes(text) || key.includes(text)) ? 4 : Infinity;
}
