import { isId, readParam } from '@/lib/address';
import { presetRange, readRange } from './range';

/** What the address of the dashboard says, as seen on `today`. */
export function readDashboardAddress(params: URLSearchParams, today: string) {
  const text = readParam(params, 'range');
  return {
    /** As it stands there: a preset or two days. */
    rangeText: readRange(text, today) ? text : null,
    range: readRange(text, today) ?? presetRange('this_month', today),
    pipelineId: readParam(params, 'pipeline', isId),
  };
}
