import { useEffect, useRef, useState } from 'react';

const SETTLE_MS = 250;

/** Text of a search field at once, and `onSettled` once the typing pauses: the list is not read at every key. */
export function useTypedText(initial: string, onSettled: (text: string) => unknown) {
  const [text, setText] = useState(initial);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    text,
    setText: (next: string) => {
      setText(next);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => onSettled(next.trim()), next === '' ? 0 : SETTLE_MS);
    },
  };
}
