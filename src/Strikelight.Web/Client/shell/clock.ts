const root = document.documentElement;
const speed = Number(root.dataset.clockSpeed ?? 1); // 0 where the source is a recording
let marketMs = Date.parse(root.dataset.serverNow ?? "") || Date.now();
let localMs = Date.now();

/**
 * The market's time: the server's at load plus what has passed since, at the speed of the simulated clock. In a replay
 * it stands still: ages count to the time that is shown.
 */
export function marketNow(): number {
  return marketMs + (root.dataset.replay ? 0 : (Date.now() - localMs) * speed);
}

/** Takes the market time that a heartbeat was sent at, so that the clocks of browser and server cannot drift apart. */
export function rebase(sent: string): void {
  const sentMs = Date.parse(sent);
  if (!Number.isNaN(sentMs)) {
    marketMs = sentMs;
    localMs = Date.now();
  }
  tick();
}

/** Takes the market time of a frame, which may have waited in the server: it only moves the clock forward. */
export function rebaseForward(main: HTMLElement): void {
  const sent = main.querySelector<HTMLElement>("[data-now]")?.dataset.now ?? "";
  rebase(Date.parse(sent) > marketNow() ? sent : "");
}

/** "12 s", "3 min", "2 h 5 min", "3 d 4 h". */
export function ageText(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  if (s < 60) {
    return `${s} s`;
  }
  const minutes = Math.floor(s / 60);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** "5:59:30": hours, minutes and seconds that are left. */
function countdownText(seconds: number): string {
  const s = Math.max(0, Math.floor(seconds));
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${Math.floor(s / 3600)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
}

function tick(): void {
  const now = marketNow();
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-until]")) {
    const text = countdownText((Date.parse(time.dateTime) - now) / 1000);
    if (time.textContent !== text) {
      time.textContent = text;
    }
  }
  for (const time of document.querySelectorAll<HTMLTimeElement>("time[data-age]")) {
    const seconds = (now - Date.parse(time.dateTime)) / 1000;
    if (Number.isNaN(seconds)) {
      continue;
    }
    const text = ageText(seconds);
    if (time.textContent !== text) {
      time.textContent = text;
    }
    const { freshS, staleS } = time.dataset;
    if (freshS && staleS) {
      const state = seconds <= Number(freshS) ? "fresh" : seconds <= Number(staleS) ? "aging" : "stale";
      time.classList.remove("fresh", "aging", "stale");
      time.classList.add(state);
    }
  }
}

export function startClock(): void {
  tick();
  setInterval(() => {
    if (!document.hidden) {
      tick();
    }
  }, 1000);
}
