// Readers of what several contracts share.

import { number, optional, record, text } from "./shape";

export const chartFields = { title: text, note: optional(text), unit: optional(text) };

export const indexMark = record({ index: number, label: text });
