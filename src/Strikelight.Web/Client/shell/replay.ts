import { drawMonth, isCalendarOpen, moveInCalendar, showCalendar } from "./replay-calendar";
import { sameTime, stepFrom, type Day } from "./replay-days";
import { Past } from "./replay-past";
import { Player, type Stage } from "./replay-player";
import { dateOf, dayText, monthAfter } from "./replay-time";
import { Traveller } from "./replay-travel";
import { atOf, shownAt } from "./replay-url";
import { ReplayView } from "./replay-view";

let toggle = (): void => undefined;

/** The bar opens and, while the page is live, closes again. */
export function toggleReplay(): void {
  toggle();
}

/** Puts the page's replay bar to work, where it has one. */
export function startReplay(main: HTMLElement): void {
  const bar = document.getElementById("replay");
  if (bar) {
    const replay = new Replay(bar, main);
    toggle = () => replay.toggle();
    replay.start();
  }
}

class Replay implements Stage {
  at = shownAt(); // where the page is, or is on its way to; null is live
  private readonly view: ReplayView;
  private readonly past: Past;
  private readonly traveller: Traveller;
  private readonly player = new Player(this);
  private isSeeking = false;

  constructor(
    private readonly bar: HTMLElement,
    main: HTMLElement,
  ) {
    this.view = new ReplayView(bar);
    this.past = new Past(bar.dataset.symbol ?? "", (reason) => this.view.note(reason));
    this.traveller = new Traveller(
      main,
      () => this.view.note(""),
      (reason) => {
        this.pause();
        this.at = shownAt();
        this.view.note(`That time could not be shown: ${reason}`);
        this.draw();
      },
    );
  }

  get day(): Day | undefined {
    return this.past.day;
  }

  get marketSecondsPerSecond(): number {
    return this.view.marketSecondsPerSecond;
  }

  start(): void {
    const { slider } = this.view;
    slider.addEventListener("input", () => void this.go(this.past.stops[Number(slider.value)] ?? this.at));
    this.bar.addEventListener("change", () => this.player.anchor());
    this.bar.addEventListener("keydown", (event) => this.key(event));
    this.bar.addEventListener("click", (event) => this.click(event.target as Element));
    document.addEventListener("click", (event) => {
      // A click may redraw what was clicked: the path still knows where it came from.
      if (!event.composedPath().includes(this.bar)) {
        showCalendar(false);
      }
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        this.pause();
      }
    });
    addEventListener("popstate", () => void this.cameBack());
    if (!this.bar.hidden) {
      void this.open();
    }
    void this.traveller.finish();
  }

  toggle(): void {
    if (this.bar.hidden) {
      this.view.setOpen(true);
      void this.open();
    } else if (this.at === null) {
      this.close();
    } else {
      this.view.focus();
    }
  }

  private close(): void {
    showCalendar(false);
    this.view.setOpen(false);
  }

  private async open(): Promise<void> {
    await this.past.find(this.at);
    if (!this.past.day && this.past.month) {
      const where = this.at === null ? "of the last two months" : `of ${dayText(dateOf(this.at))}`;
      this.view.note(`There are no data ${where} to replay.`);
    }
    this.draw();
  }

  private click(from: Element): void {
    const target = from.closest<HTMLElement>("[data-replay], [data-day]");
    if (target?.dataset.day) {
      void this.choose(target.dataset.day);
    } else if (target && target.ariaDisabled !== "true") {
      void this.act(target.dataset.replay);
    }
  }

  private async act(action: string | undefined): Promise<void> {
    switch (action) {
      case "calendar":
        await this.openCalendar();
        break;
      case "month-back":
        await this.turn(-1);
        break;
      case "month-on":
        await this.turn(1);
        break;
      case "back":
        await this.step(-1);
        break;
      case "on":
        await this.step(1);
        break;
      case "play":
        this.playOrPause();
        break;
      case "live":
        this.pause();
        this.view.focus(); // the button goes
        await this.go(null);
        break;
      case "close":
        this.close();
        break;
    }
  }

  private async openCalendar(): Promise<void> {
    if (isCalendarOpen()) {
      showCalendar(false);
      return;
    }
    await this.past.load(this.past.day?.date.slice(0, 7) ?? this.past.month?.month);
    if (this.past.month) {
      drawMonth(this.past);
      showCalendar(true);
    }
  }

  private async turn(months: number): Promise<void> {
    if (this.past.month) {
      await this.past.load(monthAfter(this.past.month.month, months));
      drawMonth(this.past);
    }
  }

  private async choose(date: string): Promise<void> {
    const before = this.past.stops;
    this.past.take(date);
    showCalendar(false);
    await this.go(sameTime(before, this.past.stops, this.at) ?? this.at);
  }

  /** Within the day, or from its end to the day that follows; while another day is looked for, steps are dropped. */
  private async step(direction: 1 | -1): Promise<void> {
    if (this.isSeeking || (this.at === null && direction > 0)) {
      return;
    }
    const minutes = direction * this.view.stepMinutes;
    const next = this.next(minutes) ?? (await this.seek(direction, minutes));
    if (next !== null) {
      await this.go(next);
    }
  }

  private async seek(direction: 1 | -1, minutes: number): Promise<number | null> {
    this.isSeeking = true;
    try {
      if (direction > 0) {
        await this.past.find(this.at); // the day may have gone on since it was read
      }
      const next = this.next(minutes);
      if (next !== null) {
        return next;
      }
      if (await this.past.takeNeighbour(direction)) {
        return this.past.stops.at(direction > 0 ? 0 : -1) ?? null;
      }
      this.view.note(direction > 0 ? "There is nothing later." : "There is nothing earlier within a year.");
      return null;
    } finally {
      this.isSeeking = false;
    }
  }

  /** From live, a step back is one from the newest minute, and there is none forward. */
  private next(minutes: number): number | null {
    const from = this.at ?? (minutes < 0 ? this.past.stops.at(-1) : undefined);
    return from === undefined ? null : stepFrom(this.past.stops, from, minutes);
  }

  /** Moves the page by hand; a play goes on from there. */
  private async go(at: number | null): Promise<void> {
    this.at = at;
    this.player.anchor();
    await this.travel(at);
  }

  async travel(at: number | null): Promise<void> {
    this.at = at;
    this.draw();
    await this.traveller.to(at);
  }

  private playOrPause(): void {
    if (this.player.isPlaying) {
      this.pause();
      return;
    }
    const isOver = this.at === null || this.at >= (this.past.stops.at(-1) ?? 0);
    const from = isOver ? this.past.stops[0] : this.at;
    if (from !== undefined && from !== null) {
      this.player.start(from);
      this.draw();
    }
  }

  ended(): void {
    this.view.note(this.past.isRunning ? "Caught up with the market." : "End of the session.");
    this.draw();
  }

  private pause(): void {
    this.player.stop();
    this.draw();
  }

  /** Back or forward in the browser's history. */
  private async cameBack(): Promise<void> {
    const at = atOf(location.search);
    if (at === this.at) {
      return;
    }
    this.pause();
    this.at = at;
    if (at !== null && this.bar.hidden) {
      this.view.setOpen(true);
    }
    await this.traveller.to(at, true);
    if (this.at === at && at !== null && dateOf(at) !== this.past.day?.date) {
      await this.past.find(at);
    }
    this.draw();
  }

  private key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.localName === "select") {
      return;
    }
    if (isCalendarOpen() && moveInCalendar(event.key, target)) {
      event.preventDefault();
    } else if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
      event.preventDefault();
      void this.step(event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key === " " && target.localName !== "button") {
      event.preventDefault();
      this.playOrPause();
    } else if (event.key === "Escape" && isCalendarOpen()) {
      showCalendar(false);
    } else if (event.key === "Escape" && this.at === null) {
      this.close();
    }
  }

  private draw(): void {
    this.view.draw(this.past, this.at, this.player.isPlaying);
  }
}
