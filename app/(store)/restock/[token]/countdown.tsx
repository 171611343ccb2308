"use client";

import { useEffect, useState } from "react";

export type CountdownWords = {
  timeOver: string;
  left: string;
  hours: string;
  minutes: string;
  seconds: string;
};

/** Counts down from what the server said was left, so that a wrong clock in the visitor's hand doesn't matter. */
export function Countdown({ secondsLeft, words }: { secondsLeft: number; words: CountdownWords }) {
  const [left, setLeft] = useState(secondsLeft);

  useEffect(() => {
    const ends = performance.now() + secondsLeft * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((ends - performance.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [secondsLeft]);

  return (
    <p role="timer" className="figures text-sm noscript:hidden">
      {left === 0 ? words.timeOver : `${timeLeft(left, words)} ${words.left}`}
    </p>
  );
}

/** "23 h 05 min", "12 min 09 s": as exact as matters. */
function timeLeft(seconds: number, units: CountdownWords): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60)
    return `${Math.floor(minutes / 60)} ${units.hours} ${two(minutes % 60)} ${units.minutes}`;
  return minutes > 0
    ? `${minutes} ${units.minutes} ${two(seconds % 60)} ${units.seconds}`
    : `${seconds} ${units.seconds}`;
}
