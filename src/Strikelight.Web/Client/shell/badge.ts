export type LiveState = "connecting" | "live" | "disconnected" | "off";

const marketTime = new Intl.DateTimeFormat("en-US", {
  timeZone: "America/New_York",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  hourCycle: "h23",
});

/** Shows the state of the connection; the data stay visible, dimmed, with the market time they are as of. */
export function setBadge(state: LiveState, main: HTMLElement, slowedTo?: string): void {
  const badge = document.getElementById("live-badge");
  const isDown = state === "disconnected";
  // Coming back to a tab is no reason to undim data whose stream was lost: only "live" clears the state.
  if (state !== "connecting") {
    document.body.classList.toggle("is-disconnected", isDown);
  }
  if (!badge) {
    return;
  }
  const asOf = Date.parse(main.querySelector<HTMLElement>("[data-market-time]")?.dataset.marketTime ?? "");
  // The stream is up, but the source has not answered yet: what is shown must not be called live.
  const isHeld = state === "live" && !!main.querySelector(".title-bar[data-held]");
  const usual = isHeld ? "waiting for the source"
    : slowedTo ? `live, slowed to ${slowedTo} s` : state === "off" ? "not live" : state;
  const text = isDown && !Number.isNaN(asOf) ? `disconnected, data as of ${marketTime.format(asOf)} ET` : usual;
  badge.dataset.state = isHeld ? "held" : state;
  if (badge.textContent !== text) {
    badge.textContent = text;
  }
  if (state === "off") {
    badge.title = "";
  } else if (main.dataset.seconds) {
    badge.title = slowedTo
      ? `The server is short of memory: this page is refreshed every ${slowedTo} s for now`
      : `This page is refreshed every ${main.dataset.seconds} s when its data change`;
  }
}
