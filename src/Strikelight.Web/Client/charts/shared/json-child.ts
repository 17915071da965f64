// The data of a chart: the text of its <script type="application/json"> child, which a live update may rewrite,
// replace, remove or put back.

export function jsonText(host: Element): string | null {
  for (const child of host.children) {
    if (child instanceof HTMLScriptElement && child.type === "application/json") return child.textContent;
  }
  return null;
}

/** Calls back after the child has changed; returns how to stop. */
export function onJsonChange(host: Element, listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(host, { childList: true, characterData: true, subtree: true });
  return () => observer.disconnect();
}
