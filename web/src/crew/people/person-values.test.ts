import { expect, test } from 'vitest';
import { readTags, toPersonBody, toPersonValues } from './person-values.ts';

test('tags are separated by the usual signs and counted once', () => {
  expect(readTags(' light, driver;light|  night work ,')).toEqual(['light', 'driver', 'night work']);
  expect(readTags(' , ')).toEqual([]);
});

test('what is not given is nothing, and a skill line without a name is no skill', () => {
  const values = { ...toPersonValues(undefined, 'nl'), lastName: ' Peeters ', email: ' ' };
  const body = toPersonBody({
    ...values,
    skills: [
      { name: 'Sound ', level: '4' },
      { name: ' ', level: '3' },
    ],
  });
  expect(body).toMatchObject({
    lastName: 'Peeters',
    email: null,
    birthOn: null,
    locale: 'nl',
    skills: [{ name: 'Sound', level: 4 }],
  });
});

test('an unknown language of the org is English', () => {
  expect(toPersonValues(undefined, 'xx').locale).toBe('en');
});
