// The badge of memory in the top bar: asks only while it is shown and the tab is visible.

interface Figures {
  usedBytes: number;
  limitBytes: number;
  viewers: number;
  level: string;
}

const pauseMs = 3000;
const bytesPerMegabyte = 1 << 20;
let timer: ReturnType<typeof setTimeout> | undefined;

function isWanted(): boolean {
  return document.documentElement.dataset.memory === "on" && !document.hidden;
}

function megabytes(bytes: number): string {
  return (bytes / bytesPerMegabyte).toFixed(0);
}

function show(text: string, level: string): void {
  const badge = document.getElementById("memory-badge");
  if (badge && badge.textContent !== text) {
    badge.textContent = text;
  }
  if (badge) {
    badge.dataset.level = level;
  }
}

async function ask(): Promise<void> {
  try {
    const response = await fetch("/memory/badge.json");
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const { usedBytes, limitBytes, viewers, level } = (await response.json()) as Figures;
    const pressure = level === "none" ? "no pressure" : `pressure: ${level}`;
    const who = viewers === 1 ? "1 viewer" : `${viewers} viewers`;
    show(`${megabytes(usedBytes)} / ${megabytes(limitBytes)} MB · ${who} · ${pressure}`, level);
  } catch {
    show("memory n/a", "none"); // the server is away: the live badge says so, this one must not show old figures
  }
}

function run(): void {
  clearTimeout(timer);
  if (isWanted()) {
    void ask().finally(() => {
      clearTimeout(timer);
      timer = setTimeout(run, pauseMs);
    });
  }
}

export function startMemoryBadge(): void {
  document.addEventListener("visibilitychange", run);
  document.addEventListener("sl:memory", run);
  run();
}
