// Styles inside the shadow roots. A constructed sheet, because a strict content policy forbids <style> elements.

export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host { display: block; position: relative; min-width: 0; font: 11px/1.4 system-ui, sans-serif;
  font-variant-numeric: tabular-nums; }
:host([hidden]) { display: none; }
.frame { position: relative; width: 100%; overflow: hidden; color: var(--chart-text); }
.frame * { box-sizing: border-box; }
.plot { position: absolute; inset: 0; }
.legend { display: flex; flex-wrap: wrap; gap: 1px 12px; }
.legend:empty { display: none; }
.legend.over { position: absolute; z-index: 3; left: 6px; top: 4px; right: 70px; pointer-events: none; }
.legend > span, .rows > span { display: inline-flex; align-items: center; gap: 5px; }
.legend.over > span { background: color-mix(in srgb, var(--chart-panel) 72%, transparent); padding: 0 2px; }
.none { display: none; }
.swatch { flex: none; width: 14px; height: 10px; background: currentColor; }
.swatch.box { outline: 1px solid color-mix(in srgb, var(--chart-muted) 45%, transparent); }
.swatch.hatched { border: 1px solid currentColor;
  background: repeating-linear-gradient(135deg, currentColor 0 1px, transparent 1px 4px); }
.swatch.line { height: 2px; }
.swatch.dashed { height: 2px; background: repeating-linear-gradient(90deg, currentColor 0 5px, transparent 5px 8px); }
.swatch.dotted { height: 2px; background: repeating-linear-gradient(90deg, currentColor 0 2px, transparent 2px 4px); }
.message { position: absolute; z-index: 4; inset: 0; display: grid; place-items: center; padding: 12px;
  text-align: center; font-size: 13px; color: var(--chart-muted); background: var(--chart-panel); }
.message[hidden], .tooltip[hidden] { display: none; }
.message.error { color: var(--chart-text); }
.tooltip { position: absolute; z-index: 5; left: 0; top: 0; max-width: 100%; padding: 4px 8px; pointer-events: none;
  color: var(--chart-text); background: var(--chart-panel); border: 1px solid var(--chart-muted); border-radius: 3px; }
.tooltip b { font-weight: 600; }
.rows { display: grid; }
.layer { position: absolute; left: 0; top: 0; }
.layer.over { pointer-events: none; }
.scroller { position: absolute; overflow: auto hidden; scrollbar-width: thin; }
.credit { position: absolute; z-index: 3; right: 2px; bottom: 2px; font-size: 9px; line-height: 1;
  color: var(--chart-muted); text-decoration: none; }
.credit:hover, .credit:focus-visible { text-decoration: underline; }
`);
