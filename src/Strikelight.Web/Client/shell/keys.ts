import { openPalette } from "./palette";
import { toggleMemory, togglePalette, toggleTheme } from "./prefs";
import { toggleReplay } from "./replay";

const actions: Record<string, () => void> = {
  palette: openPalette,
  theme: toggleTheme,
  colors: togglePalette,
  memory: toggleMemory,
  replay: toggleReplay,
  help: () => (document.getElementById("help") as HTMLDialogElement | null)?.showModal(),
};

const keys: Record<string, string> = { "/": "palette", "?": "help", r: "replay", t: "theme" };

/** Single keys and the buttons of the top bar run the same actions; chords of the browser are left alone. */
export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) {
      return;
    }
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    const isPaletteChord = (event.ctrlKey !== event.metaKey) && !event.altKey && !event.shiftKey && event.key === "k";
    const act = isPaletteChord ? "palette" : isChord || isTyping(event.target) ? undefined : keys[event.key];
    if (act) {
      event.preventDefault();
      actions[act]?.();
    }
  });
  document.addEventListener("click", (event) => {
    const target = event.target as HTMLElement;
    const act = target.closest?.<HTMLElement>("[data-act]")?.dataset.act;
    if (act) {
      actions[act]?.();
    } else if (target.localName === "dialog" && target.id === "help") {
      (target as HTMLDialogElement).close();
    }
    closeMenus(target);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

function closeMenus(target: HTMLElement): void {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>("details.menu[open]")) {
    if (!menu.contains(target)) {
      menu.open = false;
    }
  }
}
