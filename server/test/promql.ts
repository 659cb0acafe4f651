import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const deployFolder = fileURLToPath(new URL('../../deploy/', import.meta.url));

export type Rule = {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels?: { severity?: string };
  annotations?: { summary?: string; runbook?: string };
};
type Panel = {
  id: number;
  type: string;
  title: string;
  gridPos: { x: number; y: number; w: number; h: number };
  datasource?: { uid: string };
  targets?: { expr: string; refId: string; datasource: { uid: string } }[];
};
export type Dashboard = { uid: string; panels: Panel[]; templating: { list: { name: string; query: unknown }[] } };

export function readRules(): Rule[] {
  const { groups } = parse(readFileSync(`${deployFolder}prometheus/rules.yml`, 'utf8')) as {
    groups: { rules: Rule[] }[];
  };
  return groups.flatMap(group => group.rules);
}

export const readDashboard = (): Dashboard =>
  JSON.parse(readFileSync(`${deployFolder}grafana/orga.json`, 'utf8')) as Dashboard;

/** What an expression asks for: each series with the labels that it names. */
export type Asked = { readonly name: string; readonly labels: readonly string[] };

const WORDS = new Set(
  (
    'and or unless by without on ignoring group_left group_right bool offset sum min max avg count topk rate increase delta ' +
    'absent histogram_quantile min_over_time vector time label_values round'
  ).split(' '),
);

/** Reads the series out of an expression. Not a parser of PromQL: only of what our rules and panels are written in. */
export function seriesOf(expression: string): Asked[] {
  const groupings = [...expression.matchAll(/\b(?:by|on|ignoring|without)\s*\(([^)]*)\)/g)];
  const grouped = groupings.flatMap(([, labels = '']) => labels.split(',').map(label => label.trim()));
  const text = expression
    .replaceAll(/\b(by|on|ignoring|without)\s*\([^)]*\)/g, ' ')
    .replaceAll(/\[[^\]]*\]/g, ' ')
    .replaceAll(/"[^"]*"/g, '""');
  const found = [...text.matchAll(/([a-zA-Z_:][\w:]*)\s*(\{[^}]*\})?(?!\s*[\w(])/g)];
  return found.flatMap(([, name = '', matchers = '']) => {
    if (WORDS.has(name) || /^\d/.test(name)) return [];
    const labels = [...matchers.matchAll(/([a-zA-Z_]\w*)\s*(?:=~|!~|!=|=)/g)].map(([, label = '']) => label);
    return [{ name, labels: [...labels, ...(grouped.includes('le') ? ['le'] : [])] }];
  });
}

/** The text of a scrape: each family's type, and the labels that each series has been seen with. */
export function readScrape(text: string) {
  const types = new Map<string, string>();
  const labels = new Map<string, Set<string>>();
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const [, family, type] = /^# TYPE (\S+) (\S+)/.exec(line) ?? [];
    if (family && type) types.set(family, type);
    const [, name, pairs = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (!name) continue;
    const known = labels.get(name) ?? new Set<string>();
    for (const [, label = ''] of pairs.matchAll(/(\w+)="/g)) known.add(label);
    labels.set(name, known);
    values.set(`${name}{${pairs}}`, Number(value));
  }
  const names = [...types].flatMap(([family, type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map(end => family + end) : [family],
  );
  return { names: new Set(names), labels, values };
}
