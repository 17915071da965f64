interface PngSource extends HTMLElement {
  toPng?: () => Promise<Blob>;
}

/** Chart or table, and the PNG button: one listener for all panels, present and future. */
export function startPanels(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest?.<HTMLElement>("[data-view-set], [data-png]");
    const panel = button?.closest<HTMLElement>(".panel");
    if (!button || !panel) {
      return;
    }
    if (button.dataset.viewSet) {
      showView(panel, button.dataset.viewSet);
    } else {
      void savePng(panel);
    }
  });
}

export function showView(panel: HTMLElement, view: string): void {
  panel.dataset.view = view;
  for (const button of panel.querySelectorAll<HTMLElement>("[data-view-set]")) {
    button.setAttribute("aria-pressed", String(button.dataset.viewSet === view));
  }
}

async function savePng(panel: HTMLElement): Promise<void> {
  const chart = [...panel.querySelectorAll<PngSource>(".panel-chart *")].find((e) => e.localName.startsWith("sl-"));
  const blob = await chart?.toPng?.();
  if (!blob) {
    return;
  }
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = slug(`${panel.querySelector("h2")?.textContent} ${document.body.dataset.symbol ?? ""}`) + ".png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function slug(text: string): string {
  return text.trim().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "");
}
