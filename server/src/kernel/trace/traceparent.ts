/** Where a span stands, as W3C Trace Context writes it in the header `traceparent`. */
export type TracePlace = { readonly traceId: string; readonly spanId: string; readonly isSampled: boolean };

const FORM = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/** The place that a header names; undefined for one that the standard says to ignore. Version 00 has nothing after its flags. */
export function parseTraceparent(header: unknown): TracePlace | undefined {
  if (typeof header !== 'string' || header.length > 200) return undefined;
  const [, version, traceId = '', spanId = '', flags = '', more] = FORM.exec(header) ?? [];
  if (version === undefined || version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  if (/^0+$/.test(traceId) || /^0+$/.test(spanId)) return undefined;
  return { traceId, spanId, isSampled: (Number.parseInt(flags, 16) & 1) === 1 };
}

export const formatTraceparent = ({ traceId, spanId, isSampled }: TracePlace): string =>
  `00-${traceId}-${spanId}-${isSampled ? '01' : '00'}`;
