import { expect, it } from 'vitest';
import { csvCell, csvLine } from './write-csv';

it('quotes what would end a cell', () => {
  expect(csvLine(['a', 'b,c', 'say "hi"', 'two\nlines', null, 0, true])).toBe(
    'a,"b,c","say ""hi""","two\nlines",,0,true\r\n',
  );
  expect(csvCell({ direction: 'in' })).toBe('"{""direction"":""in""}"');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1', '\r=1'])('disarms %j', (text) => {
  expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
});

it('leaves numbers and harmless texts alone', () => {
  expect([-5, 'a=b', "O'Neil", ''].map(csvCell)).toEqual(['-5', 'a=b', "O'Neil", '']);
});
