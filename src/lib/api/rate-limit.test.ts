import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';
import { limitRate } from './rate-limit';

/** A bucket that no other test draws from. */
const bucket = () => crypto.randomUUID();

function refusal(run: () => void): AppError | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

describe('limitRate', () => {
  it('lets a minute’s worth pass at once and refuses the next', () => {
    const key = bucket();
    for (let n = 0; n < 10; n++) limitRate(key, 10, 0);
    expect(refusal(() => limitRate(key, 10, 0))).toMatchObject({
      code: 'too_many_requests',
      status: 429,
      extra: { retryAfter: 6 },
    });
  });

  it('refills evenly', () => {
    const key = bucket();
    for (let n = 0; n < 10; n++) limitRate(key, 10, 0);
    expect(refusal(() => limitRate(key, 10, 5_999))).not.toBeNull();
    expect(refusal(() => limitRate(key, 10, 6_000))).toBeNull();
    expect(refusal(() => limitRate(key, 10, 6_000))).not.toBeNull();
  });

  it('never holds more than a minute’s worth', () => {
    const key = bucket();
    limitRate(key, 2, 0);
    limitRate(key, 2, 3_600_000);
    limitRate(key, 2, 3_600_000);
    expect(refusal(() => limitRate(key, 2, 3_600_000))).not.toBeNull();
  });

  it('does not punish refused attempts', () => {
    const key = bucket();
    limitRate(key, 1, 0);
    for (let n = 0; n < 50; n++) refusal(() => limitRate(key, 1, 1_000));
    expect(refusal(() => limitRate(key, 1, 60_000))).toBeNull();
  });

  it('counts each key by itself', () => {
    limitRate(bucket(), 1, 0);
    expect(refusal(() => limitRate(bucket(), 1, 0))).toBeNull();
  });
});
