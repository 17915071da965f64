import { rebase } from "./clock";
import { morphMain } from "./morph";
import { setNotice } from "./notice";
import { dateOf } from "./replay-time";
import { atOf, hrefAt } from "./replay-url";

const MARKS = ["replay-mark", "recorded-mark"];
const ASKS_MOST = 5;
const root = document.documentElement;

interface Trip {
  at: number | null;
  /** The browser has moved to the address already. */
  isThere: boolean;
}

/** Takes the page to market times, one at a time: of those wanted meanwhile only the last is fetched. */
export class Traveller {
  private next: Trip | undefined;
  private running: Promise<void> | undefined;
  private waiting: AbortController | undefined;

  constructor(
    private readonly main: HTMLElement,
    private readonly arrived: () => void,
    private readonly failed: (reason: string) => void,
  ) {}

  /** Shows the page at a time, null is live; ends when the page stands still. */
  to(at: number | null, isThere = false): Promise<void> {
    this.next = { at, isThere };
    this.waiting?.abort();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      void this.finish();
    });
    return this.running;
  }

  /** Asks once more where something was still being read, and waits for it; a page that has moved on stays. */
  async finish(): Promise<void> {
    for (let ask = 0; ask < ASKS_MOST && this.main.dataset.reading && !this.running; ask++) {
      this.waiting?.abort();
      const waiting = (this.waiting = new AbortController());
      const at = atOf(location.search);
      try {
        const page = await fetchPage(location.pathname + location.search, { prefer: "wait" }, waiting.signal);
        if (!waiting.signal.aborted) {
          show(this.main, page, { at, isThere: true });
        }
      } catch {
        return; // what is there stays and says what is missing
      }
    }
  }

  private async run(): Promise<void> {
    while (this.next) {
      const trip: Trip = this.next;
      this.next = undefined;
      try {
        const page = await fetchPage(hrefAt(location.pathname + location.search, trip.at), {});
        show(this.main, page, trip);
        this.arrived();
      } catch (error) {
        this.next = undefined;
        this.failed(error instanceof Error ? error.message : String(error));
      }
    }
  }
}

async function fetchPage(
  href: string,
  headers: Record<string, string>,
  signal: AbortSignal | null = null,
): Promise<Document> {
  // Past the browser's cache, which has a second question for an address wait until the first is answered.
  const answer = await fetch(href, { headers: { accept: "text/html", ...headers }, signal, cache: "no-store" });
  const text = await answer.text();
  if (!answer.headers.get("content-type")?.startsWith("text/html")) {
    throw new Error(text.trim().slice(0, 200) || `The server answered ${answer.status}.`);
  }
  return new DOMParser().parseFromString(text, "text/html");
}

function show(main: HTMLElement, page: Document, trip: Trip): void {
  const next = page.getElementById("main");
  if (!next) {
    throw new Error("The server's answer is no page of this site.");
  }
  if (!trip.isThere) {
    keepAddress(trip.at);
  }
  const { replay, serverNow } = page.documentElement.dataset;
  if (replay) {
    root.dataset.replay = replay;
  } else {
    delete root.dataset.replay;
  }
  document.title = page.title;
  for (const id of MARKS) {
    const mark = document.getElementById(id);
    if (mark) {
      mark.textContent = page.getElementById(id)?.textContent ?? "";
    }
  }
  setNotice(page.getElementById("notice")?.textContent ?? "");
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-travels]")) {
    link.href = hrefAt(link.getAttribute("href") ?? "", trip.at);
  }
  main.dataset.live = next.dataset.live;
  main.dataset.version = next.dataset.version;
  main.dataset.reading = next.dataset.reading ?? "";
  morphMain(main, next.innerHTML);
  document.dispatchEvent(new CustomEvent("sl:live")); // opens or ends the stream of this address
  rebase(serverNow ?? "");
  document.dispatchEvent(new CustomEvent("sl:updated"));
}

/** A step of the same day replaces the address; another day, the first past time and live are entries of their own. */
function keepAddress(at: number | null): void {
  const shown = atOf(location.search);
  const href = hrefAt(location.pathname + location.search + location.hash, at);
  const isSameDay = at === null || shown === null ? at === shown : dateOf(at) === dateOf(shown);
  if (isSameDay) {
    history.replaceState(history.state, "", href);
  } else {
    history.pushState(null, "", href);
  }
}
