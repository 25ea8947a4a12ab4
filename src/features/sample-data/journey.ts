import type { Calendar } from './calendar.ts';
import type { Random } from './random.ts';
import type { SampleStage } from './types.ts';

/** A deal's arrival in a stage, on a day. */
export interface Step {
  stage: SampleStage;
  /** The stage's place in its pipeline. */
  place: number;
  day: number;
}

/** Median days that a deal stays in one open stage. */
const dwell = 22;

/** A deal's way through its pipeline, from the day it was made until it closes or today comes. */
export function drawJourney(
  random: Random,
  calendar: Calendar,
  stages: readonly SampleStage[],
  firstDay: number,
): [Step, ...Step[]] {
  // Every tenth deal is further along when it is first written down.
  let step = stepTo(stages, random.chance(0.1) ? 1 : 0, firstDay);
  const steps: [Step, ...Step[]] = [step];
  while (step.stage.kind === 'open') {
    // Every tenth stay drags on: what the board marks as stale.
    const days = random.logNormal(random.chance(0.1) ? dwell * 6 : dwell, 0.7);
    const day = calendar.workday(step.day + Math.max(1, Math.round(days)));
    if (day > calendar.lastDay) break;
    step = stepTo(stages, drawNext(random, stages, step.place), day);
    steps.push(step);
  }
  return steps;
}

/** Mostly the next stage; at times back, over one stage, or out. */
function drawNext(random: Random, stages: readonly SampleStage[], place: number): number {
  const won = stages.findIndex((stage) => stage.kind === 'won');
  const lost = stages.findIndex((stage) => stage.kind === 'lost');
  const ways = [
    { to: place + 1, weight: 64 },
    { to: lost, weight: 22 },
    { to: Math.min(place + 2, won), weight: 10 },
    { to: place - 1, weight: place > 0 ? 4 : 0 },
  ];
  return random.weighted(ways, (way) => way.weight).to;
}

function stepTo(stages: readonly SampleStage[], place: number, day: number): Step {
  const stage = stages[place];
  if (!stage) throw new Error(`The pipeline has no stage ${place}.`);
  return { stage, place, day };
}
