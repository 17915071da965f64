import { startClock } from "./clock";
import { startForms } from "./forms";
import { startKeep } from "./keep";
import { startKeys } from "./keys";
import { startLive } from "./live";
import { startMemoryBadge } from "./memory-badge";
import { trackDirtyControls } from "./morph";
import { startPalette } from "./palette";
import { startPanels } from "./panels";
import { showPreferences } from "./prefs";
import { startReplay } from "./replay";

const CHARTS = "sl-candles, sl-bars, sl-heatmap, sl-curve";
let chartsAsked = false;

/** Charts weigh ten times the shell: their bundle is fetched by the first page that draws one. */
function loadCharts(): void {
  if (chartsAsked || !document.querySelector(CHARTS)) {
    return;
  }
  chartsAsked = true;
  import("../charts/charts").catch(() => {
    chartsAsked = false; // the next frame tries again
  });
}

const main = document.getElementById("main");

showPreferences();
startClock();
startKeys();
startPalette();
startPanels();
startForms();
startKeep();
startMemoryBadge();
trackDirtyControls();
loadCharts();
document.addEventListener("sl:updated", loadCharts);
if (main) {
  startReplay(main);
  startLive(main);
}
