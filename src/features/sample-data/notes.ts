import { noteTexts } from './activity-texts.ts';
import type { Calendar } from './calendar.ts';
import { type Cast, drawDealDay, drawMember } from './occasions.ts';
import type { Random } from './random.ts';
import type { SampleNote } from './types.ts';

/** What colleagues write to each other about deals: on every second one, up to five messages. */
export function drawNotes(random: Random, calendar: Calendar, { deals, owners }: Cast): SampleNote[] {
  return deals.flatMap(({ row, days }, deal) => {
    if (!random.chance(0.5)) return [];
    return Array.from({ length: random.int(1, 5) }, () => {
      const day = drawDealDay(random, calendar, days, null);
      const colleagues = [row.owner, ...row.collaborators, row.owner].filter((member) => member !== null);
      return {
        deal,
        body: random.pick(noteTexts),
        author: colleagues.length > 0 ? random.pick(colleagues) : drawMember(random, owners),
        created_at:
          day === days.first ? calendar.time(random, day, 17, 19) : calendar.time(random, day, 8, 18),
      };
    });
  });
}
