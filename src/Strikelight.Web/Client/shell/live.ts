import { setBadge } from "./badge";
import { rebase, rebaseForward } from "./clock";
import { morphMain } from "./morph";
import { setNotice } from "./notice";
import { subscribe } from "./share";
import type { Signal } from "./signals";
import { SILENCE_MS } from "./stream";

const GRACE_MS = 6_000;

/**
 * Keeps <main> equal to the newest frame of its live form, and the badge honest about the connection. A page of a past
 * time has no stream; a replay begins and ends one as it takes the page there and back.
 */
export function startLive(main: HTMLElement): void {
  let stop: (() => void) | undefined;
  let watchdog = 0;
  let slowedTo: string | undefined;

  // The owner of the stream has its own watchdog; this one also covers a tab that listens to another tab.
  const watch = (ms: number): void => {
    clearTimeout(watchdog);
    watchdog = window.setTimeout(() => setBadge("disconnected", main), ms);
  };

  const listen = (signal: Signal): void => {
    if (signal.kind === "down") {
      clearTimeout(watchdog);
      setBadge("disconnected", main);
      return;
    }
    watch(SILENCE_MS + 250);
    if (signal.kind === "beat") {
      rebase(signal.marketNow);
      slowedTo = signal.slowedTo;
      setNotice(signal.notice ?? "");
    }
    if (signal.kind === "frame" && (signal.id === "" || signal.id !== main.dataset.version)) {
      morphMain(main, signal.html);
      main.dataset.version = signal.id;
      rebaseForward(main);
      document.dispatchEvent(new CustomEvent("sl:updated"));
    }
    setBadge("live", main, slowedTo); // after the morph: the fragment says whether its data are live
  };

  const open = (): void => {
    if (stop || document.hidden || main.dataset.live !== "1") {
      return;
    }
    setBadge("connecting", main);
    watch(GRACE_MS);
    stop = subscribe(location.href.split("#")[0] ?? location.href, () => main.dataset.version, listen);
  };

  const close = (): void => {
    clearTimeout(watchdog);
    stop?.();
    stop = undefined;
  };

  document.addEventListener("sl:live", () => {
    if (main.dataset.live === "1") {
      open();
    } else {
      close();
      setBadge("off", main);
    }
  });
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
