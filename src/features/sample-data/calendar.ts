import type { Random } from './random.ts';

/** The year before today in days: 0 is a year ago, `lastDay` yesterday. Nothing happens on weekends. */
export interface Calendar {
  lastDay: number;
  /** The day itself or the next one that people work on. */
  workday(day: number): number;
  /** A working day from `from` on, which has to be one itself or 0; busier and later months are likelier. */
  drawDay(random: Random, from: number): number;
  /** `YYYY-MM-DD`; may lie in the future. */
  date(day: number): string;
  /** A time of that day within these hours, `YYYY-MM-DDTHH:MM:00`. */
  time(random: Random, day: number, fromHour: number, toHour: number): string;
}

const dayLength = 24 * 60 * 60 * 1000;
const lastDay = 364;

/** How busy the months are, January first: quiet summers, a strong autumn, a short December. */
const season = [0.9, 1, 1.15, 1.05, 1, 0.95, 0.75, 0.7, 1.15, 1.25, 1.1, 0.65];
/** Business at the end of the year as a multiple of that at its start. */
const growth = 2.5;

/** @param today `YYYY-MM-DD` */
export function createCalendar(today: string): Calendar {
  const start = Date.parse(`${today}T00:00:00Z`) - (lastDay + 1) * dayLength;
  const at = (day: number) => new Date(start + day * dayLength);

  const isWorkday = (day: number) => ![0, 6].includes(at(day).getUTCDay());
  const days = Array.from({ length: lastDay + 1 }, (_, day) => day).filter(isWorkday);
  const busyness = Array.from(
    { length: lastDay + 1 },
    (_, day) => (season[at(day).getUTCMonth()] ?? 1) * (1 + ((growth - 1) * day) / lastDay),
  );

  const date = (day: number) => at(day).toISOString().slice(0, 10);
  return {
    lastDay,
    date,
    workday: (day) => (isWorkday(day) ? day : isWorkday(day + 1) ? day + 1 : day + 2),
    drawDay: (random, from) =>
      random.weighted(
        days.filter((day) => day >= from),
        (day) => busyness[day] ?? 0,
      ),
    time(random, day, fromHour, toHour) {
      const hour = String(random.int(fromHour, toHour - 1)).padStart(2, '0');
      const minute = String(random.int(0, 59)).padStart(2, '0');
      return `${date(day)}T${hour}:${minute}:00`;
    },
  };
}
