import { stopsOf, type Day, type Month } from "./replay-days";
import { dateOf, monthAfter } from "./replay-time";

const MONTHS_MOST = 12; // looked through for a neighbour of a day

/** What the source holds of the page's symbol: the month that was looked at last, and the day that is replayed. */
export class Past {
  month: Month | undefined;
  day: Day | undefined;
  stops: number[] = [];

  constructor(
    private readonly symbol: string,
    private readonly failed: (reason: string) => void,
  ) {}

  /** Reads a month such as "2026-11"; undefined is that of the market's now. */
  async load(month: string | undefined): Promise<boolean> {
    const query = month === undefined ? "" : `?month=${month}`;
    try {
      const answer = await fetch(`/replay/${encodeURIComponent(this.symbol)}.json${query}`);
      if (!answer.ok) {
        throw new Error(await answer.text());
      }
      this.month = (await answer.json()) as Month;
      return true;
    } catch (error) {
      this.failed(`The days could not be read: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  }

  /** Takes the day of a time; for now the newest with data, of this month or the one before. */
  async find(at: number | null): Promise<void> {
    if (at !== null) {
      await this.load(dateOf(at).slice(0, 7));
      this.take(dateOf(at));
      return;
    }
    await this.load(undefined);
    this.takeNewest();
    if (!this.day && this.month) {
      await this.load(monthAfter(this.month.month, -1));
      this.takeNewest();
    }
  }

  /** Takes the next day with data, or the one before, of up to a year; false where there is none. */
  async takeNeighbour(direction: 1 | -1): Promise<boolean> {
    const from = this.day?.date;
    let month = from?.slice(0, 7);
    for (let i = 0; i <= MONTHS_MOST && from && month && (await this.load(month)); i++) {
      const days = this.month?.days.filter((day) => stopsOf(day).length > 0) ?? [];
      const found =
        direction > 0 ? days.find((day) => day.date > from) : days.filter((day) => day.date < from).at(-1);
      if (found) {
        this.take(found.date);
        return true;
      }
      if (direction > 0 && this.isLastMonth) {
        break;
      }
      month = monthAfter(month, direction);
    }
    return false;
  }

  /** Whether the market's now lies in the month, so that there is nothing after it. */
  get isLastMonth(): boolean {
    return !!this.month && dateOf(Date.parse(this.month.now)).slice(0, 7) <= this.month.month;
  }

  take(date: string | undefined): void {
    const day = this.month?.days.find((known) => known.date === date);
    this.stops = stopsOf(day);
    this.day = this.stops.length > 0 ? day : undefined;
  }

  /** Whether the session had not ended when the day was read. */
  get isRunning(): boolean {
    const { lastAt, closesAt, times } = this.day ?? {};
    return !times && !!lastAt && !!closesAt && Date.parse(lastAt) < Date.parse(closesAt);
  }

  private takeNewest(): void {
    this.take(this.month?.days.filter((day) => stopsOf(day).length > 0).at(-1)?.date);
  }
}
