import type { Listener } from "./signals";

const BEAT_MS = 15_000;
/** A heartbeat that is this late means the connection is gone, although no error was reported. */
export const SILENCE_MS = BEAT_MS + 3_000;
const CONNECT_MS = 5_000;
const RETRY_MIN_MS = 1_000;
const RETRY_MAX_MS = 30_000;

/**
 * Opens the live form of a page. EventSource reconnects by itself after a lost connection; a refused one (for example
 * 503) and a silent one (half-open socket) are re-created here, with a jittered, growing pause. The server sends
 * nothing that the page has: a new EventSource has no last event id, so the address says the version the page is at.
 */
export function openStream(url: string, version: () => string | undefined, emit: Listener): () => void {
  let source: EventSource | undefined;
  let timer = 0;
  let attempt = 0;
  let closed = false;

  const watch = (ms: number): void => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      emit({ kind: "down" });
      reconnect();
    }, ms);
  };

  const reconnect = (): void => {
    source?.close();
    clearTimeout(timer);
    const ceiling = Math.min(RETRY_MAX_MS, RETRY_MIN_MS * 2 ** attempt++);
    timer = window.setTimeout(connect, RETRY_MIN_MS / 2 + (ceiling - RETRY_MIN_MS / 2) * Math.random());
  };

  const connect = (): void => {
    if (closed) {
      return;
    }
    const since = version();
    const current = new EventSource(since ? `${url}${url.includes("?") ? "&" : "?"}_since=${since}` : url);
    source = current;
    watch(CONNECT_MS);
    current.onopen = () => {
      attempt = 0;
      watch(SILENCE_MS);
      emit({ kind: "up" });
    };
    current.onmessage = (event) => {
      watch(SILENCE_MS);
      emit({ kind: "frame", id: event.lastEventId, html: event.data as string });
    };
    current.addEventListener("beat", (event) => {
      watch(SILENCE_MS);
      const [marketNow = "", slowedTo, notice] = (event.data as string).split("\n");
      emit({ kind: "beat", marketNow, slowedTo, notice });
    });
    current.onerror = () => {
      if (closed || source !== current) {
        return;
      }
      emit({ kind: "down" });
      if (current.readyState === EventSource.CLOSED) {
        reconnect();
      } else {
        watch(RETRY_MAX_MS); // the browser retries by itself; should it never come back, start afresh
      }
    };
  };

  connect();
  return () => {
    closed = true;
    clearTimeout(timer);
    source?.close();
  };
}
