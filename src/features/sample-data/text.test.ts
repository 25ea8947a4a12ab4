import { describe, expect, it } from 'vitest';
import { createUnique, slug } from './text.ts';

describe('slug', () => {
  it.each([
    ['Łucja Østerskær', 'lucja-osterskaer'],
    ["Zoë d'Étoilebrune", 'zoe-d-etoilebrune'],
    ['Çağla Işıkdere', 'cagla-isikdere'],
    ['月野原', ''],
  ])('of %s is "%s"', (text, expected) => expect(slug(text)).toBe(expected));
});

describe('createUnique', () => {
  it('numbers what was there before, whatever its case', () => {
    const unique = createUnique();
    const name = (text: string) => unique(text, (number) => `${text} ${number}`);
    expect([name('Moss'), name('moss'), name('Moss'), name('Fern')]).toEqual([
      'Moss',
      'moss 2',
      'Moss 3',
      'Fern',
    ]);
  });
});
