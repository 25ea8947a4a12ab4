import type { Calendar } from './calendar.ts';
import type { DrawnContact } from './contacts.ts';
import type { Random } from './random.ts';
import type { SampleFeedback } from './types.ts';

const comments: Record<number, readonly (string | null)[]> = {
  1: ['Waited two weeks for an answer.', 'Not what we were promised.'],
  2: ['The invoice was wrong twice.', 'Setting up took much longer than planned.'],
  3: [null, 'Fine so far.', 'Good product, slow support.'],
  4: [null, 'Works well for us.', 'Friendly and competent.'],
  5: [null, 'Would choose them again.', 'Saves us a day every week.', 'Great support!'],
};

/** What a tenth of the ratings are when things go badly, and when they go well: 1 to 5. */
const mood = { bad: [2, 2, 3, 2, 1], good: [0.5, 0.5, 2, 4, 5] };

/** What contacts said over the year: more and better of it from month to month. */
export function drawFeedback(random: Random, calendar: Calendar, contacts: DrawnContact[]): SampleFeedback[] {
  return contacts.flatMap(({ day: known }, contact) => {
    if (!random.chance(0.4)) return [];
    const day = calendar.drawDay(random, calendar.workday(Math.min(known + 14, calendar.lastDay - 2)));
    const luck = day / calendar.lastDay;
    const rating = random.weighted([1, 2, 3, 4, 5] as const, (_rating, index) => {
      const [bad = 0, good = 0] = [mood.bad[index], mood.good[index]];
      return bad * (1 - luck) + good * (0.4 + luck);
    });
    return [
      { contact, rating, comment: random.pick(comments[rating] ?? [null]), given_on: calendar.date(day) },
    ];
  });
}
