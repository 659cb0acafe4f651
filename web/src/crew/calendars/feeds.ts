import type { BodyOf } from '../../api/paths.ts';
import type { GetItem } from '../../api/query.ts';

export type Feed = GetItem<'/calendar-feeds'>;
/** Whose calendar it is. */
export type FeedSubject = BodyOf<'/calendar-feeds', 'post'>;

export function isFeedOf(feed: Feed, subject: FeedSubject): boolean {
  return (
    feed.kind === subject.kind &&
    (feed.personId ?? undefined) === subject.personId &&
    (feed.teamId ?? undefined) === subject.teamId &&
    (feed.projectId ?? undefined) === subject.projectId
  );
}

/** Puts a text on the clipboard; false where the browser refuses, as on plain http. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
