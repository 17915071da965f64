import type { Listener, Signal } from "./signals";
import { openStream } from "./stream";

type Message = Signal | { kind: "hello"; version: string | undefined };

/**
 * One stream for all tabs of this browser that show the same URL: the tab that holds the lock owns the stream and
 * repeats what it says on a broadcast channel; the others listen and take over when the lock becomes free. Locks exist
 * only in secure contexts: without them every tab has a stream of its own.
 */
export function subscribe(url: string, version: () => string | undefined, listen: Listener): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) {
    return openStream(url, version, listen);
  }

  const name = "sl-live:" + url;
  const channel = new BroadcastChannel(name);
  const waiting = new AbortController();
  let release: (() => void) | undefined;
  let close: (() => void) | undefined;
  let isUp = false;
  let lastFrame: Signal | undefined;

  const lead = (signal: Signal): void => {
    if (signal.kind === "frame") {
      lastFrame = signal;
    }
    isUp = signal.kind !== "down";
    listen(signal);
    channel.postMessage(signal);
  };

  channel.onmessage = (event: MessageEvent<Message>) => {
    const message = event.data;
    if (message.kind !== "hello") {
      listen(message);
    } else if (release) {
      if (lastFrame) {
        channel.postMessage(lastFrame);
      } else if (message.version !== version()) {
        close?.(); // the other tab is at an older version, and this one never got the frame of its own
        close = openStream(url, () => undefined, lead);
      }
      channel.postMessage({ kind: isUp ? "up" : "down" } satisfies Signal);
    }
  };

  navigator.locks
    .request(name, { signal: waiting.signal }, () => {
      return new Promise<void>((resolve) => {
        close = openStream(url, version, lead);
        release = () => {
          close?.();
          resolve();
        };
      });
    })
    .catch(() => undefined); // aborted: this tab was hidden while it waited

  channel.postMessage({ kind: "hello", version: version() } satisfies Message);
  return () => {
    waiting.abort();
    release?.();
    channel.close();
  };
}
