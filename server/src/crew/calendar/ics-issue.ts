/** Stable codes of the import report; the web translates them. */
export type IcsCode =
  | 'ok'
  // the file as a whole
  | 'too-large'
  | 'not-a-calendar'
  | 'no-events'
  | 'too-many-events'
  | 'unreadable-file'
  | 'encoding-guessed'
  | 'component-ignored'
  | 'unknown-calendar-zone'
  | 'unclosed-component'
  // one event: rejected
  | 'missing-start'
  | 'bad-start'
  | 'bad-end'
  | 'bad-duration'
  | 'end-before-start'
  | 'implausible-date'
  | 'bad-rrule'
  | 'bad-rrule-interval'
  | 'frequency-too-high'
  | 'duplicate-uid'
  | 'occurrence-limit'
  | 'time-budget'
  | 'unreadable-event'
  // one date: left out of an import
  | 'too-long'
  | 'already-over'
  // one event: imported with a warning
  | 'missing-uid'
  | 'missing-end'
  | 'zero-length'
  | 'mixed-end'
  | 'duplicate-property'
  | 'unreadable-line'
  | 'unknown-zone'
  | 'zone-from-own-offsets'
  | 'zone-from-fixed-offset'
  | 'floating-time'
  | 'local-time-gap'
  | 'local-time-overlap'
  | 'occurrence-in-clock-gap'
  | 'until-before-start'
  | 'start-outside-rule'
  | 'occurrences-capped'
  | 'rule-gave-up'
  | 'exrule-ignored'
  | 'bad-rdate'
  | 'bad-exdate'
  | 'too-many-dates'
  | 'bad-recurrence-id'
  | 'override-without-master'
  | 'override-not-in-series'
  | 'this-and-future-not-applied'
  | 'no-occurrence'
  | 'outside-window';

export type IcsIssue = { outcome: 'warning' | 'rejected'; code: IcsCode; detail: string };

export function warning(code: IcsCode, detail = ''): IcsIssue {
  return { outcome: 'warning', code, detail: detail.slice(0, 200) };
}

export function rejection(code: IcsCode, detail = ''): IcsIssue {
  return { outcome: 'rejected', code, detail: detail.slice(0, 200) };
}

const MAX_ISSUES = 20;

/** Remarks on one event: each said once, and a file full of them cannot fill the memory. */
export class IssueLog {
  private readonly issues = new Map<string, IcsIssue>();

  add(issue: IcsIssue): void {
    const key = `${issue.code} ${issue.detail}`;
    if (this.issues.size < MAX_ISSUES && !this.issues.has(key)) this.issues.set(key, issue);
  }

  all(): IcsIssue[] {
    return [...this.issues.values()];
  }
}
