import { NextRequest } from 'next/server';
import { expect, it } from 'vitest';
import { clientAddress } from './client-address';

const from = (forwarded?: string) =>
  clientAddress(
    new NextRequest('http://ours.example/', { headers: forwarded ? { 'x-forwarded-for': forwarded } : {} }),
  );

it('takes the hop that the nearest proxy wrote, not those that the client claims', () => {
  expect(from('203.0.113.9')).toBe('203.0.113.9');
  expect(from('10.0.0.1, 198.51.100.7 , 203.0.113.9')).toBe('203.0.113.9');
  expect(from('10.0.0.1, 2001:db8::7')).toBe('2001:db8::7');
});

it('has one name for all whose address is not known', () => {
  expect(from()).toBe(from(' '));
});
