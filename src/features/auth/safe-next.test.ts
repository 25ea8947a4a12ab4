import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { home, safeNext } from './safe-next';

describe('safeNext', () => {
  it.each([
    '/apps/crm/deals',
    '/apps/crm/deals?view=table&owner_id=1#top',
    '/invite/a-token',
    '/apps/crm/deal-details?id=1&back=https://elsewhere.example/',
    '/search?q=%2F%2Fevil.example',
    '/',
  ])('follows our own path %s', (next) => {
    expect(safeNext(next)).toBe(next);
  });

  it.each([
    ['nothing', null],
    ['nothing', undefined],
    ['nothing', ''],
    ['another site', 'https://evil.example/'],
    ['another site', 'HTTPS://evil.example'],
    ['another site without a scheme', '//evil.example'],
    ['another site without a scheme', '///evil.example'],
    ['a backslash that browsers read as a slash', '/\\evil.example'],
    ['backslashes', '\\\\evil.example'],
    ['a backslash later on', '/apps\\..\\..\\evil.example'],
    ['a tab that browsers drop', '/\t/evil.example'],
    ['a line feed that browsers drop', '/\n/evil.example'],
    ['a carriage return', '/\r/evil.example'],
    ['a leading control character', '\u0001//evil.example'],
    ['a null character', '/\u0000/evil.example'],
    ['a leading space', ' //evil.example'],
    ['a dot before two slashes', '/.//evil.example'],
    ['two dots before two slashes', '/..//evil.example'],
    ['encoded dots before two slashes', '/%2e//evil.example'],
    ['encoded dots before two slashes', '/a/%2e%2e//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a script in capitals', 'JavaScript:alert(1)'],
    ['a script behind a tab', 'java\tscript:alert(1)'],
    ['data', 'data:text/html,x'],
    ['a relative path', 'apps/crm/deals'],
    ['a sign-in for another site', 'https:evil.example'],
    ['an encoded address', 'https%3A%2F%2Fevil.example'],
    ['user info', '//cairn.invalid@evil.example'],
    ['our stand-in origin', '//cairn.invalid/apps'],
  ])('does not follow %s (%j)', (_what, next) => {
    const answer = safeNext(next);
    expect(new URL(answer, 'https://ours.example').origin).toBe('https://ours.example');
    expect(answer).not.toContain('evil.example//');
    expect(answer === home || answer.startsWith('/')).toBe(true);
  });

  it('keeps encoded slashes encoded: they are part of a path', () => {
    expect(safeNext('/%2F%2Fevil.example')).toBe('/%2F%2Fevil.example');
    expect(safeNext('/%5Cevil.example')).toBe('/%5Cevil.example');
  });

  it('goes to the given fallback', () => {
    expect(safeNext('//evil.example', '/welcome')).toBe('/welcome');
  });

  it('stays on our origin, whatever it is given', () => {
    const piece = fc.constantFrom(
      ...[
        '/',
        '\\',
        '.',
        '..',
        '%2e',
        '%2F',
        '%5C',
        ':',
        '@',
        '?',
        '#',
        '\t',
        '\n',
        ' ',
        'a',
        'javascript',
        'https',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const ours = 'https://ours.example';
        const answer = safeNext(pieces.join(''));
        expect(answer).toMatch(/^\/(?!\/)/);
        expect(new URL(answer, ours).origin).toBe(ours);
        // Followed twice (a redirect to a page that redirects on), it still stays.
        expect(safeNext(answer)).toBe(answer);
      }),
    );
  });
});
