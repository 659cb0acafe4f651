import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { validateXml } from './validate-xml.ts';
import { el, writeXml } from './write-xml.ts';

const XSD = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="a"><xs:complexType><xs:sequence><xs:element name="b" type="xs:date"/></xs:sequence></xs:complexType></xs:element>
</xs:schema>`;

test('a document is written with its optional parts left out', () => {
  const text = writeXml(el('a', [el('b', 'x < y & "z"', { c: '"\n' }), undefined, el('d', [])], { xmlns: 'urn:a' }));
  expect(text).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a xmlns="urn:a">\n  <b c="&quot;&#10;">x &lt; y &amp; &quot;z&quot;</b>\n  <d>\n  </d>\n</a>\n',
  );
});

test('what is written is read back, whatever the text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 40 }), async text => {
      fc.pre(!/[^\P{Cc}\t\n\r\u0080-\u009f]|[\ufffe\uffff]/u.test(text));
      const root = await readXml(Buffer.from(writeXml(el('a', text, { b: text }))));
      expect([root.text, root.attributes.get('b')]).toEqual([text, text]);
    }),
  );
});

test.each(['\0', '\u001b', '\ud800', '\uffff'])(
  'a character that XML cannot hold is a mistake of the caller: %j',
  text => expect(() => writeXml(el('a', text))).toThrow(RangeError),
);

test('a schema names each violation and its line', async () => {
  expect(await validateXml(XSD, '<a><b>2026-02-28</b></a>')).toEqual([]);
  const violations = await validateXml(XSD, '<a>\n<b>2026-02-30</b></a>');
  expect(violations.map(it => it.line)).toEqual([2]);
  expect(violations[0]?.message).toContain('2026-02-30');
});
