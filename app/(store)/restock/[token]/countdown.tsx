"use client";

import { useEffect, useState } from "react";

/** Counts down from what the server said was left, so that a wrong clock in the visitor's hand doesn't matter. */
export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  const [left, setLeft] = useState(secondsLeft);

  useEffect(() => {
    const ends = performance.now() + secondsLeft * 1000;
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((ends - performance.now()) / 1000))), 1000);
    return () => clearInterval(timer);
  }, [secondsLeft]);

  return (
    <p role="timer" className="figures text-sm noscript:hidden">
      {left === 0 ? "The time is over." : `${words(left)} left`}
    </p>
  );
}

/** "23 h 05 min", "12 min 09 s": as exact as matters. */
function words(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const minutes = Math.floor(seconds / 60);
  if (minutes >= 60) return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`;
  return minutes > 0 ? `${minutes} min ${two(seconds % 60)} s` : `${seconds} s`;
}
