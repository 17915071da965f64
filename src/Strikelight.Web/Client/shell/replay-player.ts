import { playHead, type Day } from "./replay-days";

const LOOK_MS = 200; // how often a play looks whether its next frame is due

/** What is played: a day, where the page is in it, and how it is moved. */
export interface Stage {
  readonly at: number | null;
  readonly day: Day | undefined;
  readonly marketSecondsPerSecond: number;
  /** Ends when the page has arrived, or has failed to. */
  travel(at: number): Promise<void>;
  ended(): void;
}

/** Moves the page through its day at a speed: one frame after the other, so that a slow one skips and none queue. */
export class Player {
  private play: { from: number; since: number } | undefined;
  private isLooping = false;

  constructor(private readonly stage: Stage) {}

  get isPlaying(): boolean {
    return this.play !== undefined;
  }

  start(from: number): void {
    this.play = { from, since: performance.now() };
    if (!this.isLooping) {
      this.isLooping = true;
      void this.run(from).finally(() => {
        this.isLooping = false;
      });
    }
  }

  /** Goes on from where the page is now: it was moved by hand, or the speed is another. */
  anchor(): void {
    if (this.play && this.stage.at !== null) {
      this.play = { from: this.stage.at, since: performance.now() };
    }
  }

  stop(): void {
    this.play = undefined;
  }

  private async run(from: number): Promise<void> {
    const { stage } = this;
    if (from !== stage.at) {
      await stage.travel(from);
      this.anchor();
    }
    while (this.play && stage.day) {
      const elapsedMs = performance.now() - this.play.since;
      const head = playHead(stage.day, this.play.from, elapsedMs, stage.marketSecondsPerSecond);
      if (head.at > (stage.at ?? head.at)) {
        await stage.travel(head.at);
      }
      if (head.isEnd && stage.at === head.at) {
        this.stop();
        stage.ended();
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
