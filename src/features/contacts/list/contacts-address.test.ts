import { expect, it } from 'vitest';
import { readContactsAddress, toContactsQuery } from './contacts-address';

const read = (text: string) => readContactsAddress(new URLSearchParams(text));
const id = '01980000-0000-7000-8000-000000000001';

it('reads what a link shows', () => {
  const address = read(
    `q=+müller+&type=customer&status=new&tag=vip&owner=none&sort=-updated_at&contact=${id}`,
  );
  expect(address.contact).toBe(id);
  expect(toContactsQuery(address)).toEqual({
    q: 'müller',
    type: 'customer',
    status: 'new',
    tag: 'vip',
    owner_id: 'none',
    sort: '-updated_at',
  });
});

it('takes what makes no sense as absent', () => {
  const address = read('q=%20&type=friend&status=lost&owner=me&contact=5&sort=age');
  expect(toContactsQuery(address)).toEqual({});
  expect(address.contact).toBeNull();
});
