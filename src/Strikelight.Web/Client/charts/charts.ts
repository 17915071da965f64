// Defines the chart elements. The code that draws is fetched when the first element of a kind has data to show.

import { SlBars } from "./bars/bars";
import { SlCandles } from "./candles/candles";
import { SlCurve } from "./curve/curve";
import { SlHeatmap } from "./heatmap/heatmap";

const elements = { "sl-candles": SlCandles, "sl-bars": SlBars, "sl-heatmap": SlHeatmap, "sl-curve": SlCurve };

for (const [name, element] of Object.entries(elements)) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}
