import { Idiomorph } from "idiomorph";

const FLASH_MS = 280;
const reducedMotion = matchMedia("(prefers-reduced-motion: reduce)");
const dirty = new WeakSet<Element>();

/** A control the user has changed keeps its value until its form is submitted or reset. */
export function trackDirtyControls(): void {
  const mark = (event: Event): void => {
    if (event.target instanceof Element) {
      dirty.add(event.target);
    }
  };
  const clear = (event: Event): void => {
    for (const control of (event.target as HTMLFormElement).elements) {
      dirty.delete(control);
    }
  };
  document.addEventListener("input", mark);
  document.addEventListener("change", mark);
  document.addEventListener("submit", clear);
  document.addEventListener("reset", clear);
}

/** Makes the content of <main> equal to the frame, touching only what differs and nothing that is the viewer's. */
export function morphMain(main: HTMLElement, html: string): void {
  const changed: Element[] = [];
  const scrolled = [...main.querySelectorAll(".scroll")].filter((e) => e.scrollTop || e.scrollLeft);
  const positions = scrolled.map((e) => [e, e.scrollTop, e.scrollLeft] as const);
  const pageY = scrollY;

  Idiomorph.morph(main, html, {
    morphStyle: "innerHTML",
    ignoreActiveValue: true,
    callbacks: {
      beforeNodeMorphed: (before: Node, after: Node) => morphs(before, after, changed),
      beforeAttributeUpdated: (name: string, element: Element) => !isViewState(name, element),
    },
  });

  for (const [element, top, left] of positions) {
    if (element.scrollTop !== top || element.scrollLeft !== left) {
      element.scrollTo(left, top);
    }
  }
  if (scrollY !== pageY) {
    scrollTo(scrollX, pageY);
  }
  flash(changed);
}

function morphs(before: Node, after: Node, changed: Element[]): boolean {
  if (!(before instanceof Element) || !(after instanceof Element)) {
    return true;
  }
  if (before.localName.startsWith("sl-") && before.localName === after.localName) {
    updateChart(before, after);
    return false;
  }
  if (dirty.has(before) || (before.localName === "select" && before === document.activeElement)) {
    return false;
  }
  if (before.hasAttribute("data-flash") && before.textContent !== after.textContent) {
    changed.push(before);
  }
  return true;
}

/** Chart elements own what is inside them: only the attributes the server sends and the JSON child are taken over. */
function updateChart(before: Element, after: Element): void {
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) {
      before.setAttribute(name, value);
    }
  }
  const data = before.querySelector("script[type='application/json']");
  const next = after.querySelector("script[type='application/json']")?.textContent ?? "";
  if (data && data.textContent !== next) {
    data.textContent = next;
  }
}

function isViewState(name: string, element: Element): boolean {
  switch (name) {
    case "open":
      return element.localName === "details" || element.localName === "dialog";
    case "data-view":
      return element.hasAttribute("data-view"); // a panel that had nothing to switch yet takes it
    case "aria-pressed":
      return element.hasAttribute("data-view-set");
    default:
      return false;
  }
}

function flash(elements: Element[]): void {
  if (reducedMotion.matches) {
    return;
  }
  for (const element of elements) {
    element.animate([{ backgroundColor: "var(--sl-flash)" }, { backgroundColor: "transparent" }], FLASH_MS);
  }
}
