/** What a live stream can say, whether it comes from the server or from another tab of this browser. */
export type Signal =
  | { kind: "up" }
  | { kind: "down" }
  /** slowedTo: seconds between frames while the server is short of memory. notice: what every page says. */
  | { kind: "beat"; marketNow: string; slowedTo?: string; notice?: string }
  | { kind: "frame"; id: string; html: string };

export type Listener = (signal: Signal) => void;
