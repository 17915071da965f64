/** What a live stream can say, whether it comes from the server or from another tab of this browser. */
export type Signal =
  | { kind: "up" }
  | { kind: "down" }
  | { kind: "beat"; marketNow: string }
  | { kind: "frame"; id: string; html: string };

export type Listener = (signal: Signal) => void;
