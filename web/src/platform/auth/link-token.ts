import { useLocation } from '@tanstack/react-router';

/** Token of a link in a mail. It stands after `#`, so that browsers send it to no server and no log keeps it. */
export function useLinkToken(): string | undefined {
  const { hash } = useLocation();
  return new URLSearchParams(hash).get('token') ?? undefined;
}
