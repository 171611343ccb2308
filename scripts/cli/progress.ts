// How far long work has come: one line that counts up on a terminal, a line every few seconds elsewhere.
import { formatCount } from "@/lib/plural";

const LINE_EVERY_MS = 3000;

export type Progress = {
  show: (done: number, total: number) => void;
  say: (line: string) => void;
  end: () => void;
};

export function progressOn(stream: NodeJS.WriteStream, what: string): Progress {
  let shownAt = 0;
  let isOnLine = false;
  function clear(): void {
    if (isOnLine) stream.write("\r\u001b[2K");
    isOnLine = false;
  }
  return {
    show(done, total) {
      const text = `${formatCount(done)} of ${formatCount(total)} ${what}`;
      if (stream.isTTY) {
        clear();
        stream.write(text);
        isOnLine = true;
      } else if (Date.now() - shownAt > LINE_EVERY_MS) {
        if (shownAt > 0) stream.write(`${text}\n`);
        shownAt = Date.now();
      }
    },
    say(line) {
      clear();
      stream.write(`${line}\n`);
    },
    end: clear,
  };
}
