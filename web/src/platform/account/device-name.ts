const BROWSERS: readonly [RegExp, string][] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/(?:Firefox|FxiOS)\//, 'Firefox'],
  [/(?:Chrome|CriOS)\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

export type Device = { browser: string | undefined; system: string | undefined; mobile: boolean };

/** What a User-Agent header says, for people; unknown clients show their first product name. */
export function readUserAgent(userAgent: string | null): Device {
  const text = userAgent ?? '';
  const browser = BROWSERS.find(([pattern]) => pattern.test(text))?.[1];
  const product = /^[\w.-]+/.exec(text)?.[0];
  return {
    browser: browser ?? product,
    system: SYSTEMS.find(([pattern]) => pattern.test(text))?.[1],
    mobile: /Mobile|Android|iPhone|iPad/.test(text),
  };
}
