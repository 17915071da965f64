import { rank, type Hit, type PageEntry, type SymbolEntry } from "./rank";
import { hrefAt, shownAt } from "./replay-url";

const LIMIT = 12;
const dialog = document.getElementById("palette") as HTMLDialogElement | null;
const input = dialog?.querySelector("input");
const list = dialog?.querySelector("ul");
let symbols: SymbolEntry[] | undefined;
let pages: PageEntry[] = [];
let hits: Hit[] = [];
let chosen = 0;

export function openPalette(): void {
  if (!dialog || !input || dialog.open) {
    return;
  }
  input.value = "";
  dialog.showModal();
  show();
  void load().then(show);
}

export function startPalette(): void {
  input?.addEventListener("input", () => {
    chosen = 0;
    show();
  });
  dialog?.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      chosen = (chosen + step + hits.length) % Math.max(1, hits.length);
      show();
    } else if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      list?.querySelectorAll("a")[chosen]?.click();
    }
  });
  // A click on the backdrop lands on the dialog itself.
  dialog?.addEventListener("click", (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
}

async function load(): Promise<void> {
  if (symbols) {
    return;
  }
  const inline = document.getElementById("palette-data")?.textContent;
  const data = inline ? (JSON.parse(inline) as { symbols?: SymbolEntry[]; pages?: PageEntry[] }) : {};
  pages = data.pages ?? [];
  if (data.symbols) {
    symbols = data.symbols;
    return;
  }
  try {
    const answer = await fetch("/symbols.json", { headers: { accept: "application/json" } });
    if (answer.ok) {
      const body = (await answer.json()) as SymbolEntry[] | { symbols: SymbolEntry[] };
      symbols = Array.isArray(body) ? body : body.symbols;
    }
  } catch {
    // Offline: pages and "Open XYZ" still work, the next opening tries again.
  }
}

function show(): void {
  if (!dialog?.open || !input || !list) {
    return;
  }
  hits = rank(input.value, symbols ?? [], pages, document.body.dataset.symbolHref ?? "/walls/{symbol}", LIMIT);
  chosen = Math.min(chosen, Math.max(0, hits.length - 1));
  list.replaceChildren(...hits.map(option));
  input.setAttribute("aria-activedescendant", hits.length ? `palette-${chosen}` : "");
  list.children[chosen]?.scrollIntoView({ block: "nearest" });
}

function option(hit: Hit, index: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `palette-${index}`;
  item.role = "option";
  item.ariaSelected = String(index === chosen);
  const link = document.createElement("a");
  link.href = hit.travels ? hrefAt(hit.href, shownAt()) : hit.href;
  link.tabIndex = -1;
  for (const [tag, text] of [["b", hit.label], ["span", hit.note], ["i", hit.kind]] as const) {
    const part = document.createElement(tag);
    part.textContent = text;
    link.append(part);
  }
  item.append(link);
  return item;
}
