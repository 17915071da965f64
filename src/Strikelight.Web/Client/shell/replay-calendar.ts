import { stopsOf, type Day } from "./replay-days";
import type { Past } from "./replay-past";
import { clockOf, dayText, monthText } from "./replay-time";

const panel = document.getElementById("replay-calendar");
const body = document.getElementById("replay-days");

/** Why a day can or cannot be chosen, for people. */
function remark(day: Day): string {
  const early = day.closesAt ? clockOf(Date.parse(day.closesAt)) : "";
  const known = day.isHalfDay ? `half day, closes ${early}` : day.holiday ? `closed, ${day.holiday}` : "";
  const count = day.times ? `${day.times.length} recorded` : "";
  const without = day.state === "noData" ? "no data" : day.state === "closed" && !day.holiday ? "closed" : "";
  return [known, day.times ? count : without].filter((text) => text !== "").join(", ");
}

/** Draws a month; days without data cannot be chosen. */
export function drawMonth({ month, day, isLastMonth }: Past): void {
  const title = document.getElementById("replay-month");
  if (!title || !body || !month) {
    return;
  }
  title.textContent = monthText(month.month);
  panel?.querySelector("[data-replay='month-on']")?.setAttribute("aria-disabled", String(isLastMonth));
  const blanks = (new Date(`${month.month}-01`).getUTCDay() + 6) % 7; // weeks begin on Monday
  const cells: HTMLTableCellElement[] = Array.from({ length: blanks }, () => document.createElement("td"));
  cells.push(...month.days.map((cell) => cellOf(cell, cell.date === day?.date)));
  const rows: HTMLTableRowElement[] = [];
  for (let first = 0; first < cells.length; first += 7) {
    const row = document.createElement("tr");
    row.append(...cells.slice(first, first + 7));
    rows.push(row);
  }
  body.replaceChildren(...rows);
}

function cellOf(day: Day, isChosen: boolean): HTMLTableCellElement {
  const cell = document.createElement("td");
  const button = document.createElement("button");
  const note = remark(day);
  button.type = "button";
  button.dataset.day = day.date;
  button.textContent = String(Number(day.date.slice(8)));
  button.title = note;
  button.ariaLabel = note ? `${dayText(day.date)}, ${note}` : dayText(day.date);
  button.disabled = stopsOf(day).length === 0;
  button.classList.toggle("half", day.isHalfDay);
  button.classList.toggle("holiday", day.holiday !== null);
  if (isChosen) {
    button.setAttribute("aria-current", "date");
  }
  cell.append(button);
  return cell;
}

/** Opens or closes the calendar; the focus follows. */
export function showCalendar(isOpen: boolean): void {
  const opener = document.getElementById("replay-day");
  if (!panel || !opener || panel.hidden === !isOpen) {
    return;
  }
  panel.hidden = !isOpen;
  opener.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) {
    const days = [...panel.querySelectorAll<HTMLButtonElement>("[data-day]:enabled")];
    (days.find((day) => day.ariaCurrent === "date") ?? days.at(-1))?.focus();
  } else if (panel.contains(document.activeElement) || document.activeElement === document.body) {
    opener.focus();
  }
}

export function isCalendarOpen(): boolean {
  return panel?.hidden === false;
}

/** Arrow keys move through the days that can be chosen: to the next one, or by a week. */
export function moveInCalendar(key: string, from: HTMLElement): boolean {
  const days = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
  if (days === undefined || !from.dataset.day) {
    return false;
  }
  const wanted = Date.parse(from.dataset.day) + days * 86_400_000;
  const choices = [...(body?.querySelectorAll<HTMLButtonElement>("[data-day]:enabled") ?? [])];
  const isPast = (choice: HTMLElement): boolean => {
    const time = Date.parse(choice.dataset.day ?? "");
    return days > 0 ? time >= wanted : time <= wanted;
  };
  choices.filter(isPast).at(days > 0 ? 0 : -1)?.focus();
  return true;
}
