const root = document.documentElement;

// The script that applies stored preferences before the first paint is BootScript.cs; keys and values are the same.
function toggle(attribute: "theme" | "palette" | "memory", first: string, second: string): void {
  const next = root.dataset[attribute] === second ? first : second;
  root.dataset[attribute] = next;
  try {
    localStorage.setItem("sl-" + attribute, next);
  } catch {
    // Storage may be blocked; the choice then lasts as long as the page.
  }
  document.dispatchEvent(new CustomEvent(attribute === "memory" ? "sl:memory" : "sl:theme"));
  showPreferences();
}

export function toggleTheme(): void {
  toggle("theme", "dark", "light");
}

/** Blue and orange are safe for colour-blind eyes and the default; green and red is what many screens use. */
export function togglePalette(): void {
  toggle("palette", "blue-orange", "green-red");
}

/** The badge of memory is hidden until somebody wants it. */
export function toggleMemory(): void {
  toggle("memory", "off", "on");
}

/** Tells assistive technology which choice is on. */
export function showPreferences(): void {
  const set = (act: string, isOn: boolean): void => {
    for (const button of document.querySelectorAll(`[data-act="${act}"]`)) {
      button.setAttribute("aria-pressed", String(isOn));
    }
  };
  set("theme", root.dataset.theme === "light");
  set("memory", root.dataset.memory === "on");
  set("colors", root.dataset.palette === "green-red");
}
