import { privateHosts, remarks } from './names.ts';
import type { Random } from './random.ts';
import { fictionalPhone, slug } from './text.ts';
import type { SampleDetails } from './types.ts';

interface Person {
  first_name: string;
  last_name: string;
}

/** What one comes to know of somebody over time: of some people all of it, of most nothing. */
export function drawDetails(random: Random, { first_name, last_name }: Person, today: string): SampleDetails {
  const handle = [slug(first_name), slug(last_name)].filter(Boolean).join('-');
  const known = random.chance(0.4);
  const year = Number(today.slice(0, 4)) - random.int(24, 63);
  const [month, day] = [random.int(1, 12), random.int(1, 28)].map((part) => String(part).padStart(2, '0'));
  return {
    // Addresses of more than one person may be the same here: nobody is told apart by them.
    personal_email: handle && known && random.chance(0.4) ? `${handle}@${random.pick(privateHosts)}` : null,
    mobile: random.chance(0.45) ? fictionalPhone(random) : null,
    birthday: known && random.chance(0.6) ? `${year}-${month}-${day}` : null,
    // Not of the real site, where somebody may have the name.
    linkedin_url: handle && random.chance(0.3) ? `https://linkedin.example/in/${handle}` : null,
    notes: known && random.chance(0.5) ? random.pick(remarks) : null,
  };
}
