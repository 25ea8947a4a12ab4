/**
 * Texts that something might take for more than a text: markup, SQL, the filter
 * syntax of PostgREST, patterns of LIKE and of regular expressions, formulas, and
 * writing that is not from left to right or not one code unit a character.
 */
export const hostileTexts = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  "Robert'); drop table contacts;--",
  'name.eq.x),or(id.not.is.null',
  '*,id.gt.0',
  '100%_off\\',
  '.*(a+)+$[',
  '{{7*7}}$(7*7)',
  '=HYPERLINK("http://x")',
  'مرحبا بالعالم',
  'אבג\u202e?gpj.exe',
  '👩‍👩‍👧 Family',
  '../../etc/passwd',
];
