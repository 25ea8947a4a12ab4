import type { AddContactValues } from './values';

type HandedOver = { [Step in keyof AddContactValues]?: Partial<AddContactValues[Step]> };

let handedOver: HandedOver | null = null;

/** Keeps what was typed elsewhere until the form opens, on this page and no other: see `takeHandedOver`. */
export function handOver(values: HandedOver): void {
  handedOver = values;
}

/** What was handed over, once, laid over `empty`; null where nothing was. */
export function takeHandedOver(empty: AddContactValues): AddContactValues | null {
  const taken = handedOver;
  handedOver = null;
  return (
    taken && {
      personal: { ...empty.personal, ...taken.personal },
      company: { ...empty.company, ...taken.company },
      lead: { ...empty.lead, ...taken.lead },
    }
  );
}
