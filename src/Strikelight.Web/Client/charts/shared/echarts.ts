// The parts of ECharts that the charts use, and nothing else of it: legend, labels and tooltip are our own.

import { BarChart, LineChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import type { BarSeriesOption, LineSeriesOption, GridComponentOption, ComposeOption } from "echarts";

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

export { init };
export type { EChartsType };
export type PlotOption = ComposeOption<BarSeriesOption | LineSeriesOption | GridComponentOption>;
export type { BarSeriesOption, LineSeriesOption };
