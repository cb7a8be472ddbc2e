import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time (ms), updated every full minute, so that pace moves while a page is open. */
export function useClock(start: number): number {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (Date.now() % MINUTE));
    return () => clearTimeout(timer);
  });
  return now;
}
