import { showView } from "./panels";

const KEY = "sl-keep";

interface Kept {
  path: string;
  y: number;
  views: Record<string, string>;
  open: Record<string, boolean>;
}

/** A filter is another URL of the same page: where the viewer was, and what was open, is carried across. */
export function startKeep(): void {
  restore();
  addEventListener("pagehide", () => {
    const kept: Kept = { path: location.pathname, y: scrollY, views: {}, open: {} };
    for (const panel of document.querySelectorAll<HTMLElement>(".panel[id][data-view]")) {
      kept.views[panel.id] = panel.dataset.view ?? "";
    }
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details[id]")) {
      kept.open[details.id] = details.open;
    }
    try {
      sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Storage may be blocked; the next page then starts at its top.
    }
  });
}

function restore(): void {
  let kept: Kept | null = null;
  try {
    kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
  } catch {
    return;
  }
  if (kept?.path !== location.pathname) {
    return;
  }
  for (const [id, view] of Object.entries(kept.views)) {
    const panel = document.getElementById(id);
    if (panel?.dataset.view) {
      showView(panel, view);
    }
  }
  for (const [id, isOpen] of Object.entries(kept.open)) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) {
      details.open = isOpen;
    }
  }
  if (!location.hash) {
    scrollTo(0, kept.y);
  }
}
