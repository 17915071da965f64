import { indexAt } from "./replay-days";
import type { Past } from "./replay-past";
import { clockOf, dateOf, dayText } from "./replay-time";

/** Draws the bar: what it says, and which of its buttons do something. */
export class ReplayView {
  readonly slider = document.getElementById("replay-time") as HTMLInputElement;
  private readonly step = document.getElementById("replay-step") as HTMLSelectElement;
  private readonly speed = document.getElementById("replay-speed") as HTMLSelectElement;

  constructor(private readonly bar: HTMLElement) {}

  get stepMinutes(): number {
    return Number(this.step.value);
  }

  get marketSecondsPerSecond(): number {
    return Number(this.speed.value);
  }

  setOpen(isOpen: boolean): void {
    this.bar.hidden = !isOpen;
    const opener = document.querySelector<HTMLElement>("[data-act='replay']");
    opener?.setAttribute("aria-expanded", String(isOpen));
    if (isOpen) {
      this.focus();
    } else {
      opener?.focus();
    }
  }

  focus(): void {
    this.bar.focus({ preventScroll: true });
  }

  note(text: string): void {
    setText("replay-note", text);
  }

  draw(past: Past, at: number | null, isPlaying: boolean): void {
    const { stops, day } = past;
    const clock = at === null ? "live" : `${clockOf(at)} ET`;
    const date = day?.date ?? (at === null ? undefined : dateOf(at));
    this.slider.max = String(Math.max(0, stops.length - 1));
    this.slider.value = String(at === null ? stops.length - 1 : Math.max(0, indexAt(stops, at)));
    this.slider.disabled = stops.length === 0;
    this.slider.setAttribute("aria-valuetext", clock);
    setText("replay-day", date ? dayText(date) : "Choose a day");
    this.button("calendar").dataset.half = String(!!day?.isHalfDay);
    setText("replay-from", edge(stops[0]));
    setText("replay-to", edge(stops.at(-1)));
    setText("replay-clock", clock);
    this.enable("back", stops.length > 0);
    this.enable("on", stops.length > 0 && at !== null);
    this.enable("play", stops.length > 1);
    this.button("live").hidden = at === null;
    this.button("close").hidden = at !== null;
    this.button("play").setAttribute("aria-pressed", String(isPlaying));
  }

  /** Not "disabled": that would take the focus, and with it the keys, from a button that is of no use any more. */
  private enable(action: string, isEnabled: boolean): void {
    const button = this.button(action);
    button.disabled = false;
    button.ariaDisabled = String(!isEnabled);
  }

  private button(action: string): HTMLButtonElement {
    return this.bar.querySelector<HTMLButtonElement>(`[data-replay="${action}"]`)!; // the server drew it
  }
}

function edge(stop: number | undefined): string {
  return stop === undefined ? "" : clockOf(stop);
}

function setText(id: string, text: string): void {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
